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
  /// The patterns that ask for a property, by its name and value.
  private var wanted: [String: [PropertyValue: [Int]]] = [:]
  /// How many conditions of each pattern the current node meets.
  private var met: [Int: Int] = [:]
  private(set) var resolutions: [Resolution]

  init(_ patterns: [EndpointPattern]) {
    self.patterns = patterns
    resolutions = patterns.map { _ in .none }
    for (number, pattern) in patterns.enumerated() {
      for condition in Set(pattern.conditions) {
        wanted[condition.key, default: [:]][condition.value, default: []].append(number)
      }
    }
  }

  /// Looks at the properties of a node; what several objects say of it is put together by calling
  /// this for each before `finish`.
  mutating func look(at offset: Int, in text: Borrowed<UInt8>) {
    var reader = PropertyReader(text, at: offset)
    var found: [Int] = []
    reader.forEachMember { key, value in
      let name = JSONText.string(text.part(key))
      guard let values = wanted[name] else { return true }
      var property: PropertyValue?
      switch value {
      case .text(let range):
        let meant = JSONText.string(text.part(range))
        property = .text(PropertyValue.caseless.contains(name) ? meant.uppercased() : meant)
      case .scalar(let range):
        property = PropertyValue(scalar: text.part(range).string)
      case .composite: break
      }
      if let property { found += values[property] ?? [] }
      return true
    }
    for pattern in found { met[pattern, default: 0] += 1 }
  }

  /// Ends the looking at a node with these kinds.
  mutating func finish(_ node: UInt32, kinds: [UInt32]) {
    guard !met.isEmpty else { return }
    for (number, count) in met where count >= Set(patterns[number].conditions).count {
      if let kind = patterns[number].kind, !kinds.contains(kind) { continue }
      switch resolutions[number] {
      case .none: resolutions[number] = .node(node)
      case .node(let other): resolutions[number] = .several(other, node)
      case .several: break
      }
    }
    met.removeAll(keepingCapacity: true)
  }
}
