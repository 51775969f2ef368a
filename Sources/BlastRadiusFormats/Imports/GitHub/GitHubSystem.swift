import BlastRadius

/// Organisations of GitHub.
enum GitHubSystem {
  static var system: ImportSystem {
    ImportSystem(
      name: "github",
      summary: "GitHub: answers of the REST interface about an organisation and its repositories",
      relations: [
        Relation(
          runsChanges, .execution, [.init(.write, .control)],
          sentence: "what is changed in {subject} runs in {object}"),
        Relation(
          runsPullRequests, .execution, [.init(.read, .control)],
          sentence: "pull requests to {subject} may run in {object}"),
        Relation(
          pushes, .access, [.init(.write, .write)],
          sentence: "who can change {subject} can push to {object}"),
      ],
      recognises: { GitHubRequest.recognises($0) },
      importer: { GitHubImporter() })
  }

  /// The relation of a repository to the workflows that run what is pushed to it.
  static let runsChanges = "runs-changes-in"
  /// The relation of a repository to workflows that a pull request from a fork may run in, with secrets.
  static let runsPullRequests = "runs-pull-requests-in"
  /// The relation of a repository to a protected branch.
  static let pushes = "pushes-to"
}
