import BlastRadius
import GraphKernel

/// Builds the tree of a text that is known to be one valid document, and finds its comments.
struct FormatTreeBuilder {
  private let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]
  private var cursor = 0
  private var open: [Collection] = []
  private var anchors: [ExactText: FormatValue] = [:]
  private var root: FormatValue?
  private let name: String
  private var copied = 0
  /// So many bytes aliases may stand for.
  private static let maximumCopied = 1 << 20
  private(set) var comments: [Comment] = []

  /// A comment as it was found.
  struct Comment {
    var text: String
    var line: Int
    var column: Int
    /// Whether nothing else stands on its line.
    var isAlone: Bool
  }

  private struct Collection {
    var start: YAMLMark
    var anchor: String?
    var isFlow: Bool
    var isMapping: Bool
    var units: [FormatUnit] = []
    var key: FormatValue?
  }

  init(_ source: SourceText) {
    name = source.name
    scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
    lineStarts =
      [0]
      + scalars.indices.filter { [scalars] index in
        guard Self.endsLine(scalars[index]) else { return false }
        return scalars[index] != "\r" || index + 1 == scalars.count || scalars[index + 1] != "\n"
      }.map { $0 + 1 }
  }

  /// The tree, or `nil` for a text without a value.
  mutating func build(_ events: YAMLEvents) throws -> FormatValue? {
    while true {
      let event = try events.next()
      skip(to: event)
      switch event.kind {
      case .streamEnd:
        collectComments(upTo: scalars.count)
        return root
      case .streamStart, .documentStart, .documentEnd: break
      case .scalar(let text, let isPlain, let anchor):
        add(
          FormatValue(
            .scalar(text, isPlain: isPlain), start: event.start, end: event.end, isInline: true),
          anchor)
      case .alias(let name):
        guard let value = anchors[name] else { break }
        try checkCopied(value.weight)
        let copy = value.copy(at: event.start)
        copy.end = event.end
        add(copy, nil)
      case .sequenceStart(let anchor, let isFlow):
        open.append(
          Collection(start: event.start, anchor: anchor, isFlow: isFlow, isMapping: false))
      case .mappingStart(let anchor, let isFlow):
        open.append(
          Collection(start: event.start, anchor: anchor, isFlow: isFlow, isMapping: true))
      case .sequenceEnd, .mappingEnd:
        guard let done = open.popLast() else { break }
        add(
          FormatValue(
            done.isMapping ? .mapping(done.units) : .sequence(done.units), start: done.start,
            end: event.end, isInline: done.isFlow), done.anchor)
      }
    }
  }

  /// Counts what aliases stand for, which is written out.
  private mutating func checkCopied(_ weight: Int) throws {
    copied += weight
    guard copied <= Self.maximumCopied else {
      throw BlastRadiusError(
        .badInput, "\(name) cannot be formatted: its aliases stand for more than 1 MB of text")
    }
  }

  private mutating func add(_ value: FormatValue, _ anchor: String?) {
    if let anchor { anchors[anchor] = value }
    guard let top = open.indices.last else {
      root = value
      return
    }
    if !open[top].isMapping {
      open[top].units.append(FormatUnit(key: nil, value: value))
    } else if let key = open[top].key {
      open[top].key = nil
      let isBare = open[top].isFlow && isBare(key, value)
      open[top].units.append(FormatUnit(key: key, value: value, isBare: isBare))
    } else {
      open[top].key = value
    }
  }

  /// Whether no colon stands between a key and what is taken for its value, which is nothing.
  private func isBare(_ key: FormatValue, _ value: FormatValue) -> Bool {
    let (from, until) = (key.end.offset, min(value.start.offset, scalars.count))
    guard case .scalar("", isPlain: true) = value.content, from <= until else { return false }
    return !scalars[from..<until].contains(":")
  }

  /// Looks for comments between the events; inside of them `#` is text.
  private mutating func skip(to event: YAMLEvent) {
    collectComments(upTo: event.start.offset)
    guard case .scalar = event.kind, event.end.offset > cursor else {
      cursor = max(cursor, event.end.offset)
      return
    }
    let first = scalars[event.start.offset]
    if first == "|" || first == ">" {
      // The head of a block scalar can have a comment.
      let head =
        scalars[event.start.offset...].firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
      collectComments(upTo: min(head, event.end.offset))
    }
    cursor = max(cursor, event.end.offset)
  }

  private mutating func collectComments(upTo end: Int) {
    var index = cursor
    while index < min(end, scalars.count) {
      guard scalars[index] == "#", index == 0 || scalars[index - 1].properties.isWhitespace else {
        index += 1
        continue
      }
      let stop = scalars[index...].firstIndex(where: Self.endsLine) ?? scalars.count
      comments.append(comment(index..<stop))
      index = stop
    }
    cursor = max(cursor, index)
  }

  private func comment(_ range: Range<Int>) -> Comment {
    let line = lineStarts.partitioningIndex { $0 > range.lowerBound } - 1
    var text = String(String.UnicodeScalarView(scalars[range]))
    while text.last?.isWhitespace == true { text.removeLast() }
    let before = scalars[lineStarts[line]..<range.lowerBound]
    return Comment(
      text: text, line: line, column: before.count,
      isAlone: before.allSatisfy(\.properties.isWhitespace))
  }

  /// Whether a line, counted from 0, is empty.
  func isBlank(line: Int) -> Bool {
    guard lineStarts.indices.contains(line) else { return false }
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : scalars.count
    return scalars[lineStarts[line]..<end].allSatisfy(\.properties.isWhitespace)
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }
}
