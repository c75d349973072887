import SwiftletRuntime

/// One change of a value that breaks one rule.
struct Mutation {
    enum Step: Hashable {
        case member(String)
        case element(Int)
    }

    let keyword: String
    let path: [Step]
    /// Nil removes a member.
    let replacement: JSONValue?

    func applied(to value: JSONValue) -> JSONValue {
        Self.replace(path[...], in: value, by: replacement) ?? .null
    }

    private static func replace(_ path: ArraySlice<Step>, in value: JSONValue, by new: JSONValue?) -> JSONValue? {
        guard let step = path.first else { return new }
        var value = value
        switch step {
        case .member(let name):
            value[name] = replace(path.dropFirst(), in: value[name] ?? .null, by: new)
        case .element(let index):
            value[index] = replace(path.dropFirst(), in: value[index] ?? .null, by: new)
        }
        return value
    }
}
