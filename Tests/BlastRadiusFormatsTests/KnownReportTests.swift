import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// The reports of scanners as the page about lists has them, and what becomes of what is in them.
@Suite struct KnownReportTests {
  /// What each example of the page is read as: entries, then records.
  private static let examples: [String: [String]] = [
    "detect-secrets": [
      "#1 6; fp sha1:cef4035f1a9059851de07aad8af348c783c59a45; kind AWS Access Key; in conf/app.env:3; works"
    ],
    "ggshield": [
      "#1 12; fp withheld; workspace/7/incidents/12; seen 2026-01-01T09:00:00Z; kind AWS Keys; "
        + "in conf/app.env:3 commit 74d53286c550; works"
    ],
    "GitHub secret scanning": [
      "#1 2; octo-org/payments/security/secret-scanning/42; seen 2026-01-01T09:00:00Z; "
        + "kind slack_api_token; in octo-org/payments conf/app.env:3 commit 74d53286c550; works"
    ],
    "Nosey Parker": [
      "#1 2; fp withheld; seen 2026-01-01T09:00:00Z; kind AWS API Key; "
        + "in src/payments conf/app.env:3 commit 74d53286c550"
    ],
    "GitLab": [
      "#1 5; 6e655546-c1b5-4b50-a1d2-8e6f2f1b1f0f; seen 2026-01-01T09:00:00Z; "
        + "kind AWS access token; in conf/app.env:3 commit 74d53286c550"
    ],
    "SARIF": [
      "#1 7; fp withheld; seen 2026-01-01T09:00:00Z; kind aws-access-token; "
        + "in conf/app.env:3 commit 74d53286c550"
    ],
    "Kingfisher": [
      "#1 5; fp withheld; of arn:aws:iam::123456789012:user/deploy-bot; kind kingfisher.aws.1; "
        + "in conf/app.env:3; works; signs in as arn:aws:iam::123456789012:user/deploy-bot "
        + "(Kingfisher, item 1, line 5)"
    ],
    "geiger": [
      "#1 1; fp withheld; of arn:aws:iam::123456789012:user/deploy-bot; kind high; "
        + "signs in as arn:aws:iam::123456789012:user/deploy-bot (geiger, item 1, line 1)",
      "#2 2; kind dead; unverified",
    ],
    "aws iam list-access-keys": [
      "no leak: #1 3; of deploy-bot; AKIAIOSFODNN7EXAMPLE; Active; issued 2024-03-01T09:00:00+00:00"
    ],
    "AWS's credential report": [
      "no leak: 2; of arn:aws:iam::123456789012:root; of withheld; key 1 active: false",
      "no leak: 3; of arn:aws:iam::123456789012:user/deploy-bot; of deploy-bot; key 1 active: true; "
        + "key 1 issued 2024-03-01T09:00:00+00:00; key 1 used 2026-01-01T07:00:00+00:00",
    ],
    "Have I Been Pwned": [
      "no leak: #1 1; of alice; in the breach Adobe; in the breach Stratfor",
      "no leak: #2 1; of bob; in the breach Adobe",
    ],
    "Have I Been Pwned, export": ["no leak: #1 3; of alice@example.com; in the breach Adobe"],
  ]

  /// The examples of the page by their headings.
  private static func page() throws -> [(name: String, text: String)] {
    let page = try String(
      contentsOf: repository.appendingPathComponent("docs/leaked-lists.md"), encoding: .utf8)
    let section = page.components(separatedBy: "\n## Examples\n").last ?? ""
    return section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n### ")
      .dropFirst().compactMap { part in
        let blocks = part.components(separatedBy: "```")
        guard blocks.count == 3, let name = part.split(separator: "\n").first,
          let start = blocks[1].firstIndex(of: "\n")
        else { return nil }
        return (String(name), String(blocks[1][start...].dropFirst()))
      }
  }

  @Test("every example on the page is read as it should be, and every reader has one")
  func examples() throws {
    let page = try Self.page()
    #expect(Set<String>(page.map(\.name)) == Set(Self.examples.keys))
    for (name, text) in page {
      let read = try ReadList(text)
      #expect(read.entries + read.records == Self.examples[name], "\(name): \(read.problems)")
      #expect(!read.printed.contains("!"), "\(name): \(read.problems)")
    }
  }

