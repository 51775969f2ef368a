public import Foundation

/// Writes zip archives of stored entries, and such that lie about themselves.
public struct ZipBuilder {
  private var body = Data()
  private var directory = Data()
  private var count: UInt16 = 0

  /// Begins an empty one.
  public init() {}

  /// Adds an entry as it is; `claims` is the size that is written, if it is another.
  public mutating func add(
    _ name: String, _ data: Data, method: UInt16 = 0, claims: UInt32? = nil, checksum: UInt32? = nil
  ) {
    let offset = UInt32(body.count)
    let size = claims ?? UInt32(data.count)
    let sum = checksum ?? Self.checksum(data)
    let common =
      Self.bytes(UInt16(20), UInt16(0), method, UInt16(0), UInt16(0x21))
      + Self.bytes(sum, UInt32(data.count), size) + Self.bytes(UInt16(name.utf8.count), UInt16(0))
    body += Self.bytes(UInt32(0x0403_4B50)) + common + Data(name.utf8) + data
    directory +=
      Self.bytes(UInt32(0x0201_4B50)) + Self.bytes(UInt16(20)) + common
      + Self.bytes(UInt16(0), UInt16(0), UInt16(0)) + Self.bytes(UInt32(0), offset)
      + Data(name.utf8)
    count += 1
  }

  /// Adds an entry whose bytes are those of the first one.
  public mutating func repeatFirst(_ name: String, _ data: Data) {
    let first = (body, count)
    body = Data()
    add(name, data)
    (body, count) = (first.0, first.1 + 1)
  }

  /// The archive.
  public var archive: Data {
    let end =
      Self.bytes(UInt32(0x0605_4B50)) + Self.bytes(UInt16(0), UInt16(0), count, count)
      + Self.bytes(UInt32(directory.count), UInt32(body.count)) + Self.bytes(UInt16(0))
    return body + directory + end
  }

  private static func bytes<Number: FixedWidthInteger>(_ numbers: Number...) -> Data {
    numbers.reduce(into: Data()) { data, number in
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        data.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
  }

  /// The CRC-32 of some bytes.
  public static func checksum(_ data: Data) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
