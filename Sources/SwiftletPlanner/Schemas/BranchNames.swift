import SwiftletModel
import SwiftletOpenAPI

/// What cases of unions are called: after the component that they name, else a value that only they have, else their
/// title, else what they are.
struct BranchNames {
    private let planner: SchemaPlanner
    /// The member whose values tell inline branches apart.
    private let telling: String?
    /// Members that only one inline branch has.
    private let distinctive: [ObjectIdentifier: String]

    init(of alternatives: Alternatives, planner: SchemaPlanner) {
        self.planner = planner
        telling = alternatives.discriminator?.propertyName ?? Self.tellingMember(alternatives.branches)
        distinctive = Self.distinctiveMembers(alternatives.branches)
    }

    func name(of branch: Schema) -> String {
        if branch.reference == nil, let telling, let name = Self.name(for: Self.values(of: telling, in: branch)) {
            return name
        }
        if Documentation.text(branch.annotations.title) == nil, let member = distinctive[ObjectIdentifier(branch)] {
            return member
        }
        return Self.name(of: branch, planner: planner)
    }

    static func name(of schema: Schema, planner: SchemaPlanner) -> String {
        if let name = planner.componentName(of: schema) { return name }
        if let reference = schema.reference { return name(of: reference, planner) }
        if let constant = schema.inlineConstant, constant.text.hasPrefix("\"") { return schema.writtenValues[0].text }
        // A list that is called "array" has said nothing.
        if let title = Documentation.text(schema.annotations.title), title.lowercased() != "array" { return title }
        if let constant = schema.inlineConstant { return "value \(constant.text)" }
        if let wrapped = WrappedSchema(schema), planner.options.typeless == .infer {
            return name(of: wrapped.inner, planner: planner)
        }
        guard let type = schema.kinds?.first else { return schema.hasAlternatives ? "value" : "any" }
        return name(of: type, schema, planner: planner)
    }

    /// `string`, `strings`, `pets`, `dateTime`
    static func name(of type: SchemaType, _ schema: Schema, planner: SchemaPlanner) -> String {
        switch type {
        case .object: return "object"
        case .array:
            guard let items = schema.array?.items, items.boolean == nil else { return "array" }
            if items.writtenType == .array, let inner = items.array?.items, inner.boolean == nil {
                return name(of: inner, planner: planner) + " lists"
            }
            return NumberOfWord.plural(name(of: items, planner: planner))
        case .string, .boolean, .integer, .number:
            switch planner.scalarType(of: schema, as: type) {
            case .date: return "date"
            case .dateTime: return "date time"
            case .uuid: return "uuid"
            case .uri: return "url"
            case .byte, .binary, .file: return "data"
            default: return type.rawValue
            }
        }
    }

    /// In lowerCamelCase.
    static func request(_ branch: UnionBranch, at position: Int, pinned: SwiftName?) -> NameScope.Request {
        let style = NamingStyle.lowerCamelCase
        let (text, name) = (branch.name, style.identifier(for: branch.name))
        return NameScope.Request(key: String(position + 1_000), first: name, pinned: pinned) {
            let others = ReservedWords.unionMembers.contains(name) ? [name + "Value"] : []
            return [style.identifierWithSymbols(for: text)] + others
        }
    }

    /// A nested type isn't called `String`.
    static func typeName(for name: String) -> String {
        switch name {
        case "string", "integer", "number", "boolean", "date", "uuid", "url", "data", "array", "any": name + " value"
        case "strings", "integers", "numbers", "booleans": name.dropLast() + " values"
        default: name
        }
    }

    private static func name(of reference: Reference, _ planner: SchemaPlanner) -> String {
        planner.index.schema(reference).flatMap { planner.componentName(of: $0) } ?? reference.name
    }

    private static func tellingMember(_ branches: [Schema]) -> String? {
        let inline = branches.filter { $0.reference == nil && $0.object != nil }
        guard inline.count > 1 else { return nil }
        return inline[0].object?.properties.map(\.name).first { name in
            let values = inline.map { Self.values(of: name, in: $0) }
            return !values.contains([]) && Set(values.flatMap(\.self)).count == values.reduce(0) { $0 + $1.count }
        }
    }

    /// `queued or in_progress`; for more than a name can say the word that they all begin with: `mouse`.
    private static func name(for values: [String]) -> String? {
        guard values.count > 2 else { return values.isEmpty ? nil : values.joined(separator: " or ") }
        let words = values.map { WordSplitter.words(of: $0).first?.text.lowercased() ?? "" }
        return words[0].count > 2 && Set(words).count == 1 ? words[0] : nil
    }

    /// For several objects without a title: the first member, required ones before others, that no other has.
    private static func distinctiveMembers(_ branches: [Schema]) -> [ObjectIdentifier: String] {
        let inline = branches.filter { $0.reference == nil && !($0.object?.properties.isEmpty ?? true) }
        guard inline.filter({ Documentation.text($0.annotations.title) == nil }).count > 1 else { return [:] }
        var counts: [String: Int] = [:]
        for property in inline.flatMap({ $0.object?.properties ?? [] }) { counts[property.name, default: 0] += 1 }
        var result: [ObjectIdentifier: String] = [:]
        for branch in inline {
            let own = (branch.object?.properties ?? []).map(\.name).filter { counts[$0] == 1 }
            let required = Set((branch.object?.required ?? []).map(\.text))
            result[ObjectIdentifier(branch)] = own.first { required.contains($0) } ?? own.first
        }
        return result
    }

    private static func values(of member: String, in branch: Schema) -> [String] {
        guard let schema = branch.object?.properties.first(where: { $0.name == member })?.value else { return [] }
        let values = schema.writtenValues
        return values.allSatisfy { $0.kind.isScalar && $0.kind != .null } ? values.map(\.text) : []
    }
}
