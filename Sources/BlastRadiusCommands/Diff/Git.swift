internal import BlastRadius
internal import BlastRadiusRendering

/// The user's `git`, asked for files of revisions.
struct Git {
  /// Where it is.
  private let path: String

  /// How long it may take, which fetches from elsewhere where a clone is not whole.
  private static let timeout = Duration.seconds(30)

  /// What it has to know of the user, and that it asks nobody and locks nothing.
  private static var environment: [ExactText: String] {
    let names = ["HOME", "PATH", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM"]
    var variables: [ExactText: String] = [
      "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
    ]
    for name in names { variables[name] = Platform.environment(name) }
    return variables
  }

  /// Looks for it in the folders of `PATH` that are named from the root.
  ///
  /// - Throws: `BlastRadiusError` of code `missing` where it is in none.
  init() throws {
    let folders = (Platform.environment("PATH") ?? "").split(separator: ":")
      .filter { $0.hasPrefix("/") }
    guard let found = folders.map({ "\($0)/git" }).first(where: Platform.isProgram) else {
      throw BlastRadiusError(
        .missing, "git is needed to read a file of a revision, and not in PATH: install git")
    }
    path = found
  }

  /// The bytes of a file of a revision, as it was committed.
  ///
  /// - Throws: `BlastRadiusError`: `bad-input` where there is none, `limit` where it takes too long.
  func show(_ revision: String, _ file: String) async throws -> [UInt8] {
    let object = "\(revision):\(file)"
    let shown = SafeText.visible(object)
    let tool = Tool(
      path: path,
      arguments: [
        "--no-pager", "show", "--no-color", "--no-ext-diff", "--no-textconv", "--end-of-options",
        object,
      ],
      missing: "git cannot be run", environment: Self.environment)
    let answer = try await tool.run(
      input: [], timeout: Self.timeout,
      onTimeout: "git show \(shown) took longer than 30 s")
    guard answer.status == .success else {
      throw BlastRadiusError(.badInput, "git show \(shown): \(answer.message)")
    }
    return answer.output
  }
}
