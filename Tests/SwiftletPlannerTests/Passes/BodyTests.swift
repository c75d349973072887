import Testing

@testable import SwiftletModel
@testable import SwiftletPlanner

@Suite struct BodyTests {
    /// `POST /pets` with a request body and a response of these media types.
    private func planned(request: String? = nil, response: String? = nil, schemas: String = "") throws -> Planned {
        var text = """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
              /pets:
                post:

            """
        if let request { text += "      requestBody: {required: true, content: {\(request)}}\n" }
        text += "      responses: {'200': {description: ok\(response.map { ", content: {\($0)}" } ?? "")}}\n"
        if !schemas.isEmpty { text += "components: {schemas: {\(schemas)}}\n" }
        return try Planned(text)
    }

    @Test(arguments: [
        ("application/json: {}, multipart/form-data: {}", "body any"),
        ("multipart/form-data: {}, application/x-www-form-urlencoded: {}", "body form"),
        ("application/x-www-form-urlencoded: {}, application/octet-stream: {}", "body any"),
        ("text/plain: {}, image/png: {}, image/jpeg: {}", "body bytes"),
        ("text/plain: {}", "body string"),
        ("application/xml: {schema: {type: object}}", "body bytes"),
        ("\"*/*\": {}", "body bytes"),
        ("\"*/*\": {schema: {type: string}}", "body string"),
        ("\"*/*\": {schema: {type: integer}}", "body integer"),
        ("\"*/*\": {schema: {type: string, format: binary}}", "body bytes"),
        ("text/csv: {schema: {type: string, format: binary}}", "body bytes"),
    ])
    func `Of several media types the one that says most is sent`(content: String, argument: String) throws {
        #expect(try planned(request: content).methods.first == "pets.create(\(argument))")
    }

    @Test(arguments: [
        ("text/plain: {}, application/json: {schema: {type: string}}", "string", "application/json"),
        ("image/png: {}, image/jpeg: {}", "bytes", "image/png, image/jpeg"),
        ("text/html: {}, text/plain: {}", "string", "text/html, text/plain"),
        ("application/pdf: {}", "bytes", "application/pdf"),
        ("multipart/mixed: {}", "bytes", "multipart/mixed"),
        ("\"*/*\": {schema: {type: string, contentMediaType: audio/mpeg}}", "bytes", "*/*"),
    ])
    func `Of several media types the one that says most is asked for`(
        content: String,
        result: String,
        mediaType: String
    ) throws {
        let planned = try planned(response: content)
        #expect(planned.methods.first == "pets.create() -> \(result)")
        #expect(planned.operations[0].responses[0].mediaType == mediaType)
    }

    @Test(arguments: [
        ("'200': {content: {application/pdf: {}}}, '202': {}", "bytes"),
        ("'200': {content: {application/pdf: {}}}, '206': {content: {image/png: {}}}", "bytes"),
        ("'200': {content: {application/pdf: {}}}, '202': {content: {application/json: {}}}", "PostPetsResult"),
        ("'200': {content: {application/json: {schema: {type: string, format: binary}}}}", "binary"),
    ])
    func `Successes are bytes where none of them is anything else`(responses: String, result: String) throws {
        let described = responses.replacing(": {content", with: ": {description: a, content")
            .replacing("'202': {}", with: "'202': {description: b}")
        let planned = try Planned(paths: "/pets:\n  post: {responses: {\(described)}}")
        #expect(planned.methods == ["pets.create() -> \(result)"])
    }

    @Test func `Bytes in a form are files, alone and in lists, whichever way they are described`() throws {
        let planned = try planned(
            request: "multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}",
            schemas: """
                Upload: {type: object, properties: {
                  a: {type: string, format: binary}, b: {type: array, items: {type: string, format: binary}},
                  c: {type: string, contentMediaType: image/png}, d: {type: string, contentEncoding: binary},
                  e: {anyOf: [{type: string, format: binary}, {type: 'null'}]},
                  f: {oneOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]},
                  g: {type: string, format: byte}, h: {type: string, contentMediaType: text/html},
                  i: {type: object, properties: {inner: {type: string, format: binary}}}}}
                """
        )
        let upload = planned["Upload"]
        #expect(
            Array(upload.prefix(8)) == [
                "a: file", "b: [file]", "c: file", "d: file", "e: file?", "f: [file]", "g: byte", "h: string",
            ]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func `Bytes outside of a form stay base64 text`() throws {
        let planned = try planned(
            request: "application/json: {schema: {$ref: '#/components/schemas/Upload'}}",
            schemas: "Upload: {type: object, properties: {a: {type: string, format: binary}}}"
        )
        #expect(planned["Upload"] == ["a: binary"])
    }

    @Test func `What a description says about a form's members is kept, as far as a form can`() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  post:
                    requestBody:
                      required: true
                      content:
                        application/x-www-form-urlencoded:
                          schema: {type: object, properties: {a: {type: string}}}
                          encoding:
                            a: {style: deepObject, explode: true}
                            b: {explode: false}
                            c: {allowReserved: true}
                            d: {contentType: application/json}
                            f: {contentType: text/plain, headers: {▸X-A: {schema: {type: string}}}}
                    responses: {'204': {description: ok}}
                """
        )
        let fields = try #require(planned.operations[0].body?.fields)
        #expect(fields.map(\.wireName) == ["a", "b", "c", "d", "f"])
        #expect(
            fields.map(\.serialization) == [
                .style("deepObject", explode: false, allowReserved: false),
                .style("form", explode: false, allowReserved: false),
                .style("form", explode: true, allowReserved: true),
                .content(mediaType: "application/json"), .content(mediaType: "text/plain"),
            ]
        )
        #expect(planned.identifiers == ["encoding-headers"])
        #expect(planned.places == planned.marks)
    }

    @Test func `A form beside JSON is a second way to call the method`() throws {
        let body = try planned(request: "application/json: {}, multipart/form-data: {}").operations[0].body
        #expect(body?.hasFormTwin == true)
        #expect(body?.mediaType == "application/json")
        #expect(try planned(request: "multipart/form-data: {}").operations[0].body?.hasFormTwin == false)
    }
}
