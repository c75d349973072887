/// What the configuration says about the form of the output.
package struct RenderOptions: Sendable {
    package var access = AccessLevel.public
    /// Emit a whole package, not only its sources.
    package var isPackage = false
    /// Templates that take the place of ours, by name (`Types/Structure`).
    package var templateOverrides: [String: String] = [:]
    /// What the files' header calls the description: `datagrid.yaml`.
    package var descriptionName = "openapi.yaml"
    /// What a whole package depends on.
    package var runtime = RuntimePackage.published
    package var layout = FileLayout.automatic
    /// How many files there are, whatever the description; nil for as many as `layout` makes.
    package var shardCount: Int?

    package init() {}
}

package enum AccessLevel: String, Sendable, CaseIterable {
    case `public`, package, `internal`
}
