import Foundation
import SwiftletDiagnostics
import Testing

@testable import SwiftletGenerator

/// Which files are read for a description, and which are not.
@Suite struct DescriptionFilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("title: Secret", to: "outside/secret.yaml")
        try folder.write("title: Pet", to: "spec/schemas/Pet.yaml")
        try folder.write("title: Also", to: "spec/a b/{id}.yaml")
    }

    private func read(_ target: String, _ change: (inout Configuration) -> Void = { _ in }) throws -> (
        description: Description?, report: DiagnosticReport
    ) {
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: '\(target)'}}}\n"
        try folder.write(text, to: "spec/api.yaml")
        var configuration = Configuration(description: folder.place("spec/api.yaml"))
        change(&configuration)
        var report = DiagnosticReport()
        return (try Generator(configuration).read(into: &report), report)
    }

    @Test(arguments: [
        "schemas/Pet.yaml", "./schemas/../schemas/Pet.yaml", "../spec/schemas/Pet.yaml", "a%20b/%7Bid%7D.yaml",
    ])
    func `Files in the description's folder are read`(target: String) throws {
        let (description, report) = try read(target)
        #expect(description?.files.count == 2, "\(report.diagnostics)")
        #expect(description?.files.first == folder.place("spec/api.yaml"))
    }

    @Test func `A file may refer to the description`() throws {
        try folder.write("$ref: '../api.yaml#/info/x-schema'", to: "spec/schemas/back.yaml")
        let (_, report) = try read("schemas/back.yaml")
        #expect(report.diagnostics.map(\.identifier) == ["dangling-reference"])
        try folder.write("$ref: '../../spec/api.yaml#/components/schemas/A/$defs/B'", to: "spec/schemas/back.yaml")
        let (description, _) = try read("schemas/back.yaml', $defs: {B: {}}, title: '")
        #expect(description?.files.count == 2)
    }

    @Test func `A file outside of the folder is refused unless its folder is allowed`() throws {
        let (refused, report) = try read("../outside/secret.yaml")
        #expect(refused == nil)
        let diagnostic = try #require(report.diagnostics.first)
        #expect(diagnostic.identifier == "file-outside")
        #expect(diagnostic.location?.line == 3)
        #expect(diagnostic.help == "if it may be read, give '--allow-folder \(folder.place("outside"))'")
        let allowed = try read("../outside/secret.yaml") { $0.allowedFolders = [folder.place("outside")] }
        #expect(allowed.description?.files.last == folder.place("spec/../outside/secret.yaml"))
        #expect(allowed.report.diagnostics.isEmpty)
    }

    @Test func `What isn't there outside of the folder isn't told apart from what is`() throws {
        #expect(try read("../outside/none.yaml").report.diagnostics.map(\.identifier) == ["file-outside"])
        #expect(try read("/etc/none/none.yaml").report.diagnostics.map(\.identifier) == ["file-outside"])
        #expect(try read("file:///etc/hosts").report.diagnostics.map(\.identifier) == ["file-outside"])
    }

    @Test func `A symbolic link doesn't lead outside`() throws {
        let link = folder.place("spec/link.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../outside/secret.yaml")
        try FileManager.default.createSymbolicLink(atPath: folder.place("spec/out"), withDestinationPath: "../outside")
        #expect(try read("link.yaml").report.diagnostics.map(\.identifier) == ["file-outside"])
        #expect(try read("out/secret.yaml").report.diagnostics.map(\.identifier) == ["file-outside"])
        let inside = folder.place("spec/pet.yaml")
        try FileManager.default.createSymbolicLink(atPath: inside, withDestinationPath: "schemas/Pet.yaml")
        #expect(try read("pet.yaml").description?.files.count == 2)
    }

    @Test func `A folder whose name begins like the description's is another`() throws {
        try folder.write("{}", to: "specification/a.yaml")
        #expect(try read("../specification/a.yaml").report.diagnostics.map(\.identifier) == ["file-outside"])
    }

    @Test func `A file that is missing is an error that suggests one`() throws {
        let report = try read("schemas/Pets.yaml").report
        #expect(report.diagnostics.map(\.identifier) == ["missing-file"])
        #expect(report.diagnostics.first?.help == "did you mean 'schemas/Pet.yaml'?")
        #expect(try read("none/a.yaml").report.diagnostics.map(\.identifier) == ["missing-file"])
    }

    @Test func `Folders and devices are no files`() throws {
        #expect(try read("schemas").report.diagnostics.map(\.identifier) == ["missing-file"])
        try FileManager.default.createSymbolicLink(atPath: folder.place("spec/zero"), withDestinationPath: "/dev/zero")
        let report = try read("zero") { $0.allowedFolders = ["/"] }.report
        #expect(report.diagnostics.map(\.message) == ["'zero' is not a file"])
    }

    @Test func `Nothing is read from the network unless it is allowed`() throws {
        let report = try read("https://example.com/a.yaml").report
        #expect(report.diagnostics.map(\.identifier) == ["file-on-network"])
        #expect(report.diagnostics.first?.help?.contains("--allow-remote") == true)
        let unreachable = try read("http://127.0.0.1:9/a.yaml") { $0.allowsRemote = true }.report
        #expect(unreachable.diagnostics.map(\.identifier) == ["remote-file"])
    }

    @Test func `A diagnostic about another file shows that file`() throws {
        try folder.write("type: object\nminLength: []\n", to: "spec/schemas/Bad.yaml")
        let report = try read("schemas/Bad.yaml").report
        let location = try #require(report.diagnostics.first?.location)
        #expect(location.file == folder.place("spec/schemas/Bad.yaml"))
        #expect(SourceCache().lines(of: location.file) != nil)
    }

    @Test func `The configuration names folders relative to itself`() throws {
        var report = DiagnosticReport()
        let text = "allowFolders: [../outside]\nallowRemote: true\n"
        let file = ConfigurationFile(Array(text.utf8), path: "spec/swiftlet.yaml", into: &report)
        let configuration = try #require(file).configuration(description: "spec/api.yaml")
        #expect(configuration.allowedFolders == ["spec/../outside"])
        #expect(configuration.allowsRemote)
    }
}
