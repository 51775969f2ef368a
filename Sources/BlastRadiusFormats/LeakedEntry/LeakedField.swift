import BlastRadius

/// What a column of a table or a key of an object says about a leaked credential.
enum LeakedField: Equatable, Sendable {
  /// What the credential is called.
  case name
  /// What the credential is called, if it is of a form that its issuer publishes.
  case publicName
  /// Whom the credential belongs to.
  case owner
  /// Whom it may belong to; it may also be a part of a password.
  case hiddenOwner
  /// Whose it is, and no name of the credential.
  case belongsTo
  /// Whom it belongs to, and in a scanner's report who made the commit.
  case email
  case fingerprint
  /// A SHA-1 of the secret, in hex.
  case secretSHA1
  /// The address of a finding, whose path names it.
  case address
  /// Whom a scanner that tried the credential found that it signs in as.
  case identity
  /// The fingerprint of the finding that an access map is about.
  case accessOf
  /// The host of an account whose name is the part before `@`.
  case domain
  case leaked
  /// When it leaked, and in a scanner's report when the commit was made.
  case date
  case seen
  case kind
  /// The rule or detector of a scanner.
  case rule
  case repository
  case file
  case line
  /// The line as gitleaks names it.
  case startLine
  case commit
  case verified
  /// Whether it was found not to work.
  case dead
  /// What became of the finding, such as `revoked`.
  case outcome
  /// Something that a record says, after these words.
  case says(String)
  /// What wrote a report.
  case tool
  /// Only a scanner's report has it; its value is passed over.
  case marker
  /// Its value is a secret, or has one in it, and is passed over.
  case secret
  /// What trufflehog found out about the credential.
  case extra
  /// Where trufflehog found it.
  case source
  /// The level or the text of a message of a scanner.
  case message
  /// It says nothing that is used here.
  case ignored
  case unknown

  /// Whether only a scanner's report has the field.
  var marksFinding: Bool {
    switch self {
    case .rule, .marker, .startLine, .extra, .source: true
    default: false
    }
  }

  /// Whether the value of the field is read.
  var isRead: Bool {
    switch self {
    case .marker, .secret, .extra, .source, .message, .ignored, .unknown: false
    default: true
    }
  }

  /// The field of a name, in which case, `_`, `-`, `.` and spaces do not matter.
  init(_ name: String) { self = Self.table[Self.normalized(name)] ?? .unknown }

  /// The field of a name in what trufflehog found out about a credential.
  init(extra name: String) {
    switch Self.normalized(name) {
    case "arn", "userid", "user", "username", "login", "email", "clientemail", "serviceaccount",
      "useremail", "owner", "upn", "accountemail":
      self = .owner
    case "keyid", "accesskeyid", "clientid", "appid", "tokenid", "credentialid", "privatekeyid":
      self = .name
    case "fingerprint", "keyfingerprint", "sha256fingerprint": self = .fingerprint
    default: self = .ignored
    }
  }

  /// The field of a name in what trufflehog says of the source.
  init(source name: String) {
    switch Self.normalized(name) {
    case "file", "path", "filename": self = .file
    case "line": self = .line
    case "commit": self = .commit
    case "repository", "repo", "bucket", "image", "project", "channelname", "vault":
      self = .repository
    case "timestamp", "date": self = .seen
    default: self = .ignored
    }
  }

  /// Whether other tools keep a list of entries under a name.
  static func isList(_ name: String) -> Bool { lists.contains(normalized(name)) }

  private static let lists: Set<ExactText> = [
    "credentials", "leaked", "leaks", "findings", "results", "items", "entries",
  ]

  static func normalized(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.filter { !"_-. ".utf8.contains($0) }, as: UTF8.self)
  }

  private static let table: [ExactText: LeakedField] = {
    var table: [ExactText: LeakedField] = [:]
    for (field, names) in names {
      for name in names.split(separator: " ") { table[String(name)] = field }
    }
    return table
  }()

  private static let names: [(LeakedField, String)] = [
    (
      .name,
      """
      id ids credential credentialid credentials node nodeid name identifier identifiers keyid \
      accesskeyid awsaccesskeyid tokenid tokenname keyname clientid appid applicationid serial \
      serialnumber objectid guid uuid credentialarn
      """
    ),
    (.publicName, "accesskey awsaccesskey redacted"),
    (
      .owner,
      """
      login logins user username users account accountname principal principalid arn \
      userarn userid userprincipalname upn samaccountname sid serviceaccount identity
      """
    ),
    (.email, "email emails mail emailaddress useremail"),
    (.belongsTo, "owner owners ownername owneremail assignee responsible"),
    (
      .fingerprint,
      """
      fingerprint fingerprints keyfingerprint publickeyfingerprint thumbprint sha256 sha1 md5 \
      sha256fingerprint sha1fingerprint secretsha256 secrethash hashedsecret
      """
    ),
    (.leaked, "leaked leakedat leakedon leakdate leaktime leakedsince"),
    (.date, "date"),
    (
      .seen,
      """
      detected detectedat detectedon detectiondate found foundat foundon discovered discoveredat \
      seen seenat firstseen timestamp
      """
    ),
    (.kind, "kind type credentialtype secrettype category reason"),
    (.rule, "ruleid rule detectorname detector"),
    (.repository, "repository repo source"),
    (.file, "file path filename filepath location where url"),
    (.line, "line linenumber lineno"),
    (.startLine, "startline"),
    (.commit, "commit commithash"),
    (.verified, "verified isverified"),
    (.extra, "extradata"),
    (.source, "sourcemetadata"),
    (.message, "level msg"),
    (
      .marker,
      """
      detectortype detectordescription decodername sourcetype sourceid verificationerror \
      verificationfromcache offender stringsfound rawv2 endline startcolumn endcolumn \
      commitmessage sourcename printdiff structureddata secretparts symlinkfile
      """
    ),
    (
      .secret,
      """
      secret secrets match matches raw password passwords passphrase pass passwd pwd token tokens \
      value values key keys apikey keymaterial privatekey secretkey secretaccesskey \
      awssecretaccesskey clientsecret hash passwordhash plaintext cleartext credentialvalue diff \
      context content snippet code cookie cookies session bearer authorization connectionstring
      """
    ),
    (
      .ignored,
      """
      description message entropy author tags note notes comment comments label title severity \
      link branch status
      """
    ),
  ]
}
