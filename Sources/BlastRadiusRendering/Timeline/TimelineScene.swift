package import BlastRadius

/// What a picture of a timeline shows, without any geometry.
///
/// Ids are opaque and say nothing about the model; texts are as they stand in the model.
public struct TimelineScene: Hashable, Sendable {
  /// The heading.
  package var title: String
  /// The answer in one line, below the heading.
  package var answer: String
  /// Where the statements come from, and other small print; one paragraph each.
  package var caption: [String]
  /// What happened to the whole, in order of time.
  package var events: [Mark]
  /// The zones, in the order in which something of them was held first.
  package var lanes: [Lane]
  /// The whole picture in words, one sentence each.
  package var description: [String]
  /// The language of what it says.
  package var language = Language.english

  /// A zone.
  package struct Lane: Hashable, Sendable {
    /// The opaque id.
    package var id: String
    /// The name shown.
    package var name: String
    /// Who runs it.
    package var trust: BlastRadius.Zone.Trust?
    /// Its nodes that are shown.
    package var rows: [Row]
    /// What is not shown of it: `+ 120 more`; empty where all is.
    package var more: String
  }

  /// A node.
  package struct Row: Hashable, Sendable {
    /// The opaque id.
    package var id: String
    /// The picture of its kind.
    package var icon: Icon
    /// The name shown.
    package var name: String
    /// Whether the attacker starts with it.
    package var isSeed: Bool
    /// Whether much depends on it.
    package var isCritical: Bool
    /// Whether it was asked about and is not reached.
    package var isUnreached: Bool
    /// When it was held; empty where it was not.
    package var bars: [Bar]
    /// What happened on it, in order of time.
    package var marks: [Mark]
  }

  /// A stretch in which a node was held.
  package struct Bar: Hashable, Sendable {
    /// When.
    package var period: Period
    /// The strongest level.
    package var level: Level
    /// How surely.
    package var certainty: Certainty
    /// The strongest level that was surely held, where the other is only possible.
    package var surely: Level?
  }

  /// Something that happened.
  package struct Mark: Hashable, Sendable {
    /// What it was.
    package var kind: Kind
    /// Where it stands on the axis; `nil` where nobody says when it was.
    package var at: Instant?
    /// When it was, as its author wrote it.
    package var moment: Moment?
    /// What is said of it.
    package var label: String
    /// How long it took, behind the label: `35 min after the alert`; may be empty.
    package var remark: String
    /// The number of an observed step.
    package var step: Int?

    init(
      kind: Kind, at: Instant?, moment: Moment? = nil, label: String, remark: String = "",
      step: Int? = nil
    ) {
      (self.kind, self.at, self.moment) = (kind, at, moment)
      (self.label, self.remark, self.step) = (label, remark, step)
    }

    /// The month or year in which it was, at a time that nobody says.
    package var span: Period? {
      guard let moment, moment.precision == .month || moment.precision == .year else { return nil }
      return Period(from: moment.asBeginning, until: moment.asEnd)
    }

    /// What a mark says.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case leak, firstUse, step, attempted, claim, noEvidence, denied
      case alert, detection, containment
      case revoked, rotated, rotationUnknown, evicted, ended, changed
      case lastActivity, disclosure
    }
  }

  /// Every instant that something is shown at.
  var instants: [Instant] {
    let rows = lanes.flatMap(\.rows)
    let marks = events + rows.flatMap(\.marks)
    let periods = rows.flatMap(\.bars).map(\.period) + marks.compactMap(\.span)
    return Set(marks.compactMap(\.at) + periods.flatMap { [$0.from, $0.until].compactMap(\.self) })
      .sorted()
  }
}
