// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the library's build knows nothing of it. It is built by
// `make fuzz-readers`, with libFuzzer and the address sanitizer of the toolchain.
let package = Package(
  name: "blastradius-fuzzing",
  dependencies: [.package(name: "blastradius", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz-readers",
      dependencies: [
        "CFuzzer",
        .product(name: "BlastRadius", package: "blastradius"),
        .product(name: "BlastRadiusFormats", package: "blastradius"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ]),
  ]
)
