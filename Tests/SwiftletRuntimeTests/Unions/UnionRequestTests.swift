import Foundation
import Testing

@testable import SwiftletRuntime

/// Unions and wrappers where values aren't JSON: parameters and forms.
@Suite struct UnionRequestTests {
    @Test func parametersSeeWhatIsHeld() throws {
        #expect(try ParameterValue(decode(Listed.self, #""auto""#)).tree() == .text("auto"))
        #expect(try ParameterValue(decode(Scalars.self, "1.5")).tree() == .text("1.5"))
        #expect(try ParameterValue(decode(Scalars.self, "[1,2]")).tree() == .list([.text("1"), .text("2")]))
        #expect(try ParameterValue(decode(Tree.self, "[[]]")).tree() == .list([.list([])]))
        #expect(try ParameterValue(decode(Listed.self, "null")).tree() == nil)
        #expect(
            try ParameterValue(decode(Pet.self, #"{"type":"cat","name":"a"}"#)).content("application/json")
                == #"{"type":"cat","name":"a"}"#
        )
    }

    @Test func formsSeeTheMembersOfABranch() throws {
        let fields = try FormField.fields(of: decode(Outer.self, #"{"kind":"square","side":1}"#))
        #expect(fields?.map(\.name) == ["kind", "side"])
        let unknown = try FormField.fields(of: decode(Outer.self, #"{"kind":"oval"}"#))
        #expect(unknown?.map(\.name) == ["kind"])
        #expect(try FormField.fields(of: decode(Tree.self, "[]")) == nil)
    }

    @Test func filesInUnionsAreFiles() throws {
        let schema = ModelSchema("upload: Upload", types: { [Upload.self] })
        let object = ModelObject.make(schema)
        object.withSlot(0) { $0.pointee = Upload(0, FilePart(Data("abc".utf8)))._makeSlot() }
        guard case .files(let files)? = try FormField.fields(of: ModelView(object))?.first?.value else {
            Issue.record("no file")
            return
        }
        #expect(files.count == 1)
    }
}

struct Upload: NumberedUnion {
    let number: Int
    let held: (any ModelValue)?
    init(_ number: Int, _ held: (any ModelValue)?) { (self.number, self.held) = (number, held) }
    static let types: [(any ModelValue.Type)?] = [FilePart.self, String.self]
    static let schema = UnionSchema("file: file\nlink: string")
}
