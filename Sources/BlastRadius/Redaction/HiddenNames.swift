/// Names that nobody is to read, to be found in other texts.
///
/// Upper and lower case and what stands between words do not matter: `smartsheet-svc` is in
/// `Smartsheet SVC's key`. A name of at least five letters is found within a word too, a shorter one as
/// whole words alone. Numbers are whole: `S-1-5-21-500` is not in `S-1-5-21-5001`.
struct HiddenNames: Sendable {
  /// What the names hash to, spelt as they are compared.
  private var hashes: Set<UInt64> = []
  /// Which lengths they have, up to the longest.
  private var hasLength: [Bool] = []
  /// A bit for the first letters of each long name: most places of a text are none of them.
  private var beginnings = [UInt64](repeating: 0, count: 1 << 10)

  /// A name of so many bytes is found within a word.
  private static let long = 5

  /// Makes an empty collection.
  init() {}

  /// Adds a name, and says whether it is new; one without a letter or digit is none.
  @discardableResult
  mutating func insert(_ name: String) -> Bool {
    let spelt = Self.spelt(name)
    guard !spelt.isEmpty else { return false }
    var hash = ByteHash()
    hash.combine(spelt)
    guard hashes.insert(hash.value).inserted else { return false }
    if hasLength.count <= spelt.count {
      hasLength += [Bool](repeating: false, count: spelt.count + 1 - hasLength.count)
    }
    hasLength[spelt.count] = true
    if spelt.count >= Self.long {
      let place = Self.beginning(of: spelt[...])
      beginnings[place >> 6] |= 1 << UInt64(place & 63)
    }
    return true
  }

  /// Whether one of the names is in a text.
  ///
  /// - Complexity: O(bytes), and where a name may begin, as many as the longest name has.
  func isIn(_ text: String) -> Bool {
    if hashes.isEmpty { return false }
    let spelt = Self.spelt(text)
    return spelt.indices.contains { begins(in: spelt, at: $0) }
  }

  private func begins(in text: [UInt8], at start: Int) -> Bool {
    let startsWord = start == 0 || text[start - 1] == Self.gap
    let most = min(hasLength.count - 1, text.count - start)
    let mayBeLong = most >= Self.long && isBeginning(text[start...])
    guard startsWord || mayBeLong else { return false }
    var hash = ByteHash()
    for length in stride(from: 1, through: mayBeLong ? most : min(most, Self.long - 1), by: 1) {
      let end = start + length
      hash.combine(text[end - 1])
      guard hasLength[length], hashes.contains(hash.value) else { continue }
      if length >= Self.long
        ? !splitsNumber(text, at: start) && !splitsNumber(text, at: end)
        : startsWord && (end == text.count || text[end] == Self.gap)
      {
        return true
      }
    }
    return false
  }

  /// Whether there are digits on both sides of a place in a text.
  private func splitsNumber(_ text: [UInt8], at place: Int) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return place > 0 && place < text.count && digits.contains(text[place - 1])
      && digits.contains(text[place])
  }

  private func isBeginning(_ text: ArraySlice<UInt8>) -> Bool {
    let place = Self.beginning(of: text)
    return beginnings[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  private static func beginning(of text: ArraySlice<UInt8>) -> Int {
    var hash = ByteHash()
    hash.combine(text.prefix(long))
    return Int(hash.value & 0xFFFF)
  }

  /// What stands between words.
  private static let gap = UInt8(ascii: " ")

  /// The letters and digits of a text in lower case, with one space for all that stands between words.
  private static func spelt(_ text: String) -> [UInt8] {
    var spelt: [UInt8] = []
    spelt.reserveCapacity(text.utf8.count)
    var isGap = false
    func begin() {
      if isGap, !spelt.isEmpty { spelt.append(gap) }
      isGap = false
    }
    for scalar in text.unicodeScalars {
      guard isInWord(scalar) else {
        isGap = true
        continue
      }
      begin()
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        spelt.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
      } else {
        spelt.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return spelt
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
    }
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || ("0"..."9").contains(scalar)
  }
}
