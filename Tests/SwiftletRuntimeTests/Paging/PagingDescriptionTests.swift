import Testing

@testable import SwiftletRuntime

@Suite struct PagingDescriptionTests {
    private func operation(_ line: String) throws -> Operation {
        try Operation(parsing: "GET /things\nquery after: form, explode\n200 application/json\n" + line)
    }

    @Test func `A line says how pages follow each other`() throws {
        let rule = try operation(
            "paging page \"a, b\", items \"/x y\", next /a~1b, more /m, total /t, pages /p, start 0"
        ).paging
        #expect(rule?.style == .page(parameter: "a, b"))
        #expect(rule?.items == PagePointer("/x y"))
        #expect(rule?.next == PagePointer("/a~1b"))
        #expect(rule?.start == 0)
        #expect(try operation("paging link").paging?.items == PagePointer(""))
        #expect(try operation("paging page n").paging?.start == 1)
    }

    @Test(arguments: [
        "paging", "paging other", "paging cursor", "paging link, items", "paging link, what /x", "stream",
        "stream a/b, sets", "stream a/b, gets x",
    ])
    func `A line that can't be read is a defect of the generator`(line: String) {
        #expect(throws: DescriptionError.self) { try operation(line) }
    }

    @Test func `A line says which stream may be asked for`() throws {
        #expect(try operation("stream text/event-stream").stream == .init(mediaType: "text/event-stream", member: nil))
        #expect(
            try operation("stream application/jsonl, sets stream").stream
                == .init(mediaType: "application/jsonl", member: "stream")
        )
    }
}
