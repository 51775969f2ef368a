import BlastRadius

/// Which imported nodes a node of the model speaks about, by what they are like.
struct NodeMatch {
  let target: Target
  /// A kind that the imported nodes are of.
  let kind: String?
  /// What their property is like; `nil` where the kind is enough.
  let condition: Condition?
  let location: SourceLocation

  /// Who speaks about them.
  enum Target {
    /// The node of the model at a position, which stands for exactly one.
    case node(Int)
    /// A statement about each of them.
    case mark(NodeMark)
  }

  /// What a property is like.
  struct Condition {
    var property: String
    var value: String
    /// Whether the property only begins with the value.
    var isPrefix: Bool
  }

  /// Whether the mapping of a node says that it speaks about each node that matches.
  static func isEach(_ node: YAMLValue) -> Bool {
    let match = node.entries?.first { $0.key == "match" }
    return match?.value.entries?.first { $0.key == "each" }?.value.text == "true"
  }

  /// Reads `match` of a node; `nil` where there is none, or after an error.
  init?(_ object: ObjectReader, _ target: Target, _ context: DecodingContext) {
    guard let value = object.value("match"),
      let match = ObjectReader(
        value, "`match`", keys: TextModelKeys.match, path: object.path.field("match"),
        context: context)
    else { return nil }
    _ = match.flag("each")
    self.target = target
    kind = match.text("kind")
    location = value.location
    switch target {
    case .node:
      if match.value("prefix") != nil {
        context.log.error(
          "wrong-value", "`prefix` may match many nodes, which needs `each: true`", at: location)
        return nil
      }
      guard let property = match.requiredText("property"),
        let wanted = match.requiredText("equals")
      else { return nil }
      condition = Condition(property: property, value: wanted, isPrefix: false)
    case .mark:
      guard let condition = Self.condition(match, context) else { return nil }
      self.condition = condition.value
    }
  }

  /// What each node is like; the outer `nil` after an error.
  private static func condition(
    _ match: ObjectReader, _ context: DecodingContext
  ) -> (value: Condition?, Void)? {
    let (equals, prefix) = (match.value("equals"), match.value("prefix"))
    guard match.value("property") != nil || equals != nil || prefix != nil else {
      if match.value("kind") == nil { match.missing("kind") }
      return match.value("kind") == nil ? nil : (nil, ())
    }
    guard (equals == nil) != (prefix == nil) else {
      context.log.error(
        "wrong-value", "`match` has one of `equals` and `prefix`", at: match.location)
      return nil
    }
    guard let property = match.requiredText("property"),
      let wanted = match.text(equals == nil ? "prefix" : "equals")
    else { return nil }
    return (Condition(property: property, value: wanted, isPrefix: equals == nil), ())
  }
}
