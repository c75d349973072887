import SwiftletRenderer

/// A hash of all that decides the output beside the files of the description: the tool's version and code, its
/// templates and the user's, and every value of the configuration, wherever it was given.
enum SettingsHash {
    static func of(_ configuration: Configuration, templates: TemplateFolder?, tool: String = Tool.identity)
        -> ContentHash
    {
        let values =
            [tool, canonical(EmbeddedTemplates.sources), canonical(templates?.templates ?? [:])]
            + [canonical(configuration.deciding)]
        return ContentHash(of: Array(canonical(values).utf8))
    }

    /// The same text for equal values, another for others, in every process.
    ///
    /// By reflection, so that a setting that is added can't be forgotten here.
    private static func canonical(_ value: Any) -> String {
        let mirror = Mirror(reflecting: value)
        func list(_ parts: [String]) -> String { "(" + parts.map { "\($0.utf8.count):\($0)" }.joined() + ")" }
        switch mirror.displayStyle {
        case .dictionary, .set: return list(mirror.children.map { canonical($0.value) }.sorted())
        case .enum where mirror.children.isEmpty: return list(["\(value)"])
        case nil: return "\(value)"
        default: return list(mirror.children.map { ($0.label ?? "") + "=" + canonical($0.value) })
        }
    }
}

extension Configuration {
    /// Without what is about this machine, or about what may be read and said: both show in the files that were read
    /// and in the number of warnings.
    fileprivate var deciding: Configuration {
        var configuration = self
        configuration.description = Path.name(of: description)
        configuration.output = nil
        configuration.templates = nil
        configuration.allowedFolders = []
        configuration.allowsRemote = false
        configuration.isStrict = false
        configuration.isSealed = false
        configuration.folder = nil
        return configuration
    }
}
