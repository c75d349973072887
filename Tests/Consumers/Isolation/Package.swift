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
            dependencies: [.product(name: "Datagrid", package: "Swiftlet")],
            swiftSettings: [.defaultIsolation(MainActor.self)]
        ),
        .executableTarget(
            name: "Swift5Consumer",
            dependencies: [.product(name: "Datagrid", package: "Swiftlet")],
            swiftSettings: [.swiftLanguageMode(.v5)]
        ),
    ]
)
