/// What the name of a foreign kind tells about it.
enum KindName {
  /// Whether a name has nothing but letters, digits and `_`, as BloodHound asks of edge kinds.
  static func isPlain(_ name: Borrowed<UInt8>) -> Bool {
    name.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: true
      default: false
      }
    }
  }

  /// The words of a name, in lower case: `GH_CanReadSecret` is "can read secret".
  static func words(_ name: String) -> String { parts(name).joined(separator: " ") }

  /// A sentence for an edge kind.
  static func sentence(_ name: String) -> String {
    let words = words(name)
    return "{subject} \(words.isEmpty ? "leads to" : words) {object}"
  }

  /// The built-in kind that a node kind is put below, by its last words.
  static func parent(_ name: String) -> String? {
    let parts = parts(name)
    let lastTwo = parts.suffix(2).joined(separator: " ")
    return byWords[lastTwo] ?? parts.last.flatMap { byWords[$0] }
  }

  private static func parts(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    // The letters before the first `_` name the tool: `GH_`, `Okta_`.
    let start = name.firstIndex(of: "_").map { name.index(after: $0) } ?? name.startIndex
    let rest = name[start...].isEmpty ? name[...] : name[start...]
    for character in rest {
      let isBreak = !character.isLetter && !character.isNumber
      if isBreak || (character.isUppercase && wasLower) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if !isBreak { word += character.lowercased() }
      wasLower = character.isLowercase || character.isNumber
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let byWords: [String: String] = [
    "token": "service-token", "secret": "credential", "credential": "credential",
    "credentials": "credential", "cred": "credential", "key": "credential",
    "api key": "api-key", "access key": "api-key", "auth key": "api-key", "ssh key": "ssh-key",
    "oauth token": "oauth-token", "refresh token": "oauth-token", "access token": "oauth-token",
    "api token": "service-token", "session": "session-cookie", "cookie": "session-cookie",
    "certificate": "certificate", "cert": "certificate", "password": "password",
    "user": "user", "account": "user", "login": "user", "person": "user",
    "service account": "service-account", "service principal": "service-account",
    "managed identity": "service-account", "api client": "service-account",
    "cloud account": "cloud-account", "aws account": "cloud-account",
    "group": "group", "team": "group", "role": "role", "cluster role": "role",
    "permission set": "role", "profile": "role", "computer": "host", "host": "host",
    "server": "host", "machine": "host", "vm": "host", "instance": "host", "pod": "host",
    "container": "host", "runner": "host", "device": "device", "laptop": "device",
    "phone": "device", "app": "application", "application": "application",
    "service": "application", "workflow": "pipeline", "pipeline": "pipeline",
    "job": "pipeline", "database": "database", "repository": "repository",
    "repo": "repository", "vault": "secret-store", "key vault": "secret-store",
    "secret store": "secret-store", "mailbox": "mailbox", "network": "network",
    "subnet": "network", "gateway": "gateway", "subscription": "cloud-account",
    "project": "cloud-account", "identity provider": "identity-provider",
    "tenant": "identity-provider", "domain": "identity-provider", "integration": "integration",
    "bucket": "data", "table": "data", "file": "data",
  ]
}
