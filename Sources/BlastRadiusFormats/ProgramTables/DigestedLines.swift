import BlastRadius

/// The lines of a file one by one, with the digest of all that were read.
struct DigestedLines {
  private let file: OpenFile
  private var position = 0
  private var buffer: [UInt8] = []
  private var start = 0
  private(set) var hash = SHA256()

  private static let piece = 1 << 20

  init(_ file: OpenFile) { self.file = file }

  /// The next line without its end; `nil` where none is left, or where the last one is cut.
  mutating func next() -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[start..<end]
        hash.update(buffer[start...end])
        start = end + 1
        return line
      }
      guard fill() else { return nil }
    }
  }

  private mutating func fill() -> Bool {
    let count = min(Self.piece, file.size - position)
    guard count > 0 else { return false }
    buffer.removeFirst(start)
    start = 0
    var more = [UInt8](repeating: 0, count: count)
    guard unsafe more.withUnsafeMutableBytes({ unsafe file.fill($0, from: position) }) else {
      return false
    }
    position += count
    buffer += more
    return true
  }
}

extension ArraySlice<UInt8> {
  /// The numbers of a line, separated by commas; `nil` where something else is among them.
  func numbers(_ count: Int) -> [Int64]? {
    var numbers: [Int64] = []
    numbers.reserveCapacity(count)
    var (value, digits) = (Int64(0), 0)
    for byte in self {
      if byte == UInt8(ascii: ",") {
        guard digits > 0 else { return nil }
        numbers.append(value)
        (value, digits) = (0, 0)
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 18 || value < 1 << 59
      else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      digits += 1
    }
    guard digits > 0, numbers.count + 1 == count else { return nil }
    return numbers + [value]
  }

  /// Whether it is a name and what follows after a comma; that.
  func value(of name: String) -> ArraySlice<UInt8>? {
    let name = Array((name + ",").utf8)
    return starts(with: name) ? dropFirst(name.count) : nil
  }
}
