package import SwiftletPlanner
package import SwiftletRenderer

/// Everything that a run can be told, from the configuration file and the command line.
public struct Configuration: Sendable {
    /// How far generated declarations are visible.
    public enum Access: String, Sendable, Hashable, CaseIterable {
        case `public`, package, `internal`
    }

    /// The path of the OpenAPI description.
    public var description: String
    /// The folder to write; nil for `Generated/` and the client's name.
    public var output: String?
    /// Public unless said otherwise.
    public var access = Access.public
    /// A whole package with manifest and README instead of sources alone.
    public var isPackage = false
    /// A folder of templates that take the place of ours, file by file.
    public var templates: String?
    /// What isn't supported yet, or was tolerated, is an error.
    public var isStrict = false
    /// Folders that the description may refer to, besides its own.
    public var allowedFolders: [String] = []
    /// Whether the description may refer to files on the web.
    public var allowsRemote = false
    /// How many files to write, whatever the description; nil for one per resource and group of types.
    public var shardCount: Int?
    /// Nothing outside of `folder` is read, whatever else is allowed: a build system has to know every input.
    public var isSealed = false
    /// Of a target that holds the description; nil for the description's own.
    package var folder: String?
    package var planning = PlanningOptions()
    /// Where a whole package finds the runtime.
    package var runtime = RuntimePackage.published

    /// Beyond that a build gets slower, not faster.
    public static let shardCounts = 1...256

    /// What is said where nothing is configured.
    public init(description: String) {
        self.description = description
    }

    /// The client type's name; nil to take it from the description's title.
    public var name: String? {
        get { planning.clientName }
        set { planning.clientName = newValue }
    }
}
