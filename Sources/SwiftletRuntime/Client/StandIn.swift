import Foundation

public protocol ModelValue: Hashable, Codable, Sendable {}
extension ModelValue { public func validate() -> [Violation] { [] } }
public struct Violation: Sendable, Hashable, CustomStringConvertible { public var description: String { "" } }
public struct JSONDecodingError: Error, Sendable {
    var pointer = "", expected = "", found = "", byteOffset: Int? = nil, excerpt = "", violations: [Violation] = []
}
public struct JSONEncodingError: Error, Sendable { var reason = "" }
public struct JSONDecodingOptions: Sendable {
    var isStrict = false; public init(isStrict: Bool) { self.isStrict = isStrict }
}
public enum JSONCodec {
    public static func decode<T: ModelValue>(
        _ type: T.Type = T.self,
        from bytes: [UInt8],
        options: JSONDecodingOptions = JSONDecodingOptions(isStrict: false)
    ) throws(JSONDecodingError) -> T {
        do { return try JSONDecoder().decode(T.self, from: Data(bytes)) } catch { throw .init() }
    }
    public static func encode<T: ModelValue>(_ value: T) throws(JSONEncodingError) -> [UInt8] {
        do { return Array(try JSONEncoder().encode(value)) } catch { throw .init() }
    }
}
extension String: ModelValue {}
extension Int: ModelValue {}
public struct JSONNumber: Sendable, Hashable, Codable { var text: String }
public struct JSONObject: Sendable, Hashable, Codable, ExpressibleByDictionaryLiteral, Sequence {
    var m: [String: JSONValue] = [:]
    public init(dictionaryLiteral elements: (String, JSONValue)...) {}
    public func makeIterator() -> IndexingIterator<[(String, JSONValue)]> {
        m.map { ($0.key, $0.value) }.makeIterator()
    }
    var isEmpty: Bool { m.isEmpty }
    subscript(n: String) -> JSONValue? {
        get { m[n] }
        set { m[n] = newValue }
    }
}
public indirect enum JSONValue: ModelValue {
    case null, bool(Bool), number(JSONNumber), string(String), array([JSONValue]), object(JSONObject)
    init<T: ModelValue>(_ v: T) throws(JSONEncodingError) { self = .null }
}
