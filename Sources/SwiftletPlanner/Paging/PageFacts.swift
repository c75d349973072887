import SwiftletModel
import SwiftletOpenAPI

/// What an operation gives to page by: its query parameters, and the members of its response down to the second level.
struct PageFacts {
    /// A member of the response, by its JSON Pointer.
    struct Member {
        let pointer: String
        /// `nextCursor` and `next_cursor` are `nextcursor`.
        let name: String
        /// Of the member that holds it; empty at the top.
        let container: String
        let value: ValueShape
        private let words: Documentation

        var documentation: String { ((words.summary ?? "") + " " + (words.details ?? "")).lowercased() }

        init(_ property: Property, in container: Member?, with names: inout MemberNames) {
            pointer = (container?.pointer ?? "") + "/" + Node.escaped(property.wireName)
            name = names.plain(property.wireName)
            self.container = container?.name ?? ""
            value = property.value
            words = property.documentation
        }
    }

    let page: ValueShape
    let parameters: [ParameterPlan]
    /// As they are compared.
    private let parameterNames: [String]
    let members: [Member]
    let hasLinkHeader: Bool

    /// Nil where the response isn't a list and holds none that could page.
    init?(
        _ page: ValueShape,
        _ parameters: [ParameterPlan],
        hasLinkHeader: Bool,
        with schemas: inout SchemaPlanner
    ) {
        guard !page.isNullable else { return nil }
        self.page = page
        self.parameters = parameters.filter { $0.location == .query }
        parameterNames = self.parameters.map { schemas.memberNames.plain($0.wireName) }
        self.hasLinkHeader = hasLinkHeader
        switch page.type {
        case .array: members = []
        case .declared(let id):
            guard case .structure(let structure)? = schemas.drafts[id]?.kind else { return nil }
            var members: [Member] = []
            for property in structure.properties {
                let own = Member(property, in: nil, with: &schemas.memberNames)
                members.append(own)
                guard case .declared(let id) = property.value.type, Self.containers.contains(own.name),
                    case .structure(let inner)? = schemas.drafts[id]?.kind
                else { continue }
                for property in inner.properties {
                    members.append(Member(property, in: own, with: &schemas.memberNames))
                }
            }
            self.members = members
        default: return nil
        }
    }

    /// What holds the words about paging in many APIs.
    private static let containers: Set<String> = [
        "meta", "metadata", "pagination", "paging", "pageinfo", "responsemetadata", "cursor", "cursors", "links",
        "nextpage", "next", "page",
    ]

    static func plain(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.filter { !separators.contains($0) }, as: UTF8.self)
    }

    private static let separators = Array("_-.@$".utf8)

    /// The list that pages: the whole response, the one with a usual name, or the only one.
    var items: (pointer: String, item: ValueShape)? {
        if case .array(let item) = page.type { return ("", item) }
        let lists = members.compactMap { member -> (Member, ValueShape)? in
            guard member.container.isEmpty, !Self.besides.contains(member.name),
                case .array(let item) = member.value.type
            else { return nil }
            return (member, item)
        }
        let named = Self.listNames.lazy.compactMap { name in lists.first { $0.0.name == name } }.first
        guard let list = named ?? (lists.count == 1 ? lists.first : nil) else { return nil }
        return (list.0.pointer, list.1)
    }

    private static let listNames = [
        "data", "items", "results", "records", "entries", "values", "objects", "resources", "elements", "list",
        "content",
    ]

    /// Lists that stand beside the one that pages.
    private static let besides: Set<String> = ["errors", "warnings", "links", "included", "facets", "aggregations"]

    func parameter(_ names: Set<String>, _ isFitting: (ValueShape) -> Bool) -> ParameterPlan? {
        zip(parameters, parameterNames).first { names.contains($1) && isFitting($0.value) }?.0
    }

    func member(_ names: Set<String>, _ isFitting: (ValueShape) -> Bool) -> Member? {
        members.first { names.contains($0.name) && isFitting($0.value) }
    }
}

extension ValueShape {
    var isText: Bool { type == .builtin(.string) || type == .builtin(.uri) || type == .builtin(.uuid) }

    var isInteger: Bool {
        [.builtin(.integer), .builtin(.int32), .builtin(.int64), .builtin(.number), .builtin(.double)].contains(type)
    }

    var isBoolean: Bool { type == .builtin(.boolean) }
}
