import BlastRadius

extension GitHubOrganization: ResponseOwner {
  static let scope: ImportName.Scope = .org
  static let word: String = "organization"
  static let noun: String = "organisation"
  static let markers: [String] = ["orgs", "repos"]
  static let pageSizes: [Int] = [30, 100]
  static let isCalledAsTold: Bool = false

  /// GitHub takes upper and lower case for the same.
  static func key(of name: String) -> ExactText { ExactText(name.lowercased()) }

  static func name(of body: ResponseBody) -> String? {
    GitHubRequest.organization(body.path) ?? organization(of: body.value)
  }

  /// That a branch is not protected is said like an error.
  static func isRefusal(_ body: ResponseBody) -> Bool {
    body.isRefusal && body.value["message"]?.text != "Branch not protected"
  }

  static func write(_ all: [GitHubOrganization], into draft: inout ImportDraft) {
    for organization in all {
      var writer = GitHubWriter(organization)
      writer.write(into: &draft)
    }
  }

  /// The organisation that an answer names in itself.
  private static func organization(of value: JSONValue) -> String? {
    if value["default_repository_permission"] != nil { return value["login"]?.text }
    let item =
      value.isList ? value.items.first : value.members.lazy.compactMap { $0.items.first }.first
    for value in [value] + (item.map { [$0] } ?? []) {
      if let login = value["account"]?["login"]?.text { return login }
      if let name = value["full_name"]?.text?.split(separator: "/").first { return String(name) }
      for address in [value.first("url", "selected_repositories_url"), value["html_url"]] {
        guard let path = address?.text.flatMap({ RequestPath($0) }) else { continue }
        if let name = GitHubRequest.organization(path) { return name }
      }
    }
    return nil
  }
}
