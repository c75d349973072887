// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "Testing",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own: .package(url: "https://github.com/swiftlet-sdk/swiftlet", from: "0.1.0"),
        .package(name: "swiftlet", path: "../..")
    ],
    targets: [
        .target(name: "TokenRotation", dependencies: [.product(name: "Datagrid", package: "swiftlet")]),
        .testTarget(name: "TokenRotationTests", dependencies: ["TokenRotation"]),
    ]
)
