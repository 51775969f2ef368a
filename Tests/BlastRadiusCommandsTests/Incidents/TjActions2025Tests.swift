import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What the incident at tj-actions must come out as, from the published facts by hand.
@Suite struct TjActions2025Tests {
  private static let graph = "tj-actions-2025"
  private static let pinned = ["--assume", "consumers-pin-commits=enforced"]

  @Test(arguments: [
    // A fork's pull request ran with the workflow's secrets, and the token lay there from 28 November.
    IncidentLine("attacker", at: "2024-11-27", "spotbugs-token", nil),
    IncidentLine("attacker", at: "2024-12-06", "spotbugs-token@control", "confirmed"),
    // The account was invited on 11 March; before that day the token led no further.
    IncidentLine("attacker", at: "2025-03-10", "reviewdog-token", nil),
    IncidentLine("attacker", at: "2025-03-11", "reviewdog-token@control", "confirmed"),
    // One person's token wrote to reviewdog's action, and the tag runs where it is named.
    IncidentLine("spotbugs-token", at: "2025-03-11", "action-setup-v1@write", "confirmed"),
    IncidentLine("spotbugs-token", at: "2025-03-11", "tj-bot-token@control", "confirmed"),
    // Contributors do not write to reviewdog's core repositories.
    IncidentLine("spotbugs-token", "reviewdog-core", nil),
    // The bot's token moved all tags, and the builds that named one gave up their secrets.
    IncidentLine("tj-bot-token", at: "2025-03-14", "changed-files-tags@write", "confirmed"),
    IncidentLine("tj-bot-token", at: "2025-03-14", "public-build-secrets@control", "confirmed"),
    // A commit cannot be moved.
    IncidentLine("attacker", "pinned-builds", nil),
    IncidentLine("attacker", "tag-builds", nil, options: pinned),
    IncidentLine("attacker", "public-build-secrets", nil, options: pinned),
    // The sources disagree on the token of Coinbase's build, and Coinbase says it ended there.
    IncidentLine("attacker", at: "2025-03-14", "agentkit-build@control", "confirmed"),
    IncidentLine("attacker", at: "2025-03-14", "agentkit@write", "possible"),
    IncidentLine("attacker", "coinbase-assets", nil),
    // Everybody reads a public log, members a private one; of those nothing was counted.
    IncidentLine("anybody", at: "2025-03-13", "public-build-secrets", nil),
    IncidentLine("anybody", at: "2025-03-14", "public-build-secrets@control", "confirmed"),
    IncidentLine("anybody", "private-build-secrets", nil),
    IncidentLine("private-member", "private-build-secrets@control", "possible"),
    // With the bot's token the way into builds ended, and not what had been printed.
    IncidentLine("attacker", at: "2025-03-16", "changed-files", nil),
    IncidentLine("attacker", at: "2025-03-16", "public-build-secrets@control", "confirmed"),
    // Most members lost write access; nobody says whether this one did.
    IncidentLine("attacker", at: "2025-03-23", "action-setup@write", "possible"),
  ])
  func `what was held, and what was not`(line: IncidentLine) async throws {
    #expect(try await line.held(in: Self.graph) == line.certainty)
  }

  @Test func `a pinned commit is named as what held`() async throws {
    let text = try await whyNot(Self.graph, from: "attacker", to: "pinned-builds")
    #expect(text.contains("commit-pin is enforced"))
  }

  // One bad push is told of the maintainer's own account, to which no way leads.
  @Test func `the push of the maintainer's own account stays unexplained`() async throws {
    let line = IncidentLine("attacker", "tj-actions-maintainer", nil)
    #expect(try await line.held(in: Self.graph) == nil)
  }

  @Test func `the published figures are in the graph`() throws {
    let model = try String(contentsOfFile: Program.graph("\(Self.graph).yaml"), encoding: .utf8)
    for text in ["leaked: 218, total: 23000", "2025-03-11T18:42Z", "Until 20:31", "0e58ed8"] {
      #expect(model.contains(text))
    }
  }
}
