import BlastRadius

/// All that the exports of accounts say.
struct AWSCollection {
  var actions: PolicyActions
  /// Each policy once.
  private(set) var documents: [PolicyDocument] = []
  private var numbers: [PolicyDocument: Int] = [:]
  private var statements: [PolicyStatement: Int] = [:]
  var identities: [ExactText: AWSSaid<AWSIdentity>] = [:]
  var policies: [ExactText: AWSSaid<AWSManagedPolicy>] = [:]
  /// The numbers of the policies of buckets, by the ARNs of these.
  private(set) var bucketPolicies: [ExactText: AWSSaid<Int>] = [:]
  /// Secrets in the order of their ARNs, once everything was read.
  private(set) var secrets: [AWSSaid<AWSSecret>] = []
  private var saidSecrets: [ExactText: AWSSaid<AWSSecret>] = [:]
  /// What older files said, by what newer ones say.
  var replaced: [AWSPlace] = []
  /// The names of the documents.
  var documentNames: [Int: String] = [:]
  var organizations: [AWSOrganizationUnit] = []
  var keys: [AWSAccessKey] = []
  var reports: [AWSCredentialRow] = []
  var workloads: [AWSWorkload] = []
  /// What was listed of workloads, so that no others are supposed.
  var listings: [AWSListing] = []
  /// The documents that end before the export does.
  var truncated: [AWSPlace] = []

  init(_ actions: PolicyActions) { self.actions = actions }

  /// The number of a policy.
  mutating func number(of document: PolicyDocument) -> Int {
    let document = numbered(document)
    if let known = numbers[document] { return known }
    numbers[document] = documents.count
    documents.append(document)
    return documents.count - 1
  }

  /// A policy with the numbers of its statements.
  mutating func numbered(_ document: PolicyDocument) -> PolicyDocument {
    var document = document
    for place in document.statements.indices {
      var statement = document.statements[place]
      statement.label = ""
      let number = statements[statement] ?? statements.count
      statements[statement] = number
      document.statements[place].number = number
    }
    return document
  }

  /// Adds an identity; of two that differ the one of the newer file stays.
  mutating func add(_ said: AWSSaid<AWSIdentity>) {
    let key = ExactText(said.value.arn)
    identities[key] = newer(said, identities[key])
  }

  /// Adds a managed policy; of two that differ the one of the newer file stays.
  mutating func add(_ said: AWSSaid<AWSManagedPolicy>) {
    let key = ExactText(said.value.arn)
    policies[key] = newer(said, policies[key])
  }

  /// Adds the policy of a bucket; of two that differ the one of the newer file stays.
  mutating func add(_ said: AWSSaid<Int>, ofBucket arn: ExactText) {
    bucketPolicies[arn] = newer(said, bucketPolicies[arn])
  }

  /// Adds a secret; of two policies that differ the one of the newer file stays.
  mutating func add(_ said: AWSSaid<AWSSecret>) {
    let key = ExactText(said.value.arn)
    saidSecrets[key] = newer(said, saidSecrets[key])
  }

  /// What stays of two that say something of one thing; that they differ is noted.
  private mutating func newer<Value>(
    _ said: AWSSaid<Value>, _ known: AWSSaid<Value>?
  ) -> AWSSaid<Value> {
    guard let known else { return said }
    if known.value == said.value { return precedes(said.place, known.place) ? said : known }
    let isNewer =
      known.date == said.date ? precedes(said.place, known.place) : said.date > known.date
    replaced.append(isNewer ? known.place : said.place)
    return isNewer ? said : known
  }

  /// Puts what was read in an order that does not hang on that of the files.
  mutating func sort() {
    let names = self
    workloads.sort { left, right in
      let (one, other) = (left.arn ?? left.id, right.arn ?? right.id)
      return one == other ? names.precedes(left.place, right.place) : one < other
    }
    var seen: Set<ExactText> = []
    workloads.removeAll { !seen.insert(ExactText($0.id)).inserted }
    keys.sort { $0.id == $1.id ? names.precedes($0.place, $1.place) : $0.id < $1.id }
    seen = []
    keys.removeAll { !seen.insert(ExactText($0.id)).inserted }
    reports.sort { $0.arn == $1.arn ? $0.line < $1.line : $0.arn < $1.arn }
    secrets = saidSecrets.sorted { $0.key < $1.key }.map(\.value)
    replaced.sort { names.precedes($0, $1) }
    truncated.sort { names.precedes($0, $1) }
  }

  /// Which of two places comes first: by the name of the document, then by where it stands.
  func precedes(_ left: AWSPlace, _ right: AWSPlace) -> Bool {
    let (one, other) = (documentNames[left.document] ?? "", documentNames[right.document] ?? "")
    return one == other ? left.offset < right.offset : one < other
  }
}
