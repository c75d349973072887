// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "Isolation",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "Swiftlet", path: "@SWIFTLET@")],
    targets: [
        // Scripts/consumers puts the same sources into both.
        .executableTarget(
            name: "MainActorConsumer",
            dependencies: ["Interface", .product(name: "Datagrid", package: "Swiftlet")],
            // What Xcode 26 sets in a new app.
            swiftSettings: [
                .defaultIsolation(MainActor.self), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .enableUpcomingFeature("InferIsolatedConformances"), .enableUpcomingFeature("MemberImportVisibility"),
            ]
        ),
        .executableTarget(
            name: "Swift5Consumer",
            dependencies: ["Interface", .product(name: "Datagrid", package: "Swiftlet")],
            swiftSettings: [.swiftLanguageMode(.v5)]
        ),
        .target(name: "Interface", path: "Interface"),
    ]
)
