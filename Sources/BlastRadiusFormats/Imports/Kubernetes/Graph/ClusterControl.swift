import BlastRadius

/// What may close edges in a cluster, of which exports say nothing.
enum ClusterControl: String, CaseIterable, Sendable {
  case admission
  case nodeRestriction = "node-restriction"
  case anonymousRequests = "anonymous-requests"
  case subjectRestriction = "certificate-subject-restriction"
  case upgradeByCreate = "websockets-by-create"
  case securityModules = "security-modules"

  private var meaning: String {
    switch self {
    case .admission: "admission policies"
    case .nodeRestriction: "NodeRestriction"
    case .anonymousRequests: "refusal of anonymous requests"
    case .subjectRestriction: "CertificateSubjectRestriction"
    case .upgradeByCreate: "WebSockets to pods only by `create`"
    case .securityModules: "AppArmor, SELinux or seccomp on the nodes"
    }
  }

  /// Declares it, which is unknown until somebody says.
  ///
  /// - Returns: Its id.
  func declare(in cluster: String, _ draft: inout ImportDraft) -> String {
    draft.unknownControl(
      "k8s:\(cluster)/\(rawValue)", named: "\(meaning) of cluster \(cluster) (not in the export)")
  }
}
