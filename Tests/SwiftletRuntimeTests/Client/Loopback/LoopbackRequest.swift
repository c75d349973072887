import SwiftletRuntime

/// A request as it came over the wire.
struct LoopbackRequest: Hashable, Sendable {
    struct Header: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// The connection's number, from 0.
    let connection: Int
    let method: String
    let target: String
    let headers: [Header]
    let body: [UInt8]

    /// The values of a header, whatever its case.
    subscript(name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    var bodyText: String { String(decoding: body, as: UTF8.self) }

    /// Reads requests from a connection: a head, then as many bytes as `Content-Length` says.
    struct Reader {
        let connection: LoopbackSocket
        let number: Int
        private var buffer: [UInt8] = []

        init(connection: LoopbackSocket, number: Int) {
            self.connection = connection
            self.number = number
        }

        /// Nil at the connection's end.
        mutating func next() -> LoopbackRequest? {
            while true {
                if let end = headEnd { return request(headEnd: end) }
                guard fill() else { return nil }
            }
        }

        private mutating func request(headEnd: Int) -> LoopbackRequest? {
            let lines = String(decoding: buffer[..<headEnd], as: UTF8.self).split(separator: "\r\n")
            buffer.removeFirst(headEnd + 4)
            let first = (lines.first ?? "").split(separator: " ")
            guard first.count == 3 else { return nil }
            let headers = lines.dropFirst().map { line in
                let name = line.prefix { $0 != ":" }
                return Header(name: String(name), value: String(line[name.endIndex...].dropFirst().drop { $0 == " " }))
            }
            if headers.contains(where: { $0.name.lowercased() == "expect" }) {
                connection.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
            }
            let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
            while buffer.count < length {
                guard fill() else { return nil }
            }
            defer { buffer.removeFirst(length) }
            return LoopbackRequest(
                connection: number,
                method: String(first[0]),
                target: String(first[1]),
                headers: headers,
                body: Array(buffer[..<length])
            )
        }

        private var headEnd: Int? {
            guard buffer.count >= 4 else { return nil }
            return (0...buffer.count - 4).first { buffer[$0..<$0 + 4].elementsEqual([13, 10, 13, 10]) }
        }

        private mutating func fill() -> Bool {
            guard let bytes = connection.received() else { return false }
            buffer += bytes
            return true
        }
    }
}
