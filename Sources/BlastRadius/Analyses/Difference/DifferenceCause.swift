/// Something that differs between two models and that a way goes through.
public struct DifferenceCause: Hashable, Comparable, Sendable {
  /// What it is.
  public var kind: Kind
  /// Its sentence or id.
  public var name: String
  /// How it differs.
  public var change: Change

  /// What differs.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case edge, control, node, zone, relation
  }

  /// How it differs.
  public enum Change: String, CaseIterable, Hashable, Sendable {
    case added, removed, changed
  }

  /// Orders by kind, then by name.
  public static func < (left: DifferenceCause, right: DifferenceCause) -> Bool {
    if left.kind != right.kind { return left.kind.place < right.kind.place }
    return (left.name, left.change.rawValue) < (right.name, right.change.rawValue)
  }
}

extension DifferenceCause.Kind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
