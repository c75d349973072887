import SwiftletModel
import SwiftletPlanner
import Testing

/// `typeless: strict`
@Suite struct StrictTests {
    private static let options: PlanningOptions = {
        var options = PlanningOptions()
        options.typeless = .strict
        return options
    }()

    @Test func aSchemaWithoutTypeIsAnyValueUnderItsOwnRules() throws {
        let planned = try Planned(
            schemas: "Root: {properties: {foo: {type: integer}}, required: [foo], maxProperties: 3}",
            options: Self.options
        )
        #expect(
            planned["Root"] == [
                #"value: any(rules {"maxProperties":3,"properties":{"foo":{"type":"integer"}},"required":["foo"]})"#
            ]
        )
    }

    @Test func rulesReferToThemselvesByType() throws {
        let planned = try Planned(
            schemas: "Root: {properties: {foo: {$ref: '#/components/schemas/Root'}}, additionalProperties: false}",
            options: Self.options
        )
        #expect(
            planned["Root"] == [#"value: any(rules {"properties":{"foo":<Root>},"additionalProperties":false})"#]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func aSchemaWithATypeIsPlannedAsUsual() throws {
        let planned = try Planned(
            schemas: "Root: {type: object, properties: {foo: {minimum: 3}, bar: {type: string}}}",
            options: Self.options
        )
        #expect(planned["Root"] == [#"foo: any(rules {"minimum":3})"#, "bar: string"])
    }
}
