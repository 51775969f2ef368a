package import GraphKernel

/// The properties of an estate's nodes and edges as JSON objects in the text of the input.
///
/// Only where an object begins is kept; it is read when somebody asks.
package struct EstateProperties: Sendable {
  /// Where the object of each node begins, `UInt32.max` where there is none; may be empty.
  package let nodes: Column<UInt32>
  /// Where the object of each edge begins, `UInt32.max` where there is none; may be empty.
  package let edges: Column<UInt32>
  /// The text.
  package let text: Column<UInt8>
  private let verify: (@Sendable () throws -> Void)?

  package init(
    nodes: Column<UInt32>, edges: Column<UInt32>, text: Column<UInt8>,
    verify: (@Sendable () throws -> Void)? = nil
  ) {
    self.nodes = nodes
    self.edges = edges
    self.text = text
    self.verify = verify
  }

  /// Checks what is stored, once before any property is read.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where a snapshot's properties are damaged.
  package func check() throws { try verify?() }

  /// No properties.
  package static let none = EstateProperties(
    nodes: Column([]), edges: Column([]), text: Column([]))
}

extension EstateProperties {
  /// Where the JSON object that begins at an offset is; empty where none does.
  ///
  /// - Complexity: O(bytes of the object).
  package static func object(at offset: Int, in text: Column<UInt8>) -> Range<Int> {
    guard offset < text.count, text[offset] == UInt8(ascii: "{") else { return 0..<0 }
    var depth = 0
    var isInString = false
    var position = offset
    while position < text.count {
      let byte = text[position]
      position += 1
      if isInString {
        if byte == UInt8(ascii: "\\") { position += 1 }
        if byte == UInt8(ascii: "\"") { isInString = false }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset..<position }
      default: break
      }
    }
    return 0..<0
  }
}
