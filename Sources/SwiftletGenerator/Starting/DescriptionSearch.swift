/// Descriptions where people put them: here, in `spec`, in a target's folder.
enum DescriptionSearch {
    /// - Throws: `UsageError` where there are none or several.
    static func only() throws -> String {
        let found = all()
        guard let first = found.first else {
            throw UsageError(
                message: "there is no openapi.yaml, .yml or .json here, in spec or in a folder of Sources: "
                    + "give the description, as in 'swiftlet init pets.yaml'"
            )
        }
        guard found.count == 1 else {
            throw UsageError(
                message: "there are several descriptions: \(found.joined(separator: ", ")); "
                    + "give one of them, as in 'swiftlet init \(first)'"
            )
        }
        return first
    }

    private static func all() -> [String] {
        let targets = ((try? FileSystem.names(in: "Sources")) ?? []).map { Path.join("Sources", $0) }
        return ([".", "spec"] + targets).flatMap { folder in
            ["openapi", "swagger"].flatMap { stem in
                Discovery.extensions.map { "\(stem).\($0)" }.map { folder == "." ? $0 : Path.join(folder, $0) }
            }
        }
        .filter(FileSystem.isFile)
    }
}
