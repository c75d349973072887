import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    mutating func structure(of work: StructureWork) -> StructureType {
        let required = Self.required(by: work)
        let members = members(of: work)
        let requiredNames = Set(required)
        let names = names(of: members)
        var properties: [Property] = []
        properties.reserveCapacity(members.count)
        var binary: Set<String> = []
        for (member, name) in zip(members, names) {
            properties.append(property(member, name, isRequired: requiredNames.contains(member.wireName)))
            if member.schema.isOneOrMoreBinary(in: index) { binary.insert(member.wireName) }
        }
        if !binary.isEmpty { binaryMembers[work.id] = binary }
        let additional = additionalProperties(of: work, members)
        let constraints = constraints(of: work)
        var rules = constraints.rules + additional.rules + work.rules
        let undeclared = Self.undeclared(required, requiredNames, members)
        if !undeclared.isEmpty { rules.append(.object([.init("required", RuleMembers.strings(undeclared))])) }
        return StructureType(
            properties: properties,
            additionalProperties: additional.value,
            minProperties: constraints.minProperties,
            maxProperties: constraints.maxProperties,
            rules: rules
        )
    }

    private static func required(by work: StructureWork) -> [String] {
        var names: [String] = []
        for part in work.parts where !part.isOptional {
            for name in part.schema.object?.required ?? [] { names.append(name.text) }
        }
        return names
    }

    /// Required names that are no member's, each once.
    private static func undeclared(_ required: [String], _ names: Set<String>, _ members: [Member]) -> [String] {
        guard members.count(where: { names.contains($0.wireName) }) < names.count else { return [] }
        var seen = Set(members.map(\.wireName))
        return required.filter { seen.insert($0).inserted }
    }

    private mutating func names(of members: [Member]) -> [SwiftName] {
        if options.names.isEmpty {
            return memberNames.unique(members.map(\.wireName), avoiding: ReservedWords.structureMembers)
        }
        let requests = members.map { member in
            memberNames.request(
                member.wireName,
                avoiding: ReservedWords.structureMembers,
                pinned: pinnedMemberName(member.schema.node.address)
            )
        }
        return NameScope.names(for: requests)
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

    fileprivate struct Member {
        let wireName: String
        /// The last of its declarations.
        let schema: Schema
        let use: SchemaUse
    }

    private mutating func members(of work: StructureWork) -> [Member] {
        var members: [Member] = []
        if work.parts.count == 1 {
            let properties = work.parts[0].schema.object?.properties ?? []
            members.reserveCapacity(properties.count)
            for property in properties { members.append(member(property, of: work.parts[0])) }
            return members
        }
        var declarations: [[Declaration]] = []
        var positions: [String: Int] = [:]
        for part in work.parts {
            for property in part.schema.object?.properties ?? [] {
                if let position = positions[property.name] {
                    declarations[position].append(Declaration(property: property, part: part))
                } else {
                    positions[property.name] = declarations.count
                    declarations.append([Declaration(property: property, part: part)])
                }
            }
        }
        members.reserveCapacity(declarations.count)
        for all in declarations {
            members.append(all.count == 1 ? member(all[0].property, of: all[0].part) : member(all, in: work))
        }
        return members
    }

    private struct Declaration {
        let property: Named<Schema>
        let part: StructureWork.Part
    }

    private mutating func member(_ property: Named<Schema>, of part: StructureWork.Part) -> Member {
        var use = use(of: property.value, in: .member(property.name, of: part.owner))
        configure(&use, property.value)
        return Member(wireName: property.name, schema: property.value, use: use)
    }

    /// What several parts declare has to fit them all.
    private mutating func member(_ declarations: [Declaration], in work: StructureWork) -> Member {
        let last = declarations[declarations.count - 1].property
        var use = use(
            ofAll: declarations.map(\.property.value),
            in: .member(last.name, of: work.id),
            owner: work.id,
            at: SchemaPlace.made(work.id).appending("/properties/" + last.name)
        )
        configure(&use, last.value)
        return Member(wireName: last.name, schema: last.value, use: use)
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
    private mutating func additionalProperties(of work: StructureWork, _ members: [Member]) -> Additional {
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
        _ members: [Member]
    ) {
        let own = Set(object.properties.map(\.name))
        let fits = members.allSatisfy { own.contains($0.wireName) }
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
