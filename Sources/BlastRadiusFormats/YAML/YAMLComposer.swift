import BlastRadius

/// Builds the tree of one YAML document without recursion, within limits.
struct YAMLComposer {
  private let file: String
  private let limits: Limits
  private let log: ProblemLog
  private var open: [Collection] = []
  private var anchors: [ExactText: YAMLValue] = [:]
  private var aliased = 0
  private var values = 0
  private var root: YAMLValue?
  /// The trees of the documents that ended, where there may be several.
  private var finished: [YAMLValue]?

  struct Limits: Sendable {
    var depth = 100
    var aliasedValues = 200_000
    var values = 1_000_000
  }

  /// A list or mapping whose end has not been read.
  private struct Collection {
    var isMapping: Bool
    var anchor: String?
    var location: SourceLocation
    var items: [YAMLValue] = []
    var entries: [YAMLEntry] = []
    var key: YAMLValue?
    var keys: [ExactText: SourceLocation] = [:]
    var size = 1
    var depth = 1
  }

  private init(file: String, limits: Limits, log: ProblemLog) {
    self.file = file
    self.limits = limits
    self.log = log
  }

  /// The tree of the only document, or `nil` after reporting why there is none.
  static func compose(_ source: SourceText, limits: Limits = Limits(), log: ProblemLog)
    -> YAMLValue?
  {
    var composer = YAMLComposer(file: source.name, limits: limits, log: log)
    return composer.root(of: source)
  }

  /// The trees of all documents but empty ones, or `nil` after reporting why there are none.
  static func composeAll(_ source: SourceText, limits: Limits = Limits(), log: ProblemLog)
    -> [YAMLValue]?
  {
    var composer = YAMLComposer(file: source.name, limits: limits, log: log)
    composer.finished = []
    guard let last = composer.root(of: source) else { return nil }
    return ((composer.finished ?? []) + [last]).filter { !$0.isNull }
  }

  private mutating func root(of source: SourceText) -> YAMLValue? {
    do {
      return try run(YAMLEvents(source.bytes))
    } catch let error as YAMLSyntaxError {
      log.report(diagnostic(error, in: source))
    } catch {
      // A limit, which was reported where it was reached.
    }
    return nil
  }

  private struct LimitReached: Error {}

  private mutating func run(_ events: YAMLEvents) throws -> YAMLValue? {
    var documents = 0
    while true {
      let event = try events.next()
      let location = place(event.start)
      switch event.kind {
      case .streamEnd:
        if root == nil {
          log.error(
            "empty-file", "the file is empty: a model starts with `blastradius: 1`",
            at: place(YAMLMark()))
        }
        return root
      case .documentStart:
        documents += 1
        if finished != nil {
          root.map { finished?.append($0) }
          anchors = [:]
        } else if documents > 1 {
          log.error(
            "several-documents", "a second document starts here: a model is one document",
            at: location)
          return root
        }
      case .streamStart, .documentEnd: break
      case .scalar(let text, let isPlain, let anchor):
        try add(
          YAMLValue(
            content: .scalar(text, isPlain: isPlain), location: location,
            textColumn: textColumn(of: text, event)),
          anchor: anchor)
      case .sequenceStart(let anchor, _): try enter(isMapping: false, anchor, location)
      case .mappingStart(let anchor, _): try enter(isMapping: true, anchor, location)
      case .sequenceEnd, .mappingEnd: try leave()
      case .alias(let name): try addAlias(name, at: location)
      }
    }
  }

  private mutating func enter(isMapping: Bool, _ anchor: String?, _ location: SourceLocation) throws
  {
    try checkDepth(1, at: location)
    open.append(Collection(isMapping: isMapping, anchor: anchor, location: location))
  }

  private mutating func leave() throws {
    guard let done = open.popLast() else { return }
    let content: YAMLValue.Content =
      done.isMapping ? .mapping(done.entries) : .sequence(done.items)
    try add(
      YAMLValue(content: content, location: done.location, size: done.size, depth: done.depth),
      anchor: done.anchor)
  }

