import BlastRadius

/// What policies say of a request.
struct PolicyDecision: Sendable {
  /// The ways in which it is allowed.
  var ways = Ways.none
  /// The statement that denies it whatever allows it.
  var denial: String?
  /// The statement that allows it, as people find it: `ci-deploy, statement 2`.
  var source: String?

  /// Decides a request: a denial anywhere wins, then every level of the organisation has to allow it, then
  /// the policy of the resource, the boundary, the session and the identity's own as they belong together.
  static func of(
    _ request: PolicyRequest, _ inputs: PolicyInputs, resource: ResourcePolicy? = nil
  ) -> PolicyDecision {
    var decision = PolicyDecision()
    var doubts: [Doubt] = []
    inputs.forEach { decision.deny($0, request, &doubts) }
    if let resource { decision.deny(resource.use, request, &doubts) }
    if decision.denial != nil { return decision }
    let isPartly = request.partly != .none
    var outer = Ways.sure
    for level in inputs.serviceControl {
      outer = outer.and(Self.allowed(level, request, isPartly: isPartly).ways)
      if outer.isNone { return decision }
    }
    var limits = Ways.sure
    switch inputs.boundary {
    case .none: break
    case .policy(let use): limits = Self.allowed([use], request, isPartly: isPartly).ways
    case .missing(let arn):
      limits = Ways(unless: [
        Doubt(id: "boundary \(arn)", name: "the permissions boundary \(arn) (not in the files)")
      ])
    }
    if let session = inputs.session {
      limits = limits.and(Self.allowed([session], request, isPartly: isPartly).ways)
    }
    let own = Self.allowed(inputs.identity, request, isPartly: request.partly == .all)
    decision.source = own.source
    let inner = own.ways.and(limits)
    if let resource {
      decision.join(resource, request, inner, limits)
    } else {
      decision.ways = inner
    }
    decision.ways = decision.ways.and(outer)
    if !doubts.isEmpty { decision.ways = decision.ways.and(Ways(unless: doubts)) }
    return decision
  }

  /// Notes what a policy denies.
  private mutating func deny(_ use: PolicyUse, _ request: PolicyRequest, _ doubts: inout [Doubt]) {
    if let doubt = use.document.doubt { doubts.append(doubt) }
    for statement in use.document.statements where statement.isDeny {
      guard statement.covers(request.action),
        statement.principals.map({ $0.match(request.context.principal) != .no }) ?? true
      else { continue }
      switch statement.match(
        request.resource, request.context, isPartly: request.partly != .none)
      {
      case .no: continue
      case .yes:
        denial = "\(use.name), \(statement.label)"
        return
      case .doubtful(let more): doubts += more
      }
    }
  }

  /// What policies that name no principal allow.
  private static func allowed(
    _ uses: [PolicyUse], _ request: PolicyRequest, isPartly: Bool
  ) -> (ways: Ways, source: String?) {
    var ways = Ways.none
    var source: String?
    for use in uses {
      for statement in use.document.statements where !statement.isDeny {
        guard statement.covers(request.action) else { continue }
        switch statement.match(request.resource, request.context, isPartly: isPartly) {
        case .no: continue
        case .yes: return (.sure, "\(use.name), \(statement.label)")
        case .doubtful(let doubts):
          ways = ways.or(Ways(unless: doubts))
          source = source ?? "\(use.name), \(statement.label)"
        }
      }
      if let doubt = use.document.doubt { ways = ways.or(Ways(unless: [doubt])) }
    }
    return (ways, source)
  }

  /// Brings in the policy of the resource.
  private mutating func join(
    _ resource: ResourcePolicy, _ request: PolicyRequest, _ inner: Ways, _ limits: Ways
  ) {
    var (named, limited, delegated) = (Ways.none, Ways.none, Ways.none)
    for statement in resource.use.document.statements
    where !statement.isDeny && statement.covers(request.action) {
      let match = statement.principals?.match(request.context.principal) ?? .no
      let allowed: Ways
      switch statement.match(request.resource, request.context) {
      case .no: continue
      case .yes: allowed = .sure
      case .doubtful(let doubts): allowed = Ways(unless: doubts)
      }
      if match != .no, source == nil { source = "\(resource.use.name), \(statement.label)" }
      switch match {
      case .no: continue
      case .named: named = named.or(allowed)
      case .limited: limited = limited.or(allowed)
      case .delegated: delegated = delegated.or(allowed)
      }
    }
    if let doubt = resource.use.document.doubt { named = named.or(Ways(unless: [doubt])) }
    let any = named.or(limited).or(delegated)
    if request.context.principal.account != resource.account {
      ways = inner.and(any)
    } else {
      ways = named.or(limited.and(limits))
        .or(inner.and(resource.isRequired ? any : .sure))
    }
  }
}
