/// Which gateways stand in front of which node, and when: one phase, unless a change puts a node behind
/// another gateway from a moment on.
struct GatewayPhases: Sendable {
  /// The gateways of some intervals.
  struct Phase: Sendable {
    var intervals: Range<Int>
    var gateways: Gateways
  }

  /// The phases in order of time; where two are about the same intervals, either may be so.
  let phases: [Phase]

  init(_ model: Model, _ nodes: Catalog, _ overlay: ChangeOverlay, _ timeline: Timeline) {
    phases = overlay.phases.map { phase in
      Phase(
        intervals: timeline.indices(of: phase.period),
        gateways: Gateways(model, nodes, instead: phase.doors))
    }
  }

  /// The gateways after all changes.
  var last: Gateways { phases[phases.count - 1].gateways }

  /// The nodes that are behind a gateway in some phase, ascending.
  var gated: [Int] {
    phases.count == 1 ? last.gated : Set(phases.flatMap(\.gateways.gated)).sorted()
  }

  /// What a phase says, and when: all the time where nothing is said.
  typealias Timed<Value> = (value: Value, during: [Range<Int>]?)

  /// The different things that phases say, in order of time.
  func distinct<Value: Hashable>(_ say: (Gateways) -> [Value]) -> [Timed<Value>] {
    if phases.count == 1 { return say(last).map { ($0, nil) } }
    var (order, during): ([Value], [Value: [Range<Int>]]) = ([], [:])
    for phase in phases where !phase.intervals.isEmpty {
      for value in say(phase.gateways) {
        if during[value] == nil { order.append(value) }
        if during[value]?.last != phase.intervals {
          during[value, default: []].append(phase.intervals)
        }
      }
    }
    return order.map { ($0, during[$0]) }
  }
}
