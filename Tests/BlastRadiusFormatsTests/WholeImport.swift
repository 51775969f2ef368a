import BlastRadius
import BlastRadiusFormats
import GraphKernel
import Testing

/// All that reading files gave: the columns of the estate as they are, and what was said.
struct WholeImport: Equatable {
  var numbers: [[UInt32]] = []
  var texts: [[String]] = []
  var kinds: [Kind] = []
  var relations: [Relation] = []
  var said: [Diagnostic] = []

  init(_ paths: [String], _ options: ModelReader.Options) throws {
    do {
      let loaded = try ModelReader.read(paths, options: options)
      said = loaded.warnings
      if let estate = loaded.model.estate { take(estate) }
    } catch let error as BlastRadiusError {
      said = error.diagnostics
    }
  }

  private mutating func take(_ estate: Estate) {
    numbers = [
      estate.kindOffsets, estate.kinds, estate.subjects, estate.objects, estate.relations,
      estate.properties.nodes, estate.properties.edges, estate.graph.offsets, estate.graph.heads,
      estate.graph.tags,
    ].map(Array.init)
    texts = [estate.ids, estate.labels].map { column in (0..<column.count).map { column[$0] } }
    kinds = estate.kindTable
    relations = estate.relationTable
  }
}

extension ImportShares {
  /// Shares with a part of a list for so many bytes.
  init(chunk: Int, workers: Int, window: Int = 4 << 20, batch: Int = 64) {
    self.init()
    (self.chunk, self.workers, self.window, self.batch) = (chunk, workers, window, batch)
  }

  /// The same, where the importer reads all of it alone.
  var alone: Self { .init(chunk: .max, workers: 1, window: window, batch: batch) }

  /// Parts so small that even small lists have many.
  static let small = [
    Self(chunk: 1, workers: 2), Self(chunk: 7, workers: 4), Self(chunk: 64, workers: 1),
    Self(chunk: 1, workers: 2, batch: 1), Self(chunk: 64, workers: 4, batch: 1),
    Self(chunk: 150, workers: 2, batch: 3), Self(chunk: 1, workers: 4, window: 64, batch: 2),
    Self(chunk: 300, workers: 2, window: 2000, batch: 5), Self(chunk: 1 << 20, workers: 2),
  ]
}

/// Expects that files are read alike by one thread and by several, in parts of any size; says
/// whether they are read at all.
@discardableResult
func expectAlike(
  _ paths: [String], _ options: ModelReader.Options, _ note: String = ""
) throws -> Bool {
  var alone: [ImportShares: WholeImport] = [:]
  for shares in ImportShares.small {
    var options = options
    options.shares = shares.alone
    let expected = try alone[shares.alone] ?? WholeImport(paths, options)
    alone[shares.alone] = expected
    options.shares = shares
    let found = try WholeImport(paths, options)
    #expect(found == expected, "\(shares) \(note)")
  }
  return alone.values.allSatisfy { !$0.numbers.isEmpty }
}
