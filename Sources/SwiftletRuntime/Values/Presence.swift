/// An optional, seen as a type: what `Optional.null` and `Optional.absent` are for.
public protocol OptionalValue {
    associatedtype Wrapped

    init(_ wrapped: Wrapped?)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Optional: OptionalValue {
    public init(_ wrapped: Wrapped?) {
        self = wrapped
    }
}

/// A member that is both optional and nullable has three states and the type `T??`:
///
///     update(id, icon: .absent)       // left out, and the default of such arguments
///     update(id, icon: .null)         // sent as null
///     update(id, icon: "a.png")       // sent; so is a `String` variable, or `.http` for an enum
///
/// A literal `nil` means absent. A variable of type `String?` that is nil means null: it is a value that was given.
extension Optional where Wrapped: OptionalValue {
    /// The member is sent as `null`.
    public static var null: Self { .some(Wrapped(nil)) }

    /// The member isn't sent.
    public static var absent: Self { .none }
}
