import SwiftletDiagnostics
import SwiftletModel
import SwiftletPlanner
import Testing

/// What pages without a word of configuration, and what doesn't.
@Suite struct RecognizePagingTests {
    private func rule(
        query: [String],
        response: String,
        headers: String = "{}",
        method: String = "get",
        options: PlanningOptions = PlanningOptions()
    ) throws -> PagingRule? {
        let parameters = query.map { parameter in
            let parts = parameter.split(separator: ":", maxSplits: 1)
            return "{name: \(parts[0]), in: query, schema: {type: \(parts[1])}}"
        }
        let planned = try Planned(
            paths: """
                /things:
                  \(method):
                    operationId: listThings
                    parameters: [\(parameters.joined(separator: ", "))]
                    responses:
                      '200':
                        description: ok
                        headers: \(headers)
                        content: {application/json: {schema: \(response)}}
                """,
            options: options
        )
        return planned.sdk.resources[0].operations[0].paging?.rule
    }

    private func object(_ members: String) -> String {
        "{type: object, properties: {\(members)}}"
    }

    private let items = "data: {type: array, items: {type: object, properties: {id: {type: string}}}}"

    @Test(arguments: [
        ("cursor", "next_cursor: {type: string}", "/next_cursor"),
        ("page_token", "nextPageToken: {type: [string, 'null']}", "/nextPageToken"),
        ("marker", "next_marker: {type: string}", "/next_marker"),
        ("after", "next_cursor: {type: string}", "/next_cursor"),
        ("after", "last_id: {type: string}, has_more: {type: boolean}", "/last_id"),
        ("cursor", "meta: {type: object, properties: {nextCursor: {type: string}}}", "/meta/nextCursor"),
        ("continue", "metadata: {type: object, properties: {continue: {type: string}}}", "/metadata/continue"),
        ("offset", "next_page: {type: object, properties: {offset: {type: string}}}", "/next_page/offset"),
        ("cursor", "page_info: {type: object, properties: {end_cursor: {type: string}}}", "/page_info/end_cursor"),
        ("cursor", "cursor: {type: string, description: For the next page.}", "/cursor"),
    ])
    func `A cursor of the response that goes into a parameter`(parameter: String, members: String, next: String) throws
    {
        let rule = try #require(try rule(query: ["\(parameter): string"], response: object("\(items), \(members)")))
        #expect(rule.style == .cursor)
        #expect(rule.parameter == parameter)
        #expect(rule.next == next)
        #expect(rule.items == "/data")
    }

