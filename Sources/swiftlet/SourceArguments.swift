import ArgumentParser
import SwiftletGenerator

/// Which files a description may refer to, besides those in its own folder.
struct SourceArguments: ParsableArguments {
    @Option(
        name: .customLong("allow-folder"),
        parsing: .singleValue,
        help: ArgumentHelp(
            "A folder that the description may refer to, besides its own; may be given several times.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var folders: [String] = []

    @Flag(name: .customLong("allow-remote"), help: "The description may refer to files on the web.")
    var remote = false

    func apply(to request: inout Request) {
        request.allowedFolders = folders
        request.allowsRemote = remote
    }
}
