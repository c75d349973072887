package import SwiftletDiagnostics

/// Text into a tree. What is wrong goes into the report; there is a tree unless there was an error.
package enum SourceReader {
    package enum Format: Hashable, Sendable {
        /// JSON for a file named `.json`, and for a text that starts with `{` unless only YAML can read it.
        case automatic
        case yaml, json
    }

    package static func read(
        _ bytes: [UInt8],
        file: String,
        format: Format = .automatic,
        addressPrefix: String = "",
        into report: inout DiagnosticReport
    ) -> SourceTree? {
        let text: SourceText
        do {
            text = try SourceText(bytes, file: file)
            try ForeignText.check(text)
        } catch {
            report.append(error.diagnostic)
            return nil
        }
        let outcome = read(text, format: format)
        report.append(contentsOf: outcome.report)
        return outcome.tree.map { addressPrefix.isEmpty ? $0 : SourceTree($0, addressPrefix: addressPrefix) }
    }

    struct Outcome {
        var tree: SourceTree?
        var report: DiagnosticReport
    }

    private static func read(_ text: SourceText, format: Format) -> Outcome {
        switch format {
        case .yaml: return YAMLReader.read(text)
        case .json: return JSONReader.read(text)
        case .automatic:
            if text.file.lowercased().hasSuffix(".json") { return JSONReader.read(text) }
            return text.startsWithBrace ? readEither(text) : YAMLReader.read(text)
        }
    }

    /// JSON in a file of any name, or YAML's flow style. Where neither reads it, a name in quotes means JSON.
    private static func readEither(_ text: SourceText) -> Outcome {
        let json = JSONReader.read(text)
        if json.tree != nil { return json }
        let yaml = YAMLReader.read(text)
        return yaml.tree == nil && text.startsWithQuotedName ? json : yaml
    }
}

extension SourceReader.Outcome {
    init(builder: TreeBuilder, failure: ReadingFailure?) {
        report = builder.report
        if let failure { report.append(failure.diagnostic) }
        if !report.hasErrors { tree = SourceTree(file: builder.file, arena: builder.arena) }
    }
}
