// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "CommandLine",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own: .package(url: "https://github.com/swiftlet-sdk/swiftlet", from: "0.1.0"),
        .package(name: "swiftlet", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    ],
    targets: [
        .executableTarget(
            name: "mcp-servers",
            dependencies: [
                .product(name: "Datagrid", package: "swiftlet"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        )
    ]
)
