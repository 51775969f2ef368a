import BlastRadius
import BlastRadiusRendering
import CGraphviz

/// One drawing in Graphviz: the only code here that touches its pointers.
///
/// Whoever calls it holds the lock of `GraphvizLayout`.
@safe struct GraphvizSession {
  private let graph: UnsafeMutablePointer<Agraph_t>
  private var clusters: [UnsafeMutablePointer<Agraph_t>] = unsafe []
  private var nodes: [UnsafeMutablePointer<Agnode_t>] = unsafe []
  private var edges: [UnsafeMutablePointer<Agedge_t>] = unsafe []

  /// The context, made once: a new one for each drawing leaks.
  nonisolated(unsafe) private static var context: OpaquePointer?

  /// Draws a request and reads the coordinates back.
  static func place(_ request: LayoutRequest) throws(BlastRadiusError) -> LayoutGeometry {
    if unsafe context == nil { unsafe context = br_context() }
    guard let context = unsafe context, let graph = unsafe br_graph() else {
      throw BlastRadiusError(.missing, "Graphviz could not be started; install graphviz")
    }
    var session = unsafe GraphvizSession(graph: graph)
    session.fill(request)
    guard unsafe br_layout(context, graph) == 0 else {
      throw BlastRadiusError(.limit, "Graphviz found no layout (are its dot plugins installed?)")
    }
    let drawing = session.drawing(request)
    unsafe br_free(context, graph)
    return try drawing.geometry(request)
  }

  private init(graph: UnsafeMutablePointer<Agraph_t>) {
    unsafe self.graph = unsafe graph
  }

  private mutating func fill(_ request: LayoutRequest) {
    for (name, value) in GraphvizAttributes.graph(isDense: request.isDense) {
      unsafe br_declare(graph, 0, name, value)
    }
    for (name, value) in GraphvizAttributes.node { unsafe br_declare(graph, 1, name, value) }
    for (name, value) in GraphvizAttributes.edge { unsafe br_declare(graph, 2, name, value) }
    for (index, cluster) in request.clusters.enumerated() {
      let parent = unsafe cluster.parent.map { unsafe clusters[$0] } ?? graph
      guard let made = unsafe br_cluster(parent, "cluster_\(index)") else { continue }
      for (name, value) in GraphvizAttributes.cluster(cluster, isDense: request.isDense) {
        unsafe br_set(made, name, value)
      }
      unsafe clusters.append(made)
    }
    for (index, box) in request.boxes.enumerated() {
      guard let made = unsafe br_node(graph, "n\(index)") else { continue }
      unsafe br_set(made, "width", GraphvizAttributes.inches(box.size.width))
      unsafe br_set(made, "height", GraphvizAttributes.inches(box.size.height))
      if let cluster = box.cluster { unsafe br_place(clusters[cluster], made) }
      if box.isFirst, let row = unsafe br_cluster(graph, "first") {
        unsafe br_set(row, "rank", "min")
        unsafe br_place(row, made)
      }
      unsafe nodes.append(made)
    }
    for (index, line) in request.lines.enumerated() {
      guard let made = unsafe br_edge(graph, nodes[line.from], nodes[line.to], "e\(index)") else {
        continue
      }
      unsafe br_set(made, "weight", String(line.weight))
      unsafe br_set(made, "tailport", GraphvizAttributes.port(line.start))
      unsafe br_set(made, "headport", GraphvizAttributes.port(line.end))
      if line.isHidden { unsafe br_set(made, "style", "invis") }
      unsafe edges.append(made)
    }
  }

  /// What Graphviz wrote into its attributes.
  private func drawing(_ request: LayoutRequest) -> GraphvizDrawing {
    unsafe GraphvizDrawing(
      bounds: text(graph, "bb"), clusters: clusters.map { unsafe text($0, "bb") },
      nodes: nodes.map { unsafe text($0, "pos") }, edges: edges.map { unsafe text($0, "pos") })
  }

  private func text(_ object: UnsafeMutableRawPointer, _ name: String) -> String {
    guard let value = unsafe br_get(object, name) else { return "" }
    return unsafe String(cString: value)
  }
}
