import ArgumentParser
import BlastRadius
import BlastRadiusFormats
import BlastRadiusRendering
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// `report`: one page with everything, that loads nothing and obeys no name.
@Suite struct ReportCommandTests {
  private static let pair = ["--from", "scenario:entry-pair"]

  /// A model with something for every chapter.
  static let shop = """
    blastradius: 1
    title: A small shop
    as-of: 2024-05-01
    sources: [https://shop.example/incident]
    zones: { office: { label: The office } }
    nodes:
      key: { kind: api-key, leaked: 2024-05-01 }
      shop: { kind: application, zone: office, label: The shop }
      data: { kind: data, label: Customers, criticality: critical, scope: [gdpr] }
      vault: { kind: secret-store, criticality: critical }
    controls: { mfa: { state: unknown } }
    edges:
      - key administers shop: { evidence: { observed: 2024-05-02, source: The shop's log } }
      - shop reads data: { unless: mfa }
      - shop reads vault: { exists: false, evidence: { denied: 2024-05-03 } }
    events: [{ at: 2024-05-04, kind: alert, label: An alert }]
    policies:
      - { id: no-data, severity: high, deny: { from: { kind: api-key }, to: { id: data, level: read } } }
    scenarios: { lost: { label: The key is lost, from: [key], to: [data] } }
    """

  /// A report as it is made by a command of such arguments.
  static func report(_ arguments: [String]) async throws -> String {
    try await PageOrigin.$programArguments.withValue(["report"] + arguments) {
      try await answer(ReportCommand.self, arguments)
    }
  }

  /// The page without what is the same in all: its style, its script, and the drawings.
  static func shortened(_ page: String) -> String {
    page.replacing(EmbeddedPage.style, with: "…").replacing(EmbeddedPage.script, with: "…")
      .replacing(/(?s)<svg .*?<\/svg>/, with: "<svg>…</svg>")
      .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-…")
      .replacing(/Version: blastradius [^<\n]*/, with: "Version: blastradius …")
  }

