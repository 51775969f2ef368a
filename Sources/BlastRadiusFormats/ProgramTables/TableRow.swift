import BlastRadius

/// Rows of a table as CSV: numbers as digits, texts between double quotes, what is not there as nothing.
///
/// A text keeps all its bytes, but for the password of an address; of them only the double quote is written
/// otherwise, twice.
struct TableRow {
  /// The rows written so far.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Takes back all rows, keeping their memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Ends a row.
  mutating func end() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// The next cell is a number, or not there.
  mutating func add(_ value: (some BinaryInteger)?) {
    separate()
    guard let value else { return }
    // Digit by digit: there are hundreds of millions of them.
    var (rest, digits) = (value.magnitude, InlineArray<20, UInt8>(repeating: 0))
    var count = 0
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      digits[count] = UInt8(ascii: "0") + UInt8(digit)
      count += 1
      rest = quotient
    } while rest != 0
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    for position in (0..<count).reversed() { bytes.append(digits[position]) }
  }

  /// The next cell is a text, or not there.
  mutating func add(text: String?) {
    separate()
    guard let text else { return }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    let mayHavePassword =
      text.utf8.contains(UInt8(ascii: "@")) && text.utf8.contains(UInt8(ascii: ":"))
    for byte in (mayHavePassword ? SecretText.withoutPasswords(text) : text).utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
