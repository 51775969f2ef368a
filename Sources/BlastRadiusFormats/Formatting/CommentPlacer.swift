import GraphKernel

/// Gives every comment to the entry or item that it is about.
struct CommentPlacer {
  private var units: [FormatUnit] = []
  private var parents: [Int?] = []
  /// Whether the unit begins a line of its own, because what it is in is not between brackets.
  private var isBlock: [Bool] = []
  /// The column of the unit; of an item that of its dash.
  private var columns: [Int] = []
  /// The comments at the end of the file.
  private var footer: [FormatUnit.Trivia] = []

  /// Places the comments in the tree, and notes the empty lines that stand before its parts.
  ///
  /// Returns the comments at the end of the file.
  static func place(_ builder: FormatTreeBuilder, in root: FormatValue) -> [FormatUnit.Trivia] {
    var placer = CommentPlacer()
    placer.collect(root)
    for comment in builder.comments {
      if comment.isAlone {
        placer.placeAlone(comment, builder)
      } else {
        placer.placeTrailing(comment)
      }
    }
    for (index, unit) in placer.units.enumerated()
    where placer.isBlock[index] && builder.isBlank(line: unit.start.line - 1) {
      // The parts that begin at one place share what stands before them: it is the outermost's.
      if index > 0, placer.units[index - 1].start.offset == unit.start.offset { continue }
      unit.before.append(.blank)
    }
    return placer.footer
  }

  /// Lists all units in the order of the text, without recursion.
  private mutating func collect(_ root: FormatValue) {
    var stack = [(value: root, index: Int?.none, next: 0)]
    while let top = stack.last {
      let siblings = top.value.units
      guard top.next < siblings.count else {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let unit = siblings[top.next]
      let isBlock = !top.value.isInline && (top.index.map { self.isBlock[$0] } ?? true)
      stack.append((unit.value, units.count, 0))
      units.append(unit)
      parents.append(top.index)
      self.isBlock.append(isBlock)
      columns.append(
        isBlock && unit.key == nil ? top.value.start.column : unit.start.column)
    }
  }

  private mutating func placeAlone(
    _ comment: FormatTreeBuilder.Comment, _ builder: FormatTreeBuilder
  ) {
    var trivia: [FormatUnit.Trivia] = [.comment(comment.text)]
    if builder.isBlank(line: comment.line - 1) { trivia.insert(.blank, at: 0) }
    let next = units.partitioningIndex { $0.start.line > comment.line }
    let owner = next > 0 ? owner(before: next, column: comment.column) : nil
    if next == units.count, comment.column == 0 || owner == nil {
      footer += trivia
    } else if next < units.count, owner == nil || comment.column <= columns[next] {
      units[next].before += trivia
    } else if let owner {
      // A remark that is only indented too far still stands before what follows.
      let isBetween = next < units.count && parents[next] == parents[owner]
      if isBetween { units[next].before += trivia } else { units[owner].after += trivia }
    }
  }

  /// The deepest part around the one before `index` that begins at the column or left of it.
  private func owner(before index: Int, column: Int) -> Int? {
    var candidate: Int? = index - 1
    var outermost = index - 1
    while let current = candidate {
      if isBlock[current], columns[current] <= column { return current }
      outermost = current
      candidate = parents[current]
    }
    return outermost
  }

  private func placeTrailing(_ comment: FormatTreeBuilder.Comment) {
    let next = units.partitioningIndex {
      ($0.start.line, $0.start.column) > (comment.line, comment.column)
    }
    guard next > 0 else {
      units.first?.before.insert(.comment(comment.text), at: 0)
      return
    }
    var owner = next - 1
    var candidate: Int? = owner
    while let current = candidate {
      let value = units[current].value
      if value.isInline, value.end.line == comment.line, value.end.column <= comment.column {
        owner = current
      }
      candidate = parents[current]
    }
    if next < units.count, units[next].key == nil, !isOn(comment.line, owner) {
      // It stands behind a dash, and what is in the item on lines of their own.
      units[next].before.append(.comment(comment.text))
    } else if units[owner].trailing == nil {
      units[owner].trailing = comment.text
    } else {
      units[owner].after.append(.comment(comment.text))
    }
  }

  /// Whether a unit begins or ends on a line.
  private func isOn(_ line: Int, _ unit: Int) -> Bool {
    let end = units[unit].value.end
    // What is in lines of its own ends where the next one begins.
    return units[unit].start.line == line || (end.line == line && end.column > 0)
  }
}
