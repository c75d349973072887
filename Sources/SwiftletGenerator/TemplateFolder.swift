import SwiftletDiagnostics
import SwiftletTemplates

/// The user's templates: every `.mustache` file below a folder, by its path without the extension.
struct TemplateFolder: Sendable {
    let path: String
    private(set) var templates: [String: String] = [:]
    /// In the order in which they were read.
    private(set) var files: [String] = []

    init(_ path: String, _ log: InputLog) throws(FileError) {
        self.path = path
        try add(folder: path, prefix: "", depth: 0, log)
    }

    private mutating func add(folder: String, prefix: String, depth: Int, _ log: InputLog) throws(FileError) {
        log.look(at: folder)
        for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
            let place = Path.join(folder, name)
            if FileSystem.isDirectory(place) {
                // Links can make folders endless.
                if depth < 8 { try add(folder: place, prefix: prefix + name + "/", depth: depth + 1, log) }
            } else if name.hasSuffix(Self.suffix) {
                let template = prefix + String(name.dropLast(Self.suffix.count))
                files.append(place)
                templates[template] = String(decoding: try log.read(place), as: UTF8.self)
            }
        }
    }

    fileprivate static let suffix = ".mustache"
}

extension TemplateError {
    /// Points into the user's file where the template is theirs.
    func diagnostic(in folder: TemplateFolder?) -> Diagnostic {
        guard let folder, folder.templates[template] != nil else {
            return Diagnostic(.error, .invalid, "template", "our template \(description)")
        }
        let file = Path.join(folder.path, template + TemplateFolder.suffix)
        return Diagnostic(
            .error,
            .invalid,
            "template",
            message,
            at: SourceLocation(file: file, line: line, column: column)
        )
    }
}
