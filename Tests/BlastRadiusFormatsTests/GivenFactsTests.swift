import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadius
@testable import BlastRadiusFormats

/// What an engine found is answered like what the kernel finds; the engine here is the twin of tables.
@Suite("Facts of an engine") struct GivenFactsTests {
  private static func seeds(_ tables: CompiledTables) -> Set<[Int]> {
    var seeds: Set<[Int]> = []
    tables.forEachMask { mask in
      for seed in tables.seeds where seed.mask == mask.number {
        seeds.insert([seed.node, seed.level, mask.block, Int(mask.lanes)])
      }
    }
    return seeds
  }

  @Test("give the answers of the kernel on random models", arguments: UInt64(0)..<8)
  func randomModels(chunk: UInt64) throws {
    for seed in RandomModels.seeds(chunk, of: 8, all: 1_000, share: 10) {
      var (model, question) = RandomModel.make(seed: seed)
      if seed % 2 == 1 {
        let made = RandomImport.make(seed: seed)
        (model, question) = (made.imported(isSorted: false), made.question)
      }
      let tables = try CompiledTables(model, question)
      let rows = TableTwin(tables).rows()
      let facts = GivenFacts(instants: tables.instants, seeds: Self.seeds(tables)) { body in
        for row in rows { try body(row) }
      }
      let found = try Analysis(model, question, facts)
      let expected = try Analysis(model, question)
      let (listed, wanted) = (ListedExposure(found.exposure()), ListedExposure(expected.exposure()))
      #expect(listed.summary == wanted.summary, "seed \(seed)")
      #expect(listed.facts == wanted.facts, "seed \(seed)")
      for fact in wanted.facts.suffix(5) {
        #expect(
          "\(String(describing: found.explanation(of: fact.fact, cheapest: true)))"
            == "\(String(describing: expected.explanation(of: fact.fact, cheapest: true)))",
          "seed \(seed)")
      }
    }
  }

  /// A folder of tables, and facts about them as `blastradius-reach` writes them.
  private struct Folder {
    let folder: TemporaryFolder
    var tables: String { folder.path + "/x.tables" }
    var facts: String { folder.path + "/x.facts" }

    init(_ graph: String, from: String) throws {
      folder = try TemporaryFolder()
      #expect(try Program.run(["export", Program.graph(graph), "-o", tables]).status == 0)
      let model = try ModelReader.read([tables]).model
      let question = Question(from: try Selection([from]).seeds(in: model))
      let open = try CompiledTables(model, Question(from: []))
      let asked = try CompiledTables(model, question, cuts: Set(open.instants))
      let key = try TablesFolder.Model(in: tables)
      var lines = [
        "blastradius-facts,1", "bytes,\(key.bytes)", "head,\(key.head)",
        "assumed,\(TablesFolder.assumed(question, []))", "at,", "nodes,\(asked.nodeCount)",
        "instants,\(asked.instants.count)",
      ]
      lines += asked.instants.map { "instant,\($0.microseconds)" }
      let seeds = GivenFactsTests.seeds(asked)
      lines.append("seeds,\(seeds.count)")
      lines += seeds.map { "seed," + $0.map(String.init).joined(separator: ",") }
      let rows = TableTwin(asked).rows()
      lines.append("rows,\(rows.count)")
      lines += rows.map { row in
        let lanes = (0..<4).map { String(row.lanes[$0]) }.joined(separator: ",")
        return "\(row.node),\(lanes),\(row.block),\(row.round)"
      }
      let text = lines.map { $0 + "\n" }.joined()
      try folder.write(
        "x.facts/facts.csv", text + "end,\(SHA256.hash(of: text.utf8).hexadecimal)\n")
    }

    func answers(
      _ arguments: [String], _ more: [String]
    ) throws -> (status: Int32, output: String, errors: String) {
      let run = try Program.run([arguments[0], tables] + arguments.dropFirst() + more)
      return (run.status, run.output, run.errors)
    }
  }

  private static let from = "moveworks-token,smartsheet-credential"

  @Test("give the bytes that the program gives alone, whoever asks")
  func verbs() throws {
    let folder = try Folder("cloudflare-2023.yaml", from: Self.from)
    for arguments in [
      ["exposure", "--from", Self.from], ["exposure", "--from", Self.from, "--format", "json"],
      ["exposure", "--from", Self.from, "--summary"],
      ["exposure", "--from", Self.from, "--evidence"],
      ["exposure", "--from", Self.from, "--at", "2023-11-20"],
      ["explain", "--from", Self.from, "--to", "jira", "--format", "json"],
      ["explain", "--from", Self.from, "--to", "jira", "-k", "3"],
      ["explain", "--from", Self.from, "--to", "okta-support", "--why-not"],
      ["render", "--from", Self.from, "--format", "mermaid"],
      ["report", "--from", Self.from, "--format", "markdown"],
    ] {
      let alone = try folder.answers(arguments, [])
      let given = try folder.answers(arguments, ["--facts", folder.facts])
      #expect(alone.status == 0)
      #expect(given.status == 0, "\(given.errors)")
      // A report has the command line.
      let lines = [alone, given].map { run in
        run.output.split(separator: "\n").filter { !$0.hasPrefix("Command:") }
      }
      #expect(lines[0] == lines[1], "\(arguments)")
    }
  }

  @Test("of another question, of another model, or no longer what they were are errors")
  func refused() throws {
    let folder = try Folder("cloudflare-2023.yaml", from: Self.from)
    let facts = ["--facts", folder.facts]
    for (arguments, word) in [
      (["--from", "moveworks-token"], "other seeds"),
      (["--from", Self.from, "--since", "2023-11-16T14:36:37Z"], "other seeds"),
      (["--from", Self.from, "--since", "2020"], "other seeds"),
      (["--from", Self.from, "--trust-evidence"], "other assumptions"),
      (
        ["--from", Self.from, "--assume", "rotation of moveworks-token=never"], "other assumptions"
      ),
    ] {
      let run = try folder.answers(["exposure"] + arguments, facts)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.errors.contains(word), "\(run.errors)")
    }
    let graph = Program.graph("cloudflare-2023.yaml")
    let direct = try Program.run(["exposure", graph, "--from", Self.from] + facts)
    #expect(direct.status == 2 && direct.errors.contains("a folder of tables has it"))
    let none = try folder.answers(["exposure", "--from", Self.from], ["--facts", folder.tables])
    #expect(none.status == 2 && none.errors.contains("facts.csv"))
    let file = URL(fileURLWithPath: folder.facts + "/facts.csv")
    let whole = try Data(contentsOf: file)
    for broken in [whole.dropLast(1), whole.dropLast(90), whole.prefix(300), Data(), whole + whole]
    {
      try broken.write(to: file)
      let run = try folder.answers(["exposure", "--from", Self.from], facts)
      #expect(run.status == 2 && run.errors.contains("was cut or altered"), "\(run.errors)")
    }
    for (field, count) in [
      ("instants", "-1"), ("seeds", "999999999999"), ("rows", "-3"), ("nodes", "x"),
    ] {
      let text = String(decoding: whole, as: UTF8.self)
        .replacing(/(?m)^(instants|seeds|rows|nodes),\d+$/) { match in
          match.1 == field ? "\(field),\(count)" : String(match.0)
        }
      try Data(text.utf8).write(to: file)
      let run = try folder.answers(["exposure", "--from", Self.from], facts)
      #expect(run.status == 2 && run.errors.contains("was cut or altered"), "\(run.errors)")
    }
    var altered = whole
    altered[whole.count - 100] ^= 1
    try altered.write(to: file)
    #expect(try folder.answers(["exposure", "--from", Self.from], facts).status == 2)
  }
}
