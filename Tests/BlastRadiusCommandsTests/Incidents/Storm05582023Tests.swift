import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What the incident of Storm-0558 must come out as, from the published facts by hand.
@Suite struct Storm05582023Tests {
  private static let graph = "storm-0558-2023"
  private static let checked = ["--assume", "issuer-check=enforced"]
  private static let retired = ["--assume", "keys-retire=enforced"]
  private static let examined = ["--assume", "acquired-devices-checked=enforced"]

  @Test(arguments: [
    // The key signed for consumers, as it was meant to, and for enterprises, as it was not.
    IncidentLine("msa-key", at: "2023-05-15", "personal-mail@read", "confirmed"),
    IncidentLine("msa-key", at: "2023-05-15", "organisations-mail@read", "confirmed"),
    IncidentLine("msa-key", at: "2023-05-15", "state-mail@read", "confirmed"),
    // Essentially any account could have been opened, says the board.
    IncidentLine("msa-key", at: "2023-05-15", "other-mail@read", "confirmed"),
    // That more applications took such tokens is other researchers' assessment.
    IncidentLine("msa-key", at: "2023-05-15", "other-applications@control", "possible"),
    // Designed reach: consumer mail and nothing of an enterprise.
    IncidentLine("msa-key", "personal-mail@read", "confirmed", options: checked),
    IncidentLine("msa-key", "enterprise-identities", nil, options: checked),
    IncidentLine("msa-key", "exchange-online", nil, options: checked),
    // A key retired when it was due signs nothing.
    IncidentLine("msa-key", "personal-mail", nil, options: retired),
    IncidentLine("msa-key", "state-mail", nil, options: retired),
    // The key ended on 24 June, the caches on the 27th; what lies between nobody says.
    IncidentLine("msa-key", at: "2023-06-26", "personal-mail", nil),
    IncidentLine("msa-key", at: "2023-06-26", "state-mail@read", "possible"),
    IncidentLine("attacker", at: "2023-06-26", "msa-key", nil),
    IncidentLine("attacker", at: "2023-06-28", "exchange-online", nil),
    // The engineer's documents were read in 2021; that the key came from there is unproven.
    IncidentLine("engineer-device", at: "2023-05-15", "identity-documents@read", "confirmed"),
    IncidentLine("engineer-device", at: "2023-05-15", "msa-key@control", "possible"),
    IncidentLine("engineer-device", at: "2023-05-15", "state-mail@read", "possible"),
    IncidentLine("identity-documents", "msa-key", nil),
    // No dump was found that holds the key.
    IncidentLine("crash-dump", "msa-key", nil),
    // An examined device gets no credential of the company that buys it.
    IncidentLine("engineer-device", "engineer", nil, options: examined),
    IncidentLine("engineer-device", "identity-documents", nil, options: examined),
  ])
  func `what was held, and what was not`(line: IncidentLine) async throws {
    #expect(try await line.held(in: Self.graph) == line.certainty)
  }

  @Test func `the crash dump is a shut door, not a missing one`() async throws {
    let text = try await whyNot(Self.graph, from: "crash-dump", to: "msa-key")
    #expect(text.contains("crash-dump stores msa-key"))
    #expect(text.contains("the model says that it does not exist"))
  }

  @Test func `the published figures are in the graph`() throws {
    let model = try String(contentsOfFile: Program.graph("\(Self.graph).yaml"), encoding: .utf8)
    for text in [
      "accounts: 503, american: 391", "value: 22", "messages: 60000", "46 hypotheses",
    ] {
      #expect(model.contains(text))
    }
  }
}
