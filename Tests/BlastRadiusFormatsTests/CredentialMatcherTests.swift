import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadius

/// Which nodes leaked credentials are, in models and imports.
@Suite struct CredentialMatcherTests {
  private func matches(_ model: String, _ list: String) throws -> CredentialMatches {
    let model = try ModelReader.read(text: model, named: "model.yaml").model
    let list = try LeakedListReader.read(bytes: Array(list.utf8), named: "list")
    return try CredentialMatcher(model).matches(list)
  }

  private func lines(_ matches: CredentialMatches) -> [String] {
    matches.matched.map { match in
      let by = match.by.map(\.rawValue).joined(separator: "+")
      let entries = match.entries.map { match.asOwner.contains($0) ? "(\($0))" : "\($0)" }
      return "\(match.node) by \(by): \(entries.joined(separator: " "))"
    }
  }

  private let model = """
    blastradius: 1
    nodes:
      key:
        kind: api-key
        identifiers: [AKIAIOSFODNN7EXAMPLE, "arn:aws:iam::1:access-key/k"]
        fingerprints: ["SHA256:uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=", "repo/a.py:aws:7"]
      password: { kind: password, identifiers: [Alice@Example.com] }
      alice: { kind: user, identifiers: [alice@example.com] }
      bot: { kind: service-account, identifiers: "arn:aws:iam::1:user/bot" }
      Bot: { kind: user }
    """

  @Test("ids, identifiers and fingerprints are found, and what is not is kept")
  func ways() throws {
    let found = try matches(
      model,
      """
      id,login,fingerprint
      key,,
      AKIAIOSFODNN7EXAMPLE,,
      ,arn:aws:iam::1:user/bot,
      nothing,,
      ,,B9:4D:27:B9:93:4D:3E:08:A5:2E:52:D7:DA:7D:AB:FA:C4:84:EF:E3:7A:53:80:EE:90:88:F7:AC:E2:EF:CD:E9
      ,,sha256:b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9
      ,,repo/a.py:aws:7
      """)
    #expect(
      lines(found) == [
        "bot by identifier: (2)", "key by id+identifier+fingerprint: 0 1 4 5",
      ])
    // Two spellings of one fingerprint are one entry, whose places are two.
    #expect(found.unmatched == [3])
    #expect(found.ambiguous == [])
  }

  @Test("what is equal as it is written comes before what differs in case")
  func cases() throws {
    let found = try matches(model, "bot\nBOT\nAlice@Example.com\nALICE@EXAMPLE.COM\nKEY\n")
    #expect(
      lines(found) == [
        "Bot by id: 1", "alice by identifier: 3", "bot by id: 0 1", "key by id: 4",
        "password by identifier: 2 3",
      ])
    #expect(
      found.ambiguous == [
        .init(entry: 1, nodes: ["Bot", "bot"]), .init(entry: 3, nodes: ["alice", "password"]),
      ])
  }

  @Test("whom a credential signs in as is told apart from the credential itself")
  func accounts() throws {
    let found = try matches(model, "id,login\nkey,arn:aws:iam::1:user/bot\n")
    #expect(lines(found) == ["bot by identifier: (0)", "key by id: 0"])
    #expect(found.ambiguous == [])
  }

  @Test(
    "whose a credential is means no node, whatever it is called",
    arguments: ["owner", "Owner", "OWNER_EMAIL", "owner name", "assignee", "responsible"])
  func owners(column: String) throws {
    let list = "id,\(column)\nkey,bot\n"
    #expect(lines(try matches(model, list)) == ["key by id: 0"])
    let read = try LeakedListReader.read(bytes: Array(list.utf8), named: "list")
    #expect(read.entries.map(\.owner) == ["bot"])
  }

  @Test("a value that looks like a secret is found where the model has it as an id")
  func withheld() throws {
    let model = """
      blastradius: 1
      nodes:
        00000000000000000000000000000000abcdef12: { kind: api-key }
      """
    let found = try matches(model, "00000000000000000000000000000000abcdef12\nother!\n")
    #expect(found.matched.map(\.node) == ["00000000000000000000000000000000abcdef12"])
    #expect(found.unmatched == [1])
  }

  private let estate = graph(
    nodes: """
      {"id":"u1","kinds":["User"],"properties":{"name":"ALICE@CORP.LOCAL","samaccountname":"alice"}},
      {"id":"c1","kinds":["Computer"],"properties":{"name":"SRV01","objectid":"S-1-5-21-7"}},
      {"id":"db","kinds":["SNOW_Database"],"properties":{"name":"SRV01","login_name":"x"}},
      {"id":"t1","kinds":["GH_PersonalAccessToken"],"properties":{"token_id":12388195,\
      "token_name":"deploy","owner_login":"zed","name":"esc\\u0061ped"}},
      {"id":"k1","kinds":["Mystery"],"properties":{"name":"odd","thumbprint":\
      "B9 4D 27 B9 93 4D 3E 08 A5 2E 52 D7 DA 7D AB FA C4 84 EF E3"}}
      """)

  @Test("imported nodes are found by their ids and identifying properties")
  func imported() throws {
    let model = try #require(try Imported(estate).model)
    let list = try LeakedListReader.read(
      bytes: Array(
        """
        alice@corp.local
        ALICE
        S-1-5-21-7
        srv01
        12388195
        deploy
        zed
        T1
        b94d27b9934d3e08a52e52d7da7dabfac484efe3
        ODD
        escaped
        """.utf8), named: "list")
    let found = try CredentialMatcher(model).matches(list)
    #expect(
      lines(found) == [
        "C1 by identifier: 2", "K1 by identifier+fingerprint: 8 9",
        "T1 by id+identifier: 4 5 7 10", "U1 by identifier: 0 1",
      ])
    #expect(found.unmatched == [3, 6])
  }

  @Test("an estate imported with its case is compared with it")
  func exactCase() throws {
    let model = try #require(try Imported(estate, ImportOptions(idCase: .exact)).model)
    let list = try LeakedListReader.read(bytes: Array("U1\nu1\nALICE\nalice".utf8), named: "list")
    let found = try CredentialMatcher(model).matches(list)
    #expect(lines(found) == ["u1 by id+identifier: 1 3"])
    #expect(found.unmatched == [0, 2])
  }

  @Test("an imported node is named as its author names it")
  func authoredNames() throws {
    let folder = try TemporaryFolder()
    let loaded = try ModelReader.read([
      try folder.write("estate.json", estate),
      try folder.write(
        "model.yaml",
        """
        blastradius: 1
        nodes:
          alice: { match: { property: samaccountname, equals: alice }, identifiers: [al] }
        """),
    ])
    let list = try LeakedListReader.read(bytes: Array("u1\nAL\nalice\n".utf8), named: "list")
    let found = try CredentialMatcher(loaded.model).matches(list)
    #expect(lines(found) == ["alice by id+identifier: 0 1 2"])
  }
}
