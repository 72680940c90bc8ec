// swift-tools-version: 6.2
import PackageDescription

// A package of its own: nobody who uses Fasti resolves or builds it. `Fuzz/run` builds it with
// libFuzzer and AddressSanitizer; without those flags the programs have no `main`.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "fasti-fuzz",
    dependencies: [.package(name: "fasti", path: "..")],
    targets: [
        .target(name: "CFuzzer"),
        .target(
            name: "FuzzSupport",
            dependencies: [.product(name: "FastiLanguage", package: "fasti")],
            swiftSettings: strict),
        .executableTarget(
            name: "RandomTexts",
            dependencies: ["FuzzSupport", .product(name: "FastiLanguage", package: "fasti")],
            swiftSettings: strict),
        .fuzzer("FuzzEDTF"), .fuzzer("FuzzTagger"), .fuzzer("FuzzText"), .fuzzer("FuzzJSON"),
        .fuzzer("FuzzExtractor"), .fuzzer("FuzzLanguage"), .fuzzer("FuzzRendering"),
    ]
)

extension Target {
    static func fuzzer(_ name: String) -> Target {
        .executableTarget(
            name: name,
            dependencies: [
                "CFuzzer", "FuzzSupport", .product(name: "Fasti", package: "fasti"),
                .product(name: "FastiLanguage", package: "fasti"),
            ],
            swiftSettings: strict)
    }
}
