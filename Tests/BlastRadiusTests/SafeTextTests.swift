import Testing

@testable import BlastRadius

/// Texts of others, made safe to show.
@Suite struct SafeTextTests {
  @Test(
    "passwords in addresses are masked in all that is shown",
    arguments: [
      ("https://alice:hunter2@example.com/x", "https://alice:•••@example.com/x"),
      ("see postgres://u:p/w:x@db:5432/a now", "see postgres://u:•••@db:5432/a now"),
      ("https://hunter2@example.com, ok", "https://•••@example.com, ok"),
      ("ssh://git@example.com/r", "ssh://git@example.com/r"),
      ("https://example.com/@scope/pkg", "https://example.com/@scope/pkg"),
      ("https://example.com:8443/a@b", "https://example.com:8443/a@b"),
      ("ALICE@EXAMPLE.COM: 1", "ALICE@EXAMPLE.COM: 1"),
      ("a://b:c@d e://f:g@h", "a://b:•••@d e://f:•••@h"),
    ])
  func passwords(text: String, shown: String) {
    #expect(SafeText.visible(text) == shown)
    let json = JSONWriter.text { $0.object { $0.field("x", text) } }
    #expect(json == "{\n  \"x\": \"\(shown)\"\n}\n")
  }

  @Test(
    "values after words that announce a secret are masked in messages and excerpts",
    arguments: [
      ("password: hunter2", "password: •••"), ("db_password = 'a b c' x", "db_password = '•••' x"),
      ("{ token: abc, kind: host }", "{ token: •••, kind: host }"),
      ("Authorization: Bearer abc def", "Authorization: •••"),
      ("API-Key=abc; next", "API-Key=•••; next"), ("passphrase: correct horse", "passphrase: •••"),
      ("token: { kind: api-key }", "token: { kind: api-key }"),
      ("token: unknown", "token: unknown"),
      ("kind: password", "kind: password"), ("secretary: Ann", "secretary: Ann"),
      ("a token is missing", "a token is missing"), ("password:", "password:"),
    ])
  func announced(text: String, shown: String) {
    #expect(Diagnostic(.error, "x", text).message == shown)
    #expect(SourceExcerpt(line: text, column: 1).text == shown)
  }

  @Test(
    "secrets of letters alone are masked, words are not",
    arguments: [
      ("wJalrXUtnFEMIKMDENGbPxRfiCYEXAMPLEKEY", true), ("aQxZbWnTkLpRmVsYcUdE", true),
      ("xkqzvbnmtrwsdfghjklpqxz", true), ("DefaultAzureCredentialProvider", false),
      ("AmazonEKSWorkerNodePolicyForIAMUsers", false), ("internationalization", false),
      ("smartsheetmoveworksconnector", false), ("ELASTICLOADBALANCING", false),
      ("iamserviceaccounttokencreator", false), ("GetCallerIdentityForServiceAccount", false),
    ])
  func letters(text: String, isSecret: Bool) {
    #expect((SecretText.masked("key \(text)") == "key •••") == isSecret, "\(text)")
  }

  @Test("marks without end are counted, and invisible letters written out")
  func marks() {
    let many = "a" + String(repeating: "\u{301}", count: 1000) + "b"
    #expect(
      SafeText.visible(many) == "a" + String(repeating: "\u{301}", count: 8) + "⟨992 marks⟩b")
    for scalar in [
      "\u{3164}", "\u{115F}", "\u{FFA0}", "\u{2800}", "\u{34F}", "\u{E0101}", "\u{180E}",
    ] {
      #expect(SafeText.visible("a\(scalar)b").contains("⟨U+"), "\(scalar.unicodeScalars)")
    }
    #expect(SafeText.visible("a\u{200D}b") == "a⟨U+200D⟩b")
    #expect(SafeText.visible("\u{FE0F}") == "⟨U+FE0F⟩")
    for text in ["👩‍👩‍👧‍👦", "❤️‍🔥", "क्‍ष", "é", "#️⃣", "日本語", "a\u{301}"] {
      #expect(SafeText.visible(text) == text)
    }
  }
}
