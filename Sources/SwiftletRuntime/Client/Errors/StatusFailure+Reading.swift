extension StatusFailure {
    /// The JSON body as `type`, such as the schema that the method's documentation names for the status; nil if there
    /// is none or it doesn't fit.
    ///
    ///     } catch .status(let failure) where failure.code == 409 {
    ///         print(failure.body(as: Datagrid.Conflict.self)?.limit ?? failure.message)
    public func body<Body: ModelValue>(as type: Body.Type = JSONValue.self) -> Body? {
        try? JSONCodec.decode(type, from: rawBody)
    }

    /// A header's value as a type: `failure.header("X-Rate-Limit-Reset", as: Int.self)`; nil where there is no such
    /// header, or it can't be read as the type.
    public func header<Value: ModelValue>(_ name: String, as type: Value.Type = String.self) -> Value? {
        HeaderReading.value(name, of: headers, as: type)
    }
}
