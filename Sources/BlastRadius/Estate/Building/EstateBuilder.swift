package import GraphKernel

/// Collects nodes and edges from an import.
///
/// Ids are interned through a hash table whose seed changes with every process, so that no input
/// can be made to collide.
package struct EstateBuilder: ~Copyable {
  var ids = TextColumn.Builder()
  /// A number of a node below a part of its id's hash; all ones where a place is free.
  var table: [UInt64]
  package let hash = IDHash()
  /// Says nothing, and keeps loads that are made before they are needed.
  var loaded: UInt64 = 0
  private var labelBytes: [UInt8] = []
  private var labelRanges: [(start: UInt32, end: UInt32)] = []
  private var kinds: [[UInt32]] = []
  private var kindLists: [[UInt32]: UInt32] = [:]
  private var lastKindList: UInt32 = 0
  private var kindListOfNode: [UInt32] = []
  var subjects: [UInt32] = []
  var objects: [UInt32] = []
  var relations: [UInt32] = []
  private var nodeProperties: [UInt32] = []
  var edgeProperties: [UInt32] = []

  /// Makes an empty builder.
  package init() {
    table = [UInt64](repeating: .max, count: 1 << 10)
    _ = kindList([])
  }

  /// How many nodes there are.
  package var nodeCount: Int { ids.count }
  /// How many edges there are.
  package var edgeCount: Int { subjects.count }

  /// The node of an id; a new one without kinds where the id is new.
  package mutating func node(_ id: UnsafeRawBufferPointer) -> (node: UInt32, isNew: Bool) {
    unsafe node(id, hash: hash(id))
  }

  /// The node of an id, or `nil`.
  package func known(_ id: UnsafeRawBufferPointer) -> UInt32? {
    let (hash, mask) = (unsafe hash(id), table.count - 1)
    var slot = EstateIndex.place(of: hash, mask)
    while table[slot] != .max {
      if let node = EstateIndex.node(in: table[slot], hash), unsafe ids.equals(node, id) {
        return UInt32(node)
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The same, where it is known what the id hashes to.
  package mutating func node(
    _ id: UnsafeRawBufferPointer, hash: Int
  ) -> (node: UInt32, isNew: Bool) {
    let mask = table.count - 1
    var slot = EstateIndex.place(of: hash, mask)
    while table[slot] != .max {
      if let node = EstateIndex.node(in: table[slot], hash), unsafe ids.equals(node, id) {
        return (UInt32(node), false)
      }
      slot = (slot + 1) & mask
    }
    let node = UInt32(ids.count)
    table[slot] = EstateIndex.slot(node, hash)
    unsafe ids.append(id)
    kindListOfNode.append(0)
    labelRanges.append((0, 0))
    nodeProperties.append(.max)
    if ids.count * 2 > table.count { grow() }
    return (node, true)
  }

  /// Makes room for nodes whose ids have so many bytes together.
  ///
  /// - Parameter total: About how many nodes there will be.
  package mutating func makeRoom(nodes more: Int, ofBytes bytes: Int, expecting total: Int) {
    ids.makeRoom(for: more, ofBytes: bytes, expecting: total)
    kindListOfNode.makeRoom(for: more, expecting: total)
    labelRanges.makeRoom(for: more, expecting: total)
    nodeProperties.makeRoom(for: more, expecting: total)
    labelBytes.makeRoom(for: bytes, expecting: total * (bytes / max(1, more)))
  }

  /// The id of a node.
  package func id(of node: UInt32) -> String {
    unsafe ids.withText(Int(node)) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The kinds of a node, the shown one first.
  package func kinds(of node: UInt32) -> [UInt32] { kinds[Int(kindListOfNode[Int(node)])] }

  /// Whether a node has a list of kinds, by the list's number.
  @inline(__always)
  package func hasKindList(_ number: UInt32, _ node: UInt32) -> Bool {
    kindListOfNode[Int(node)] == number
  }

  /// Sets the kinds of a node: positions in the table given to `build`, the shown one first.
  package mutating func setKinds(_ list: [UInt32], of node: UInt32) {
    if kinds[Int(lastKindList)] != list { lastKindList = kindList(list) }
    setKindList(lastKindList, of: node)
  }

  /// The number of a list of kinds, for `setKindList`.
  package mutating func kindList(_ kinds: [UInt32]) -> UInt32 {
    if let number = kindLists[kinds] { return number }
    let number = UInt32(self.kinds.count)
    kindLists[kinds] = number
    self.kinds.append(kinds)
    return number
  }

  /// Sets the kinds of a node to a list by its number.
  package mutating func setKindList(_ number: UInt32, of node: UInt32) {
    kindListOfNode[Int(node)] = number
  }

  /// Sets the name shown of a node.
  package mutating func setLabel(_ label: UnsafeRawBufferPointer, of node: UInt32) {
    let start = UInt32(truncatingIfNeeded: labelBytes.count)
    unsafe labelBytes.append(contentsOf: label)
    labelRanges[Int(node)] = (start, UInt32(truncatingIfNeeded: labelBytes.count))
  }

  /// Whether a node has a name to show.
  package func hasLabel(_ node: UInt32) -> Bool {
    labelRanges[Int(node)].end > labelRanges[Int(node)].start
  }

  /// Calls the body with the bytes of the name shown of a node, which are none where the id is shown.
  package func withLabel<Result>(
    of node: UInt32, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let range = labelRanges[Int(node)]
    return unsafe labelBytes.withUnsafeBytes {
      unsafe body(.init(rebasing: $0[Int(range.start)..<Int(range.end)]))
    }
  }

  /// Calls the body with the bytes of the id of a node.
  package func withID<Result>(
    of node: UInt32, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe ids.withText(Int(node), body)
  }

  /// The ends and the relation of an edge.
  package func edge(_ edge: Int) -> (subject: UInt32, relation: UInt32, object: UInt32) {
    (subjects[edge], relations[edge], objects[edge])
  }

  /// Where the properties of a node begin; `UInt32.max` where there are none.
  package func properties(of node: UInt32) -> UInt32 { nodeProperties[Int(node)] }

  /// Says where the properties of a node begin in the text given to `build`.
  package mutating func setProperties(at offset: UInt32, of node: UInt32) {
    nodeProperties[Int(node)] = offset
  }

  /// Adds an edge; the relation is a position in the table given to `build`.
  package mutating func addEdge(
    _ subject: UInt32, _ relation: UInt32, _ object: UInt32, properties: UInt32 = .max
  ) {
    subjects.append(subject)
    relations.append(relation)
    objects.append(object)
    edgeProperties.append(properties)
  }

  /// Adds edges: the columns of what `addEdge` takes.
  ///
  /// - Parameter total: About how many edges there will be.
  package mutating func addEdges(
    _ subjects: ArraySlice<UInt32>, _ relations: ArraySlice<UInt32>,
    _ objects: ArraySlice<UInt32>, properties: ArraySlice<UInt32>, expecting total: Int
  ) {
    self.subjects.makeRoom(for: subjects.count, expecting: total)
    self.relations.makeRoom(for: subjects.count, expecting: total)
    self.objects.makeRoom(for: subjects.count, expecting: total)
    edgeProperties.makeRoom(for: subjects.count, expecting: total)
    self.subjects.append(contentsOf: subjects)
    self.relations.append(contentsOf: relations)
    self.objects.append(contentsOf: objects)
    edgeProperties.append(contentsOf: properties)
  }

  private mutating func grow() {
    let old = table
    table = [UInt64](repeating: .max, count: old.count * 2)
    let mask = table.count - 1
    for entry in old where entry != .max {
      var slot = EstateIndex.place(of: Int(entry), mask)
      while table[slot] != .max { slot = (slot + 1) & mask }
      table[slot] = entry
    }
  }

  /// Ends the collection: the edges become rules as their relations say.
  ///
  /// - Complexity: O(nodes + edges).
  package consuming func build(
    kindTable: [Kind], relationTable: [Relation], text: Column<UInt8> = Column([]),
    criticality: [CriticalityRule] = [], foldsCase: Bool = false,
    edgeSources: EdgeSources? = nil, verify: (@Sendable () throws -> Void)? = nil
  ) -> Estate {
    let rules = EstateRules(
      nodeCount: ids.count, subjects: subjects, objects: objects, relations: relations,
      relationTable: relationTable)
    var shown = TextColumn.Builder()
    for range in labelRanges { shown.append(labelBytes[Int(range.start)..<Int(range.end)]) }
    var kindOffsets: [UInt32] = [0]
    var flatKinds: [UInt32] = []
    for number in kindListOfNode {
      flatKinds += kinds[Int(number)]
      kindOffsets.append(UInt32(flatKinds.count))
    }
    let properties = EstateProperties(
      nodes: Column(nodeProperties), edges: Column(edgeProperties), text: text)
    let index = EstateIndex(slots: Column(table), hash: hash, foldsCase: foldsCase)
    let columns = (Column(subjects), Column(objects), Column(relations))
    return Estate(
      ids: ids.build(), labels: shown.build(), kindOffsets: Column(kindOffsets),
      kinds: Column(flatKinds), subjects: columns.0, objects: columns.1, relations: columns.2,
      graph: rules.build(), sorted: nil, kindTable: kindTable, relationTable: relationTable,
      properties: properties, criticalities: ImportedCriticality(rules: criticality), index: index,
      edgeSources: edgeSources, verify: verify)
  }
}
