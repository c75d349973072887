// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own: .package(url: "https://github.com/swiftlet-sdk/swiftlet", from: "0.1.0"),
        .package(name: "swiftlet", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "todos",
            dependencies: [
                .product(name: "SwiftletRuntime", package: "swiftlet"),
                .product(name: "SwiftletURLSession", package: "swiftlet"),
            ],
            plugins: [.plugin(name: "SwiftletPlugin", package: "swiftlet")]
        )
    ]
)
