import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// What a rule of an importer makes of a text, and what it does not make of it.
struct ExportRule: CustomTestStringConvertible {
  /// What is tried.
  let name: String
  /// The file.
  let text: String
  /// Edges that come out, as `ReadFiles` writes them.
  var gives: [String] = []
  /// Words that no edge begins with.
  var lacks: [String] = []
  /// Codes that are said.
  var says: [String] = []

  var testDescription: String { name }

  /// Reads the file, and holds what comes out against what should.
  func check(_ options: ImportOptions) throws {
    let read = try ReadFiles([("export.json", text)], options)
    for edge in gives {
      #expect(read.edges.contains { $0 == edge }, "\(edge) is not in \(read.edges) \(read.said)")
    }
    for start in lacks {
      #expect(!read.edges.contains { $0.hasPrefix(start) }, "\(start) is in \(read.edges)")
    }
    for code in says {
      #expect(read.said.contains { $0.code.rawValue == code }, "\(code) is not in \(read.said)")
    }
  }
}

extension ReadFiles {
  /// Reads each beginning of a text; says of which one an edge comes out that the whole does not say.
  static func truncated(_ text: String, _ options: ImportOptions, step: Int) throws -> [Int] {
    let whole = Set<ExactText>(try ReadFiles([("export.json", text)], options).edges)
    let bytes = Array(text.utf8)
    return try stride(from: 0, to: bytes.count, by: step).filter { count in
      let part = String(decoding: bytes[..<count], as: UTF8.self)
      let read = try ReadFiles([("export.json", part)], options)
      // The first of several pages is a whole answer by itself.
      let isWhole = (try? JSONSerialization.jsonObject(with: Data(part.utf8))) != nil
      let isSilent = read.model != nil && read.said.isEmpty && count > 0 && !isWhole
      return isSilent || !Set<ExactText>(read.edges).isSubset(of: whole)
    }
  }
}
