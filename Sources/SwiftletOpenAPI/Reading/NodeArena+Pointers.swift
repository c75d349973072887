// JSON Pointers (RFC 6901). A name has its member's.
extension NodeArena {
    /// Written from its end, since a node knows what it stands in and not what stands in it.
    func pointer(of index: UInt32) -> String {
        let length = pointerLength(of: index)
        return String(unsafeUninitializedCapacity: length) { buffer in
            var end = length
            var index = index
            while index != 0 {
                let record = records[Int(index)]
                if records[Int(record.parent)].kind == .sequence {
                    Self.write(record.position, to: buffer, before: &end)
                } else {
                    withBytes(of: name(of: index)) { Self.write($0, to: buffer, before: &end) }
                }
                end -= 1
                buffer[end] = UInt8(ascii: "/")
                index = record.parent
            }
            return length
        }
    }

    static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: isEscaped) else { return token }
        var token = token
        return token.withUTF8 { token in
            let token = UnsafeRawBufferPointer(token)
            let length = escapedLength(of: token)
            return String(unsafeUninitializedCapacity: length) { buffer in
                var end = length
                write(token, to: buffer, before: &end)
                return length
            }
        }
    }

    private func pointerLength(of index: UInt32) -> Int {
        var (length, index) = (0, index)
        while index != 0 {
            let record = records[Int(index)]
            if records[Int(record.parent)].kind == .sequence {
                length += 1 + Self.digitCount(of: record.position)
            } else {
                length += 1 + withBytes(of: name(of: index), Self.escapedLength)
            }
            index = record.parent
        }
        return length
    }

    /// Of a mapping's member, whose name or value stands at `index`.
    private func name(of index: UInt32) -> UInt32 {
        resolved(records[Int(index)].traits.contains(.name) ? index : index - 1)
    }

    private static func digitCount(of number: UInt32) -> Int {
        var (count, rest) = (1, number / 10)
        while rest > 0 { (count, rest) = (count + 1, rest / 10) }
        return count
    }

    private static func escapedLength(of token: UnsafeRawBufferPointer) -> Int {
        token.reduce(token.count) { $0 + (isEscaped($1) ? 1 : 0) }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "~") || byte == UInt8(ascii: "/") }

    private static func write(_ number: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, before end: inout Int) {
        var rest = number
        repeat {
            end -= 1
            buffer[end] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
    }

    private static func write(
        _ token: UnsafeRawBufferPointer,
        to buffer: UnsafeMutableBufferPointer<UInt8>,
        before end: inout Int
    ) {
        for byte in token.reversed() {
            end -= 1
            buffer[end] = byte
            guard isEscaped(byte) else { continue }
            buffer[end] = byte == UInt8(ascii: "~") ? UInt8(ascii: "0") : UInt8(ascii: "1")
            end -= 1
            buffer[end] = UInt8(ascii: "~")
        }
    }
}
