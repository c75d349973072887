// swift-tools-version: 6.1

import PackageDescription

// `Scripts/fuzz`. A package of its own, so that nobody who uses Swiftlet builds it.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "Swiftlet", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "Datagrid", package: "Swiftlet"), .product(name: "SwiftletRuntime", package: "Swiftlet"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
