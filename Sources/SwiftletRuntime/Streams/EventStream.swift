public import HTTPTypes

/// A response that arrives value by value.
///
///     let stream = try await client.chat.completions.createStream(model: "gpt-5", messages: messages)
///     for try await chunk in stream {
///         print(chunk.choices.first?.delta.content ?? "", terminator: "")
///     }
///
/// The response's head has arrived when there is a stream: an error status was thrown by the method. A stream is read
/// once. Leaving the loop, dropping the iterator and cancelling the task close the connection.
///
/// A value that can't be read is ``APIError/decoding(_:)`` with the event's number; an iterator can be asked for the
/// next one all the same. An event beyond ``ClientOptions/streamEventLimit`` ends the stream with the same error.
public struct EventStream<Value: ModelValue>: AsyncSequence, Sendable {
    /// What the description says of each event's data.
    public typealias Element = Value

    /// Every error of a stream.
    public typealias Failure = APIError

    private let source: StreamSource
    private var settings = StreamSettings()

    init(_ source: StreamSource) {
        self.source = source
    }

    /// The response's status code.
    public var status: Int { source.head.status.code }

    /// The response's headers; names ignore case.
    public var headers: HTTPFields { source.head.headerFields }

    /// The same stream as events, with names, ids and the data as it came. Their values are read on demand.
    public var events: Events { Events(source: source, settings: settings) }

    /// Ends at an event with this data, instead of at `[DONE]`; nil reads to the response's end.
    public func ending(at sentinel: String?) -> EventStream {
        var copy = self
        copy.settings.sentinel = sentinel.map { Array($0.utf8) }
        return copy
    }

    /// Connects again where the connection is lost or the response ends without a sentinel, as browsers do: with
    /// `Last-Event-ID`, after the server's `retry` time or else the backoff of the client's retries. A 204 ends the
    /// stream.
    ///
    /// The whole request is sent again, body included: ask for it only where the server resumes, or where repeating the
    /// call does no harm.
    ///
    /// - Parameter attempts: How often in a row without an event in between; then the last error is thrown.
    public func reconnecting(attempts: Int = 10) -> EventStream {
        var copy = self
        copy.settings.reconnections = Swift.max(0, attempts)
        return copy
    }

    /// Starts reading. A second time, the first call of `next()` throws.
    public func makeAsyncIterator() -> Iterator {
        Iterator(reader: EventReader(source, settings))
    }

    /// Gives the values in order.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var reader: EventReader

        /// The next value; nil at the stream's end.
        public mutating func next() async throws(APIError) -> Value? {
            guard let event = try await reader.next() else { return nil }
            return try event.value(as: Value.self)
        }
    }
}

extension EventStream {
    /// A stream's events in order.
    public struct Events: AsyncSequence, Sendable {
        /// An event.
        public typealias Element = Event

        /// Every error of a stream.
        public typealias Failure = APIError

        fileprivate let source: StreamSource
        fileprivate let settings: StreamSettings

        /// Starts reading. A second time, the first call of `next()` throws.
        public func makeAsyncIterator() -> Iterator {
            Iterator(reader: EventReader(source, settings))
        }

        /// Gives the events in order.
        public struct Iterator: AsyncIteratorProtocol {
            fileprivate var reader: EventReader

            /// The next event; nil at the stream's end.
            public mutating func next() async throws(APIError) -> Event? {
                try await reader.next().map(Event.init)
            }
        }
    }

    /// An event as it came, and its value.
    @dynamicMemberLookup
    public struct Event: Sendable {
        private let event: NumberedEvent

        fileprivate init(_ event: NumberedEvent) {
            self.event = event
        }

        /// From 1, over all connections.
        public var number: Int { event.number }

        /// What the stream said: `id`, `name`, `data`, `retry`.
        public var raw: StreamEvent { event.event }

        /// The same without `raw`.
        public subscript<Part>(dynamicMember part: KeyPath<StreamEvent, Part>) -> Part { event.event[keyPath: part] }

        /// The data as the description's type.
        ///
        /// - Throws: ``APIError/decoding(_:)`` with the event's number.
        public func value() throws(APIError) -> Value { try event.value(as: Value.self) }

        /// The data as another type, such as one that goes with the event's name.
        ///
        /// - Throws: ``APIError/decoding(_:)`` with the event's number.
        public func value<Other: ModelValue>(as type: Other.Type) throws(APIError) -> Other {
            try event.value(as: type)
        }
    }
}

/// What a caller asks of a stream.
struct StreamSettings: Sendable {
    var sentinel: [UInt8]? = Array("[DONE]".utf8)
    /// How often in a row a connection is made anew.
    var reconnections = 0
}
