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

    @Test func aManifestOfTwoStatesHasNoRecord() {
        let manifest = OutputManifest([], Self.record(["pets.yaml"]))
        #expect(manifest.merging(manifest).record == nil)
    }
}
