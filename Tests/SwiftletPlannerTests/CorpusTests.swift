import Foundation
import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner
import Testing

/// Real descriptions: whatever they say, the plan is consistent.
@Suite struct CorpusTests {
    private static let folder: URL = {
        var root = URL(fileURLWithPath: #filePath)
        while root.path != "/",
            !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path)
        {
            root.deleteLastPathComponent()
        }
        return root.deletingLastPathComponent().appendingPathComponent("shared/corpus")
    }()

    /// The largest ones repeat what these hold.
    private static let descriptions: [String] = {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return folders.sorted().flatMap { folder in
            ["openapi.yaml", "openapi.json"].map { "\(folder)/\($0)" }
        }.filter { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
            return (attributes?[.size] as? Int).map { $0 < 700_000 } ?? false
        }
    }()

    @Test(.enabled(if: !descriptions.isEmpty, "../shared/corpus isn't there"), arguments: descriptions)
    func plansAreConsistent(path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(path)))
        var report = DiagnosticReport()
        guard let tree = SourceReader.read(bytes, file: path, into: &report),
            let document = OpenAPIDecoder.decode(tree, into: &report)
        else { return }
        report = DiagnosticReport()
        let sdk = try #require(Planner.plan(document, into: &report))
        #expect(report.diagnostics.allSatisfy { $0.location != nil && $0.pointer != nil })
        checkTypes(sdk)
        for resource in sdk.resources { check(resource, sdk) }
        #expect(Self.areUnique(sdk.resources.map(\.property)))
    }

    private func checkTypes(_ sdk: SDK) {
        let ids = Set(sdk.types.map(\.id))
        #expect(ids.count == sdk.types.count)
        #expect(Set(sdk.qualifiedNames.values).count == sdk.types.count)
        for type in sdk.types {
            if let parent = type.parent { #expect(ids.contains(parent)) }
            switch type.kind {
            case .structure(let structure):
                #expect(Self.areUnique(structure.properties.map(\.name)))
                for property in structure.properties {
                    #expect(Self.isKnown(property.value, ids), "\(type.id) \(property.name)")
                }
            case .union(let union):
                #expect(Self.areUnique(union.branches.map(\.name)))
                #expect(union.branches.count > 1 || union.branches.first?.constant != nil)
                for branch in union.branches { #expect(Self.isKnown(branch.value, ids), "\(type.id) \(branch.name)") }
            case .wrapper(let wrapper): #expect(Self.isKnown(wrapper.value, ids))
            case .enumeration(let enumeration): #expect(Self.areUnique(enumeration.cases.map(\.name)))
            case .results(let results):
                #expect(Self.areUnique(results.cases.map(\.name)))
                for value in results.cases.compactMap(\.value) { #expect(Self.isKnown(value, ids)) }
            }
        }
    }

    private func check(_ resource: ResourcePlan, _ sdk: SDK) {
        let ids = Set(sdk.types.map(\.id))
        #expect(Self.areUnique(resource.operations.map(\.method) + resource.children.map(\.property)))
        for operation in resource.operations {
            #expect(Self.areUnique(operation.parameters.map(\.name)))
            var shapes = operation.parameters.map(\.value) + [operation.body?.value].compactMap(\.self)
            switch operation.result {
            case .nothing, .bytes: break
            case .value(let shape): shapes.append(shape)
            case .stream(let item): shapes.append(item)
            case .cases(let id): shapes.append(ValueShape(.declared(id)))
            }
            for shape in shapes + operation.responses.compactMap(\.value) { #expect(Self.isKnown(shape, ids)) }
        }
        for child in resource.children { check(child, sdk) }
    }

    private static func areUnique(_ names: [SwiftName]) -> Bool { Set(names).count == names.count }

    private static func isKnown(_ shape: ValueShape, _ ids: Set<TypeID>) -> Bool {
        switch shape.type {
        case .builtin: true
        case .declared(let id): ids.contains(id)
        case .array(let inner), .dictionary(let inner): isKnown(inner, ids)
        }
    }
}
