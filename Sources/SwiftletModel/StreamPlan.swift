/// A success whose body arrives value by value.
package struct StreamPlan: Sendable, Encodable {
    /// The method that gives it, where the operation's own gives something else.
    package let method: SwiftName?
    package let mediaType: String
    package let item: ValueShape
    /// The wire name of a boolean member of the body that the server wants to be true for it.
    package let member: String?

    package init(method: SwiftName? = nil, mediaType: String, item: ValueShape, member: String?) {
        self.method = method
        self.mediaType = mediaType
        self.item = item
        self.member = member
    }

    package func named(_ method: SwiftName) -> StreamPlan {
        StreamPlan(method: method, mediaType: mediaType, item: item, member: member)
    }
}
