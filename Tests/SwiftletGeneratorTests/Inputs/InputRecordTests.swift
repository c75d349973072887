import Testing

@testable import SwiftletGenerator

@Suite struct InputRecordTests {
    private static let hash = ContentHash(of: [1])

    private static func record(_ places: [String]) -> InputRecord {
        let inputs = places.map { InputRecord.Input(place: $0, hash: $0.hasPrefix("no") ? nil : hash) }
        return InputRecord(client: "Pets", settings: hash, warningCount: 3, inputs: inputs)
    }

    @Test func theDescriptionComesFirstAndTheOthersByPlace() {
        let record = Self.record(["pets.yaml", "z z.yaml", "../a.yaml", "none.yaml", "z z.yaml"])
        #expect(record.inputs.map(\.place) == ["pets.yaml", "../a.yaml", "none.yaml", "z z.yaml"])
    }

    @Test func aManifestGivesBackWhatItHolds() {
        let files = [OutputFile(path: OutputPath("a b.swift")!, contents: [1, 2])]
        let manifest = OutputManifest(files, Self.record(["pets.yaml", "z z.yaml", "none.yaml"]))
        #expect(OutputManifest(text: manifest.text) == manifest)
        #expect(OutputManifest(text: manifest.text)?.text == manifest.text)
        #expect(manifest.text.contains("\ninput missing none.yaml\n"))
    }

    @Test(arguments: [
        ("client Pets", "client Cats"), ("warnings 3", "warnings 2"), (" pets.yaml", " dogs.yaml"), ("# The", "#The"),
        ("input missing none.yaml\n", ""), (" a.swift", " b.swift"), ("\nwhole ", "\nwhole 0"), ("\nwhole ", "\n# "),
        ("\nwhole ", "\noutput 00000000000000000000000000000000 c.swift\nwhole "),
    ])
    func aManifestThatNoRunWroteTellsOnlyItsOutputs(_ text: String, _ other: String) {
        let files = [OutputFile(path: OutputPath("a.swift")!, contents: [1])]
        let whole = OutputManifest(files, Self.record(["pets.yaml", "none.yaml"])).text
        let edited = whole.replacing(text, with: other)
        let manifest = OutputManifest(text: edited)
        #expect(edited != whole)
        #expect(manifest?.record == nil)
        #expect(manifest?.hashes.isEmpty == false)
    }

    @Test func aManifestOfTwoStatesHasNoRecord() {
        let manifest = OutputManifest([], Self.record(["pets.yaml"]))
        #expect(manifest.merging(manifest).record == nil)
    }
}
