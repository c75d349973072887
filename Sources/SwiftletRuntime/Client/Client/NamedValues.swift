import HTTPTypes

/// Names and values in order, as headers and query items are given: `["X-Trace": "1", "Accept-Language": nil]`.
/// Nil removes what the client or the operation would send under that name.
///
/// Values can be secrets, so printing shows the names only.
public struct NamedValues: Sendable, Hashable {
    /// A name, and its value or nil.
    struct Element: Sendable, Hashable {
        let name: String
        let value: String?
    }

    private(set) var elements: [Element] = []

    /// No names.
    public init() {}

    /// Adds a value, behind those that the name has already.
    public mutating func append(_ name: String, _ value: String?) {
        elements.append(Element(name: name, value: value))
    }

    /// Whether there are none.
    public var isEmpty: Bool { elements.isEmpty }

    /// All values given under a name, by exact spelling.
    public subscript(name: String) -> [String?] {
        elements.filter { $0.name == name }.map(\.value)
    }

    /// Whether a header is among them, whatever the case of its name.
    func contains(header name: HTTPField.Name) -> Bool {
        elements.contains { HTTPField.Name($0.name) == name }
    }

    /// The same with one value under a header's name, whatever its case was.
    func setting(header name: String, _ value: String) -> NamedValues {
        var copy = self
        copy.elements.removeAll { $0.name.lowercased() == name.lowercased() }
        copy.append(name, value)
        return copy
    }

    static func + (left: NamedValues, right: NamedValues) -> NamedValues {
        var sum = left
        sum.elements += right.elements
        return sum
    }
}

extension NamedValues: ExpressibleByDictionaryLiteral {
    /// A name may appear several times.
    public init(dictionaryLiteral elements: (String, String?)...) {
        self.elements = elements.map { Element(name: $0, value: $1) }
    }
}

extension NamedValues: CustomStringConvertible, CustomReflectable {
    /// The names.
    public var description: String {
        "[" + elements.map(\.name).joined(separator: ", ") + "]"
    }

    /// The names.
    public var customMirror: Mirror {
        Mirror(self, unlabeledChildren: elements.map(\.name), displayStyle: .collection)
    }
}
