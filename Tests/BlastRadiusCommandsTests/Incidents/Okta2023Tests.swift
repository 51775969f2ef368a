import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What the incident at Okta's support system must come out as, from the published facts by hand.
@Suite struct Okta2023Tests {
  private static let graph = "okta-2023"
  private static let bound = ["--assume", "admin-sessions-bound=enforced"]
  private static let blocked = ["--assume", "personal-profiles-blocked=enforced"]
  private static let unguarded = ["--assume", "console-policy=absent"]

  @Test(arguments: [
    // The account was used from 28 September to 17 October to view and to update cases.
    IncidentLine("support-password", at: "2023-09-27", "support-account", nil),
    IncidentLine("support-password", at: "2023-09-28", "support-account@control", "confirmed"),
    IncidentLine("support-password", at: "2023-10-17", "cases@write", "confirmed"),
    IncidentLine("support-password", at: "2023-10-18", "support-account", nil),
    // Files were read, not changed, in the view of a case and in the Files tab.
    IncidentLine("support-password", at: "2023-10-02", "case-files@read", "confirmed"),
    IncidentLine("support-password", at: "2023-10-02", "case-files@write", nil),
    IncidentLine("files-tab@read", at: "2023-10-02", "case-files@read", "confirmed"),
    // A report of nearly all users of the support system was run as well.
    IncidentLine("support-password", at: "2023-10-02", "support-users@read", "confirmed"),
    // Sessions in the files opened 1Password's Okta on 29 September, Cloudflare's on 18 October.
    IncidentLine("support-password", at: "2023-09-29", "onepassword-okta@control", "confirmed"),
    IncidentLine("support-password", at: "2023-10-18", "cloudflare-okta@control", "confirmed"),
    IncidentLine("support-password", at: "2023-10-19", "cloudflare-okta", nil),
    // Okta ended the sessions in the files on 17 October; the one in use on the 18th is Cloudflare's.
    IncidentLine("support-password", at: "2023-10-18", "onepassword-okta", nil),
    IncidentLine("support-password", at: "2023-10-18", "unnamed-okta", nil),
    // BeyondTrust's session was used minutes after its file was handed over, and not before.
    IncidentLine("support-password", at: "2023-10-01", "beyondtrust-session", nil),
    IncidentLine("support-password", at: "2023-10-02", "beyondtrust-api@control", "confirmed"),
    // The policy held at the console; an account was made through the API, and disabled at once.
    IncidentLine("beyondtrust-session", "beyondtrust-console", nil),
    IncidentLine(
      "beyondtrust-session", "beyondtrust-okta@control", "confirmed", options: unguarded),
    IncidentLine("beyondtrust-session", "beyondtrust-okta@control", "possible"),
    IncidentLine(
      "beyondtrust-session", at: "2023-10-02", "beyondtrust-made-account@control", "confirmed"),
    IncidentLine("beyondtrust-session", at: "2023-10-03", "beyondtrust-made-account", nil),
    // Whether the other customers' files held a session is not said.
    IncidentLine("support-password", at: "2023-10-02", "remaining-okta@control", "possible"),
    // The service is separate, and Cloudflare stopped it before its production and customers' data.
    IncidentLine("support-password", "okta-service", nil),
    IncidentLine("intruder", "okta-service", nil),
    IncidentLine("support-password", "cloudflare-production", nil),
    IncidentLine("cloudflare-session", "cloudflare-production", nil),
    // How the password was lost is the likeliest avenue, no more.
    IncidentLine("intruder", at: "2023-10-02", "support-password@control", "possible"),
    IncidentLine("google-account", at: "2023-10-02", "support-password@control", "confirmed"),
    // The two things done about it afterwards would each have closed it.
    IncidentLine("intruder", "support-password", nil, options: blocked),
    IncidentLine("support-password", "cloudflare-okta", nil, options: bound),
    IncidentLine("support-password", "remaining-okta", nil, options: bound),
  ])
  func `what was held, and what was not`(line: IncidentLine) async throws {
    #expect(try await line.held(in: Self.graph) == line.certainty)
  }

  @Test func `either of two ways lost the password, so neither closes it alone`() async throws {
    let text = try await answer(
      ExplainCommand.self,
      [
        Program.graph("\(Self.graph).yaml"), "--from", "intruder", "--to", "support-password",
        "--format", "json",
      ])
    #expect(try JSON(text)["dependsOn"].items.count == 1)
    #expect(try JSON(text)["closedBy"].items.isEmpty)
  }

  @Test func `the console names the policy that held`() async throws {
    let text = try await whyNot(
      Self.graph, from: "beyondtrust-session", to: "beyondtrust-console")
    #expect(text.contains("console-policy is enforced"))
  }

  @Test func `the published figures are in the graph`() throws {
    let model = try String(contentsOfFile: Program.graph("\(Self.graph).yaml"), encoding: .utf8)
    for text in [
      "{ customers: 134, hijacked: 5 }", "{ customers: 2 }", "{ customers: 129 }", "14 days",
    ] {
      #expect(model.contains(text))
    }
  }
}
