@testable import BlastRadiusRendering

/// Finds what overlaps, is clipped or is run through in a drawing.
struct GeometryChecks {
  let drawing: Drawing

  /// Lines that run through a card or a label that is not theirs.
  func crossings() -> [String] {
    var found: Set<String> = []
    let request = drawing.layout.request
    for route in drawing.layout.routes {
      let line = request.lines[route.line]
      let points = drawing.curve(route).samples(24)
      for (index, box) in drawing.geometry.boxes.enumerated() {
        guard index != line.from, index != line.to else { continue }
        let inner = box.inset(by: 0.5)
        if points.contains(where: { inner.contains($0) }) {
          found.insert("\(drawing.scene.links[route.link].sentence) runs through \(name(index))")
        }
      }
    }
    return found.sorted()
  }

  /// Boxes that overlap each other, or leave their zone or the page.
  func overlaps() -> [String] {
    var found: [String] = []
    let boxes = drawing.geometry.boxes
    for first in boxes.indices {
      for second in boxes.indices where second > first && boxes[first].intersects(boxes[second]) {
        found.append("\(name(first)) overlaps \(name(second))")
      }
      let cluster = drawing.layout.request.boxes[first].cluster
      for (index, frame) in drawing.geometry.clusters.enumerated() {
        if index == cluster, !frame.contains(boxes[first]) {
          found.append("\(name(first)) leaves its zone")
        }
        let isCard = first < drawing.scene.cards.count
        if isCard, index != cluster, frame.intersects(boxes[first]) {
          found.append("\(name(first)) lies in a foreign zone")
        }
      }
    }
    let page = Rectangle(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
    for (index, box) in boxes.enumerated() where !page.contains(box) {
      found.append("\(name(index)) leaves the page")
    }
    return found + headingOverlaps() + textOverlaps(page)
  }

  /// Names of zones that leave their zone or lie on a card or a label.
  private func headingOverlaps() -> [String] {
    zip(drawing.headings, drawing.geometry.clusters).flatMap { place, zone in
      let inside = zone.contains(place.frame) ? [] : ["a zone's name leaves its zone"]
      let boxes = drawing.geometry.boxes.indices.filter {
        drawing.geometry.boxes[$0].intersects(place.frame)
      }
      return inside + boxes.map { "\(name($0)) lies on a zone's name" }
    }
  }

  /// Lines of text that overlap, or leave what they stand in.
  private func textOverlaps(_ page: Rectangle) -> [String] {
    var found: [String] = []
    for (index, layout) in drawing.layout.cards.enumerated() {
      let size = Rectangle(x: 0, y: 0, width: layout.size.width, height: layout.size.height)
      found += Self.problems(layout.texts, [layout.icon, layout.glyph, layout.star], size)
        .map { "\(name(index)): \($0)" }
    }
    for label in drawing.layout.labels {
      let layout = label.layout
      let size = Rectangle(x: 0, y: 0, width: layout.size.width, height: layout.size.height)
      found += Self.problems(layout.texts, [layout.badge, layout.stop], size)
        .map { "label \(label.box): \($0)" }
    }
    let legend = drawing.legend.map(\.text)
    return found
      + Self.problems(
        drawing.header + drawing.footer + legend, drawing.legend.map { Optional($0.symbol) }, page)
  }

  private static func problems(
    _ texts: [PlacedText], _ marks: [Rectangle?], _ frame: Rectangle
  ) -> [String] {
    var found: [String] = []
    let boxes = texts.map(\.bounds)
    for (index, box) in boxes.enumerated() {
      if !frame.contains(box) { found.append("“\(texts[index].text)” is clipped") }
      for mark in marks.compactMap(\.self) where mark.inset(by: 0.5).intersects(box) {
        found.append("“\(texts[index].text)” overlaps a mark")
      }
      for other in boxes.indices where other > index && boxes[other].intersects(box) {
        found.append("“\(texts[index].text)” overlaps “\(texts[other].text)”")
      }
    }
    return found
  }

  private func name(_ box: Int) -> String {
    box < drawing.scene.cards.count ? drawing.scene.cards[box].name : "label \(box)"
  }
}

extension Rectangle {
  func contains(_ point: Point) -> Bool {
    point.x > x && point.x < maxX && point.y > y && point.y < maxY
  }

  func contains(_ other: Rectangle) -> Bool {
    x - 0.5 <= other.x && y - 0.5 <= other.y && other.maxX <= maxX + 0.5 && other.maxY <= maxY + 0.5
  }
}
