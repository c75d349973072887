import SwiftletModel
import SwiftletPlanner
import Testing

/// `swiftlet inspect --stage sdk`
@Suite struct EncodingTests {
    @Test func whatIsFalseOrEmptyIsNotWritten() throws {
        let planned = try Planned(
            schemas: """
                Pet: {type: object, required: [id], properties: {id: {type: string}, tags: {type: array, items: {$ref: '#/components/schemas/Tag'}}}}
                Tag: {type: [string, 'null'], enum: [a], maxLength: 3}
                """
        )
        #expect(
            try planned.sdk.json == """
                {
                  "client" : {
                    "credentials" : [

                    ],
                    "documentation" : {

                    },
                    "name" : "Test",
                    "parameters" : [

                    ],
                    "security" : [

                    ],
                    "title" : "Test",
                    "version" : "1"
                  },
                  "resources" : [

                  ],
                  "types" : [
                    {
                      "documentation" : {

                      },
                      "id" : "/components/schemas/Pet",
                      "kind" : {
                        "structure" : {
                          "additionalProperties" : true,
                          "properties" : [
                            {
                              "isRequired" : true,
                              "name" : "id",
                              "value" : {
                                "type" : "string"
                              },
                              "wireName" : "id"
                            },
                            {
                              "name" : "tags",
                              "value" : {
                                "type" : {
                                  "array" : {
                                    "isNullable" : true,
                                    "type" : {
                                      "declared" : "/components/schemas/Tag"
                                    }
                                  }
                                }
                              },
                              "wireName" : "tags"
                            }
                          ]
                        }
                      },
                      "name" : "Pet"
                    },
                    {
                      "documentation" : {

                      },
                      "id" : "/components/schemas/Tag",
                      "kind" : {
                        "enumeration" : {
                          "cases" : [
                            {
                              "name" : "a",
                              "value" : "\\"a\\""
                            }
                          ],
                          "constraints" : {
                            "maxLength" : 3
                          },
                          "rawType" : "string"
                        }
                      },
                      "name" : "Tag"
                    }
                  ]
                }
                """
        )
    }
}
