import BlastRadius

/// An application link, as the list of links or the status of one says it.
struct AtlassianLink {
  /// What one side lets the other do.
  enum Access {
    /// Nothing.
    case nothing
    /// Act as any user, whoever calls.
    case anyUser
    /// Act as one user that was set, and is not in the export.
    case oneUser
    /// Act as those users who agreed.
    case agreedUsers
    /// Not in the export.
    case unknown

    /// Reads `{"enabled": true, "twoLoEnabled": true, "twoLoImpersonationEnabled": false}`.
    init(_ value: JSONValue?) {
      guard let value else {
        self = .unknown
        return
      }
      let isEnabled = value["enabled"]?.flag
      if isEnabled == false {
        self = .nothing
      } else if value["twoLoImpersonationEnabled"]?.flag == true {
        self = .anyUser
      } else if value["twoLoEnabled"]?.flag == true {
        self = .oneUser
      } else {
        self = isEnabled == true ? .agreedUsers : .unknown
      }
    }
  }

  let product: AtlassianProduct
  let id: String
  let name: String?
  let type: String?
  /// The server at the other end.
  let host: String?
  /// What the other end may do here, and what this end may do there; `nil` where only the list was read.
  let incoming: Access?
  let outgoing: Access?

  init?(_ value: JSONValue, of product: AtlassianProduct) {
    let link = value["link"] ?? value
    guard let id = link["id"]?.word else { return nil }
    self.product = product
    self.id = id
    name = link["name"]?.text
    type = link["type"]?.text
    host = link.first("rpcUrl", "displayUrl").flatMap(\.text).flatMap { RequestPath($0)?.host }
    guard let local = value["localAuthentication"] else {
      (incoming, outgoing) = (nil, nil)
      return
    }
    incoming = Access(local["incoming"])
    outgoing = Access(value["remoteAuthentication"]?["incoming"])
  }
}
