import BlastRadius
import GraphKernel

extension ImportDraft {
  /// Makes edges without conditions that say the same one, which stands where the first of them does.
  ///
  /// - Parameter names: The names of the documents.
  mutating func mergeRepeatedEdges(_ names: [String]) {
    places.merge(builder.mergeRepeatedEdges(), names)
  }

  /// Makes edges with conditions that say the same one, and gives ids to those that say a sentence in
  /// different ways, in the order of what they say.
  mutating func settleAlternatives(_ names: [String]) {
    let plain = Set(plainSentences)
    // An edge is large, and looked at here only where it is not the only one of its sentence.
    let sentences = statements.edges.map {
      Sentence(subject: $0.subject, relation: $0.relation, object: $0.object)
    }
    let groups = sentences.indices.sorted { left, right in
      let (one, other) = (sentences[left], sentences[right])
      return one == other ? left < right : one < other
    }
    var gone: Set<Int> = []
    var start = 0
    while start < groups.count {
      let sentence = sentences[groups[start]]
      var end = start + 1
      while end < groups.count, sentences[groups[end]] == sentence { end += 1 }
      settle(groups[start..<end], hasPlain: plain.contains(sentence), names, &gone)
      start = end
    }
    if gone.isEmpty { return }
    var number = 0
    statements.edges.removeAll { _ in
      defer { number += 1 }
      return gone.contains(number)
    }
  }

  /// An edge by what it says, in numbers.
  private struct Sentence: Hashable, Comparable {
    var subject: UInt32
    var relation: UInt32
    var object: UInt32

    static func < (left: Sentence, right: Sentence) -> Bool {
      (left.subject, left.relation, left.object) < (right.subject, right.relation, right.object)
    }
  }

  /// The sentences of edges without conditions that start where one with conditions does.
  private var plainSentences: [Sentence] {
    if statements.edges.isEmpty { return [] }
    var isMeant = [Bool](repeating: false, count: builder.nodeCount)
    for edge in statements.edges { isMeant[Int(edge.subject)] = true }
    var sentences: [Sentence] = []
    for number in 0..<builder.edgeCount {
      let (subject, relation, object) = builder.edge(number)
      guard isMeant[Int(subject)] else { continue }
      sentences.append(Sentence(subject: subject, relation: relation, object: object))
    }
    return sentences
  }

  /// Settles the edges of a sentence.
  private mutating func settle(
    _ places: ArraySlice<Int>, hasPlain: Bool, _ names: [String], _ gone: inout Set<Int>
  ) {
    if places.count == 1, !hasPlain { return }
    let said = places.map { (place: $0, text: EdgeWords.text(statements.edges[$0].edge)) }
      .sorted { left, right in
        let (one, other) = (left.text.utf8, right.text.utf8)
        if one.elementsEqual(other) {
          return self.places.precedes(
            statements.edges[left.place].place, statements.edges[right.place].place, names)
        }
        return one.lexicographicallyPrecedes(other)
      }
    var kept: [Int] = []
    for (position, item) in said.enumerated() {
      if position > 0, said[position - 1].text == item.text {
        gone.insert(item.place)
      } else {
        kept.append(item.place)
      }
    }
    if kept.count == 1, !hasPlain { return }
    for (number, place) in kept.enumerated() where statements.edges[place].edge.id == nil {
      statements.edges[place].edge.id = "\(statements.edges[place].edge.sentence) #\(number + 1)"
    }
  }
}
