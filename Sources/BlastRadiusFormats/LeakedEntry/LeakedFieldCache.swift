import BlastRadius

/// The fields of the keys met so far, of which there are few.
struct LeakedFieldCache {
  /// Which object a key stands in.
  enum Context {
    case entry, extra, source
  }

  private var entry: [ExactText: LeakedField] = [:]
  private var extra: [ExactText: LeakedField] = [:]
  private var source: [ExactText: LeakedField] = [:]
  private static let kept = 1000

  /// The field of a key.
  mutating func field(_ key: String, in context: Context) -> LeakedField {
    switch context {
    case .entry: Self.field(key, &entry) { LeakedField($0) }
    case .extra: Self.field(key, &extra) { LeakedField(extra: $0) }
    case .source: Self.field(key, &source) { LeakedField(source: $0) }
    }
  }

  private static func field(
    _ key: String, _ known: inout [ExactText: LeakedField], _ make: (String) -> LeakedField
  ) -> LeakedField {
    if let field = known[key] { return field }
    let field = make(key)
    if known.count < kept { known[key] = field }
    return field
  }
}
