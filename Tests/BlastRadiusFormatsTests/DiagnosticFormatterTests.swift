import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@Suite struct DiagnosticFormatterTests {
  /// Wide characters, emoji, tabs, long lines, invisible characters and secrets.
  private static let source = """
    blastradius: 1
    nodes:
      東京: {kind: hots, label: "👩‍💻 老板"}
      "a\u{202E}b": {kind: host,\tzone: nowhere}
      long: {kind: host, note: "\(String(repeating: "word ", count: 60))", lable: x, tags: [\(String(repeating: "t, ", count: 60))]}
      key: {kind: api-key, label: AKIAIOSFODNN7EXAMPLE, believed: ghp_16C7e42F292c6912E7710c838347Ae178B4a, colour: red}
    edges:
      - 東京 raeds long
      - key reads AKIAIOSFODNN7EXAMPLE:
          note: 4f3c2a1b9e8d7c6b5a49382716050f4e
          unles: c
      - long reads key
      - long reads key
    """

  @Test("text shows the line, a caret under the place, and no secret")
  func text() {
    let said = diagnostics(of: Self.source, named: "graphs/東京.yaml")
    Snapshot.expect(DiagnosticFormatter.text(said), matches: "diagnostics.txt")
  }

  @Test("JSON and SARIF say the same to programs")
  func machines() throws {
    let said = diagnostics(of: Self.source, named: "graphs/東京.yaml")
    let json = DiagnosticFormatter.json(said)
    let sarif = DiagnosticFormatter.sarif(said)
    for text in [json, sarif] {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
      #expect(!text.contains("AKIA"))
    }
    Snapshot.expect(json, matches: "diagnostics.json")
    Snapshot.expect(sarif, matches: "diagnostics.sarif")
    #expect(DiagnosticFormatter.summary(said) == "7 errors, 1 warning")
    #expect(DiagnosticFormatter.summary([]) == "0 errors")
  }

  @Test(
    "what looks like a secret is masked",
    arguments: [
      "AKIAIOSFODNN7EXAMPLE", "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
      "xoxb-123456789012-abcdefGHIJKL", "d41d8cd98f00b204e9800998ecf8427e",
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.abc",
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "-----BEGIN RSA PRIVATE KEY-----",
      "sk_live_4eC39HqLyjWDarjtT1zdp7dc", "k3j4h5g6f7d8s9a0q1w2e3r4t5",
    ])
  func secrets(secret: String) {
    let diagnostic = Diagnostic(.error, "x", "there is no node `\(secret)`")
    #expect(diagnostic.message.contains("•••"))
    #expect(!diagnostic.message.contains(secret))
    let excerpt = SourceExcerpt(line: "  \(secret): {kind: hots}", column: 3)
    #expect(excerpt.text.hasPrefix("  •••"))
    #expect(excerpt.caret == 2)
  }

  @Test(
    "what does not look like a secret is left alone",
    arguments: [
      "smartsheet-credential-of-the-moveworks-token", "2023-11-22T14:18:22Z",
      "https://blog.example.com/thanksgiving-2023-security-incident/",
      "550e8400-e29b-41d4-a716-446655440000", "arn:aws:iam::123456789012:role/DeployRole",
      "S-1-5-21-3623811015-3361044348-30300820-1013", "Channel-File-291-Incident-Root-Cause",
      "DefaultAzureCredentialProvider", "scenarios/2024/08/Channel-File-291.yaml",
      "alice.longlastname@subsidiary.example.com",
    ])
  func harmless(text: String) {
    #expect(Diagnostic(.error, "x", text).message == text)
  }
}
