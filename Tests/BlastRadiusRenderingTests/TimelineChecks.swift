@testable import BlastRadiusRendering

/// Finds what overlaps or is clipped in a picture of a timeline.
struct TimelineChecks {
  let drawing: TimelineDrawing

  /// Every line of text.
  private var texts: [PlacedText] {
    let lanes = drawing.lanes.flatMap { lane -> [PlacedText] in
      [lane.heading] + [lane.remark, lane.more].compactMap(\.self)
        + lane.rows.flatMap { $0.texts + [$0.remark].compactMap(\.self) }
    }
    return drawing.header + drawing.footer + drawing.axisTexts + lanes
      + drawing.events.compactMap(\.text) + drawing.legend.map(\.text)
  }

  /// Every shape that says something.
  private var symbols: [Rectangle] {
    let rows = drawing.lanes.flatMap(\.rows)
    return drawing.events.map(\.symbol) + drawing.legend.map(\.symbol)
      + rows.flatMap { row in
        [row.icon] + [row.star, row.unreached].compactMap(\.self) + row.marks.map(\.symbol)
      }
  }

  func problems() -> [String] {
    var found: [String] = []
    let page = Rectangle(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
    let (texts, symbols) = (texts, symbols)
    let boxes = texts.map(\.bounds)
    for (index, box) in boxes.enumerated() {
      if !page.contains(box) { found.append("“\(texts[index].text)” leaves the page") }
      for other in boxes.indices where other > index && boxes[other].intersects(box) {
        found.append("“\(texts[index].text)” overlaps “\(texts[other].text)”")
      }
      for symbol in symbols where symbol.inset(by: 1).intersects(box) {
        found.append("“\(texts[index].text)” lies on a shape")
      }
    }
    for symbol in symbols where !page.contains(symbol) { found.append("a shape leaves the page") }
    return found + rowProblems() + axisProblems()
  }

  private func rowProblems() -> [String] {
    drawing.lanes.flatMap { lane -> [String] in
      var found: [String] = []
      for row in lane.rows {
        for bar in row.bars where !lane.frame.contains(bar.frame) {
          found.append("a bar of \(row.row.name) leaves its lane")
        }
        for (index, mark) in row.marks.enumerated() {
          if !lane.frame.contains(mark.symbol) { found.append("a mark leaves its lane") }
          for other in row.marks.dropFirst(index + 1)
          where other.symbol.inset(by: 0.5).intersects(mark.symbol) {
            found.append("two marks of \(row.row.name) overlap")
          }
        }
      }
      return found
    }
  }

  private func axisProblems() -> [String] {
    let axis = drawing.axis
    var found: [String] = []
    for (left, right) in zip(axis.ticks, axis.ticks.dropFirst()) where left.x >= right.x {
      found.append("\(right.at) does not stand after \(left.at)")
    }
    for cut in axis.breaks {
      for piece in axis.pieces where piece.x < cut.x && cut.x < piece.x + piece.width {
        found.append("a break lies in a piece")
      }
    }
    return found
  }
}
