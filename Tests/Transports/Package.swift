// swift-tools-version: 6.1

import PackageDescription

// `Scripts/transports` and `Scripts/soak`. A package of its own, because it turns the trait on that resolves SwiftNIO.
let package = Package(
    name: "Transports",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Swiftlet", path: "../..", traits: ["AsyncHTTPClient"])],
    targets: [
        // What malloc has given out.
        .target(name: "CLiveHeap"),

        // A machine's view of a process, and the transports by name.
        .target(
            name: "TransportSupport",
            dependencies: [
                "CLiveHeap",
                .product(name: "SwiftletAsyncHTTPClient", package: "Swiftlet"),
                .product(name: "SwiftletRuntime", package: "Swiftlet"),
                .product(name: "SwiftletURLSession", package: "Swiftlet"),
            ]
        ),

        // Fault injection, and the memory of a big download.
        .executableTarget(
            name: "soak",
            dependencies: [
                "TransportSupport", .product(name: "Datagrid", package: "Swiftlet"),
                .product(name: "_SwiftletLoopback", package: "Swiftlet"),
                .product(name: "SwiftletRuntime", package: "Swiftlet"),
            ]
        ),

        // One suite against every transport.
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "TransportSupport", .product(name: "Datagrid", package: "Swiftlet"),
                .product(name: "_SwiftletLoopback", package: "Swiftlet"),
                .product(name: "SwiftletRuntime", package: "Swiftlet"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.name != "CLiveHeap" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
