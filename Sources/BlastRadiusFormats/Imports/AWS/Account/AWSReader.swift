import BlastRadius

/// Reads JSON exports of accounts into a collection.
struct AWSReader {
  var collection: AWSCollection
  var policies: PolicyReader
  /// What is read now.
  var document = 0
  /// The latest instant that the document names.
  var date = Int64.min
  /// What the document says of identities and policies, until all of it was read.
  private var said: [AWSSaid<AWSIdentity>] = []
  private var saidPolicies: [AWSSaid<AWSManagedPolicy>] = []
  /// The lists of workloads of the document.
  private var listings: [AWSWorkload.Kind: AWSListing] = [:]
  /// The lists of which the last page that was read says that there are more.
  private var open: [List: AWSPlace] = [:]
  /// The lists of the page that is read.
  private var lists: Set<List> = []
  /// Keys that mean nothing here.
  private(set) var unknownKeys: [(key: String, offset: Int)] = []

  init(_ actions: PolicyActions) {
    collection = AWSCollection(actions)
    policies = PolicyReader(actions, isLean: true)
  }

  /// What could not be read in the document.
  var problems: [PolicyProblem] { policies.problems }

  /// Begins a document.
  mutating func begin(_ document: ImportedDocument) {
    self.document = document.number
    collection.documentNames[document.number] = document.name
    date = .min
    unknownKeys = []
    policies = PolicyReader(collection.actions, isLean: true)
  }

  /// Reads all pages of a document.
  mutating func read(_ bytes: Borrowed<UInt8>) throws(JSONFailure) {
    defer { settle() }
    var cursor = try TokenCursor.start(bytes)
    var page = 0
    while !cursor.isAtEnd {
      if cursor.byte == UInt8(ascii: "[") {
        guard try cursor.beginArray() else { continue }
        var index = 0
        repeat {
          try readPage(&cursor, "/\(index)")
          index += 1
        } while try cursor.continueArray()
      } else {
        try readPage(&cursor, page == 0 ? "" : "/page \(page + 1)")
      }
      page += 1
    }
  }

  /// Takes what the document says, now that its date is known.
  private mutating func settle() {
    for var item in said {
      item.date = date
      collection.add(item)
    }
    for var item in saidPolicies {
      item.date = date
      collection.add(item)
    }
    (said, saidPolicies) = ([], [])
    for (list, place) in open {
      if let kind = list.workload { listings[kind]?.isWhole = false }
      collection.truncated.append(place)
    }
    collection.listings += listings.values
    (listings, open) = ([:], [:])
  }

  /// Reads an object: lists under their keys, one item at a time.
  private mutating func readPage(
    _ cursor: inout TokenCursor, _ pointer: String
  ) throws(JSONFailure) {
    let start = cursor.offset
    guard try cursor.beginObject() else { return }
    (lists, rootPolicies) = ([], nil)
    var rest: [AWSValue.Member] = []
    repeat {
      let range = try cursor.key()
      let key = cursor.meaning(range)
      if let list = List(key) {
        try readList(&cursor, list, "\(pointer)/\(key)")
      } else {
        rest.append(.init(key: key, value: try AWSValue.read(&cursor, depth: 1)))
      }
    } while try cursor.continueObject()
    readRest(.object(rest, at: start), pointer)
  }

  /// The lists whose items are read one by one.
  private enum List: CaseIterable {
    case users, groups, roles, policies, keys, functions, reservations, stacks

    init?(_ key: String) {
      guard let list = Self.allCases.first(where: { $0.key.isSameInAnyCase(as: key) }) else {
        return nil
      }
      self = list
    }

    var key: String {
      switch self {
      case .users: "UserDetailList"
      case .groups: "GroupDetailList"
      case .roles: "RoleDetailList"
      case .policies: "Policies"
      case .keys: "AccessKeyMetadata"
      case .functions: "Functions"
      case .reservations: "Reservations"
      case .stacks: "Stacks"
      }
    }

    /// What a list of workloads is of.
    var workload: AWSWorkload.Kind? {
      switch self {
      case .functions: .function
      case .reservations: .instance
      case .stacks: .stack
      case .users, .groups, .roles, .policies, .keys: nil
      }
    }

