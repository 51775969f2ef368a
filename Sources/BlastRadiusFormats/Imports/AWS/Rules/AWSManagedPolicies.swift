import BlastRadius

/// The policies of AWS that are known where a file does not have them.
enum AWSManagedPolicies {
  /// What a policy allows, by what stands after `policy/`; `nil` for all others.
  static func document(_ arn: String, _ actions: PolicyActions) -> PolicyDocument? {
    guard arn.accountOfARN == "aws", let text = texts[arn.afterLast("/")] else { return nil }
    return Array(text.utf8).lend { bytes in
      do throws(JSONFailure) {
        var cursor = try TokenCursor.start(bytes)
        var reader = PolicyReader(actions)
        return reader.read(try AWSValue.read(&cursor))
      } catch {
        return nil
      }
    }
  }

  private static let texts: [ExactText: String] = [
    "AdministratorAccess":
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#,
    "PowerUserAccess":
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "NotAction": ["iam:*", "organizations:*", "account:*"], "Resource": "*"}, {"Effect": "Allow", "Action": ["iam:CreateServiceLinkedRole", "iam:DeleteServiceLinkedRole", "iam:ListRoles"], "Resource": "*"}]}"#,
    "IAMFullAccess":
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "iam:*", "Resource": "*"}}"#,
  ]
}
