public import Foundation

/// Writes gzip whose blocks are stored as they are.
public enum GzipBuilder {
  /// A file of one member.
  public static func member(_ data: Data) -> Data {
    var packed = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
    var rest = data[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let size = UInt16(block.count)
      packed += [rest.isEmpty ? 1 : 0, UInt8(size & 0xFF), UInt8(size >> 8)]
      packed += [UInt8(~size & 0xFF), UInt8(~size >> 8)] + block
    } while !rest.isEmpty
    for number in [ZipBuilder.checksum(data), UInt32(data.count)] {
      for shift in [0, 8, 16, 24] as [UInt32] { packed.append(UInt8(number >> shift & 0xFF)) }
    }
    return packed
  }
}
