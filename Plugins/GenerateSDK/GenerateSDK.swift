import Foundation
import PackagePlugin

/// `swift package generate-sdk [--target T …] [--check]`: generates into the package's sources, one file per resource
/// and group of types; further options are the tool's.
@main
struct GenerateSDK: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let targets = context.package.targets.compactMap { $0 as? any SourceModuleTarget }
        try run(
            targets.map { ($0.name, $0.directoryURL) },
            package: context.package.directoryURL,
            tool: context.tool(named: "swiftlet").url,
            arguments
        )
    }

    private func run(_ targets: [(name: String, folder: URL)], package: URL, tool: URL, _ arguments: [String]) throws {
        var arguments = ArgumentExtractor(arguments)
        let names = arguments.extractOption(named: "target")
        let verb = arguments.extractFlag(named: "check") > 0 ? "check" : "generate"
        for name in names where !targets.contains(where: { $0.name == name }) {
            let known = targets.map(\.name).joined(separator: ", ")
            return Diagnostics.error("there is no target '\(name)' with sources: there are \(known)")
        }
        let chosen = targets.filter {
            names.isEmpty ? TargetFolder(url: $0.folder).holdsDescription : names.contains($0.name)
        }
        if chosen.isEmpty {
            Diagnostics.error("no target's folder holds a description: put it there as 'openapi.yaml'")
        }
        for target in chosen {
            let process = Process()
            process.executableURL = tool
            process.currentDirectoryURL = package
            process.arguments =
                [verb, "--target", path(of: target.folder, in: package)] + (verb == "generate" ? ["--list"] : [])
                + arguments.remainingArguments
            try process.run()
            process.waitUntilExit()
            if process.terminationReason != .exit || process.terminationStatus != 0 {
                Diagnostics.error("\(target.name): 'swiftlet \(verb)' ended with \(process.terminationStatus)")
            }
        }
    }

    /// As people write it.
    private func path(of folder: URL, in package: URL) -> String {
        let prefix = package.path + "/"
        return folder.path.hasPrefix(prefix) ? String(folder.path.dropFirst(prefix.count)) : folder.path
    }
}

#if canImport(XcodeProjectPlugin)
import XcodeProjectPlugin

extension GenerateSDK: XcodeCommandPlugin {
    /// A target of a project has files and no folder: the description's is taken.
    func performCommand(context: XcodePluginContext, arguments: [String]) throws {
        let targets = context.xcodeProject.targets.compactMap { target -> (name: String, folder: URL)? in
            let folders = Set(target.inputFiles.map { $0.url.deletingLastPathComponent() })
            let holders = folders.filter { TargetFolder(url: $0).holdsDescription }
            return holders.min { $0.path < $1.path }.map { (target.displayName, $0) }
        }
        let tool = try context.tool(named: "swiftlet").url
        try run(targets, package: context.xcodeProject.directoryURL, tool: tool, arguments)
    }
}
#endif
