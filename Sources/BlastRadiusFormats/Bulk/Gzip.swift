import BlastRadius
import CZlib

/// Unpacks gzip in memory, with limits for what comes out of it.
@safe final class Gzip {
  /// zlib's state, which must stay where it is.
  private let stream: UnsafeMutablePointer<z_stream>
  private let limit: Int

  /// Whether bytes begin as gzip does.
  static func isMarked(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What the bytes unpack to, members one after the other.
  ///
  /// - Parameter limit: How many bytes may come out.
  static func unpack(_ packed: [UInt8], limit: Int) throws(SourceFile.Failure) -> [UInt8] {
    let gzip = Gzip(limit: limit)
    guard unsafe br_gzip_begin(gzip.stream) == Z_OK else {
      throw SourceFile.Failure(code: "no-memory", message: "there is no memory to unpack it")
    }
    var input = packed
    return unsafe try input.withUnsafeMutableBufferPointer { bytes throws(SourceFile.Failure) in
      unsafe try gzip.unpack(bytes)
    }
  }

  private init(limit: Int) {
    self.limit = limit
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  private func unpack(
    _ input: UnsafeMutableBufferPointer<UInt8>
  ) throws(SourceFile.Failure) -> [UInt8] {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    unsafe stream.pointee.next_in = input.baseAddress
    unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
    while true {
      let status = unsafe piece.withUnsafeMutableBufferPointer { room in
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room.count)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
      output += piece[..<(piece.count - Int(unsafe stream.pointee.avail_out))]
      let consumed = unsafe input.count - Int(stream.pointee.avail_in)
      try check(output.count, consumed)
      guard status == Z_OK || status == Z_STREAM_END else {
        throw SourceFile.Failure(code: "bad-gzip", message: "this gzip file is damaged")
      }
      if status == Z_OK { continue }
      let start = unsafe Array(input[consumed...].prefix(2))
      if start.isEmpty || start[0] == 0, unsafe input[consumed...].allSatisfy({ $0 == 0 }) {
        return output
      }
      guard Self.isMarked(start), unsafe inflateReset(stream) == Z_OK else {
        throw SourceFile.Failure(code: "bad-gzip", message: "this gzip file is damaged at its end")
      }
    }
  }

  private func check(_ count: Int, _ consumed: Int) throws(SourceFile.Failure) {
    guard count <= limit else {
      throw SourceFile.Failure(
        code: "file-too-large", message: "it unpacks to more than \(max(1, limit >> 20)) MB")
    }
    guard count <= 1 << 20 || count / Int(ZipReader.maximumRatio) <= consumed else {
      throw SourceFile.Failure(
        code: "zip-bomb",
        message: "it unpacks to more than \(ZipReader.maximumRatio) times its size")
    }
  }
}
