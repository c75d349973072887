import Foundation
import Testing

/// `swiftlet diff`, of files and of a git repository's history.
@Suite(.enabled(if: CommandLineTool.path != nil, "the swiftlet binary doesn't lie beside the tests"))
final class DiffTests {
    private let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
    }

    deinit {
        tool.remove()
    }

    private static func description(_ schema: String = "{$ref: \"schemas/Pet.yaml\"}") -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        servers: [{url: "https://example.com"}]
        paths:
          /pets:
            post:
              requestBody: {required: true, content: {application/json: {schema: \(schema)}}}
              responses: {"200": {description: ok}}

        """
    }

    private func writePets(_ length: Int, to folder: String = "") throws {
        try tool.write(
            Self.description("{type: object, properties: {name: {type: string, maxLength: \(length)}}}"),
            to: folder + "\(length).yaml"
        )
    }

    @Test func nothingIsDifferentBetweenAFileAndItself() throws {
        try writePets(9)
        let result = try tool.run("diff", "9.yaml", "9.yaml", "--fail-on", "any")
        #expect(result.status == 0)
        #expect(result.output == "nothing changed for users of Pets\n")
        #expect(result.errors == "")
    }

    @Test(arguments: [
        ("9.yaml", "5.yaml", "breaking", 1), ("5.yaml", "9.yaml", "breaking", 0), ("5.yaml", "9.yaml", "any", 1),
    ])
    func continuousIntegrationFailsAsAsked(_ old: String, _ new: String, _ failure: String, _ status: Int32) throws {
        try writePets(9)
        try writePets(5)
        #expect(try tool.run("diff", old, new).status == 0)
        #expect(try tool.run("diff", old, new, "--fail-on", failure).status == status)
    }

    @Test(arguments: [("markdown", "### `Pets`: 1 breaking change"), ("json", #"{"client":"Pets","step":"major""#)])
    func theAnswerIsWrittenAsAsked(_ format: String, _ start: String) throws {
        try writePets(9)
        try writePets(5)
        #expect(try tool.run("diff", "9.yaml", "5.yaml", "--format", format).output.hasPrefix(start))
    }

    @Test func aWrongDescriptionIsSaidWhereItIsWrong() throws {
        try writePets(9)
        try tool.write("openapi: 3.1.0\npaths: {}\n", to: "wrong.yaml")
        for arguments in [["wrong.yaml", "9.yaml"], ["9.yaml", "wrong.yaml"]] {
            let result = try tool.run(["diff"] + arguments)
            #expect(result.status == 1)
            #expect(result.output == "")
            #expect(result.errors.hasPrefix("wrong.yaml:1:1: error: "))
        }
        #expect(try tool.run("diff", "missing.yaml", "9.yaml").status == 74)
        #expect(try tool.run("diff", "9.yaml").status == 2)
        #expect(try tool.run("diff", "9.yaml", "9.yaml", "--git", "main").status == 2)
    }

    @Test func bothAreNamedByTheSameConfiguration() throws {
        try writePets(9)
        try writePets(5)
        try tool.write("name: Zoo\n", to: "zoo.yaml")
        let result = try tool.run("diff", "9.yaml", "5.yaml", "--config", "zoo.yaml", "--format", "json")
        #expect(result.output.hasPrefix(#"{"client":"Zoo","step":"major","breaking":1,"compatible":0"#))
    }

    @Test func whatTheConfigurationNamesMayBeNew() throws {
        try tool.write(Self.description("{type: string}"), to: "old.yaml")
        let added = "  /cats:\n    get: {operationId: cats, responses: {\"200\": {description: ok}}}\n"
        try tool.write(Self.description("{type: string}") + added, to: "new.yaml")
        try tool.write("operations:\n  cats: {method: make}\ninclude: {paths: [/cats]}\n", to: "cats.yaml")
        let result = try tool.run("diff", "old.yaml", "new.yaml", "--config", "cats.yaml", "--strict")
        #expect(result.errors == "")
        #expect(result.output.hasSuffix("1 compatible change: the next version is a minor one\n"))
        let back = try tool.run("diff", "new.yaml", "old.yaml", "--config", "cats.yaml")
        #expect(back.errors.hasPrefix("error: in 'old.yaml', the filter selects no path '/cats'"))
    }

    @Test func aRevisionIsReadWithAllThatItRefersTo() throws {
        try makeRepository()
        for index in 0..<8 {
            try tool.write("{type: object, properties: {name: {type: string, maxLength: 5}}}\n", to: pet(index))
        }
        let result = try tool.run("diff", "--git", "HEAD", "api/openapi.yaml")
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(result.output.contains("    HEAD:api/schemas/Pet0.yaml:1:29  var name: String?\n"))
        #expect(result.output.contains("    api/schemas/Pet0.yaml:1:29       var name: String?\n"))
        #expect(result.output.hasSuffix("8 breaking changes: the next version is a major one\n"))
    }

    @Test func whatGitDoesNotHaveIsSaid() throws {
        try writePets(9)
        #expect(try tool.run("diff", "--git", "HEAD", "9.yaml").errors.hasPrefix("error: '.' is in no git repository"))
        try makeRepository()
        let unknown = try tool.run("diff", "--git", "v9", "api/openapi.yaml")
        #expect(unknown.status == 1)
        #expect(unknown.errors.hasPrefix("error: 'v9' is no revision of the repository that 'api' is in"))
        let option = try tool.run("diff", "--git=--help", "api/openapi.yaml").errors
        #expect(option.hasPrefix("error: '--help' is no revision"))
        #expect(!option.contains("git fetch"))
        #expect(try tool.run("diff", "--git", "HEAD", "9.yaml").errors.hasPrefix("error: there is no 'HEAD:9.yaml'"))
    }

    @Test func theRepositoryItselfMayBeAllowed() throws {
        try tool.write(Self.description("{$ref: \"../shared/Pet.yaml\"}"), to: "api/openapi.yaml")
        try tool.write("{type: object, properties: {name: {type: string, maxLength: 9}}}\n", to: "shared/Pet.yaml")
        try commit("api", "shared")
        let result = try tool.run("diff", "--git", "HEAD", "api/openapi.yaml", "--allow-folder", ".")
        #expect(result.errors == "")
        #expect(result.status == 0)
    }

    @Test func aSymbolicLinkIsNoDescription() throws {
        try writePets(9)
        let link = tool.folder.appendingPathComponent("link.yaml").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "9.yaml")
        try commit("9.yaml", "link.yaml")
        let result = try tool.run("diff", "--git", "HEAD", "link.yaml")
        #expect(result.errors.hasPrefix("error: 'HEAD:link.yaml' is no plain file"))
    }

    private func pet(_ index: Int) -> String { "api/schemas/Pet\(index).yaml" }

    private func makeRepository() throws {
        let references = (0..<8).map { "p\($0): {$ref: \"schemas/Pet\($0).yaml\"}" }.joined(separator: ", ")
        try tool.write(Self.description("{type: object, properties: {\(references)}}"), to: "api/openapi.yaml")
        for index in 0..<8 {
            try tool.write("{type: object, properties: {name: {type: string, maxLength: 9}}}\n", to: pet(index))
        }
        try commit("api")
    }

    private func commit(_ paths: String...) throws {
        try git("init", "--quiet")
        for path in paths { try git("add", path) }
        try git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "first")
    }

    private func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = tool.folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
