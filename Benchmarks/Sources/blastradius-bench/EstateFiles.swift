import BlastRadius

/// Writes an estate: `OUT` as OpenGraph JSON, `OUT.edges` with all its edges as pairs of numbers,
/// `OUT.info` with its sizes, and with gates `OUT.gates-0.yaml` and so on, the text models that have
/// them.
struct EstateFiles {
  let shape: EstateShape
  let edgeCount: Int
  let path: String
  /// The share of the edges that also need control of some user; `OUT` leaves them out.
  let gateShare: Double

  static let edgesPerNode = 5

  init(nodes: Int, path: String, gateShare: Double) {
    shape = EstateShape(nodes: nodes)
    edgeCount = nodes * Self.edgesPerNode
    self.path = path
    self.gateShare = gateShare
  }

  func write() throws {
    var json = try OutputStream(path)
    try json.write("{\"metadata\":{\"source_kind\":\"Benchmark\"},\"graph\":{\"nodes\":[\n")
    for node in 0..<shape.count {
      if node > 0 { try json.write(",\n") }
      try json.write(text(ofNode: node))
    }
    try json.write("\n],\"edges\":[\n")
    let gates = try writeEdges(&json)
    try json.write("\n]}}\n")
    try json.finish()
    var info = try OutputStream(path + ".info")
    try info.write(
      """
      {"nodes":\(shape.count),"edges":\(edgeCount),"gates":\(gates),\
      "firstCredential":\(shape.credentials.lowerBound),"credentials":\(shape.credentials.count),\
      "firstServiceAccount":\(shape.serviceAccounts.lowerBound),\
      "seed":"\(shape.id(of: shape.credentials.lowerBound))"}\n
      """)
    try info.finish()
  }

  /// Writes the edges to all files and answers how many have a gate.
  private func writeEdges(_ json: inout OutputStream) throws -> Int {
    var pairs = try OutputStream(path + ".edges")
    var overlay: OutputStream?
    // Numbers of their own, so that the graph is the same with and without gates.
    var gateRandom = Random(seed: 11)
    var drawer = EdgeDrawer(shape, edges: edgeCount, seed: 7)
    var gates = 0
    var isFirst = true
    for _ in 0..<edgeCount {
      let edge = drawer.next()
      try pairs.write(UInt32(edge.source))
      try pairs.write(UInt32(edge.target))
      if gateRandom.unit() < gateShare {
        if gates.isMultiple(of: Self.gatesPerFile) { try startOverlay(&overlay, after: gates) }
        gates += 1
        try overlay?.write(gate(edge, needing: gateRandom.uniform(shape.users)))
      } else {
        if !isFirst { try json.write(",\n") }
        isFirst = false
        try json.write(text(of: edge))
      }
    }
    try pairs.finish()
    try overlay?.finish()
    return gates
  }

  /// A text model has 16 MB at most.
  private static let gatesPerFile = 50_000

  /// Goes on in the next text model.
  private func startOverlay(_ overlay: inout OutputStream?, after gates: Int) throws {
    try overlay?.finish()
    overlay = try OutputStream("\(path).gates-\(gates / Self.gatesPerFile).yaml")
    try overlay?.write("blastradius: 1\nedges:\n")
  }

  private func text(ofNode node: Int) -> String {
    let kind = shape.kind(of: node)
    let tier = node % 997 == 0 ? 0 : 2
    return """
      {"id":"\(shape.id(of: node))","kinds":["\(kind)"],"properties":\
      {"name":"\(kind.uppercased())-\(node)@CORP.EXAMPLE","enabled":true,"tier":\(tier)}}
      """
  }

  private func text(of edge: DrawnEdge) -> String {
    """
    {"start":{"value":"\(shape.id(of: edge.source))","match_by":"id"},\
    "end":{"value":"\(shape.id(of: edge.target))","match_by":"id"},\
    "kind":"\(edge.relation)","properties":{"isacl":false}}
    """
  }

  private func gate(_ edge: DrawnEdge, needing user: Int) -> String {
    let (source, target) = (shape.id(of: edge.source), shape.id(of: edge.target))
    let sentence = Edge(source, edge.relation, target).sentence
    return "  - \(sentence): { requires: [\(shape.id(of: user))] }\n"
  }
}
