import Foundation
import SwiftletDiagnostics
import Testing

@testable import SwiftletGenerator

/// When a run has nothing to do.
@Suite struct CurrentOutputTests {
    private let folder: TemporaryFolder
    private var configuration: Configuration

    init() throws {
        folder = try TemporaryFolder()
        configuration = Configuration(description: folder.place("spec/pets.yaml"))
        configuration.output = folder.place("out")
        try folder.write(Self.description(), to: "spec/pets.yaml")
        try folder.write("Pet: {type: object, properties: {name: {type: string}}}\n", to: "spec/parts/pet.yaml")
        try generate()
    }

    private static func description(_ reference: String = "parts/pet.yaml#/Pet") -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths: {}
        components: {schemas: {Pet: {$ref: '\(reference)'}, Old: {allOf: [{type: string, smell: sweet}]}}}

        """
    }

    private func generate() throws {
        let generator = Generator(configuration)
        var report = DiagnosticReport()
        let generation = try #require(try generator.generate(into: &report), "\(report.diagnostics)")
        _ = try generation.output.write(generation, force: false)
    }

    private func current(_ change: (inout Configuration) -> Void = { _ in }) -> CurrentOutput? {
        var configuration = configuration
        change(&configuration)
        return Generator(configuration).current(InputLog())
    }

    @Test func withTheSameInputsTheOutputIsCurrent() throws {
        let found = try #require(current())
        #expect(found.files.contains("Pets.swift"))
        #expect(found.output == OutputDirectory(folder.place("out")))
    }

    @Test func itIsKnownWhatWasRead() throws {
        let log = InputLog()
        _ = Generator(configuration).current(log)
        #expect(log.files == ["spec/pets.yaml", "spec/parts/pet.yaml"].map(folder.place))
    }

    @Test(arguments: [
        "spec/pets.yaml", "spec/parts/pet.yaml", "out/Pets.swift", "out/.swiftlet-manifest", "out/.swiftlet-staging/0",
    ])
    func aChangeAnywhereIsSeen(_ name: String) throws {
        let before = folder.exists(name) ? try folder.text(name) : nil
        try folder.write((before ?? "") + "#\n", to: name)
        #expect(current() == nil)
        try folder.write(before ?? "", to: name)
        #expect((current() == nil) == (before == nil))
    }

    @Test(arguments: ["spec/pets.yaml", "spec/parts/pet.yaml", "out/Pets.swift", "out/.swiftlet-manifest"])
    func aFileThatIsGoneIsSeen(_ name: String) throws {
        try FileSystem.remove(folder.place(name))
        #expect(current() == nil)
    }

    @Test func anotherSettingIsSeen() {
        #expect(current { $0.access = .internal } == nil)
        #expect(current { $0.name = "Cats" } == nil)
        #expect(current { $0.output = folder.place("other") } == nil)
    }

    @Test func aStrictRunShowsTheWarningsOfTheLast() throws {
        #expect(current()?.warningCount == 2)
        #expect(current { $0.isStrict = true } == nil)
    }

    @Test func aFolderThatMayNoLongerBeReadIsSeen() throws {
        try folder.write("Pet: {type: object}\n", to: "shared/pet.yaml")
        try folder.write(Self.description("../shared/pet.yaml#/Pet"), to: "spec/pets.yaml")
        var open = self
        open.configuration.allowedFolders = [folder.place("shared")]
        try open.generate()
        #expect(open.current() != nil)
        #expect(open.current { $0.allowedFolders = [] } == nil)
    }

    @Test func aLinkThatLeadsElsewhereIsSeen() throws {
        try folder.write("Pet: {type: object}\n", to: "spec/parts/other.yaml")
        try FileSystem.remove(folder.place("spec/parts/pet.yaml"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.place("spec/parts/pet.yaml"),
            withDestinationPath: "other.yaml"
        )
        #expect(current() == nil)
    }

    @Test func aSecondNameThatLeadsElsewhereIsSeen() throws {
        let link = folder.place("spec/second.yaml")
        func point(to name: String) throws {
            try FileSystem.remove(link)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: name)
        }
        try folder.write("Pet: {type: object}\n", to: "spec/parts/other.yaml")
        try point(to: "parts/pet.yaml")
        let text = Self.description().replacing("Old: {", with: "Second: {$ref: 'second.yaml#/Pet'}, Old: {")
        try folder.write(text, to: "spec/pets.yaml")
        try generate()
        let log = InputLog()
        #expect(Generator(configuration).current(log) != nil)
        #expect(log.files.contains(link))
        try point(to: "parts/other.yaml")
        #expect(current() == nil)
        try point(to: "pets.yaml")
        let itself = text.replacing("second.yaml#/Pet", with: "second.yaml#/components/schemas/Old")
        try folder.write(itself, to: "spec/pets.yaml")
        try generate()
        #expect(current() != nil)
        try point(to: "parts/other.yaml")
        #expect(current() == nil)
    }

    @Test func aMergedManifestIsNotTrusted() throws {
        let place = "out/.swiftlet-manifest"
        let text = try folder.text(place)
        try folder.write(text.replacing("warnings 2", with: "warnings 1"), to: place)
        #expect(current() == nil)
        try generate()
        #expect(try folder.text(place) == text)
        #expect(current() != nil)
    }

    @Test func aPipeIsNotReadToFindOut() throws {
        var piped = self
        piped.configuration.description = folder.place("pipe/pets.yaml")
        try FileSystem.createDirectories(folder.place("pipe"))
        #expect(mkfifo(piped.configuration.description, 0o600) == 0)
        // Would wait for a writer.
        #expect(piped.current() == nil)
    }

    @Test func anOutputFileThatBecameALinkIsSeen() throws {
        let place = folder.place("out/Pets.swift")
        try FileManager.default.moveItem(atPath: place, toPath: folder.place("Pets.swift"))
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: folder.place("Pets.swift"))
        #expect(current() == nil)
    }

    @Test func aKilledRunIsSeen() throws {
        let output = OutputDirectory(folder.place("out"))
        let plan = try output.plan(try OutputDirectory.validated([GeneratedFile("New.swift", "new")]), force: false)
        for count in 2..<OutputTransaction(plan, in: output.path).steps.count {
            try OutputTransaction(plan, in: output.path).run(upTo: count)
            #expect(current() == nil)
        }
    }

    @Test func aRunOfAnOlderToolIsNotTrusted() throws {
        let long = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_000_000)]
        try FileManager.default.setAttributes(long, ofItemAtPath: folder.place("out/.swiftlet-manifest"))
        #expect(current() == nil)
        try generate()
        #expect(current() != nil)
    }

    @Test func theBytesOfTheManifestTellNothingOfTheFolder() throws {
        let manifest = try folder.text("out/.swiftlet-manifest")
        #expect(!manifest.contains(folder.path))
        #expect(manifest.contains(" parts/pet.yaml\n"))
        #expect(try CurrentOutputTests().folder.text("out/.swiftlet-manifest") == manifest)
    }
}
