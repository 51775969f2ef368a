import BlastRadius

/// Reads policies: what may be one or a list is, keys are in any case, and what is unknown is said.
struct PolicyReader {
  let actions: PolicyActions
  /// Whether nobody will ask for other actions than those that statements are indexed by, so that what is
  /// only about others need not be kept.
  let isLean: Bool
  private(set) var problems: [PolicyProblem] = []
  /// Whether something of the document that is read could not be.
  private var isUnread = false

  init(_ actions: PolicyActions, isLean: Bool = false) {
    (self.actions, self.isLean) = (actions, isLean)
  }

  /// Reads a document.
  ///
  /// - Parameter name: What people call it, for what could not be read.
  mutating func read(_ tree: AWSValue, called name: String = "a policy") -> PolicyDocument {
    isUnread = false
    var document = PolicyDocument(statements: statements(tree))
    if isUnread { document.unread = name }
    return document
  }

  private mutating func statements(_ tree: AWSValue) -> [PolicyStatement] {
    let version = tree["Version"]?.text
    let items = tree["Statement"]?.items ?? []
    if items.isEmpty {
      if case .list? = tree["Statement"]?.content { return [] }
      miss(tree, "this policy has no statement")
    }
    var statements: [PolicyStatement] = []
    for (number, item) in items.enumerated() {
      guard !item.members.isEmpty else {
        miss(item, "this statement is no object")
        continue
      }
      if var statement = statement(item, hasVariables: version == "2012-10-17") {
        statement.label = "statement \(number + 1)"
        if isLean {
          // What denies anything at all restricts whoever is allowed everything.
          if !statement.isDeny, statement.index == 0 { continue }
          statement.actions = []
        }
        statements.append(statement)
      }
    }
    return statements
  }

  mutating func note(_ tree: AWSValue, _ message: String) {
    problems.append(PolicyProblem(offset: tree.offset, message: message))
  }

  /// Notes that something could not be read that allows or denies.
  private mutating func miss(_ tree: AWSValue, _ message: String) {
    note(tree, message)
    isUnread = true
  }

  private mutating func statement(_ tree: AWSValue, hasVariables: Bool) -> PolicyStatement? {
    var statement = PolicyStatement()
    switch tree["Effect"]?.text?.inLowerCase {
    case let effect? where effect == "allow": break
    case let effect? where effect == "deny": statement.isDeny = true
    default:
      miss(tree, "this statement has no effect `Allow` or `Deny`")
      return nil
    }
    for member in tree.members {
      switch member.key.inLowerCase {
      case "effect", "sid": break
      case "action", "notaction":
        statement.actions = member.value.texts.map { Glob($0.inLowerCase) }
        statement.negatesActions = member.key.inLowerCase == "notaction"
      case "resource", "notresource":
        statement.resources = member.value.texts.map {
          PolicyPattern($0, hasVariables: hasVariables)
        }
        statement.negatesResources = member.key.inLowerCase == "notresource"
        guard !statement.resources.isEmpty else {
          miss(member.value, "this statement is about no resource")
          return nil
        }
      case "principal", "notprincipal":
        statement.principals = PrincipalPatterns(
          patterns: principals(member.value), isNegated: member.key.inLowerCase == "notprincipal")
      case "condition":
        guard let conditions = conditions(member.value, hasVariables: hasVariables) else {
          miss(member.value, "these are no conditions: operators with keys and their values")
          return nil
        }
        statement.conditions = conditions
      default:
        miss(member.value, "statements have no \(member.key.inTicks), so this one is not read")
        return nil
      }
    }
    guard !statement.actions.isEmpty else {
      miss(tree, "this statement has no action")
      return nil
    }
    index(&statement)
    return statement
  }

  private func index(_ statement: inout PolicyStatement) {
    let matched = statement.actions.reduce(UInt128(0)) { $0 | actions.index(of: $1) }
    statement.index = statement.negatesActions ? ~matched : matched
    statement.coversEverything =
      !statement.negatesActions
      && statement.actions.contains { $0.isAll || $0 == Glob("*:*") }
  }

  private mutating func principals(_ tree: AWSValue) -> [PrincipalPattern] {
    if let text = tree.text {
      if text == "*" { return [.anyone] }
      note(tree, "a principal is `*` or an object")
      return [.other(text)]
    }
    return tree.members.flatMap { member -> [PrincipalPattern] in
      let texts = member.value.texts
      switch member.key.inLowerCase {
      case "aws": return texts.map { PrincipalPattern(aws: $0) }
      case "service": return texts.map { .service($0) }
      case "federated": return texts.map { .federated($0) }
      case "canonicaluser": return texts.map { .other($0) }
      default:
        note(member.value, "\(member.key.inTicks) is no kind of principal")
        return texts.map { .other($0) }
      }
    }
  }

  /// The conditions of a statement; `nil` where it has something else there.
  private func conditions(_ tree: AWSValue, hasVariables: Bool) -> [PolicyCondition]? {
    guard case .object(let blocks) = tree.content else { return nil }
    var conditions: [PolicyCondition] = []
    for block in blocks {
      guard case .object(let members) = block.value.content else { return nil }
      conditions += members.map { member in
        PolicyCondition(
          block.key, key: member.key,
          values: member.value.texts.map { PolicyPattern($0, hasVariables: hasVariables) })
      }
    }
    return conditions
  }
}
