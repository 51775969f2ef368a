/// Says why a selector matches nothing, with the nearest name there is.
struct NoMatch {
  var model: Model
  var catalog: Catalog

  func explanation(of target: Selector.Target) -> String {
    switch target {
    case .word(let id), .id(let id):
      "there is no node \(Self.shown(id))" + Self.advice(catalog.nearest(to: id)?.shown)
    case .name(let name):
      "no node has the name \(Self.shown(name))" + Self.advice(catalog.nearest(to: name)?.shown)
    case .kind(let kind): missingKind(kind)
    case .zone(let zone):
      model.zones.contains { $0.id == zone }
        ? "no node is in the zone \(Self.shown(zone))"
        : Self.missing("zone", zone, among: model.zones.map(\.id))
    case .tag(let tag):
      Self.missing("tag", tag, among: catalog.stated.flatMap(catalog.tags).distinct())
    case .scope(let scope): missingScope(scope)
    case .scenario(let name):
      Self.missing("scenario", name, among: model.scenarios.map(\.name))
    }
  }

  private func missingScope(_ scope: String) -> String {
    let known = catalog.stated.flatMap(catalog.scope).distinct()
    return known.isEmpty
      ? "the model says of no node which compliance scope it is in, so nothing is known of "
        + Self.shown(scope)
      : Self.missing("scope", scope, among: known)
  }

  private func missingKind(_ kind: String) -> String {
    let known = (Array(model.vocabulary.kinds.texts) + model.nodes.map(\.kind)).distinct()
    return known.contains { $0.lowercased() == kind.lowercased() }
      ? "no node is of the kind \(Self.shown(kind))" : Self.missing("kind", kind, among: known)
  }

  static func missing(_ what: String, _ name: String, among names: some Sequence<String>) -> String
  {
    "there is no \(what) \(shown(name))"
      + advice(NearestName.find(name, in: names).map(shown))
  }

  private static func advice(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }

  static func shown(_ name: String) -> String {
    "`\(SafeText.shortened(SafeText.visible(name), to: 80))`"
  }
}
