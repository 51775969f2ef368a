import BlastRadius

/// What an export does not say of itself: whose it is.
public struct ImportName: Hashable, Sendable {
  /// What is named.
  public var scope: Scope
  /// The file that it is said of; `nil` for all files of such a system.
  public var file: String?
  /// The name.
  public var name: String

  /// What has a name of its own in its exports' ids.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    /// A Kubernetes cluster.
    case cluster
    /// A site of Atlassian, or a server.
    case site
    /// An organisation, a tenant or an account.
    case org
  }

  /// Makes a name.
  public init(_ scope: Scope, _ name: String, file: String? = nil) {
    (self.scope, self.file, self.name) = (scope, file, name)
  }
}
