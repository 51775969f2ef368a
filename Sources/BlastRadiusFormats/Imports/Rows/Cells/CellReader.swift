import BlastRadius

/// Reads what a cell says; each text once, however many rows have it.
struct CellReader {
  /// What is needed, as far as a cell says.
  struct Requirements {
    var all: [Requirement] = []
    /// The places of nodes without a level, which mean another one where they are gateways: of the
    /// requirement, and of the fact in it.
    var bare: [(requirement: Int, fact: Int)] = []
  }

  /// Why a cell is wrong.
  struct Problem: Error {
    var code: DiagnosticCode
    var message: String
  }

  private var requirementNames = NameTable()
  private(set) var requirements: [Result<Requirements, Problem>] = []
  private var momentNames = NameTable()
  private var moments: [Result<Moment?, Problem>] = []
  private var listNames = NameTable()
  private var lists: [Result<[String], Problem>] = []

  /// The number of what a cell with requirements says.
  mutating func requirements(_ cell: [UInt8]) throws(Problem) -> Int {
    let number = Int(cell.lend { requirementNames.number(of: $0) })
    if number == requirements.count {
      requirements.append(Result { () throws(Problem) in try Self.requirements(Self.text(cell)) })
    }
    _ = try requirements[number].get()
    return number
  }

  /// A moment; `nil` where it is `unknown`.
  mutating func moment(_ cell: [UInt8]) throws(Problem) -> Moment? {
    let number = Int(cell.lend { momentNames.number(of: $0) })
    if number == moments.count {
      moments.append(Result { () throws(Problem) in try Self.moment(Self.text(cell)) })
    }
    return try moments[number].get()
  }

  /// Names with `;` between them.
  ///
  /// - Parameter note: Called with each of them when the cell is read for the first time.
  mutating func names(
    _ cell: [UInt8], _ note: (String) -> Void
  ) throws(Problem) -> [String] {
    let number = Int(cell.lend { listNames.number(of: $0) })
    if number < lists.count { return try lists[number].get() }
    lists.append(Result { () throws(Problem) in try Self.names(Self.text(cell)) })
    let names = try lists[number].get()
    names.forEach(note)
    return names
  }

  private static func text(_ cell: [UInt8]) -> String { String(decoding: cell, as: UTF8.self) }

  private static func moment(_ text: String) throws(Problem) -> Moment? {
    if text == "unknown" { return nil }
    if let moment = Moment(text) { return moment }
    throw Problem(
      code: "bad-instant",
      message: "here is a date (`2023-11-23`, `2023-11`, `2023`), an instant with its offset "
        + "(`2023-11-23T16:35Z`) or `unknown`, not \(text.inTicks)")
  }

  private static func names(_ text: String) throws(Problem) -> [String] {
    var names: [String] = []
    var seen: Set<ExactText> = []
    for part in try CellText.split(text, at: ";") {
      guard let name = CellText.name(part), !part.contains("|") || part.hasPrefix("\"") else {
        throw Problem(code: "bad-cell", message: "\(part.inTicks) is no name of a control")
      }
      if seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  private static func requirements(_ text: String) throws(Problem) -> Requirements {
    var result = Requirements()
    for part in try CellText.split(text, at: ";") {
      if let (count, members) = try quorum(part) {
        let facts = try facts(CellText.split(members, at: ";"), &result)
        guard (1...facts.count).contains(count) else {
          throw Problem(
            code: "bad-threshold",
            message: "the number before `of` is from 1 to \(facts.count), not \(count)")
        }
        result.all.append(.atLeast(count, of: facts))
        continue
      }
      let facts = try facts(CellText.split(part, at: "|"), &result)
      result.all.append(facts.count == 1 ? .fact(facts[0]) : .atLeast(1, of: facts))
    }
    return result
  }

  /// `2 of (a; b; c)`: the number, and what stands between the parentheses.
  private static func quorum(_ part: String) throws(Problem) -> (Int, String)? {
    let words = part.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[1] == "of", words[2].hasPrefix("("), let count = Int(words[0])
    else { return nil }
    guard words[2].hasSuffix(")") else {
      throw Problem(code: "bad-cell", message: "\(part.inTicks) has no `)` at its end")
    }
    return (count, String(words[2].dropFirst().dropLast()))
  }

  private static func facts(
    _ parts: [String], _ result: inout Requirements
  ) throws(Problem) -> [Fact] {
    var facts: [Fact] = []
    for part in parts {
      guard let (node, level) = FactReader.parts(of: part) else {
        throw Problem(
          code: "bad-fact", message: "a fact is `node` or `node@level`, and \(part.inTicks) is not")
      }
      if level == nil { result.bare.append((result.all.count, facts.count)) }
      facts.append(Fact(node, level ?? .control))
    }
    return facts
  }
}
