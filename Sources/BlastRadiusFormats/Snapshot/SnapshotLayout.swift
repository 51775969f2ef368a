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
  static let version: UInt32 = 3
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
    case statements, origins

    /// How many bytes an element has.
    var width: Int {
      switch self {
      case .tables, .texts, .idBytes, .labelBytes, .propertyText, .statements, .origins: 1
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
