extension Node {
    /// A scalar's content, whatever its kind: of a number, its source text.
    package var text: String { tree.arena.string(of: index) }

    package var string: String? { kind == .string ? text : nil }

    package var boolean: Bool? {
        guard kind == .boolean else { return nil }
        return withUTF8 { $0.first.map { $0 | 0x20 } == UInt8(ascii: "t") }
    }

    /// Nil beyond Int64, too.
    package var integer: Int64? {
        guard kind == .integer else { return nil }
        return withUTF8 { NumberText($0).integer }
    }

    /// The nearest double of an integer or a number.
    package var number: Double? {
        guard kind == .integer || kind == .number else { return nil }
        return withUTF8 { NumberText($0).double }
    }

    /// Compares text without building a string.
    package func isEqual(_ other: StaticString) -> Bool {
        other.withUTF8Buffer { hasText(UnsafeRawBufferPointer($0)) }
    }

    /// `switch name { case "type": … }`
    package static func ~= (pattern: StaticString, node: Node) -> Bool { node.isEqual(pattern) }

    /// A scalar's content; empty for a sequence or a mapping.
    package func withUTF8<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        tree.arena.withBytes(of: index, body)
    }

    func hasText(_ other: UnsafeRawBufferPointer) -> Bool {
        withUTF8 { $0.count == other.count && $0.isEqual(to: other) }
    }

    func hasSameText(_ other: Node) -> Bool { other.withUTF8(hasText) }
}