    /// The first of the lists that stand on the same pages.
    var first: List {
      switch self {
      case .users, .groups, .roles, .policies: .users
      default: self
      }
    }
  }

  private mutating func readList(
    _ cursor: inout TokenCursor, _ list: List, _ pointer: String
  ) throws(JSONFailure) {
    lists.insert(list.first)
    if try cursor.takeNull() { return }
    if list == .policies { rootPolicies = [] }
    let count = collection.workloads.count
    defer {
      if let kind = list.workload {
        var listing = listings[kind] ?? AWSListing(kind)
        for workload in collection.workloads[count...] { listing.add(workload) }
        listings[kind] = listing
      }
    }
    guard try cursor.beginArray() else { return }
    var index = 0
    repeat {
      let tree = try AWSValue.read(&cursor)
      let place = AWSPlace(
        document: document, offset: tree.offset, pointer: "\(pointer)/\(index)")
      take(tree, list, place)
      index += 1
    } while try cursor.continueArray()
  }

  private mutating func take(_ tree: AWSValue, _ list: List, _ place: AWSPlace) {
    switch list {
    case .users: take(identity(tree, .user), at: place)
    case .groups: take(identity(tree, .group), at: place)
    case .roles: take(identity(tree, .role), at: place)
    case .policies:
      if let policy = managedPolicy(tree) {
        saidPolicies.append(AWSSaid(value: policy, place: place, date: 0))
      } else if tree["Arn"] == nil || tree["Content"] != nil {
        rootPolicies = (rootPolicies ?? []) + (controlPolicy(tree).map { [$0] } ?? [])
      } else {
        policies.note(tree, "this policy has no version in force")
      }
    case .keys: readKey(tree, place)
    case .functions, .stacks: readWorkload(tree, list == .functions ? .function : .stack, place)
    case .reservations:
      for (index, instance) in (tree["Instances"]?.items ?? []).enumerated() {
        var place = place
        place.pointer += "/Instances/\(index)"
        readWorkload(instance, .instance, place, owner: tree["OwnerId"]?.text)
      }
    }
  }

  private mutating func take(_ identity: AWSIdentity?, at place: AWSPlace) {
    if let identity { said.append(AWSSaid(value: identity, place: place, date: 0)) }
  }

  /// The policies of the part of an organisation that is read, which stand beside its other members; `nil`
  /// where it has none.
  private var rootPolicies: [AWSIdentity.Policy]?

  /// Reads the members of a page that are no lists of many.
  private mutating func readRest(_ rest: AWSValue, _ pointer: String) {
    let place = AWSPlace(document: document, offset: rest.offset, pointer: pointer)
    let hasMore =
      rest["IsTruncated"]?.isTrue ?? false
      || ["NextToken", "NextMarker", "Marker"].contains { rest[$0]?.text.map { $0 != "" } ?? false }
    if hasMore, lists.isEmpty { collection.truncated.append(place) }
    for list in lists { open[list] = hasMore ? place : nil }
    if rest["Children"] != nil || rest["PolicyTypes"] != nil {
      if let unit = organizationUnit(rest, rootPolicies, place, depth: 0) {
        collection.organizations.append(unit)
      }
      return
    }
    if let policy = rest["Policy"].flatMap({ PolicyText.document($0) }), policy["Statement"] != nil
    {
      return readBucketPolicy(policy, place)
    }
    if let arn = rest["ARN"]?.text, arn.isOfSecret {
      return readSecret(rest, arn, place)
    }
    if !(rootPolicies ?? []).isEmpty {
      policies.note(
        rest, "these policies of an organisation do not say what they are attached to")
    }
    let known = ["IsTruncated", "Marker", "NextToken", "NextMarker", "ResponseMetadata"]
    for member in rest.members where !known.contains(where: { $0.isSameInAnyCase(as: member.key) })
    {
      unknownKeys.append((member.key, member.value.offset))
    }
  }

  /// Notes an instant of the document.
  mutating func moment(_ tree: AWSValue?) -> Moment? {
    guard let text = tree?.text else { return nil }
    let moment = AWSMoment.parse(text)
    if let moment { date = max(date, moment.start.microseconds) }
    return moment
  }
}
