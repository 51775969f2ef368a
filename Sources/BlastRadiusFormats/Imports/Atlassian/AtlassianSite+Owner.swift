import BlastRadius

extension AtlassianSite: ResponseOwner {
  static let scope: ImportName.Scope = .site
  static let word: String = "site"
  static let noun: String = "site"
  static let markers: [String] = ["rest", "2.0", "wiki"]
  static let pageSizes: [Int] = [50]
  static let isCalledAsTold: Bool = true

  static func name(of body: ResponseBody) -> String? { server(of: body) }

  static func write(_ all: [AtlassianSite], into draft: inout ImportDraft) {
    var names: [ExactText: String] = [:]
    for site in all {
      for server in site.servers { if names[server] == nil { names[server] = site.name } }
    }
    for site in all {
      var writer = AtlassianWriter(site, names)
      writer.write(into: &draft)
    }
  }
}
