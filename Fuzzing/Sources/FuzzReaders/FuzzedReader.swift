import BlastRadius
import BlastRadiusFormats
import Foundation

/// A reader of bytes that others write.
enum FuzzedReader: String, CaseIterable {
  /// Text models.
  case model
  /// `fmt`, whose result is a model again.
  case fmt
  /// OpenGraph and what else is imported, alone, packed or in an archive; and snapshots.
  case file
  /// Lists of leaked credentials.
  case list

  /// The one that is given bytes.
  static let chosen: FuzzedReader = {
    let name = ProcessInfo.processInfo.environment["FUZZ_READER"] ?? ""
    let names = allCases.map(\.rawValue).joined(separator: ", ")
    guard let reader = FuzzedReader(rawValue: name) else {
      print("FUZZ_READER names one of \(names)")
      exit(64)
    }
    return reader
  }()

  /// Reads bytes, or throws.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .model:
      let loaded = try? ModelReader.read(text: Self.text(bytes), named: "fuzz.yaml")
      if let model = loaded?.model { _ = model.problems() }
    case .fmt:
      if let text = try? ModelFormatter.format(text: Self.text(bytes), named: "fuzz.yaml") {
        // What was written is read again, and stays as it is.
        let again = try? ModelFormatter.format(text: text, named: "fuzz.yaml")
        precondition(again == text, "fmt does not end")
      }
    case .file: Self.readFile(bytes)
    case .list: _ = try? LeakedListReader.read(bytes: bytes, named: "fuzz")
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("blastradius-fuzz-\(ProcessInfo.processInfo.processIdentifier)").path

  private static func readFile(_ bytes: [UInt8]) {
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else { return }
    var options = ModelReader.Options()
    options.workers = 1
    _ = try? ModelReader.read([path], options: options)
  }
}
