import BlastRadius

/// A file with objects: one of them, a list, several after each other, in JSON or YAML.
struct KubernetesFile {
  let document: ImportedDocument
  /// The objects that were found.
  private(set) var objects: [KubernetesObject] = []
  /// The lists that end before they are whole: where they begin, and how that is known.
  private(set) var unfinished: [(offset: Int, reason: String)] = []
  private var lines = LineCount()

  init(_ document: ImportedDocument) { self.document = document }

  /// Whether it is in JSON.
  var isJSON: Bool {
    let first = document.bytes.first { !" \t\r\n".utf8.contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Reads JSON.
  mutating func readJSON() throws(JSONFailure) {
    var cursor = try TokenCursor.start(document.bytes)
    var isFirst = true
    while !cursor.isAtEnd {
      if cursor.byte == UInt8(ascii: "[") {
        try readList(&cursor, isFirst ? "" : nil)
      } else {
        try readTop(&cursor, isFirst ? "" : nil)
      }
      isFirst = false
    }
  }

  /// Reads an object that may be a list, whose kind may stand behind its items.
  private mutating func readTop(
    _ cursor: inout TokenCursor, _ pointer: String?
  ) throws(JSONFailure) {
    let start = place(pointer, cursor.offset)
    let first = objects.count
    var members: [KubernetesValue.Member] = []
    var isList = false
    if try cursor.beginObject() {
      repeat {
        let range = try cursor.key()
        let key = try cursor.meant(range)
        if key == "items", cursor.byte == UInt8(ascii: "[") {
          isList = true
          try readList(&cursor, pointer.map { "\($0)/items" })
        } else if KubernetesValue.passesOver(key, within: "") {
          try cursor.skipValue()
        } else {
          let value = try KubernetesValue.read(&cursor, within: key, depth: 1)
          members.append(.init(key: key, value: value))
        }
      } while try cursor.continueObject()
    }
    let top = KubernetesValue.object(members)
    guard isList || top.isList else { return add(top, at: start) }
    finishList(top, from: first, at: start)
  }

  private mutating func readList(
    _ cursor: inout TokenCursor, _ pointer: String?
  ) throws(JSONFailure) {
    guard try cursor.beginArray() else { return }
    var index = 0
    repeat {
      let start = place(pointer.map { "\($0)/\(index)" }, cursor.offset)
      add(try KubernetesValue.read(&cursor, depth: 2), at: start)
      index += 1
    } while try cursor.continueArray()
  }

  /// Adds an object, or the items of a list.
  private mutating func add(_ value: KubernetesValue, at place: ObjectPlace) {
    guard value.isList else {
      return objects.append(
        KubernetesObject(
          kind: value["kind"].text, version: value["apiVersion"].text, value: value, place: place))
    }
    let first = objects.count
    for (index, item) in value["items"].items.enumerated() {
      var inner = place
      inner.pointer = place.pointer.map { "\($0)/items/\(index)" }
      add(item, at: inner)
    }
    finishList(value, from: first, at: place)
  }

  /// Says of the items of a list what it says of all of them.
  private mutating func finishList(
    _ list: KubernetesValue, from first: Int, at place: ObjectPlace
  ) {
    if list["metadata"]["continue"].text != nil {
      unfinished.append((place.offset, "this list goes on where it was not exported"))
    }
    guard let kind = list["kind"].text, kind.hasSuffix("List"), kind != "List" else { return }
    let item = String(kind.dropLast("List".count))
    for position in first..<objects.count where objects[position].kind == nil {
      objects[position].kind = item
      if objects[position].version == nil {
        objects[position].version = list["apiVersion"].text
      }
    }
  }

  /// Where something begins; its line is counted where no pointer leads there.
  private mutating func place(_ pointer: String?, _ offset: Int) -> ObjectPlace {
    let line = pointer == nil ? lines.line(of: offset, in: document.bytes) : 1
    return ObjectPlace(
      document: document.number, pointer: pointer, line: line, offset: offset)
  }

  /// Reads YAML, of one document or several; what is wrong with it.
  mutating func readYAML() -> [(diagnostic: Diagnostic, offset: Int)] {
    let log = ProblemLog()
    let source = SourceText(name: document.name, bytes: Array(document.bytes))
    var lines = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == 0x0A { lines.append(offset + 1) }
    for value in YAMLComposer.composeAll(source, log: log) ?? [] {
      add(value, lines)
    }
    return log.diagnostics.map { diagnostic in
      let line = diagnostic.location?.line ?? 1
      return (diagnostic, lines[min(max(line, 1), lines.count) - 1])
    }
  }

  private mutating func add(_ value: YAMLValue, _ lines: [Int]) {
    let place = ObjectPlace(
      document: document.number, line: value.location.line,
      offset: lines[min(max(value.location.line, 1), lines.count) - 1])
    let items = value.entries?.last { $0.key == "items" }?.value.items
    let top = KubernetesValue(value)
    guard let items, top.isList else { return add(top, at: place) }
    // In YAML nothing closes a list; the keys stand in their order, that of its kind after its items.
    if top["apiVersion"].isSaid, !top["kind"].isSaid {
      unfinished.append((place.offset, "this list ends before it says its kind"))
    }
    let first = objects.count
    for item in items { add(item, lines) }
    finishList(top, from: first, at: place)
  }
}

extension KubernetesValue {
  /// Whether it is a list of objects: as its kind says, or as it has items and no kind.
  fileprivate var isList: Bool {
    members.contains { $0.key == "items" } && self["kind"].text?.hasSuffix("List") ?? true
  }
}
