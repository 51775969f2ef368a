package import GraphKernel
import Synchronization

/// How much depends on imported nodes, as the input says; found once, when somebody asks.
package final class ImportedCriticality: Sendable {
  private let rules: [CriticalityRule]
  private let found: Mutex<Column<UInt32>?>

  /// What rules find.
  package init(rules: [CriticalityRule]) {
    self.rules = rules
    found = Mutex(nil)
  }

  /// What was found before.
  package init(stored: Column<UInt32>) {
    rules = []
    found = Mutex(stored)
  }

  /// The nodes of which the input says it, ascending: their numbers times four, plus the rank of their
  /// criticality.
  ///
  /// - Complexity: the first time O(nodes + text of their properties), on all cores.
  package func entries(in estate: Estate) -> Column<UInt32> {
    found.withLock { found in
      if let found { return found }
      let entries = Column(CriticalityScan(estate, rules).entries())
      found = entries
      return entries
    }
  }
}

/// Goes through the kinds and properties of an estate's nodes once.
private struct CriticalityScan: Sendable {
  private let estate: Estate
  /// What the kinds of the estate say by themselves, as ranks above 0.
  private let ofKinds: [UInt32]
  /// The rules about properties, for nodes of all kinds and for those of each.
  private let general: [Property]
  private let special: [[Property]]
  /// A bit for the length and first letter of each of their names: most names share none of them.
  private let marks: UInt64

  private struct Property: Sendable {
    var name: [UInt8]
    var rule: CriticalityRule
  }

  init(_ estate: Estate, _ rules: [CriticalityRule]) {
    self.estate = estate
    func properties(_ rules: [CriticalityRule]) -> [Property] {
      rules.compactMap { rule in rule.property.map { Property(name: Array($0.utf8), rule: rule) } }
    }
    general = properties(rules.filter { $0.kind == nil })
    let own = estate.kindTable.map { kind in
      rules.filter { $0.kind?.lowercased() == kind.name.lowercased() }
    }
    special = own.map(properties)
    marks = (general + special.joined()).reduce(0) {
      unsafe $0 | $1.name.withUnsafeBytes(Self.mark)
    }
    ofKinds = own.map { rules in
      rules.filter { $0.property == nil }.map { $0.criticality.rank + 1 }.max() ?? 0
    }
  }

  /// The bit of a name.
  @inline(__always)
  private static func mark(_ name: UnsafeRawBufferPointer) -> UInt64 {
    unsafe 1 << UInt64((name.count &* 31 &+ Int(name.first ?? 0)) & 63)
  }

  func entries() -> [UInt32] {
    Processors.map(estate.nodeCount, atLeast: 1000) { nodes in
      var entries: [UInt32] = []
      for node in nodes {
        let rank = rank(of: node)
        if rank > 0 { entries.append(UInt32(node) << 2 | (rank - 1)) }
      }
      return entries
    }.flatMap(\.self)
  }

  /// The highest rank that anything says of a node, plus one; 0 where nothing does.
  private func rank(of node: Int) -> UInt32 {
    let kinds = estate.kindNumbers(of: node).map { Int(estate.kinds[$0]) }
    var rank = kinds.map { ofKinds[$0] }.max() ?? 0
    var properties = general
    for kind in kinds where !special[kind].isEmpty { properties += special[kind] }
    if properties.isEmpty { return rank }
    unsafe estate.forEachProperty(of: node) { name, value in
      guard unsafe marks & Self.mark(name) != 0 else { return }
      for property in properties where unsafe name.elementsEqual(property.name) {
        if unsafe property.rule.isMeant(by: value) {
          rank = max(rank, property.rule.criticality.rank + 1)
        }
      }
    }
    return rank
  }
}

extension Estate {
  /// Calls the body with the name of each property of a node and the value as it is written.
  @inline(__always)
  func forEachProperty(
    of node: Int, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void
  ) {
    guard node < properties.nodes.count, properties.nodes[node] != .max else { return }
    let offset = Int(properties.nodes[node])
    unsafe properties.text.withBytes { text in
      var reader = unsafe PropertyReader(text, at: offset)
      reader.forEachMember { key, value in
        let range =
          switch value {
          case .text(let range), .scalar(let range), .composite(let range): range
          }
        unsafe JSONText.withMeaning(of: .init(rebasing: text[key])) { name in
          unsafe body(name, .init(rebasing: text[range]))
        }
        return true
      }
    }
  }

  /// The nodes among some, in their order, of which a property is meant; `name` is the name shown
  /// where the input gives one, `objectid` the id.
  ///
  /// - Complexity: O(text of the properties of these nodes), on all cores.
  package func nodes(
    among candidates: [Int], whose property: String, _ isMeant: @Sendable (String) -> Bool
  ) -> [Int] {
    Processors.map(candidates.count, atLeast: 1000) { part in
      candidates[part].filter { node in
        if property == "objectid" { return isMeant(ids[node]) }
        guard property != "name" || labels.range(of: node).isEmpty else {
          return isMeant(labels[node])
        }
        return self.property(property, of: node).map(isMeant) ?? false
      }
    }.flatMap(\.self)
  }
}
