import BlastRadius
import GraphKernel

/// Where edges stand in the documents, and why they are there.
struct PlaceDraft {
  /// A place: the document, with a line or the number of a pointer, and the number of a reason.
  struct Place: Hashable {
    var document: UInt32
    var index: UInt32
    var isPointer: Bool
    var reason: UInt32
  }

  /// The number in the estate of the first edge that has a place here.
  var firstEdge = 0
  private(set) var places: [Place] = []
  private var pointers = NameTable()
  private var reasons = NameTable()

  /// Nothing so far.
  init() {}

  /// Takes what was kept of another one, for places that it made.
  init(pointers: [String], reasons: [String]) {
    for pointer in pointers { _ = self.pointers.number(of: pointer) }
    for reason in reasons { _ = self.reasons.number(of: reason) }
  }

  /// The pointers by number.
  var pointerNames: [String] { pointers.all }
  /// The reasons by number.
  var reasonNames: [String] { reasons.all }

  /// Adds the place of the next edge.
  mutating func add(_ place: ImportPlace, _ reason: String?, _ document: Int) {
    places.append(self.place(place, reason, document))
  }

  /// Adds a place for the next edge.
  mutating func add(_ place: Place) { places.append(place) }

  /// Where an edge of the estate stands; `nil` for one that was there before.
  func place(ofEdge number: Int) -> Place? {
    number < firstEdge ? nil : places[number - firstEdge]
  }

  /// The same place, for another reason.
  mutating func place(_ place: Place, because reason: String) -> Place {
    var place = place
    place.reason = Array(reason.utf8).lend { reasons.number(of: $0) }
    return place
  }

  /// A place with its reason.
  mutating func place(_ place: ImportPlace, _ reason: String?, _ document: Int) -> Place {
    let because = reason.map { reasons.number(of: $0) } ?? .max
    switch place {
    case .line(let line):
      return Place(
        document: UInt32(document), index: UInt32(clamping: line - 1), isPointer: false,
        reason: because)
    case .pointer(let pointer):
      return Place(
        document: UInt32(document), index: pointers.number(of: pointer), isPointer: true,
        reason: because)
    }
  }

  /// Takes the places of edges out that are said twice; the one that stays has the first of their places.
  mutating func merge(_ repeated: [RepeatedEdge], _ names: [String]) {
    guard !repeated.isEmpty else { return }
    for pair in repeated where Int(pair.first) >= firstEdge {
      let (first, edge) = (Int(pair.first) - firstEdge, Int(pair.edge) - firstEdge)
      if precedes(places[edge], places[first], names) { places[first] = places[edge] }
    }
    var gone = repeated.map { Int($0.edge) - firstEdge }[...]
    var kept: [Place] = []
    kept.reserveCapacity(places.count)
    for (edge, place) in places.enumerated() {
      if gone.first == edge { gone.removeFirst() } else { kept.append(place) }
    }
    places = kept
  }

  /// Whether a place comes before another one: by the names of their files, then as they stand there.
  func precedes(_ left: Place, _ right: Place, _ names: [String]) -> Bool {
    if left.document != right.document {
      let (one, other) = (names[Int(left.document)].utf8, names[Int(right.document)].utf8)
      if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) }
      return left.document < right.document
    }
    guard left.isPointer, right.isPointer, left.index != right.index else {
      return left.index < right.index
    }
    return pointers[left.index] < pointers[right.index]
  }

  /// Where edges stand, after those that stand in `files` already.
  ///
  /// - Parameters:
  ///   - names: The names of the documents.
  ///   - runs: Where the edges before the first one stand.
  func sources(
    of places: [Place], from firstEdge: Int, names: [String], files: [EdgeSources.File] = [],
    runs: [EdgeSources.Run] = []
  ) -> EdgeSources {
    // Each document has two forms: its lines, and what pointers lead to.
    let all =
      files
      + names.flatMap { name in
        [EdgeSources.File(name: name, .lines), EdgeSources.File(name: name, .pointers)]
      }
    var runs = runs
    var next: (file: Int, index: Int)?
    for (position, place) in places.enumerated() {
      let file = files.count + Int(place.document) * 2 + (place.isPointer ? 1 : 0)
      let index = Int(place.index)
      if next.map({ $0 != (file, index) }) ?? true {
        runs.append(.init(edge: firstEdge + position, file: file, index: index))
      }
      next = (file, index + 1)
    }
    var said: EdgeSources.Reasons?
    if places.contains(where: { $0.reason != .max }) {
      said = .init(
        first: firstEdge, numbers: Column(places.map(\.reason)), sentences: reasons.column)
    }
    return EdgeSources(files: all, runs: runs, pointers: pointers.column, reasons: said)
  }
}
