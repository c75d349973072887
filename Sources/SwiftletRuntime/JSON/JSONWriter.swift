/// Writes JSON text (RFC 8259) into a buffer of its own that grows by doubling.
///
/// All writes go through `reserve`, so the pointer arithmetic below it never leaves the buffer.
public struct JSONWriter: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    init(capacity: Int = 1024) {
        start = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit {
        start.deallocate()
    }

    /// What was written.
    consuming func finish() -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Where `additional` bytes can be written.
    @inline(__always)
    private mutating func reserve(_ additional: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity - count < additional { grow(by: additional) }
        return start + count
    }

    @inline(never)
    private mutating func grow(by additional: Int) {
        capacity = max(capacity * 2, count + additional)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    /// Writes so many bytes, which `fill` has to set, all of them.
    @inline(__always)
    mutating func write(count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        fill(UnsafeMutableBufferPointer(start: reserve(count), count: count))
        self.count += count
    }

    /// Writes one byte.
    @inline(__always)
    mutating func write(_ byte: UInt8) {
        reserve(1).pointee = byte
        count += 1
    }

    /// Writes bytes as they are.
    @inline(__always)
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Writes ASCII text that needs no escapes, such as a number or `null`.
    mutating func write(plain text: String) {
        var text = text
        text.withUTF8 { write($0) }
    }

    /// Writes a string with its quotes.
    mutating func write(string: String) {
        var string = string
        string.withUTF8 { bytes in
            let target = reserve(bytes.count + 2)
            target.pointee = UInt8(ascii: "\"")
            guard let length = Self.copyUnescaped(bytes, to: target + 1) else {
                writeEscaped(bytes)
                return
            }
            target[length + 1] = UInt8(ascii: "\"")
            count += length + 2
        }
    }

    /// Copies text for as long as nothing needs an escape; nil if something does.
    @inline(__always)
    private static func copyUnescaped(_ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>)
        -> Int?
    {
        guard let source = bytes.baseAddress else { return 0 }
        var index = 0
        while bytes.count - index >= 8 {
            let word = UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
            // A byte above ASCII looks special too; the loop below decides.
            if UInt64.special(in: word) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            UnsafeMutableRawPointer(target + index).storeBytes(of: word, as: UInt64.self)
            index += 8
        }
        while index < bytes.count {
            let byte = source[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return nil }
            target[index] = byte
            index += 1
        }
        return index
    }

    private mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        write(UInt8(ascii: "\""))
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): writeEscape(byte)
            case 0x08: writeEscape(UInt8(ascii: "b"))
            case 0x09: writeEscape(UInt8(ascii: "t"))
            case 0x0A: writeEscape(UInt8(ascii: "n"))
            case 0x0C: writeEscape(UInt8(ascii: "f"))
            case 0x0D: writeEscape(UInt8(ascii: "r"))
            case 0..<0x20: write(plain: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
            default: write(byte)
            }
        }
        write(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(_ byte: UInt8) {
        write(UInt8(ascii: "\\"))
        write(byte)
    }

    /// A string as JSON text, for schemas and messages.
    static func quoted(_ string: String) -> String {
        var writer = JSONWriter(capacity: string.utf8.count + 2)
        writer.write(string: string)
        return String(decoding: writer.finish(), as: UTF8.self)
    }
}

extension JSONWriter {
    /// Writes a member's name, the colon and its value.
    mutating func write<T: ModelValue>(member name: String, value: T) throws(JSONEncodingError) {
        write(string: name)
        write(UInt8(ascii: ":"))
        do throws(JSONEncodingError) {
            try value._writeJSON(to: &self)
        } catch {
            throw error.within(.member(name))
        }
    }
}
