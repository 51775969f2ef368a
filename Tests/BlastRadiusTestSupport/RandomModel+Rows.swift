public import BlastRadius

extension RandomModel {
  /// A model as tables of edges, with a text model of what they cannot say.
  public struct Rows {
    /// The tables, each with its name: CSV, TSV, lines of JSON and a list of it.
    public var tables: [(name: String, text: String)] = []
    /// The text model over them.
    public var overlay = Model()
  }

  /// Says a model in rows, in any order, and some of its edges in the text model.
  public static func rows(_ model: Model, seed: UInt64) -> Rows {
    var random = SeededRandom(seed: seed)
    var result = Rows()
    result.overlay.vocabulary = model.vocabulary
    result.overlay.controls = model.controls
    result.overlay.zones = model.zones
    // Claims have no column.
    let isWritten = model.edges.map { edge in
      random.chance(0.15) || edge.evidence.contains(where: \.claim)
    }
    result.overlay.edges = zip(model.edges, isWritten).filter(\.1).map(\.0)
    let edges = zip(model.edges, isWritten).filter { !$0.1 }.map(\.0).shuffled(using: &random)
    let named = Set<ExactText>(edges.flatMap { [$0.subject, $0.object] })
    result.overlay.nodes = model.nodes.compactMap { node in
      named.contains(node.id) ? rest(of: node) : node
    }
    let nodes = Dictionary(model.nodes.map { ($0.id, $0) }) { first, _ in first }
    let records = edges.map { record($0, nodes) }
    let cut = random.number(0..<records.count + 1)
    for (name, part) in [("one", records[..<cut]), ("two", records[cut...])] where !part.isEmpty {
      result.tables.append(table(name, Array(part), random.number(0..<4)))
    }
    return result
  }

  /// What rows do not say of a node, or `nil` where they say it all.
  private static func rest(of node: Node) -> Node? {
    var rest = node
    (rest.kind, rest.zone) = ("", nil)
    (rest.issued, rest.expires, rest.revoked) = (nil, nil, nil)
    return rest == Node(node.id, kind: "") ? nil : rest
  }

  private static let columns = [
    "subject", "subject-kind", "subject-zone", "subject-issued", "subject-expires",
    "subject-revoked", "relation", "object", "object-kind", "object-zone", "object-issued",
    "object-expires", "object-revoked", "id", "requires", "unless", "exists", "from", "until",
    "effort", "evidence",
  ]

  private static func record(_ edge: Edge, _ nodes: [ExactText: Node]) -> [String] {
    func cells(_ id: String) -> [String] {
      let node = nodes[id] ?? Node(id, kind: "")
      return [id, node.kind, node.zone ?? ""]
        + [node.issued, node.expires, node.revoked].map { $0?.description ?? "" }
    }
    let requires = edge.requires.map { requirement in
      switch requirement {
      case .fact(let fact): cell(fact, nodes)
      case .atLeast(1, let facts) where facts.count > 1:
        facts.map { cell($0, nodes) }.joined(separator: " | ")
      case .atLeast(let count, let facts):
        "\(count) of (\(facts.map { cell($0, nodes) }.joined(separator: ";")))"
      }
    }
    let evidence = edge.evidence.map { "\($0.outcome.rawValue) \($0.at?.description ?? "")" }
    return cells(edge.subject) + [edge.relation] + cells(edge.object) + [
      edge.id ?? "", requires.joined(separator: "; "), edge.unless.joined(separator: ";"),
      edge.exists == .yes ? "" : edge.exists.rawValue, edge.valid.from?.description ?? "",
      edge.valid.until?.description ?? "", edge.effort == .one ? "" : edge.effort.description,
      evidence.joined(separator: "; "),
    ]
  }

  /// A fact, as short as can be: a bare node is its control, a bare gateway its connect.
  private static func cell(_ fact: Fact, _ nodes: [ExactText: Node]) -> String {
    let isGateway = ["gateway", "vpn"].contains(nodes[fact.node]?.kind)
    return fact.level == (isGateway ? .connect : .control) ? fact.node : fact.description
  }

  private static func table(
    _ name: String, _ records: [[String]], _ form: Int
  ) -> (name: String, text: String) {
    let objects = records.map { record in
      let members = zip(columns, record).filter { !$1.isEmpty }.map { "\"\($0)\": \"\($1)\"" }
      return "{\(members.joined(separator: ", "))}"
    }
    switch form {
    case 0: return ("\(name).jsonl", objects.joined(separator: "\n"))
    case 1: return ("\(name).json", "[\(objects.joined(separator: ",\n"))]")
    default:
      let separator = form == 2 ? "," : "\t"
      let lines = ([columns] + records).map { $0.joined(separator: separator) }
      return (form == 2 ? "\(name).csv" : "\(name).tsv", lines.joined(separator: "\n") + "\n")
    }
  }
}
