/// Where an operation hangs and what it is called, by its HTTP method and path alone, so that it stays so when the
/// document grows: `PATCH /organization/mcp-servers/{server_id}` → `organization.mcpServers.update`.
struct MethodConvention {
    /// The words of the path, each a resource.
    let resource: [String]
    let method: String
    /// What a POST is called after that could as well make one of it: `content` of `POST /files/{id}/content`.
    var thing: String?
    /// The path's last parameter names the very thing that the method is about.
    let actsOnItem: Bool

    init(_ httpMethod: String, _ path: PathTemplate) {
        let segments = Array(path.resourceSegments)
        let words = path.words
        if let action = path.action, !action.isEmpty {
            self.init(resource: words, method: action, actsOnItem: true)
        } else if path.isItem {
            self.init(resource: words, method: Self.onItem(httpMethod), actsOnItem: true)
        } else if let last = words.last {
            let followsItem = segments.dropLast().last == .parameter
            if words.count > 1, Self.isAction(last, httpMethod, followsItem: followsItem) {
                self.init(resource: words.dropLast(), method: last, actsOnItem: followsItem)
                if httpMethod == "POST" { thing = Self.thing(last) }
            } else {
                self.init(resource: words, method: Self.onWord(last, httpMethod), actsOnItem: false)
            }
        } else {
            self.init(resource: [], method: Self.onWord("", httpMethod), actsOnItem: false)
        }
    }

    private init(resource: [String], method: String, actsOnItem: Bool) {
        self.resource = resource.isEmpty ? ["root"] : resource
        self.method = method
        self.actsOnItem = actsOnItem
    }

    private static func onItem(_ httpMethod: String) -> String {
        switch httpMethod {
        case "GET": "retrieve"
        case "PATCH", "PUT", "POST": "update"
        default: httpMethod.lowercased()
        }
    }

    private static func onWord(_ word: String, _ httpMethod: String) -> String {
        let isCollection = WordSplitter.words(of: word).last.map { NumberOfWord.isPlural($0.text) } ?? false
        return switch (httpMethod, isCollection) {
        case ("POST", _): "create"
        case ("GET", true): "list"
        case ("GET", false): "retrieve"
        case ("PATCH", true), ("PUT", true): "updateAll"
        case ("PATCH", false), ("PUT", false): "update"
        case ("DELETE", true): "deleteAll"
        default: httpMethod.lowercased()
        }
    }

    /// `POST /jobs/{id}/cancel`, `GET /pet/findByStatus`: a thing to do, not a thing.
    private static func isAction(_ word: String, _ httpMethod: String, followsItem: Bool) -> Bool {
        let words = WordSplitter.words(of: word).map { $0.text.lowercased() }
        guard let first = words.first, let last = words.last else { return false }
        switch httpMethod {
        case "POST": return verbs.contains(first) || followsItem && !NumberOfWord.isPlural(last)
        case "GET", "PUT", "PATCH": return verbs.contains(first)
        default: return false
        }
    }

    /// Nil for a verb alone; of several things one.
    private static func thing(_ word: String) -> String? {
        let words = WordSplitter.words(of: word).map(\.text)
        guard let last = words.last, words.count > 1 || !verbs.contains(last.lowercased()) else { return nil }
        return (words.dropLast() + [NumberOfWord.singular(last) ?? last]).joined(separator: " ")
    }

    private static let verbs: Set<String> = Set(
        """
        accept activate add approve archive assign attach authorize batch bulk calculate cancel capture check clear \
        clone close compact complete compute confirm convert copy count create deactivate decline delete deploy \
        detach disable dismiss download duplicate enable estimate execute export fetch find generate get import \
        invite invoke join leave list login logout lookup mark merge migrate move pause ping preview promote publish \
        purge query read rebuild recover redeliver refresh refund regenerate register reject release remove rename \
        render reopen reorder reset resend resolve restart restore resume retry revert revoke rotate run save search \
        send set share simulate start stop submit subscribe suspend sync test transfer trigger unarchive unassign \
        unlock unpublish unsubscribe update upload validate verify withdraw
        """.split(separator: " ").map(String.init)
    )
}