    @Test func `The last item's id, where the response says whether there is more`() throws {
        let rule = try rule(query: ["starting_after: string"], response: object("\(items), has_more: {type: boolean}"))
        #expect(
            rule
                == PagingRule(
                    style: .cursor,
                    parameter: "starting_after",
                    items: "/data",
                    last: "/id",
                    more: "/has_more"
                )
        )
    }

    @Test func `A documented Link header`() throws {
        let list = "{type: array, items: {type: string}}"
        #expect(
            try rule(query: ["page: integer"], response: list, headers: "{link: {schema: {type: string}}}")
                == PagingRule(style: .link, items: "")
        )
    }

    @Test(arguments: [
        ("next: {type: string}, previous: {type: string}", "/next"),
        ("next: {type: string, format: uri}", "/next"),
        ("next_page_uri: {type: string}", "/next_page_uri"),
        ("'@odata.nextLink': {type: string}", "/@odata.nextLink"),
        ("links: {type: object, properties: {next: {type: string}}}", "/links/next"),
    ])
    func `An address of the next page`(members: String, next: String) throws {
        let rule = try rule(query: [], response: object("\(items), \(members)"))
        #expect(rule == PagingRule(style: .url, items: "/data", next: next))
    }

    @Test func `Counted items and pages`() throws {
        #expect(
            try rule(
                query: ["offset: integer", "limit: integer"],
                response: object("\(items), total: {type: integer}")
            )
                == PagingRule(style: .offset, parameter: "offset", items: "/data", total: "/total")
        )
        #expect(
            try rule(query: ["page: integer", "per_page: integer"], response: "{type: array, items: {type: string}}")
                == PagingRule(style: .page, parameter: "page", items: "")
        )
        #expect(
            try rule(
                query: ["page: integer, minimum: 0", "size: integer"],
                response: object("\(items), totalPages: {type: integer}")
            )
                == PagingRule(style: .page, parameter: "page", items: "/data", pages: "/totalPages", start: 0)
        )
    }

    @Test(arguments: [
        (["cursor: string"], "next_cursor: {type: string}", "post"),
        (["limit: integer"], "next_cursor: {type: string}", "get"),
        (["cursor: string"], "cursor: {type: string}", "get"),
        (["cursor: string"], "total: {type: integer}", "get"),
        (["page: integer"], "total: {type: integer}", "get"),
        (["offset: integer", "limit: integer"], "name: {type: string}", "get"),
        (["marker: string", "usemarker: boolean"], "next_marker: {type: string}", "get"),
        (["after: string"], "before: {type: string}", "get"),
        ([], "next: {type: string}", "get"),
    ])
    func `What could be something else`(query: [String], members: String, method: String) throws {
        #expect(try rule(query: query, response: object("\(items), \(members)"), method: method) == nil)
    }

    @Test func `Two lists without a usual name, and errors alone, are no pages`() throws {
        let list = "{type: array, items: {type: string}}"
        let next = "next_cursor: {type: string}"
        #expect(try rule(query: ["cursor: string"], response: object("a: \(list), b: \(list), \(next)")) == nil)
        #expect(try rule(query: ["cursor: string"], response: object("errors: \(list), \(next)")) == nil)
        #expect(
            try rule(query: ["cursor: string"], response: object("pets: \(list), errors: \(list), \(next)"))?.items
                == "/pets"
        )
    }

    @Test func `Recognition can be turned off, for one operation or for all`() throws {
        let response = object("\(items), next_cursor: {type: string}")
        var options = PlanningOptions()
        options.recognizesPaging = false
        #expect(try rule(query: ["cursor: string"], response: response, options: options) == nil)
        options.recognizesPaging = true
        options.operations["listThings"] = .init()
        options.operations["listThings"]?.paging = .off
        #expect(try rule(query: ["cursor: string"], response: response, options: options) == nil)
    }

    @Test func `What the configuration says and the operation hasn't is reported`() throws {
        var style = PlanningOptions.Paging(style: .cursor)
        style.parameter = "nothing"
        style.next = "/next_cursor"
        var options = PlanningOptions()
        options.operations["listThings"] = .init()
        options.operations["listThings"]?.paging = .rule(style)
        let planned = try Planned(
            paths: """
                /things:
                  get:
                    operationId: listThings
                    responses: {'200': {description: ok, content: {application/json: {schema: \(object(items))}}}}
                """,
            options: options
        )
        #expect(planned.sdk.resources[0].operations[0].paging == nil)
        #expect(planned.diagnostics.map(\.identifier) == ["paging"])
    }

    @Test func `A method beside another never takes its name`() throws {
        let response = object("\(items), next_cursor: {type: string}")
        let planned = try Planned(
            paths: """
                /things:
                  get:
                    operationId: listThings
                    parameters: [{name: cursor, in: query, schema: {type: string}}]
                    responses: {'200': {description: ok, content: {application/json: {schema: \(response)}}}}
                /things/listAll:
                  get:
                    operationId: listAllThings
                    responses: {'204': {description: ok}}
                """
        )
        let operations = planned.sdk.resources[0].operations
        #expect(operations.map(\.method.identifier) == ["list", "listAll"])
        #expect(operations[0].paging?.method.identifier == "listAllPages")
    }
}
