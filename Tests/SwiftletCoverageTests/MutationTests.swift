import SwiftletCoverage
import SwiftletModel
import Testing

/// The check isn't blind: whatever is taken out of a plan, it misses exactly that.
@Suite struct MutationTests {
    private static let pet = "/components/schemas/Pet"
    private static let create = "/paths/~1pets~1{id}/post"
    private static let yaml = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        servers: [{url: "https://example.com"}]
        paths:
          /pets/{id}:
            post:
              parameters:
                - {name: id, in: path, required: true, schema: {type: string, maxLength: 8}}
                - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 50}}
              requestBody:
                content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
              responses:
                "200":
                  description: the pet
                  headers: {X-Rest: {schema: {type: integer}}}
                  content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                "404":
                  description: none
                  content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}
              security: [{key: []}, {token: []}]
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            token: {type: http, scheme: bearer}
          schemas:
            Problem: {type: object, properties: {code: {type: integer}}}
            Circle: {type: object, required: [kind], properties: {kind: {const: circle}, radius: {type: number}}}
            Square: {type: object, required: [kind], properties: {kind: {const: square}, side: {type: number}}}
            Pet:
              type: object
              required: [name]
              not: {required: [nickname, size]}
              properties:
                name: {type: string, maxLength: 5, pattern: "^a"}
                nickname: {type: string}
                size: {type: string, enum: [small, large], default: small}
                born: {type: string, format: date}
                tags: {type: array, maxItems: 3, items: {type: string, minLength: 1}}
                shape:
                  oneOf: [{$ref: "#/components/schemas/Circle"}, {$ref: "#/components/schemas/Square"}]
        """

    private func missed(_ change: (inout SDK) -> Void) throws -> [String] {
        try Checked(Self.yaml).coverage(after: change).addresses(.unaccounted)
    }

    /// Changes what a member of Pet is.
    private func missed(_ member: String, _ shape: @escaping (ValueShape) -> ValueShape) throws -> [String] {
        try missed { sdk in
            sdk.changeStructure(Self.pet) { $0.wireName == member ? $0.with(shape($0.value)) : $0 }
        }
    }

    @Test func aWholePlanLeavesNothing() throws {
        let coverage = try Checked(Self.yaml).coverage()
        #expect(coverage.addresses(.unaccounted) == [])
        #expect(coverage.untyped.isEmpty)
        #expect(coverage.count(.unsupported) == 0)
    }

    @Test func aForgottenMember() throws {
        let missed = try missed { sdk in
            sdk.changeStructure(Self.pet) { $0.wireName == "nickname" ? nil : $0 }
        }
        #expect(missed == [Self.pet + "/properties/nickname"])
    }

    @Test func aForgottenRequirement() throws {
        let missed = try missed { sdk in
            sdk.changeStructure(Self.pet) { $0.with(isRequired: false) }
        }
        #expect(missed == [Self.pet + "/required/0"])
    }

    @Test func aForgottenConstraint() throws {
        let missed = try missed("name") { shape in
            var constraints = shape.constraints
            constraints.values.maxLength = nil
            return ValueShape(shape.type, constraints: constraints)
        }
        #expect(missed == [Self.pet + "/properties/name/maxLength"])
    }

    @Test func aBoundThatIsTooWide() throws {
        let missed = try missed("tags") { shape in
            var constraints = shape.constraints
            constraints.values.maxItems = 4
            return ValueShape(shape.type, constraints: constraints)
        }
        #expect(missed == [Self.pet + "/properties/tags/maxItems"])
    }

    @Test func aNarrowerBoundIsNoLoss() throws {
        let missed = try missed("tags") { shape in
            var constraints = shape.constraints
            constraints.values.maxItems = 2
            return ValueShape(shape.type, constraints: constraints)
        }
        #expect(missed == [])
    }

    @Test func aConstraintOfItems() throws {
        let missed = try missed("tags") { shape in
            ValueShape(.array(ValueShape(.builtin(.string))), constraints: shape.constraints)
        }
        #expect(missed == [Self.pet + "/properties/tags/items/minLength"])
    }

    @Test func aForgottenFormat() throws {
        let missed = try missed("born") { _ in ValueShape(.builtin(.string)) }
        #expect(missed == [Self.pet + "/properties/born/format"])
    }

    @Test func aForgottenDefault() throws {
        let missed = try missed { sdk in
            sdk.changeStructure(Self.pet) { $0.with(keepsDefault: false) }
        }
        #expect(missed == [Self.pet + "/properties/size/default"])
    }

    @Test func aForgottenRule() throws {
        let missed = try missed { $0.changeStructure(Self.pet, keepsRules: false) }
        #expect(missed == [Self.pet + "/not"])
    }

    @Test func aForgottenValueOfAnEnum() throws {
        let missed = try missed { sdk in
            sdk.changeKind(Self.pet + "/properties/size") { kind in
                guard case .enumeration(let type) = kind else { return kind }
                return .enumeration(EnumerationType(rawType: type.rawType, cases: Array(type.cases.dropLast())))
            }
        }
        #expect(missed == [Self.pet + "/properties/size/enum/1"])
    }

    @Test func aForgottenBranch() throws {
        let missed = try missed { sdk in
            sdk.changeKind(Self.pet + "/properties/shape") { kind in
                guard case .union(let union) = kind else { return kind }
                return .union(UnionType(branches: Array(union.branches.dropLast()), constraints: union.constraints))
            }
        }
        #expect(missed == [Self.pet + "/properties/shape/oneOf/1"])
    }

    @Test func aForgottenType() throws {
        let missed = try missed { $0.changeTypes { $0.id == TypeID("/components/schemas/Problem") ? nil : $0 } }
        #expect(missed.contains("/components/schemas/Problem"))
    }

    @Test func aForgottenOperation() throws {
        #expect(try missed { $0.changeOperations { _ in nil } } == [Self.create])
    }

    @Test func aForgottenParameter() throws {
        let missed = try missed { sdk in
            sdk.changeOperations { plan in plan.with(parameters: plan.parameters.filter { $0.wireName != "limit" }) }
        }
        #expect(missed == [Self.create + "/parameters/1"])
    }

    @Test func aForgottenBody() throws {
        let missed = try missed { sdk in sdk.changeOperations { $0.with(body: .some(nil)) } }
        #expect(missed == [Self.create + "/requestBody"])
    }

    @Test func aForgottenResponse() throws {
        let missed = try missed { sdk in
            sdk.changeOperations { plan in plan.with(responses: plan.responses.filter { $0.status != "404" }) }
        }
        #expect(missed == [Self.create + "/responses/404"])
    }

    @Test func aForgottenContentType() throws {
        let missed = try missed { sdk in
            sdk.changeOperations { plan in
                plan.with(
                    responses: plan.responses.map { response in
                        guard response.status == "404" else { return response }
                        return ResponsePlan(
                            status: response.status,
                            isSuccess: false,
                            mediaType: nil,
                            value: nil,
                            documentation: response.documentation
                        )
                    }
                )
            }
        }
        #expect(missed == [Self.create + "/responses/404/content/application~1json"])
    }

    @Test func aForgottenHeader() throws {
        let missed = try missed { sdk in
            sdk.changeOperations { plan in
                plan.with(
                    responses: plan.responses.map { response in
                        ResponsePlan(
                            status: response.status,
                            isSuccess: response.isSuccess,
                            mediaType: response.mediaType,
                            value: response.value,
                            documentation: response.documentation
                        )
                    }
                )
            }
        }
        #expect(missed == [Self.create + "/responses/200/headers/X-Rest"])
    }

    @Test func aForgottenSecurityRequirement() throws {
        let missed = try missed { sdk in sdk.changeOperations { $0.with(security: [["key"]]) } }
        #expect(missed == [Self.create + "/security/1"])
    }

    @Test func aMemberThatBecameAnyValueIsUntypedAndLosesItsWords() throws {
        let coverage = try Checked(Self.yaml).coverage { sdk in
            sdk.changeStructure(Self.pet) { $0.wireName == "shape" ? $0.with(ValueShape(.builtin(.any))) : $0 }
        }
        #expect(coverage.untyped.map(\.address) == [Self.pet + "/properties/shape"])
        #expect(coverage.untyped.map(\.reason) == ["it is a union"])
        #expect(
            coverage.addresses(.unaccounted) == [
                Self.pet + "/properties/shape/oneOf/0", Self.pet + "/properties/shape/oneOf/1",
            ]
        )
    }
}
