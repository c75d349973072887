/// What the server does after a request: steps in order.
public struct LoopbackReply: Sendable {
    /// One thing to do.
    public enum Step: Sendable {
        case send([UInt8])
        /// Does nothing until the peer closes the connection.
        case waitForClose
        /// Runs code between two steps, such as waiting for a gate.
        case run(@Sendable () -> Void)
        case close
        /// Closes with a reset.
        case reset
    }

    /// What is done, in order.
    public let steps: [Step]

    /// A reply of these steps.
    public init(_ steps: [Step]) {
        self.steps = steps
    }

    /// A whole response; the connection stays open.
    public static func response(_ status: Int, _ headers: [(String, String)] = [], _ body: String = "") -> LoopbackReply
    {
        LoopbackReply([.send(head(status, headers + [("Content-Length", "\(body.utf8.count)")]) + Array(body.utf8))])
    }

    /// A JSON response; the connection stays open.
    public static func json(_ status: Int, _ body: String) -> LoopbackReply {
        response(status, [("Content-Type", "application/json")], body)
    }

    /// A response's head.
    public static func head(_ status: Int, _ headers: [(String, String)]) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status) Status"] + headers.map { "\($0): \($1)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// Whether the connection takes another request.
    public func run(on connection: LoopbackSocket) -> Bool {
        for step in steps {
            switch step {
            case .send(let bytes): guard connection.send(bytes) else { return false }
            case .waitForClose:
                connection.waitForClose()
                return false
            case .run(let body): body()
            case .close: return false
            case .reset:
                connection.resetOnClose()
                return false
            }
        }
        return true
    }
}
