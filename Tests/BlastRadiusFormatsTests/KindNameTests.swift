import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// The kinds of tools that no table knows are placed by the last words of their names.
@Suite struct KindNameTests {
  @Test(
    "a name of several words falls under what its last words mean",
    arguments: [
      ("APIKey", "api-key"), ("SSHKey", "ssh-key"), ("APIToken", "service-token"),
      ("AWSUser", "user"), ("AWSRole", "role"), ("AWSGroup", "group"), ("IAMUser", "user"),
      ("GCPUser", "user"), ("ADUser", "user"), ("DBUser", "user"), ("ATCredential", "credential"),
      ("ATHost", "host"), ("ATTeam", "group"), ("OPVault", "secret-store"), ("VMHost", "host"),
      ("VMInstance", "host"), ("EKSPod", "host"), ("CAUser", "user"), ("PVWAAccount", "user"),
      ("GCPServiceAccount", "service-account"), ("service_account", "service-account"),
      ("SERVICE_ACCOUNT", "service-account"), ("K8sServiceAccount", "service-account"),
      ("GitLab-ServiceAccount", "service-account"), ("ApiKey", "api-key"), ("AwsRole", "role"),
      ("DuoUser", "user"), ("OAuthToken", "oauth-token"), ("aws_iam_role", "role"),
      ("XY_User", "user"), ("XY_SSHKey", "ssh-key"), ("S3Bucket", "data"), ("EC2Instance", "host"),
      ("X509Cert", "certificate"), ("TLSCertificate", "certificate"), ("KMSKey", "credential"),
      ("Cloud_Account", "cloud-account"), ("managed identity", "service-account"),
      ("HTTPSession", "session-cookie"), ("SSOTenant", "identity-provider"),
    ])
  func placed(name: String, kind: String) { #expect(KindName.parent(name) == kind, "\(name)") }

  @Test(
    "a name whose last word means nothing falls under nothing",
    arguments: [
      "Base", "", "_", "User_", "UserX", "KeyboardLayout", "Tokenizer", "APIKeyring", "é",
    ])
  func unplaced(name: String) {
    #expect(KindName.parent(name) == (name == "User_" ? "user" : nil))
  }

  @Test(
    "the words of a name leave out the tool, where its letters name one",
    arguments: [
      ("GH_CanReadSecret", "can read secret"), ("HasSIDHistory", "has sid history"),
      ("service_account", "service account"), ("ReadLAPSPassword", "read laps password"),
      ("OAuthGrant", "oauth grant"), ("XY_APIKey", "api key"),
    ])
  func words(name: String, words: String) { #expect(KindName.words(name) == words) }

  @Test("kinds that fall under nothing are told once, with their nodes, and no others")
  func reported() throws {
    let nodes = [
      #"{"id":"1","kinds":["Gizmo"]}"#, #"{"id":"2","kinds":["Gizmo","Base"]}"#,
      #"{"id":"3","kinds":["Widget"]}"#, #"{"id":"4","kinds":["Gizmo","APIKey"]}"#,
      #"{"id":"5","kinds":["User"]}"#, #"{"id":"6","kinds":[]}"#,
    ]
    let imported = try Imported(graph(nodes: nodes.joined(separator: ",")))
    let said = imported.said.filter { $0.code == "unknown-node-kind" }.map(\.message)
    #expect(said.count == 1)
    #expect(
      said.first?.hasPrefix(
        "2 kinds of nodes fall under none that is known: `Gizmo` (2 nodes), `Widget` (1 node);")
        == true)
    let placed = try Imported(graph(nodes: #"{"id":"1","kinds":["APIKey"]}"#))
    #expect(!placed.said.contains { $0.code == "unknown-node-kind" })
  }
}
