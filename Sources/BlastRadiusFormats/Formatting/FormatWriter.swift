import BlastRadius

/// Writes a tree canonically.
struct FormatWriter {
  private var output = ""

  /// Lines are up to this wide where they can be.
  private static let width = 100
  /// Longer keys cannot stand on one line with their value.
  private static let longestKey = 900

  /// The text of a model, with the comments at its end.
  static func text(of root: FormatValue, footer: [FormatUnit.Trivia]) -> String {
    var writer = FormatWriter()
    var footer = footer
    writer.writeModel(root, &footer)
    if !footer.isEmpty {
      writer.output += "\n"
      writer.writeTrivia(footer, 0, isFirst: true)
    }
    return writer.output
  }

  private mutating func writeModel(_ root: FormatValue, _ footer: inout [FormatUnit.Trivia]) {
    guard case .mapping(let units) = root.content else {
      output += (inline(root, .any, inFlow: false) ?? "") + "\n"
      return
    }
    let first = units.first
    writeTrivia(first?.before ?? [], 0, isFirst: true)
    first?.before = []
    let shape = FormatShape.model
    var needsBlank = false
    var remarks: [FormatUnit.Trivia] = []
    for (index, unit) in shape.sorted(units, inFlow: false).enumerated() {
      let isSection = shape.under(name(unit)).isBlock && !isEmpty(unit.value)
      remarks += unit.before
      if index > 0, needsBlank || isSection || !remarks.isEmpty { output += "\n" }
      writeTrivia(remarks, 0, isFirst: true)
      writeEntry(unit, 0, shape)
      // Between two keys of the model a remark is about what follows.
      remarks = unit.after
      needsBlank = isSection
    }
    footer = remarks + footer
  }

  /// Writes comments on lines of their own, with at most one empty line between them.
  private mutating func writeTrivia(
    _ trivia: [FormatUnit.Trivia], _ indent: Int, isFirst: Bool, keepsBlankLines: Bool = true
  ) {
    var lastWasBlank = isFirst
    for item in trivia {
      switch item {
      case .comment(let text):
        line(indent, text, nil)
        lastWasBlank = false
      case .blank:
        if keepsBlankLines, !lastWasBlank { output += "\n" }
        lastWasBlank = true
      }
    }
  }

  private mutating func writeUnits(_ units: [FormatUnit], _ indent: Int, _ shape: FormatShape) {
    for (index, unit) in shape.sorted(units, inFlow: false).enumerated() {
      writeTrivia(
        unit.before, indent, isFirst: index == 0, keepsBlankLines: shape.keepsBlankLines)
      if unit.key == nil { writeItem(unit, indent, shape) } else { writeEntry(unit, indent, shape) }
    }
    // What stands at the end stays there, whatever the order of the rest.
    for unit in units { writeTrivia(unit.after, indent, isFirst: false) }
  }

  private mutating func writeEntry(
    _ unit: FormatUnit, _ indent: Int, _ shape: FormatShape, lead: String? = nil
  ) {
    var key = unit.key.flatMap { inline($0, .any, inFlow: false) } ?? ""
    var lead = lead ?? spaces(indent)
    if key.unicodeScalars.count > Self.longestKey {
      output += lead + "? " + key + "\n"
      lead = spaces(indent)
      key = ""
    }
    writeValue(unit, lead + key + ":", indent, shape.under(name(unit)))
  }

  /// Writes what stands after `prefix`, which ends in the `:` of a key or the `-` of an item.
  private mutating func writeValue(
    _ unit: FormatUnit, _ prefix: String, _ indent: Int, _ shape: FormatShape
  ) {
    let value = unit.value
    if case .scalar(let text, _) = value.content, let literal = ScalarWriter.literal(text) {
      output += "\(prefix) \(literal.head)\(comment(unit.trailing))\n"
      for text in literal.lines { line(text.isEmpty ? 0 : indent + 2, text, nil) }
      return
    }
    let inline = isEmpty(value) || !shape.isBlock ? inline(value, shape, inFlow: false) : nil
    if case .scalar(let text, _) = value.content, let inline, !fits(prefix, inline),
      let lines = ScalarWriter.folded(text, width: Self.width - indent - 2)
    {
      output += "\(prefix) >-\(comment(unit.trailing))\n"
      for text in lines { line(indent + 2, text, nil) }
      return
    }
    if let text = inline, value.units.isEmpty || fits(prefix, text) {
      output += prefix + (text.isEmpty ? "" : " " + text) + comment(unit.trailing) + "\n"
      return
    }
    if unit.key == nil, let trailing = unit.trailing {
      // Behind the dash alone it would be about what stands before.
      line(indent, trailing, nil)
      output += prefix + "\n"
    } else {
      output += prefix + comment(unit.trailing) + "\n"
    }
    writeUnits(value.units, indent + 2, shape)
  }

