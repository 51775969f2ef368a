package import BlastRadius

/// How requests and geometries are written between the program and its layout helper.
///
/// Lines of words separated by single spaces; numbers only, no text of a model. A request:
///
///     layout 2 loose|dense
///     cluster PARENT|- WIDTH HEIGHT
///     box CLUSTER|- WIDTH HEIGHT first|anywhere
///     line FROM TO WEIGHT START END drawn|hidden
///
/// where START and END are `anywhere`, `top` or `bottom`, and then
///
///     end
///
/// An answer is `geometry 1 WIDTH HEIGHT`, `cluster X Y W H`, `box X Y W H`, `line X Y X Y …`, `end`.
package enum LayoutWire {
  /// The most boxes, and the most lines, of one request.
  package static let limit = 20_000
  /// The longest side of anything in a request, in points.
  package static let longest = 20_000.0

  /// The request as text.
  package static func encode(_ request: LayoutRequest) -> String {
    var text = "layout 2 \(request.isDense ? "dense" : "loose")\n"
    for cluster in request.clusters {
      text += "cluster \(word(cluster.parent)) \(word(cluster.heading))\n"
    }
    for box in request.boxes {
      text += "box \(word(box.cluster)) \(word(box.size)) \(box.isFirst ? "first" : "anywhere")\n"
    }
    for line in request.lines {
      text += "line \(line.from) \(line.to) \(line.weight) \(line.start) \(line.end) "
      text += line.isHidden ? "hidden\n" : "drawn\n"
    }
    return text + "end\n"
  }

  /// The geometry as text.
  package static func encode(_ geometry: LayoutGeometry) -> String {
    var text = "geometry 1 \(word(geometry.size))\n"
    for cluster in geometry.clusters { text += "cluster \(word(cluster))\n" }
    for box in geometry.boxes { text += "box \(word(box))\n" }
    for line in geometry.lines {
      let points = line.map { " \(word($0.x)) \(word($0.y))" }.joined()
      text += "line\(points)\n"
    }
    return text + "end\n"
  }

  private static func word(_ index: Int?) -> String { index.map(String.init) ?? "-" }
  private static func word(_ size: Size) -> String { "\(word(size.width)) \(word(size.height))" }
  private static func word(_ box: Rectangle) -> String {
    "\(word(box.x)) \(word(box.y)) \(word(box.width)) \(word(box.height))"
  }
  private static func word(_ number: Double) -> String { Decimals.text(number) }

  /// Reads a request.
  ///
  /// - Throws: `BlastRadiusError` with code `bad-input` where the text is no request, and `limit`
  ///   where it asks for too much.
  package static func request(_ text: String) throws(BlastRadiusError) -> LayoutRequest {
    var reader = WireReader(text)
    let head = try reader.next("layout", 2)
    guard head[0] == "2", head[1] == "loose" || head[1] == "dense" else {
      throw reader.problem("this is not a layout request of version 2")
    }
    var request = LayoutRequest()
    request.isDense = head[1] == "dense"
    while let words = reader.take("cluster") {
      let heading = try reader.size(words.dropFirst())
      let parent = try reader.index(words.first, below: request.clusters.count)
      request.clusters.append(.init(parent: parent, heading: heading))
    }
    while let words = reader.take("box") {
      let size = try reader.size(words.dropFirst().dropLast())
      let cluster = try reader.index(words.first, below: request.clusters.count)
      guard words.last == "first" || words.last == "anywhere" else {
        throw reader.problem("expected first or anywhere")
      }
      request.boxes.append(.init(cluster: cluster, size: size, isFirst: words.last == "first"))
    }
    while let words = reader.take("line") {
      request.lines.append(try reader.line(words, boxes: request.boxes.count))
    }
    _ = try reader.next("end", 0)
    guard max(request.boxes.count, request.lines.count, request.clusters.count) <= limit else {
      throw BlastRadiusError(.limit, "a layout holds at most \(limit) boxes and lines")
    }
    return request
  }

  /// Reads a geometry.
  ///
  /// - Throws: `BlastRadiusError` with code `bad-input` where the text is none.
  package static func geometry(_ text: String) throws(BlastRadiusError) -> LayoutGeometry {
    var reader = WireReader(text)
    let head = try reader.next("geometry", 3)
    guard head[0] == "1" else { throw reader.problem("this is not a geometry of version 1") }
    let size = try reader.numbers(head.dropFirst())
    var geometry = LayoutGeometry(size: Size(size[0], size[1]), clusters: [], boxes: [], lines: [])
    while let words = reader.take("cluster") {
      geometry.clusters.append(try reader.rectangle(words))
    }
    while let words = reader.take("box") { geometry.boxes.append(try reader.rectangle(words)) }
    while let words = reader.take("line") {
      let numbers = try reader.numbers(words[...])
      geometry.lines.append(
        stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) })
    }
    _ = try reader.next("end", 0)
    return geometry
  }
}
