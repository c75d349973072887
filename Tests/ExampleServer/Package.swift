// swift-tools-version: 6.1

import PackageDescription

// `Scripts/examples`: what the programs in Examples/ talk to there.
let package = Package(
    name: "ExampleServer",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "Swiftlet", path: "../..")],
    targets: [
        .executableTarget(
            name: "example-api",
            dependencies: [.product(name: "_SwiftletLoopback", package: "Swiftlet")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ]
)
