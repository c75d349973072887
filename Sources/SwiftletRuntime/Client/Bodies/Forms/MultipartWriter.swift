import HTTPTypes

/// Puts the parts of a form together: heads in memory, bodies as they are, nothing copied that is large.
enum MultipartWriter {
    /// - Throws: What is wrong with a part, as the second half of a sentence.
    static func body(_ parts: [MultipartForm.Part], boundary given: String?) throws(Problem) -> HTTPBody {
        if let given, !MultipartBoundary.isValid(given) {
            throw Problem(message: "the boundary must be 1 to 70 letters, digits, `-` and `_`")
        }
        for part in parts { try check(part) }
        let boundary = given ?? MultipartBoundary.make(for: parts.map(\.body))
        var pieces = Pieces()
        for part in parts {
            pieces.append(head(of: part, boundary))
            pieces.append(part.body)
            pieces.append(Array("\r\n".utf8))
        }
        pieces.append(Array("--\(boundary)--\r\n".utf8))
        return pieces.body(mediaType: "multipart/form-data; boundary=\(boundary)")
    }

    struct Problem: Error, Hashable {
        let message: String
    }

    private static func check(_ part: MultipartForm.Part) throws(Problem) {
        if let type = part.contentType, HeaderCheck.forbiddenByte(in: type) != nil {
            throw Problem(message: "the content type of the part \(part.name) contains a control character")
        }
    }

    private static func head(of part: MultipartForm.Part, _ boundary: String) -> [UInt8] {
        var text = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(part.name))\""
        if let filename = part.filename { text += "; filename=\"\(escaped(filename))\"" }
        text += "\r\n"
        if let type = part.contentType { text += "Content-Type: \(type)\r\n" }
        for field in part.headers where field.name != .contentDisposition {
            text += "\(field.name.rawName): \(field.value)\r\n"
        }
        return Array((text + "\r\n").utf8)
    }

    /// As browsers do it (WHATWG HTML, "multipart/form-data encoding algorithm"): UTF-8 with these three escaped.
    private static func escaped(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += "%22".utf8
            case 0x0D: bytes += "%0D".utf8
            case 0x0A: bytes += "%0A".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Pieces of a body; small ones that are at hand become one.
    private struct Pieces {
        private var done: [HTTPBody] = []
        private var open: [UInt8] = []

        /// More at hand isn't copied together.
        private static let largestCopy = 65_536

        mutating func append(_ bytes: [UInt8]) {
            open += bytes
        }

        mutating func append(_ body: HTTPBody) {
            if let bytes = body.bytes, bytes.count <= Self.largestCopy { return open += bytes }
            close()
            done.append(body)
        }

        private mutating func close() {
            if !open.isEmpty { done.append(HTTPBody(open)) }
            open = []
        }

        consuming func body(mediaType: String) -> HTTPBody {
            guard !done.isEmpty else { return HTTPBody(open, mediaType: mediaType) }
            close()
            return HTTPBody(joining: done, mediaType: mediaType)
        }
    }
}

/// What separates the parts of a form.
enum MultipartBoundary {
    /// 128 random bits, which no file holds by chance; what is in memory is looked through all the same.
    static func make(for bodies: [HTTPBody]) -> String {
        while true {
            let boundary = "swiftlet-" + UInt64.random(in: 0 ... .max).hex + UInt64.random(in: 0 ... .max).hex
            let delimiter = Array(boundary.utf8)
            if !bodies.contains(where: { occurs(delimiter, in: $0.bytes ?? []) }) { return boundary }
        }
    }

    static func isValid(_ text: String) -> Bool {
        (1...70).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// The last byte first, and the distance to skip from it: most of the bytes aren't looked at.
    static func occurs(_ pattern: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let last = pattern.indices.last, bytes.count >= pattern.count else { return false }
        var skips = [Int](repeating: pattern.count, count: 256)
        for index in 0..<last { skips[Int(pattern[index])] = last - index }
        return bytes.withUnsafeBufferPointer { bytes in
            var end = last
            while end < bytes.count {
                if bytes[(end - last)...end].elementsEqual(pattern) { return true }
                end += skips[Int(bytes[end])]
            }
            return false
        }
    }
}
