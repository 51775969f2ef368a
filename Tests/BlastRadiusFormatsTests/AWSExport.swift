import BlastRadius
import BlastRadiusFormats

/// An export of an account, made of a few words.
struct AWSExport {
  static let account = "210987654321"
  var users: [String] = []
  var roles: [String] = []
  var groups: [String] = []
  var policies: [String] = []

  /// It as `get-account-authorization-details` prints it.
  var text: String {
    let lists = [
      ("UserDetailList", users), ("GroupDetailList", groups), ("RoleDetailList", roles),
      ("Policies", policies),
    ]
    let members = lists.map { "\"\($0)\": [\n\($1.joined(separator: ",\n"))]" }
    return "{" + members.joined(separator: ",\n") + "}"
  }

  /// The ARN of something of the account.
  static func arn(_ resource: String, account: String = account) -> String {
    "arn:aws:iam::\(account):\(resource)"
  }

  /// A policy; texts stand between single quotes.
  static func policy(_ statements: String...) -> String {
    quoted("{'Version': '2012-10-17', 'Statement': [\(statements.joined(separator: ", "))]}")
  }

  /// A policy that allows.
  static func allow(_ actions: String..., on resource: String = "*") -> String {
    policy(
      "{'Effect': 'Allow', 'Action': [\(actions.map { "'\($0)'" }.joined(separator: ", "))], 'Resource': '\(resource)'}"
    )
  }

  /// A policy of a role that lets a principal assume it.
  static func trust(_ principal: String, if condition: String = "") -> String {
    policy(
      "{'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Principal': \(principal), 'Condition': {\(condition)}}"
    )
  }

  static func quoted(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  /// What follows in an identity: its own policy, attached ones, a boundary.
  struct Details {
    var inline: String?
    var attached: [String] = []
    var boundary: String?
    var groups: [String] = []
    var more = ""
  }

  mutating func user(
    _ name: String, _ inline: String? = nil, _ change: (inout Details) -> Void = { _ in }
  ) {
    users.append(Self.identity("User", "user/\(name)", inline, change))
  }

  mutating func group(
    _ name: String, _ inline: String? = nil, _ change: (inout Details) -> Void = { _ in }
  ) {
    groups.append(Self.identity("Group", "group/\(name)", inline, change))
  }

  mutating func role(
    _ name: String, trust: String, _ inline: String? = nil, hasProfile: Bool = false,
    _ change: (inout Details) -> Void = { _ in }
  ) {
    roles.append(
      Self.identity("Role", "role/\(name)", inline) { details in
        details.more = ", \"AssumeRolePolicyDocument\": \(trust)"
        if hasProfile {
          details.more +=
            ", \"InstanceProfileList\": [{\"Arn\": \"\(Self.arn("instance-profile/\(name)"))\"}]"
        }
        change(&details)
      })
  }

  mutating func managed(_ name: String, _ document: String, other: String? = nil) {
    let second =
      other.map { ", {\"VersionId\": \"v2\", \"IsDefaultVersion\": false, \"Document\": \($0)}" }
      ?? ""
    policies.append(
      "{\"PolicyName\": \"\(name)\", \"Arn\": \"\(Self.arn("policy/\(name)"))\", \"DefaultVersionId\": \"v1\", \"PolicyVersionList\": [{\"VersionId\": \"v1\", \"IsDefaultVersion\": true, \"Document\": \(document)}\(second)]}"
    )
  }

  private static func identity(
    _ kind: String, _ resource: String, _ inline: String?, _ change: (inout Details) -> Void
  ) -> String {
    var details = Details(inline: inline)
    change(&details)
    let name = resource.split(separator: "/").last.map(String.init) ?? resource
    var text = "{\"\(kind)Name\": \"\(name)\", \"Arn\": \"\(arn(resource))\""
    if let inline = details.inline {
      text += ", \"\(kind)PolicyList\": [{\"PolicyName\": \"own\", \"PolicyDocument\": \(inline)}]"
    }
    let attached = details.attached.map { "{\"PolicyArn\": \"\($0)\"}" }.joined(separator: ", ")
    text += ", \"AttachedManagedPolicies\": [\(attached)]"
    if let boundary = details.boundary {
      text += ", \"PermissionsBoundary\": {\"PermissionsBoundaryArn\": \"\(boundary)\"}"
    }
    if kind == "User" {
      text += ", \"GroupList\": [\(details.groups.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }
    return text + details.more + "}"
  }

  /// What is read of it and of other files.
  func read(_ others: (name: String, text: String)...) throws -> ReadFiles {
    try ReadFiles([("gaad.json", text)] + others)
  }
}

extension ReadFiles {
  /// The edges in short words, without those that say what is in an account.
  var awsEdges: [String] {
    edges.compactMap { edge -> String? in
      var text = edge
      for (long, short) in [
        ("arn:aws:iam::210987654321:", ""), ("\"", ""), ("aws:210987654321/", "@"),
        ("aws:210987654321", "@"),
      ] {
        text = text.split(separator: long, omittingEmptySubsequences: false).joined(
          separator: short)
      }
      return text.hasPrefix("@ contains ") ? nil : text
    }
    .sorted { $0 < $1 }
  }
}
