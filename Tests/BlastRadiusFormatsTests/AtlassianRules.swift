import BlastRadiusFormats

/// What each rule of the importer for Jira, Confluence and Bitbucket gives, and what it does not give to what is nearly the same.
enum AtlassianRules {
  static var list: [ExportRule] { rules + accesses }

  static let options: ImportOptions = ImportOptions(names: [ImportName(.site, "acme")])
  static let server: String = #""/rest/api/2/serverInfo": {"deploymentType": "Server"}"#
  static let cloud: String = #""/rest/api/3/serverInfo": {"deploymentType": "Cloud"}"#
  static let runner: String =
    #"{"key": "com.onresolve.jira.groovy.groovyrunner", "name": "ScriptRunner", "enabled": true, "userInstalled": true}"#

  static func plugins(_ plugin: String, _ deployment: String) -> String {
    #"{\#(deployment), "/jira/rest/plugins/1.0/": {"plugins": [\#(plugin)]}}"#
  }

  static func link(_ incoming: String) -> String {
    """
    {\(server), "/jira/rest/applinks/3.0/applinks": [
      {"id": "7", "name": "Wiki", "type": "confluence", "rpcUrl": "https://wiki.acme.example"}],
     "/jira/rest/applinks/3.0/status/7": {"link": {"id": "7", "name": "Wiki", "type": "confluence",
      "rpcUrl": "https://wiki.acme.example"}, "localAuthentication": {"incoming": \(incoming),
      "outgoing": {"enabled": false}}, "remoteAuthentication": {"incoming": {"enabled": false}}}}
    """
  }

  static func scheme(_ grant: String, _ more: String = "") -> String {
    #"{\#(server), "/rest/api/2/permissionscheme": {"permissionSchemes": [{"id": 1, "name": "Open", "permissions": [\#(grant)]}]}, "/rest/api/2/project/OPS/permissionscheme": {"id": 1, "name": "Open"}\#(more)}"#
  }

  static let system: String = "atlassian:acme/jira/permission/SYSTEM_ADMIN"
  static let administer: String = "atlassian:acme/jira/permission/ADMINISTER"
  static let plugin: String = "atlassian:acme/jira/plugin/com.onresolve.jira.groovy.groovyrunner"
  static let account: String = "atlassian:acme/jira/app-user/com.onresolve.jira.groovy.groovyrunner"

