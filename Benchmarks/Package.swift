// swift-tools-version: 6.2
import PackageDescription

// A package of its own: nobody who uses Fasti resolves or builds it.
let package = Package(
    name: "fasti-benchmarks",
    dependencies: [
        .package(name: "fasti", path: ".."),
        // Without its default traits it needs no jemalloc; its counts of allocations then read 0
        // and are not among the metrics here.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "FastiBenchmarks",
            dependencies: [
                .product(name: "Fasti", package: "fasti"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/FastiBenchmarks",
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .treatAllWarnings(as: .error),
            ],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ]
)
