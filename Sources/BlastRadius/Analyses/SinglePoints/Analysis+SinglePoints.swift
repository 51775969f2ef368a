import GraphKernel

extension Analysis {
  /// What alone protects each of some targets, from a moment on or had it always been so.
  ///
  /// A target is protected where none of its levels asked about is held, not even possibly. It is no point
  /// of itself, a lone seed is none, and neither is an edge that `behind` implies.
  ///
  /// ```swift
  /// let found = try analysis.singlePoints(protecting: [.init("jira", .control)])
  /// for point in found.points { print(point.kind.rawValue, point.id, point.carries) }
  /// ```
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model.
  /// - Complexity: O(rules), and for each part of a proof of each target O(rules into and out of what
  ///   hangs on it), but at most some twenty runs of the engine for 64 parts.
  public func singlePoints(
    protecting targets: [SinglePoints.Target.Name], from moment: Moment? = nil
  ) throws -> SinglePoints {
    let analysis = try cut(at: moment)
    return try SinglePointSearch(analysis, from: moment).points(protecting: targets)
  }

  /// The facts that a target means.
  func facts(of target: SinglePoints.Target.Name) throws -> [Int] {
    guard let node = program.nodes.number(of: target.node) else {
      throw program.nodes.unknown(target.node)
    }
    let levels: [Level] =
      if let level = target.level {
        [level]
      } else if program.gateways.isGateway(node) {
        [.connect]
      } else { [.read, .write, .control] }
    return levels.map { Int(program.fact(node, $0)) }
  }
}
