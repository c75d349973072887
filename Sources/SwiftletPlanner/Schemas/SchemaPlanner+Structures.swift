import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    mutating func structure(of work: StructureWork) -> StructureType {
        let required = work.parts.filter { !$0.isOptional }.flatMap { $0.schema.object?.required ?? [] }
        let members = members(of: work)
        let requiredNames = Set(required.map(\.text))
        let requests = members.list.map { member in
            memberNames.request(
                member.wireName,
                avoiding: ReservedWords.structureMembers,
                pinned: pinnedMemberName(at: member.schema.node)
            )
        }
        let names = NameScope.names(for: requests)
        let properties = zip(members.list, names).map { member, name in
            property(member, name, isRequired: requiredNames.contains(member.wireName))
        }
        let binary = members.list.filter { $0.schema.isOneOrMoreBinary(in: index) }.map(\.wireName)
        if !binary.isEmpty { binaryMembers[work.id] = Set(binary) }
        let additional = additionalProperties(of: work, members)
        let constraints = constraints(of: work)
        var rules = constraints.rules + additional.rules + work.rules
        let undeclared = Self.distinct(required.map(\.text).filter { members.positions[$0] == nil })
        if !undeclared.isEmpty { rules.append(.object([.init("required", RuleMembers.strings(undeclared))])) }
        return StructureType(
            properties: properties,
            additionalProperties: additional.value,
            minProperties: constraints.minProperties,
            maxProperties: constraints.maxProperties,
            rules: rules
        )
    }

    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// Of the object as a whole.
    private mutating func constraints(of work: StructureWork) -> Constraints {
        var constraints = Constraints()
        for part in work.parts where !part.isOptional {
            constraints.formIntersection(Constraints(part.schema).only(.object))
            if let left = leftover(of: part.schema, inStructure: true) { constraints.rules.append(left) }
        }
        return constraints
    }

    fileprivate struct Members {
        var list: [Member] = []
        var positions: [String: Int] = [:]
    }

    fileprivate struct Member {
        let wireName: String
        /// The last of its declarations.
        let schema: Schema
        let use: SchemaUse
    }

    private mutating func members(of work: StructureWork) -> Members {
        var declarations: [[Declaration]] = []
        var members = Members()
        for part in work.parts {
            for property in part.schema.object?.properties ?? [] {
                if let position = members.positions[property.name] {
                    declarations[position].append(Declaration(property: property, part: part))
                } else {
                    members.positions[property.name] = declarations.count
                    declarations.append([Declaration(property: property, part: part)])
                }
            }
        }
        members.list = declarations.map { member($0, in: work) }
        return members
    }

    private struct Declaration {
        let property: Named<Schema>
        let part: StructureWork.Part
    }

    /// What several parts declare has to fit them all.
    private mutating func member(_ declarations: [Declaration], in work: StructureWork) -> Member {
        let last = declarations[declarations.count - 1]
        let name = last.property.name
        var use: SchemaUse
        if declarations.count == 1 {
            use = self.use(of: last.property.value, in: .member(name, of: last.part.owner))
        } else {
            use = self.use(
                ofAll: declarations.map(\.property.value),
                in: .member(name, of: work.id),
                owner: work.id,
                at: SchemaPlace.made(work.id).appending("/properties/" + name)
            )
        }
        configure(&use, last.property.value)
        return Member(wireName: name, schema: last.property.value, use: use)
    }

    private func configure(_ use: inout SchemaUse, _ schema: Schema) {
        guard !options.properties.isEmpty else { return }
        let configured = options.properties[schema.node.address]
        guard let type = configured.flatMap(BuiltinType.init(rawValue:)) else { return }
        use.type = .builtin(type)
        use.constraints = use.constraints.only(type.family)
        use.constant = nil
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
                && (use.isWriteOnly || use.isPassword || memberNames.isCredential(member.wireName)),
            constant: constant?.value,
            defaultValue: constant == nil ? defaultValue(of: use) : nil,
            documentation: Documentation(use)
        )
    }

    private func pinnedMemberName(at node: Node) -> SwiftName? {
        options.names.isEmpty ? nil : pinnedMemberName(node.address)
    }

    func pinnedMemberName(_ pointer: String) -> SwiftName? {
        guard let name = options.names[pointer] else { return nil }
        return name.first?.isLowercase ?? false ? SwiftName(name) : nil
    }
}

extension SchemaPlanner {
    private struct Additional {
        var value = StructureType.AdditionalProperties.any
        var rules: [Rules] = []
    }

    /// Of the members that no part declares.
    private mutating func additionalProperties(of work: StructureWork, _ members: Members) -> Additional {
        var result = Additional()
        var typed: [Schema] = []
        for part in work.parts where !part.isOptional {
            guard let object = part.schema.object, object.patternProperties.isEmpty else {
                if let values = part.schema.dictionaryValues { typed.append(values) }
                continue
            }
            guard let values = object.additionalProperties ?? object.unevaluatedProperties else { continue }
            switch values.boolean {
            case true?: continue
            case false?: close(part.schema, object, &result, members)
            case nil: typed.append(values)
            }
        }
        guard case .any = result.value, let last = typed.last else { return result }
        let owner = work.parts.last { $0.schema.dictionaryValues === last }?.owner ?? work.id
        let use = use(
            ofAll: typed,
            in: .member("additionalValue", of: owner),
            owner: work.id,
            at: SchemaPlace.made(work.id).appending("/additionalProperties")
        )
        result.value = .typed(use.shape)
        return result
    }

    private mutating func close(
        _ schema: Schema,
        _ object: Schema.ObjectKeywords,
        _ result: inout Additional,
        _ members: Members
    ) {
        let own = Set(object.properties.map(\.name))
        let fits = members.list.allSatisfy { own.contains($0.wireName) }
        if fits || object.additionalProperties == nil {
            result.value = .none
        } else if options.typeless == .strict {
            result.rules.append(rules(of: schema, .patterns))
        } else {
            report.tolerated(
                "closed-all-of",
                "closed to the other members of 'allOf', so nothing would fit; read as open",
                at: schema.place(of: "additionalProperties")
            )
        }
    }
}
