import BlastRadiusFormats

/// What is made of answers of Jira, Confluence and Bitbucket that are refused, or not all there.
enum AtlassianLackRules {
  static let refused: String =
    #"{"errorMessages": ["You do not have permission."], "errors": {}}"#
  static let failed: String =
    #"{"statusCode": 403, "data": {"authorized": false, "errors": []}, "message": "Not permitted"}"#
  static let code: String =
    #"{"errors": [{"context": null, "message": "You are not permitted", "exceptionName": "X"}]}"#
  static let everyone: String = "atlassian:acme/everyone"
  static let scheme: String = "atlassian:acme/jira/permission-scheme/1"

  static let list: [ExportRule] = [
    .init(
      name: "members of a group that are refused",
      text:
        #"{\#(AtlassianRules.server), "/rest/api/2/group/member?groupname=ops": \#(refused), "/rest/api/2/user?username=al": {"name": "al"}}"#,
      gives: [
        "\(everyone) member-of atlassian:acme/group/ops, exists unknown",
        "atlassian:acme/user/al member-of \(everyone)",
      ], lacks: ["atlassian:acme/user/al member-of atlassian:acme/group"],
      says: ["refused-request"]),
    .init(
      name: "groups of a user of which one is not listed",
      text:
        #"{\#(AtlassianRules.server), "/rest/api/2/groups/picker": {"groups": [{"name": "ops"}, {"name": "dev"}]}, "/rest/api/2/user?username=al&expand=groups": {"name": "al", "groups": {"size": 2, "items": [{"name": "dev"}]}}}"#,
      gives: [
        "atlassian:acme/any-group member-of atlassian:acme/group/ops",
        "atlassian:acme/user/al member-of atlassian:acme/any-group, exists unknown",
        "atlassian:acme/user/al member-of atlassian:acme/group/dev",
      ], says: ["incomplete-export"]),
    .init(
      name: "global permissions that are refused",
      text:
        #"{\#(AtlassianRules.server), "/rest/api/2/globalpermissions": \#(refused), "/rest/api/2/groups/picker": {"groups": [{"name": "jira-administrators"}]}}"#,
      gives: [
        "atlassian:acme/group/jira-administrators member-of \(AtlassianRules.administer), exists unknown"
      ], says: ["refused-request", "no-global-permissions"]),
    .init(
      name: "global permissions of which one is not understood",
      text:
        #"[{"PERMISSION": "ADMINISTER", "GROUP_ID": "admins"}, {"PERMISSION": "ADMINISTER", "USER": "al"}]"#,
      gives: ["atlassian:acme/group/admins member-of \(AtlassianRules.administer)"],
      says: ["not-understood", "no-global-permissions"]),
    .init(
      name: "permission schemes that are refused",
      text:
        #"{\#(AtlassianRules.server), "/rest/api/2/permissionscheme/1?expand=permissions": \#(refused), "/rest/api/2/project/OPS/permissionscheme": \#(refused), "/rest/api/2/project/WEB/role/10": \#(refused)}"#,
      gives: [
        "\(everyone) administers \(scheme), exists unknown",
        "\(everyone) administers atlassian:acme/jira/project/OPS, exists unknown",
        "\(everyone) member-of atlassian:acme/jira/project/WEB/role/10, exists unknown",
      ], says: ["refused-request"]),
    .init(
      name: "permission schemes that are not expanded",
      text:
        #"{\#(AtlassianRules.server), "/rest/api/2/permissionscheme": {"permissionSchemes": [{"id": 1, "name": "Open"}]}}"#,
      gives: ["\(everyone) administers \(scheme), exists unknown"], says: ["incomplete-export"]),
    .init(
      name: "a grant that is not understood",
      text: AtlassianRules.scheme(
        #"{"permission": "BROWSE_PROJECTS", "holder": {"type": "user"}}, {"permission": "BROWSE_PROJECTS", "holder": {"type": "group", "parameter": "ops"}}"#
      ),
      gives: [
        "atlassian:acme/group/ops reads \(scheme)",
        "\(everyone) administers \(scheme), exists unknown",
      ], says: ["not-understood"]),
    .init(
      name: "a grant to somebody who is not active",
      text: AtlassianRules.scheme(
        #"{"permission": "BROWSE_PROJECTS", "holder": {"type": "user", "user": {"name": "al", "active": false}}}"#
      ), lacks: ["atlassian:acme/user/al"], says: ["inactive-user"]),
    .init(
      name: "permissions on spaces and repositories that are refused",
      text:
        #"{"/wiki/api/v2/spaces/3/permissions": \#(failed), "/wiki/api/v2/spaces": {"results": [{"id": "3", "key": "HR"}]}, "/bitbucket/rest/api/1.0/projects/OPS/repos/api/permissions/users": \#(code)}"#,
      gives: [
        "\(everyone) administers atlassian:acme/confluence/space/HR, exists unknown",
        "\(everyone) administers atlassian:acme/bitbucket/repository/OPS/api, exists unknown",
      ], says: ["refused-request"]),
    .init(
      name: "a permission on a space without anybody who has it",
      text:
        #"{"/wiki/rest/api/space?expand=permissions": {"results": [{"key": "HR", "permissions": [{"operation": {"operation": "administer", "targetType": "space"}}, {"operation": {"operation": "fly", "targetType": "space"}, "anonymousAccess": true}]}]}}"#,
      gives: ["\(everyone) administers atlassian:acme/confluence/space/HR, exists unknown"],
      lacks: ["atlassian:acme/anyone"], says: ["not-understood", "unknown-permission"]),
    .init(
      name: "groups of a user that are not expanded",
      text:
        #"{"/rest/api/2/user?username=al": {"name": "al", "groups": {"size": 3, "items": []}}}"#,
      says: ["incomplete-export"]),
    .init(
      name: "users of a group that are not all expanded",
      text:
        #"{"/rest/api/2/group?groupname=ops": {"name": "ops", "users": {"size": 60, "items": [{"name": "al"}]}}}"#,
      gives: [
        "atlassian:acme/user/al member-of atlassian:acme/group/ops",
        "\(everyone) member-of atlassian:acme/group/ops, exists unknown",
      ], says: ["incomplete-export"]),
    .init(
      name: "the groups of a user are no users",
      text:
        #"{"/rest/api/3/user/groups?accountId=5b": [{"name": "ops", "groupId": "g1"}], "/wiki/rest/api/user/memberof?accountId=5b": {"results": [{"type": "group", "name": "hr"}]}}"#,
      gives: [
        "atlassian:acme/user/5b member-of atlassian:acme/group/ops",
        "atlassian:acme/user/5b member-of atlassian:acme/group/hr",
      ], lacks: ["atlassian:acme/user/ops", "atlassian:acme/user/hr"]),
    .init(
      name: "a server of Bitbucket of which only groups that administer it are read",
      text:
        #"{"/bitbucket/rest/api/1.0/admin/permissions/groups": {"values": [{"group": {"name": "roots"}, "permission": "SYS_ADMIN"}], "isLastPage": true}}"#,
      gives: [
        "atlassian:acme/group/roots member-of atlassian:acme/bitbucket/permission/SYS_ADMIN"
      ],
      says: ["no-global-permissions"]),
    .init(
      name: "what all users may do in a project of Bitbucket",
      text:
        #"{"/bitbucket/rest/api/1.0/projects/OPS/permissions/PROJECT_READ/all": {"permitted": true}, "/bitbucket/rest/api/1.0/projects/OPS/permissions/PROJECT_WRITE/all": {"permitted": false}, "/bitbucket/rest/api/1.0/projects/OPS/permissions/users/none": {"values": [{"name": "al"}]}}"#,
      gives: ["\(everyone) reads atlassian:acme/bitbucket/project/OPS"],
      lacks: ["\(everyone) edits", "atlassian:acme/user/al"]),
    .init(
      name: "a product that is guessed",
      text:
        #"{\#(AtlassianRules.server), "/rest/applinks/3.0/applinks": [{"id": "7", "name": "Wiki", "type": "confluence", "rpcUrl": "https://wiki.acme.example"}]}"#,
      gives: [
        "atlassian:wiki.acme.example/confluence impersonates \(AtlassianRules.system), exists unknown"
      ], says: ["guessed-product"]),
    .init(
      name: "a product that the permissions name",
      text: #"[{"PERMISSION": "ADMINISTRATECONFLUENCE", "GROUP_ID": "admins"}]"#,
      gives: [
        "atlassian:acme/group/admins member-of atlassian:acme/confluence/permission/ADMINISTRATECONFLUENCE"
      ], lacks: ["atlassian:acme/jira"]),
    .init(
      name: "an error alone", text: refused, lacks: ["atlassian:"], says: ["refused-request"]),
  ]
}
