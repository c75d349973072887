#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Addresses that a description of an API gives, as generated code states them.
public enum ServerURL {
    /// A part of an address that varies: its name, its value, and the values that it can have if not any.
    public struct Variable: Sendable {
        let name: String
        let value: String
        let values: [String]

        /// A variable with its value.
        public init(_ name: String, _ value: String, of values: [String] = []) {
            self.name = name
            self.value = value
            self.values = values
        }
    }

    /// An address without variables. A text that isn't one is a precondition failure: a generator wrote it.
    public static func url(_ text: StaticString) -> URL {
        guard let url = URL(string: text.description) else {
            preconditionFailure("The address of a server isn't a URL: \(text)")
        }
        return url
    }

    /// `https://{region}.example.com`, filled.
    ///
    /// - Throws: ``APIError/configuration(_:)`` for a value that can't be there.
    public static func url(_ template: String, _ variables: [Variable]) throws(APIError) -> URL {
        var text = template
        for variable in variables {
            guard variable.values.isEmpty || variable.values.contains(variable.value) else {
                let known = variable.values.joined(separator: ", ")
                throw .misconfigured("The server's variable '\(variable.name)' is none of \(known).")
            }
            text = text.replacing("{\(variable.name)}", with: variable.value)
        }
        do {
            _ = try BaseURL(text)
        } catch {
            throw .misconfigured("The server's address with these variables \(error.message).")
        }
        guard let url = URL(string: text) else {
            throw .misconfigured("The server's address with these variables isn't a URL.")
        }
        return url
    }
}
