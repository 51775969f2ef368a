import BlastRadius

/// Makes changes of the items of a file.
struct ChangeListDecoder {
  private let model: Model
  private let names: ChangeParser
  private let controls: Set<ExactText>
  private let log: ProblemLog
  private let context: DecodingContext

  /// - Throws: `BlastRadiusError` (`bad-input`) where two nodes of the model are one.
  init(_ model: Model, _ log: ProblemLog) throws {
    self.model = model
    self.log = log
    names = try ChangeParser(model)
    controls = Set<ExactText>(model.controls.map(\.id))
    context = DecodingContext(log: log)
  }

  /// The changes below `changes`, as far as they can be read; what cannot is reported.
  func changes(in root: YAMLValue) -> [ModelChange] {
    guard let list = root.entries?.first(where: { $0.key == "changes" }) else {
      log.error("missing-key", "a list of changes needs `changes`", at: root.location)
      return []
    }
    return context.list(list.value, "changes", ModelPath(["changes"])) { change($0, $1) }
  }

  private func change(_ item: YAMLValue, _ path: ModelPath) -> ModelChange? {
    guard
      let object = ObjectReader(
        item, "a change", keys: ChangeListKeys.change, path: path, context: context)
    else { return nil }
    let actions = ChangeListKeys.actions.filter { object.value($0) != nil }
    guard actions.count == 1, let value = object.value(actions[0]) else {
      log.error(
        "wrong-value", "a change has one of \(ChangeListKeys.actions.joined(separator: ", "))",
        at: object.location)
      return nil
    }
    let at = object.moment("at")
    return action(actions[0], value, path).map { ModelChange($0, at: at) }
  }

  private func action(_ name: String, _ value: YAMLValue, _ path: ModelPath) -> ModelChange.Action?
  {
    switch name {
    case "set": return set(value)
    case "remove": return remove(value)
    case "revoke": return node(value).map { .revoke($0) }
    case "rotate": return node(value).map { .rotate($0) }
    case "evict": return node(value).map { .evict($0) }
    case "require": return require(value, path)
    case "behind": return behind(value)
    default: return add(value)
    }
  }

  /// The only entry of a mapping.
  private func pair(_ value: YAMLValue, _ form: String) -> YAMLEntry? {
    if let entries = value.entries, entries.count == 1 { return entries[0] }
    context.wrong(value, "this is `\(form)`", code: "wrong-type")
    return nil
  }

  private func set(_ value: YAMLValue) -> ModelChange.Action? {
    guard let entry = pair(value, "CONTROL: STATE") else { return nil }
    guard controls.contains(entry.key) else {
      log.error(
        "unknown-id", "there is no control \(entry.key.inTicks)", at: entry.keyLocation,
        notes: log.nearest(to: entry.key, in: model.controls.map(\.id)))
      return nil
    }
    return context.choice(entry.value, "set", Control.State.self)
      .map { .set(control: entry.key, $0) }
  }

  private func remove(_ value: YAMLValue) -> ModelChange.Action? {
    guard let text = context.text(value, "remove") else { return nil }
    if let id = names.node(text) { return .removeNode(id) }
    if let edge = names.edge(text) { return .removeEdge(edge) }
    return missing(text, value.location)
  }

  private func node(_ value: YAMLValue) -> String? {
    guard let text = value.text else {
      context.wrong(value, "this is the id of a node", code: "wrong-type")
      return nil
    }
    return names.node(text) ?? missing(text, value.location)
  }

  private func require(_ value: YAMLValue, _ path: ModelPath) -> ModelChange.Action? {
    guard
      let object = ObjectReader(
        value, "`require`", keys: ChangeListKeys.require, path: path.field("require"),
        context: context)
    else { return nil }
    guard let name = object.requiredText("edge"), let text = object.requiredText("fact") else {
      return nil
    }
    guard let edge = names.edge(name) else { return missing(name, object.location) }
    guard let fact = names.fact(text) else { return missing(text, object.location) }
    return .require(edge: edge, fact)
  }

  private func behind(_ value: YAMLValue) -> ModelChange.Action? {
    guard let entry = pair(value, "ID: GATEWAY") else { return nil }
    guard let id = names.node(entry.key) else { return missing(entry.key, entry.keyLocation) }
    if entry.value.isNull || entry.value.items?.isEmpty == true {
      return .behind(id, gateway: nil)
    }
    return node(entry.value).map { .behind(id, gateway: $0) }
  }

  private func add(_ value: YAMLValue) -> ModelChange.Action? {
    let edge = ModelDecoder.edge(value, in: model, log)
    return edge.map { .add($0) }
  }

  private func missing<Value>(_ text: String, _ location: SourceLocation) -> Value? {
    log.error("unknown-id", names.problem(with: text), at: location)
    return nil
  }
}