  private mutating func writeItem(_ unit: FormatUnit, _ indent: Int, _ shape: FormatShape) {
    let shape = shape.under(nil)
    let lead = spaces(indent) + "-"
    guard case .mapping(let units) = unit.value.content, !units.isEmpty else {
      if case .edge = shape, case .scalar = unit.value.content {
        output += "\(lead) \(sentence(unit.value))\(comment(unit.trailing))\n"
        return
      }
      return writeValue(unit, lead, indent, shape)
    }
    if case .edge = shape, units.count == 1 {
      return writeEdge(unit, units[0], lead, indent, shape)
    }
    if let text = inline(unit.value, shape, inFlow: false), fits(lead, text) {
      output += "\(lead) \(text)\(comment(unit.trailing))\n"
      return
    }
    let sorted = shape.sorted(units, inFlow: false)
    if let trailing = unit.trailing { line(indent, trailing, nil) }
    for (index, entry) in sorted.enumerated() {
      let isFirst = index == 0
      writeTrivia(
        entry.before, isFirst ? indent : indent + 2, isFirst: true, keepsBlankLines: false)
      writeEntry(entry, indent + 2, shape, lead: isFirst ? lead + " " : nil)
    }
    for entry in units { writeTrivia(entry.after, indent + 2, isFirst: false) }
  }

  /// Writes a sentence with its attributes on lines of their own.
  private mutating func writeEdge(
    _ unit: FormatUnit, _ entry: FormatUnit, _ lead: String, _ indent: Int, _ shape: FormatShape
  ) {
    if let trailing = unit.trailing, entry.trailing != nil || !isEmpty(entry.value) {
      line(indent, trailing, nil)
      unit.trailing = nil
    }
    writeTrivia(entry.before, indent, isFirst: true, keepsBlankLines: false)
    let key = sentence(entry.key)
    if isEmpty(entry.value), !key.isEmpty {
      output += "\(lead) \(key)\(comment(entry.trailing ?? unit.trailing))\n"
      return writeTrivia(entry.after, indent, isFirst: false)
    }
    if key.unicodeScalars.count > Self.longestKey || entry.value.units.isEmpty {
      writeEntry(entry, indent + 2, shape, lead: lead + " ")
    } else {
      output += "\(lead) \(key):\(comment(entry.trailing))\n"
      writeUnits(entry.value.units, indent + 4, shape.under(nil))
    }
    writeTrivia(entry.after, indent + 2, isFirst: false)
  }

  /// The sentence of an edge, with single spaces between its words.
  private func sentence(_ value: FormatValue?) -> String {
    guard let value, case .scalar(let text, let isPlain) = value.content else { return "" }
    return ScalarWriter.inline(Edge.tidied(text), isPlain: isPlain, inFlow: false)
  }

  /// The value on one line, or `nil` where comments or line ends are in the way.
  private func inline(_ value: FormatValue, _ shape: FormatShape, inFlow: Bool) -> String? {
    if value.hasComments { return nil }
    switch value.content {
    case .scalar(let text, let isPlain):
      if inFlow, ScalarWriter.literal(text) != nil { return nil }
      return ScalarWriter.inline(text, isPlain: isPlain, inFlow: inFlow)
    case .sequence(let units):
      var items: [String] = []
      for unit in units {
        guard let item = inline(unit.value, shape.under(nil), inFlow: true) else { return nil }
        items.append(item)
      }
      return "[\(items.joined(separator: ", "))]"
    case .mapping(let units):
      var entries: [String] = []
      for unit in shape.sorted(units, inFlow: true) {
        guard let keyValue = unit.key, let key = inline(keyValue, .any, inFlow: true),
          key.unicodeScalars.count <= Self.longestKey,
          let value = inline(unit.value, shape.under(name(unit)), inFlow: true)
        else { return nil }
        entries.append(unit.isBare ? key : "\(key): \(value)")
      }
      return entries.isEmpty ? "{}" : "{ \(entries.joined(separator: ", ")) }"
    }
  }

  private func name(_ unit: FormatUnit) -> String? {
    guard let key = unit.key, case .scalar(let text, _) = key.content else { return nil }
    return text
  }

  /// Whether there is nothing in it: a null, `{}` or `[]`.
  private func isEmpty(_ value: FormatValue) -> Bool {
    switch value.content {
    case .scalar(let text, let isPlain):
      isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
    case .sequence(let units), .mapping(let units): units.isEmpty
    }
  }

  private func fits(_ prefix: String, _ text: String) -> Bool {
    DisplayWidth.of(prefix) + 1 + DisplayWidth.of(text) <= Self.width
  }

  private func comment(_ text: String?) -> String { text.map { "  " + $0 } ?? "" }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func line(_ indent: Int, _ text: String, _ trailing: String?) {
    output += spaces(indent) + text + comment(trailing) + "\n"
  }
}

extension Edge {
  /// A sentence with single spaces; anything else as it is.
  static func tidied(_ sentence: String) -> String {
    guard let words = Identifier.words(sentence), words.count == 3 else { return sentence }
    return Edge(words[0], words[1], words[2]).sentence
  }
}
