import SwiftletModel
import SwiftletPlanner
import Testing

@testable import SwiftletGenerator

@Suite struct SettingsHashTests {
    private func hash(_ change: (inout Configuration) -> Void) -> ContentHash {
        var configuration = Configuration(description: "spec/pets.yaml")
        change(&configuration)
        return SettingsHash.of(configuration, templates: nil)
    }

    @Test func everySettingThatDecidesCounts() {
        let changes: [(inout Configuration) -> Void] = [
            { _ in }, { $0.description = "spec/cats.yaml" }, { $0.access = .package }, { $0.isPackage = true },
            { $0.name = "Pets" }, { $0.name = "" },
            { $0.planning.baseURLEnvironment = "A" }, { $0.planning.grouping = .tags },
            { $0.planning.credentials = ["a": .init(argument: "b")] },
            { $0.planning.credentials = ["a": .init(environment: "b")] },
            { $0.planning.clientParameters = ["a": .init(argument: "b")] },
            { $0.planning.operations = ["a": .init(method: "b")] },
            { $0.planning.operations = ["a": .init(resource: ["b", "c"])] },
            { $0.planning.operations = ["a": .init(resource: ["bc"])] },
            { $0.planning.names = ["/a": "B"] }, { $0.planning.names = ["/a": "B", "/c": "D"] },
            { $0.planning.formats = ["/a": "B"] }, { $0.planning.properties = ["/a": "B"] },
            { $0.planning.pagingStyles = ["a": .init(style: .link)] },
            { $0.planning.pagingStyles = ["a": .init(style: .url)] }, { $0.planning.recognizesPaging = false },
            { $0.planning.filter.tags = ["a"] }, { $0.planning.filter.paths = ["a"] },
            { $0.planning.filter.excludesDeprecated = true },
        ]
        #expect(Set(changes.map(hash)).count == changes.count)
    }

    @Test func placesOnThisMachineAndWhatIsSaidDoNot() {
        let same = hash { _ in }
        #expect(hash { $0.description = "/elsewhere/pets.yaml" } == same)
        #expect(hash { $0.output = "/out" } == same)
        #expect(hash { $0.allowedFolders = ["/"] } == same)
        #expect(hash { $0.isStrict = true } == same)
    }

    @Test func otherCodeOfTheSameVersionCounts() {
        let configuration = Configuration(description: "spec/pets.yaml")
        let other = SettingsHash.of(configuration, templates: nil, tool: "0.1.0 0123")
        #expect(other != SettingsHash.of(configuration, templates: nil))
        #expect(Tool.identity == "\(Tool.version) \(SourcesHash.digits)")
    }

    @Test func theOrderOfAMappingDoesNot() {
        let keys = (0..<50).map(String.init)
        let forwards = hash { for key in keys { $0.planning.names[key] = key } }
        let backwards = hash { for key in keys.reversed() { $0.planning.names[key] = key } }
        #expect(forwards == backwards)
    }

    @Test func templatesCountByNameAndText() throws {
        let folder = try TemporaryFolder()
        func hash() throws -> ContentHash {
            SettingsHash.of(Configuration(description: "a"), templates: try TemplateFolder(folder.path, InputLog()))
        }
        let none = try hash()
        try folder.write("a", to: "Client/A.mustache")
        let first = try hash()
        try folder.write("b", to: "Client/A.mustache")
        #expect(try Set([none, first, hash()]).count == 3)
        #expect(none == SettingsHash.of(Configuration(description: "a"), templates: nil))
    }
}
