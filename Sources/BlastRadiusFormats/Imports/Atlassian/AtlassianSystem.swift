import BlastRadius

/// Sites of Atlassian and servers of Jira, Confluence and Bitbucket.
enum AtlassianSystem {
  static var system: ImportSystem {
    ImportSystem(
      name: "atlassian",
      summary:
        "Jira, Confluence and Bitbucket: answers of their REST interfaces, Cloud and Data Center",
      relations: AtlassianRelation.own, recognises: { AtlassianRequest.recognises($0) },
      importer: { ResponseImporter<AtlassianSite>() })
  }
}
