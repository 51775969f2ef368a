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
  static let version: UInt32 = 1
  static let headerSize = 64
  static let entrySize = 40
  static let alignment = 64

  /// The parts of a snapshot, in the order in which they are stored.
  enum Section: UInt32, CaseIterable {
    case tables, texts
    case idOffsets, idBytes, sorted, labelOffsets, labelBytes
    case kindOffsets, kinds, subjects, objects, relations
    case ruleOffsets, heads, tags, giverOffsets, givers
    case nodeProperties, edgeProperties, propertyText

    /// How many bytes an element has.
    var width: Int {
      switch self {
      case .tables, .texts, .idBytes, .labelBytes, .propertyText: 1
      default: 4
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
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    var states: SIMD4<UInt64> = [1, 2, 3, 4]
    var position = 0
    while position + 32 <= bytes.count {
      let words = unsafe bytes.loadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self)
      states = (states ^ words) &* SIMD4(repeating: step)
      states ^= states &>> SIMD4(repeating: 29)
      position += 32
    }
    var sum = UInt64(bytes.count)
    for lane in 0..<4 { sum = mix(sum, states[lane], step) }
    while position < bytes.count {
      sum = unsafe mix(sum, UInt64(bytes[position]), step)
      position += 1
    }
    return sum
  }

  private static func mix(_ state: UInt64, _ word: UInt64, _ step: UInt64) -> UInt64 {
    let product = (state ^ word) &* step
    return product ^ (product >> 32)
  }
}
