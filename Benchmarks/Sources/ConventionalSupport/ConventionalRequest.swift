import Foundation
public import SwiftletRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A request in the making.
public struct ConventionalRequest: Sendable {
    private let method: String
    private var path: String
    private var query: [URLQueryItem] = []
    private var headers: [String: String] = ["Accept": "application/json"]
    private var cookies: [String] = []
    private var body: Data?

    /// A template such as `/pets/{id}`.
    public init(_ method: String, _ path: String) {
        self.method = method
        self.path = path
    }

    /// Fills a place of the template.
    public mutating func setPath<Value: Encodable>(_ name: String, _ value: Value) throws {
        let text = try ParameterText(value).joined
        let escaped = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
        path = path.replacingOccurrences(of: "{\(name)}", with: escaped)
    }

    /// An item, or several of a list.
    public mutating func addQuery<Value: Encodable>(_ name: String, _ value: Value?, explode: Bool = true) throws {
        guard let value else { return }
        let text = try ParameterText(value)
        for item in explode ? text.items : [text.joined] { query.append(URLQueryItem(name: name, value: item)) }
    }

    /// A list's elements are joined by commas.
    public mutating func setHeader<Value: Encodable>(_ name: String, _ value: Value?) throws {
        guard let value else { return }
        headers[name] = try ParameterText(value).joined
    }

    /// A list's elements are joined by commas.
    public mutating func addCookie<Value: Encodable>(_ name: String, _ value: Value?) throws {
        guard let value else { return }
        cookies.append("\(name)=\(try ParameterText(value).joined)")
    }

    /// JSON or a form.
    public mutating func setBody<Value: Encodable>(_ value: Value?, _ mediaType: String) async throws {
        guard let value else { return }
        let json = try ConventionalCoding.encoder.encode(value)
        switch mediaType {
        case "application/x-www-form-urlencoded": body = try FormText(json).data
        case "multipart/form-data": throw ConventionalError.unsupportedBody(mediaType)
        default: body = json
        }
        headers["Content-Type"] = mediaType
    }

    /// Bytes as they come.
    public mutating func setBody(_ value: HTTPBody?, _ mediaType: String) async throws {
        guard let value else { return }
        body = Data(try await value.collect(upTo: .max))
        headers["Content-Type"] = mediaType
    }

    /// Throws: multipart bodies aren't written.
    public mutating func setBody(_ value: MultipartForm?, _ mediaType: String) async throws {
        if value != nil { throw ConventionalError.unsupportedBody(mediaType) }
    }

    func urlRequest(baseURL: String) throws -> URLRequest {
        var components = URLComponents(string: baseURL + path)
        let fixed = components?.queryItems ?? []
        if !query.isEmpty { components?.queryItems = fixed + query }
        guard let url = components?.url else { throw ConventionalError.badURL(baseURL + path) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        if !cookies.isEmpty { request.setValue(cookies.joined(separator: "; "), forHTTPHeaderField: "Cookie") }
        return request
    }
}

/// A parameter's value as text: one, or one an item.
private struct ParameterText {
    let items: [String]

    var joined: String { items.joined(separator: ",") }

    init<Value: Encodable>(_ value: Value) throws {
        let json = try ConventionalCoding.encoder.encode([value])
        guard case .array(let values)? = try JSONDecoder().decode([JSONValue].self, from: json).first else {
            items = try JSONDecoder().decode([JSONValue].self, from: json).map(Self.text)
            return
        }
        items = values.map(Self.text)
    }

    fileprivate static func text(_ value: JSONValue) -> String {
        if case .string(let text) = value { text } else { value.description }
    }
}

/// An object's members as `application/x-www-form-urlencoded`.
private struct FormText {
    let data: Data

    init(_ json: Data) throws {
        let members = try JSONDecoder().decode([String: JSONValue].self, from: json)
        var components = URLComponents()
        components.queryItems = members.sorted { $0.key < $1.key }.map { name, value in
            URLQueryItem(name: name, value: ParameterText.text(value))
        }
        data = Data((components.percentEncodedQuery ?? "").utf8)
    }
}
