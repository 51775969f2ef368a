internal import BlastRadius

/// All facts of an exposure as `blastradius.exposure/1`, written from a listing.
///
/// It has the bytes of `ExposureJSON`. Plain facts, which are most of an estate, are written into
/// the gaps of a form, without a value of their own.
struct ExposureListingJSON {
  let listing: ExposureListing
  let model: Model
  /// Writes the sections that stand below the facts.
  var sections: (inout JSONWriter) -> Void = { _ in }

  var bytes: [UInt8] {
    let facts = ReachedFactJSON(names: ModelNames(model))
    var form: PlainFactForm?
    return JSONWriter.bytes { json in
      json.reserve(listing.count * 820)
      json.object { json in
        json.field("schema", "blastradius.exposure/1")
        json.field("from", listing.from)
        json.field("at", listing.at)
        json.field("facts", count: listing.count) { json, position in
          guard let estate = model.estate, let fact = listing.plainFact(position) else {
            let fact = listing.fact(position)
            return json.object { facts.write(&$0, fact) }
          }
          if form == nil {
            form = PlainFactForm(estate, facts, sample: listing.fact(position), &json)
          }
          form?.write(&json, fact)
        }
        json.field("summary") { $0.object(listing.summary.write) }
        sections(&json)
      }
    }
  }
}

/// What all plain facts have in common, with gaps for the rest.
private struct PlainFactForm {
  private let estate: Estate
  private var parts: [(text: [UInt8], gap: Gap)] = []
  private var end: [UInt8] = []
  private let levels = Level.allCases.map { Array("\"\($0.name)\"".utf8) }
  /// The sentence of the current fact, which is written more than once.
  private var sentence = JSONWriter()

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

  /// Makes the form by writing a plain fact where the first one will be written, with marks in it
  /// at which it is cut.
  init(
    _ estate: Estate, _ facts: ReachedFactJSON, sample: ReachedFact, _ json: inout JSONWriter
  ) {
    self.estate = estate
    let marked = Self.marked(sample)
    let text = json.preview { json in
      json.object { facts.write(&$0, marked, label: "gap:label", kind: "gap:kind", zone: nil) }
    }
    var rest = String(decoding: text, as: UTF8.self)[...]
    while let (range, gap) = Self.firstGap(in: rest) {
      parts.append((Array(rest[..<range.lowerBound].utf8), gap))
      rest = rest[range.upperBound...]
    }
    end = Array(rest.utf8)
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

  mutating func write(_ json: inout JSONWriter, _ fact: ExposureListing.PlainFact) {
    sentence.removeAll()
    estate.writeSentence(of: fact.edge, inside: &sentence)
    for part in parts {
      json.append(json: part.text)
      switch part.gap {
      case .node: estate.writeID(of: fact.node, inside: &json)
      case .label: estate.writeName(of: fact.node, inside: &json)
      case .kind: json.append(inside: estate.kind(of: fact.node))
      case .level: json.append(json: levels[Int(fact.level.rawValue)])
      case .hops: json.append(fact.hops)
      case .effort: json.append(fact.effort)
      case .via: json.append(sentence)
      }
    }
    json.append(json: end)
  }
}
