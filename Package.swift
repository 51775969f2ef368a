// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// The number of a release is that of its tag, which scripts/dist/version.sh reads.
let version = Context.environment["BLASTRADIUS_VERSION"].map { version in
  CSetting.define("BLASTRADIUS_VERSION", to: "\"\(version)\"")
}

let package = Package(
  name: "blastradius",
  products: [
    .library(name: "BlastRadius", targets: ["BlastRadius"]),
    .library(name: "BlastRadiusFormats", targets: ["BlastRadiusFormats"]),
    .library(name: "BlastRadiusRendering", targets: ["BlastRadiusRendering"]),
    .library(name: "BlastRadiusGraphviz", targets: ["BlastRadiusGraphviz"]),
    .executable(name: "blastradius", targets: ["BlastRadiusCLI"]),
    .executable(name: "blastradius-layout", targets: ["BlastRadiusLayoutCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    // The JSON Schemas as bytes: `#embed` of C23 takes the files of schema/ as they are.
    .target(name: "CSchemas"),
    // The style and the script of pages, likewise.
    .target(name: "CReport", exclude: ["page.css", "page.js"]),
    .target(name: "CVersion", cSettings: version.map { [$0] } ?? []),
    // Tokens of exports of gigabytes.
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    // Events of text models, with places: the parser that others are held against.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // Exports come as gzip, which libzip does not read.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Collectors write zips.
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(
      name: "GraphKernel",
      dependencies: [.product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: settings),
    .target(name: "BlastRadius", dependencies: ["GraphKernel"], swiftSettings: settings),
    .target(
      name: "BlastRadiusFormats",
      dependencies: ["BlastRadius", "GraphKernel", "CLibYAML", "CSimdjson", "CZip", "CZlib"],
      swiftSettings: settings),
    .target(
      name: "BlastRadiusRendering",
      dependencies: [
        "BlastRadius", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .target(
      name: "BlastRadiusGraphviz", dependencies: ["BlastRadiusRendering", "CGraphviz"],
      swiftSettings: settings),
    .executableTarget(
      name: "BlastRadiusLayoutCLI", dependencies: ["BlastRadiusGraphviz"],
      swiftSettings: settings),
    .target(
      name: "BlastRadiusCommands",
      dependencies: [
        "BlastRadius", "BlastRadiusFormats", "BlastRadiusRendering", "CReport", "CSchemas",
        "CVersion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "BlastRadiusCLI", dependencies: ["BlastRadiusCommands"], swiftSettings: settings),
    // Optimised: most of the time of the tests goes to the slow twins.
    .target(
      name: "BlastRadiusTestSupport",
      dependencies: ["BlastRadius", "BlastRadiusFormats", "GraphKernel"],
      path: "Tests/BlastRadiusTestSupport", swiftSettings: settings + [.unsafeFlags(["-O"])]),
    .testTarget(
      name: "GraphKernelTests", dependencies: ["GraphKernel", "BlastRadiusTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "BlastRadiusTests",
      dependencies: ["BlastRadius", "BlastRadiusFormats", "BlastRadiusTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "BlastRadiusFormatsTests",
      dependencies: ["BlastRadiusFormats", "GraphKernel", "BlastRadiusTestSupport"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "BlastRadiusRenderingTests",
      dependencies: ["BlastRadiusRendering", "BlastRadiusTestSupport"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "BlastRadiusGraphvizTests",
      dependencies: ["BlastRadiusGraphviz", "BlastRadiusTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "BlastRadiusCommandsTests",
      dependencies: [
        "BlastRadiusCommands", "BlastRadiusTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "BlastRadius", "BlastRadiusFormats", "BlastRadiusRendering", "BlastRadiusTestSupport",
      ],
      swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
