import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// What reading files gave: the estate's nodes and edges as texts, and what was said.
struct Imported {
  var model: Model?
  var said: [Diagnostic] = []

  /// Reads one OpenGraph document.
  init(_ text: String, _ imports: ImportOptions = .init()) throws {
    try self.init(["estate.json": Data(text.utf8)], imports)
  }

  /// Reads files in the order of their names, whichever way the work is shared.
  init(_ files: [String: Data], _ imports: ImportOptions = .init(), maximumErrors: Int = 100)
    throws
  {
    let folder = try TemporaryFolder()
    let paths = try files.sorted { $0.key < $1.key }.map { try folder.write($0.key, $0.value) }
    var options = ModelReader.Options(maximumErrors: maximumErrors)
    options.imports = imports
    try expectAlike(paths, options)
    do {
      let loaded = try ModelReader.read(paths, options: options)
      model = loaded.model
      said = loaded.warnings
    } catch let error as BlastRadiusError {
      said = error.diagnostics
    }
  }

  /// The codes of the errors, in order.
  var errors: [String] {
    said.filter { $0.severity == .error }.map(\.code.rawValue)
  }

  /// The codes of the warnings, in order, without those on unknown kinds.
  var warnings: [String] {
    said.filter { $0.severity == .warning }.map(\.code.rawValue)
      .filter { $0 != "unknown-edge-kind" && $0 != "unknown-node-kind" }
  }

  /// The nodes as `id[kind,kind]`, in order.
  var nodes: [String] {
    guard let estate = model?.estate else { return [] }
    return (0..<estate.nodeCount).map { node in
      "\(estate.id(of: node))[\(estate.kindNames(of: node).joined(separator: ","))]"
    }
  }

  /// The edges as sentences, in order.
  var edges: [String] {
    guard let estate = model?.estate else { return [] }
    return (0..<estate.edgeCount).map { edge in
      let reference = estate.reference(to: edge)
      return "\(reference.subject) \(reference.relation) \(reference.object)"
    }
  }

  /// The places of the errors as `line:column`.
  var places: [String] {
    said.filter { $0.severity == .error }.map { diagnostic in
      diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
    }
  }
}

/// A document with these nodes and edges.
func graph(nodes: String = "", edges: String = "", metadata: String? = nil) -> String {
  let head = metadata.map { #""metadata":\#($0),"# } ?? ""
  return #"{\#(head)"graph":{"nodes":[\#(nodes)],"edges":[\#(edges)]}}"#
}

/// An edge between two ids.
func edge(_ start: String, _ kind: String, _ end: String) -> String {
  #"{"start":{"value":"\#(start)"},"end":{"value":"\#(end)"},"kind":"\#(kind)"}"#
}
