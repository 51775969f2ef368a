import GraphKernel

extension Analysis {
  /// A fact with the pieces that are shown of it.
  struct Reached {
    var node: Int
    var level: Level
    /// The only piece, where it is short.
    private(set) var short: ShortPiece?
    private var long: [HeldPiece]
    /// How many intervals there are.
    private var intervals: Int

    init(node: Int, level: Level, _ piece: ShortPiece, intervals: Int) {
      self.node = node
      self.level = level
      short = piece
      long = []
      self.intervals = intervals
    }

    init(node: Int, level: Level, _ pieces: [HeldPiece]) {
      self.node = node
      self.level = level
      long = pieces
      intervals = 0
    }

    /// All pieces, in order of time.
    var pieces: [HeldPiece] { short.map { [HeldPiece($0, intervals: intervals)] } ?? long }

    /// The piece that speaks for the fact.
    var main: HeldPiece {
      short.map { HeldPiece($0, intervals: intervals) } ?? long.first { $0.certainty == .confirmed }
        ?? long[0]
    }

    /// What a short piece would say, where the fact is held surely and alike in so many intervals.
    func shortened(intervals: Int) -> ShortPiece? {
      guard long.count == 1, long[0].certainty == .confirmed,
        long[0].intervals.count == intervals, let rule = long[0].step.rule
      else { return nil }
      return ShortPiece(
        effort: long[0].effort.thousandths, hops: UInt32(long[0].hops),
        fact: UInt32(long[0].step.given), rule: UInt32(rule))
    }

    /// The hops of that piece.
    var hops: Int { short.map { Int($0.hops) } ?? main.hops }

    /// How surely it is held.
    var certainty: Certainty { short == nil ? main.certainty : .confirmed }

    /// The pieces joined where they differ in their witness alone.
    var joined: [HeldPiece] {
      pieces.reduce(into: []) { result, piece in result.join(piece) { $0.ranksLike($1) } }
    }
  }
}
