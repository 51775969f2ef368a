import BlastRadius

/// Organisations of GitHub.
enum GitHubSystem {
  static var system: ImportSystem {
    ImportSystem(
      name: "github",
      summary: "GitHub: answers of the REST interface about an organisation and its repositories",
      relations: GitHubRelation.own, recognises: { GitHubRequest.recognises($0) },
      importer: { ResponseImporter<GitHubOrganization>() })
  }
}
