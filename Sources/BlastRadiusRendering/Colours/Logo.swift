import BlastRadius
import FoundationEssentials

/// A picture that stands at the head of others.
struct Logo: Hashable, Sendable {
  /// How wide it is by how high, in its own pixels.
  let size: Size
  /// The picture as an address that holds it.
  let address: String

  /// Reads a PNG; `nil` where the bytes are none.
  init?(png: [UInt8]) {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    guard png.count > 33, png.starts(with: head + Array("IHDR".utf8)) else { return nil }
    func number(_ start: Int) -> Int { png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    guard (1...10_000).contains(width), (1...10_000).contains(height) else { return nil }
    size = Size(Double(width), Double(height))
    address = "data:image/png;base64," + Data(png).base64EncodedString()
  }

  /// Its size where it fits into a box.
  func fitted(_ width: Double, _ height: Double) -> Size {
    let scale = min(width / size.width, height / size.height)
    return Size(size.width * scale, size.height * scale)
  }
}
