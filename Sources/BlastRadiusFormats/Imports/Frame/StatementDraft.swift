import BlastRadius

/// What importers say that columns have no room for.
struct StatementDraft {
  /// An edge with conditions.
  struct ConditionalEdge {
    var edge: Edge
    var subject: UInt32
    var relation: UInt32
    var object: UInt32
    var place: PlaceDraft.Place
  }

  var nodes: [Node] = []
  var edges: [ConditionalEdge] = []
  private(set) var controls: [Control] = []
  private(set) var zones: [Zone] = []
  var events: [Event] = []
  /// What exports say of nodes in the words of other systems.
  var marks: [OutsideMark] = []
  /// The accounts of which a file says who is in them, by their ids.
  var readAccounts: Set<ExactText> = []
  /// The text of properties, one object after the other.
  private(set) var properties: [UInt8] = []
  /// The nodes that have some.
  var haveProperties: [UInt32] = []

  /// The place in `nodes` of each node of which something is said.
  private var placesOfNodes: [UInt32: Int] = [:]
  /// The ids of nodes, so that edges share them.
  private var ids: [UInt32: String] = [:]
  private var relationNames: [UInt32: String] = [:]
  private var controlNumbers = NameTable()
  private var zoneNumbers = NameTable()

  func place(of node: UInt32) -> Int? { placesOfNodes[node] }

  mutating func add(_ node: Node, _ number: UInt32) -> Int {
    placesOfNodes[number] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  mutating func shared(_ node: UInt32, _ id: (UInt32) -> String) -> String {
    if let known = ids[node] { return known }
    let made = id(node)
    ids[node] = made
    return made
  }

  mutating func sharedRelation(_ relation: UInt32, _ name: (UInt32) -> String) -> String {
    if let known = relationNames[relation] { return known }
    let made = name(relation)
    relationNames[relation] = made
    return made
  }

  mutating func add(_ control: Control) {
    let number = Int(controlNumbers.number(of: control.id))
    if number == controls.count { controls.append(control) }
  }

  mutating func add(_ zone: Zone) {
    let number = Int(zoneNumbers.number(of: zone.id))
    if number == zones.count { zones.append(zone) }
  }

  /// Adds an object; where it begins in the text.
  mutating func addProperties(_ write: (inout JSONWriter) -> Void) -> UInt32 {
    let start = UInt32(truncatingIfNeeded: properties.count)
    properties += JSONWriter.value(depth: 0) { $0.object(write) }
    return start
  }
}
