import BlastRadius

/// What an export does not say of itself: whose it is.
public struct ImportName: Hashable, Sendable {
  /// What is named.
  public var scope: Scope
  /// The file that it is said of, or the archive or the folder of several; `nil` for all files of such a
  /// system. `-` is standard input.
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

  /// Whether it is said of a document: of a file, or of an entry of an archive with the archive's name before
  /// its own.
  func isSaid(of document: String) -> Bool {
    guard let file else { return true }
    if file == "-" { return document == "<stdin>" }
    return document == file || document.hasPrefix(file.hasSuffix("/") ? file : "\(file)/")
  }

  /// Whether it may be said of a file, or of something in it, as the file is named on the command line.
  package func mayBeSaid(of path: String) -> Bool {
    isSaid(of: path) || path == file || (file?.hasPrefix("\(path)/") ?? true)
  }
}
