import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What the incident at Salesloft Drift must come out as, from the published facts by hand.
@Suite struct SalesloftDrift2025Tests {
  private static let graph = "salesloft-drift-2025"
  private static let trusted = ["--trust-evidence"]
  private static let listless = ["--assume", "okta-address-list=absent"]
  private static let revoked = ["--assume", "retired-tokens-revoked=enforced"]

  @Test(arguments: [
    // Tokens exported data of more than 700 organisations from 8 August, and were revoked on the 20th.
    IncidentLine("customer-tokens", at: "2025-08-07", "customers-salesforce", nil),
    IncidentLine("customer-tokens", at: "2025-08-08", "customers-salesforce@read", "confirmed"),
    IncidentLine("customer-tokens", at: "2025-08-20", "customers-cases@read", "confirmed"),
    IncidentLine("customer-tokens", at: "2025-08-21", "customers-salesforce", nil),
    // Query jobs were deleted, so they could be changed; no other data was.
    IncidentLine("customer-tokens", at: "2025-08-08", "query-jobs@write", "confirmed"),
    IncidentLine("customer-tokens", "customers-salesforce@write", nil),
    // Okta's was refused by its address list, Zscaler's worked though Drift was given up there.
    IncidentLine("okta-token", "okta-salesforce", nil),
    IncidentLine("okta-token", "okta-salesforce@read", "confirmed", options: listless),
    IncidentLine("zscaler-token", at: "2025-08-12", "zscaler-salesforce@read", "confirmed"),
    IncidentLine("zscaler-token", "zscaler-salesforce", nil, options: revoked),
    // One customer's token opens no other customer's tenant.
    IncidentLine("zscaler-token", "okta-salesforce", nil),
    IncidentLine("cloudflare-token", "customers-salesforce", nil),
    // From Cloudflare's cases came text with 104 tokens, and no attachments as far as one knows.
    IncidentLine("cloudflare-token", at: "2025-08-12", "cloudflare-cases@read", "confirmed"),
    IncidentLine("cloudflare-token", at: "2025-08-12", "cloudflare-attachments@read", "possible"),
    IncidentLine(
      "cloudflare-token", at: "2025-08-12", "cloudflare-attachments@read", "possible",
      options: trusted),
    IncidentLine(
      "cloudflare-token", at: "2025-08-12", "cloudflare-api-tokens@control", "confirmed"),
    // They stayed in hand when the reading ended, and were all rotated by 2 September.
    IncidentLine(
      "cloudflare-token", at: "2025-08-25", "cloudflare-api-tokens@control", "confirmed"),
    IncidentLine("cloudflare-token", at: "2025-09-03", "cloudflare-api-tokens", nil),
    // Nothing suspicious was seen of them, which leaves it open.
    IncidentLine("cloudflare-token", at: "2025-08-12", "cloudflare-accounts@control", "possible"),
    // Keys in other customers' cases: who rotated them, and when, is not known.
    IncidentLine("customer-tokens", at: "2025-08-12", "aws-keys@control", "confirmed"),
    IncidentLine("customer-tokens", at: "2025-10-01", "aws-keys@control", "possible"),
    IncidentLine("customer-tokens", at: "2025-10-01", "aws-accounts@control", "possible"),
    IncidentLine("customer-tokens", at: "2025-08-12", "snowflake@read", "possible"),
    IncidentLine("customer-tokens", at: "2025-08-12", "customers-networks@connect", "possible"),
    // Drift Email opened the accounts that used it, by design no other.
    IncidentLine("email-tokens", at: "2025-08-09", "drift-email-mailboxes@read", "confirmed"),
    IncidentLine("email-tokens", "other-mailboxes", nil),
    // Source code was read, a guest and workflows were made; how AWS came next is not stated.
    IncidentLine("salesloft-github", "guest-user@control", "confirmed"),
    IncidentLine("salesloft-github", "drift-aws@control", "possible"),
    IncidentLine(
      "salesloft-github", at: "2025-08-08", "customers-cases@read", "confirmed", options: trusted),
    IncidentLine(
      "salesloft-github", at: "2025-08-07", "customers-cases@read", "possible", options: trusted),
    IncidentLine("salesloft-github", "okta-salesforce", nil),
    // The tokens lead nowhere back.
    IncidentLine("scenario:stolen-tokens", "drift-aws", nil),
  ])
  func `what was held, and what was not`(line: IncidentLine) async throws {
    #expect(try await line.held(in: Self.graph) == line.certainty)
  }

  @Test func `the target's condition is named as what held`() async throws {
    let text = try await whyNot(Self.graph, from: "okta-token", to: "okta-salesforce@read")
    #expect(text.contains("okta-address-list is enforced"))
  }

  @Test func `the published figures are in the graph`() throws {
    let model = try String(contentsOfFile: Program.graph("\(Self.graph).yaml"), encoding: .utf8)
    for text in ["{ organisations: 700 }", "More than 700", "{ found: 104, rotated: 104 }"] {
      #expect(model.contains(text))
    }
  }
}
