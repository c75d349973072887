import SwiftletDiagnostics
import Testing

@Suite struct DiagnosticJSONTests {
    @Test func hasEveryMemberOnOneLine() {
        let place = SourceLocation(file: "a.yaml", line: 2, column: 3)
        let diagnostic = Diagnostic(
            .error,
            .invalid,
            "rule",
            "a \"b\"\n\\ \u{1} \u{2028} é😀",
            at: place,
            pointer: "/a~1b",
            help: "do",
            notes: [.init("here", at: place), .init("there")]
        )
        #expect(
            diagnostic.json
                == #"{"severity":"error","category":"invalid","identifier":"rule","#
                + #""message":"a \"b\"\n\\ \u0001 \u2028 é😀","file":"a.yaml","line":2,"column":3,"pointer":"/a~1b","#
                + #""help":"do","notes":[{"message":"here","file":"a.yaml","line":2,"column":3},{"message":"there"}]}"#
        )
    }

    @Test func leavesOutWhatIsNotThere() {
        #expect(
            Diagnostic(.warning, .advice, "x", "y").json
                == #"{"severity":"warning","category":"advice","identifier":"x","message":"y"}"#
        )
    }
}
