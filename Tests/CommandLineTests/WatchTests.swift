import Foundation
import Testing

@Suite(
    .enabled(if: CommandLineTool.path != nil, "the swiftlet binary doesn't lie beside the tests"),
    .timeLimit(.minutes(5))
)
final class WatchTests {
    private let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(PetDescription.text(), to: "pets.yaml")
    }

    deinit {
        tool.remove()
    }

    @Test func generatesAtEachChangeUntilItIsInterrupted() throws {
        let running = try tool.start(["generate", "pets.yaml", "--output", "out", "--watch"])
        defer { running.kill() }
        #expect(try running.lines(1)[0].dropFirst(8).hasPrefix("  started: out: 3 created ("))

        try tool.write(PetDescription.text(property: "nickname"), to: "pets.yaml")
        #expect(try running.lines(2)[1].dropFirst(8).hasPrefix("  pets.yaml: out: "))
        #expect(try text("out/Types/Pet.swift").contains("nickname"))
        let before = try tool.snapshot("out")

        try tool.write("openapi: 3.1.0\npaths: [\n", to: "pets.yaml")
        #expect(try running.lines(3)[2].contains("failed, the output stays as it was ("))
        #expect(try String(contentsOf: running.errors, encoding: .utf8).contains("pets.yaml:3:1: error: "))
        #expect(try tool.snapshot("out") == before)

        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("pets.yaml"))
        #expect(try running.lines(4)[3].contains("failed"))

        try tool.write(PetDescription.text(property: "age"), to: "pets.yaml")
        _ = try running.lines(5)
        #expect(try text("out/Types/Pet.swift").contains("age"))

        running.process.interrupt()
        let result = try running.result()
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").count == 5)
        #expect(try tool.run("check", "pets.yaml", "--output", "out").status == 0)
    }

    @Test func seesFilesThatAppear() throws {
        try tool.write(PetDescription.text(schema: "$ref: name.yaml#/Name"), to: "pets.yaml")
        let running = try tool.start(["generate", "pets.yaml", "--output", "out", "--watch"])
        defer { running.kill() }
        #expect(try running.lines(1)[0].contains("failed"))
        try tool.write("Name: {type: string}\n", to: "name.yaml")
        #expect(try running.lines(2)[1].contains("  name.yaml: out: 3 created"))
        try tool.write("name: Zoo\n", to: "pets.swiftlet.yaml")
        #expect(try running.lines(3)[2].contains("  pets.swiftlet.yaml: out: "))
        try tool.write("templates: mine\n", to: "pets.swiftlet.yaml")
        #expect(try running.lines(4)[3].contains("failed"))
        try tool.write("{{! Nothing. }}\n", to: "mine/Extra.mustache")
        #expect(try running.lines(5)[4].contains("  mine"))
        running.process.terminate()
        #expect(try running.result().status == 0)
    }

    @Test(arguments: [["--target", "T"], ["--config", "T/pets.swiftlet.yaml"]])
    func seesADescriptionThatAppears(_ arguments: [String]) throws {
        try tool.write("name: Zoo\n", to: "T/pets.swiftlet.yaml")
        let running = try tool.start(["generate", "--output", "out", "--watch"] + arguments)
        defer { running.kill() }
        #expect(try running.lines(1)[0].contains("failed"))
        try tool.write(PetDescription.text(), to: "T/pets.yaml")
        #expect(try running.lines(2)[1].contains("  T/pets.yaml: out: 3 created"))
        try tool.write("{}", to: "T/pets.json")
        #expect(try running.lines(3)[2].contains("  T/pets.json: failed"))
        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("T/pets.json"))
        #expect(try running.lines(4)[3].contains("  T/pets.json: out is current"))
        running.process.terminate()
        #expect(try running.result().status == 0)
    }

    @Test func aWrongCommandLineEndsIt() throws {
        let result = try tool.run("generate", "--watch")
        #expect(result.status == 2)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: tool.folder.appendingPathComponent(name), encoding: .utf8)
    }
}
