import ArgumentParser

/// What a run tells about every construct of the description.
struct CoverageArguments: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case human, json
    }

    @Flag(
        help: ArgumentHelp(
            "Print what became of every construct of the description, on standard output.",
            discussion: """
                Each schema member and keyword, parameter, content type, response, header and security requirement is \
                handled, tolerated, unsupported, unused or unaccounted: forgotten, a defect of swiftlet.
                """
        )
    )
    var report = false

    @Option(
        help: ArgumentHelp("Write that into a file instead.", valueName: "file"),
        completion: .file(extensions: ["json", "txt"])
    )
    var reportFile: String?

    @Option(
        help: ArgumentHelp(
            "How the report is written.",
            discussion: "json has every construct, on a line of its own, with its place and status.",
            valueName: "format"
        )
    )
    var reportFormat = Format.human

    @Flag(help: "Exit with 1 where a construct is unaccounted.")
    var failOnUnaccounted = false

    var isWanted: Bool { report || reportFile != nil || failOnUnaccounted }
}
