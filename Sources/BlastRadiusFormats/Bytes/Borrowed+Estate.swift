import BlastRadius
import GraphKernel

// What the model's columns take addresses for, taking what is borrowed.

extension EstateBuilder {
  /// Calls the body with the name shown of a node, which is empty where the id is shown.
  func lendLabel<Result>(of node: UInt32, _ body: (Borrowed<UInt8>) -> Result) -> Result {
    unsafe withLabel(of: node) { unsafe body(Borrowed($0)) }
  }

  /// The node of an id; a new one without kinds where the id is new.
  mutating func node(_ id: Borrowed<UInt8>) -> (node: UInt32, isNew: Bool) {
    unsafe node(id.raw)
  }

  /// The node of an id, or `nil`.
  func known(_ id: Borrowed<UInt8>) -> UInt32? { unsafe known(id.raw) }

  /// The same, where it is known what the id hashes to.
  mutating func node(_ id: ArraySlice<UInt8>, hash: Int) -> (node: UInt32, isNew: Bool) {
    unsafe id.withUnsafeBytes { unsafe node($0, hash: hash) }
  }

  /// Sets the name shown of a node.
  mutating func setLabel(_ label: Borrowed<UInt8>, of node: UInt32) {
    unsafe setLabel(label.raw, of: node)
  }
}

extension IDHash {
  func callAsFunction(_ bytes: Borrowed<UInt8>) -> Int { unsafe self(bytes.raw) }
}

extension IDBatch {
  /// Adds an id that stands between quotes; `false` where it is not plain.
  mutating func append(_ id: Borrowed<UInt8>, upperCase: Bool) -> Bool {
    unsafe append(id.raw, upperCase: upperCase)
  }
}

extension JSONText {
  /// Appends what a text means; `false` where an escape is wrong.
  static func append(_ text: Borrowed<UInt8>, to bytes: inout [UInt8]) -> Bool {
    unsafe append(text.raw, to: &bytes)
  }

  /// What a text means, with U+FFFD where an escape is wrong.
  static func string(_ text: Borrowed<UInt8>) -> String { unsafe string(text.raw) }
}

extension UnescapedText {
  /// Appends what stands between quotes, in upper case if asked for; `false` where it is not plain.
  static func append(
    _ text: Borrowed<UInt8>, to bytes: inout [UInt8], upperCase: Bool
  ) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return unsafe bytes.withUnsafeMutableBytes { all in
      guard let base = all.baseAddress else { return true }
      return unsafe copy(text.raw, to: base + start, upperCase: upperCase)
    }
  }
}

extension PropertyReader {
  /// Starts at the brace that begins an object.
  init(_ text: Borrowed<UInt8>, at offset: Int) { unsafe self.init(text.raw, at: offset) }
}

extension TextColumn.Builder {
  /// Whether a text consists of these bytes.
  func equals(_ index: Int, _ other: Borrowed<UInt8>) -> Bool { unsafe equals(index, other.raw) }

  /// Calls the body with the bytes of a text.
  func lend<Result>(_ index: Int, _ body: (Borrowed<UInt8>) -> Result) -> Result {
    unsafe withText(index) { text in body(unsafe Borrowed(text)) }
  }
}

extension Column {
  /// Calls the body with the bytes of the column.
  func lend<Result>(_ body: (Borrowed<UInt8>) throws -> Result) rethrows -> Result {
    unsafe try withBytes { bytes in try body(unsafe Borrowed(bytes)) }
  }
}
