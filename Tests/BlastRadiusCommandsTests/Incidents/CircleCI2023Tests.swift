import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What the incident at CircleCI must come out as, from the published facts by hand.
@Suite struct CircleCI2023Tests {
  private static let graph = "circleci-2023"
  private static let bound = ["--assume", "sessions-bound-to-devices=enforced"]
  private static let seen = ["--assume", "antivirus=enforced"]
  private static let conda = "conda-staging-token,conda-feedstock-token"

  @Test(arguments: [
    // Malware took a session that had passed its second factor, and it served from elsewhere.
    IncidentLine("malware", at: "2022-12-16", "sso-session@control", "confirmed"),
    IncidentLine("sso-session", at: "2022-12-19", "engineer@control", "confirmed"),
    IncidentLine("sso-session", "engineer", nil, options: bound),
    IncidentLine("malware", "sso-session", nil, options: seen),
    // The engineer made tokens for production as a duty, and they read the stores.
    IncidentLine("sso-session", at: "2022-12-22", "production-token@control", "confirmed"),
    IncidentLine("production-token", at: "2022-12-22", "secret-stores@read", "confirmed"),
    // At rest all was encrypted, and the keys came out of a running process: it takes both.
    IncidentLine("secret-stores@read", "customers-secrets", nil),
    IncidentLine("encryption-key", "customers-secrets", nil),
    IncidentLine("production-token", "customers-secrets", nil),
    IncidentLine(
      "secret-stores@read,encryption-key", at: "2022-12-22", "customers-secrets@read",
      "confirmed"),
    IncidentLine("sso-session", at: "2022-12-22", "customers-secrets@read", "confirmed"),
    // One customer's GitHub token is confirmed; of the others it is not said that one was used.
    IncidentLine("sso-session", at: "2022-12-29", "customers-github@read", "confirmed"),
    IncidentLine("sso-session", at: "2022-12-29", "bitbucket-tokens@control", "possible"),
    IncidentLine("sso-session", at: "2022-12-29", "aws-keys@control", "possible"),
    IncidentLine("sso-session", at: "2022-12-29", "customers-other-systems@read", "possible"),
    // The engineer was shut out at 16:35, production for nearly all staff at 18:30.
    IncidentLine("sso-session", at: "2023-01-04T16:34Z", "engineer@control", "confirmed"),
    IncidentLine("sso-session", at: "2023-01-04T16:35Z", "engineer", nil),
    IncidentLine("sso-session", at: "2023-01-04T16:35Z", "secret-stores@read", "confirmed"),
    IncidentLine("sso-session", at: "2023-01-04T18:30Z", "secret-stores", nil),
    // Each kind of token has its own end.
    IncidentLine("sso-session", at: "2023-01-05T03:26Z", "project-api-tokens", nil),
    IncidentLine("sso-session", at: "2023-01-05T03:26Z", "personal-api-tokens@control", "possible"),
    IncidentLine("sso-session", at: "2023-01-06T05:00Z", "personal-api-tokens", nil),
    IncidentLine("sso-session", at: "2023-01-06T10:14Z", "bitbucket-tokens@control", "possible"),
    IncidentLine("sso-session", at: "2023-01-06T10:15Z", "bitbucket-tokens", nil),
    IncidentLine("sso-session", at: "2023-01-07T07:29Z", "customers-github@read", "confirmed"),
    IncidentLine("sso-session", at: "2023-01-07T07:30Z", "customers-github", nil),
    // What only customers can rotate is open for good, as far as anybody knows.
    IncidentLine("sso-session", at: "2023-02-01", "environment-variables@control", "possible"),
    IncidentLine("sso-session", at: "2023-02-01", "customers-aws@control", "possible"),
    // conda-forge's two tokens lay there, its token of the main channel did not.
    IncidentLine("sso-session", at: "2022-12-22", "conda-main@write", "confirmed"),
    IncidentLine("sso-session", "conda-main-token", nil),
    IncidentLine(conda, at: "2023-01-13", "conda-main@write", "confirmed"),
    IncidentLine(conda, at: "2023-01-14", "conda-main", nil),
    IncidentLine("conda-staging-token", "conda-main", nil),
    IncidentLine("conda-feedstock-token", "conda-main", nil),
    // The feedstock tokens lay at the other CI services as well.
    IncidentLine("other-ci", at: "2022-12-22", "conda-feedstock-token@control", "confirmed"),
    IncidentLine("other-ci", "conda-main", nil),
  ])
  func `what was held, and what was not`(line: IncidentLine) async throws {
    #expect(try await line.held(in: Self.graph) == line.certainty)
  }

  @Test func `the stores lack their key`() async throws {
    let text = try await whyNot(
      Self.graph, from: "secret-stores@read", to: "customers-secrets@read")
    #expect(text.contains("control of Keys of the encrypted stores"))
  }

  @Test func `the published figures are in the graph`() throws {
    let model = try String(contentsOfFile: Program.graph("\(Self.graph).yaml"), encoding: .utf8)
    for text in ["more than 14,000", "Fewer than five customers", "about five days"] {
      #expect(model.contains(text))
    }
  }
}
