import SwiftletRuntime
import Testing

@Suite struct OpenEnumTests {
    @Test func knownValuesComeFromTheSchema() {
        #expect(Color.allKnownValues == [.red, .green])
        #expect(Level.allKnownValues.map(\.rawValue) == [1, 2])
        #expect(Color.red.isKnown)
        #expect(!Color(rawValue: "mauve").isKnown)
    }

    @Test func anUnknownValueIsKeptAndViolatesEnumWhenItIsSent() throws {
        let sample = try decode(Sample.self, #"{"color":"violet","level":9}"#)
        #expect(sample.color?.rawValue == "violet")
        #expect(try encode(sample) == #"{"color":"violet","level":9}"#)
        #expect(
            sample.validate().map(\.description) == [
                #"$.color: enum ["red","green"], found "violet""#,
                "$.color: maxLength 4, found 6 code points",
                "$.level: enum [1,2], found 9",
            ]
        )
    }
}
