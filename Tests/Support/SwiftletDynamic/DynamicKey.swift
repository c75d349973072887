/// A number as a type: `One<Zero<One<End>>>` is 5. Types that take one as their parameter can be made at run time, as many
/// as are needed.
package protocol DynamicKey: Sendable {
    static var number: Int { get }
}

package enum End: DynamicKey {
    package static var number: Int { 0 }
}

package enum Zero<Rest: DynamicKey>: DynamicKey {
    package static var number: Int { Rest.number * 2 }
}

package enum One<Rest: DynamicKey>: DynamicKey {
    package static var number: Int { Rest.number * 2 + 1 }
}

extension DynamicKey {
    /// The key of a number.
    static func make(_ number: Int) -> any DynamicKey.Type {
        if number == 0 { return End.self }
        func zero<Rest: DynamicKey>(_: Rest.Type) -> any DynamicKey.Type { Zero<Rest>.self }
        func one<Rest: DynamicKey>(_: Rest.Type) -> any DynamicKey.Type { One<Rest>.self }
        let rest = make(number / 2)
        return number % 2 == 0 ? zero(rest) : one(rest)
    }
}
