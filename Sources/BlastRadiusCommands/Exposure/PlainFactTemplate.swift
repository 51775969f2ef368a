internal import BlastRadius

/// What all plain facts of an exposure have in common, with gaps for the rest.
///
/// It is a class and keeps all words in one array, so that threads that share it count few
/// references.
final class PlainFactTemplate: Sendable {
  private let estate: Estate
  /// The text without what stands in the gaps, then the words that stand there.
  private let text: [UInt8]
  /// The gaps in their order.
  private let gaps: [(gap: Gap, before: Range<Int>)]
  private let end: Range<Int>
  /// The words for the levels, and for kinds and relations as the estate numbers them.
  private let levels: [Range<Int>]
  private let kinds: [Range<Int>]
  private let kindless: Range<Int>
  private let relations: [Range<Int>]

  /// What differs from fact to fact.
  private enum Gap: CaseIterable {
    case node, label, kind, level, hops, effort, via

    /// What stands there in a sample.
    var mark: String {
      switch self {
      case .node: "gap:node"
      case .label: "gap:label"
      case .kind: "gap:kind"
      case .level: "\"control\""
      case .hops: "1000000007"
      case .effort: "1000000009"
      case .via: "gap:via is here"
      }
    }
  }

  /// Makes the template by writing the first plain fact of an exposure with marks in it at which it is
  /// cut; `nil` where none is plain.
  init?(_ facts: ReachedFacts, _ estate: Estate, _ writer: ReachedFactJSON) {
    guard let plain = facts.indices.first(where: { facts.plainFact($0) != nil }) else {
      return nil
    }
    let marked = Self.marked(facts[plain])
    // It stands in a list in an object.
    let sample = JSONWriter.value(depth: 2) { json in
      json.object { writer.write(&$0, marked, label: "gap:label", kind: "gap:kind", zone: nil) }
    }
    var text: [UInt8] = []
    func add(_ part: some Sequence<UInt8>) -> Range<Int> {
      let start = text.count
      text += part
      return start..<text.count
    }
    func add(name: String) -> Range<Int> {
      add(JSONWriter.value(depth: 0) { $0.append(inside: name) })
    }
    var gaps: [(Gap, Range<Int>)] = []
    var rest = String(decoding: sample, as: UTF8.self)[...]
    while let (range, gap) = Self.firstGap(in: rest) {
      gaps.append((gap, add(rest[..<range.lowerBound].utf8)))
      rest = rest[range.upperBound...]
    }
    end = add(rest.utf8)
    levels = Level.allCases.map { add("\"\($0.name)\"".utf8) }
    kinds = estate.kindTable.map { add(name: $0.name) }
    kindless = add(name: Estate.kindless)
    relations = estate.relationTable.map { add(name: " \($0.name) ") }
    self.gaps = gaps
    self.text = text
    self.estate = estate
  }

  private static func marked(_ sample: ReachedFact) -> ReachedFact {
    var fact = sample
    fact.fact = Fact("gap:node", .control)
    fact.intervals[0].hops = 1_000_000_007
    fact.intervals[0].effort = Effort(thousandths: 1_000_000_009_000)
    fact.intervals[0].via?.subject = "gap:via"
    fact.intervals[0].via?.relation = "is"
    fact.intervals[0].via?.object = "here"
    return fact
  }

  private static func firstGap(in text: Substring) -> (Range<Substring.Index>, Gap)? {
    Gap.allCases.compactMap { gap in text.firstRange(of: gap.mark).map { ($0, gap) } }
      .min { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// What is looked up for a fact.
  struct Entry {
    fileprivate var fact: ReachedFacts.PlainFact
    fileprivate var kind: Range<Int>
    /// The fact's edge.
    fileprivate var edge: (subject: Int, relation: Range<Int>, object: Int)
    /// Whether neither of the edge's ids needs quotes.
    fileprivate var isBare = false
  }

  /// Looks up what facts are written with.
  ///
  /// Each step is taken for all of them before the next: the memory that is waited for is all over the
  /// estate, and this way the processor waits for many places at once.
  func entries(_ facts: [ReachedFacts.PlainFact?]) -> [Entry?] {
    var entries = facts.map { $0.map(entry) }
    for position in entries.indices {
      guard let edge = entries[position]?.edge else { continue }
      entries[position]?.isBare = estate.isBare(edge.subject) && estate.isBare(edge.object)
    }
    return entries
  }

  private func entry(_ fact: ReachedFacts.PlainFact) -> Entry {
    Entry(
      fact: fact, kind: estate.kindNumber(of: fact.node).map { kinds[$0] } ?? kindless,
      edge: (
        estate.subject(of: fact.edge), relations[estate.relationNumber(of: fact.edge)],
        estate.object(of: fact.edge)
      ))
  }

  /// Writes a fact as a value.
  func write(_ json: inout JSONWriter, _ entry: Entry) {
    unsafe text.withUnsafeBytes { text in
      func append(_ range: Range<Int>) { unsafe json.append(json: .init(rebasing: text[range])) }
      var sentence = 0..<0
      for (gap, before) in gaps {
        append(before)
        switch gap {
        case .node: estate.writeID(of: entry.fact.node, inside: &json)
        case .label: estate.writeName(of: entry.fact.node, inside: &json)
        case .kind: append(entry.kind)
        case .level: append(levels[Int(entry.fact.level.rawValue)])
        case .hops: json.append(entry.fact.hops)
        case .effort: json.append(entry.fact.effort)
        case .via where sentence.isEmpty:
          let start = json.count
          if entry.isBare {
            estate.writeBareID(of: entry.edge.subject, inside: &json)
            append(entry.edge.relation)
            estate.writeBareID(of: entry.edge.object, inside: &json)
          } else {
            estate.writeSentence(of: entry.fact.edge, inside: &json)
          }
          sentence = start..<json.count
        case .via: json.append(again: sentence)
        }
      }
      append(end)
    }
  }
}
