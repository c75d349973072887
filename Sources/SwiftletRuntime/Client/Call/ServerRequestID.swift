import HTTPTypes

extension HTTPFields {
    private static let longestRequestID = 128

    /// What a server names a request by in its own logs, if it looks like a name: visible ASCII, and not long.
    var serverRequestID: String? {
        guard let id = self[.requestID], (1...Self.longestRequestID).contains(id.utf8.count),
            id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return id
    }
}
