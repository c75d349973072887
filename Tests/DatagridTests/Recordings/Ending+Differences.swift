import Datagrid

extension Ending {
    /// In which this ending of ours differs from the recorded one.
    func differences(from recorded: Ending) -> [String] {
        switch (recorded, self) {
        case (.server(let theirs, let types), .server(let ours, _)):
            return Self.differences(from: theirs, to: ours, at: "") + Self.differences(from: types)
        case (.text(let theirs), .text(let ours)):
            let isSame =
                theirs.cutLength == nil ? theirs.start == ours.start : theirs.isStart(of: Array(ours.start.utf8))
            if isSame { return [] }
        case (.failed(let theirs), .failed(let ours)):
            // The status is compared where Python knows one, and the body where there is a status.
            let hasSameStatus = theirs.status == nil || theirs.status == ours.status
            let hasSameBody = theirs.kind != .status || theirs.body == ours.body
            if theirs.kind == ours.kind, hasSameStatus, hasSameBody { return [] }
            if theirs.kind == ours.kind, hasSameStatus {
                return ["error body: \(theirs.body) → \(ours.body)"]
            }
        default: break
        }
        return ["ends with: \(recorded.summary) → \(summary)"]
    }

    private static func differences(from theirs: JSONValue?, to ours: JSONValue?, at pointer: String) -> [String] {
        if case .object(let theirs)? = theirs, case .object(let ours)? = ours {
            let names = theirs.names + ours.names.filter { theirs[$0] == nil }
            return names.flatMap { differences(from: theirs[$0], to: ours[$0], at: "\(pointer)/\($0)") }
        }
        if theirs.map(plain) == ours.map(plain) { return [] }
        return ["\(pointer): \(theirs?.description ?? "absent") → \(ours?.description ?? "absent")"]
    }

    /// `…56.100000Z` is printed for `…56.1Z` in Python.
    private static func plain(_ value: JSONValue) -> JSONValue {
        guard let text = value.stringValue,
            let match = text.firstMatch(of: /^(.+T[0-9:]+)\.([0-9]*?)0*(Z|[+-][0-9:]+)$/)
        else { return value }
        return .string("\(match.1)\(match.2.isEmpty ? "" : ".")\(match.2)\(match.3)")
    }

    /// What Python made of members that are always of one type in ours.
    private static func differences(from types: [String: String]) -> [String] {
        let ours = [
            "object": "str", "id": "str", "transport": "str", "status": "str", "created_at": "datetime",
            "updated_at": "datetime", "metadata": "Metadata",
        ]
        return types.sorted { $0.key < $1.key }.filter { ours[$0.key] != $0.value }.map { name, type in
            "type of \(name): \(type) → \(ours[name] ?? "none")"
        }
    }
}
