import BlastRadius

/// The words that say what a node kind of another tool is, where no table has the kind.
enum KindWords {
  /// The built-in kind that words mean, in lower case with spaces between them.
  static func kind(of words: String) -> String? { kinds[words] }

  /// A line for each kind: its name, and the words that mean it.
  private static let table = """
    service-token: token, api token
    credential: secret, credential, credentials, cred, key
    api-key: api key, access key, auth key
    ssh-key: ssh key
    oauth-token: oauth token, refresh token, access token
    session-cookie: session, cookie
    certificate: certificate, cert
    password: password
    user: user, account, login, person
    service-account: service account, service principal, managed identity, api client
    cloud-account: cloud account, aws account, subscription, project
    group: group, team
    role: role, cluster role, permission set, profile
    host: computer, host, server, machine, vm, instance, pod, container, runner
    device: device, laptop, phone
    application: app, application, service
    pipeline: workflow, pipeline, job
    database: database
    repository: repository, repo
    secret-store: vault, key vault, secret store
    mailbox: mailbox
    network: network, subnet
    gateway: gateway
    identity-provider: identity provider, tenant, domain
    integration: integration
    data: bucket, table, file
    """

  private static let kinds: [ExactText: String] = {
    var kinds: [ExactText: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      for words in parts[1].split(separator: ",") {
        kinds[String(words.drop { $0 == " " })] = String(parts[0])
      }
    }
    return kinds
  }()
}
