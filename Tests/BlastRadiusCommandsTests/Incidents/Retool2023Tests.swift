import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What the incident at Retool must come out as, from the published facts by hand.
@Suite struct Retool2023Tests {
  private static let graph = "retool-2023"
  private static let call = "okta-password,phone-code"
  private static let unsynced = ["--assume", "codes-stay-on-the-phone=enforced"]
  private static let replaced = ["--assume", "rotation of authenticator-seeds=2023-08-29"]

  @Test(arguments: [
    // The second code enrolled a device, the device opened Google, and Google held all codes.
    IncidentLine(call, at: "2023-08-27", "attacker-device@control", "confirmed"),
    IncidentLine(call, at: "2023-08-27", "authenticator-seeds@control", "confirmed"),
    // Sign-on and codes opened the VPN, and with a last code the support tool and 27 customers.
    IncidentLine(call, at: "2023-08-27", "vpn@connect", "confirmed"),
    IncidentLine(call, at: "2023-08-27", "support-tool@control", "confirmed"),
    IncidentLine(call, at: "2023-08-27", "crypto-customers@control", "confirmed"),
    IncidentLine(call, at: "2023-08-27", "customer-apps@read", "confirmed"),
    // Some customers' own checks held; who else had one is not said.
    IncidentLine(call, "guarded-apps", nil),
    IncidentLine(call, at: "2023-08-27", "customer-apps@control", "possible"),
    // Servers of their own do not trust the cloud, and managed accounts were not reached.
    IncidentLine(call, "on-premises", nil),
    IncidentLine(call, "managed", nil),
    // The second code was what it took: the page alone enrols nothing.
    IncidentLine("okta-password,form-code", "attacker-device", nil),
    IncidentLine("okta-password,form-code", "support-tool", nil),
    // Neither the password nor a Google session is enough alone.
    IncidentLine("okta-password", "okta-account", nil),
    IncidentLine("gsuite-session", "authenticator-seeds@control", "confirmed"),
    IncidentLine("gsuite-session", "vpn", nil),
    IncidentLine("gsuite-session", "support-tool", nil),
    // Without the sync the codes are not in the account, and the VPN stays shut.
    IncidentLine(call, "authenticator-seeds", nil, options: unsynced),
    IncidentLine(call, "vpn", nil, options: unsynced),
    IncidentLine("google-account", at: "2023-04-23", "authenticator-seeds", nil),
    IncidentLine("google-account", at: "2023-04-24", "authenticator-seeds@control", "confirmed"),
    // The sessions ended on 29 August; nothing says that the seeds were replaced.
    IncidentLine(call, at: "2023-08-30", "gsuite-session", nil),
    IncidentLine(call, at: "2023-08-30", "support-tool@control", "possible"),
    IncidentLine(call, at: "2023-08-30", "support-tool", nil, options: replaced),
  ])
  func `what was held, and what was not`(line: IncidentLine) async throws {
    #expect(try await line.held(in: Self.graph) == line.certainty)
  }

  // Asked for are the VPN, the sign-on and a last code: three, but no three things are needed.
  @Test func `nothing opens the support tool alone, and two things are always enough`()
    async throws
  {
    let text = try await answer(
      WhoCommand.self,
      [
        Program.graph("\(Self.graph).yaml"), "--to", "support-tool", "--sets", "3",
        "--format", "json",
      ])
    let sets = try JSON(text)["rows"].items.map { $0["ids"].items.compactMap(\.text).sorted() }
    #expect(sets.allSatisfy { $0.count == 2 })
    for pair in [
      ["google-account", "okta-account"], ["gsuite-session", "okta-password"],
      ["okta-password", "phone-code"],
    ] {
      #expect(sets.contains(pair))
    }
  }

  @Test func `a Google session lacks the sign-on and the VPN`() async throws {
    let text = try await whyNot(Self.graph, from: "gsuite-session", to: "support-tool")
    #expect(text.contains("control of Employee's account at Okta"))
    #expect(text.contains("through the gateway “VPN”"))
  }

  @Test func `the published figures are in the graph`() throws {
    let model = try String(contentsOfFile: Program.graph("\(Self.graph).yaml"), encoding: .utf8)
    for text in ["customers: 27", "Users of 27 cloud customers", "27 accounts given back"] {
      #expect(model.contains(text))
    }
  }
}
