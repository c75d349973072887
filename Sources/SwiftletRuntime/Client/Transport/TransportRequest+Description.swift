import HTTPTypes

/// Middleware and transports print requests while they are written, so printing shows no header, no query and no body.
extension TransportRequest: CustomStringConvertible, CustomReflectable {
    /// Method and URL without the query.
    public var description: String { head.redactedDescription }

    /// The description and the headers' names.
    public var customMirror: Mirror { head.redactedMirror(of: self) }
}

extension RecordedRequest: CustomStringConvertible, CustomReflectable {
    /// Method and URL without the query.
    public var description: String { head.redactedDescription }

    /// The description and the headers' names.
    public var customMirror: Mirror { head.redactedMirror(of: self) }
}

extension TransportResponse: CustomStringConvertible, CustomReflectable {
    /// The status.
    public var description: String { "status \(head.status.code)" }

    /// The status and the headers' names.
    public var customMirror: Mirror {
        let names = head.headerFields.map(\.name.rawName)
        return Mirror(self, children: ["description": description, "headers": names], displayStyle: .struct)
    }
}

extension HTTPRequest {
    fileprivate var redactedDescription: String {
        "\(method.rawValue) \(scheme ?? "")://\(authority ?? "")\((path ?? "").prefix { $0 != "?" })"
    }

    fileprivate func redactedMirror<Subject>(of subject: Subject) -> Mirror {
        let names = headerFields.map(\.name.rawName)
        return Mirror(subject, children: ["description": redactedDescription, "headers": names], displayStyle: .struct)
    }
}
