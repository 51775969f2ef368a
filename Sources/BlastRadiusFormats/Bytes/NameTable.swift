import BlastRadius
import GraphKernel

/// Numbers names in the order in which they are met.
struct NameTable: Sendable {
  private var names = TextColumn.Builder()
  private var table = [UInt32](repeating: .max, count: 64)
  private let hash = IDHash()

  var count: Int { names.count }

  /// The number of a name, which gets one where it has none.
  mutating func number(of name: Borrowed<UInt8>) -> UInt32 {
    let slot = slot(of: name)
    if table[slot] != .max { return table[slot] }
    let number = UInt32(names.count)
    table[slot] = number
    unsafe names.append(name.raw)
    if names.count * 2 > table.count { grow() }
    return number
  }

  /// The same of a text.
  mutating func number(of name: String) -> UInt32 { name.lend { number(of: $0) } }

  /// The number of a name that was met.
  func known(_ name: Borrowed<UInt8>) -> UInt32? {
    let number = table[slot(of: name)]
    return number == .max ? nil : number
  }

  /// The place of a name in the table, or the free one where it belongs.
  @inline(__always)
  private func slot(of name: Borrowed<UInt8>) -> Int {
    let mask = table.count - 1
    var slot = hash(name) & mask
    while table[slot] != .max, !names.equals(Int(table[slot]), name) { slot = (slot + 1) & mask }
    return slot
  }

  /// All names by number.
  var all: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// All names as a column.
  var column: TextColumn {
    let names = names
    return names.build()
  }

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
