import SwiftletPlanner
import Testing

/// A description in OpenAPI 3.1 and the same in 3.0 make the same SDK.
@Suite struct TwinTests {
    private static let shared = """
        info: {title: Library, version: '1'}
        servers: [{url: 'https://books.example.com'}]
        security: [{key: []}]
        paths:
          /shelves/{shelf_id}/books:
            post:
              operationId: addBook
              parameters:
                - {name: shelf_id, in: path, required: true, schema: {type: string}}
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/NewBook'}}}
              responses:
                '201': {description: Added., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                '404': {description: No such shelf.}
        """

    private static let new = """
        openapi: 3.1.0
        \(shared)
        components:
          securitySchemes: {key: {type: http, scheme: bearer}}
          schemas:
            NewBook:
              type: object
              required: [title, subtitle]
              properties:
                title: {type: string, maxLength: 255}
                subtitle: {type: [string, 'null'], maxLength: 255}
                binding: {type: [string, 'null'], enum: [paper, cloth, null], default: paper, maxLength: 64}
                condition: {$ref: '#/components/schemas/Condition', default: 2, description: How worn it is.}
                author: {anyOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}], description: Who wrote it.}
                weight: {type: number, exclusiveMinimum: 0}
                lender: {type: [object, 'null'], properties: {name: {type: string}}}
            Book:
              allOf:
                - $ref: '#/components/schemas/NewBook'
                - {required: [object], properties: {object: {const: book}}}
            Condition: {type: integer, enum: [1, 2, 3]}
            Author: {type: object, properties: {name: {type: string}}}
        """

    private static let old = """
        openapi: 3.0.3
        \(shared)
        components:
          securitySchemes: {key: {type: http, scheme: bearer}}
          schemas:
            NewBook:
              type: object
              required: [title, subtitle]
              properties:
                title: {type: string, maxLength: 255}
                subtitle: {type: string, maxLength: 255, nullable: true}
                binding: {type: string, enum: [paper, cloth, null], default: paper, maxLength: 64, nullable: true}
                condition: {allOf: [{$ref: '#/components/schemas/Condition'}], default: 2, description: How worn it is.}
                author: {allOf: [{$ref: '#/components/schemas/Author'}], nullable: true, description: Who wrote it.}
                weight: {type: number, minimum: 0, exclusiveMinimum: true}
                lender: {type: object, properties: {name: {type: string}}, nullable: true}
            Book:
              allOf:
                - $ref: '#/components/schemas/NewBook'
                - {required: [object], properties: {object: {type: string, enum: [book]}}}
            Condition: {type: integer, enum: [1, 2, 3]}
            Author: {type: object, properties: {name: {type: string}}}
        """

    @Test func bothVersionsMakeTheSameSDK() throws {
        let (new, old) = (try Planned(Self.new), try Planned(Self.old))
        #expect(try new.sdk.json == old.sdk.json)
        #expect(new.diagnostics.isEmpty)
        #expect(old.diagnostics.isEmpty)
        #expect(new.methods == ["shelves.books.create(shelfID: string, flat NewBook) -> Book"])
        #expect(
            new["Book"] == [
                "title: string(maxLength 255), required", "subtitle: string(maxLength 255)?, required",
                "binding: NewBook.Binding?, default \"paper\"", "condition: Condition, default 2", "author: Author?",
                "weight: number(exclusiveMinimum 0)", "lender: NewBook.Lender?",
                "object: string always \"book\", required",
            ]
        )
    }
}
