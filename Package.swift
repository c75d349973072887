// swift-tools-version: 6.1

import PackageDescription

// Neither resolved nor cloned for whoever leaves the trait off.
let asyncHTTPClient: [Target.Dependency] = [
    ("AsyncHTTPClient", "async-http-client"), ("NIOCore", "swift-nio"), ("NIOHTTP1", "swift-nio"),
    ("NIOPosix", "swift-nio"), ("NIOHTTPCompression", "swift-nio-extras"), ("NIOSSL", "swift-nio-ssl"),
].map { product, package in
    .product(name: product, package: package, condition: .when(traits: ["AsyncHTTPClient"]))
}

let package = Package(
    name: "Swiftlet",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .executable(name: "swiftlet", targets: ["swiftlet"]),
        .plugin(name: "SwiftletPlugin", targets: ["SwiftletPlugin"]),
        .plugin(name: "GenerateSDK", targets: ["GenerateSDK"]),
        .library(name: "SwiftletGenerator", targets: ["SwiftletGenerator"]),
        .library(name: "SwiftletRuntime", targets: ["SwiftletRuntime"]),
        .library(name: "SwiftletURLSession", targets: ["SwiftletURLSession"]),
        .library(name: "SwiftletAsyncHTTPClient", targets: ["SwiftletAsyncHTTPClient"]),
        .library(name: "SwiftletMetrics", targets: ["SwiftletMetrics"]),
        .library(name: "SwiftletTracing", targets: ["SwiftletTracing"]),
        .library(name: "Datagrid", targets: ["Datagrid"]),
        // For this repository's own tests, some of which are packages of their own.
        .library(name: "_SwiftletLoopback", targets: ["SwiftletLoopback"]),
    ],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "The transport SwiftletAsyncHTTPClient, which needs SwiftNIO"),
        .trait(name: "Metrics", description: "The middleware SwiftletMetrics, which needs swift-metrics"),
        .trait(name: "Tracing", description: "The middleware SwiftletTracing, which needs swift-distributed-tracing"),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.2.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    ],
    targets: [
        // The generator, in pipeline order: read, plan, render, write.

        // libyaml's header and library, as the system has them.
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),

        // What every stage reports: severity, message, place.
        .target(name: "SwiftletDiagnostics"),

        // YAML or JSON text into a located tree, and that into the document as its author wrote it.
        .target(name: "SwiftletOpenAPI", dependencies: ["CLibYAML", "SwiftletDiagnostics"]),

        // Regular expressions as JSON Schema means them: what the planner can read, the runtime can match.
        .target(name: "SwiftletPatterns"),

        // What will be generated: types, operations and names, all decided.
        .target(name: "SwiftletModel"),

        // The document into the model, pass by pass.
        .target(
            name: "SwiftletPlanner",
            dependencies: ["SwiftletDiagnostics", "SwiftletModel", "SwiftletOpenAPI", "SwiftletPatterns"]
        ),

        // What became of every construct of the files, found without asking the planner.
        .target(name: "SwiftletCoverage", dependencies: ["SwiftletDiagnostics", "SwiftletModel", "SwiftletOpenAPI"]),

        // A strict subset of Mustache; knows neither OpenAPI nor Swift.
        .target(name: "SwiftletTemplates"),

        // The model into Swift source files, through the templates.
        .target(name: "SwiftletRenderer", dependencies: ["SwiftletModel", "SwiftletTemplates"]),

        // The façade: configuration, the stages in order, the output directory.
        .target(
            name: "SwiftletGenerator",
            dependencies: [
                "SwiftletCoverage", "SwiftletDiagnostics", "SwiftletModel", "SwiftletOpenAPI", "SwiftletPlanner",
                "SwiftletRenderer", "SwiftletTemplates",
            ]
        ),

        // The command line.
        .executableTarget(
            name: "swiftlet",
            dependencies: [
                "SwiftletCoverage", "SwiftletDiagnostics", "SwiftletGenerator",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // A target's SDK while it is built, in the build's own folder.
        .plugin(name: "SwiftletPlugin", capability: .buildTool(), dependencies: ["swiftlet"]),

        // The same into the package's sources: `swift package generate-sdk`.
        .plugin(
            name: "GenerateSDK",
            capability: .command(
                intent: .custom(
                    verb: "generate-sdk",
                    description: "Generates the SDKs of the targets that hold an OpenAPI description"
                ),
                permissions: [
                    .writeToPackageDirectory(reason: "The generated files belong to the package's sources.")
                ]
            ),
            dependencies: ["swiftlet"]
        ),

        // What generated code links.

        // Models, JSON, validation and the client core.
        .target(
            name: "SwiftletRuntime",
            dependencies: [
                "SwiftletPatterns",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // The default transport.
        .target(
            name: "SwiftletURLSession",
            dependencies: ["SwiftletRuntime", .product(name: "HTTPTypes", package: "swift-http-types")]
        ),

        // The transport for servers; empty without its trait.
        .target(
            name: "SwiftletAsyncHTTPClient",
            dependencies: ["SwiftletRuntime", .product(name: "HTTPTypes", package: "swift-http-types")]
                + asyncHTTPClient
        ),

        // Middleware that measures each request; empty without its trait.
        .target(
            name: "SwiftletMetrics",
            dependencies: [
                "SwiftletRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
            ]
        ),

        // Middleware that makes a span of each request; empty without its trait.
        .target(
            name: "SwiftletTracing",
            dependencies: [
                "SwiftletRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Tracing"])),
            ]
        ),

        // The SDK generated from spec/datagrid.yaml.
        .target(name: "Datagrid", dependencies: ["SwiftletRuntime", "SwiftletURLSession"], path: "Generated/Datagrid"),

        // A server on 127.0.0.1 that does what a test says.
        .target(name: "SwiftletLoopback", dependencies: ["SwiftletRuntime"], path: "Tests/Support/SwiftletLoopback"),

        // A plan's types at run time, without compiling what is generated.
        .target(
            name: "SwiftletDynamic",
            dependencies: ["SwiftletModel", "SwiftletRenderer", "SwiftletRuntime"],
            path: "Tests/Support/SwiftletDynamic"
        ),

        .testTarget(name: "SwiftletDiagnosticsTests", dependencies: ["SwiftletDiagnostics"]),
        .testTarget(name: "SwiftletOpenAPITests", dependencies: ["SwiftletOpenAPI"]),
        .testTarget(
            name: "SwiftletPatternsTests",
            dependencies: ["SwiftletDiagnostics", "SwiftletOpenAPI", "SwiftletPatterns"]
        ),
        .testTarget(name: "SwiftletPlannerTests", dependencies: ["SwiftletPlanner"]),
        .testTarget(name: "SwiftletCoverageTests", dependencies: ["SwiftletCoverage", "SwiftletPlanner"]),
        .testTarget(name: "SwiftletTemplatesTests", dependencies: ["SwiftletTemplates"]),
        .testTarget(name: "SwiftletRendererTests", dependencies: ["SwiftletRenderer"]),
        .testTarget(
            name: "SwiftletGeneratorTests",
            dependencies: ["SwiftletDiagnostics", "SwiftletGenerator", "SwiftletModel", "SwiftletPlanner"]
        ),
        .testTarget(
            name: "InstanceTests",
            dependencies: [
                "SwiftletDiagnostics", "SwiftletDynamic", "SwiftletGenerator", "SwiftletModel", "SwiftletOpenAPI",
                "SwiftletPatterns", "SwiftletPlanner", "SwiftletRuntime",
            ]
        ),
        .testTarget(name: "CommandLineTests", dependencies: ["swiftlet"]),
        .testTarget(
            name: "SwiftletRuntimeTests",
            dependencies: [
                "Datagrid", "golden-bodies", "golden-several-results", "SwiftletLoopback", "SwiftletRuntime",
                "SwiftletURLSession",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Client/Parameters/Table"]
        ),
        .testTarget(
            name: "GoldenTests",
            dependencies: [
                "SwiftletDiagnostics", "SwiftletGenerator", "SwiftletLoopback", "SwiftletRuntime", "SwiftletURLSession",
                "golden-paging", "golden-streams", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Cases", "Twins"]
        ),
        .testTarget(
            name: "DatagridTests",
            dependencies: [
                "Datagrid", "SwiftletLoopback", "SwiftletRuntime", "SwiftletURLSession",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

// What golden cases expect compiles: each is a module, as a generated SDK is.
let goldenCases = [
    "all-of-merging", "anchors", "any-of-kinds", "arrays-and-dictionaries", "bad-documents", "bodies", "content-types",
    "credentials", "filter", "header-parameters", "hostile-names", "hostile-strings", "inherited-discriminator",
    "links", "members-beside-alternatives", "mixed-enums", "nested-inline-objects", "nullable-spellings", "odd-paths",
    "one-of-discriminator", "open-enum-alternatives", "open-enums", "openapi-3.2", "paging", "pattern-properties",
    "presence-and-null", "querystring", "recursive-lists", "references-across-files", "references-anywhere",
    "representations", "required-only-alternatives", "servers", "several-results", "statuses", "streams", "swagger-2",
    "tuples", "types-only", "webhooks",
]
package.targets += goldenCases.map { name in
    .target(
        name: "golden-\(name)",
        dependencies: ["SwiftletRuntime", "SwiftletURLSession"],
        path: "Tests/GoldenTests/Cases/\(name)/Expected"
    )
}

for target in package.targets where target.type != .system && target.type != .plugin {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
