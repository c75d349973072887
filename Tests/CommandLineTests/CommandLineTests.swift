import Foundation
import Testing

@Suite(.enabled(if: CommandLineTool.path != nil, "the swiftlet binary doesn't lie beside the tests"))
final class CommandLineTests {
    private let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(PetDescription.text(), to: "pets.yaml")
    }

    deinit {
        tool.remove()
    }

    @Test func generatesOnceAndThenFindsNothingToDo() throws {
        let first = try tool.run("generate", "pets.yaml", "--output", "out")
        #expect(first.status == 0)
        #expect(first.errors == "")
        let lines = first.output.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
        #expect(lines == ["Read", "Planned", "Rendered", "Wrote"])
        let files = try tool.snapshot("out")
        #expect(files["PetStore.swift"] != nil)

        let second = try tool.run("generate", "pets.yaml", "--output", "out")
        #expect(second.status == 0)
        #expect(second.output.contains("nothing: out is current, inputs unchanged ("))
        #expect(try tool.snapshot("out") == files)
        #expect(try tool.run("check", "pets.yaml", "--output", "out").status == 0)
    }

    @Test func writesTheSameBytesEverywhere() throws {
        _ = try tool.run("generate", "pets.yaml", "--output", "out")
        try tool.write(PetDescription.text(), to: "elsewhere/deep/pets.yaml")
        _ = try tool.run("generate", "elsewhere/deep/pets.yaml", "--output", "elsewhere/out")
        let files = try tool.snapshot("out")
        #expect(files.count > 2)
        #expect(try tool.snapshot("elsewhere/out") == files)
    }

    @Test func writesIntoGeneratedUnlessToldOtherwise() throws {
        #expect(try tool.run("generate", "pets.yaml", "--name", "Zoo").status == 0)
        #expect(try tool.snapshot("Generated/Zoo")["Zoo.swift"] != nil)
    }

    @Test func checkSaysWhereTheOutputDiffers() throws {
        _ = try tool.run("generate", "pets.yaml", "--output", "out", "--quiet")
        let before = try tool.snapshot("out")
        try tool.write(PetDescription.text(property: "nickname"), to: "pets.yaml")
        let result = try tool.run("check", "pets.yaml", "--output", "out", "--quiet")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("out is not what would be generated: "))
        #expect(result.errors.contains("nickname"))
        #expect(try tool.snapshot("out") == before)
    }

    @Test func anEditedFileIsKeptUnlessForced() throws {
        _ = try tool.run("generate", "pets.yaml", "--output", "out")
        try tool.write("// mine\n", to: "out/PetStore.swift")
        let refused = try tool.run("generate", "pets.yaml", "--output", "out")
        #expect(refused.status == 1)
        #expect(
            refused.errors.hasPrefix("error: 'out/PetStore.swift' was edited since it was generated [edited-output]\n")
        )
        #expect(try tool.snapshot("out")["PetStore.swift"] == Data("// mine\n".utf8))
        #expect(try tool.run("generate", "pets.yaml", "--output", "out", "--force").status == 0)
        #expect(try tool.run("check", "pets.yaml", "--output", "out").status == 0)
    }

    @Test func aWrongDescriptionLeavesTheOutputAsItWas() throws {
        _ = try tool.run("generate", "pets.yaml", "--output", "out")
        let before = try tool.snapshot("out")
        try tool.write(PetDescription.text(schema: "type: strnig"), to: "pets.yaml")
        let result = try tool.run("generate", "pets.yaml", "--output", "out")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("pets.yaml:21:17: error: "))
        #expect(result.errors.contains("21 |           type: strnig\n   |                 ^\n"))
        #expect(result.errors.hasSuffix("\n1 error\n"))
        #expect(!result.errors.contains("\u{1B}"))
        #expect(try tool.snapshot("out") == before)
    }

    @Test func diagnosticsAsJSONAreAnObjectALine() throws {
        try tool.write(PetDescription.text(schema: "type: strnig"), to: "pets.yaml")
        let result = try tool.run("generate", "pets.yaml", "--output", "out", "--diagnostics", "json")
        #expect(result.status == 1)
        let objects = try result.errors.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(objects.count == 1)
        #expect(objects.first??["file"] as? String == "pets.yaml")
        #expect(objects.first??["line"] as? Int == 21)
    }

    @Test func strictMakesWhatIsNotSupportedAnError() throws {
        try tool.write(
            PetDescription.text(schema: "allOf: [{type: string, smell: sweet}]"),
            to: "pets.yaml"
        )
        let lenient = try tool.run("generate", "pets.yaml", "--output", "out")
        #expect(lenient.status == 0)
        #expect(lenient.errors.contains("warning"))
        let strict = try tool.run("generate", "pets.yaml", "--output", "strict", "--strict")
        #expect(strict.status == 1)
        #expect(try tool.snapshot("strict").isEmpty)
        let quiet = try tool.run("generate", "pets.yaml", "--output", "out", "--quiet")
        #expect((quiet.status, quiet.output, quiet.errors) == (0, "", ""))
    }

    @Test func withoutArgumentsEveryConfigurationInSpecRuns() throws {
        try tool.write(PetDescription.text(title: "Cats"), to: "spec/cats.yaml")
        try tool.write("output: ../cats\n", to: "spec/cats.swiftlet.yaml")
        try tool.write("{description: ../pets.yaml, output: ../pets, name: Dogs}", to: "spec/swiftlet.yaml")
        try tool.write("naem: ignored\n", to: "pets.swiftlet.yaml")
        #expect(try tool.run("generate").status == 0)
        #expect(try tool.snapshot("cats")["Cats.swift"] != nil)
        #expect(try tool.snapshot("pets")["Dogs.swift"] != nil)
        #expect(try tool.run("check").status == 0)
        #expect(try tool.run("generate", "--name", "One").status == 2)
    }

    @Test func twoConfigurationsCannotShareAnOutput() throws {
        try tool.write("{description: pets.yaml}\n", to: "a.swiftlet.yaml")
        try tool.write("{description: pets.yaml, output: ./Generated/PetStore}\n", to: "b.swiftlet.yaml")
        let result = try tool.run("generate")
        #expect(result.status == 1)
        #expect(result.errors.contains("two configurations generate into 'Generated/PetStore' [shared-output]"))
    }

    @Test func oneFailureDoesNotKeepTheOthersFromRunning() throws {
        try tool.write("naem: A\n", to: "a.swiftlet.yaml")
        try tool.write("{description: none.yaml}\n", to: "b.swiftlet.yaml")
        try tool.write("{output: out}\n", to: "pets.swiftlet.yaml")
        let result = try tool.run("generate")
        #expect(result.status == 74)
        #expect(result.errors.contains("a.swiftlet.yaml:1:1: error: unknown key 'naem' [unknown-key]"))
        #expect(result.errors.contains("help: did you mean 'name'?"))
        #expect(try tool.snapshot("out")["PetStore.swift"] != nil)
    }

    @Test(arguments: [
        ["generate"], ["check"], ["generate", "--nope"], ["generate", "a", "b"], ["inspect"], ["nope"],
        ["generate", "pets.yaml", "--access", "private"], ["generate", "pets.yaml", "--name", "a b"],
        ["inspect", "pets.yaml", "--stage", "files"], ["generate", "pets.yaml", "--diagnostics", "xml"],
    ])
    func wrongUsageIsTwo(_ arguments: [String]) throws {
        let result = try tool.run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("Error: "))
        #expect(result.errors.contains("Usage: swiftlet"))
    }

    @Test(arguments: [
        ["--help"], ["--version"], ["help", "generate"], ["generate", "--help"], ["check", "-h"], ["inspect", "-h"],
    ])
    func helpIsNoError(_ arguments: [String]) throws {
        let result = try tool.run(arguments)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(!result.output.isEmpty)
    }

    @Test(arguments: [
        ["generate", "none.yaml"], ["generate", "."], ["generate", "pets.yaml", "--config", "none.yaml"],
        ["generate", "pets.yaml", "--output", "pets.yaml"], ["generate", "pets.yaml", "--output", "pets.yaml/below"],
        ["generate", "pets.yaml", "--templates", "none"], ["inspect", "none.yaml"],
    ])
    func whatTheSystemRefusesIsSeventyFour(_ arguments: [String]) throws {
        let result = try tool.run(arguments)
        #expect(result.status == 74)
        #expect(result.errors.contains("[input-output]"))
        #expect(result.errors.contains(" = help: "))
    }

    @Test(arguments: ["document", "sdk"])
    func inspectPrintsJSON(_ stage: String) throws {
        let result = try tool.run("inspect", "pets.yaml", "--stage", stage)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
        #expect(try tool.run("inspect", "pets.yaml", "--stage", stage).output == result.output)
    }

    @Test func packageAndAccessReachTheOutput() throws {
        let result = try tool.run("generate", "pets.yaml", "--output", "out", "--package", "--access", "package")
        #expect(result.status == 0)
        let files = try tool.snapshot("out")
        #expect(files["Package.swift"] != nil)
        #expect(files["README.md"] != nil)
    }

    @Test func aWrongTemplateIsShownAtItsPlace() throws {
        try tool.write("{{#open}}\n", to: "templates/Client/ClientFile.mustache")
        let result = try tool.run("generate", "pets.yaml", "--output", "out", "--templates", "templates")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("templates/Client/ClientFile.mustache:1:"))
        #expect(try tool.snapshot("out").isEmpty)
    }
}
