import BlastRadius

/// Sites of Atlassian and servers of Jira, Confluence and Bitbucket.
enum AtlassianSystem {
  static var system: ImportSystem {
    ImportSystem(
      name: "atlassian",
      summary:
        "Jira, Confluence and Bitbucket: answers of their REST interfaces, Cloud and Data Center",
      relations: [
        Relation(
          scripts, .execution, [.init(.control, .control)], remote: true,
          sentence: "{subject} can run scripts in {object}"),
        Relation(
          scriptsAs, .execution, [.init(.control, .control)], remote: true,
          sentence: "{subject} can run scripts as {object}"),
      ],
      recognises: { AtlassianRequest.recognises($0) },
      importer: { AtlassianImporter() })
  }

  /// The relation of whoever may write scripts to the plug-in that runs them on the server.
  static let scripts = "runs-scripts-in"
  /// The relation of whoever may write scripts to the account that they run as, at the vendor.
  static let scriptsAs = "runs-scripts-as"
}
