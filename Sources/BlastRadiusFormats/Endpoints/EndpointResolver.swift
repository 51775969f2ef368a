import BlastRadius

/// Finds the nodes that patterns mean, in one pass over the properties of all nodes.
struct EndpointResolver {
  /// What a pattern means.
  enum Resolution {
    case none
    case node(UInt32)
    /// More than one node, the first two of them.
    case several(UInt32, UInt32)
  }

  private let patterns: [EndpointPattern]
  /// The numbers of conditions, by the name and the value of a property.
  private var wanted: [ExactText: [PropertyValue: Int]] = [:]
  /// The conditions of each pattern.
  private var conditions: [[Int]] = []
  /// The patterns of each condition that no other condition of theirs is rarer than: a node is compared
  /// with no others.
  private var anchored: [[Int]] = []
  /// The conditions that the current node meets.
  private var met: Set<Int> = []
  private(set) var resolutions: [Resolution]

  init(_ patterns: [EndpointPattern]) {
    self.patterns = patterns
    resolutions = patterns.map { _ in .none }
    var uses: [Int] = []
    for pattern in patterns {
      var numbers: Set<Int> = []
      for condition in pattern.conditions {
        let number = wanted[condition.key]?[condition.value] ?? uses.count
        if number == uses.count {
          wanted[condition.key, default: [:]][condition.value] = number
          uses.append(0)
        }
        if numbers.insert(number).inserted { uses[number] += 1 }
      }
      conditions.append(numbers.sorted())
    }
    anchored = uses.map { _ in [] }
    for (number, conditions) in conditions.enumerated() {
      guard let rarest = conditions.min(by: { uses[$0] < uses[$1] }) else { continue }
      anchored[rarest].append(number)
    }
  }

  /// Looks at the properties of a node; what several objects say of it is put together by calling
  /// this for each before `finish`.
  mutating func look(at offset: Int, in text: Borrowed<UInt8>) {
    var reader = PropertyReader(text, at: offset)
    reader.forEachMember { key, value in
      let name = JSONText.string(text.part(key))
      // A node's id is what it is declared with, whatever a property says.
      guard name != PropertyValue.id, let values = wanted[name] else { return true }
      var property: PropertyValue?
      switch value {
      case .text(let range):
        let meant = JSONText.string(text.part(range))
        property = .text(PropertyValue.folded(meant, name))
      case .scalar(let range): property = PropertyValue(scalar: text.part(range).string)
      case .composite: break
      }
      if let property, let condition = values[property] { met.insert(condition) }
      return true
    }
  }

  /// Whether a pattern asks for an id.
  var asksForIDs: Bool { wanted[PropertyValue.id] != nil }

  /// Looks at the id of a node.
  mutating func look(atID id: String) {
    let value = PropertyValue.text(PropertyValue.folded(id, PropertyValue.id))
    if let condition = wanted[PropertyValue.id]?[value] { met.insert(condition) }
  }

  /// Ends the looking at a node with these kinds.
  mutating func finish(_ node: UInt32, kinds: [UInt32]) {
    guard !met.isEmpty else { return }
    for number in met.flatMap({ anchored[$0] }) {
      guard conditions[number].allSatisfy(met.contains),
        patterns[number].kind.map(kinds.contains) ?? true
      else { continue }
      switch resolutions[number] {
      case .none: resolutions[number] = .node(node)
      case .node(let other): resolutions[number] = .several(other, node)
      case .several: break
      }
    }
    met.removeAll(keepingCapacity: true)
  }
}
