// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "Outside",
    platforms: [.macOS(.v13)],
    dependencies: [.package(url: "@SWIFTLET@", exact: "1.0.0")],
    targets: [
        .executableTarget(name: "Outside", dependencies: [.product(name: "Datagrid", package: "Swiftlet")])
    ]
)
