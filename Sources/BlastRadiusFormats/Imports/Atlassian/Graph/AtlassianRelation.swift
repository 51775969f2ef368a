import BlastRadius

/// The relations that Jira, Confluence and Bitbucket have besides the built-in ones.
enum AtlassianRelation {
  /// Of whoever may write scripts to the plug-in that runs them on the server.
  static let scripts = "runs-scripts-in"
  /// Of whoever may write scripts to the account that they run as, at the vendor.
  static let scriptsAs = "runs-scripts-as"

  static let own: [Relation] = [
    Relation(
      scripts, .execution, [.init(.control, .control)], remote: true,
      sentence: "{subject} can run scripts in {object}"),
    Relation(
      scriptsAs, .execution, [.init(.control, .control)], remote: true,
      sentence: "{subject} can run scripts as {object}"),
  ]
}
