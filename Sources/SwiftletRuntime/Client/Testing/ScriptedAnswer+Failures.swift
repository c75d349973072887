/// What goes wrong on the way.
extension ScriptedTransport.Answer {
    /// No connection: the request surely didn't arrive.
    public static var refused: ScriptedTransport.Answer {
        .failure(TransportError(.connection, reason: "the connection was refused", mayHaveArrived: false))
    }

    /// The connection broke before the answer: the request may have arrived.
    public static var lostConnection: ScriptedTransport.Answer {
        .failure(TransportError(.connection, reason: "the connection was lost", mayHaveArrived: true))
    }

    /// Nothing came for as long as the request allows; no time passes.
    public static var timeout: ScriptedTransport.Answer {
        .failure(TransportError(.timeout, reason: "nothing came in time", mayHaveArrived: true))
    }

    /// No answer until the call is cancelled.
    public static var hang: ScriptedTransport.Answer {
        .respond { _ in
            while true { try await Task.sleep(for: .seconds(3600)) }
        }
    }

    /// This answer, its body broken off behind some bytes.
    public func cut(after count: Int) -> ScriptedTransport.Answer {
        let error = TransportError(.connection, reason: "the connection was lost", mayHaveArrived: true)
        return changed { response in
            let bytes = try await response.body.collect(upTo: .max).prefix(count)
            let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
                continuation.yield(Array(bytes))
                continuation.finish(throwing: error)
            }
            response.body = HTTPBody(stream)
        }
    }

    /// This answer, after a while.
    ///
    /// - Parameter clock: A ``ManualClock``'s lets the time pass at once.
    public func delayed(by duration: Duration, on clock: ClientClock = .system) -> ScriptedTransport.Answer {
        .respond { _ in
            try await clock.sleep(duration)
            return self
        }
    }
}
