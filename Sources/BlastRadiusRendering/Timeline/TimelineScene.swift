public import BlastRadius

/// What a picture of a timeline shows, without any geometry.
///
/// Ids are opaque and say nothing about the model; texts are as they stand in the model.
public struct TimelineScene: Hashable, Sendable {
  /// The heading.
  public var title: String
  /// The answer in one line, below the heading.
  public var answer: String
  /// Where the statements come from, and other small print; one paragraph each.
  public var caption: [String]
  /// What happened to the whole, in order of time.
  public var events: [Mark]
  /// The zones, in the order in which something of them was held first.
  public var lanes: [Lane]
  /// The whole picture in words, one sentence each.
  public var description: [String]

  /// A zone.
  public struct Lane: Hashable, Sendable {
    /// The opaque id.
    public var id: String
    /// The name shown.
    public var name: String
    /// Who runs it.
    public var trust: BlastRadius.Zone.Trust?
    /// Its nodes that are shown.
    public var rows: [Row]
    /// What is not shown of it: `+ 120 more`; empty where all is.
    public var more: String
  }

  /// A node.
  public struct Row: Hashable, Sendable {
    /// The opaque id.
    public var id: String
    /// The picture of its kind.
    public var icon: Icon
    /// The name shown.
    public var name: String
    /// Whether the attacker starts with it.
    public var isSeed: Bool
    /// Whether much depends on it.
    public var isCritical: Bool
    /// Whether it was asked about and is not reached.
    public var isUnreached: Bool
    /// When it was held; empty where it was not.
    public var bars: [Bar]
    /// What happened on it, in order of time.
    public var marks: [Mark]
  }

  /// A stretch in which a node was held.
  public struct Bar: Hashable, Sendable {
    /// When.
    public var period: Period
    /// The strongest level.
    public var level: Level
    /// How surely.
    public var certainty: Certainty
    /// The strongest level that was surely held, where the other is only possible.
    public var surely: Level?
  }

  /// Something that happened at an instant.
  public struct Mark: Hashable, Sendable {
    /// What it was.
    public var kind: Kind
    /// Where it stands on the axis.
    public var at: Instant
    /// What is said of it.
    public var label: String
    /// How long it took, behind the label: `35 min after the alert`; may be empty.
    public var remark: String
    /// The number of an observed step.
    public var step: Int?

    init(kind: Kind, at: Instant, label: String, remark: String = "", step: Int? = nil) {
      (self.kind, self.at, self.label, self.remark, self.step) = (kind, at, label, remark, step)
    }

    /// What a mark says.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case leak, firstUse, step, attempted, denied
      case alert, detection, containment
      case revoked, rotated, evicted, ended, changed
      case lastActivity, disclosure
    }
  }

  /// Every instant that something is shown at.
  var instants: [Instant] {
    let rows = lanes.flatMap(\.rows)
    let periods = rows.flatMap(\.bars).map(\.period)
    let marks = events + rows.flatMap(\.marks)
    return Set(marks.map(\.at) + periods.flatMap { [$0.from, $0.until].compactMap(\.self) })
      .sorted()
  }
}
