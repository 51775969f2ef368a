import BlastRadius

/// The relations that GitHub has besides the built-in ones.
enum GitHubRelation {
  /// Of a repository to the workflows that run what is pushed to it.
  static let runsChanges = "runs-changes-in"
  /// Of a repository to workflows that a pull request from a fork may run in, with secrets.
  static let runsPullRequests = "runs-pull-requests-in"
  /// Of a repository to a protected branch.
  static let pushes = "pushes-to"

  static let own: [Relation] = [
    Relation(
      runsChanges, .execution, [.init(.write, .control)],
      sentence: "what is changed in {subject} runs in {object}"),
    Relation(
      runsPullRequests, .execution, [.init(.read, .control)],
      sentence: "pull requests to {subject} may run in {object}"),
    Relation(
      pushes, .access, [.init(.write, .write)],
      sentence: "who can change {subject} can push to {object}"),
  ]
}
