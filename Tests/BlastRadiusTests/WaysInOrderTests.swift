import BlastRadiusTestSupport
import Foundation
import GraphKernel
import Testing

@testable import BlastRadius

/// `ways(to:count:)` against every set of edges, judged one by one by what a way is.
@Suite("The first ways to a fact")
struct WaysInOrderTests {
  private static let models = RandomModels.count(240, share: 12, unless: "FUZZ_WAYS")

  @Test("are those of all sets of edges in order, on random models", arguments: 0..<8)
  func randomModels(chunk: Int) {
    for seed in stride(from: UInt64(chunk), to: UInt64(Self.models), by: 8) {
      var (model, question) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed ^ 0x77)
      if random.chance(0.5) { question.at = nil }
      check(model, question, &random, "random model \(seed)")
    }
  }

  @Test("are those of all sets of edges in order, where many are tied", arguments: 0..<8)
  func tiedModels(chunk: Int) {
    for seed in stride(from: UInt64(chunk), to: UInt64(Self.models), by: 8) {
      var random = SeededRandom(seed: seed)
      let (model, question) = TiedModels.make(&random)
      check(model, question, &random, "tied model \(seed)")
    }
  }

  private func check(
    _ model: Model, _ question: Question, _ random: inout SeededRandom, _ name: String
  ) {
    guard let analysis = try? Analysis(model, question) else { return }
    let goals = analysis.exposure().facts.filter { $0.main.hops > 1 }.map(\.fact)
    guard let fact = goals.randomElement(using: &random), let goal = analysis.number(of: fact)
    else { return }
    for cheapest in [false, true] {
      let twin = WaysTwin(analysis, goal, cheapest: cheapest)
      guard let expected = twin.ways() else { return }
      var search = WaySearch(analysis, goal: goal, cheapest: cheapest)
      let found = search.ways(Analysis.maximumWays)
      let actual = found.ways.map { twin.text($0) }
      #expect(!found.isCutShort)
      guard actual == Array(expected.prefix(Analysis.maximumWays)) else {
        Issue.record(
          """
          \(name), \(fact), cheapest: \(cheapest)
          expected \(expected.joined(separator: "\n"))
          actual \(actual.joined(separator: "\n"))
          \(RandomModel.text(model, question))
          """)
        return
      }
      let count = random.number(1..<11)
      search = WaySearch(analysis, goal: goal, cheapest: cheapest)
      let some = search.ways(count).ways.map { twin.text($0) }
      #expect(some == Array(expected.prefix(count)), "\(name): \(count) of them")
    }
  }

  @Test("of a million that are tied are found without the others")
  func tiedLayers() throws {
    for width in [3, 40] {
      let model = TiedModels.layers(3, width: width)
      let analysis = try Analysis(model, Question(from: [Fact("s", .control)]))
      let ways = analysis.ways(to: Fact("g", .control), count: 100)
      let shown = ways.explanations.map { $0.steps.compactMap { $0.via?.sentence }.sorted() }
      #expect(!ways.isCutShort)
      #expect(shown.count == min(100, width * width * width))
      #expect(
        Array(shown.dropFirst())
          == Array(Self.paths(width).filter { $0 != shown[0] }.prefix(shown.count - 1)))
    }
  }

  /// The first ways through three layers, each fully connected with the next: all that begin with the
  /// few first nodes of a layer.
  private static func paths(_ width: Int) -> [[String]] {
    let names = (0..<width).map { String(format: "%02d", $0) }
    var paths: [[String]] = []
    for first in names {
      for second in names {
        for third in names {
          paths.append(
            [
              "s administers a\(first)", "a\(first) administers b\(second)",
              "b\(second) administers c\(third)", "c\(third) administers g",
            ].sorted())
        }
      }
    }
    return paths.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// Every way to a fact, from every set of edges.
struct WaysTwin {
  private typealias EdgeKey = BlastRadius.Program.EdgeKey

  private let analysis: Analysis
  private let goal: Int
  private let isCheapest: Bool

  init(_ analysis: Analysis, _ goal: Int, cheapest: Bool) {
    self.analysis = analysis
    self.goal = goal
    isCheapest = cheapest
  }

  private var asked: Range<Int> {
    let at = analysis.at.map { analysis.program.timeline.index(of: $0) }
    return at.map { $0..<$0 + 1 } ?? 0..<analysis.program.timeline.count
  }

  /// The ways in order, or `nil` where there are too many edges to try all sets.
  func ways() -> [String]? {
    let keys = edges()
    guard keys.count <= 9 else { return nil }
    var ways: [(rank: Way.Rank, sentences: [String], way: Way)] = []
    for bits in 0..<(1 << keys.count) {
      let edges = Set(keys.indices.filter { bits >> $0 & 1 == 1 }.map { keys[$0] })
      let alone = analysis.restricted(to: edges)
      if let way = best(alone, edges) { ways.append((way.rank, sentences(way), way)) }
    }
    let best = best(analysis, nil).map { sentences($0) }
    ways.sort { left, right in
      if (left.sentences == best) != (right.sentences == best) { return left.sentences == best }
      if left.rank.certainty != right.rank.certainty {
        return left.rank.certainty > right.rank.certainty
      }
      return left.rank.effort == right.rank.effort
        ? left.sentences.lexicographicallyPrecedes(right.sentences)
        : left.rank.effort < right.rank.effort
    }
    return ways.map { text($0.way) }
  }

  /// The best proof at any instant asked about, if it needs these edges.
  private func best(_ analysis: Analysis, _ edges: Set<EdgeKey>?) -> Way? {
    let ways = asked.compactMap {
      Way(of: goal, at: $0, in: analysis, cheapest: isCheapest)
    }
    return ways.filter { edges == nil || Set($0.edges) == edges }.min { $0.rank < $1.rank }
  }

  private func sentences(_ way: Way) -> [String] {
    way.edges.map { analysis.program.sentence(of: $0) }.sorted()
  }

  /// A way as a line of text.
  func text(_ way: Way) -> String {
    let effort = way.rank.effort
    return "\(way.rank.certainty) \(effort.effort) \(effort.hops) @\(way.rank.interval): "
      + sentences(way).joined(separator: ", ")
  }

  /// The edges that may lead to the goal.
  private func edges() -> [EdgeKey] {
    let graph = analysis.program.problem.graph
    var keys: Set<EdgeKey> = []
    var seen: Set<Int> = [goal]
    var stack = [goal]
    while let fact = stack.popLast() {
      var premises = graph.levels.impliers(of: fact)
      for rule in graph.rules(giving: fact) {
        let held = graph.body(of: rule).filter { analysis.possible.holds($0) }
        guard held.count >= graph.threshold(of: rule) else { continue }
        if let key = analysis.program.key(ofRule: rule) { keys.insert(key) }
        premises += held
      }
      for premise in premises where seen.insert(premise).inserted { stack.append(premise) }
    }
    return keys.sorted { ($0.isOfEstate ? 1 : 0, $0.tag) < ($1.isOfEstate ? 1 : 0, $1.tag) }
  }
}

extension Analysis {
  /// The analysis of some edges alone.
  fileprivate func restricted(to edges: Set<BlastRadius.Program.EdgeKey>) -> Analysis {
    let program = program
    let problem = program.problem.closing { rule in
      program.key(ofRule: rule).map { !edges.contains($0) } ?? false
    }
    return Analysis(
      program.copy(problem: problem, auxiliaries: program.auxiliaries, numbers: nil))
  }
}
