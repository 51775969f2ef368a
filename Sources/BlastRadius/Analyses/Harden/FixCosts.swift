/// What can be fixed where a model says nothing, and what it costs.
public struct FixCosts: Hashable, Sendable {
  /// What enforcing a control costs; `nil` where none can be.
  public var control: Effort? = .one
  /// What removing an edge of a category of relations costs; other categories' edges cannot be removed.
  public var categories: [Relation.Category: Effort]
  /// What removing an edge of a relation costs, whatever its category; `nil` where none can be.
  public var relations: [ExactText: Effort?]

  /// The costs where nobody says otherwise: a control 1; an edge of the categories identity, access,
  /// network and grant, and `stores`, 2, but for those that say how things are built.
  public init() {
    let two = Effort(thousandths: 2000)
    categories = [.identity: two, .access: two, .network: two, .grant: two]
    relations = ["stores": two]
    for name in Self.fixed { relations.updateValue(nil, forKey: ExactText(name)) }
  }

  /// The relations that say how things are built, and that nobody can take away.
  private static let fixed = [
    "authenticates-as", "signs-for", "fronts", "runs", "executes-on", "hosts", "deploys-to",
    "contains", "has-session",
  ]

  /// What removing an edge of a relation costs; `nil` where it cannot be removed.
  func cost(of relation: Relation) -> Effort? {
    relations[relation.name] ?? categories[relation.category]
  }
}