  @Test(arguments: [("html", "html"), ("markdown", "md")])
  func `has all chapters in their order`(format: String, suffix: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.shop, to: "shop.yaml")
    let text = try await Self.report([path, "--format", format])
    Snapshot.expect(Self.shortened(text), matches: "report/small.\(suffix)")
  }

  @Test func `allows its own script and styles alone, by their digests`() async throws {
    let page = try await Self.report([cloudflare] + Self.pair)
    let policy = try #require(page.firstMatch(of: /content="(default-src[^"]*)"/)).1
    for (tag, directive) in [("script", "script-src"), ("style", "style-src")] {
      let allowed = policy.split(separator: "; ").first { $0.hasPrefix(directive) } ?? ""
      let contents = page.matches(of: try Regex("(?s)<\(tag)>(.*?)</\(tag)>"))
        .compactMap { $0.output[1].substring }
      #expect(!contents.isEmpty)
      for content in contents {
        let digest = Data(SHA256.hash(of: content.utf8)).base64EncodedString()
        #expect(allowed.contains("'sha256-\(digest)'"))
      }
    }
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(!policy.contains("unsafe"))
    #expect(page.matches(of: /(?i)\son[a-z]+="/).isEmpty && !page.contains(" style=\""))
    #expect(page.matches(of: /(?i)(src|href)="(?!#|https?:\/\/)/).isEmpty)
  }

  @Test func `is the same every time, and names no place of the machine`() async throws {
    let page = try await Self.report([cloudflare] + Self.pair)
    #expect(page == (try await Self.report([cloudflare] + Self.pair)))
    #expect(cloudflare.hasPrefix("/") && !page.contains(Program.root.path))
    #expect(page.contains("blastradius report cloudflare-2023.yaml --from scenario:entry-pair"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: cloudflare))
    let digest = SHA256.hash(of: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    #expect(page.contains(digest.joined()))
  }

  /// Names that would do harm if a page obeyed them.
  private static let hostile = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--", "-->", "]]>",
    "\" onclick=\"alert(1)", "' onmouseover='alert(1)", "javascript:alert(1)", "{{7*7}}", "${7*7}",
    "<svg onload=alert(1)>", "</style><style>*{display:none}</style>", "\u{202E}lanigiro",
    "\u{0}\u{1B}",
    "```\n<b>", "end\n  click n1 \"javascript:alert(1)\"", "</title><img src=x onerror=alert(1)>",
    "\u{2028}",
  ]

  @Test(arguments: ["html", "markdown"])
  func `obeys no name`(format: String) async throws {
    let folder = try TemporaryFolder()
    let quoted = Self.hostile.map { name in
      JSONWriter.text { $0.object { $0.field("l", name) } }
        .split(separator: "\n")[1].split(separator: ": ", maxSplits: 1)[1]
    }
    var text = "blastradius: 1\ntitle: \(quoted[0])\nsources: [\(quoted.joined(separator: ", "))]\n"
    text += "zones:\n"
    for (index, name) in quoted.enumerated() { text += "  z\(index): { label: \(name) }\n" }
    text += "controls:\n"
    for (index, name) in quoted.enumerated() {
      text += "  c\(index): { label: \(name), state: unknown }\n"
    }
    text += "nodes:\n  key: { kind: api-key, label: \(quoted[1]) }\n"
    for (index, name) in quoted.enumerated() {
      text += "  n\(index): { kind: host, label: \(name), zone: z\(index), criticality: critical,"
      text += " scope: [\(name)] }\n"
    }
    text += "edges:\n"
    for (index, name) in quoted.enumerated() {
      text += "  - key administers n\(index): { unless: c\(index),"
      text +=
        " evidence: { observed: 2024-01-0\(index % 9 + 1), source: \(name), note: \(name) } }\n"
    }
    let path = try folder.write(text, to: "hostile.yaml")
    let page = try await Self.report([path, "--from", "key", "--format", format])
    #expect(page.unicodeScalars.allSatisfy { !SafeText.isInvisible($0) || $0 == "\n" })
    let body = Self.shortened(page)
    guard format == "html" else {
      #expect(!body.contains("<script") && !body.contains("javascript:alert(1)]("))
      return
    }
    #expect(body.matches(of: /<script/).count == 3 && body.matches(of: /<\/script>/).count == 3)
    for tag in ["<img", "<b>", "<svg onload", "<!--", "</title><"] { #expect(!page.contains(tag)) }
    let markup = page.replacing(/(?s)<script.*?<\/script>/, with: "")
    #expect(markup.matches(of: /\son[a-z]+\s*=\s*["']/).isEmpty)
    let data = try #require(page.firstMatch(of: /(?s)id="data">(.*?)<\/script>/)).1
    let names = try JSON(String(data))["nodes"].items.compactMap { $0.items.first?.text }
    #expect(names.contains("</script><script>alert(1)</script> (n1)"))
  }

  @Test func `asks about the first scenario, else what leaked, else wants to be told`() async throws
  {
    let page = try await Self.report([cloudflare])
    #expect(page.contains("It is the scenario leaked-in-okta"))
    let folder = try TemporaryFolder()
    let leaked = try folder.write(
      "blastradius: 1\nnodes: { key: { kind: api-key, leaked: 2024-01-01 } }\n", to: "leaked.yaml")
    #expect(try await Self.report([leaked]).contains("It is what leaked by the model"))
    let silent = try folder.write(
      "blastradius: 1\nnodes: { key: { kind: api-key } }\n", to: "silent.yaml")
    let error = await #expect(throws: BlastRadiusError.self) { try await Self.report([silent]) }
    #expect(error?.code == .badInput)
  }

  @Test func `shows before and after in one picture`() async throws {
    let folder = try TemporaryFolder()
    let changes = try folder.write(
      "blastradius: 1\nchanges:\n  - set: { console-acl: enforced }\n", to: "changes.yaml")
    let page = try await Self.report([cloudflare, "--compare", changes] + Self.pair)
    #expect(page.contains("id=\"change\"") && page.contains("Changed: "))
    let data = try JSON(
      String(try #require(page.firstMatch(of: /(?s)id="data">(.*?)<\/script>/)).1))
    #expect(!data["cards"].fields.isEmpty && !data["sides"].fields.isEmpty)
    #expect(page.contains("changes.yaml</td>"))
  }

  @Test func `names the program that prints where it is not there`() async throws {
    let printer = PagePrinter(program: "no-such-program-of-any-system")
    let error = await #expect(throws: BlastRadiusError.self) { try await printer.pdf("<p>") }
    #expect(error?.code == .missing && error?.message.contains("chromium") == true)
  }

  /// The files of the gallery, of which few are looked at where `RandomModels` are few too.
  private static let gallery: [String] = {
    let folder = Program.root.appendingPathComponent("graphs").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let graphs = files.filter { $0.hasSuffix(".yaml") }.sorted()
    return RandomModels.areAll ? graphs : Array(graphs.prefix(3))
  }()

  @Test(arguments: gallery)
  func `each model of the gallery has a report without a question left open`(name: String)
    async throws
  {
    let text = try await Self.report([Program.graph(name), "--format", "markdown"])
    #expect(text.contains("```mermaid") && !text.contains("This was not answered"))
    #expect(text.components(separatedBy: "\n## ").count == 10)
  }

  @Test func `the list of all facts is that of exposure`() async throws {
    let arguments = [cloudflare, "--format", "csv"] + Self.pair
    #expect(try await Self.report(arguments) == answer(ExposureCommand.self, arguments))
  }

  @Test
  func `a page of many facts has the first, all that is critical, and the counts of the rest`()
    async throws
  {
    let folder = try TemporaryFolder()
    var text = "blastradius: 1\nnodes:\n  key: { kind: api-key }\n"
    for index in 0..<40 {
      text += "  h\(index): { kind: host\(index > 35 ? ", criticality: critical" : "") }\n"
    }
    text += "edges:\n"
    for index in 0..<40 { text += "  - key administers h\(index)\n" }
    let path = try folder.write(text, to: "many.yaml")
    let command = try ReportCommand.parse([path, "--from", "key"])
    let model = try command.model.load(command.imports, at: nil).model
    let facts = try Analysis(model, Question(from: [Fact("key", .control)])).exposure().facts
    let page = ReportFacts(facts, names: try ModelNames(model), limit: 10)
    #expect(page.positions.count + page.omitted == facts.count)
    let shown = Set<String>(page.positions.indices.map { page[$0].fact.node })
    #expect((36..<40).allSatisfy { shown.contains("h\($0)") })
    #expect(page.remark?.contains("(\(page.omitted) control)") == true)
    #expect(ReportFacts(facts, names: try ModelNames(model)).remark == nil)
  }
}
