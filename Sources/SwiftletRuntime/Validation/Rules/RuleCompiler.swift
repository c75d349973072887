/// Compiles the JSON of rules. What isn't JSON Schema 2020-12 is an error, since only the generator writes rules.
struct RuleCompiler {
    private let root: JSONValue
    private let type: (String) -> (any ModelValue.Type)?
    private(set) var nodes: [[Rule]] = []
    /// Subschemas that references have named so far, by their pointer.
    private var places: [String: Int] = [:]

    struct Failure: Error {
        let message: String
    }

    static func compile(
        _ root: JSONValue,
        _ type: @escaping (String) -> (any ModelValue.Type)?
    ) throws(Failure) -> RuleSchema {
        var compiler = RuleCompiler(root: root, type: type)
        compiler.places[""] = 0
        _ = try compiler.node(root, behind: .false)
        return RuleSchema(nodes: compiler.nodes)
    }

    private init(root: JSONValue, type: @escaping (String) -> (any ModelValue.Type)?) {
        self.root = root
        self.type = type
    }

    /// The node of a schema, which stands behind a keyword.
    mutating func node(_ json: JSONValue, behind keyword: Violation.Rule) throws(Failure) -> Int {
        nodes.append([])
        let index = nodes.count - 1
        nodes[index] = try rules(json, behind: keyword)
        return index
    }

    mutating func nodes(_ json: JSONValue, behind keyword: Violation.Rule) throws(Failure) -> [Int] {
        guard let elements = json.arrayValue else { throw Failure(message: "\(keyword) takes an array") }
        var indices: [Int] = []
        for element in elements { indices.append(try node(element, behind: keyword)) }
        return indices
    }

    mutating func namedNodes(
        _ json: JSONValue,
        behind keyword: Violation.Rule
    ) throws(Failure) -> [(name: String, node: Int)] {
        guard let members = json.objectValue else { throw Failure(message: "\(keyword) takes an object") }
        var named: [(name: String, node: Int)] = []
        for (name, value) in members { named.append((name, try node(value, behind: keyword))) }
        return named
    }

    private mutating func rules(_ json: JSONValue, behind keyword: Violation.Rule) throws(Failure) -> [Rule] {
        switch json {
        case .bool(true): return []
        case .bool(false): return [.never(keyword)]
        case .object(let members): return try rules(members)
        default: throw Failure(message: "a schema is an object or a boolean")
        }
    }

    /// A declared type, or a place in the same rules.
    mutating func reference(_ json: JSONValue) throws(Failure) -> Rule {
        guard let target = json.stringValue else { throw Failure(message: "$ref takes a string") }
        guard target.hasPrefix("#") else {
            guard let type = type(target) else { throw Failure(message: "no type is given for \(target)") }
            return .declared(type)
        }
        let pointer = String(target.dropFirst())
        if let known = places[pointer] { return .local(known) }
        guard let schema = root.value(atPointer: pointer.removingPercentEscapes) else {
            throw Failure(message: "\(target) leads nowhere")
        }
        nodes.append([])
        let index = nodes.count - 1
        places[pointer] = index
        nodes[index] = try rules(schema, behind: .false)
        return .local(index)
    }
}

extension JSONValue {
    /// What a JSON Pointer (RFC 6901) leads to.
    fileprivate func value(atPointer pointer: String) -> JSONValue? {
        guard !pointer.isEmpty else { return self }
        guard pointer.hasPrefix("/") else { return nil }
        var value: JSONValue? = self
        for step in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            let name = step.replacing("~1", with: "/").replacing("~0", with: "~")
            switch value {
            case .object(let members)?: value = members[String(name)]
            case .array?: value = Int(name).flatMap { value?[$0] }
            default: return nil
            }
        }
        return value
    }
}

extension String {
    /// `%22` becomes `"`; what isn't valid stays.
    fileprivate var removingPercentEscapes: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let text = String(rest.prefix(2)), text.utf8.count == 2,
                let value = UInt8(text, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
