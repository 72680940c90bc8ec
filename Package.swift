// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled alike: Swift 6 language mode, explicit `any`, imports that say
/// how far they reach, and no warning left standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "fasti",
    products: [
        .library(name: "Fasti", targets: ["Fasti"]),
        .library(name: "FastiLanguage", targets: ["FastiLanguage"]),
        .executable(name: "fasti", targets: ["FastiCLI"]),
        .executable(name: "fasti-draw", targets: ["FastiDraw"]),
        .executable(name: "fasti-read", targets: ["FastiRead"]),
        .executable(name: "fasti-train", targets: ["FastiTraining"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Rank 0: values that see nothing else.
        .target(name: "FastiDates", swiftSettings: strict),
        .target(name: "FastiText", swiftSettings: strict),
        .target(name: "FastiJSON", swiftSettings: strict),
        .systemLibrary(
            name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .target(
            name: "FastiHashing", dependencies: ["CMessageDigest"], swiftSettings: strict),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "FastiYAML", dependencies: ["CYAML"], swiftSettings: strict),
        .systemLibrary(name: "CLinux"),
        .target(name: "FastiProcesses", dependencies: ["CLinux"], swiftSettings: strict),
        .target(name: "CFastiData"),
        .target(name: "CFastiModel"),
        .target(name: "CFastiPage"),
        .target(name: "FastiLexicon", dependencies: ["CFastiData"], swiftSettings: strict),
        // Rank 1.
        .target(
            name: "FastiLanguage", dependencies: ["FastiText", "FastiLexicon", "CFastiModel"],
            swiftSettings: strict),
        .target(
            name: "FastiTagging", dependencies: ["FastiDates", "FastiText"], swiftSettings: strict),
        .target(
            name: "FastiReading",
            dependencies: [
                "FastiDates", "FastiText", "FastiHashing", "FastiJSON", "FastiProcesses",
                "FastiYAML",
            ], swiftSettings: strict),
        .target(
            name: "FastiChronology", dependencies: ["FastiDates", "FastiJSON"],
            swiftSettings: strict),
        .target(name: "FastiGraphs", dependencies: ["FastiJSON"], swiftSettings: strict),
        // Rank 2.
        .target(
            name: "FastiExtraction",
            dependencies: [
                "FastiDates", "FastiText", "FastiHashing", "FastiLexicon", "FastiLanguage",
                "FastiTagging", "FastiChronology",
            ], swiftSettings: strict),
        .target(
            name: "FastiAssembling",
            dependencies: [
                "FastiDates", "FastiHashing", "FastiLexicon", "FastiChronology",
            ], swiftSettings: strict),
        .target(
            name: "FastiRendering",
            dependencies: [
                "CFastiPage", "FastiDates", "FastiText", "FastiHashing", "FastiJSON",
                "FastiTagging", "FastiChronology", "FastiGraphs",
            ],
            swiftSettings: strict),
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .executableTarget(
            name: "FastiDraw", dependencies: ["FastiGraphs", "FastiProcesses", "CGraphviz"],
            swiftSettings: strict),
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(
            name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(
            name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(
            name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .executableTarget(
            name: "FastiRead",
            dependencies: [
                "FastiDates", "FastiJSON", "FastiProcesses", "FastiReading", "CArchive", "CGumbo",
                "CLibXML", "CUchardet",
            ], swiftSettings: strict),
        // Rank 3 and 4.
        .target(
            name: "Fasti",
            dependencies: [
                "CFastiData", "FastiDates", "FastiText", "FastiHashing", "FastiJSON",
                "FastiLexicon",
                "FastiLanguage", "FastiTagging", "FastiReading", "FastiChronology",
                "FastiExtraction", "FastiAssembling", "FastiRendering", "FastiGraphs",
                "FastiProcesses", "FastiYAML",
            ], swiftSettings: strict),
        .executableTarget(
            name: "FastiCLI",
            dependencies: [
                "Fasti", "FastiAssembling", "FastiDates", "FastiExtraction", "FastiJSON",
                "FastiLanguage", "FastiLexicon", "FastiReading", "FastiTagging", "FastiText",
                "FastiChronology", "FastiGraphs", "FastiRendering",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        // Beside the program: what makes the models that it ships.
        .executableTarget(
            name: "FastiTraining",
            dependencies: [
                "FastiText", "FastiLexicon", "FastiLanguage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], exclude: ["tables"], swiftSettings: strict),
        // Tests.
        .testTarget(
            name: "FastiCLITests",
            dependencies: ["FastiChronology", "FastiDates", "FastiTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiTests",
            dependencies: [
                "Fasti", "FastiAssembling", "FastiChronology", "FastiDates", "FastiReading",
                "FastiTestSupport", "FastiText",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FastiReadingTests",
            dependencies: [
                "FastiReading", "FastiDates", "FastiJSON", "FastiText", "FastiHashing",
                "FastiProcesses",
                "FastiTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FastiReadTests",
            dependencies: [
                "FastiDates", "FastiProcesses", "FastiRead", "FastiReading", "FastiTestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "FastiYAMLTests", dependencies: ["FastiYAML", "FastiTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiTextTests", dependencies: ["FastiText", "FastiTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiLanguageTests",
            dependencies: ["FastiLanguage", "FastiTestSupport", "FastiText"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiTrainingTests",
            dependencies: ["FastiLanguage", "FastiLexicon", "FastiTestSupport", "FastiTraining"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiTaggingTests", dependencies: ["FastiTagging", "FastiDates", "FastiText"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiAssemblingTests",
            dependencies: [
                "FastiAssembling", "FastiChronology", "FastiDates", "FastiExtraction",
                "FastiLanguage", "FastiTagging", "FastiTestSupport", "FastiText",
            ], swiftSettings: strict),
        .testTarget(
            name: "FastiExtractionTests",
            dependencies: [
                "FastiExtraction", "FastiChronology", "FastiDates", "FastiLanguage",
                "FastiLexicon", "FastiTagging", "FastiTestSupport", "FastiText",
            ], swiftSettings: strict),
        .testTarget(
            name: "FastiDatesTests", dependencies: ["FastiDates"], swiftSettings: strict),
        .testTarget(
            name: "FastiJSONTests", dependencies: ["FastiJSON", "FastiTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiChronologyTests",
            dependencies: ["FastiChronology", "FastiDates", "FastiJSON", "FastiTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiRenderingTests",
            dependencies: [
                "FastiRendering", "FastiChronology", "FastiDates", "FastiGraphs",
                "FastiHashing", "FastiJSON", "FastiTestSupport", "FastiText",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FastiGraphsTests", dependencies: ["FastiGraphs", "FastiTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FastiProcessesTests", dependencies: ["FastiProcesses"], swiftSettings: strict),
        .testTarget(
            name: "FastiDrawTests",
            dependencies: [
                "Fasti", "FastiDraw", "FastiGraphs", "FastiChronology", "FastiRendering",
                "CGraphviz",
                "FastiTestSupport",
            ], swiftSettings: strict),
        .target(
            name: "FastiTestSupport", dependencies: ["FastiChronology", "FastiDates"],
            path: "Tests/FastiTestSupport", swiftSettings: strict),
    ]
)
