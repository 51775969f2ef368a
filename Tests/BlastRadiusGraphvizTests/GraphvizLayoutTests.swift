import BlastRadius
import BlastRadiusGraphviz
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusRendering

/// Graphviz in this process.
@Suite(.serialized)
struct GraphvizLayoutTests {
  /// The smallest graph that ends in a double free without `newrank`, with its label as a box.
  private static func smallestCrash() -> LayoutRequest {
    var request = LayoutRequest()
    request.clusters = [.init(heading: Size(60, 20)), .init(heading: Size(60, 20))]
    request.boxes = [nil, 1, 0, 1, nil, 1, nil, nil, 0, 1].map {
      .init(cluster: $0, size: Size(54, 36))
    }
    request.lines = [(0, 1), (0, 2), (2, 5), (3, 8)].map { .init(from: $0.0, to: $0.1) }
    return request
  }

  private static func random(_ seed: UInt64) -> LayoutRequest {
    var random = SeededRandom(seed: seed)
    var request = LayoutRequest()
    let clusters = random.number(1..<7)
    request.clusters = (0..<clusters).map { _ in
      .init(heading: Size(Double(random.number(40..<260)), 20))
    }
    let boxes = random.number(2..<40)
    request.boxes = (0..<boxes).map { _ in
      .init(
        cluster: random.chance(0.7) ? random.number(0..<clusters) : nil,
        size: Size(Double(random.number(20..<240)), Double(random.number(8..<110))),
        isFirst: random.chance(0.1))
    }
    // Graphviz takes `side` for `anywhere`.
    let ports: [LayoutRequest.Port] = [.anywhere, .top, .bottom]
    request.lines = (0..<random.number(1..<boxes * 2)).map { _ in
      .init(
        from: random.number(0..<boxes), to: random.number(0..<boxes),
        weight: random.number(1..<4), start: random.pick(ports), end: random.pick(ports),
        isHidden: random.chance(0.1))
    }
    return request
  }

  @Test func `Two hundred clustered graphs are drawn twice in one process, the same each time`()
    throws
  {
    let engine = GraphvizLayout()
    let requests = [Self.smallestCrash()] + (0..<200).map { Self.random(UInt64($0)) }
    let first = try requests.map { try engine.place($0) }
    let second = try requests.map { try engine.place($0) }
    for (index, pair) in zip(first, second).enumerated() {
      #expect(Self.difference(pair.0, pair.1) < 0.01, "graph \(index)")
    }
    for (request, geometry) in zip(requests, first) {
      #expect(geometry.boxes.count == request.boxes.count)
      #expect(zip(request.boxes, geometry.boxes).allSatisfy { $0.size.width == $1.width })
    }
  }

  @Test func `Calls from many tasks wait for each other`() async throws {
    let engine = GraphvizLayout()
    let expected = try engine.place(Self.random(5))
    try await withThrowingTaskGroup(of: LayoutGeometry.self) { group in
      for _ in 0..<16 { group.addTask { try await engine.layout(Self.random(5)) } }
      for try await geometry in group { #expect(geometry == expected) }
    }
  }

  @Test func `Boxes of a row stand below each other in the order of lines, inside their clusters`()
    throws
  {
    var request = LayoutRequest()
    request.clusters = [.init(heading: Size(120, 20))]
    request.boxes = [
      .init(size: Size(100, 40)), .init(cluster: 0, size: Size(80, 20)),
      .init(cluster: 0, size: Size(200, 60)),
    ]
    request.lines = [.init(from: 0, to: 1), .init(from: 1, to: 2)]
    let geometry = try GraphvizLayout().place(request)
    #expect(geometry.boxes[0].maxY < geometry.boxes[1].y)
    #expect(geometry.boxes[1].maxY < geometry.boxes[2].y)
    let frame = geometry.clusters[0]
    #expect(frame.y < geometry.boxes[1].y - 18 && frame.maxY > geometry.boxes[2].maxY)
    #expect(frame.width >= 200)
    #expect(geometry.lines.allSatisfy { $0.count % 3 == 1 })
  }

  @Test func `Nothing is a layout of nothing`() throws {
    #expect(try GraphvizLayout().place(LayoutRequest()).boxes.isEmpty)
  }

  /// How far any point is from where it was.
  private static func difference(_ one: LayoutGeometry, _ other: LayoutGeometry) -> Double {
    guard one.boxes.count == other.boxes.count, one.lines.map(\.count) == other.lines.map(\.count)
    else { return .infinity }
    let boxes = zip(one.boxes + one.clusters, other.boxes + other.clusters)
      .map { max(abs($0.x - $1.x), abs($0.y - $1.y)) }
    let points = zip(one.lines.joined(), other.lines.joined())
      .map { max(abs($0.x - $1.x), abs($0.y - $1.y)) }
    return (boxes + points).max() ?? 0
  }
}
