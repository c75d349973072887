/// Stands for SwiftUI: a framework that a user's file imports beside the client.
@propertyWrapper public struct Environment<Value> {
    /// What it wraps.
    public let wrappedValue: Value

    /// Wraps a value.
    public init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }
}
