import SwiftletModel
import SwiftletTemplates
import Testing

@testable import SwiftletRenderer

@Suite struct RendererTests {
    private func files(
        _ sdk: SDK = SampleSDK.sdk,
        _ change: (inout RenderOptions) -> Void = { _ in }
    ) throws -> [String: String] {
        var options = RenderOptions()
        change(&options)
        let files = try Renderer.render(sdk, options: options)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func retyped(_ name: String) -> SDK {
        let type = TypeDeclaration(
            id: SampleSDK.transport.id,
            name: SampleSDK.name(name),
            parent: nil,
            kind: SampleSDK.transport.kind,
            documentation: Documentation()
        )
        return SDK(
            client: SampleSDK.sdk.client,
            resources: SampleSDK.sdk.resources,
            types: [SampleSDK.server, SampleSDK.owner, type]
        )
    }

    /// Views serve our templates and those that store each member and write each request, as other generators do.
    @Test func everyNameOfATemplateIsInItsViewAndTheReverse() throws {
        let own = TemplateContract(try TemplateLibrary(EmbeddedTemplates.sources), roots: Renderer.roots)
        let overrides = try ConventionalTemplates.sources
        let conventional = TemplateContract(
            try TemplateLibrary(EmbeddedTemplates.sources, overrides: overrides),
            roots: Renderer.roots
        )
        #expect(own.errors.isEmpty)
        #expect(conventional.errors.isEmpty)
        let unused = Set(own.unusedFields + conventional.unusedFields)
        #expect(unused.subtracting(own.usedFields + conventional.usedFields).isEmpty)
        #expect(own.unusedTemplates.isEmpty)
        #expect(overrides.keys.allSatisfy { !conventional.unusedTemplates.contains($0) })
    }

    @Test func writesAFileForTheClientEachResourceAndEachType() throws {
        #expect(
            try files().keys.sorted() == [
                "Example.swift", "Resources/ServersResource.swift", "Types/Server.swift", "Types/Transport.swift",
            ]
        )
    }

    @Test func aPackageHasAManifestAReadmeAndItsSourcesInPlace() throws {
        let files = try files { $0.isPackage = true }
        #expect(files.keys.contains("Package.swift"))
        #expect(files.keys.contains("Sources/Example/Types/Server.swift"))
        #expect(try #require(files["README.md"]).contains("| `apiKey` | `EXAMPLE_API_KEY` |"))
    }

    @Test(arguments: [
        (RuntimePackage.folder("../swiftlet"), #".package(name: "swiftlet", path: "../swiftlet")"#, "swiftlet"),
        (
            RuntimePackage.repository(url: "https://x.example/forks/fast.git", from: "1.2.0"),
            #".package(url: "https://x.example/forks/fast.git", from: "1.2.0")"#, "fast"
        ),
    ])
    func aPackageDependsOnTheRuntimeWhereItIs(_ runtime: RuntimePackage, _ dependency: String, _ name: String) throws {
        let files = try files {
            $0.isPackage = true
            $0.runtime = runtime
        }
        let manifest = try #require(files["Package.swift"])
        #expect(manifest.contains(dependency))
        #expect(manifest.contains(#".product(name: "SwiftletRuntime", package: "\#(name)")"#))
    }

    @Test func fileBaseNamesAreUniqueIgnoringCase() throws {
        let names = ["EXAMPLE", "Serversresource", "serversResource", "Shape", "SHAPE"]
        let types = names.enumerated().map { index, name in
            TypeDeclaration(
                id: TypeID("/\(index)"),
                name: SampleSDK.name(name),
                parent: nil,
                kind: SampleSDK.transport.kind,
                documentation: Documentation()
            )
        }
        let sdk = SDK(
            client: SampleSDK.sdk.client,
            resources: SampleSDK.sdk.resources,
            types: SampleSDK.sdk.types + types
        )
        let files = try files(sdk).keys.map { $0.split(separator: "/").last?.lowercased() ?? "" }
        #expect(Set(files).count == files.count)
        // Types whose names differ by case alone share a file.
        #expect(files.count == 7)
    }

    @Test func sameInputSameBytes() throws {
        #expect(try files() == files())
    }

    @Test func linesHaveNoTrailingSpacesAndFilesEndWithOneNewline() throws {
        for (path, text) in try files() {
            #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") }, "\(path)")
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
        }
    }

    @Test func anOverrideTakesThePlaceOfOneTemplate() throws {
        let files = try files { $0.templateOverrides = ["Shared/Header": "// Ours, from {{source}}.\n"] }
        #expect(try #require(files["Types/Server.swift"]).hasPrefix("// Ours, from openapi.yaml.\n"))
    }

    @Test func anOverrideWithAnUnknownNameIsAnErrorWithItsPlace() {
        #expect(throws: TemplateError.self) {
            try files { $0.templateOverrides = ["Shared/Header": "// {{sauce}}\n"] }
        }
    }

    @Test(arguments: [("String", "Swift.String"), ("URL", "SwiftletRuntime.URL"), ("Client", "SwiftletRuntime.Client")])
    func aStandardNameThatTheDocumentShadowsIsSpelledWithItsModule(name: String, spelling: String) {
        let names = Names(retyped(name))
        #expect(names.standard(name) == spelling)
        #expect(names.standard("UUID") == "UUID")
        #expect(names.type(SampleSDK.transport.id) == name)
    }

    @Test func aTypeThatSharesItsNameWithAResourceIsSpelledWithTheClient() {
        #expect(Names(retyped("Servers")).type(SampleSDK.transport.id) == "Example.Servers")
    }

    @Test func notPublicMeansNoInliningAttributes() throws {
        for access in [AccessLevel.internal, .package] {
            let text = try #require(try files { $0.access = access }["Types/Server.swift"])
            #expect(!text.contains("@usableFromInline"))
            #expect(!text.contains("@_alwaysEmitIntoClient"))
            #expect(!text.contains("public"))
        }
    }
}
