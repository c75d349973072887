import ArgumentParser

/// How `generate` writes, and when it runs.
struct WritingArguments: ParsableArguments {
    @Flag(help: "Also replace and remove files in the output that were edited, or that swiftlet didn't write.")
    var force = false

    @Flag(help: "Also name each file that was created, replaced or removed.")
    var list = false

    @Flag(
        help: ArgumentHelp(
            "Generate even where the last run had the same inputs.",
            discussion:
                "Otherwise a run ends at once where files, settings, tool and output are as the last one left them."
        )
    )
    var fresh = false

    @Flag(help: "Go on: generate again when a file changes that was read. Ends with Ctrl-C.")
    var watch = false

    @Option(
        help: ArgumentHelp(
            "Write there which files were read, in Make's format, for build systems.",
            valueName: "file"
        ),
        completion: .file(extensions: ["d"])
    )
    var depfile: String?
}
