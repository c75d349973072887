/// Why a value has no JSON form: a number that isn't finite, a date outside the years 0000 to 9999.
public struct JSONEncodingError: Error, Hashable, Sendable, CustomStringConvertible {
    private var reversedPath: [JSONPath.Component] = []

    /// What is wrong with the value, such as `nan has no JSON form`.
    public let reason: String

    /// An error at the root of a value; the steps to it are added while it unwinds.
    public init(reason: String) {
        self.reason = reason
    }

    /// Where the value is that couldn't be written.
    public var path: JSONPath { JSONPath(reversedPath.reversed()) }

    /// The same place as a JSON Pointer (RFC 6901).
    public var pointer: String { path.pointer }

    /// One sentence, such as `$.price: nan has no JSON form`.
    public var description: String { "\(path): \(reason)" }

    func within(_ component: JSONPath.Component) -> JSONEncodingError {
        var error = self
        error.reversedPath.append(component)
        return error
    }
}
