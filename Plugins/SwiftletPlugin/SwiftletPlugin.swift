import Foundation
import PackagePlugin

/// Generates a target's SDK while it is built, into the plugin's work directory.
///
/// The build has to know inputs and outputs beforehand: so the tool reads nothing but the target's folder, and writes a
/// fixed number of files.
@main
struct SwiftletPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        try [
            command(
                target.name,
                TargetFolder(url: target.directoryURL),
                tool: context.tool(named: "swiftlet").url,
                output: context.pluginWorkDirectoryURL
            )
        ]
    }

    private func command(_ target: String, _ folder: TargetFolder, tool: URL, output: URL) throws -> Command {
        let count = try folder.shardCount
        let output = output.appendingPathComponent("Generated")
        return .buildCommand(
            displayName: "Generating the SDK of \(target)",
            executable: tool,
            arguments: [
                "generate", "--target", folder.url.path, "--sealed", "--shards", "\(count)", "--output", output.path,
                "--force", "--no-progress",
            ],
            inputFiles: folder.inputs,
            outputFiles: (1...count).map { output.appendingPathComponent("Swiftlet-\($0).swift") }
        )
    }
}

#if canImport(XcodeProjectPlugin)
import XcodeProjectPlugin

extension SwiftletPlugin: XcodeBuildToolPlugin {
    /// A target of a project has files and no folder: the description's is taken, the outermost where there are several.
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
        let folders = Set(target.inputFiles.map { $0.url.deletingLastPathComponent() }).map { TargetFolder(url: $0) }
        let holders = folders.filter(\.holdsDescription).sorted { $0.url.path < $1.url.path }
        return try [
            command(
                target.displayName,
                holders.first ?? TargetFolder(url: context.xcodeProject.directoryURL),
                tool: context.tool(named: "swiftlet").url,
                output: context.pluginWorkDirectoryURL
            )
        ]
    }
}
#endif
