import HTTPTypes

#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

/// What parameters and credentials add to a request, before it is put together.
struct RequestParts {
    private(set) var headers: HTTPFields { didSet { headersForJSON = nil } }
    /// The headers with those for JSON both ways, which most calls need; nil where they aren't made beforehand.
    private(set) var headersForJSON: HTTPFields?
    private(set) var query: [ParameterWriter.Pair] = []
    /// `name=value`, escaped.
    private(set) var cookies: [String] = []
    /// Whether a token of the client's provider goes with it.
    var takesToken = false

    init(userAgent: String) {
        headers = [.userAgent: userAgent]
    }

    /// Makes ``headersForJSON``, for parts that many requests share.
    mutating func prepare() {
        guard !headers.contains(.accept), !headers.contains(.contentType), cookies.isEmpty else { return }
        var fields = headers
        fields[.accept] = "application/json"
        fields[.contentType] = "application/json"
        headersForJSON = fields
    }

    /// A text that goes in as it is, apart from its escaping.
    mutating func add(
        _ value: String,
        at location: Parameter.Location,
        named name: String,
        operation: String
    ) throws(APIError) {
        switch location {
        case .header: try HeaderCheck.set(name, value, in: &headers, operation: operation)
        case .query: query.append(Self.pair(name, value))
        case .cookie: cookies.append(Self.pair(name, value).text)
        case .path, .querystring: break
        }
    }

    mutating func add(_ credential: Setup.Credential, operation: String) throws(APIError) {
        switch credential.description.kind {
        case .bearer: headers[.authorization] = "Bearer \(credential.value)"
        case .basic: headers[.authorization] = "Basic \(Data(credential.value.utf8).base64EncodedString())"
        case .apiKey(let location, let name):
            try add(credential.value, at: location, named: name, operation: operation)
        }
    }

    /// What a path says of its query, escaped already: it comes first.
    mutating func addFixed(_ text: [UInt8]) {
        let pairs = text.split(separator: UInt8(ascii: "&")).map { item in
            let parts = item.split(separator: UInt8(ascii: "="), maxSplits: 1).map {
                String(decoding: $0, as: UTF8.self)
            }
            let (name, value) = (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
            return ParameterWriter.Pair(name: name, value: value ?? name, isBare: value == nil)
        }
        query.insert(contentsOf: pairs, at: 0)
    }

    /// A value in the style that its description asks for.
    mutating func add(_ value: ParameterValue, for parameter: Parameter, operation: String) throws(APIError) {
        switch parameter.serialization {
        case .content(let mediaType):
            let write = { () throws(JSONEncodingError) in try value.content(mediaType) }
            guard var text = try written(write, parameter, operation) else { return }
            if parameter.location == .header, MediaType.isJSON(mediaType) { text = ParameterWriter.asciiJSON(text) }
            if parameter.location == .querystring {
                let isForm = MediaType.essence(mediaType) == MediaType.form
                query.append(
                    ParameterWriter.Pair(
                        name: parameter.name,
                        value: isForm ? text : PercentEncoding.unreserved.encode(text),
                        isBare: true
                    )
                )
            } else {
                try add(text, at: parameter.location, named: parameter.name, operation: operation)
            }
        case .style(let style, let explode, let allowReserved):
            guard let tree = try written({ () throws(JSONEncodingError) in try value.tree() }, parameter, operation)
            else { return }
            switch parameter.location {
            case .query:
                query += ParameterWriter.query(
                    parameter.name,
                    tree,
                    style: style,
                    explode: explode,
                    allowReserved: allowReserved
                )
            case .header:
                guard let text = ParameterWriter.header(tree, explode: explode) else { return }
                try HeaderCheck.set(parameter.name, text, in: &headers, operation: operation)
            case .cookie:
                let pairs = ParameterWriter.cookie(
                    parameter.name,
                    tree,
                    style: style,
                    explode: explode,
                    allowReserved: allowReserved
                )
                if style == .cookie { try HeaderCheck.requireCookies(pairs, of: parameter.name, operation: operation) }
                cookies += pairs.map(\.text)
            case .path, .querystring: break
            }
        }
    }

    private func written<Form>(
        _ write: () throws(JSONEncodingError) -> Form?,
        _ parameter: Parameter,
        _ operation: String
    ) throws(APIError) -> Form? {
        do throws(JSONEncodingError) {
            return try write()
        } catch {
            throw .misconfigured("\(operation): the parameter \(parameter.name) can't be written: \(error.reason).")
        }
    }

    private static func pair(_ name: String, _ value: String) -> ParameterWriter.Pair {
        ParameterWriter.Pair(
            name: PercentEncoding.unreserved.encode(name),
            value: PercentEncoding.unreserved.encode(value)
        )
    }
}
