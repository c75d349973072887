import SwiftletDiagnostics
import SwiftletGenerator
import SwiftletModel
import SwiftletPlanner
import Testing

@Suite struct PagingConfigurationTests {
    private func read(_ text: String) -> (planning: PlanningOptions?, problems: [String]) {
        var report = DiagnosticReport()
        let file = ConfigurationFile(Array(text.utf8), path: "swiftlet.yaml", into: &report)
        let problems = report.sorted.map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(diagnostic.message)" + (diagnostic.help.map { " (\($0))" } ?? "")
        }
        return (file?.configuration(description: "openapi.yaml").planning, problems)
    }

    @Test func `Styles have names, and operations have styles`() throws {
        let (options, problems) = read(
            """
            operations:
              listPets: {paging: byPage}
              listLogs: {paging: none}
              listRows:
                paging: {style: url, items: '', next: /next}
            paging:
              byPage: {style: page, parameter: p, items: /rows, more: /more, total: /t, pages: /n, start: 0}
              byCursor: {style: cursor, parameter: c, last: /id}
            """
        )
        #expect(problems == [])
        let planning = try #require(options)
        #expect(planning.recognizesPaging)
        #expect(planning.operations["listPets"]?.paging == .style("byPage"))
        #expect(planning.operations["listLogs"]?.paging == .off)
        var rule = PlanningOptions.Paging(style: .url)
        rule.items = ""
        rule.next = "/next"
        #expect(planning.operations["listRows"]?.paging == .rule(rule))
        let page = try #require(planning.pagingStyles["byPage"])
        #expect(page.style == .page)
        #expect(
            [page.parameter, page.items, page.more, page.total, page.pages] == ["p", "/rows", "/more", "/t", "/n"]
        )
        #expect(page.start == 0)
        #expect(planning.pagingStyles["byCursor"]?.last == "/id")
    }

    @Test func `Recognition can be turned off`() throws {
        #expect(try #require(read("paging: none").planning).recognizesPaging == false)
    }

    @Test(arguments: [
        ("paging: {a: {style: curser}}", "1:21 unknown value 'curser' (did you mean 'cursor'?)"),
        ("paging: {a: {style: link, nxt: /a}}", "1:27 unknown key 'nxt' (did you mean 'next'?)"),
        ("paging: {a: {parameter: b}}", "1:13 expected a 'style' (one of cursor, offset, page, link, url)"),
        ("paging: {a: {style: cursor, next: /b}}", "1:13 the style 'cursor' needs a 'parameter'"),
        ("paging: {a: {style: cursor, parameter: b}}", "1:13 the style 'cursor' needs 'next' or 'last'"),
        ("paging: {a: {style: url}}", "1:13 the style 'url' needs 'next'"),
        (
            "paging: {a: {style: link, items: b}}",
            "1:34 'b' is not a JSON Pointer (it starts with '/', as in /next_cursor)"
        ),
        ("paging: {a: {style: page, parameter: b, start: x}}", "1:48 expected a number"),
        ("paging: text", "1:9 'paging' must be a mapping (key: value), found a text"),
        (
            "paging: {byPage: {style: link}}\noperations: {a: {paging: byPgae}}",
            "2:26 unknown paging style 'byPgae' (did you mean 'byPage'?)"
        ),
    ])
    func `A wrong value is an error at its place`(text: String, problem: String) {
        #expect(read(text).problems == [problem])
    }
}
