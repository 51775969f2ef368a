import BlastRadius

/// Numbers names in the order in which they are met.
struct NameTable: Sendable {
  private var names = TextColumn.Builder()
  private var table = [UInt32](repeating: .max, count: 64)
  private let hash = IDHash()

  var count: Int { names.count }

  /// The number of a name.
  mutating func number(of name: Borrowed<UInt8>) -> UInt32 {
    let mask = table.count - 1
    var slot = hash(name) & mask
    while table[slot] != .max {
      if names.equals(Int(table[slot]), name) { return table[slot] }
      slot = (slot + 1) & mask
    }
    let number = UInt32(names.count)
    table[slot] = number
    names.append(name)
    if names.count * 2 > table.count { grow() }
    return number
  }

  /// All names by number.
  var all: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// Calls the body with the bytes of a name.
  func lend<Result>(_ number: UInt32, _ body: (Borrowed<UInt8>) -> Result) -> Result {
    names.lend(Int(number), body)
  }

  /// A name by its number.
  subscript(number: UInt32) -> String { lend(number, \.string) }

  private mutating func grow() {
    table = [UInt32](repeating: .max, count: table.count * 2)
    let mask = table.count - 1
    for number in 0..<UInt32(names.count) {
      var slot = lend(number) { hash($0) } & mask
      while table[slot] != .max { slot = (slot + 1) & mask }
      table[slot] = number
    }
  }
}
