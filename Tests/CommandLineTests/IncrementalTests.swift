import Foundation
import Testing

/// A run that finds everything as the last one left it.
@Suite(.enabled(if: CommandLineTool.path != nil, "the swiftlet binary doesn't lie beside the tests"))
final class IncrementalTests {
    private let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(PetDescription.text(), to: "pets.yaml")
    }

    deinit {
        tool.remove()
    }

    private func stages(_ arguments: String...) throws -> [String] {
        let result = try tool.run(["generate"] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map { String($0.split(separator: " ")[0]) }
    }

    private static let all = ["Read", "Planned", "Rendered", "Wrote"]

    @Test func unchangedInputsDoNoWork() throws {
        #expect(try stages("pets.yaml") == Self.all)
        #expect(try stages("pets.yaml") == ["Wrote"])
        #expect(try stages("pets.yaml", "--strict") == ["Wrote"])
        #expect(try stages("pets.yaml", "--force") == ["Wrote"])
    }

    @Test func whatNeedsTheWorkDoesIt() throws {
        #expect(try stages("pets.yaml", "--output", "out") == Self.all)
        #expect(try stages("pets.yaml", "--output", "out", "--fresh") == Self.all)
        #expect(try stages("pets.yaml", "--output", "out", "--report-file", "report.txt").contains("Checked"))
        #expect(try stages("pets.yaml", "--output", "out", "--name", "Zoo") == Self.all)
        #expect(try stages("pets.yaml", "--output", "out", "--access", "internal") == Self.all)
        #expect(try stages("pets.yaml", "--output", "out") == Self.all)
        #expect(try stages("pets.yaml", "--output", "out") == ["Wrote"])
        #expect(try tool.run("check", "pets.yaml", "--output", "out").output.hasPrefix("Read"))
    }

    @Test func aConfigurationThatAppearsChangesOrGoesIsSeen() throws {
        #expect(try stages("pets.yaml", "--output", "out") == Self.all)
        try tool.write("access: internal\n", to: "pets.swiftlet.yaml")
        #expect(try stages("pets.yaml", "--output", "out") == Self.all)
        try tool.write("# The same.\naccess: internal\n", to: "pets.swiftlet.yaml")
        #expect(try stages("pets.yaml", "--output", "out") == ["Wrote"])
        try tool.write("access: package\n", to: "pets.swiftlet.yaml")
        #expect(try stages("pets.yaml", "--output", "out") == Self.all)
        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("pets.swiftlet.yaml"))
        #expect(try stages("pets.yaml", "--output", "out") == Self.all)
    }

    @Test func warningsOfTheLastRunAreCountedAndShownOnRequest() throws {
        try tool.write(PetDescription.text(schema: "allOf: [{type: string, smell: sweet}]"), to: "pets.yaml")
        let first = try tool.run("generate", "pets.yaml", "--output", "out")
        let second = try tool.run("generate", "pets.yaml", "--output", "out")
        #expect(first.errors.contains("warning"))
        #expect(second.errors == "")
        #expect(second.output.contains("inputs unchanged (2 warnings, shown with --fresh)"))
        #expect(try tool.run("generate", "pets.yaml", "--output", "out", "--fresh").errors == first.errors)
        #expect(try tool.run("generate", "pets.yaml", "--output", "out", "--diagnostics", "json").errors.hasPrefix("{"))
        #expect(try tool.run("generate", "pets.yaml", "--output", "out", "--strict").status == 1)
    }

    @Test func twoConfigurationsStillCannotShareAnOutput() throws {
        try tool.write("{description: pets.yaml}\n", to: "a.swiftlet.yaml")
        try tool.write("{description: pets.yaml}\n", to: "b.swiftlet.yaml")
        for _ in 0..<2 {
            let result = try tool.run("generate")
            #expect(result.status == 1)
            #expect(result.errors.contains("[shared-output]"))
            #expect(result.output.split(separator: "\n").count { $0.hasPrefix("Wrote") } == 1)
        }
    }

    @Test func aDescriptionFromAPipeIsReadWhole() throws {
        let place = tool.folder.appendingPathComponent("pets.yaml").path
        for _ in 0..<2 {
            let wrapper = ["/bin/sh", "-c", "cat '\(place)' | \"$0\" \"$@\""]
            let result = try tool.run(["generate", "/dev/stdin", "--output", "out"], wrapper: wrapper)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.hasPrefix("Read"))
        }
    }

    @Test func withADependencyFileTheManifestIsAsNewAsTheRun() throws {
        #expect(try stages("pets.yaml", "--output", "out") == Self.all)
        let manifest = tool.folder.appendingPathComponent("out/.swiftlet-manifest").path
        func date() throws -> Date? {
            try FileManager.default.attributesOfItem(atPath: manifest)[.modificationDate] as? Date
        }
        let before = try #require(try date())
        #expect(try stages("pets.yaml", "--output", "out") == ["Wrote"])
        #expect(try date() == before)
        #expect(try stages("pets.yaml", "--output", "out", "--depfile", "pets.d") == ["Wrote"])
        #expect(try #require(try date()) > before)
        let refused = try tool.run("generate", "pets.yaml", "--output", "out", "--depfile", "pets.yaml")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("would replace a file that is read or generated"))
        #expect(try stages("pets.yaml", "--output", "out") == ["Wrote"])
    }

    @Test func theDependencyFileListsAllThatWasRead() throws {
        try tool.write(
            PetDescription.text(schema: "$ref: 'parts/a name.yaml#/Name'"),
            to: "spec/pets.yaml"
        )
        try tool.write("Name: {type: string}\n", to: "spec/parts/a name.yaml")
        try tool.write("{output: ../out, templates: templates}\n", to: "spec/swiftlet.yaml")
        try tool.write("{{! Nothing. }}\n", to: "spec/templates/Mine/Unused.mustache")
        let expected = """
            out/PetStore.swift \\
              out/Resources/PetsResource.swift \\
              out/Types/Pet.swift \\
              out/.swiftlet-manifest: \\
              spec/parts/a\\ name.yaml \\
              spec/pets.yaml \\
              spec/swiftlet.yaml \\
              spec/templates/Mine/Unused.mustache
            spec/parts/a\\ name.yaml:
            spec/pets.yaml:
            spec/swiftlet.yaml:
            spec/templates/Mine/Unused.mustache:

            """
        for stages in [Self.all, ["Wrote"]] {
            #expect(try self.stages("spec/pets.yaml", "--depfile", "pets.d") == stages)
            let text = try tool.snapshot("")["pets.d"].map { String(decoding: $0, as: UTF8.self) } ?? ""
            #expect(text == expected)
            try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("pets.d"))
        }
        try tool.write("openapi: 3.1.0", to: "spec/pets.yaml")
        #expect(try tool.run("generate", "spec/pets.yaml", "--depfile", "pets.d").status == 1)
        #expect(try tool.snapshot("")["pets.d"] == nil)
    }

    @Test func theBytesDependOnNothingButTheInputs() throws {
        let elsewhere = "another folder/deep"
        for folder in [".", elsewhere] {
            try tool.write(PetDescription.text(schema: "$ref: parts/name.yaml#/Name"), to: "\(folder)/spec/pets.yaml")
            try tool.write("Name: {type: string, maxLength: 3}\n", to: "\(folder)/spec/parts/name.yaml")
            try tool.write("{output: ../out, name: Pets}\n", to: "\(folder)/spec/pets.swiftlet.yaml")
        }
        _ = try tool.run(["generate", "spec/pets.yaml"], environment: ["LC_ALL": "C", "TZ": "UTC"])
        let files = try tool.snapshot("out")
        #expect(files[".swiftlet-manifest"] != nil)
        let environments = [
            ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Chatham"], ["LC_ALL": "de_DE.UTF-8"],
            ["TZ": "America/St_Johns", "HOME": "/nowhere"], ["LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1"],
        ]
        for environment in environments {
            let arguments = ["generate", "\(elsewhere)/spec/pets.yaml", "--fresh"]
            #expect(try tool.run(arguments, environment: environment).status == 0)
            #expect(try tool.snapshot("\(elsewhere)/out") == files, "\(environment)")
            try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("\(elsewhere)/out"))
        }
        let absolute = tool.folder.appendingPathComponent("spec/pets.yaml").path
        let again = try tool.run("generate", absolute, "--output", "\(elsewhere)/out", "--quiet")
        #expect(again.status == 0)
        #expect(try tool.snapshot("\(elsewhere)/out") == files)
    }
}
