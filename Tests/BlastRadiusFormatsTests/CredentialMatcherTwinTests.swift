import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// The matcher against one that compares every name with every text of every node.
@Suite struct CredentialMatcherTwinTests {
  /// A text with the fingerprint that it spells, if it spells one.
  private static let texts: [(text: String, fingerprint: String?)] = [
    ("a", nil), ("A", nil), ("b", nil), ("B1", nil), ("b1", nil), ("x@y.io", nil),
    ("X@Y.io", nil), ("AKIAIOSFODNN7EXAMPLE", nil), ("ghp_16C7e42F292c6912E7710c838347", nil),
    ("deadbeefdeadbeefdeadbeefdeadbeef", "one"),
    ("DE:AD:BE:EF:DE:AD:BE:EF:DE:AD:BE:EF:DE:AD:BE:EF", "one"),
    ("md5:3q2+796tvu/erb7v3q2+7w", "one"), ("MD5:3q2-796tvu_erb7v3q2-7w==", "one"),
    ("sha1:deadbeefdeadbeefdeadbeefdeadbeefdeadbeef", "two"),
    ("DEADBEEFdeadbeefdeadbeefdeadbeefdeadbeef", "two"), ("file.py:rule:7", nil),
  ]

  /// What a node is compared by.
  private struct Known {
    var node: String
    var text: Int
    var by: CredentialMatches.By
    var isUpperCase = false
  }

  private typealias Wanted = [(text: Int, kind: LeakedName.Kind)]

  @Test(
    "both find the same in random models and lists",
    arguments: 0..<RandomModels.count(400, share: 10))
  func agree(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let foldsCase = random.chance(0.5)
    let hasEstate = random.chance(0.6)
    var known: [Known] = []
    var model =
      hasEstate ? try Self.imported(&random, foldsCase: foldsCase, &known) : Model()
    Self.addNodes(to: &model, &random, &known)
    let wanted: [Wanted] = (0..<random.number(1..<6)).map { _ in
      (0..<random.number(0..<4)).map { _ in
        (random.number(0..<Self.texts.count), random.pick(LeakedName.Kind.allCases))
      }
    }
    let list = LeakedList(
      wanted.enumerated().map { position, names in
        LeakedList.Entry(
          at: .init(line: position + 1),
          names: names.map { LeakedName(" \(Self.texts[$0.text].text)", $0.kind) })
      })
    let found = try CredentialMatcher(model).matches(list)
    #expect(found == Self.twin(wanted, known, foldsCase: !hasEstate || foldsCase))
  }

  private static func addNodes(
    to model: inout Model, _ random: inout SeededRandom, _ known: inout [Known]
  ) {
    var used: Set<String> = []
    for number in 0..<random.number(0..<5) {
      let id = random.chance(0.4) ? random.number(0..<5) : nil
      var node = Node(id.map { texts[$0].text } ?? "n\(number)", kind: "api-key")
      let isImported = known.contains { known in
        known.by == .id
          && (known.isUpperCase ? texts[known.text].text.uppercased() : texts[known.text].text)
            == (known.isUpperCase ? node.id.uppercased() : node.id)
      }
      guard !isImported, used.insert(node.id).inserted else { continue }
      if let id { known.append(Known(node: node.id, text: id, by: .id)) }
      for _ in 0..<random.number(0..<3) {
        let text = random.number(0..<texts.count)
        let by: CredentialMatches.By = random.chance(0.5) ? .identifier : .fingerprint
        if by == .identifier { node.identifiers.append(texts[text].text) }
        if by == .fingerprint { node.fingerprints.append(texts[text].text) }
        known.append(Known(node: node.id, text: text, by: by))
      }
      model.nodes.append(node)
    }
  }

