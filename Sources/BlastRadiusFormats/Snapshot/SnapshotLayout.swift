/// The layout of a snapshot, all numbers little-endian.
///
/// A header of 64 bytes, a table with 40 bytes for each section, then the sections, each beginning
/// at a multiple of 64 bytes:
///
///     header:  magic (8 bytes), version, sections (UInt32), length of the file (UInt64),
///              checksum of the table (UInt64), zeros
///     entry:   section, bytes per element (UInt32), first byte, bytes, checksum (UInt64), zeros
enum SnapshotLayout {
  static let magic: [UInt8] = Array("BLASTRAD".utf8)
  /// The magic as the number that its eight bytes make.
  static var magicNumber: Int {
    magic.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
  }
  /// The version of the layout that this program writes and reads.
  static let version: UInt32 = 2
  static let headerSize = 64
  static let entrySize = 40
  static let alignment = 64

  /// The parts of a snapshot, in the order in which they are stored.
  enum Section: UInt32, CaseIterable {
    case tables, texts
    case idOffsets, idBytes, sorted, labelOffsets, labelBytes
    case kindOffsets, kinds, subjects, objects, relations
    case ruleOffsets, heads, tags, giverOffsets, givers
    case criticalities
    case nodeProperties, edgeProperties, propertyText

    /// How many bytes an element has.
    var width: Int {
      switch self {
      case .tables, .texts, .idBytes, .labelBytes, .propertyText: 1
      default: 4
      }
    }

    /// What a section's numbers are, where each of them has to lead somewhere.
    var numbers: Numbers? {
      switch self {
      case .idOffsets, .labelOffsets, .kindOffsets, .ruleOffsets, .giverOffsets, .criticalities:
        .offsets
      case .sorted, .kinds, .subjects, .objects, .relations, .heads, .tags, .givers: .indices
      default: nil
      }
    }

    /// Whether the section is read only when somebody asks for properties.
    var isLazy: Bool {
      switch self {
      case .nodeProperties, .edgeProperties, .propertyText: true
      default: false
      }
    }
  }

  enum Numbers {
    case offsets, indices
  }

  /// Where a section is.
  struct Entry {
    var section: Section
    var range: Range<Int>
    var checksum: UInt64
  }

  /// The first aligned position at or after one.
  static func aligned(_ position: Int) -> Int {
    (position + alignment - 1) / alignment * alignment
  }
}

/// A checksum that every change of one 8-byte word changes: each step is a bijection of the state
/// and of the word.
///
/// - Complexity: O(bytes), four words at a time.
enum Checksum {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let end = bytes.count / 32 * 32
    var sum = UInt64(bytes.count)
    for state in unsafe states(bytes, end) { sum = mix(sum, state) }
    for position in end..<bytes.count { sum = unsafe mix(sum, UInt64(bytes[position])) }
    return sum
  }

  /// Four states, each over every fourth word before the end, a multiple of 32.
  ///
  /// Two of them lag behind by a step: side by side, compilers take them for a vector, and many
  /// processors multiply two long words of a vector in thrice the time of two alone.
  private static func states(_ bytes: UnsafeRawBufferPointer, _ end: Int) -> [UInt64] {
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    func word(_ position: Int) -> UInt64 {
      unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    if end == 0 { return [first, second, third, fourth] }
    first = step(first, word(0))
    third = step(third, word(16))
    for position in stride(from: 32, to: end, by: 32) {
      first = step(first, word(position))
      second = step(second, word(position - 24))
      third = step(third, word(position + 16))
      fourth = step(fourth, word(position - 8))
    }
    second = step(second, word(end - 24))
    fourth = step(fourth, word(end - 8))
    return [first, second, third, fourth]
  }

  @inline(__always)
  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* factor
    return product ^ (product >> 29)
  }

  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* factor
    return product ^ (product >> 32)
  }
}