  @Test("a secret in any value of a report, or beside one, comes out nowhere")
  func planted() throws {
    let secrets = ["ghp_16C7e42F292c6912E7710c838347Ae178B4a", "Tr0ub4dor&3!hunter2"]
    for (name, text) in try Self.page() {
      let values = text.matches(of: /: ?"([^"]*)"/).map { $0.output.1 }
      for (number, value) in values.enumerated() {
        let secret = secrets[number % 2]
        let bytes = text.replacingCharacters(in: value.startIndex..<value.endIndex, with: secret)
        #expect(!(try ReadList(bytes).printed.contains(secret)), "\(name): \(value)")
      }
      for key in ["secret", "snippet", "x"] {
        let more = text.replacing("{ \"", with: "{ \"\(key)\": [\"\(secrets[1])\"], \"")
        #expect(!(try ReadList(more).printed.contains(secrets[1])), "\(name): \(key)")
      }
    }
  }

  @Test("a report that ends at any byte, or has something else anywhere, is read or refused")
  func broken() throws {
    for (name, text) in try Self.page() {
      let bytes = Array(text.utf8)
      for end in stride(from: 1, to: bytes.count, by: 41) {
        let read = try ReadList(Array(bytes[..<end]))
        #expect(read.list != nil || !read.said.isEmpty, "\(name) up to \(end)")
      }
      for other in ["[]", "7", "[[{}]]"] {
        for value in text.matches(of: /: ?([\[{])/).map({ $0.output.1 }) {
          var changed = text
          changed.replaceSubrange(
            value.startIndex..<value.endIndex, with: other + ",\"x\":\(value)")
          let read = try ReadList(changed)
          #expect(read.list != nil || !read.said.isEmpty, "\(name)")
        }
      }
    }
  }

  @Test(
    "what is not read is refused by its name, and says what to do",
    arguments: [
      (#"{"Content":"dXNlcg==","ReportFormat":"text/csv"}"#, "get-credential-report"),
      (#"{"UserDetailList":[],"Policies":[]}"#, "account's authorization"),
      (#"[{"Name":"Adobe","Title":"Adobe","BreachDate":"2013-10-04"}]"#, "breaches"),
      (#"{"results":[],"paths":{},"errors":[]}"#, "Semgrep"),
      (#"{"SchemaVersion":2,"ArtifactName":"x","Results":[{"Secrets":[]}]}"#, "Trivy"),
      (#"[{"check_type":"secrets","results":{}}]"#, "Checkov"),
      (#"[{"filename":"x","failure_list":[]}]"#, "Talisman"),
      (#"{"bomFormat":"CycloneDX"}"#, "bill"),
      (#"{"graph":{"nodes":[],"edges":[]}}"#, "graph"), (#"{"blastradius":1}"#, "model"),
      (
        #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"CodeQL"}},"results":[{"ruleId":"x"}]}]}"#,
        "`CodeQL`"
      ),
      (#"{"version":"2.1.0","runs":[{"results":[]}]}"#, "SARIF"),
      (#"{"version":"15.0","scan":{"type":"sast"},"vulnerabilities":[{"id":"a"}]}"#, "`sast`"),
    ])
  func refused(text: String, name: String) throws {
    let read = try ReadList(text)
    #expect(read.list == nil)
    #expect(read.said.count == 1)
    #expect(read.said[0].code == "unsupported-format" && read.said[0].message.contains(name))
    #expect(!read.said[0].notes.isEmpty)
  }

  @Test(
    "a report of nothing is a list of nothing",
    arguments: [
      #"{"version":"1.5.0","plugins_used":[],"results":{},"generated_at":"x"}"#,
      #"{"id":"s","type":"path_scan","total_incidents":0,"total_occurrences":0}"#,
      #"{"version":"15.0.0","scan":{"type":"secret_detection"},"vulnerabilities":[]}"#,
      #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"gitleaks"}},"results":[]}]}"#,
      #"{"findings":[],"access_map":[]}"#,
    ])
  func nothing(text: String) throws {
    #expect(try ReadList(text).list?.entries.isEmpty == true)
  }

  @Test("what is said of all in it may come before them or after; lines and lists are one")
  func order() throws {
    let after =
      #"{"total_incidents":1,"entities_with_incidents":[{"incidents":[{"type":"x"}],"filename":"a"},{"incidents":[{"type":"y"}],"filename":"b"}]}"#
    #expect(try ReadList(after).entries == ["#1 1; kind x; in a", "#2 1; kind y; in b"])
    let lines =
      #"{"rule":{"id":"r"},"finding":{"fingerprint":"1","path":"a"}}"# + "\n"
      + #"{"finding":{"fingerprint":"2","path":"b"},"rule":{"id":"s"}}"# + "\n"
      + #"{"access_map":[{"fingerprint":"3","context":{"identity_id":"bob"}}]}"#
    let read = try ReadList(lines)
    #expect(read.list?.format == .jsonLines)
    #expect(
      read.entries == [
        "#1 1; fp withheld; kind r; in a", "#2 2; fp withheld; kind s; in b",
        "#3 3; fp withheld; of bob; signs in as bob (Kingfisher, item 3, line 3)",
      ])
    #expect(try ReadList(lines + "\n{\"x\":1}").problems.contains("4:1: !unsupported-format"))
  }

  @Test("what a scanner could not read is said, and what became of a finding")
  func incomplete() throws {
    let text = #"{"total_incidents":0,"errors":[{"description":"too large"}],"type":"x"}"#
    #expect(try ReadList(text).problems == ["1:31: incomplete-report"])
    let alert =
      #"[{"number":1,"html_url":"https://h/o/r/1","secret_type":"t","resolution":"false_positive"}]"#
    #expect(try ReadList(alert).entries == ["#1 1; o/r/1; kind t (false_positive)"])
  }

  @Test("as many entries are kept as a list may have, whatever they stand in")
  func limit() throws {
    let alerts = (0..<5).map { #"{"type":"t\#($0)"}"# }.joined(separator: ",")
    let text =
      #"{"total_incidents":5,"entities_with_incidents":[{"incidents":[\#(alerts)],"filename":"a"}]}"#
    let read = try ReadList(text, options: .init(maximumEntries: 3))
    #expect(read.problems.contains { $0.hasSuffix("!list-limit") })
  }

  @Test("access maps beyond the limit are said, and not left out")
  func limitOfAccesses() throws {
    let finding =
      #"{"finding":{"fingerprint":"f1","snippet":"x","path":"a"},"rule":{"name":"r","id":"i"}}"#
    let maps = (0..<4).map {
      #"{"provider":"aws","fingerprint":"g\#($0)","identity_id":"user-\#($0)"}"#
    }.joined(separator: ",")
    let text = #"{"findings":[\#(finding)],"access_map":[\#(maps)]}"#
    #expect(try ReadList(text).problems.allSatisfy { !$0.hasSuffix("!list-limit") })
    let read = try ReadList(text, options: .init(maximumEntries: 3))
    #expect(read.problems.contains { $0.hasSuffix("!list-limit") }, "\(read.problems)")
  }
}
