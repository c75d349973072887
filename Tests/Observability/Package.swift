// swift-tools-version: 6.1

import PackageDescription

// `Scripts/observability`. A package of its own, because it turns on the traits that resolve swift-metrics and
// swift-distributed-tracing.
let package = Package(
    name: "Observability",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "Swiftlet", path: "../..", traits: ["Metrics", "Tracing"]),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.3.0"),
    ],
    targets: [
        .testTarget(
            name: "ObservabilityTests",
            dependencies: [
                .product(name: "SwiftletMetrics", package: "Swiftlet"),
                .product(name: "SwiftletRuntime", package: "Swiftlet"),
                .product(name: "SwiftletTracing", package: "Swiftlet"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
