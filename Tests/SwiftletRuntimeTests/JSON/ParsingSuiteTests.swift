import Foundation
import SwiftletRuntime
import Testing

private let files = SharedFiles.files(in: "suites/json-parsing/test_parsing")

@Suite(.enabled(if: !files.isEmpty, "the suite json-parsing isn't beside the repository"))
struct ParsingSuiteTests {
    @Test(arguments: files) func theReaderTakesExactlyWhatRFC8259Allows(_ file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        let value = try? JSONCodec.decode(JSONValue.self, from: bytes)
        switch file.lastPathComponent.prefix(2) {
        case "y_": #expect(value != nil)
        case "n_": #expect(value == nil)
        default: break
        }
        if let value {
            #expect(try JSONCodec.decode(JSONValue.self, from: JSONCodec.encode(value)) == value)
        }
    }
}
