import BlastRadius

/// Numbers names in the order in which they are met.
struct NameTable: Sendable {
  private var names = TextColumn.Builder()
  private var table = [UInt32](repeating: .max, count: 64)
  private let hash = IDHash()

  var count: Int { names.count }

  /// The number of a name.
  mutating func number(of name: UnsafeRawBufferPointer) -> UInt32 {
    let mask = table.count - 1
    var slot = unsafe hash(name) & mask
    while table[slot] != .max {
      if unsafe names.equals(Int(table[slot]), name) { return table[slot] }
      slot = (slot + 1) & mask
    }
    let number = UInt32(names.count)
    table[slot] = number
    unsafe names.append(name)
    if names.count * 2 > table.count { grow() }
    return number
  }

  /// All names by number.
  var all: [String] {
    (0..<count).map { unsafe names.withText($0) { unsafe String(decoding: $0, as: UTF8.self) } }
  }

  /// Calls the body with the bytes of a name.
  func withName<Result>(_ number: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe names.withText(Int(number)) { unsafe body($0) }
  }

  /// A name by its number.
  subscript(number: UInt32) -> String {
    unsafe names.withText(Int(number)) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private mutating func grow() {
    table = [UInt32](repeating: .max, count: table.count * 2)
    let mask = table.count - 1
    for number in 0..<UInt32(names.count) {
      var slot = unsafe names.withText(Int(number)) { unsafe hash($0) } & mask
      while table[slot] != .max { slot = (slot + 1) & mask }
      table[slot] = number
    }
  }
}
