/// A request as it came over the wire.
public struct LoopbackRequest: Hashable, Sendable {
    /// One header line.
    public struct Header: Hashable, Sendable {
        /// As it was written.
        public let name: String

        /// Without the spaces before it.
        public let value: String
    }

    /// The connection's number, from 0.
    public let connection: Int

    /// Such as `GET`.
    public let method: String

    /// Path and query.
    public let target: String

    /// In their order.
    public let headers: [Header]

    /// Without chunks.
    public var body: [UInt8] = []

    /// The values of a header, whatever its case.
    public subscript(name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The body as UTF-8.
    public var bodyText: String { String(decoding: body, as: UTF8.self) }

    /// Nil where the first line isn't one of HTTP.
    init?(connection: Int, head: ArraySlice<UInt8>) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let first = (lines.first ?? "").split(separator: " ")
        guard first.count == 3 else { return nil }
        self.connection = connection
        method = String(first[0])
        target = String(first[1])
        headers = lines.dropFirst().map { line in
            let name = line.prefix { $0 != ":" }
            return Header(name: String(name), value: String(line[name.endIndex...].dropFirst().drop { $0 == " " }))
        }
    }
}
