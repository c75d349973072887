/// An XML Object: how a value looks in XML.
package struct XML: Sendable {
    package let node: Node
    package let name: String?
    package let namespace: String?
    package let prefix: String?
    /// The written one, else what 3.1's `attribute` and `wrapped` say.
    package let nodeType: NodeType?
    package let extensions: [Extension]

    package enum NodeType: String, Hashable, Sendable, CaseIterable { case element, attribute, text, cdata, none }
}
