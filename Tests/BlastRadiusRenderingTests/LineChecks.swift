@testable import BlastRadiusRendering

/// Finds lines that run along each other, and labels that lines pass by.
struct LineChecks {
  /// Lines as near as this are one to a reader.
  private static let near = 2.0
  /// How far apart points of a line are looked at.
  private static let step = 2.0

  let drawing: Drawing

  /// Pairs of lines that share a longer stretch than so many points, with how long it is.
  func shared(longest: Double) -> [(lines: String, length: Double)] {
    let routes = drawing.layout.routes.filter { drawing.curve($0).points.count > 3 }
    let points = routes.map { Self.points(along: drawing.curve($0)) }
    var cells: [Cell: [Place]] = [:]
    for (route, trail) in points.enumerated() {
      for point in trail { cells[Cell(point), default: []].append(Place(route: route, at: point)) }
    }
    var found: [(lines: String, length: Double)] = []
    for (route, trail) in points.enumerated() {
      var runs: [Int: Double] = [:]
      var best: [Int: Double] = [:]
      for point in trail {
        let others = Self.others(near: point, than: route, in: cells)
        runs = runs.filter { others.contains($0.key) }
        for other in others where other > route {
          runs[other, default: -Self.step] += Self.step
          best[other] = max(best[other] ?? 0, runs[other] ?? 0)
        }
      }
      for (other, length) in best.sorted(by: { $0.key < $1.key }) where length > longest {
        found.append(
          ("“\(sentence(routes[route]))” runs along “\(sentence(routes[other]))”", length))
      }
    }
    return found
  }

  /// Labels that are not where both parts of their line end.
  func strayLabels() -> [String] {
    drawing.layout.labels.compactMap { label in
      guard let link = label.link, label.gate == nil else { return nil }
      let box = drawing.geometry.boxes[label.box].inset(by: -2.5)
      let ends = drawing.layout.routes.filter { $0.link == link }.map { route in
        let points = drawing.curve(route).points
        return route.isFirst ? points.last : points.first
      }
      let isOnLine = ends.count == 2 && ends.allSatisfy { $0.map(box.contains) ?? false }
      return isOnLine ? nil : "“\(drawing.scene.links[link].sentence)” is not on its line"
    }
  }

  private struct Cell: Hashable {
    var x: Int
    var y: Int

    init(_ point: Point) {
      x = Int((point.x / LineChecks.near).rounded(.down))
      y = Int((point.y / LineChecks.near).rounded(.down))
    }
  }

  private struct Place {
    var route: Int
    var at: Point
  }

  private static func others(
    near point: Point, than route: Int, in cells: [Cell: [Place]]
  ) -> Set<Int> {
    var found: Set<Int> = []
    let middle = Cell(point)
    for dx in -1...1 {
      for dy in -1...1 {
        var cell = middle
        (cell.x, cell.y) = (cell.x + dx, cell.y + dy)
        for place in cells[cell] ?? [] where place.route != route {
          if point.distance(to: place.at) < near { found.insert(place.route) }
        }
      }
    }
    return found
  }

  /// Points of a curve at equal distances.
  private static func points(along curve: Curve) -> [Point] {
    let samples = curve.samples(24)
    guard var last = samples.first else { return [] }
    var points = [last]
    for next in samples.dropFirst() {
      var distance = last.distance(to: next)
      while distance >= step {
        last = last.toward(next, by: step / distance)
        points.append(last)
        distance = last.distance(to: next)
      }
    }
    return points
  }

  private func sentence(_ route: SceneLayout.Route) -> String {
    String(drawing.scene.links[route.link].sentence.prefix(60))
  }
}
