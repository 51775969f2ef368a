import GraphKernel

/// When an edge was seen to work, as what it was refused is held against.
package struct EdgeObservations {
  /// A dated one with what comes at its end or later: the last beginning, and the greatest step.
  private struct Entry {
    var end: Int64
    var lastStart: Int64
    var greatestStep: Int
  }

  /// The dated ones, by their ends.
  private var dated: [Entry] = []
  /// The greatest step of those without a date; `nil` where there are none.
  private var undated: Int?

  /// - Complexity: O(records × log of them).
  package init(of edge: Edge) {
    for record in edge.evidence where record.outcome == .observed && !record.claim {
      // One without a step comes before none.
      let step = record.step ?? .max
      if let at = record.at {
        dated.append(
          Entry(end: Self.end(of: at), lastStart: at.start.microseconds, greatestStep: step))
      } else {
        undated = max(undated ?? .min, step)
      }
    }
    dated.sort { $0.end < $1.end }
    for place in dated.indices.dropLast().reversed() {
      dated[place].lastStart = max(dated[place].lastStart, dated[place + 1].lastStart)
      dated[place].greatestStep = max(dated[place].greatestStep, dated[place + 1].greatestStep)
    }
  }

  /// The first instant that is surely after a moment.
  private static func end(of moment: Moment) -> Int64 {
    moment.isExact ? moment.start.microseconds + 1 : moment.asEnd.microseconds
  }

  /// Whether a refusal did not last: the edge was seen to work, and not surely before the refusal alone.
  ///
  /// - Complexity: O(log records).
  package func overcome(_ refusal: Evidence) -> Bool {
    guard refusal.isRefusal else { return false }
    var steps = [undated].compactMap(\.self)
    if let at = refusal.at {
      let place = dated.partitioningIndex { $0.end > at.start.microseconds }
      if place < dated.count {
        if dated[place].lastStart >= Self.end(of: at) { return true }
        steps.append(dated[place].greatestStep)
      }
    } else if let first = dated.first {
      steps.append(first.greatestStep)
    }
    guard let greatest = steps.max() else { return false }
    return greatest == .max || refusal.step.map { $0 <= greatest } ?? true
  }
}
