import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// The mappings of `graphs/imports/mappings`, with what the tools write that they are for.
@Suite("A mapping for rows of another tool") struct RowExampleTests {
  private static let folder = "graphs/imports/mappings"

  private static let examples: [(tool: String, rows: String, edges: [String])] = [
    (
      "steampipe", "steampipe.json",
      [
        "aws:access-key/AKIAEXAMPLE0000CI authenticates-as arn:aws:iam::111122223333:user/ci/deployer",
        "aws:access-key/AKIAEXAMPLE00ALIC authenticates-as arn:aws:iam::111122223333:user/alice",
      ]
    ),
    (
      "cloudquery", "cloudquery.json",
      [
        "okta:acme/group/00g1engineers reads okta:acme/app/0oa1jira",
        "okta:acme/group/00g2finance reads okta:acme/app/0oa2books",
        "okta:acme/user/00u1alice member-of okta:acme/group/00g1engineers",
        "okta:acme/user/00u2bob member-of okta:acme/group/00g1engineers",
        "okta:acme/user/00u3carol member-of okta:acme/group/00g2finance",
      ]
    ),
    (
      "governance", "governance.csv",
      [
        "account/Jira/aarcher administers application/Jira unless second-factor 2022-03-01/",
        "account/Jira/bbaker edits application/Jira 2023-01-15/2024-06-30",
        "account/Payroll/ccole administers application/Payroll 2020-02-02/",
        "person/alice owns account/Jira/aarcher", "person/bob owns account/Jira/bbaker",
        "person/carol owns account/Payroll/ccole",
      ]
    ),
  ]

  /// An edge in words.
  private static func text(_ edge: Edge) -> String {
    var words = [edge.sentence]
    if !edge.unless.isEmpty { words.append("unless \(edge.unless.joined(separator: " "))") }
    if edge.valid != Validity() {
      words.append("\(edge.valid.from?.description ?? "")/\(edge.valid.until?.description ?? "")")
    }
    return words.joined(separator: " ")
  }

  @Test("reads what the tool writes", arguments: examples.indices)
  func reads(number: Int) throws {
    let example = Self.examples[number]
    func path(_ name: String) -> String {
      repository.appendingPathComponent("\(Self.folder)/\(name)").path
    }
    var options = ModelReader.Options()
    options.imports.mapping = path("\(example.tool).yaml")
    let loaded = try ModelReader.read([path(example.rows)], options: options)
    #expect(loaded.warnings.filter { $0.code != "rows-left-out" }.map(\.message) == [])
    let catalog = try Catalog(loaded.model)
    #expect(catalog.edges.map { Self.text(catalog.edge($0)) }.sorted() == example.edges)
  }

  @Test("is named where mappings are explained") func documentation() throws {
    for page in ["docs/imports.md", "\(Self.folder)/README.md"] {
      let text = try String(contentsOf: repository.appendingPathComponent(page), encoding: .utf8)
      for example in Self.examples {
        #expect(text.contains("`\(example.tool).yaml`"), "\(page) \(example.tool)")
      }
    }
  }
}
