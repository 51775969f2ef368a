package import BlastRadius

/// The facts that `blastradius-reach` writes for this program, when a run is complete.
package struct FactsFile: Sendable {
  package static let name = "facts.csv"

  /// The path of the file.
  private let path: String
  /// What of the model's file they are about.
  private let model: TablesFolder.Model
  /// The digest of what was assumed.
  private let assumed: String
  private let at: Instant?
  private let instants: [Instant]
  private let seeds: Set<[Int]>
  private let rowCount: Int

  /// Opens the facts of a run's folder.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where there are none, or they cannot be read.
  package init(in folder: String) throws {
    path = "\(folder)/\(Self.name)"
    let failure = Self.failure(path)
    var lines = DigestedLines(try Self.open(path))
    func next(_ name: String) throws -> String {
      guard let value = lines.next()?.value(of: name) else { throw failure }
      return String(decoding: value, as: UTF8.self)
    }
    func number(_ name: String) throws -> Int {
      guard let number = Int(try next(name)), number >= 0 else { throw failure }
      return number
    }
    guard try number("blastradius-facts") == 1 else { throw failure }
    model = TablesFolder.Model(bytes: try number("bytes"), head: try next("head"))
    assumed = try next("assumed")
    let at = try next("at")
    guard at.isEmpty || Int64(at) != nil else { throw failure }
    self.at = Int64(at).map(Instant.init(microseconds:))
    _ = try number("nodes")
    var instants: [Instant] = []
    // How many are said to come takes no memory.
    for _ in 0..<(try number("instants")) {
      guard let cut = Int64(try next("instant")) else { throw failure }
      instants.append(Instant(microseconds: cut))
    }
    self.instants = instants
    var seeds: Set<[Int]> = []
    for _ in 0..<(try number("seeds")) {
      guard let seed = lines.next()?.value(of: "seed")?.numbers(4) else { throw failure }
      seeds.insert(seed.map { Int($0) })
    }
    self.seeds = seeds
    rowCount = try number("rows")
  }

  private static func open(_ path: String) throws -> OpenFile {
    do throws(SourceFile.Failure) { return try SourceFile.open(path, waits: false) } catch {
      throw BlastRadiusError(
        .badInput,
        "\(SafeText.visible(path)): \(error.message); a run of blastradius-reach that is complete has it"
      )
    }
  }

  private static func failure(_ path: String) -> BlastRadiusError {
    BlastRadiusError(
      .badInput, "\(SafeText.visible(path)) was cut or altered, or is no file of facts")
  }

  /// The facts, for a question about a model in a folder of tables.
  ///
  /// - Parameters:
  ///   - graphs: The files that the model was read from.
  ///   - assumptions: What the question assumes, as it was said.
  /// - Throws: `BlastRadiusError` (`bad-input`) where they are about another model or another question.
  package func facts(
    about graphs: [String], _ question: Question, assumptions: [String]
  ) throws -> GivenFacts {
    guard graphs.count == 1, try TablesFolder.Model(in: graphs[0]) == model else {
      throw BlastRadiusError(
        .badInput,
        "--facts needs the folder of tables that they were computed from as the only GRAPH")
    }
    guard TablesFolder.assumed(question, assumptions) == assumed,
      at == nil || at == question.at?.asBeginning
    else {
      throw BlastRadiusError(
        .badInput,
        "the facts were computed under other assumptions, or for another --at: ask what was computed"
      )
    }
    return GivenFacts(instants: instants, seeds: seeds) { [self] body in try forEachRow(body) }
  }

  private func forEachRow(_ body: (GivenFacts.Row) throws -> Void) throws {
    let failure = Self.failure(path)
    var lines = DigestedLines(try Self.open(path))
    while let line = lines.next(), line.value(of: "rows") == nil {}
    for _ in 0..<rowCount {
      guard let cells = lines.next()?.numbers(7), cells[5] < 1 << 20 else { throw failure }
      try body(
        GivenFacts.Row(
          node: Int(cells[0]), lanes: .init(cells[1], cells[2], cells[3], cells[4]),
          block: Int(cells[5]), round: Int(cells[6])))
    }
    let digest = lines.hash.bytes.hexadecimal
    guard let end = lines.next()?.value(of: "end"), String(decoding: end, as: UTF8.self) == digest,
      lines.next() == nil
    else { throw failure }
  }
}
