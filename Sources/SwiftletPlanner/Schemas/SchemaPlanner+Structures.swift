import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    mutating func structure(of work: StructureWork) -> StructureType {
        let required = work.parts.flatMap { $0.schema.object?.required ?? [] }
        let members = members(of: work)
        reportUndeclared(required, declared: members.positions)
        let requiredNames = Set(required.map(\.text))
        let requests = members.list.map { member in
            memberNames.request(
                member.wireName,
                avoiding: ReservedWords.structureMembers,
                pinned: pinnedMemberName(at: member.schema.node)
            )
        }
        let names = NameScope.names(for: requests)
        let constraints = work.parts.reduce(into: Constraints()) { result, part in
            _ = result.formIntersection(Constraints(part.schema).only(.object))
        }
        return StructureType(
            properties: zip(members.list, names).map { member, name in
                property(member, name, isRequired: requiredNames.contains(member.wireName))
            },
            additionalProperties: additionalProperties(of: work),
            minProperties: constraints.minProperties,
            maxProperties: constraints.maxProperties
        )
    }

    private struct Members {
        var list: [Member] = []
        var positions: [String: Int] = [:]
    }

    private struct Member {
        let wireName: String
        let schema: Schema
        let use: SchemaUse
    }

    private mutating func members(of work: StructureWork) -> Members {
        var members = Members()
        for part in work.parts {
            for property in part.schema.object?.properties ?? [] {
                let use = memberUse(property, in: part)
                let member = Member(wireName: property.name, schema: property.value, use: use)
                guard let position = members.positions[property.name] else {
                    members.positions[property.name] = members.list.count
                    members.list.append(member)
                    continue
                }
                if members.list[position].use.shape != use.shape {
                    report.unsupported(
                        "all-of",
                        "'\(property.name)' is declared twice, differently; this declaration is taken",
                        at: property.nameNode
                    )
                }
                members.list[position] = member
            }
        }
        return members
    }

    private mutating func memberUse(_ property: Named<Schema>, in part: StructureWork.Part) -> SchemaUse {
        var use = use(of: property.value, in: .member(property.name, of: part.owner))
        guard !options.properties.isEmpty else { return use }
        let configured = options.properties[property.value.node.address]
        guard let type = configured.flatMap(BuiltinType.init(rawValue:)) else { return use }
        use.type = .builtin(type)
        use.constraints = use.constraints.only(type.family)
        use.constant = nil
        return use
    }

    private mutating func property(_ member: Member, _ name: SwiftName, isRequired: Bool) -> Property {
        let use = member.use
        let constant = isRequired && !use.isNullable ? use.constant : nil
        var shape = use.shape
        if let constant { shape = ValueShape(.builtin(constant.type)) }
        return Property(
            name: name,
            wireName: member.wireName,
            value: shape,
            isRequired: isRequired,
            isReadOnly: use.isReadOnly,
            isWriteOnly: use.isWriteOnly,
            isRedacted: constant == nil
                && (use.isWriteOnly || use.isPassword || memberNames.facts(member.wireName).isCredential),
            constant: constant?.value,
            defaultValue: constant == nil ? defaultValue(of: use) : nil,
            documentation: Documentation(use)
        )
    }

    private mutating func additionalProperties(of work: StructureWork) -> StructureType.AdditionalProperties {
        var result = StructureType.AdditionalProperties.any
        for part in work.parts {
            guard let object = part.schema.object else { continue }
            guard let values = object.additionalProperties ?? object.unevaluatedProperties else { continue }
            switch values.boolean {
            case true?: continue
            case false? where work.parts.count > 1 && object.additionalProperties != nil:
                report.tolerated(
                    "closed-all-of",
                    "closed to the other members of 'allOf', so nothing would fit; read as open",
                    at: part.schema.place(of: "additionalProperties")
                )
            case false?: result = .none
            case nil: result = .typed(use(of: values, in: .member("additionalValue", of: part.owner)).shape)
            }
        }
        return result
    }

    mutating func reportUndeclared(_ required: [Node], declared: [String: Int]) {
        for node in required where declared[node.text] == nil {
            report.unsupported(
                "required-undeclared",
                "'\(node.text)' is required and isn't declared under 'properties', so it isn't checked",
                at: node
            )
        }
    }

    private func pinnedMemberName(at node: Node) -> SwiftName? {
        options.names.isEmpty ? nil : pinnedMemberName(node.address)
    }

    func pinnedMemberName(_ pointer: String) -> SwiftName? {
        guard let name = options.names[pointer] else { return nil }
        return name.first?.isLowercase ?? false ? SwiftName(name) : nil
    }
}
