import BlastRadius

/// The certificates that the cluster signs for clients, by their signers.
enum ClientCertificate: String, CaseIterable, Hashable, Sendable {
  case client = "kube-apiserver-client"
  case kubelet = "kube-apiserver-client-kubelet"

  /// Who has such a one.
  var words: String { self == .client ? "user" : "node" }
}
