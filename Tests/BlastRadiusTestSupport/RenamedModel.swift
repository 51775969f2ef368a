package import BlastRadius

/// A model in which every name and text is another one that tells nothing, and all else is the same.
///
/// New names come in the order of the old ones, so that what is numbered in the order of names has the
/// same numbers.
package struct RenamedModel {
  /// The model.
  package private(set) var model: Model
  private var names: [NameClass: [String: String]] = [:]

  /// Renames everything in a model without an import.
  package init(_ original: Model) {
    model = original
    rename(original.nodes.map(\.id), .node)
    rename(original.zones.map(\.id), .zone)
    rename(original.controls.map(\.id), .control)
    rename(original.edges.compactMap(\.id), .edge)
    rename(original.policies.map(\.id), .policy)
    rename(original.scenarios.map(\.name), .scenario)
    rename(original.nodes.flatMap(\.tags) + patterns.compactMap(\.tag), .tag)
    (model.title, model.summary, model.sources) = ("A title", "A summary", ["https://example.org"])
    for index in model.zones.indices { change(&model.zones[index]) }
    for index in model.controls.indices { change(&model.controls[index]) }
    for index in model.nodes.indices { change(&model.nodes[index]) }
    for index in model.edges.indices { change(&model.edges[index]) }
    for index in model.events.indices {
      (model.events[index].label, model.events[index].source) = ("It happened", "here")
    }
    model.scenarios = []
    for var relation in original.vocabulary.relations.values
    where Vocabulary.builtIn.relations[relation.name] == nil {
      relation.sentence = "{subject} does something to {object}"
      model.vocabulary.add(relation)
    }
    for index in model.policies.indices { change(&model.policies[index]) }
    model.locations = [:]
  }

  /// What a name is now.
  package func name(_ text: String, _ kind: NameClass) -> String {
    names[kind]?[text] ?? text
  }

  private mutating func rename(_ texts: [String], _ kind: NameClass) {
    for (position, text) in texts.distinct().enumerated() {
      let digits = String(position + 10_000).dropFirst()
      names[kind, default: [:]][text] = "q\(kind.rawValue.prefix(2))\(digits)"
    }
  }

  private var patterns: [NodePattern] {
    func all(_ pattern: NodePattern) -> [NodePattern] {
      [pattern] + (pattern.any + pattern.not).flatMap(all)
    }
    return model.policies.flatMap { policy in
      var found: [NodePattern] = []
      var policy = policy
      policy.rule = mapped(policy.rule) { pattern in
        found += all(pattern)
        return pattern
      }
      return found
    }
  }

  private func change(_ zone: inout Zone) {
    zone.id = name(zone.id, .zone)
    (zone.label, zone.note) = (zone.label.map { _ in "Label of \(zone.id)" }, "A note")
    zone.behind = zone.behind.map { name($0, .node) }
  }

  private func change(_ control: inout Control) {
    control.id = name(control.id, .control)
    control.label = control.label.map { _ in "Label of \(control.id)" }
    (control.note, control.sources) = ("A note", ["there"])
    control.fixes = changed(control.fixes)
  }

  private func change(_ node: inout Node) {
    node.id = name(node.id, .node)
    (node.label, node.note) = (node.label.map { _ in "Label of \(node.id)" }, "A note")
    node.zone = node.zone.map { name($0, .zone) }
    node.behind = node.behind.map { $0.map { name($0, .node) } }
    (node.identifiers, node.fingerprints, node.sources) = (["qid\(node.id)"], [], ["there"])
    node.consumers = node.consumers.map { name($0, .node) }
    node.tags = node.tags.map { name($0, .tag) }
    node.counts = node.counts.enumerated().map { Node.Count("qcount\($0)", $1.value) }
    node.logs = node.logs.map { Node.Logs("qlog", kept: $0.kept) }
    node.fixes = changed(node.fixes)
  }

  private func change(_ edge: inout Edge) {
    edge.id = edge.id.map { name($0, .edge) }
    edge.subject = name(edge.subject, .node)
    edge.object = name(edge.object, .node)
    edge.requires = edge.requires.map { requirement in
      switch requirement {
      case .fact(let fact): .fact(changed(fact))
      case .atLeast(let count, let facts): .atLeast(count, of: facts.map(changed))
      }
    }
    edge.unless = edge.unless.map { name($0, .control) }
    for index in edge.evidence.indices {
      edge.evidence[index].control = edge.evidence[index].control.map { name($0, .control) }
      (edge.evidence[index].source, edge.evidence[index].note) = ("there", "A note")
    }
    (edge.note, edge.sources) = ("A note", ["there"])
    edge.fixes = changed(edge.fixes)
  }

  private func changed(_ fact: Fact) -> Fact { Fact(name(fact.node, .node), fact.level) }

  private func changed(_ fixes: [Fix]?) -> [Fix]? {
    fixes?.map { fix in
      var fix = fix
      fix.how = "Somehow"
      switch fix.action {
      case .behind(let gateway): fix.action = .behind(name(gateway, .node))
      case .require(let fact): fix.action = .require(changed(fact))
      default: break
      }
      return fix
    }
  }

  private func change(_ policy: inout Policy) {
    policy.id = name(policy.id, .policy)
    policy.label = "Label of \(policy.id)"
    policy.rule = mapped(policy.rule, changed)
    for index in policy.exceptions.indices {
      policy.exceptions[index].reason = "A reason"
      policy.exceptions[index].from = policy.exceptions[index].from.map(changed)
      policy.exceptions[index].to = policy.exceptions[index].to.map(changed)
      policy.exceptions[index].of = policy.exceptions[index].of.map(changed)
    }
  }

  private func mapped(
    _ rule: Policy.Rule, _ body: (NodePattern) -> NodePattern
  ) -> Policy.Rule {
    func target(_ target: TargetPattern) -> TargetPattern {
      TargetPattern(body(target.nodes), level: target.level)
    }
    func access(_ access: Policy.Access) -> Policy.Access {
      var access = access
      (access.from, access.to) = (body(access.from), access.to.map(target))
      return access
    }
    switch rule {
    case .deny(let rule): return .deny(access(rule))
    case .allow(let rule): return .allow(access(rule))
    case .limit(let rule, let most): return .limit(access(rule), atMost: most)
    case .ends(var ending):
      ending.of = body(ending.of)
      return .ends(ending)
    case .sets(let targets, let least, let certainty):
      return .sets(of: targets.map(target), atLeast: least, certainty)
    }
  }

  private func changed(_ pattern: NodePattern) -> NodePattern {
    var pattern = pattern
    pattern.id = pattern.id.map { name($0, .node) }
    pattern.zone = pattern.zone.map { name($0, .zone) }
    pattern.tag = pattern.tag.map { name($0, .tag) }
    pattern.any = pattern.any.map(changed)
    pattern.not = pattern.not.map(changed)
    return pattern
  }
}