  private mutating func addAlias(_ name: String, at location: SourceLocation) throws {
    guard var value = anchors[name] else {
      log.error("unknown-alias", "nothing above is named \("&\(name)".inTicks)", at: location)
      throw LimitReached()
    }
    aliased += value.size
    guard aliased <= limits.aliasedValues else {
      log.error(
        "alias-limit", "the aliases up to here stand for more than \(limits.aliasedValues) values",
        at: location)
      throw LimitReached()
    }
    try checkDepth(value.depth, at: location)
    value.location = location
    try add(value, anchor: nil)
  }

  private var tooDeep: String { "this is nested more than \(limits.depth) levels deep" }

  private func checkDepth(_ added: Int, at location: SourceLocation) throws {
    guard open.count + added > limits.depth else { return }
    log.error("nesting-limit", tooDeep, at: location)
    throw LimitReached()
  }

  private mutating func add(_ value: YAMLValue, anchor: String?) throws {
    values += 1
    guard values <= limits.values else {
      log.error(
        "value-limit", "the file has more than \(limits.values) values; bulk data comes as JSON",
        at: value.location)
      throw LimitReached()
    }
    if let anchor { anchors[anchor] = value }
    guard let top = open.indices.last else {
      root = value
      return
    }
    open[top].size += value.size
    open[top].depth = max(open[top].depth, value.depth + 1)
    if !open[top].isMapping {
      open[top].items.append(value)
    } else if let key = open[top].key {
      open[top].key = nil
      addEntry(key, value, to: top)
    } else {
      open[top].key = value
    }
  }

  private mutating func addEntry(_ key: YAMLValue, _ value: YAMLValue, to index: Int) {
    guard case .scalar(let name, let isPlain) = key.content else {
      log.error("bad-key", "a key is a text, not \(key.shape)", at: key.location)
      return
    }
    if isPlain, name == "<<" {
      log.error(
        "merge-key", "merge keys (`<<`) are not supported: write the values out", at: key.location)
      return
    }
    if let first = open[index].keys[name] {
      log.error(
        "duplicate-key", "\(name.inTicks) stands here a second time", at: key.location,
        notes: [.init("first given here", at: first)])
      return
    }
    open[index].keys[name] = key.location
    open[index].entries.append(
      YAMLEntry(
        key: name, keyLocation: key.location, keyColumn: key.textColumn, value: value))
  }

  /// Where the text begins, if it is as long as what stands in the file, quotes aside.
  private func textColumn(of text: String, _ event: YAMLEvent) -> Int? {
    guard event.start.line == event.end.line else { return nil }
    switch event.end.column - event.start.column - text.unicodeScalars.count {
    case 0: return event.start.column + 1
    case 2: return event.start.column + 2
    default: return nil
    }
  }

  private func place(_ mark: YAMLMark) -> SourceLocation {
    SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
  }

  /// The first tab in what a line is indented with, where a syntax error is on it.
  private func tab(before mark: YAMLMark, in source: SourceText) -> SourceLocation? {
    guard let line = source.line(mark.line + 1) else { return nil }
    let indent = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
    guard let offset = indent.firstIndex(of: "\t") else { return nil }
    let column = indent.distance(from: indent.startIndex, to: offset)
    return SourceLocation(file: file, line: mark.line + 1, column: column + 1)
  }

  private func diagnostic(_ error: YAMLSyntaxError, in source: SourceText) -> Diagnostic {
    if let offset = error.badCharacterOffset {
      return Diagnostic(
        .error, "bad-character", "YAML does not allow this character: \(error.problem)",
        at: source.location(ofByte: offset))
    }
    // The parser looks ahead, and may reach its own limit (1000 levels) before ours is.
    if error.problem.contains("nesting level") {
      return Diagnostic(.error, "nesting-limit", tooDeep, at: place(error.mark))
    }
    if let tab = tab(before: error.mark, in: source) {
      return Diagnostic(
        .error, "syntax", "this is not YAML: a tab stands where YAML takes spaces alone", at: tab,
        notes: [.init("indent with spaces")])
    }
    var notes: [Diagnostic.Note] = []
    if let context = error.context { notes = [.init(context, at: place(error.contextMark))] }
    return Diagnostic(
      .error, "syntax", "this is not YAML: \(error.problem)", at: place(error.mark), notes: notes)
  }
}
