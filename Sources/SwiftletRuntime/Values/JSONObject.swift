/// The members of a JSON object, in their order.
///
/// Order doesn't count for equality, as RFC 8259 says.
public struct JSONObject: Sendable {
    private var members: [(name: String, value: JSONValue)] = []
    /// Where each name is, once there are enough members for that to pay.
    private var places: [WireName: Int] = [:]

    private static let indexedCount = 12

    /// An object without members.
    public init() {}

    /// The number of members.
    public var count: Int { members.count }

    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }

    /// The names, in order.
    public var names: [String] { members.map(\.name) }

    /// A member's value; nil if there is none. Setting appends a new name, and nil removes one.
    public subscript(name: String) -> JSONValue? {
        get { place(of: name).map { members[$0].value } }
        set {
            switch (place(of: name), newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): remove(at: place)
            case (nil, let value?): append(value, named: name)
            case (nil, nil): break
            }
        }
    }

    private func place(of name: String) -> Int? {
        if members.count >= Self.indexedCount { return places[WireName(text: name)] }
        return members.firstIndex { $0.name.isIdentical(to: name) }
    }

    private mutating func append(_ value: JSONValue, named name: String) {
        members.append((name, value))
        if members.count == Self.indexedCount {
            rebuildPlaces()
        } else if members.count > Self.indexedCount {
            places[WireName(text: name)] = members.count - 1
        }
    }

    private mutating func remove(at place: Int) {
        members.remove(at: place)
        if members.count >= Self.indexedCount { rebuildPlaces() } else { places = [:] }
    }

    private mutating func rebuildPlaces() {
        places = [:]
        for (place, member) in members.enumerated() { places[WireName(text: member.name)] = place }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension JSONObject: Sequence, Hashable {
    public func makeIterator() -> IndexingIterator<[(name: String, value: JSONValue)]> {
        members.makeIterator()
    }

    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for (name, value) in members {
            var member = Hasher()
            member.combine(name)
            member.combine(value)
            sum &+= member.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Of names that appear twice the last wins.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (name, value) in elements { self[name] = value }
    }
}

extension JSONObject: CustomStringConvertible {
    /// The object as JSON text.
    public var description: String { JSONValue.object(self).description }
}

extension String {
    /// Equality of the UTF-8 bytes: `é` as one scalar and as two are different strings on the wire.
    func isIdentical(to other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}

/// A name that is equal to another when its bytes are, as on the wire, and not by canonical equivalence.
struct WireName: Hashable, Sendable {
    let text: String

    static func == (left: WireName, right: WireName) -> Bool {
        left.text.isIdentical(to: right.text)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