  private static func imported(
    _ random: inout SeededRandom, foldsCase: Bool, _ known: inout [Known]
  ) throws -> Model {
    var nodes: [String] = []
    var used: Set<String> = []
    for _ in 0..<random.number(1..<5) {
      let id = random.number(0..<texts.count)
      let name = foldsCase ? texts[id].text.uppercased() : texts[id].text
      guard used.insert(name).inserted else { continue }
      known.append(Known(node: name, text: id, by: .id, isUpperCase: foldsCase))
      let kind = random.pick(["User", "Host", "Mystery"])
      var properties: [String] = []
      for (property, by) in [
        ("name", CredentialMatches.By.identifier), ("e-mail", .identifier),
        ("Key_Finger.Print", .fingerprint), ("owner_login", .id),
      ] where random.chance(0.5) {
        let text = random.number(0..<texts.count)
        properties.append(#""\#(property)":"\#(texts[text].text)""#)
        guard by != .id, property != "name" || kind != "Host" else { continue }
        known.append(Known(node: name, text: text, by: by))
      }
      nodes.append(
        #"{"id":"\#(texts[id].text)","kinds":["\#(kind)"],"properties":{\#(properties.joined(separator: ","))}}"#
      )
    }
    let options = ImportOptions(idCase: foldsCase ? .fold : .exact)
    return try #require(
      try Imported(graph(nodes: nodes.joined(separator: ",")), options).model)
  }

  private static func twin(_ wanted: [Wanted], _ known: [Known], foldsCase: Bool)
    -> CredentialMatches
  {
    var result = CredentialMatches(matched: [], unmatched: [], ambiguous: [])
    for (entry, names) in wanted.enumerated() {
      var meant: [String: (own: Bool, by: Set<CredentialMatches.By>)] = [:]
      for name in names {
        for (node, by) in hits(name, known, foldsCase: foldsCase) {
          var here = meant[node] ?? (false, [])
          here.own = here.own || name.kind != .owner
          here.by.insert(by)
          meant[node] = here
        }
      }
      if meant.isEmpty { result.unmatched.append(entry) }
      let own = meant.filter(\.value.own).keys.sorted()
      let closest = own.isEmpty ? meant.keys.sorted() : own
      if closest.count > 1 { result.ambiguous.append(.init(entry: entry, nodes: closest)) }
      for (node, here) in meant {
        let position = result.matched.firstIndex { $0.node == node } ?? result.matched.count
        if position == result.matched.count {
          result.matched.append(.init(node: node, entries: [], asOwner: [], by: []))
        }
        result.matched[position].entries.append(entry)
        if !here.own { result.matched[position].asOwner.append(entry) }
        let by = here.by.union(result.matched[position].by)
        result.matched[position].by = CredentialMatches.By.allCases.filter(by.contains)
      }
    }
    result.matched.sort { $0.node < $1.node }
    return result
  }

  private static func hits(
    _ name: (text: Int, kind: LeakedName.Kind), _ known: [Known], foldsCase: Bool
  ) -> [(String, CredentialMatches.By)] {
    var exact: [(String, CredentialMatches.By)] = []
    var folded: [(String, CredentialMatches.By)] = []
    var fingerprints: [(String, CredentialMatches.By)] = []
    let (text, fingerprint) = texts[name.text]
    for known in known {
      let (other, otherFingerprint) = texts[known.text]
      if name.kind != .fingerprint, known.by != .fingerprint {
        let isFolded = text.uppercased() == other.uppercased()
        let isEqual = known.isUpperCase ? isFolded : text == other
        if isEqual { exact.append((known.node, known.by)) }
        if !isEqual, isFolded { folded.append((known.node, known.by)) }
      }
      guard known.by != .id else { continue }
      if let fingerprint, fingerprint == otherFingerprint {
        fingerprints.append((known.node, .fingerprint))
      } else if fingerprint == nil, text == other, name.kind == .fingerprint,
        known.by == .fingerprint
      {
        fingerprints.append((known.node, .fingerprint))
      }
    }
    return (exact.isEmpty && foldsCase ? folded : exact) + fingerprints
  }
}
