import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What Midnight Blizzard's way through Microsoft must come out as, from the published facts by hand.
@Suite struct MidnightBlizzard2024Tests {
  private static let graph = "midnight-blizzard-2024"
  private static let trusted = ["--trust-evidence"]
  private static let guarded = ["--assume", "test-account-mfa=enforced"]
  private static let unscoped = ["--assume", "mailbox-scope=absent"]
  private static let scoped = ["--assume", "mailbox-scope=enforced"]
  private static let apps = "malicious-apps,consent,assignment"

  @Test(arguments: [
    // The account had no second factor, and a password was enough.
    IncidentLine("test-password", at: "2023-12-01", "test-account@control", "confirmed"),
    IncidentLine("test-password", "test-account", nil, options: guarded),
    // The app was taken over, nobody says how; that it was is observed.
    IncidentLine("test-password", at: "2023-12-01", "legacy-app@control", "possible"),
    IncidentLine(
      "test-password", at: "2023-12-01", "leadership-mailboxes@write", "confirmed",
      options: trusted),
    // The app had elevated rights in the corporate tenant; which ones is inferred.
    IncidentLine("legacy-app", at: "2023-12-01", "corporate-tenant@control", "possible"),
    // Apps were made, a user to consent, and the test app granted them the right over mail.
    IncidentLine("legacy-app", at: "2023-12-01", "malicious-apps@control", "confirmed"),
    IncidentLine("legacy-app", at: "2023-12-01", "made-user@control", "confirmed"),
    IncidentLine("legacy-app", at: "2023-12-01", "full-access-as-app@control", "confirmed"),
    // The test app itself needed no right to mail: what it made and granted did.
    IncidentLine("malicious-apps", "full-access-as-app", nil),
    IncidentLine("malicious-apps,consent", "full-access-as-app", nil),
    IncidentLine("malicious-apps,assignment", "full-access-as-app", nil),
    IncidentLine(apps, at: "2023-12-01", "leadership-mailboxes@write", "confirmed"),
    IncidentLine("malicious-apps,made-user", "full-access-as-app", nil),
    // The right is for every mailbox, unless a policy narrows it; no other mail is known read.
    IncidentLine(apps, at: "2023-12-01", "other-mailboxes@read", "possible"),
    IncidentLine(apps, at: "2023-12-01", "other-mailboxes@read", "confirmed", options: unscoped),
    IncidentLine(apps, "other-mailboxes", nil, options: scoped),
    // Mail was read until 12 January, the secrets from it were used by March.
    IncidentLine("legacy-app", at: "2024-01-12", "leadership-mailboxes@read", "confirmed"),
    IncidentLine("legacy-app", at: "2024-01-13", "leadership-mailboxes", nil),
    IncidentLine("legacy-app", at: "2024-01-13", "corporate-tenant", nil),
    IncidentLine("legacy-app", at: "2024-03-08", "source-repositories@read", "confirmed"),
    IncidentLine("legacy-app", at: "2024-03-08", "internal-systems@read", "confirmed"),
    // Customers were told; whether they rotated what they had mailed is not known.
    IncidentLine("legacy-app", at: "2023-12-01", "customer-secrets@control", "confirmed"),
    IncidentLine("legacy-app", at: "2024-03-08", "customer-secrets@control", "possible"),
    IncidentLine("customer-secrets", "customers-systems@read", "possible"),
    // No evidence of systems for customers is no proof that none was reached.
    IncidentLine("mail-secrets", "customer-facing-systems@connect", "possible"),
    IncidentLine("mail-secrets", "leadership-mailboxes", nil),
  ])
  func `what was held, and what was not`(line: IncidentLine) async throws {
    #expect(try await line.held(in: Self.graph) == line.certainty)
  }

  @Test func `the new apps lack what others granted`() async throws {
    let text = try await whyNot(Self.graph, from: "malicious-apps", to: "full-access-as-app")
    #expect(text.contains("control of Consent to the apps"))
    #expect(text.contains("control of Mail right assigned to the apps"))
  }

  // Microsoft: misused apps keep their access when the first account is lost.
  @Test func `losing the first account and the test app closes no mail`() async throws {
    let model = try String(contentsOfFile: Program.graph("\(Self.graph).yaml"), encoding: .utf8)
    let label = "label: Forgotten test a"
    #expect(model.contains("\(label)ccount,") && model.contains("\(label)pp\n"))
    let changed =
      model
      .replacing("\(label)ccount,", with: "\(label)ccount, revoked: 2023-12-10,")
      .replacing(
        "\(label)pp\n    zone: test\n    revoked: 2024-01-12",
        with: "\(label)pp\n    zone: test\n    revoked: 2023-12-10")
    let folder = try TemporaryFolder()
    let path = try folder.write(changed, to: "copy.yaml")
    for (fact, certainty) in [("legacy-app", nil), ("leadership-mailboxes", "possible")] {
      let text = try await answer(
        ExposureCommand.self,
        [path, "--from", "test-password", "--at", "2023-12-20", "--format", "json"])
      let held = try JSON(text)["facts"].items.first { $0["node"].text == fact }
      #expect(held?["certainty"].text == certainty)
    }
  }
}
