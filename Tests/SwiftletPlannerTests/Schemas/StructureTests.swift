import SwiftletModel
import SwiftletPlanner
import Testing

@Suite struct StructureTests {
    @Test func membersKeepTheOrderOfTheDocumentAndTheirDirection() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  required: [id, name, secret]
                  properties:
                    name: {type: string, maxLength: 20}
                    id: {type: string, format: uuid, readOnly: true}
                    secret: {type: string, writeOnly: true}
                    api_key: {type: string}
                    pin: {type: string, format: password}
                    authorization_secret_id: {type: string}
                """
        )
        #expect(
            planned["Pet"] == [
                "name: string(maxLength 20), required",
                "id: uuid, required, readOnly",
                "secret: string, required, writeOnly, redacted",
                "apiKey: string, redacted",
                "pin: string, redacted",
                "authorizationSecretID: string",
            ]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func inlineObjectsNestInTheirHolderUnderTheirMembersName() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    owner:
                      type: object
                      properties:
                        address: {type: object, properties: {city: {type: string}}}
                    tags:
                      type: array
                      items: {type: object, properties: {label: {type: string}}}
                    fur: {type: array, items: {type: object, properties: {color: {type: string}}}}
                    labels:
                      type: object
                      additionalProperties: {type: object, properties: {text: {type: string}}}
                """
        )
        #expect(
            planned.typeNames == ["Pet", "Pet.FurItem", "Pet.LabelsValue", "Pet.Owner", "Pet.Owner.Address", "Pet.Tag"]
        )
        #expect(
            planned["Pet"] == [
                "owner: Pet.Owner", "tags: [Pet.Tag]", "fur: [Pet.FurItem]", "labels: [string: Pet.LabelsValue]",
            ]
        )
    }

    @Test func unknownMembersAreKeptTypedOrRefused() throws {
        let planned = try Planned(
            schemas: """
                Open: {type: object, properties: {a: {type: string}}}
                AlsoOpen: {type: object, properties: {a: {type: string}}, additionalProperties: true}
                Closed: {type: object, properties: {a: {type: string}}, additionalProperties: false}
                Nothing: {type: object, additionalProperties: false}
                Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer, minimum: 1}}
                Bounded: {type: object, properties: {a: {type: string}}, minProperties: 1, maxProperties: 3}
                """
        )
        #expect(planned["Open"] == ["a: string"])
        #expect(planned["AlsoOpen"] == ["a: string"])
        #expect(planned["Closed"] == ["a: string", "* never"])
        #expect(planned["Nothing"] == ["* never"])
        #expect(planned["Typed"] == ["a: string", "* integer(minimum 1)"])
        #expect(planned["Bounded"] == ["a: string", "minProperties 1", "maxProperties 3"])
    }

    @Test func objectsWithoutPropertiesAreDictionariesAndDeclareNothing() throws {
        let planned = try Planned(
            schemas: """
                Free: {type: object}
                Counts: {type: object, additionalProperties: {type: integer}, maxProperties: 5}
                Holder:
                  properties:
                    free: {$ref: '#/components/schemas/Free'}
                    counts: {$ref: '#/components/schemas/Counts'}
                    anything: {}
                    whatever: true
                """
        )
        #expect(planned.typeNames == ["Holder"])
        #expect(
            planned["Holder"] == [
                "free: [string: any]", "counts: [string: integer](maxProperties 5)", "anything: any", "whatever: any",
            ]
        )
    }

    @Test func requiredNamesWithoutAPropertyAreARule() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  required: [id, weight]
                  properties: {id: {type: string}}
                """
        )
        #expect(planned["Pet"] == ["id: string, required", "rules {\"required\":[\"weight\"]}"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func typesReferToThemselvesAndToEachOther() throws {
        let planned = try Planned(
            schemas: """
                Node:
                  type: object
                  properties:
                    next: {$ref: '#/components/schemas/Node'}
                    peers: {type: array, items: {$ref: '#/components/schemas/Peer'}}
                Peer:
                  type: object
                  properties: {node: {$ref: '#/components/schemas/Node'}}
                """
        )
        #expect(planned["Node"] == ["next: Node", "peers: [Peer]"])
        #expect(planned["Peer"] == ["node: Node"])
    }

    @Test func listsAndMapsOfThemselvesAreWrappers() throws {
        let planned = try Planned(
            schemas: """
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                Map: {type: object, additionalProperties: {$ref: '#/components/schemas/Map'}}
                Holder:
                  type: object
                  properties: {tree: {$ref: '#/components/schemas/Tree'}, map: {$ref: '#/components/schemas/Map'}}
                """
        )
        #expect(planned["Holder"] == ["tree: Tree", "map: Map"])
        #expect(planned["Tree"] == ["value: [Tree]"])
        #expect(planned["Map"] == ["value: [string: Map]"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func membersThatModelsHaveAlreadyAreRenamed() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    self: {type: string}
                    init: {type: string}
                    storage: {type: string}
                    hashValue: {type: string}
                    description: {type: string}
                    type: {type: string}
                    hash: {type: string}
                """
        )
        #expect(
            planned["Pet"] == [
                "selfValue: string", "initValue: string", "storageValue: string", "hashValueValue: string",
                "description: string", "type: string", "hash: string",
            ]
        )
    }

    @Test func theConfigurationPinsNamesAndTypes() throws {
        let options = PlanningOptions(
            names: [
                "/components/schemas/Pet": "Animal",
                "/components/schemas/Pet/properties/nm": "name",
                "/components/schemas/Pet/properties/kind": "Species",
            ],
            formats: ["date-time": "string"],
            properties: ["/components/schemas/Pet/properties/url": "string"]
        )
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    nm: {type: string}
                    kind: {type: object, properties: {a: {type: string}}}
                    url: {type: string, format: uri, maxLength: 9}
                    born: {type: string, format: date-time}
                """,
            options: options
        )
        #expect(
            planned["Animal"] == ["name: string", "kind: Animal.Species", "url: string(maxLength 9)", "born: string"]
        )
    }
}
