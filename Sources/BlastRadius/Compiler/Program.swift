import GraphKernel

/// A model compiled for one question: facts and rules as numbers, guards over intervals.
///
/// The first facts are levels of nodes, as `NodeLevels` numbers them; the others are auxiliary.
final class Program: Sendable {
  let model: Model
  let question: Question
  let timeline: Timeline
  let problem: Problem
  /// The unknowns by number, as results name them.
  let unknowns: [String]
  /// The place of each unknown's name among all of them.
  private let places: [UInt32]
  /// The names of unknowns in order, each once.
  private let names: [String]
  /// Whether anything is unknown.
  var hasUnknowns: Bool { !unknowns.isEmpty }
  /// The auxiliary facts, after the levels of nodes.
  let auxiliaries: [Auxiliary]
  /// The edges that the model implies; rules tag them after the model's own.
  let impliedEdges: [ImpliedEdge]
  /// The imported edges with rules of their own; rules tag them after the implied ones.
  let liftedEdges: [Int]
  /// The nodes by number.
  let nodes: Catalog
  /// Which gateways stand in front of which node.
  let gateways: Gateways
  /// The number in `nodes` of each node that facts speak of, where they speak of a few alone.
  private let numbers: [Int]?

  init(
    model: Model, question: Question, timeline: Timeline, problem: Problem, unknowns: [String],
    auxiliaries: [Auxiliary], impliedEdges: [ImpliedEdge], liftedEdges: [Int],
    nodes: Catalog, gateways: Gateways, numbers: [Int]? = nil
  ) {
    self.model = model
    self.question = question
    self.timeline = timeline
    self.problem = problem
    self.unknowns = unknowns
    (names, places) = Self.ordered(unknowns)
    self.auxiliaries = auxiliaries
    self.impliedEdges = impliedEdges
    self.liftedEdges = liftedEdges
    self.nodes = nodes
    self.gateways = gateways
    self.numbers = numbers
  }

  private static func ordered(_ unknowns: [String]) -> (names: [String], places: [UInt32]) {
    let names = unknowns.distinct()
    let numbers = [ExactText: UInt32](names.enumerated().map { ($1, UInt32($0)) }) { first, _ in
      first
    }
    return (names, unknowns.map { numbers[$0] ?? 0 })
  }

  /// The names of some unknowns, sorted, each once.
  ///
  /// - Complexity: O(unknowns × log of them).
  func names(of unknowns: [UInt32]) -> [String] {
    Set(unknowns.map { places[Int($0)] }).sorted().map { names[Int($0)] }
  }

  /// What an auxiliary fact stands for.
  enum Auxiliary: Hashable, Sendable {
    /// At least some of the facts of a requirement hold.
    case threshold(Int, of: [UInt32])
    /// A lasting edge has given its level.
    case grant(tag: Int, fact: UInt32)
    /// The store of a `stores` edge of the model was read.
    case memory(edge: Int)
  }

  /// An edge that `behind` implies.
  struct ImpliedEdge: Hashable, Sendable {
    var subject: Int
    var object: Int
    /// Whether it leads from a gateway to what it fronts; else from a place to its gateway.
    var isFronting: Bool
  }

  /// The tag of rules that are no edge.
  static let noEdge = UInt32.max

  /// The number of a level of a node.
  func fact(_ node: Int, _ level: Level) -> UInt32 {
    UInt32(problem.graph.levels.fact(node, Int(level.rawValue)))
  }

  /// The node and level of a fact, or `nil` for an auxiliary one.
  func nodeFact(_ fact: Int) -> (node: Int, level: Level)? {
    guard fact < problem.graph.levels.factCount else { return nil }
    let (node, number) = problem.graph.levels.locate(fact)
    return Level(rawValue: UInt8(number)).map { (numbers?[node] ?? node, $0) }
  }

  /// The fact by its node's id.
  func named(_ fact: Int) -> Fact? {
    nodeFact(fact).map { Fact(nodes.id($0.node), $0.level) }
  }

  /// Whether a node is a gateway.
  func isGateway(_ id: String) -> Bool {
    nodes.number(of: id).map(gateways.isGateway) ?? false
  }

  /// What an auxiliary fact stands for, or `nil` for a level of a node.
  func auxiliary(_ fact: Int) -> Auxiliary? {
    let position = fact - problem.graph.levels.factCount
    return position < 0 ? nil : auxiliaries[position]
  }
}
