import BlastRadius

/// Draws a scene in the shape that is asked for: in the columns, and in the width, in which it is largest.
struct PictureFit {
  /// Of more cards nobody looks for single ones, and each layout takes long.
  private static let mostCards = 150
  /// How much wider than what is drawn a picture may be made for its shape alone.
  private static let mostWidening = 1.3
  /// How much of the height of the highest column the others have on average.
  private static let leastBalance = 0.55

  let fit: Fit
  let engine: any LayoutEngine
  /// How high what stands above and below the drawing is.
  var bands = 0.0

  /// The drawing that fits best; of equal ones that in the fewest columns.
  ///
  /// On a sheet on which cards with all that they say are not readable, they say less.
  ///
  /// - Throws: What the engine throws.
  func drawing(_ scene: Scene) async throws(BlastRadiusError) -> Drawing {
    try await measured(scene).routed()
  }

  /// The same without its lines.
  func measured(_ scene: Scene) async throws(BlastRadiusError) -> Drawing {
    var arrangement = Arrangement()
    guard fit.sheet != nil else { return try await best(scene, arrangement) }
    arrangement.isDense = true
    let whole = try await best(scene, arrangement)
    if isReadable(whole) { return whole }
    arrangement.isBrief = true
    let brief = try await best(scene, arrangement)
    return scale(brief) > scale(whole) ? brief : whole
  }

  private func best(
    _ scene: Scene, _ plain: Arrangement
  ) async throws(BlastRadiusError) -> Drawing {
    let whole = try await drawing(scene, plain)
    guard fit != .tall, scene.cards.count <= Self.mostCards, !isGood(whole) else { return whole }
    let isFlat = fit.shapes.allSatisfy { shape in
      whole.size.width / height(whole) > shape.width / shape.height
    }
    let folded = try await folded(whole)
    guard isFlat || fit.sheet != nil else { return folded }
    let narrow = try await narrower(whole)
    return scale(narrow) > scale(folded) * 1.02 ? narrow : folded
  }

  /// Whether its text is readable on the sheet that is meant, if one is.
  func isReadable(_ drawing: Drawing) -> Bool {
    fit.sheet.map { Self.scale(drawing.size, bands, on: $0) >= 1 } ?? true
  }

  /// Whether no other arrangement has to be tried.
  private func isGood(_ drawing: Drawing) -> Bool {
    let ratio = drawing.size.width / height(drawing)
    return fit == .auto && ratio >= 4 / 3 - 0.001 && ratio <= 16 / 9 + 0.001
  }

  /// The drawing in the columns in which it is largest.
  private func folded(_ whole: Drawing) async throws(BlastRadiusError) -> Drawing {
    let scene = whole.scene
    let cuts = ColumnCuts(scene, whole.plain, mostLines: fit.sheet == nil ? 4 : 8)
    var best = whole
    var misses = 0
    for count in 1..<max(1, cuts.most) where misses < 2 {
      guard let columns = cuts.columns(count + 1) else { continue }
      var arrangement = whole.layout.arrangement
      arrangement.columns = columns
      let next = try await drawing(scene, arrangement)
      guard fit.sheet != nil || Self.isBalanced(next) else { continue }
      if isGood(next) { return next }
      if scale(next) > scale(best) * 1.02 { (best, misses) = (next, 0) } else { misses += 1 }
    }
    return best
  }

  /// The drawing with fewer ends of arrows side by side, as far as it grows by that.
  private func narrower(_ whole: Drawing) async throws(BlastRadiusError) -> Drawing {
    var best = whole
    var last = whole
    for leaves in [4, 3, 2, 1] {
      var arrangement = whole.layout.arrangement
      arrangement.leaves = leaves
      guard SceneLayout(whole.scene, arrangement).request != last.layout.request else { continue }
      let next = try await drawing(whole.scene, arrangement)
      last = next
      let wide = try await folded(next)
      if isGood(wide) { return wide }
      if scale(wide) > scale(best) * 1.02 { best = wide }
    }
    return best
  }

  private func drawing(
    _ scene: Scene, _ arrangement: Arrangement
  ) async throws(BlastRadiusError) -> Drawing {
    let columns = ColumnScene(scene, arrangement)
    let layout = SceneLayout(columns.scene, arrangement)
    let geometry = try await ColumnLayout(layout).geometry(by: engine)
    return widened(Drawing(columns.scene, layout, geometry, isRouted: false))
  }

  /// The drawing in the width in which it is largest: long texts take fewer lines in a wide one.
  private func widened(_ drawing: Drawing) -> Drawing {
    var best = drawing
    for shape in fit.shapes {
      var next = drawing
      for _ in 0..<2 {
        let width = height(next) * shape.width / shape.height
        guard width > next.size.width,
          fit != .auto || width <= drawing.size.width * Self.mostWidening
        else { break }
        next = next.arranged(leastWidth: width)
        if isGood(next), !isGood(best) || scale(next) > scale(best) { best = next }
        if fit != .auto, scale(next) >= scale(best) { best = next }
      }
    }
    return best
  }

  /// Whether no column is much higher than the others.
  private static func isBalanced(_ drawing: Drawing) -> Bool {
    let columns = Dictionary(grouping: drawing.layout.columnsOfBoxes.indices) {
      drawing.layout.columnsOfBoxes[$0]
    }
    let heights = columns.values.map { boxes in
      let frames = boxes.map { drawing.geometry.boxes[$0] }
      return (frames.map(\.maxY).max() ?? 0) - (frames.map(\.y).min() ?? 0)
    }
    let mean = heights.reduce(0, +) / Double(max(1, heights.count))
    return mean >= leastBalance * (heights.max() ?? 0)
  }

  private func height(_ drawing: Drawing) -> Double { drawing.size.height + bands }

  private func scale(_ drawing: Drawing) -> Double {
    fit.shapes.map { Self.scale(drawing.size, bands, on: $0) }.max() ?? 1
  }

  /// How large a unit of a picture is that fills a sheet.
  static func scale(_ size: Size, _ bands: Double, on sheet: Size) -> Double {
    min(sheet.width / size.width, sheet.height / (size.height + bands))
  }
}
