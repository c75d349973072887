/// A value that needs a type of its own although it is no object, enum or union: a list of itself, or any JSON under
/// rules that refer to themselves.
package struct WrapperType: Sendable, Encodable {
    package let value: ValueShape

    package init(value: ValueShape) {
        self.value = value
    }
}
