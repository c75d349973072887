package import SwiftletDiagnostics

/// The differences of an output folder, for people:
///
///     Generated/Pets is not what would be generated: 2 files differ
///       changed Pets.swift, line 12
///         -    public var nmae: String
///         +    public var name: String
///       stale   Old.swift
package struct DifferenceList {
    private let differences: [OutputDifference]
    private let output: OutputDirectory

    private static let limit = 20

    package init(_ differences: [OutputDifference], in output: OutputDirectory) {
        self.differences = differences
        self.output = output
    }

    /// Ends in a line break.
    package var text: String {
        let count = differences.count
        var text =
            "\(output.displayPath) is not what would be generated: \(Count(count, "file").text) differ\(count == 1 ? "s" : "")\n"
        for difference in differences.prefix(Self.limit) { text += difference.paragraph }
        if count > Self.limit { text += "  … and \(count - Self.limit) more\n" }
        return text + "Run 'swiftlet generate' to bring it up to date.\n"
    }
}

extension OutputDifference {
    fileprivate var paragraph: String {
        let path = path.escapedForDisplay
        switch kind {
        case .missing: return "  missing \(path)\n"
        case .stale: return "  stale   \(path)\n"
        case .manifest: return "  old     \(path)\n"
        case .obstacle(let reason): return "  blocked \(path): \(reason)\n"
        case .changed(let text):
            let lines = text.description.split(separator: "\n").map { "    \($0.printable { _ in "\u{FFFD}" })\n" }
            return "  changed \(path), line \(text.line)\n" + lines.joined()
        }
    }

    /// For `--diagnostics json`.
    package func diagnostic(in output: OutputDirectory) -> Diagnostic {
        let place = Path.join(output.displayPath, path)
        var location: SourceLocation?
        if case .changed(let text) = kind { location = SourceLocation(file: place, line: text.line, column: 1) }
        return Diagnostic(
            .error,
            .invalid,
            "outdated-output",
            "'\(place)' is not what would be generated: \(reason)",
            at: location,
            help: "run 'swiftlet generate'"
        )
    }

    private var reason: String {
        switch kind {
        case .missing: "it is missing"
        case .stale: "it would be removed"
        case .manifest: "it lists other files"
        case .obstacle(let reason): reason
        case .changed(let text): "line \(text.line) differs"
        }
    }
}

extension OutputDirectory {
    /// The path for people.
    package var displayPath: String { Path.cleaned(path) }
}
