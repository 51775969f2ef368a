import BlastRadius

/// The systems whose exports are read.
struct ImportSystems: Sendable {
  /// All of them, in the order in which they are asked.
  let all: [ImportSystem]

  /// All that there are, with what the columns of tables are.
  init(rows mapping: RowMapping) {
    all = [
      KubernetesSystem.system, AtlassianSystem.system, AWSSystem.system, GitHubSystem.system,
      RowSystem.system(mapping),
    ]
  }

  /// The system of a file that begins so, or `nil`.
  func system(of head: FileHead) -> ImportSystem? { all.first { $0.recognises(head) } }
}
