import Foundation
import Testing

@Suite(.enabled(if: CommandLineTool.path != nil, "the swiftlet binary doesn't lie beside the tests"))
final class InitTests {
    private let tool = Result { try CommandLineTool() }

    deinit {
        try? tool.get().remove()
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: tool.get().folder.appendingPathComponent(name), encoding: .utf8)
    }

    @Test(arguments: [
        ("openapi.yaml", "swiftlet.yaml", "Generated/PetStore", ""),
        ("swagger.yml", "swiftlet.yaml", "Generated/PetStore", ""),
        ("spec/openapi.yml", "spec/swiftlet.yaml", "../Generated/PetStore", ""),
        ("Sources/Pets/openapi.yaml", "Sources/Pets/swiftlet.yaml", "Generated", " Sources/Pets/openapi.yaml"),
    ])
    func findsTheDescription(_ description: String, _ path: String, _ output: String, _ arguments: String) throws {
        let tool = try tool.get()
        try tool.write(PetDescription.text(), to: description)
        let result = try tool.run("init")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "Wrote    \(path): next, run 'swiftlet generate\(arguments)'\n")
        let text = try text(path)
        #expect(text.contains("\ndescription: \(description.split(separator: "/").last ?? "")\n"))
        #expect(text.contains("\noutput: \(output)\n"))
        #expect(text.contains("\nname: PetStore\n"))
        #expect(try tool.run(["generate"] + arguments.split(separator: " ").map(String.init)).status == 0)
    }

    @Test func whatItTellsToRunCanBeCopied() throws {
        let tool = try tool.get()
        try tool.write(PetDescription.text(), to: "my $pets/openapi.yaml")
        let result = try tool.run("init", "my $pets/openapi.yaml")
        #expect(result.output.hasSuffix(#"next, run 'swiftlet generate "my \$pets/openapi.yaml"'"# + "\n"))
    }

    @Test func noneAndSeveralAreErrors() throws {
        let tool = try tool.get()
        let none = try tool.run("init")
        #expect(none.status == 2)
        #expect(none.errors.contains("there is no openapi.yaml, .yml or .json here, in spec or in a folder of Sources"))
        try tool.write(PetDescription.text(), to: "openapi.yaml")
        try tool.write(PetDescription.text(), to: "spec/openapi.json")
        let several = try tool.run("init")
        #expect(several.status == 2)
        #expect(several.errors.contains("there are several descriptions: openapi.yaml, spec/openapi.json"))
    }

    @Test func nothingIsOverwrittenUnlessForced() throws {
        let tool = try tool.get()
        try tool.write(PetDescription.text(), to: "pets.yaml")
        #expect(try tool.run("init", "pets.yaml").status == 0)
        try tool.write("name: Mine\ndescription: pets.yaml\n", to: "swiftlet.yaml")
        let refused = try tool.run("init", "pets.yaml")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("'swiftlet.yaml' is there already, and configures 'pets.yaml'"))
        #expect(try text("swiftlet.yaml").hasPrefix("name: Mine"))
        #expect(try tool.run("init", "pets.yaml", "--force").status == 0)
        #expect(try text("swiftlet.yaml").contains("\nname: PetStore\n"))
    }

    @Test func aSecondDescriptionGetsAConfigurationOfItsOwn() throws {
        let tool = try tool.get()
        try tool.write(PetDescription.text(), to: "pets.yaml")
        try tool.write(PetDescription.text(title: "Cats"), to: "cats.yaml")
        #expect(try tool.run("init", "pets.yaml").status == 0)
        #expect(try tool.run("init", "cats.yaml").status == 0)
        #expect(try text("cats.swiftlet.yaml").contains("\nname: Cats\n"))
        #expect(try tool.run("generate").status == 0)
        #expect(try tool.snapshot("Generated").keys.filter { $0.hasSuffix("manifest") }.count == 2)
    }

    @Test func aWrongDescriptionLeavesNothingBehind() throws {
        let tool = try tool.get()
        try tool.write(PetDescription.text(schema: "type: strnig"), to: "openapi.yaml")
        let result = try tool.run("init")
        #expect(result.status == 1)
        #expect(result.errors.contains("openapi.yaml:21:17: error: "))
        #expect(!FileManager.default.fileExists(atPath: tool.folder.appendingPathComponent("swiftlet.yaml").path))
        #expect(try tool.run("init", "none.yaml").status == 74)
    }
}
