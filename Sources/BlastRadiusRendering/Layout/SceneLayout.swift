import BlastRadius

/// The boxes and lines of a scene, as an engine is asked for them.
///
/// Every labelled arrow becomes two lines with the label as a box between them, so that no label
/// lies on anything; a gate and the label of the arrow that leaves it are one box.
struct SceneLayout {
  var request = LayoutRequest()
  var cards: [CardLayout] = []
  /// The arrangement of each label box, with the positions of its box, gate and link.
  var labels: [Label] = []
  /// The routed parts of the links.
  var routes: [Route] = []
  let arrangement: Arrangement
  /// The column of each box and of each cluster.
  private(set) var columnsOfBoxes: [Int] = []
  private(set) var columnsOfClusters: [Int] = []

  /// A box that is no card.
  struct Label {
    var box: Int
    var link: Int?
    var gate: Int?
    var layout: LabelLayout
  }

  /// A line of the request that draws a part of a link.
  struct Route {
    var line: Int
    var link: Int
    /// Whether the line runs against its link.
    var isReversed: Bool
    /// Whether it ends at the link's target, not at its label.
    var isLast: Bool
    /// Whether it starts at the link's origin.
    var isFirst: Bool
  }

  private var boxes: [ExactText: Int] = [:]
  private var depths: [ExactText: Int] = [:]
  private var gates: Set<Int> = []
  /// The boxes that lines meet in the middle of a side.
  private var pinned: Set<Int> = []

