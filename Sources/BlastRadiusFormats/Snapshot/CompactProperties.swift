import BlastRadius
import GraphKernel

/// The properties alone, without the rest of the text they came in.
struct CompactProperties {
  var nodes: [UInt32] = []
  var edges: [UInt32] = []
  var text: [UInt8] = []

  init(_ properties: EstateProperties) {
    let (nodes, edges) = (properties.nodes, properties.edges)
    self.nodes = nodes.indices.map { append(nodes[$0], properties.text) }
    self.edges = edges.indices.map { append(edges[$0], properties.text) }
  }

  private mutating func append(_ offset: UInt32, _ source: Column<UInt8>) -> UInt32 {
    guard offset != .max, text.count < Int(UInt32.max) else { return .max }
    let object = EstateProperties.object(at: Int(offset), in: source)
    if object.isEmpty { return .max }
    let start = UInt32(text.count)
    source.lend { text.append(contentsOf: $0.part(object)) }
    return start
  }
}
