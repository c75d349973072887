/// What a process that is about to end needn't take apart: the system gets its memory back faster in one piece.
final class Leftover<Value> {
    private let value: Value

    private init(_ value: Value) { self.value = value }

    /// Never freed.
    static func leave(_ value: Value) { _ = Unmanaged.passRetained(Leftover(value)) }
}
