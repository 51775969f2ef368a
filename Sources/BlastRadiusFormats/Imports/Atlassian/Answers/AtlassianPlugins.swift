import BlastRadius

/// A plug-in with which people run code of their own.
struct AtlassianPlugin {
  /// The key by which the plug-in manager names it.
  let key: String
  let name: String
  /// What people write in it.
  let language: String

  /// Those that run code on the server of Data Center, and in the Cloud as their own account.
  ///
  /// Each lets administrators without the right to install plug-ins write code, unless it is limited to
  /// system administrators, which no export says.
  static let executing: [AtlassianPlugin] = [
    .init(
      key: "com.onresolve.jira.groovy.groovyrunner", name: "ScriptRunner for Jira",
      language: "Groovy"),
    .init(
      key: "com.onresolve.confluence.groovy.groovyrunner", name: "ScriptRunner for Confluence",
      language: "Groovy"),
    .init(
      key: "com.onresolve.stash.groovy.groovyrunner", name: "ScriptRunner for Bitbucket",
      language: "Groovy"),
    .init(key: "ru.mail.jira.plugins.groovy", name: "MyGroovy", language: "Groovy"),
    .init(
      key: "com.innovalog.jmwe.jira-misc-workflow-extensions",
      name: "Jira Misc Workflow Extensions", language: "Groovy"),
    .init(
      key: "com.keplerrominfo.jira.plugins.jjupin", name: "Power Scripts",
      language: "Simple Issue Language"),
    .init(
      key: "org.swift.confluence.scripting", name: "Scripting for Confluence",
      language: "Groovy, Python or BeanShell"),
    .init(
      key: "com.ngs.stash.externalhooks.external-hooks", name: "External Hooks",
      language: "programs of the server"),
  ]

  /// The one of a key.
  static func executing(_ key: String) -> AtlassianPlugin? { executing.first { $0.key == key } }
}
