import Foundation
import Testing

@testable import SwiftletOpenAPI

@Suite struct InspectionTests {
    @Test func theDocumentIsToldWithItsPlaces() throws {
        let document = try #require(
            Decoded(
                """
                paths:
                  /a:
                    get:
                      parameters: [{name: q, in: query, schema: {type: [integer, 'null'], maximum: 0x1F, default: .inf}}]
                x-é: {"\\"": [1.50, null, true]}
                """
            ).document
        )
        #expect(
            document.inspect() == """
                {
                  "at": "1:1",
                  "file": "a.yaml",
                  "openapi": "3.1.0",
                  "info": {
                    "at": "2:7",
                    "title": "T",
                    "version": "1"
                  },
                  "paths": {
                    "/a": {
                      "at": "5:5",
                      "GET": {
                        "at": "6:7",
                        "parameters": [
                          {
                            "at": "6:20",
                            "name": "q",
                            "in": "query",
                            "style": "form",
                            "explode": true,
                            "schema": {
                              "at": "6:49",
                              "type": [
                                "integer"
                              ],
                              "allowsNull": true,
                              "default": ".inf",
                              "maximum": 31
                            }
                          }
                        ]
                      }
                    }
                  },
                  "x-é": {
                    "\\"": [
                      1.50,
                      null,
                      true
                    ]
                  }
                }

                """
        )
    }

    @Test(
        .enabled(if: Shared.has("suites/openapi-3.1"), "../shared/suites/openapi-3.1 is absent")
    ) func whatIsToldIsJSON() throws {
        for file in try Shared.files(in: "suites/openapi-3.1/pass") {
            let decoded = Decoded(try Shared.bytes(file), file: file, sources: TextSources.suite)
            let document = try #require(decoded.document)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(document.inspect().utf8)) }
        }
    }
}
