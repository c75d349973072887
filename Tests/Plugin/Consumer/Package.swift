// swift-tools-version: 6.1

import PackageDescription

let runtime: [Target.Dependency] = [
    .product(name: "SwiftletRuntime", package: "Swiftlet"), .product(name: "SwiftletURLSession", package: "Swiftlet"),
]
let plugins: [Target.PluginUsage] = [.plugin(name: "SwiftletPlugin", package: "Swiftlet")]

let package = Package(
    name: "Consumer",
    platforms: [.macOS(.v13)],
    dependencies: [.package(url: "@SWIFTLET@", exact: "1.0.0")],
    targets: [
        .target(name: "Large", dependencies: runtime, plugins: plugins),
        .target(name: "Small", dependencies: runtime, plugins: plugins),
        .target(name: "Committed", dependencies: runtime, exclude: ["openapi.yaml"]),
        .executableTarget(name: "App", dependencies: ["Large", "Small"]),
        .testTarget(name: "SmallTests", dependencies: ["Small"]),
    ]
)
