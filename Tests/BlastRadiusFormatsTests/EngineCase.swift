import BlastRadiusTestSupport
import Foundation
import GraphKernel

@testable import BlastRadius
@testable import BlastRadiusFormats

/// A model and a question as an engine gets them, and what the kernel says about them.
struct EngineCase {
  /// The question, with its seeds.
  let question: Question
  /// What is exported.
  let tables: CompiledTables
  /// What is asked, compiled into the same intervals.
  private let analysis: Analysis

  /// - Parameters:
  ///   - isOpen: Whether the export knows nothing of the seeds.
  ///   - cuts: Further instants at which an interval begins.
  init(_ model: Model, _ question: Question, isOpen: Bool, cuts: Set<Instant> = []) throws {
    self.question = question
    var exported = question
    if isOpen { exported.from = [] }
    tables = try CompiledTables(model, exported, cuts: cuts)
    analysis = Analysis(try Compiler.compile(model, question, cuts: Set(tables.instants)))
  }

  /// The random model of a seed, every other one an import under an overlay; some are exported without
  /// their seeds, some have more intervals than a block.
  init(seed: UInt64) throws {
    let (model, question): (Model, Question)
    if seed.isMultiple(of: 2) {
      (model, question) = RandomModel.make(seed: seed)
    } else {
      let made = RandomImport.make(seed: seed)
      (model, question) = (made.imported(isSorted: seed % 4 == 1), made.question)
    }
    var cuts: Set<Instant> = []
    if seed % 5 == 0 {
      let instants = try CompiledTables(model, question).instants
      if let first = instants.first, let last = instants.last {
        let step = max(1, (last.microseconds - first.microseconds) / 47)
        cuts = Set((-9..<70).map { Instant(microseconds: first.microseconds + step * $0) })
      }
    }
    try self.init(model, question, isOpen: seed % 3 != 0, cuts: cuts)
  }

  /// A fact in one lane, with its hops.
  struct Held: Hashable, Comparable {
    var node: Int
    var level: Int
    var interval: Int
    var isPossible: Bool
    var hops: Int

    var cells: [Int] { [node, level, interval, isPossible ? 1 : 0, hops] }

    static func < (left: Held, right: Held) -> Bool {
      left.cells.lexicographicallyPrecedes(right.cells)
    }
  }

  /// What the kernel says, at the instant asked about where there is one.
  func held() -> [Held] {
    let program = analysis.program
    let intervals = analysis.intervalAsked.map { $0...$0 } ?? 0...program.timeline.count - 1
    var held: [Held] = []
    for node in 0..<tables.nodeCount {
      for level in 0..<4 {
        let fact = program.problem.graph.levels.fact(node, level)
        for interval in intervals {
          for (isPossible, world) in [(false, analysis.confirmed), (true, analysis.possible)] {
            guard let hops = world.hops(of: fact, at: interval) else { continue }
            held.append(
              Held(
                node: node, level: 1 << level, interval: interval, isPossible: isPossible,
                hops: Int(hops)))
          }
        }
      }
    }
    return held
  }

  /// Writes the tables, the question and what the kernel says for the tests of engines.
  func write(to folder: String, rowsPerPart: Int) throws {
    let tablesFolder = folder + "/tables"
    try FileManager.default.createDirectory(
      atPath: tablesFolder, withIntermediateDirectories: true)
    var files: [String: Data] = [:]
    let parts = try ProgramTables.write(tables, rowsPerPart: rowsPerPart) { file, bytes in
      files[file, default: Data()] += Data(bytes)
    }
    files[TableManifest.name] = Data(
      TableManifest(
        tables, inputs: [], model: .init(bytes: 0, head: ""), parts: parts, format: "csv",
        assumptions: []
      ).json)
    for (name, data) in files {
      try data.write(to: URL(fileURLWithPath: "\(tablesFolder)/\(name)"))
    }
    let lines = held().sorted().map { $0.cells.map(String.init).joined(separator: ",") }
    try Data((lines + [""]).joined(separator: "\n").utf8).write(
      to: URL(fileURLWithPath: folder + "/held.csv"))
    let isOpen = tables.question.from.isEmpty
    let from = question.from.map { Self.selector($0) }
    let asked: [String: Any] = [
      "from": isOpen ? from : [],
      "since": (isOpen ? question.since?.asBeginning.description : nil) ?? NSNull() as Any,
      "at": question.at?.asBeginning.description ?? NSNull() as Any,
    ]
    try JSONSerialization.data(withJSONObject: asked).write(
      to: URL(fileURLWithPath: folder + "/question.json"))
  }

  private static func selector(_ fact: Fact) -> String {
    let id = fact.node.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(id)\"@\(fact.level.name)"
  }
}
