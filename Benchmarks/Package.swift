// swift-tools-version: 6.1

import PackageDescription

// `swift run -c release bench`, from this folder. A package of its own, so that nobody who uses Swiftlet builds it.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "Swiftlet", path: ".."),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

        // What reading is compared with: libyaml's events, counted and thrown away.
        .target(name: "CLibYAMLLoop", dependencies: ["CYAML"]),

        // Counts blocks of memory by standing before malloc.
        .target(name: "CAllocationCount"),

        // What the SDKs of the folder Templates/Conventional link: their counterpart of our runtime.
        .target(
            name: "ConventionalSupport",
            dependencies: [.product(name: "SwiftletRuntime", package: "Swiftlet")],
            swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]
        ),

        // One file a stage.
        .executableTarget(
            name: "bench",
            dependencies: [
                "CAllocationCount", "CLibYAMLLoop", "ConventionalSupport",
                .product(name: "Datagrid", package: "Swiftlet"),
                .product(name: "SwiftletGenerator", package: "Swiftlet"),
                .product(name: "SwiftletRuntime", package: "Swiftlet"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),

        // Generates from every description of a collection, and compiles what comes out; starts the tool as users do.
        .executableTarget(
            name: "corpus",
            dependencies: [
                "CLibYAMLLoop", .product(name: "SwiftletGenerator", package: "Swiftlet"),
                .product(name: "swiftlet", package: "Swiftlet"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
