/// Writes values in the styles of OpenAPI. Texts are escaped for their place; nulls and empty lists are left out.
enum ParameterWriter {
    /// What replaces `{name}` in a path; nil where the value is empty.
    static func path(
        _ name: String,
        _ tree: ParameterTree,
        style: Parameter.Style,
        explode: Bool,
        allowReserved: Bool = false
    ) -> String? {
        let encoding: PercentEncoding = allowReserved ? .reserved(in: .path) : .unreserved
        guard let items = Items(tree, explode: explode, encoding: encoding) else { return nil }
        switch style {
        case .label: return "." + items.joined(by: explode ? "." : ",")
        case .matrix:
            let name = PercentEncoding.unreserved.encode(name)
            if explode, !items.isText {
                return items.pairs(named: name).map { ";" + $0.matrixText }.joined()
            }
            let pair = Pair(name: name, value: items.joined(by: ","))
            return ";" + (items.isText ? pair.matrixText : pair.text)
        default: return items.joined(by: ",")
        }
    }

    /// The `name=value` items of a query, escaped.
    static func query(
        _ name: String,
        _ tree: ParameterTree,
        style: Parameter.Style,
        explode: Bool,
        allowReserved: Bool
    ) -> [Pair] {
        let encoding: PercentEncoding = allowReserved ? .reserved(in: .query) : .unreserved
        let encodedName = PercentEncoding.unreserved.encode(name)
        if style == .deepObject { return deepObject(encodedName, tree, encoding) }
        guard let items = Items(tree, explode: explode, encoding: encoding) else { return [] }
        if explode { return items.pairs(named: encodedName) }
        let separator =
            switch style {
            case .spaceDelimited: "%20"
            case .pipeDelimited: "%7C"
            default: ","
            }
        return [Pair(name: encodedName, value: items.joined(by: separator))]
    }

    /// A header's value; nil where a list or object is empty.
    static func header(_ tree: ParameterTree, explode: Bool) -> String? {
        Items(tree, explode: explode, encoding: .none)?.joined(by: ",")
    }

    /// The `name=value` items of a `Cookie` header, where an exploded list is several cookies. The style `cookie`
    /// escapes nothing.
    static func cookie(
        _ name: String,
        _ tree: ParameterTree,
        style: Parameter.Style,
        explode: Bool,
        allowReserved: Bool
    ) -> [Pair] {
        let isPlain = style == .cookie
        let encoding: PercentEncoding = isPlain ? .none : allowReserved ? .reserved(in: .cookie) : .unreserved
        guard let items = Items(tree, explode: explode, encoding: encoding) else { return [] }
        let name = isPlain ? name : PercentEncoding.unreserved.encode(name)
        return explode ? items.pairs(named: name) : [Pair(name: name, value: items.joined(by: ","))]
    }

    /// JSON for a header, which is ASCII: `"\u00e9"`. Only strings can hold other characters.
    static func asciiJSON(_ json: String) -> String {
        guard !json.utf8.allSatisfy({ $0 < 0x80 }) else { return json }
        return json.utf16.reduce(into: "") { text, unit in
            if unit < 0x80, let scalar = Unicode.Scalar(unit) {
                text.unicodeScalars.append(scalar)
            } else {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
    }

    /// `filter[name]=x&filter[owner][id]=1`, the brackets escaped.
    private static func deepObject(_ name: String, _ tree: ParameterTree, _ encoding: PercentEncoding) -> [Pair] {
        switch tree {
        case .text(let text): [Pair(name: name, value: encoding.encode(text))]
        case .list(let elements): elements.flatMap { deepObject(name, $0, encoding) }
        case .object(let members):
            members.flatMap {
                deepObject("\(name)%5B\(PercentEncoding.unreserved.encode($0.name))%5D", $0.value, encoding)
            }
        }
    }

    struct Pair: Hashable {
        let name: String
        let value: String
        /// Without a name: a query that is one value.
        var isBare = false

        var text: String { isBare ? value : "\(name)=\(value)" }
        fileprivate var matrixText: String { value.isEmpty ? name : text }
    }

    /// A value as escaped pieces that still have to be joined.
    private struct Items {
        let texts: [String]
        /// The names beside the texts, for objects that explode.
        let names: [String]?
        /// Neither a list nor an object.
        let isText: Bool

        /// Nil for an empty list or object.
        init?(_ tree: ParameterTree, explode: Bool, encoding: PercentEncoding) {
            switch tree {
            case .text(let text):
                texts = [encoding.encode(text)]
                names = nil
                isText = true
            case .list(let elements):
                guard !elements.isEmpty else { return nil }
                texts = elements.map { encoding.encode($0.flatText) }
                names = nil
                isText = false
            case .object(let members):
                guard !members.isEmpty else { return nil }
                let encodedNames = members.map { encoding.encode($0.name) }
                let values = members.map { encoding.encode($0.value.flatText) }
                texts = explode ? values : zip(encodedNames, values).flatMap { [$0, $1] }
                names = explode ? encodedNames : nil
                isText = false
            }
        }

        func joined(by separator: String) -> String {
            guard let names else { return texts.joined(separator: separator) }
            return zip(names, texts).map { "\($0)=\($1)" }.joined(separator: separator)
        }

        func pairs(named name: String) -> [Pair] {
            guard let names else { return texts.map { Pair(name: name, value: $0) } }
            return zip(names, texts).map { Pair(name: $0, value: $1) }
        }
    }
}