  static let rules: [ExportRule] = [
    .init(
      name: "members of a group",
      text:
        #"{\#(server), "/rest/api/2/group/member?groupname=ops%20team": {"values": [{"name": "al", "active": true}, {"name": "bo", "active": false}], "isLast": true}}"#,
      gives: [
        #"atlassian:acme/user/al member-of "atlassian:acme/group/ops team""#
      ], lacks: ["atlassian:acme/user/bo"], says: ["inactive-user"]),
    .init(
      name: "a member who is not active by another answer",
      text:
        #"{\#(server), "/rest/api/2/group/member?groupname=ops": {"values": [{"name": "al"}]}, "/rest/api/2/user?username=al": {"name": "al", "active": false}}"#,
      lacks: ["atlassian:acme/user/al"]),
    .init(
      name: "a list that goes on",
      text:
        #"{"/rest/api/2/group/member?groupname=ops": {"values": [{"name": "al"}], "isLast": false}}"#,
      gives: ["atlassian:acme/user/al member-of atlassian:acme/group/ops"],
      says: ["incomplete-export"]),
    .init(
      name: "groups of a user",
      text:
        #"{"accountId": "5b", "displayName": "Al", "groups": {"size": 1, "items": [{"name": "ops", "groupId": "g1"}]}}"#,
      gives: ["atlassian:acme/user/5b member-of atlassian:acme/group/ops"]),
    .init(
      name: "system administrators execute on the server",
      text:
        #"{\#(server), "/rest/api/2/globalpermissions": {"globalPermissions": [{"permission": "SYSTEM_ADMIN", "holder": {"type": "group", "parameter": "roots"}}]}}"#,
      gives: [
        "atlassian:acme/group/roots member-of \(system)",
        "\(system) executes-on atlassian:acme/jira/host", "\(system) member-of \(administer)",
      ], lacks: ["\(administer) executes-on", "atlassian:acme/jira executes-on"]),
    .init(
      name: "administrators do not execute on the server without a plug-in",
      text: #"[{"ID": 1, "PERMISSION": "ADMINISTER", "GROUP_ID": "admins"}]"#,
      gives: [
        "atlassian:acme/group/admins member-of \(administer)",
        "\(system) executes-on atlassian:acme/jira/host, exists unknown",
      ], lacks: ["\(administer) executes-on", "\(administer) runs-scripts-in"]),
    .init(
      name: "a global permission of everybody",
      text: #"[{"PERMISSION": "ADMINISTER", "GROUP_ID": null}]"#,
      gives: ["atlassian:acme/anyone member-of \(administer)"]),
    .init(
      name: "global permissions that give nothing, and unknown ones",
      text:
        #"[{"PERMISSION": "USE", "GROUP_ID": "users"}, {"PERMISSION": "FLY", "GROUP_ID": "users"}]"#,
      lacks: ["atlassian:acme/group/users"], says: ["unknown-permission"]),
    .init(
      name: "administrators by name where no list says who they are",
      text:
        #"{\#(server), "/rest/api/2/permissionscheme": {"permissionSchemes": []}, "/rest/api/2/groups/picker": {"groups": [{"name": "jira-administrators"}, {"name": "jira-users"}]}}"#,
      gives: [
        "atlassian:acme/group/jira-administrators member-of \(administer), exists unknown",
        "atlassian:acme/group/jira-administrators member-of \(system), exists unknown",
      ], lacks: ["atlassian:acme/group/jira-users"], says: ["no-global-permissions"]),
    .init(
      name: "scripts run on the server of Data Center", text: plugins(runner, server),
      gives: [
        "\(administer) runs-scripts-in \(plugin), unless \(plugin)/limits",
        "\(plugin) executes-on atlassian:acme/jira/host",
      ]),
    .init(
      name: "a plug-in that is disabled runs nothing",
      text: plugins(
        runner.replacing("true, \"userInstalled", with: "false, \"userInstalled"), server),
      gives: [
        "\(administer) runs-scripts-in \(plugin), unless \(plugin)/limits, unless \(plugin)/disabled"
      ]),
    .init(
      name: "a plug-in that runs no scripts",
      text: plugins(runner.replacing("groovyrunner\"", with: "other\""), server),
      gives: [
        "atlassian:acme/jira/plugin/com.onresolve.jira.groovy.other executes-on atlassian:acme/jira/host"
      ], lacks: ["\(administer) runs-scripts-in"]),
    .init(
      name: "a plug-in of the Cloud acts as its user and has no host", text: plugins(runner, cloud),
      gives: [
        "\(plugin) authenticates-as \(account)",
        "\(account) edits atlassian:acme/jira, exists unknown",
        "\(administer) runs-scripts-as \(account), unless \(plugin)/limits",
      ], lacks: ["\(plugin) executes-on", "\(system) executes-on"]),
    .init(
      name: "scopes of an app of the Cloud",
      text: plugins(runner.dropLast() + #", "scopes": ["READ", "ACT_AS_USER"]}"#, cloud),
      gives: ["\(account) reads atlassian:acme/jira", "\(account) impersonates \(administer)"],
      lacks: ["\(account) edits", "\(account) administers"]),
    .init(
      name: "where nothing says who runs the server", text: #"{"plugins": [\#(runner)]}"#,
      gives: ["\(plugin) executes-on atlassian:acme/jira/host, exists unknown"]),
    .init(
      name: "a link that acts as any user",
      text: link(#"{"enabled": true, "twoLoEnabled": true, "twoLoImpersonationEnabled": true}"#),
      gives: ["atlassian:wiki.acme.example/confluence impersonates \(system)"]),
    .init(
      name: "a link that acts as one user",
      text: link(#"{"enabled": true, "twoLoEnabled": true, "twoLoImpersonationEnabled": false}"#),
      gives: [
        "atlassian:wiki.acme.example/confluence impersonates \(system), exists unknown"
      ]),
    .init(
      name: "a link that is closed", text: link(#"{"enabled": false}"#),
      lacks: ["atlassian:wiki.acme.example/confluence", "atlassian:acme/jira impersonates"]),
    .init(
      name: "a link of which only the list is there",
      text:
        #"{"/jira/rest/applinks/3.0/applinks": [{"id": "7", "name": "Wiki", "type": "confluence", "rpcUrl": "https://wiki.acme.example"}]}"#,
      gives: [
        "atlassian:wiki.acme.example/confluence impersonates \(system), exists unknown",
        "atlassian:acme/jira impersonates atlassian:wiki.acme.example/confluence/permission/SYSTEMADMINISTRATOR, exists unknown",
      ]),
    .init(
      name: "a token of a user",
      text:
        #"{"/rest/pat/latest/tokens": [{"id": 9, "name": "ci", "createdAt": "2024-01-01T00:00:00Z", "expiringAt": "2024-06-01T00:00:00Z", "user": {"name": "al", "key": "JIRAUSER1"}}, {"id": 10, "name": "x"}]}"#,
      gives: ["atlassian:acme/token/9 authenticates-as atlassian:acme/user/al"],
      lacks: ["atlassian:acme/token/10"], says: ["token-without-owner"]),
    .init(
      name: "tokens of an account of the Cloud",
      text:
        #"{"/users/5b/manage/api-tokens": [{"id": "t", "label": "laptop", "createdAt": "2024-01-01T00:00:00Z", "lastAccess": "2024-02-01T00:00:00Z"}]}"#,
      gives: ["atlassian:acme/token/t authenticates-as atlassian:acme/user/5b"]),
  ]

  static let accesses: [ExportRule] = [
    .init(
      name: "a group in a permission scheme",
      text: scheme(
        #"{"permission": "ADMINISTER_PROJECTS", "holder": {"type": "group", "parameter": "leads"}}"#
      ),
      gives: [
        "atlassian:acme/group/leads administers atlassian:acme/jira/permission-scheme/1",
        "atlassian:acme/jira/permission-scheme/1 contains atlassian:acme/jira/project/OPS",
      ]),
    .init(
      name: "anyone may browse",
      text: scheme(#"{"permission": "BROWSE_PROJECTS", "holder": {"type": "anyone"}}"#),
      gives: [
        "atlassian:acme/anyone reads atlassian:acme/jira/permission-scheme/1",
        "atlassian:acme/everyone member-of atlassian:acme/anyone",
      ]),
    .init(
      name: "a permission that gives nothing",
      text: scheme(#"{"permission": "MANAGE_WATCHERS", "holder": {"type": "anyone"}}"#),
      lacks: ["atlassian:acme/anyone"]),
    .init(
      name: "a permission of an app",
      text: scheme(#"{"permission": "com.x__fly", "holder": {"type": "anyone"}}"#),
      lacks: ["atlassian:acme/anyone"], says: ["unknown-permission"]),
    .init(
      name: "who is meant hangs on the issue",
      text: scheme(#"{"permission": "EDIT_ISSUES", "holder": {"type": "reporter"}}"#),
      gives: [
        "atlassian:acme/everyone writes atlassian:acme/jira/permission-scheme/1, exists unknown"
      ]),
    .init(
      name: "a role whose members are not listed",
      text: scheme(
        #"{"permission": "EDIT_ISSUES", "holder": {"type": "projectRole", "parameter": "10"}}"#),
      gives: [
        "atlassian:acme/everyone writes atlassian:acme/jira/permission-scheme/1, exists unknown"
      ]),
    .init(
      name: "a role whose members are listed",
      text: scheme(
        #"{"permission": "EDIT_ISSUES", "holder": {"type": "projectRole", "parameter": "10"}}"#,
        #", "/rest/api/2/project/OPS/role/10": {"id": 10, "name": "Developers", "actors": [{"type": "atlassian-group-role-actor", "name": "devs"}, {"type": "atlassian-user-role-actor", "name": "al"}]}"#
      ),
      gives: [
        "atlassian:acme/group/devs member-of atlassian:acme/jira/project/OPS/role/10",
        "atlassian:acme/user/al member-of atlassian:acme/jira/project/OPS/role/10",
        "atlassian:acme/jira/project/OPS/role/10 writes atlassian:acme/jira/project/OPS",
      ], lacks: ["atlassian:acme/everyone"]),
    .init(
      name: "a user by the key of Data Center",
      text: scheme(
        #"{"permission": "EDIT_ISSUES", "holder": {"type": "user", "parameter": "JIRAUSER1"}}"#,
        #", "/rest/api/2/user?username=al": {"name": "al", "key": "JIRAUSER1", "groups": {"items": []}}"#
      ), gives: ["atlassian:acme/user/al writes atlassian:acme/jira/permission-scheme/1"],
      lacks: ["atlassian:acme/user/JIRAUSER1"]),
    .init(
      name: "a space of Confluence",
      text:
        #"{"/wiki/rest/api/space?expand=permissions": {"results": [{"id": 3, "key": "HR", "name": "People", "permissions": [{"operation": {"operation": "administer", "targetType": "space"}, "subjects": {"group": {"results": [{"name": "hr"}]}}}, {"operation": {"operation": "read", "targetType": "space"}, "anonymousAccess": true}, {"operation": {"operation": "restrict_content", "targetType": "space"}, "subjects": {"group": {"results": [{"name": "all"}]}}}]}]}}"#,
      gives: [
        "atlassian:acme/group/hr administers atlassian:acme/confluence/space/HR",
        "atlassian:acme/anyone reads atlassian:acme/confluence/space/HR",
        "atlassian:acme/confluence contains atlassian:acme/confluence/space/HR",
      ], lacks: ["atlassian:acme/group/all"]),
    .init(
      name: "the permissions of a space by ids",
      text:
        #"{"/wiki/api/v2/spaces": {"results": [{"id": "3", "key": "HR", "name": "People"}]}, "/wiki/api/v2/spaces/3/permissions": {"results": [{"id": "1", "principal": {"type": "user", "id": "5b"}, "operation": {"key": "create", "targetType": "page"}}, {"id": "2", "principal": {"type": "role", "id": "r"}, "operation": {"key": "read", "targetType": "space"}}]}}"#,
      gives: [
        "atlassian:acme/user/5b writes atlassian:acme/confluence/space/HR",
        "atlassian:acme/everyone reads atlassian:acme/confluence/space/HR, exists unknown",
      ]),
    .init(
      name: "administrators of Bitbucket",
      text:
        #"{"/bitbucket/rest/api/1.0/admin/permissions/groups": {"values": [{"group": {"name": "roots"}, "permission": "SYS_ADMIN"}, {"group": {"name": "devs"}, "permission": "LICENSED_USER"}], "isLastPage": true}}"#,
      gives: [
        "atlassian:acme/group/roots member-of atlassian:acme/bitbucket/permission/SYS_ADMIN",
        "atlassian:acme/bitbucket/permission/SYS_ADMIN executes-on atlassian:acme/bitbucket/host",
      ], lacks: ["atlassian:acme/group/devs"]),
    .init(
      name: "a repository of Bitbucket",
      text:
        #"{"/bitbucket/rest/api/1.0/projects/OPS/permissions/groups": {"values": [{"group": {"name": "devs"}, "permission": "PROJECT_READ"}]}, "/bitbucket/rest/api/1.0/projects/OPS/repos/api/permissions/users": {"values": [{"user": {"name": "al"}, "permission": "REPO_WRITE"}]}}"#,
      gives: [
        "atlassian:acme/group/devs reads atlassian:acme/bitbucket/project/OPS",
        "atlassian:acme/user/al edits atlassian:acme/bitbucket/repository/OPS/api",
        "atlassian:acme/bitbucket/project/OPS contains atlassian:acme/bitbucket/repository/OPS/api",
      ]),
    .init(
      name: "a repository of Bitbucket in the Cloud",
      text:
        #"{"/2.0/repositories/acme/api/permissions-config/groups": {"values": [{"group": {"name": "devs", "slug": "devs"}, "permission": "admin"}]}}"#,
      gives: ["atlassian:acme/group/devs administers atlassian:acme/bitbucket/repository/acme/api"]),
  ]
}
