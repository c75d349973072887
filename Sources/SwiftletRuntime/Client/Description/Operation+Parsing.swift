import HTTPTypes

extension Operation {
    /// Reads the text of an ``OperationDescription``.
    convenience init(parsing text: String) throws(DescriptionError) {
        var lines = DescriptionLine.lines(of: text)[...]
        guard var first = lines.popFirst() else {
            throw DescriptionError(line: 1, message: "a method and a path expected", text: "")
        }
        let methodName = try first.word("a method")
        guard let method = HTTPRequest.Method(methodName) else { throw first.failure("a method expected") }
        let pathText = try first.remainder("a path")

        var parts = Parts()
        while let line = lines.popFirst() { try parts.read(line) }
        self.init(
            method: method,
            path: try PathTemplate(pathText, parameters: parts.parameters, line: first),
            id: parts.id ?? "\(methodName) \(pathText)",
            servers: parts.servers,
            parameters: parts.parameters,
            body: parts.body,
            security: parts.security,
            responses: parts.responses,
            stream: parts.stream,
            paging: parts.paging,
            isIdempotent: parts.isIdempotent,
            isDeprecated: parts.isDeprecated
        )
    }

    /// What the lines after the first one say.
    private struct Parts {
        var id: String?
        var parameters: [Parameter] = []
        var servers: [OperationServer] = []
        var body: Body?
        var security: [[String]]?
        var responses: [DocumentedResponse] = []
        var stream: Stream?
        var paging: PagingRule?
        var isIdempotent = false
        var isDeprecated = false

        mutating func read(_ original: DescriptionLine) throws(DescriptionError) {
            var line = original
            let keyword = try line.word("a keyword")
            switch keyword {
            case "id": id = try line.remainder("a name")
            case "path", "query", "header", "cookie", "querystring": parameters.append(try Parameter(keyword, &line))
            case "server": servers.append(try OperationServer(&line))
            case "body": body = try Self.body(&line)
            case "field": body?.fields.append(try FieldEncoding(&line))
            case "security": security = (security ?? []) + [try SecurityAlternative.parse(&line)]
            case "stream": stream = try Stream(&line)
            case "paging": paging = try PagingRule(&line)
            case "idempotent": isIdempotent = true
            case "deprecated": isDeprecated = true
            default: responses.append(try Self.response(keyword, &line))
            }
            try line.requireEnd()
        }

        private static func body(_ line: inout DescriptionLine) throws(DescriptionError) -> Body {
            let mediaType = try line.phrase("a media type")
            let attributes = try line.attributes()
            guard attributes.allSatisfy({ $0 == .required }) else { throw line.failure("'required' expected") }
            return Body(mediaType: mediaType, isRequired: !attributes.isEmpty)
        }

        private static func response(
            _ keyword: String,
            _ line: inout DescriptionLine
        ) throws(DescriptionError) -> DocumentedResponse {
            guard let status = DocumentedResponse.Status(keyword) else {
                throw line.failure("a status or one of the keywords of an operation expected")
            }
            let content: DocumentedResponse.Content =
                switch try line.remainder("a media type, 'empty' or 'error'") {
                case "empty": .empty
                case "error": .error
                case let mediaType: .value(mediaType: mediaType)
                }
            return DocumentedResponse(status: status, content: content)
        }
    }
}

extension DocumentedResponse.Status {
    init?(_ text: String) {
        if text == "default" {
            self = .default
        } else if let status = Int(text), (100...599).contains(status) {
            self = .exactly(status)
        } else if text.count == 3, text.hasSuffix("XX"), let hundreds = text.first?.wholeNumberValue,
            (1...5).contains(hundreds)
        {
            self = .hundreds(hundreds)
        } else {
            return nil
        }
    }
}

extension Operation.Stream {
    /// Reads what stands behind `stream`: `text/event-stream, sets stream`.
    fileprivate init(_ line: inout DescriptionLine) throws(DescriptionError) {
        mediaType = try line.phrase("a media type")
        var member: String?
        for attribute in try line.attributes() {
            guard attribute.name == "sets", let name = attribute.value else {
                throw line.failure("'sets' with a name expected")
            }
            member = name
        }
        self.member = member
    }
}

extension DescriptionLine.Attribute {
    static let required = DescriptionLine.Attribute(name: "required", value: nil)
}

/// `security a + b` is one alternative that takes both; `security none` is the empty one.
enum SecurityAlternative {
    static func parse(_ line: inout DescriptionLine) throws(DescriptionError) -> [String] {
        let names = try line.names("the name of a security scheme")
        return names == ["none"] ? [] : names
    }
}
