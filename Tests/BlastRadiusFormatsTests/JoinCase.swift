import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// Files of several systems, and the edges that join them.
struct JoinCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let files: [(name: String, text: String)]
  /// The edges that are there because of joins, `?` behind those that an unknown control may close.
  let says: [String]

  init(_ name: String, _ files: [(name: String, text: String)], _ says: String...) {
    (testDescription, self.files, self.says) = (name, files, says)
  }

  /// Whose files are.
  static func options(_ files: [(name: String, text: String)]) -> ImportOptions {
    var names = [ImportName(.cluster, "prod"), ImportName(.site, "acme")]
    if files.contains(where: { $0.name == "stage.yaml" }) {
      names.append(ImportName(.cluster, "stage", file: "stage.yaml"))
    }
    return ImportOptions(names: names)
  }

  static let github = "token.actions.githubusercontent.com"
  static let eks = "oidc.eks.eu-west-1.amazonaws.com/id/B0B0"

  /// An account with a role `deploy` that trusts a provider, where a condition holds.
  static func account(_ host: String, _ condition: String) -> (name: String, text: String) {
    var export = AWSExport()
    let provider = AWSExport.arn("oidc-provider/\(host)")
    export.role(
      "deploy",
      trust: AWSExport.policy(
        "{'Effect': 'Allow', 'Action': 'sts:AssumeRoleWithWebIdentity', 'Principal': {'Federated': '\(provider)'}, 'Condition': {\(condition)}}"
      ))
    return ("aws.json", export.text)
  }

  /// An account with a role that trusts subjects of GitHub, compared by an operator.
  static func trusting(
    _ subject: String, by operator: String = "StringLike"
  ) -> (name: String, text: String) {
    account(github, "'\(`operator`)': {'\(github):sub': '\(subject)'}")
  }

  /// An organisation `acme` with repositories, and further answers.
  static func organization(_ repositories: String..., more: String = "") -> (
    name: String, text: String
  ) {
    let list = repositories.map {
      #"{"name": "\#($0)", "full_name": "acme/\#($0)", "visibility": "private", "allow_forking": false}"#
    }
    return (
      "github.json",
      #"{"/orgs/acme": {"login": "acme", "default_repository_permission": "none"}, "/orgs/acme/repos": [\#(list.joined(separator: ", "))]\#(more)}"#
    )
  }

  /// A cluster with service accounts, with what their annotations say.
  static func cluster(
    _ accounts: (namespace: String, name: String, role: String?)..., file: String = "prod.yaml"
  ) -> (name: String, text: String) {
    let documents = accounts.map { account in
      let annotations =
        account.role.map { #", annotations: {eks.amazonaws.com/role-arn: "\#($0)"}"# } ?? ""
      return
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: {namespace: \(account.namespace), name: \(account.name)\(annotations)}\n"
    }
    return (file, documents.joined(separator: "---\n"))
  }

  /// What says that a cluster has a provider.
  static func issuer(_ host: String, of cluster: String = "prod") -> (name: String, text: String) {
    (
      "own.yaml",
      "blastradius: 1\nnodes:\n  k8s:\(cluster): {kind: application, identifiers: [\"https://\(host)\"]}\n"
    )
  }

  static let deploy = AWSExport.arn("role/deploy")
  static let subject = "system:serviceaccount:shop:web"

  /// An account with a role that trusts subjects of a cluster.
  static func trustingAccount(
    _ subject: String = subject, host: String = eks
  ) -> (name: String, text: String) {
    account(host, "'StringLike': {'\(host):sub': '\(subject)'}")
  }
}

extension ReadFiles {
  /// Reads texts as files of these names.
  init(held files: [(name: String, text: String)]) {
    self.init()
    var options = ModelReader.Options()
    options.imports = JoinCase.options(files)
    do {
      let contents = files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
      let loaded = try ModelReader.read([], contents: contents, options: options)
      (model, said, joins) = (loaded.model, loaded.warnings, loaded.joins)
    } catch let error as BlastRadiusError {
      said = error.diagnostics
    } catch {
      said = []
    }
  }

  /// The edges that are there because of joins.
  var joined: [String] {
    guard let model, let catalog = try? Catalog(model) else { return [] }
    return catalog.edges.compactMap { number in
      guard let origin = catalog.origin(ofEdge: number), let reason = origin.reason,
        reason.hasPrefix("joined by ")
      else { return nil }
      let edge = catalog.edge(number)
      let isOpen =
        edge.unless.isEmpty
        || edge.unless.allSatisfy { id in
          model.controls.contains { $0.id == id && $0.state(at: nil) == .absent }
        }
      return "\(edge.subject) \(edge.relation) \(edge.object)\(isOpen ? "" : " ?")"
    }.sorted()
  }
}
