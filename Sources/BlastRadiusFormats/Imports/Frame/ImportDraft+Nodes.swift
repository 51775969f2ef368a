import BlastRadius

extension ImportDraft {
  /// The node of an id, which is made where there is none.
  ///
  /// - Parameters:
  ///   - kind: What it is, in the words of the vocabulary; nothing where that is said elsewhere.
  ///   - name: What people call it; the least of several in the order of their bytes.
  mutating func node(_ id: String, kind: String? = nil, name: String? = nil) -> ImportedNode {
    let node = id.lend { self.node($0) }
    if let kind { kind.lend { setKind($0, of: node) } }
    if let name { name.lend { setName($0, of: node) } }
    return node
  }

  /// The node of an id in bytes.
  mutating func node(_ id: Borrowed<UInt8>) -> ImportedNode {
    ImportedNode(number: builder.node(id).node)
  }

  /// Says what a node is. Where files say several things it is all of them, and shown as the least in the
  /// order of their bytes.
  mutating func setKind(_ kind: Borrowed<UInt8>, of node: ImportedNode) {
    guard !kind.isEmpty else { return }
    let number = kindNames.number(of: kind)
    while kindLists.count <= Int(number) {
      kindLists.append(builder.kindList([UInt32(kindLists.count)]))
    }
    if builder.hasKindList(kindLists[Int(number)], node.number) { return }
    let known = builder.kinds(of: node.number)
    if known.contains(number) { return }
    guard !known.isEmpty else {
      return builder.setKindList(kindLists[Int(number)], of: node.number)
    }
    guard known.count < Self.maximumKinds else { return }
    let sorted = (known + [number]).sorted { left, right in
      kindNames[left] < kindNames[right]
    }
    builder.setKinds(sorted, of: node.number)
  }

  private static let maximumKinds = 16

  /// Says what people call a node: the least of several names in the order of their bytes.
  mutating func setName(_ name: Borrowed<UInt8>, of node: ImportedNode) {
    guard !name.isEmpty else { return }
    let isLess = builder.lendLabel(of: node.number) { known in
      known.isEmpty || name.lexicographicallyPrecedes(known)
    }
    if isLess { builder.setLabel(name, of: node.number) }
  }

  /// The id of a node.
  func id(of node: ImportedNode) -> String { builder.id(of: node.number) }

  /// Whether a node is of a kind or of one below it, as a text model says, else as far as was read.
  func isNode(_ id: String, a kind: String) -> Bool {
    if let own = written.kind(of: id) { return vocabulary.kind(own, isA: kind) }
    guard let node = id.lend({ builder.known($0) }) else { return false }
    return builder.kinds(of: node).contains { vocabulary.kind(kindNames[$0], isA: kind) }
  }

  /// Says more of a node: its zone and gateways, its life, when it was used, its identifiers.
  ///
  /// What is not touched stays unsaid; the kind and the name are those of `node(_:kind:name:)`.
  mutating func say(of node: ImportedNode, _ say: (inout Node) -> Void) {
    let place =
      statements.place(of: node.number) ?? statements.add(Node(id(of: node), kind: ""), node.number)
    say(&statements.nodes[place])
  }

  /// Says which properties of the system a node has, as the members of a JSON object; the last to say so.
  mutating func setProperties(of node: ImportedNode, _ write: (inout JSONWriter) -> Void) {
    let offset = statements.addProperties(write)
    builder.setProperties(at: offset, of: node.number)
    statements.haveProperties.append(node.number)
  }

  /// Says that the text of its properties begins later in that of all.
  mutating func moveProperties(by offset: Int) {
    for node in Set(statements.haveProperties) {
      builder.setProperties(
        at: builder.properties(of: node) + UInt32(truncatingIfNeeded: offset), of: node)
    }
  }
}
