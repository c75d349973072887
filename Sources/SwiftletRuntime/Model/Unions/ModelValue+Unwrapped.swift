extension ModelValue {
    /// What unions and wrappers hold, however deep: the value whose form on the wire this is.
    var unwrapped: any ModelValue {
        if let union = self as? any Union {
            let content = union.content
            // A branch without payload is its one value.
            return content.value?.unwrapped ?? (try? JSONValue(self)) ?? JSONValue.null
        }
        if let wrapper = self as? any ValueWrapper { return wrapper.wrapped.unwrapped }
        return self
    }
}

extension ValueWrapper {
    fileprivate var wrapped: any ModelValue { value }
}
