extension ModelChecker {
  /// Warns of ids that look alike in whatever font, since they are canonically equivalent, and are two.
  mutating func checkLookalikes() {
    warn(ofLookalikes: "node", among: Names(model.nodes.map(\.id), model.estate?.ids)) {
      ModelPath.node($0)
    }
    warn(ofLookalikes: "zone", among: Names(model.zones.map(\.id))) { ModelPath.zone($0) }
    warn(ofLookalikes: "control", among: Names(model.controls.map(\.id))) { ModelPath.control($0) }
    warn(ofLookalikes: "scenario", among: Names(model.scenarios.map(\.name))) {
      ModelPath.scenario($0)
    }
    warn(ofLookalikes: "kind", among: Names(Array(model.vocabulary.kinds.texts))) {
      ModelPath.kind($0)
    }
  }

  private mutating func warn(
    ofLookalikes what: String, among names: Names, _ path: (String) -> ModelPath
  ) {
    guard let found = names.lookalikes else { return }
    let more = found.count > 1 ? ", and \(found.count - 1) more pairs" : ""
    warn(
      "lookalike-ids",
      "the ids \(Names.spelled(found.first)) and \(Names.spelled(found.second)) look the same and "
        + "are those of two of the \(what)s\(more): ids are the same where their bytes are",
      path(found.second))
  }

  /// Names among which some may be equivalent.
  private struct Names {
    private let written: [String]
    private let imported: TextColumn?

    init(_ written: [String], _ imported: TextColumn? = nil) {
      self.written = written.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
      self.imported = imported.flatMap { $0.isASCII ? nil : $0 }
    }

    /// How many names are equivalent to an earlier one of other bytes, and the first such pair in the
    /// order of bytes; `nil` where there is none.
    ///
    /// - Complexity: O(bytes + n log n) for n names that are not ASCII.
    var lookalikes: (first: String, second: String, count: Int)? {
      var hashes: [Int] = []
      forEach { hashes.append(Self.hash($0)) }
      hashes.sort()
      let several = Set(zip(hashes, hashes.dropFirst()).filter { $0 == $1 }.map(\.0))
      if several.isEmpty { return nil }
      var known: Set<ExactText> = []
      forEach { if several.contains(Self.hash($0)) { known.insert($0) } }
      var first: [Equivalent<String>: String] = [:]
      var pairs: [(first: String, second: String)] = []
      for name in known.texts.sorted() {
        guard let other = first[Equivalent(name)] else {
          first[Equivalent(name)] = name
          continue
        }
        pairs.append((other, name))
      }
      return pairs.first.map { ($0.first, $0.second, pairs.count) }
    }

    /// Calls the body with each name that is not ASCII.
    private func forEach(_ body: (String) -> Void) {
      written.forEach(body)
      guard let imported else { return }
      for index in 0..<imported.count where !imported.isASCII(index) { body(imported[index]) }
    }

    /// A hash that equivalent texts have in common.
    private static func hash(_ text: String) -> Int {
      var hasher = Hasher()
      hasher.combine(Equivalent(text))
      return hasher.finalize()
    }

    /// A name in quotes, whatever is not ASCII in numbers.
    static func spelled(_ name: String) -> String {
      let scalars = SafeText.shortened(name, to: 60).unicodeScalars
      return scalars.map { $0.isASCII ? String($0) : $0.escaped(asASCII: true) }.joined().inTicks
    }
  }

  /// A text that is equal to what is canonically equivalent to it, as the standard library has it.
  private struct Equivalent<Text: Hashable>: Hashable {
    private let text: Text

    init(_ text: Text) { self.text = text }
  }
}
