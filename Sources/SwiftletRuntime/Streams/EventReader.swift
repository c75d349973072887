/// Reads events one by one, over several connections if asked.
struct EventReader {
    private let source: StreamSource
    private let settings: StreamSettings
    private var parser: any StreamParser
    /// Nil before the first event is asked for, and after the end.
    private var chunks: HTTPBody.AsyncIterator?
    private var hasStarted = false
    private var hasEnded = false
    /// Events of the last chunk, and how many of them were given.
    private var ready: [StreamEvent] = []
    private var readyIndex = 0
    /// What comes behind them.
    private var failure: APIError?
    private var number = 0
    private var reconnections = 0

    init(_ source: StreamSource, _ settings: StreamSettings) {
        self.source = source
        self.settings = settings
        parser = source.format.parser(from: StreamPosition(), limit: source.client.options.streamEventLimit)
    }

    mutating func next() async throws(APIError) -> NumberedEvent? {
        while true {
            if Task.isCancelled {
                end()
                throw .cancelled
            }
            if readyIndex < ready.count { return give() }
            if let failure {
                end()
                throw failure
            }
            guard !hasEnded else { return nil }
            try await read()
        }
    }

    /// The next event that is ready; nil for a sentinel.
    private mutating func give() -> NumberedEvent? {
        let event = ready[readyIndex]
        readyIndex += 1
        number += 1
        reconnections = 0
        guard event.data != settings.sentinel else {
            end()
            return nil
        }
        return NumberedEvent(event: event, number: number, source: source)
    }

    private mutating func read() async throws(APIError) {
        ready = []
        readyIndex = 0
        if !hasStarted {
            hasStarted = true
            chunks = try source.takeBody().makeAsyncIterator()
        }
        do {
            if let chunk = try await chunks?.next() {
                try parser.append(chunk, to: &ready)
            } else {
                try parser.finish(&ready)
                try await finish()
            }
        } catch let error as StreamLimitError {
            failure = source.failure(error, number: number + ready.count + 1)
        } catch {
            let error = Task.isCancelled ? .cancelled : source.apiError(error)
            try await lose(error)
        }
    }

    /// The response is over. One that ends because the task was cancelled looks the same.
    private mutating func finish() async throws(APIError) {
        if Task.isCancelled {
            end()
            throw .cancelled
        }
        chunks = nil
        guard reconnections < settings.reconnections else {
            hasEnded = true
            return
        }
        try await reconnect()
    }

    private mutating func lose(_ error: APIError) async throws(APIError) {
        chunks = nil
        guard error.isLostConnection, reconnections < settings.reconnections else {
            end()
            throw error
        }
        try await reconnect()
    }

    private mutating func reconnect() async throws(APIError) {
        while true {
            defer { reconnections += 1 }
            do throws(APIError) {
                let position = parser.position
                guard let body = try await source.reconnect(from: position, afterRepeats: reconnections) else {
                    hasEnded = true
                    return
                }
                chunks = body.makeAsyncIterator()
                parser = source.format.parser(from: position, limit: source.client.options.streamEventLimit)
                return
            } catch {
                guard error.isLostConnection, reconnections + 1 < settings.reconnections else {
                    end()
                    throw error
                }
            }
        }
    }

    /// Closes the connection and forgets what wasn't given.
    private mutating func end() {
        chunks = nil
        ready = []
        readyIndex = 0
        failure = nil
        hasStarted = true
        hasEnded = true
    }
}

extension APIError {
    /// Whether connecting again may help.
    fileprivate var isLostConnection: Bool {
        switch self {
        case .connection, .timeout: true
        default: false
        }
    }
}
