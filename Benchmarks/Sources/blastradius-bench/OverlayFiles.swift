import BlastRadius

/// Writes text models on top of an estate with dates, unknown controls or gates: `OUT.with-NAME.yaml`.
///
/// Dates end nodes on days of their own; unknown controls and gates stand on imported edges.
struct OverlayFiles {
  let shape: EstateShape
  let edgeCount: Int
  let path: String

  /// What an overlay has.
  struct Content {
    var name: String
    var dates = 0
    var unknowns = 0
    var gates = 0

    /// Every overlay that is measured.
    static let all = [
      Content(name: "1-date", dates: 1), Content(name: "20-dates", dates: 20),
      Content(name: "300-dates", dates: 300), Content(name: "20-unknowns", unknowns: 20),
      Content(name: "300-unknowns", unknowns: 300), Content(name: "300-gates", gates: 300),
      Content(name: "10000-unknowns-5-dates", dates: 5, unknowns: 10_000),
    ]
  }

  func write() throws {
    for content in Content.all { try write(content) }
  }

  private func write(_ content: Content) throws {
    var random = Random(seed: 23)
    var file = try OutputStream("\(path).with-\(content.name).yaml")
    try file.write("blastradius: 1\n")
    if content.dates > 0 { try file.write("nodes:\n") }
    for (day, node) in distinct(content.dates, of: shape.count, &random).enumerated() {
      try file.write("  \(shape.id(of: node)): { revoked: \(Self.date(day)) }\n")
    }
    if content.unknowns > 0 { try file.write("controls:\n") }
    for number in 0..<content.unknowns { try file.write("  c\(number): { state: unknown }\n") }
    try writeEdges(content, to: &file, &random)
    try file.finish()
  }

  /// Says of some imported edges that an unknown control closes them, or what else they need.
  private func writeEdges(
    _ content: Content, to file: inout OutputStream, _ random: inout Random
  ) throws {
    let wanted = Set(distinct(content.unknowns + content.gates, of: edgeCount, &random))
    if wanted.isEmpty { return }
    try file.write("edges:\n")
    var drawer = EdgeDrawer(shape, edges: edgeCount, seed: 7)
    var written = 0
    for position in 0..<edgeCount {
      let edge = drawer.next()
      guard wanted.contains(position) else { continue }
      let sentence = Edge(
        shape.id(of: edge.source), edge.relation, shape.id(of: edge.target)
      ).sentence
      let condition =
        written < content.unknowns
        ? "unless: c\(written)" : "requires: [\(shape.id(of: random.uniform(shape.users)))]"
      try file.write("  - \(sentence): { \(condition) }\n")
      written += 1
    }
  }

  /// Different numbers below a bound, in the order in which they are drawn.
  private func distinct(_ count: Int, of bound: Int, _ random: inout Random) -> [Int] {
    var seen: Set<Int> = []
    var numbers: [Int] = []
    while numbers.count < min(count, bound) {
      let number = random.uniform(0..<bound)
      if seen.insert(number).inserted { numbers.append(number) }
    }
    return numbers
  }

  /// A day of 2023 or later, each number another one.
  private static func date(_ number: Int) -> String {
    Instant(microseconds: Int64(19_358 + number) * 86_400_000_000).description
  }
}
