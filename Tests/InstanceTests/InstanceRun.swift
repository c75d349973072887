import Foundation
import SwiftletDiagnostics
import SwiftletDynamic
import SwiftletGenerator
import SwiftletModel
import SwiftletOpenAPI
import SwiftletRuntime

/// Holds the types of one description against values made of its schemas.
struct InstanceRun {
    struct Limits {
        /// Values for each schema.
        var instances = 20
        /// Values with a broken rule for each schema.
        var wrongInstances = 12
        /// Schemas of a description; more are sampled.
        var schemas = Int.max
        /// Whether the values are kept.
        var isRecorded = false
    }

    private(set) var schemas = 0
    private(set) var instances = 0
    private(set) var wrongInstances = 0
    /// How often no value could be made, by reason.
    private(set) var skipped: [String: Int] = [:]
    private(set) var findings: [Finding] = []
    private(set) var record = InstanceRecord()

    struct Finding: CustomStringConvertible {
        let kind: String
        let schema: String
        let instance: String
        let detail: String

        var description: String { "\(kind) \(schema)\n    \(detail)\n    \(instance)" }
    }

    private let files: DescriptionFiles
    private let judge: SchemaJudge
    private let limits: Limits
    private let seed: UInt64

    /// Nil where the description can't be planned.
    init?(_ entry: URL, limits: Limits, seed: UInt64) throws {
        guard let files = DescriptionFiles(entry) else { return nil }
        self.files = files
        self.limits = limits
        self.seed = seed
        judge = SchemaJudge(files: files)
        var report = DiagnosticReport()
        let generator = Generator(Configuration(description: entry.path))
        guard let description = try generator.read(into: &report),
            let plan = generator.plan(description, into: &report)
        else { return nil }
        run(plan.sdk)
    }

    private mutating func run(_ sdk: SDK) {
        let dynamic = DynamicSDK(sdk)
        var random = SeededGenerator(seed: seed)
        var types = sdk.types.filter(\.kind.isTested)
        if types.count > limits.schemas {
            types = Array(types.shuffled(using: &random).prefix(limits.schemas)).sorted { $0.id < $1.id }
        }
        for declaration in types {
            guard let schema = files.node(at: declaration.id.pointer) else {
                skip("no schema of this address")
                continue
            }
            if isElementOfTuple(declaration.id) {
                skip("an element's type that the places of a tuple share")
                continue
            }
            guard let type = dynamic.type(declaration.id) else { continue }
            schemas += 1
            test(type, schema, named: declaration.id.pointer)
        }
    }

    /// Its type is for all elements, where the schema at its address is for those after the first.
    private func isElementOfTuple(_ id: TypeID) -> Bool {
        guard id.pointer.hasSuffix("/items") else { return false }
        return files.node(at: String(id.pointer.dropLast("/items".count)))?["prefixItems"] != nil
    }

    private mutating func test(_ type: DynamicType, _ schema: Node, named name: String) {
        var maker = InstanceMaker(files, seed: SeededGenerator(seed: seed, name: name))
        var made = 0
        for attempt in 0..<limits.instances * 3 where made < limits.instances {
            maker.presence = attempt == 0 ? .all : attempt == 1 ? .none : .some
            maker.branch = attempt
            guard let instance = make(&maker, schema) else {
                // What failed so often fails always.
                if made == 0, attempt > 12 { break }
                continue
            }
            made += 1
            instances += 1
            if limits.isRecorded { record.add(instance, of: type.name) }
            if let detail = type.metatype.failure(of: instance) { find("right", name, instance, detail) }
        }
        testWrong(type, schema, named: name, &maker)
    }

    private mutating func make(_ maker: inout InstanceMaker, _ schema: Node) -> JSONValue? {
        do throws(InstanceMaker.Failure) {
            let instance = try maker.make(schema)
            guard let blame = judge.blames(instance, schema).min(by: { $0.description < $1.description }) else {
                return instance
            }
            skip("broke " + blame.keyword)
        } catch {
            skip(error.reason)
        }
        return nil
    }

    private mutating func testWrong(
        _ type: DynamicType,
        _ schema: Node,
        named name: String,
        _ maker: inout InstanceMaker
    ) {
        var tested = 0
        for attempt in 0..<4 where tested < limits.wrongInstances {
            maker.presence = attempt == 0 ? .all : .some
            maker.branch = attempt
            guard let instance = try? maker.make(schema), judge.blames(instance, schema).isEmpty else { continue }
            let mutations = RuleBreaker.mutations(of: instance, schema, judge).shuffled(using: &maker.random)
            for mutation in mutations.prefix(limits.wrongInstances / 2) where tested < limits.wrongInstances {
                let wrong = mutation.applied(to: instance)
                let blames = judge.blames(wrong, schema)
                guard !blames.isEmpty else { continue }
                tested += 1
                wrongInstances += 1
                if limits.isRecorded { record.add(wrong, of: type.name, blames) }
                if let detail = type.metatype.silence(on: wrong, blames) {
                    find("wrong \(mutation.keyword)", name, wrong, detail)
                }
            }
        }
    }

    private mutating func skip(_ reason: String) { skipped[reason, default: 0] += 1 }

    private mutating func find(_ kind: String, _ schema: String, _ instance: JSONValue, _ detail: String) {
        findings.append(Finding(kind: kind, schema: schema, instance: instance.description, detail: detail))
    }
}

extension TypeDeclaration.Kind {
    fileprivate var isTested: Bool {
        switch self {
        case .structure, .union: true
        case .enumeration, .results, .wrapper: false
        }
    }
}
