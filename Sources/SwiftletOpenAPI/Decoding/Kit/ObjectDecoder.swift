/// The members of one mapping, told apart by its shape.
///
/// Unknown and missing fields are reported while it is made; a value is reported by whoever asks for it.
struct ObjectDecoder {
    let decoder: OpenAPIDecoder
    let node: Node
    private(set) var present = FieldSet()
    private(set) var extensions: [Extension] = []
    /// Unknown fields, where the shape keeps them.
    private(set) var others: [Named<Node>] = []
    private var members: [Member] = []

    /// By the numbers of its nodes.
    private struct Member {
        let field: Field
        let name: UInt32
        let value: UInt32
    }

    /// Of an object that isn't there: it has no fields, and that is no error.
    init(absentIn node: Node, _ decoder: OpenAPIDecoder) {
        self.node = node
        self.decoder = decoder
    }

    init(_ node: Node, _ shape: ObjectShape, _ decoder: OpenAPIDecoder) {
        let node = shape.isLeaf ? decoder.followed(node) : node
        self.node = node
        self.decoder = decoder
        guard node.kind == .mapping else {
            decoder.error(.wrongType, "expected \(shape.title) (a mapping), found \(node.found)", at: node)
            return
        }
        if shape.unknownFields != .keep { decoder.references.add(node, title: shape.title) }
        members.reserveCapacity(node.count)
        for (name, value) in node.memberIndices { take(name, value, shape) }
        let missing = shape.required.subtracting(present)
        if !missing.isEmpty {
            for field in missing.fields {
                decoder.error(.missingField, "\(shape.title) needs the field '\(field.name)'", at: node)
            }
        }
    }

    private mutating func take(_ name: UInt32, _ value: UInt32, _ shape: ObjectShape) {
        guard let field = node.tree.arena.withBytes(of: name, Field.init), shape.known.contains(field) else {
            return takeOther(part(name), part(value), shape)
        }
        present.insert(field)
        if node.tree.arena.records[Int(value)].kind == .null, shape.required.contains(field) {
            decoder.error(.nullValue, "expected a value for '\(field.name)', found null", at: part(value))
            return
        }
        members.append(Member(field: field, name: name, value: value))
        if let family = shape.addition(of: field), decoder.version.family < family { decoder.newer(part(name), family) }
    }

    private mutating func takeOther(_ name: Node, _ value: Node, _ shape: ObjectShape) {
        // No field's name has that prefix.
        if name.hasExtensionPrefix {
            extensions.append(Extension(name: name.text, value: value))
            return
        }
        if shape.unknownFields == .keep { others.append(Named(name: name.text, nameNode: name, value: value)) }
        decoder.unknownField(name, shape)
    }

    private func part(_ index: UInt32) -> Node { Node(tree: node.tree, index: index) }

    private func member(_ field: Field) -> Member? {
        present.contains(field) ? members.first { $0.field == field } : nil
    }

    // MARK: Raw

    func has(_ field: Field) -> Bool { present.contains(field) }

    subscript(field: Field) -> Node? { member(field).map { part($0.value) } }

    func nameNode(of field: Field) -> Node? { member(field).map { part($0.name) } }

    /// The known fields, in the order in which they are written.
    var written: some Collection<(field: Field, name: Node, value: Node)> {
        members.lazy.map { ($0.field, part($0.name), part($0.value)) }
    }

    // MARK: Decoded

    func string(_ field: Field) -> String? { self[field].flatMap(decoder.string) }

    /// Of a required field: its absence is reported already.
    func text(_ field: Field) -> String {
        guard let node = self[field] else { return "" }
        if node.kind == .null { decoder.error(.wrongType, "expected a string, found null", at: node) }
        return node.kind == .null ? "" : decoder.string(node) ?? ""
    }

    func flag(_ field: Field) -> Bool? { self[field].flatMap(decoder.flag) }

    func part<Part>(_ field: Field, _ decode: (Node) -> Part) -> Part? {
        guard let node = self[field], !decoder.isMissing(node) else { return nil }
        return decode(node)
    }

    func object(_ field: Field, _ shape: ObjectShape) -> ObjectDecoder {
        part(field) { ObjectDecoder($0, shape, decoder) } ?? ObjectDecoder(absentIn: node, decoder)
    }

    func list<Element>(_ field: Field, _ decode: (Node) -> Element) -> [Element] {
        self[field].map { decoder.list($0, decode) } ?? []
    }

    func map<Value>(_ field: Field, _ decode: (Node) -> Value) -> [Named<Value>] {
        self[field].map { decoder.map($0, decode) } ?? []
    }

    /// A map of strings.
    func texts(_ field: Field) -> [Named<String>] {
        self[field].map { decoder.members($0) { decoder.string($0.value) ?? "" } } ?? []
    }
}

extension Node {
    /// `x-…`
    var hasExtensionPrefix: Bool {
        withUTF8 { $0.count >= 2 && $0[0] | 0x20 == UInt8(ascii: "x") && $0[1] == UInt8(ascii: "-") }
    }

    /// For "found …" in messages.
    var found: String {
        switch kind {
        case .null: "null"
        case .boolean: "the boolean \(text)"
        case .integer, .number: "the number \(text)"
        case .string: "a string"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
