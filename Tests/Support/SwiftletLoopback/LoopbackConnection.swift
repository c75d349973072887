/// One connection to a ``LoopbackServer``, for code that wants to answer before the request is whole, or never.
public final class LoopbackConnection {
    /// From 0.
    public let number: Int

    /// What it is made of.
    public let socket: LoopbackSocket

    private let server: LoopbackServer
    private var buffer: [UInt8] = []

    init(socket: LoopbackSocket, number: Int, server: LoopbackServer) {
        self.socket = socket
        self.number = number
        self.server = server
    }

    /// Reads a request with its body; nil at the connection's end. Says `100 Continue` to who expects it.
    public func nextRequest() -> LoopbackRequest? {
        guard var request = nextHead() else { return nil }
        if !request["expect"].isEmpty { socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        guard let body = readBody(of: request) else { return nil }
        request.body = body
        server.note(.request(number, "\(request.method) \(request.target)"), request)
        return request
    }

    /// Reads a request without its body; nil at the connection's end.
    public func nextHead() -> LoopbackRequest? {
        while true {
            if let end = headEnd {
                defer { buffer.removeFirst(end + 4) }
                return LoopbackRequest(connection: number, head: buffer[..<end])
            }
            guard fill() else { return nil }
        }
    }

    /// Reads the body that a head announces, by length or in chunks; nil if the connection ends before.
    public func readBody(of request: LoopbackRequest) -> [UInt8]? {
        if request["transfer-encoding"].contains(where: { $0.lowercased() == "chunked" }) { return readChunks() }
        return read(request["content-length"].first.flatMap { Int($0) } ?? 0)
    }

    /// Keeps what happened among the server's events.
    public func note(_ what: String) {
        server.note(.noted(number, what))
    }

    private func readChunks() -> [UInt8]? {
        var body: [UInt8] = []
        while let line = readLine(), let size = Int(line, radix: 16) {
            guard let chunk = read(size), readLine() == "" else { return nil }
            if size == 0 { return body }
            body += chunk
        }
        return nil
    }

    private func readLine() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                defer { buffer.removeFirst(end + 1) }
                return String(decoding: buffer[..<end].filter { $0 != 13 }, as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    private func read(_ count: Int) -> [UInt8]? {
        while buffer.count < count {
            guard fill() else { return nil }
        }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    private var headEnd: Int? {
        guard buffer.count >= 4 else { return nil }
        return (0...buffer.count - 4).first { buffer[$0..<$0 + 4].elementsEqual([13, 10, 13, 10]) }
    }

    private func fill() -> Bool {
        guard let bytes = socket.received() else { return false }
        buffer += bytes
        return true
    }
}
