import ArgumentParser

/// Which operations are generated, with the types that they need. Each may be given several times; one that fits is
/// enough.
struct FilterArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Generate this operation: an operationId, or \"PATCH /pets/{id}\".",
            discussion: "Of several --include options one must fit. Types that nothing needs are left out.",
            valueName: "operation"
        )
    )
    var includeOperation: [String] = []

    @Option(help: ArgumentHelp("Generate the operations with this tag.", valueName: "tag"))
    var includeTag: [String] = []

    @Option(help: ArgumentHelp("Generate this path and those below it; * is any segment.", valueName: "path"))
    var includePath: [String] = []

    @Option(help: ArgumentHelp("Generate this resource and those below it, as in store.pets.", valueName: "resource"))
    var includeResource: [String] = []

    @Flag(help: "Leave out deprecated operations.")
    var excludeDeprecated = false
}
