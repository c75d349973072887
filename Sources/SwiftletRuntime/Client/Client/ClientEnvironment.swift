#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

/// Where a client looks for what isn't passed. Variables that are set but empty count as unset.
public struct ClientEnvironment: Sendable, ExpressibleByDictionaryLiteral {
    private let variables: [String: String]?

    /// The process's own environment, read when a client is made.
    public static let process = ClientEnvironment(variables: nil)

    /// Variables for a test: `["DATAGRID_API_KEY": "test"]`. The process's own are not looked at.
    public init(_ variables: [String: String]) {
        self.init(variables: variables)
    }

    /// Variables for a test.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(variables: Dictionary(elements) { $1 })
    }

    private init(variables: [String: String]?) {
        self.variables = variables
    }

    subscript(name: String) -> String? {
        let value = variables.map { $0[name] } ?? ProcessInfo.processInfo.environment[name]
        return value?.isEmpty == false ? value : nil
    }
}

extension ClientEnvironment: CustomReflectable {
    /// Nothing: the environment is full of secrets.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
