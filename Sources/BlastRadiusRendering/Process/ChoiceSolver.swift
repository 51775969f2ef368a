package import BlastRadius
import FoundationEssentials

/// Solves choices with CBC, the solver of integer programmes of COIN-OR, in a process of its own, which can
/// be stopped and cannot take the caller down with it.
package struct ChoiceSolver: Sendable {
  /// The path of the solver; `nil` takes the one that `BLASTRADIUS_CBC` names, else `cbc`.
  private let path: String

  /// Makes a solver.
  package init(path: String? = nil) {
    let named = ProcessInfo.processInfo.environment["BLASTRADIUS_CBC"]
    self.path = path ?? named.flatMap { $0.isEmpty ? nil : $0 } ?? "cbc"
  }

  /// The cheapest choice, or what is known of it when the time is over.
  ///
  /// - Throws: `BlastRadiusError` with code `missing` where the solver is not installed, and `limit` where
  ///   it answers nonsense.
  package func solve(
    _ problem: ChoiceProblem, timeout: Duration
  ) async throws(BlastRadiusError) -> ChoiceProblem.Answer {
    if problem.clauses.isEmpty { return .best([]) }
    // Solvers read no row of nothing, which nobody satisfies.
    if problem.clauses.contains(where: { $0.chosen.isEmpty && $0.notChosen.isEmpty }) {
      return .none
    }
    let seconds = max(1, timeout.components.seconds)
    let tool = Tool(
      path: path,
      arguments: ["/dev/stdin", "-sec", String(seconds), "-solve", "-solution", "-"],
      missing: "the solver CBC was not found; install it (Debian: coinor-cbc), or set "
        + "BLASTRADIUS_CBC to its path")
    let answer: Tool.Answer
    do throws(BlastRadiusError) {
      answer = try await tool.run(
        input: Array(problem.mps.utf8), timeout: .seconds(seconds + 1), onTimeout: "")
    } catch {
      // Only the time-out has nothing to say.
      guard error.message.isEmpty else { throw error }
      return .stopped(bound: 0)
    }
    switch answer.status {
    case .success: return try Self.read(String(decoding: answer.output, as: UTF8.self), problem)
    case .failure(127):
      throw BlastRadiusError(.missing, tool.missing)
    case .failure(let code):
      throw BlastRadiusError(.limit, "the solver CBC failed with code \(code): \(answer.message)")
    case .killed: return .stopped(bound: 0)
    }
  }

  /// A bound that the solver printed, a little less for its rounding, as thousandths.
  private static func bound(_ text: Substring) throws(BlastRadiusError) -> UInt64 {
    let number = Double(text).map { max(0, ($0 - 0.01).rounded(.up)) }
    guard let bound = number.flatMap({ UInt64(exactly: $0) }) else {
      throw BlastRadiusError(.limit, "the solver CBC answered nonsense")
    }
    return bound
  }

  /// What the solver printed.
  private static func read(
    _ text: String, _ problem: ChoiceProblem
  ) throws(BlastRadiusError) -> ChoiceProblem.Answer {
    let lines = text.split(separator: "\n")
    if lines.contains(where: { $0.hasPrefix("Infeasible") || $0.hasPrefix("Integer infeasible") }) {
      return .none
    }
    if lines.contains(where: { $0.hasPrefix("Stopped on") }) {
      let text = lines.last { $0.hasPrefix("Lower bound:") }?.split(separator: " ").last
      return .stopped(bound: try text.map(bound) ?? 0)
    }
    guard let start = lines.firstIndex(where: { $0.hasPrefix("Optimal") }) else {
      throw BlastRadiusError(.limit, "the solver CBC answered nonsense")
    }
    let chosen = lines[(start + 1)...].compactMap { line -> Int? in
      let words = line.split(separator: " ")
      guard words.count >= 3, words[1].hasPrefix("X"), let value = Double(words[2]), value > 0.5
      else { return nil }
      return Int(words[1].dropFirst())
    }
    guard chosen.allSatisfy(problem.costs.indices.contains), problem.accepts(Set(chosen)) else {
      throw BlastRadiusError(.limit, "the solver CBC answered what is no choice")
    }
    return .best(chosen.sorted())
  }
}

extension ChoiceProblem {
  /// The problem as MPS, the text that solvers of integer programmes read; numbers only, no text of a
  /// model.
  ///
  /// A clause says that its things chosen, less the others of it, are at least 1 less how many others there
  /// are.
  var mps: String {
    // A thing that costs nothing is in the table all the same.
    var columns = costs.map { [("COST", Int64(clamping: $0))] }
    var rows = " N  COST\n"
    var bounds = ""
    var right = ""
    // What is satisfied whatever is chosen would name a thing twice in a row, which solvers refuse.
    for (number, clause) in clauses.enumerated()
    where Set(clause.chosen).isDisjoint(with: clause.notChosen) {
      rows += " G  C\(number)\n"
      for thing in clause.chosen { columns[thing].append(("C\(number)", 1)) }
      for thing in clause.notChosen { columns[thing].append(("C\(number)", -1)) }
      right += "    R  C\(number)  \(1 - clause.notChosen.count)\n"
    }
    for (number, group) in groups.enumerated() {
      rows += " L  G\(number)\n"
      for thing in group { columns[thing].append(("G\(number)", 1)) }
      right += "    R  G\(number)  1\n"
    }
    var text = "NAME          FIXES\nROWS\n\(rows)COLUMNS\n    M1  'MARKER'  'INTORG'\n"
    for (number, entries) in columns.enumerated() {
      for (row, value) in entries { text += "    X\(number)  \(row)  \(value)\n" }
      bounds += " UP B  X\(number)  1\n"
    }
    return text + "    M2  'MARKER'  'INTEND'\nRHS\n\(right)BOUNDS\n\(bounds)ENDATA\n"
  }
}
