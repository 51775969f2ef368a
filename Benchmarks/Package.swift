// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the library's build knows nothing of it.
let package = Package(
  name: "blastradius-benchmarks",
  dependencies: [.package(name: "blastradius", path: "..")],
  targets: [
    .executableTarget(
      name: "blastradius-bench",
      dependencies: [
        .product(name: "BlastRadius", package: "blastradius"),
        .product(name: "BlastRadiusFormats", package: "blastradius"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ])
  ]
)
