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
  }

  /// Reads an object: lists under their keys, one item at a time.
  private mutating func readPage(
    _ cursor: inout TokenCursor, _ pointer: String
  ) throws(JSONFailure) {
    let start = cursor.offset
    guard try cursor.beginObject() else { return }
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
  }

  private mutating func readList(
    _ cursor: inout TokenCursor, _ list: List, _ pointer: String
  ) throws(JSONFailure) {
    switch list {
    case .functions: collection.listed.insert(.function)
    case .reservations: collection.listed.insert(.instance)
    case .stacks: collection.listed.insert(.stack)
    default: break
    }
    if try cursor.takeNull() { return }
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
      } else if let policy = controlPolicy(tree) {
        rootPolicies.append(policy)
      } else {
        policies.note(tree, "this policy has no ARN and document")
      }
    case .keys: readKey(tree, place)
    case .functions, .stacks: readWorkload(tree, list == .functions ? .function : .stack, place)
    case .reservations:
      for (index, instance) in (tree["Instances"]?.items ?? []).enumerated() {
        var place = place
        place.pointer += "/Instances/\(index)"
        readWorkload(instance, .instance, place)
      }
    }
  }

  private mutating func take(_ identity: AWSIdentity?, at place: AWSPlace) {
    if let identity { said.append(AWSSaid(value: identity, place: place, date: 0)) }
  }

  /// The policies of the part of an organisation that is read, which stand before its other members.
  var rootPolicies: [AWSIdentity.Policy] = []

  /// Reads the members of a page that are no lists of many.
  private mutating func readRest(_ rest: AWSValue, _ pointer: String) {
    defer { rootPolicies = [] }
    let place = AWSPlace(document: document, offset: rest.offset, pointer: pointer)
    if rest["IsTruncated"]?.isTrue ?? false || rest["NextToken"]?.text != nil {
      collection.truncated.append(place)
    }
    if rest["Children"] != nil || rest["PolicyTypes"] != nil {
      if let unit = organizationUnit(rest, rootPolicies, place, depth: 0) {
        collection.organizations.append(unit)
      }
      return
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
