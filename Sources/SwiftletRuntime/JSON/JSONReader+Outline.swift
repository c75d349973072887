/// What can be seen of a value without reading it. Offsets are those of its text.
struct ValueOutline {
    let kind: ValueKinds
    let start: Int
    /// Of an object.
    var members: [Member] = []
    /// The first few of an array.
    var elements: [ValueOutline] = []

    struct Member {
        /// Between the quotes.
        let name: Range<Int>
        let isEscaped: Bool
        let kind: ValueKinds
        let start: Int
    }

    /// How many elements of an array are looked at, and how deep.
    static let elementLimit = 4
    static let depthLimit = 3
    /// Behind an element of more bytes none is looked at.
    static let lengthLimit = 16_384
}

extension JSONReader {
    /// The outline of the value at an offset; nil where it isn't JSON.
    func outline(at offset: Int, depth: Int = 0) -> ValueOutline? {
        let start = endOfSpace(from: offset)
        guard start < count else { return nil }
        var outline = ValueOutline(kind: ValueKinds(startingWith: base[start]), start: start)
        if outline.kind == .object {
            var members: [ValueOutline.Member] = []
            guard
                forEachMember(
                    at: start,
                    {
                        members.append($0); return true
                    }
                )
            else { return nil }
            outline.members = members
        } else if outline.kind == .array, depth < ValueOutline.depthLimit {
            outline.elements = elements(at: start, depth: depth + 1)
        }
        return outline.kind.isEmpty ? nil : outline
    }

    /// The first elements of an array, as far as they are JSON.
    private func elements(at start: Int, depth: Int) -> [ValueOutline] {
        var elements: [ValueOutline] = []
        var offset = endOfSpace(from: start + 1)
        while elements.count < ValueOutline.elementLimit, offset < count, base[offset] != UInt8(ascii: "]"),
            let element = outline(at: offset, depth: depth)
        {
            elements.append(element)
            guard let end = endOfValue(at: offset, limit: ValueOutline.lengthLimit) else { break }
            offset = endOfSpace(from: end)
            guard offset < count, base[offset] == UInt8(ascii: ",") else { break }
            offset = endOfSpace(from: offset + 1)
        }
        return elements
    }

    /// The offset of the first member of this name in the object at an offset.
    func offsetOfMember(named name: [UInt8], inObjectAt start: Int) -> Int? {
        var found: Int?
        _ = forEachMember(at: start) { member in
            if isName(member, name) { found = member.start }
            return found == nil
        }
        return found
    }

    private func isName(_ member: ValueOutline.Member, _ name: [UInt8]) -> Bool {
        if member.isEscaped { return Array(text(of: member).utf8) == name }
        return member.name.count == name.count && name.elementsEqual(bytes(member.name))
    }

    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    /// A member's name without escapes; empty where it isn't valid.
    func text(of member: ValueOutline.Member) -> String {
        guard member.isEscaped else { return String(decoding: bytes(member.name), as: UTF8.self) }
        return (try? value(at: member.name.lowerBound - 1))?.stringValue ?? ""
    }

    /// Reads a value aside, without moving.
    func value(at offset: Int) throws(JSONDecodingError) -> JSONValue {
        var reader = aside(at: offset)
        return try reader.readValue()
    }

    /// Another reader of the same text.
    func aside(at offset: Int) -> JSONReader {
        var reader = JSONReader(base, count: count, options: options)
        reader.rewind(to: offset, depth: depth)
        reader.isForValidation = isForValidation
        return reader
    }

    /// Visits the members of the object at an offset for as long as `visit` says so; false where it isn't JSON.
    private func forEachMember(at start: Int, _ visit: (ValueOutline.Member) -> Bool) -> Bool {
        var offset = endOfSpace(from: start + 1)
        if offset < count, base[offset] == UInt8(ascii: "}") { return true }
        while offset < count, base[offset] == UInt8(ascii: "\""), let name = endOfText(at: offset) {
            let colon = endOfSpace(from: name.end)
            guard colon < count, base[colon] == UInt8(ascii: ":") else { return false }
            let value = endOfSpace(from: colon + 1)
            guard value < count else { return false }
            let member = ValueOutline.Member(
                name: offset + 1..<name.end - 1,
                isEscaped: name.isEscaped,
                kind: ValueKinds(startingWith: base[value]),
                start: value
            )
            guard visit(member) else { return true }
            guard let end = endOfValue(at: value) else { return false }
            offset = endOfSpace(from: end)
            guard offset < count else { return false }
            if base[offset] == UInt8(ascii: "}") { return true }
            guard base[offset] == UInt8(ascii: ",") else { return false }
            offset = endOfSpace(from: offset + 1)
        }
        return false
    }
}
