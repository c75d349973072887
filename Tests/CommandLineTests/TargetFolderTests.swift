import Foundation
import Testing

/// What the plugins ask of the tool.
@Suite(.enabled(if: CommandLineTool.path != nil, "the swiftlet binary doesn't lie beside the tests"))
final class TargetFolderTests {
    private let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
    }

    deinit {
        tool.remove()
    }

    private func description(_ schema: String = "{type: string}") -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        servers: [{url: "https://example.com"}]
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: \(schema)

        """
    }

    /// As the build plugin does.
    private func build(_ arguments: String...) throws -> CommandLineTool.Result {
        try tool.run(
            ["generate", "--target", "T", "--sealed", "--shards", "3", "--output", "out", "--force", "--no-progress"]
                + arguments
        )
    }

    @Test(arguments: ["openapi.yaml", "openapi.yml", "openapi.json", "swagger.yaml", "swagger.json"])
    func theDescriptionIsFoundByItsName(_ name: String) throws {
        let json = #"{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {}}"#
        try tool.write(name.hasSuffix("json") ? json : description(), to: "T/\(name)")
        let result = try build()
        #expect((result.status, result.output, result.errors) == (0, "", ""))
        let files = try tool.snapshot("out")
        #expect(Set(files.keys).isSuperset(of: ["Swiftlet-1.swift", "Swiftlet-2.swift", "Swiftlet-3.swift"]))
    }

    @Test(arguments: [
        ("swiftlet.yaml", "description: api/pets.yaml\nname: Zoo\n"), ("pets.swiftlet.yaml", "name: Zoo\n"),
    ])
    func aConfigurationNamesTheDescription(_ name: String, _ text: String) throws {
        try tool.write(text, to: "T/\(name)")
        try tool.write(description(), to: "T/api/pets.yaml")
        try tool.write(description(), to: "T/pets.yaml")
        #expect(try tool.run("generate", "--target", "T").status == 0)
        #expect(try tool.snapshot("T/Generated")["Zoo.swift"] != nil)
    }

    @Test func withoutADescriptionTheToolSaysWhereToPutOne() throws {
        try tool.write("", to: "T/T.swift")
        let result = try build()
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("error: there is no description in 'T' [no-description]\n"))
        #expect(result.errors.contains("put it there as openapi.yaml"))
    }

    @Test func twoDescriptionsOrConfigurationsAreAnErrorThatNamesBoth() throws {
        try tool.write(description(), to: "T/openapi.yaml")
        try tool.write("{}", to: "T/swagger.json")
        let descriptions = try build()
        #expect(descriptions.status == 1)
        #expect(descriptions.errors.contains("several descriptions in 'T': 'openapi.yaml' and 'swagger.json'"))
        try tool.write("description: openapi.yaml\n", to: "T/swiftlet.yaml")
        #expect(try build().status == 0)
        try tool.write("", to: "T/openapi.swiftlet.yaml")
        let configurations = try build()
        #expect(configurations.status == 1)
        #expect(configurations.errors.contains("several configurations in 'T'"))
    }

    @Test func whatLiesOutsideIsAnErrorThatSaysWhereToMoveIt() throws {
        try tool.write("{type: string}", to: "shared/name.yaml")
        try tool.write("allowFolders: [../shared]\nallowRemote: true\n", to: "T/swiftlet.yaml")
        try tool.write(description("{$ref: ../shared/name.yaml}"), to: "T/openapi.yaml")
        let outside = try build()
        #expect(outside.status == 1)
        #expect(outside.errors.hasPrefix("T/openapi.yaml:10:22: error: '../shared/name.yaml' is outside"))
        #expect(outside.errors.contains("move it to 'T/name.yaml', and refer to it there"))
        #expect(try tool.run("generate", "--target", "T").status == 0)

        try tool.write(description("{$ref: 'https://example.com/name.yaml'}"), to: "T/openapi.yaml")
        let remote = try build()
        #expect(remote.status == 1)
        #expect(remote.errors.contains("keep a copy in 'T', and refer to that"))

        try tool.write("description: ../pets.yaml\ntemplates: ../templates\n", to: "T/swiftlet.yaml")
        let named = try build()
        #expect(named.status == 1)
        #expect(named.errors.contains("T/swiftlet.yaml:1:1: error: the description 'pets.yaml' is outside"))
        #expect(named.errors.contains("the folder of templates 'templates' is outside"))
    }

    @Test(arguments: [".hidden/name.yaml", "name.txt", "name.YAML", "linked/name.yaml"])
    func whatTheBuildDoesNotListIsRefused(_ name: String) throws {
        try tool.write("{type: string}", to: "T/\(name.replacing("linked", with: "real"))")
        let link = tool.folder.appendingPathComponent("T/linked").path
        if name.hasPrefix("linked") {
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
        }
        try tool.write(description("{$ref: '\(name)'}"), to: "T/openapi.yaml")
        let result = try build()
        #expect(result.status == 1)
        #expect(result.errors.contains("error: the build wouldn't notice changes of '\(name)': "))
        #expect(try tool.run("generate", "--target", "T").status == 0)
    }

    @Test func linksThatLeadOutOfTheFolderAreRefused() throws {
        try tool.write(description(), to: "real.yaml")
        try tool.write("{{! Nothing. }}\n", to: "aside/Extra.mustache")
        try tool.write("templates: templates\n", to: "aside.yaml")
        try tool.write("", to: "T/T.swift")
        for (name, place) in [("openapi", "real"), ("swiftlet", "aside")] {
            let link = tool.folder.appendingPathComponent("T/\(name).yaml").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../\(place).yaml")
        }
        let templates = tool.folder.appendingPathComponent("T/templates").path
        try FileManager.default.createSymbolicLink(atPath: templates, withDestinationPath: "../aside")
        let result = try build()
        #expect(result.status == 1)
        #expect(result.errors.contains("the description 'T/openapi.yaml' is outside"))
        #expect(result.errors.contains("the configuration 'T/swiftlet.yaml' is outside"))
        #expect(result.errors.contains("the folder of templates 'T/templates' is outside"))
    }

    @Test func hiddenDescriptionsAndLinkedTemplatesAreRefused() throws {
        try tool.write(description(), to: "T/.openapi.yaml")
        try tool.write("{{! Nothing. }}\n", to: "T/templates/Mine.mustache")
        try tool.write("{{! Nothing. }}\n", to: "T/real/Extra.mustache")
        let link = tool.folder.appendingPathComponent("T/templates/More").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../real")
        try tool.write("description: .openapi.yaml\ntemplates: templates\n", to: "T/swiftlet.yaml")
        let result = try build()
        #expect(result.status == 1)
        #expect(result.errors.contains("changes of the description 'T/.openapi.yaml'"))
        #expect(result.errors.contains("changes of the template 'T/templates/More/Extra.mustache'"))
        #expect(!result.errors.contains("Mine.mustache"))
    }

    @Test func descriptionsThatAConfigurationCouldMeanAreAnErrorWithAndWithoutATarget() throws {
        try tool.write("", to: "T/pets.swiftlet.yaml")
        try tool.write(description(), to: "T/pets.yaml")
        try tool.write("{}", to: "T/pets.json")
        let target = try tool.run("generate", "--target", "T")
        let alone = try tool.run("generate", "--config", "T/pets.swiftlet.yaml")
        #expect((target.status, alone.status) == (1, 1))
        #expect(target.errors.contains("[several-descriptions]"))
        #expect(target.errors == alone.errors)
    }

    @Test func anotherCountThanTheBuildWasPlannedForIsAWarning() throws {
        try tool.write(description(), to: "T/openapi.yaml")
        try tool.write("{shards: 5}\n", to: "T/swiftlet.yaml")
        let result = try build()
        #expect(result.status == 0)
        #expect(result.errors.contains("5 shards are configured, and the build was planned for 3 [shards-pending]"))
        #expect(try tool.snapshot("out")["Swiftlet-4.swift"] == nil)
        try tool.write("shards: 500\n", to: "T/swiftlet.yaml")
        #expect(try build().errors.contains("T/swiftlet.yaml:1:9: error: expected a number of files from 1 to 256"))
    }

    /// But the manifest, which holds a hash of it.
    @Test func anEqualDescriptionTouchesNoSource() throws {
        try tool.write(description(), to: "T/openapi.yaml")
        #expect(try build().status == 0)
        let before = try tool.modificationDates("out")
        try tool.write("# A comment.\n" + description(), to: "T/openapi.yaml")
        #expect(try build().status == 0)
        #expect(try tool.modificationDates("out") == before)
        try tool.write(description("{type: integer}"), to: "T/openapi.yaml")
        #expect(try build().status == 0)
        let after = try tool.modificationDates("out")
        #expect(after.count { before[$0.key] != $0.value && $0.key.hasSuffix(".swift") } == 1)
    }

    @Test func theCommandNamesTheFilesThatChanged() throws {
        try tool.write(description(), to: "T/openapi.yaml")
        let first = try tool.run("generate", "--target", "T", "--list")
        #expect(first.output.hasSuffix("  created Pets.swift\n  created Types/Pet.swift\n"))
        #expect(try tool.run("check", "--target", "T").status == 0)
        try tool.write(description("{type: integer}"), to: "T/openapi.yaml")
        #expect(try tool.run("check", "--target", "T").status == 1)
        let second = try tool.run("generate", "--target", "T", "--list")
        #expect(second.output.hasSuffix("  replaced Types/Pet.swift\n"))
    }

    @Test(arguments: [
        ["generate", "--target", "T", "pets.yaml"], ["generate", "--target", "T", "--config", "swiftlet.yaml"],
        ["generate", "pets.yaml", "--shards", "0"], ["generate", "pets.yaml", "--shards", "257"],
        ["generate", "pets.yaml", "--shards", "3", "--package"],
    ])
    func whatMakesNoSenseTogetherIsWrongUsage(_ arguments: [String]) throws {
        #expect(try tool.run(arguments).status == 2)
    }
}

extension CommandLineTool {
    fileprivate func modificationDates(_ name: String) throws -> [String: Date] {
        let url = folder.appendingPathComponent(name)
        var dates: [String: Date] = [:]
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        for file in names where !file.hasPrefix(".") {
            let path = url.appendingPathComponent(file).path
            dates[file] = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        }
        return dates
    }
}
