/// The properties of imported nodes that say what a credential or its owner is called.
///
/// Names of properties are compared in lower case without `_`, `-`, `.` and spaces.
enum IdentifierProperty {
  /// What the value of a property is.
  enum Meaning {
    /// A name that is given once.
    case identifier
    /// A name that other things than credentials and identities have too.
    case name
    case fingerprint
  }

  /// What a property says, or `nil`.
  static func meaning(of property: String) -> Meaning? { meanings[normalized(property)] }

  private static func normalized(_ property: String) -> String {
    String(decoding: property.lowercased().utf8.filter { !"_-. ".utf8.contains($0) }, as: UTF8.self)
  }

  private static let meanings: [ExactText: Meaning] = {
    var meanings: [ExactText: Meaning] = [:]
    for name in identifiers { meanings[name] = .identifier }
    for name in names { meanings[name] = .name }
    for name in fingerprints { meanings[name] = .fingerprint }
    return meanings
  }()

  static let identifiers = [
    "objectid", "nodeid", "objectguid", "objectsid", "guid", "uuid", "sid", "arn",
    "accesskeyid", "keyid", "tokenid", "credentialid", "clientid", "appid", "applicationid",
    "serviceprincipalid", "userid", "serialnumber", "distinguishedname", "userprincipalname",
    "upn", "samaccountname", "email", "mail", "emailaddress", "login", "loginname", "username",
    "useremail", "githubusername", "scimusername", "scimidentityusername", "samlidentityusername",
    "samlidentitynameid", "serviceaccountemail", "clientemail",
  ]
  static let names = ["name", "id", "tokenname", "keyname", "slug", "appslug"]
  static let fingerprints = [
    "fingerprint", "keyfingerprint", "publickeyfingerprint", "sshkeyfingerprint", "thumbprint",
    "certthumbprint", "certificatethumbprint", "sha1", "sha256", "sha1fingerprint",
    "sha256fingerprint", "rsapublickeyfp", "rsapublickey2fp", "oauthclientrsapublickeyfp",
    "oauthclientrsapublickey2fp", "hashedtoken",
  ]
}
