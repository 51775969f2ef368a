internal import BlastRadius

/// A text of any size in pieces that are made apart from each other, on any thread.
struct LongText: Sendable {
  /// How many pieces there are; one after the other they are the text.
  let count: Int
  /// Makes what makes pieces, one for each thread, which may keep what it works with.
  let maker: @Sendable () -> (Int) -> [UInt8]

  init(count: Int, maker: @escaping @Sendable () -> (Int) -> [UInt8]) {
    (self.count, self.maker) = (count, maker)
  }

  /// JSON that is made while it is written.
  init(_ json: LongJSON) {
    self.init(count: json.pieceCount) {
      var writer = JSONWriter()
      return { piece in
        json.write(piece: piece, to: &writer)
        return writer.bytes
      }
    }
  }

  /// The whole text.
  var bytes: [UInt8] {
    let make = maker()
    return (0..<count).flatMap(make)
  }
}