  /// - Parameter arrangement: Where a zone is in one column alone, as in what `ColumnScene` makes.
  init(_ scene: Scene, _ arrangement: Arrangement = Arrangement()) {
    self.arrangement = arrangement
    request.isDense = arrangement.isDense
    addZones(scene)
    let zones = [ExactText: Int](
      scene.zones.enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
    for (index, card) in scene.cards.enumerated() {
      let layout = CardLayout(card, scene.language, isBrief: arrangement.isBrief)
      cards.append(layout)
      depths[card.id] = card.depth
      let column = arrangement.column(index)
      let box = add(layout.size, card.zone.flatMap { zones[$0] }, column)
      request.boxes[box].isFirst = card.state == .seed && column == 0
      boxes[card.id] = box
    }
    addGates(scene, zones)
    for index in scene.links.indices { addLink(index, scene, zones) }
    keepZonesTogether(scene)
    stackLeaves(scene)
    anchorLoose(scene)
  }

  /// Holds each of many ends of one card's arrows below another one.
  private mutating func stackLeaves(_ scene: Scene) {
    let boxesOfLabels = Dictionary(
      labels.compactMap { label in label.link.map { ($0, label.box) } }
    ) { first, _ in first }
    let most = arrangement.leaves
    for links in LeafRows.groups(scene, most: most) {
      let width = LeafRows.columns(of: links.count, most: most)
      for (upper, lower) in zip(links, links.dropFirst(width)) {
        guard let above = boxes[scene.links[upper].to],
          let below = boxesOfLabels[lower] ?? boxes[scene.links[lower].to],
          columnsOfBoxes[above] == columnsOfBoxes[below]
        else { continue }
        request.lines.append(.init(from: above, to: below, isHidden: true))
      }
    }
  }

  private mutating func addZones(_ scene: Scene) {
    for zone in scene.zones {
      let heading = ZoneHeading(zone, scene.language)
      request.clusters.append(.init(heading: Size((heading.width + 10).rounded(.up), 20)))
      columnsOfClusters.append(0)
    }
  }

  private mutating func add(_ size: Size, _ cluster: Int?, _ column: Int) -> Int {
    request.boxes.append(.init(cluster: cluster, size: size))
    columnsOfBoxes.append(column)
    if let cluster { columnsOfClusters[cluster] = column }
    return request.boxes.count - 1
  }

  private mutating func addGates(_ scene: Scene, _ zones: [ExactText: Int]) {
    for (index, gate) in scene.gates.enumerated() {
      let position = scene.links.firstIndex { $0.from == gate.id }
      let layout = LabelLayout(position.map { scene.links[$0] }, gate: gate.kind, scene.language)
      let target = position.flatMap { boxes[scene.links[$0].to] }
      let box = add(
        layout.size, gate.zone.flatMap { zones[$0] }, target.map { columnsOfBoxes[$0] } ?? 0)
      boxes[gate.id] = box
      gates.insert(box)
      pinned.insert(box)
      depths[gate.id] = position.flatMap { depths[scene.links[$0].to] } ?? 0
      labels.append(Label(box: box, link: position, gate: index, layout: layout))
    }
  }

  private mutating func addLink(_ index: Int, _ scene: Scene, _ zones: [ExactText: Int]) {
    let link = scene.links[index]
    guard let from = boxes[link.from], let to = boxes[link.to] else { return }
    let isUp = (depths[link.from] ?? 0) > (depths[link.to] ?? 0)
    let hasOwnLabel = depths[link.from] != nil && !link.from.hasPrefix("g")
    let weight = link.state == .observed ? 3 : link.state == .denied ? 1 : 2
    guard hasOwnLabel, !link.text.isEmpty || link.step != nil || link.state == .denied else {
      addLine(from, to, index, weight, isUp: isUp, first: true, last: true)
      return
    }
    let layout = LabelLayout(link, scene.language)
    let zone = request.boxes[from].cluster == request.boxes[to].cluster
    let box = add(layout.size, zone ? request.boxes[to].cluster : nil, columnsOfBoxes[to])
    pinned.insert(box)
    labels.append(Label(box: box, link: index, gate: nil, layout: layout))
    addLine(from, box, index, weight, isUp: isUp, first: true, last: false)
    addLine(box, to, index, weight, isUp: isUp, first: false, last: true)
  }

  private mutating func addLine(
    _ from: Int, _ to: Int, _ link: Int, _ weight: Int, isUp: Bool, first: Bool, last: Bool
  ) {
    let isBetween = columnsOfBoxes[from] != columnsOfBoxes[to]
    // What leads to another column begins at the top again.
    let isUp = isUp && !isBetween
    let (upper, lower) = isUp ? (to, from) : (from, to)
    // What enters a gate from below enters it at its side.
    request.lines.append(
      .init(
        from: upper, to: lower, weight: weight,
        start: isUp && gates.contains(upper) ? .side : pinned.contains(upper) ? .bottom : .anywhere,
        end: pinned.contains(lower) ? .top : .anywhere, isBetween: isBetween))
    routes.append(
      Route(
        line: request.lines.count - 1, link: link, isReversed: isUp, isLast: last, isFirst: first))
  }

  /// Holds a card that no arrow leads to below the next one of its zone, where there is one before it.
  private mutating func keepZonesTogether(_ scene: Scene) {
    let entered = Set<ExactText>(scene.links.map(\.to))
    let leaving = Set<ExactText>(scene.links.map(\.from))
    for card in scene.cards where !entered.contains(card.id) && leaving.contains(card.id) {
      let before = scene.cards.last { other in
        other.zone == card.zone && other.depth < card.depth && entered.contains(other.id)
      }
      guard card.zone != nil, card.state != .seed, let before, let above = boxes[before.id],
        let box = boxes[card.id], columnsOfBoxes[above] == columnsOfBoxes[box]
      else { continue }
      request.lines.append(.init(from: above, to: box, isHidden: true))
    }
  }

  /// Gives what no arrow meets, and is not a beginning, a place below something.
  private mutating func anchorLoose(_ scene: Scene) {
    let linked = Set<ExactText>(scene.links.flatMap { [$0.from, $0.to] })
    let loose = scene.cards.filter { $0.state == .unreached && !linked.contains($0.id) }
      .compactMap { boxes[$0.id] }
    var rows = LooseCards(
      request, columns: columnsOfBoxes, loose: Set(loose), together: arrangement.leaves)
    request.lines += rows.anchors(for: loose)
  }
}
