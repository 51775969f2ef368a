/// The benchmarks' own program; `make bench` runs it.
@main
enum Main {
  static let usage = """
    usage: blastradius-bench generate NODES OUT.json [--gates SHARE]
           blastradius-bench overlays NODES OUT.json
           blastradius-bench measure FILE… [--runs COUNT]
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let verb = arguments.isEmpty ? "" : arguments.removeFirst()
    switch verb {
    case "generate": try generate(&arguments)
    case "overlays": try overlays(arguments)
    case "measure": try measure(&arguments)
    default: throw Failure(usage)
    }
  }

  private static func generate(_ arguments: inout [String]) throws {
    let share = try option("--gates", &arguments).map { Double($0) ?? -1 } ?? 0
    let nodes = try nodeCount(arguments)
    guard (0...1).contains(share) else { throw Failure("\(usage)\nSHARE is a number from 0 to 1") }
    try EstateFiles(nodes: nodes, path: arguments[1], gateShare: share).write()
  }

  private static func overlays(_ arguments: [String]) throws {
    let nodes = try nodeCount(arguments)
    try OverlayFiles(
      shape: EstateShape(nodes: nodes), edgeCount: nodes * EstateFiles.edgesPerNode,
      path: arguments[1]
    ).write()
  }

  private static func nodeCount(_ arguments: [String]) throws -> Int {
    guard arguments.count == 2, let nodes = Int(arguments[0]),
      (1_000...100_000_000).contains(nodes)
    else { throw Failure("\(usage)\nNODES is a number from 1000") }
    return nodes
  }

  private static func measure(_ arguments: inout [String]) throws {
    let runs = try option("--runs", &arguments).map { Int($0) ?? 0 } ?? 5
    guard !arguments.isEmpty, runs > 0 else { throw Failure(usage) }
    try Measurement(paths: arguments, runs: runs).run()
  }

  /// Takes an option and its value out of the arguments.
  private static func option(_ name: String, _ arguments: inout [String]) throws -> String? {
    guard let position = arguments.firstIndex(of: name) else { return nil }
    guard position + 1 < arguments.count else { throw Failure(usage) }
    let value = arguments[position + 1]
    arguments.removeSubrange(position...position + 1)
    return value
  }
}
