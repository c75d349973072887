/// JSON bytes into values and back, for every type a generated SDK uses.
public enum JSONCodec {
    /// Reads a value from UTF-8 text that holds exactly one JSON value (RFC 8259). A byte order mark is an error.
    ///
    /// Of members that appear twice the last wins.
    public static func decode<T: ModelValue>(
        _ type: T.Type = T.self,
        from bytes: some Sequence<UInt8>,
        options: JSONDecodingOptions = JSONDecodingOptions()
    ) throws(JSONDecodingError) -> T {
        let result = bytes.withContiguousStorageIfAvailable { buffer in
            Result { () throws(JSONDecodingError) in try read(type, from: buffer, options: options) }
        }
        guard let result else { return try decode(type, array: Array(bytes), options: options) }
        return try result.get()
    }

    /// The same where the bytes are an array: `withContiguousStorageIfAvailable` has no typed errors to pass on.
    static func decode<T: ModelValue>(
        _ type: T.Type,
        array bytes: [UInt8],
        options: JSONDecodingOptions
    ) throws(JSONDecodingError) -> T {
        try bytes.withUnsafeBufferPointer { buffer throws(JSONDecodingError) in
            try read(type, from: buffer, options: options)
        }
    }

    /// Writes a value as UTF-8 text, without white space and with the escapes that RFC 8259 demands only.
    ///
    /// Members stand in the order of their schema, unknown ones behind them as they came, dictionaries sorted by key.
    public static func encode<T: ModelValue>(_ value: T) throws(JSONEncodingError) -> [UInt8] {
        var writer = JSONWriter()
        try value._writeJSON(to: &writer)
        return writer.finish()
    }

    private static func read<T: ModelValue>(
        _ type: T.Type,
        from bytes: UnsafeBufferPointer<UInt8>,
        options: JSONDecodingOptions
    ) throws(JSONDecodingError) -> T {
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            throw JSONDecodingError(expected: "value", found: "end of input", byteOffset: 0)
        }
        var reader = JSONReader(base, count: bytes.count, options: options)
        let value = try T._readJSON(from: &reader)
        try reader.finish()
        if options.isStrict { try requireValid(value) }
        return value
    }

    private static func requireValid<T: ModelValue>(_ value: T) throws(JSONDecodingError) {
        let violations = Validator.violations(in: value, direction: .response)
        guard let first = violations.first else { return }
        let error = JSONDecodingError(
            expected: first.rule.description,
            found: first.actual,
            byteOffset: nil,
            violations: violations
        )
        throw first.path.components.reversed().reduce(error) { $0.within($1) }
    }
}

/// How JSON is read.
public struct JSONDecodingOptions: Hashable, Sendable {
    /// Whether a null in place of a value that isn't nullable, an unknown member of a closed object and every
    /// violated constraint are errors. Otherwise what a server got slightly wrong is read and kept.
    public var isStrict: Bool

    /// How deep arrays and objects may nest; deeper text is an error. Reading recurses, so this bounds the stack it takes.
    public var maximumDepth: Int

    /// The defaults read tolerantly, to a depth of 512.
    public init(isStrict: Bool = false, maximumDepth: Int = 512) {
        self.isStrict = isStrict
        self.maximumDepth = maximumDepth
    }
}
