// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the library's build knows nothing of it. `make fuzz-readers` builds
// it with the address sanitizer of the toolchain, and links it to libFuzzer, which has the `main`.
let package = Package(
  name: "blastradius-fuzzing",
  products: [.library(name: "FuzzReaders", type: .static, targets: ["FuzzReaders"])],
  dependencies: [.package(name: "blastradius", path: "..")],
  targets: [
    .target(
      name: "FuzzReaders",
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
