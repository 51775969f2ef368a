import BlastRadius

/// A condition of a statement: an operator, a key, and values of which one is enough.
struct PolicyCondition: Hashable, Sendable {
  var `operator`: ConditionOperator
  /// The operator as it is written.
  var written: String
  /// Whether each of several values of the key has to match, or one.
  var quantifier: Quantifier?
  /// Whether it holds where the key is absent.
  var ifExists: Bool
  /// The key as it is written.
  var key: String
  var values: [PolicyPattern]
  /// The key in lower case.
  let lookup: String

  enum Quantifier: Hashable, Sendable { case all, any }

  init(_ written: String, key: String, values: [PolicyPattern]) {
    (self.written, self.key, self.values) = (written, key, values)
    lookup = key.inLowerCase
    var name = written.inLowerCase
    quantifier = nil
    if name.hasPrefix("forallvalues:") {
      quantifier = .all
      name = String(name.dropFirst("forallvalues:".count))
    } else if name.hasPrefix("foranyvalue:") {
      quantifier = .any
      name = String(name.dropFirst("foranyvalue:".count))
    }
    ifExists = name.hasSuffix("ifexists")
    if ifExists { name = String(name.dropLast("ifexists".count)) }
    `operator` = ConditionOperator(name)
  }

  /// Whether it asks for a second factor.
  var asksForSecondFactor: Bool {
    lookup == "aws:multifactorauthpresent" || lookup == "aws:multifactorauthage"
  }

  /// The condition in words: `StringEquals aws:SourceVpc vpc-1, vpc-2`.
  var text: String {
    "\(written) \(key) " + values.map(\.text).sorted(by: <).joined(separator: ", ")
  }

  /// What it says of a request.
  enum Truth: Hashable, Sendable {
    case yes, no, unknown
    /// Whoever makes the request decides.
    case chosen
    /// Whoever makes the request can see to it that it does not hold, and cannot that it does.
    case avoidable
  }

  /// Whether it holds.
  func holds(_ context: PolicyContext) -> Truth {
    guard `operator`.test != .unknown else { return .unknown }
    let value = context.value(of: lookup)
    if `operator`.test == .null { return isNull(value, context) }
    switch value {
    case .absent: return whenAbsent
    case .chosen: return .chosen
    case .late: return holdsLate
    case .unknown:
      // All that there is matches a bare asterisk, if it is there at all.
      return .unknown
    case .pattern(let pattern):
      return holds(one: Glob(pattern), context)
    case .known(let known):
      if known.isEmpty { return whenAbsent }
      return holds(known, context)
    }
  }

  /// What it says of an instant that may be as late as one wants, and is no earlier than now.
  private var holdsLate: Truth {
    switch `operator`.test {
    case .date(.greater), .date(.greaterOrEqual): .yes
    case .date(.less), .date(.lessOrEqual): .avoidable
    default: .unknown
    }
  }

  /// What it says where the key is not in the request.
  private var whenAbsent: Truth {
    switch quantifier {
    case .all: return .yes
    case .any: return ifExists ? .yes : .no
    case nil: return ifExists || `operator`.isNegated ? .yes : .no
    }
  }

  private func isNull(_ value: PolicyContext.Value, _ context: PolicyContext) -> Truth {
    let isAbsent: Bool
    switch value {
    case .unknown: return .unknown
    case .chosen: return .chosen
    case .absent: isAbsent = true
    case .known(let known): isAbsent = known.isEmpty
    case .pattern, .late: isAbsent = false
    }
    return values.contains { $0.text.isSameInAnyCase(as: isAbsent ? "true" : "false") } ? .yes : .no
  }

  /// Whether it holds for the values of a key.
  private func holds(_ known: [String], _ context: PolicyContext) -> Truth {
    let matches = known.map { isMatch($0, context) }
    let isNegated = `operator`.isNegated
    let results: [Truth] = isNegated ? matches.map(\.negated) : matches
    // Without a quantifier one value that matches is enough, and none may match where it is negated.
    let needsAll = quantifier.map { $0 == .all } ?? isNegated
    if needsAll {
      if results.contains(.no) { return .no }
      return results.contains(.unknown) ? .unknown : .yes
    }
    if results.contains(.yes) { return .yes }
    return results.contains(.unknown) ? .unknown : .no
  }

  /// Whether a value of the key matches one of the policy.
  private func isMatch(_ value: String, _ context: PolicyContext) -> Truth {
    var result = Truth.no
    for pattern in values {
      switch pattern.bound(context) {
      case .nothing: continue
      case .glob(let glob):
        if `operator`.test.isMatch(value, glob, pattern.text) { return .yes }
      case .unknown: result = .unknown
      }
    }
    return result
  }

  /// Whether it holds for a text of which only a pattern is known.
  private func holds(one known: Glob, _ context: PolicyContext) -> Truth {
    var result = Truth.no
    for pattern in values {
      switch pattern.bound(context) {
      case .nothing: continue
      case .glob(let glob):
        if `operator`.test.isPattern, glob.matches(known) {
          return `operator`.isNegated ? .no : .yes
        }
        if glob.overlaps(known) { result = .unknown }
      case .unknown: result = .unknown
      }
    }
    return `operator`.isNegated ? result.negated : result
  }
}

extension PolicyCondition.Truth {
  /// The other one.
  fileprivate var negated: PolicyCondition.Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    default: self
    }
  }
}
