import BlastRadius

/// Reads a list with a name on each line; what stands after `#` at the beginning of a line is a
/// comment.
enum PlainLines {
  static func read(_ text: [UInt8], _ builder: inout LeakedListBuilder) {
    var start = 0
    while start < text.count, !builder.isFull {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      add(text[start..<end], &builder)
      start = end + 1
    }
  }

  private static func add(_ line: ArraySlice<UInt8>, _ builder: inout LeakedListBuilder) {
    let line = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    guard line.count <= LeakedListBuilder.longestName else {
      builder.log.error(
        "name-too-long", line.startIndex,
        "a name has more than \(LeakedListBuilder.longestName) bytes")
      return
    }
    var draft = LeakedEntryDraft(at: line.startIndex)
    var name = NameShape.trimmed(String(decoding: line, as: UTF8.self))
    if name.utf8.count > 2, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = String(name.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
    add(name, to: &draft, at: line.startIndex, &builder.log)
    if !draft.values.isEmpty { builder.add(draft) }
  }

  /// Adds a name; where a password may stand after an address, the address is one too.
  ///
  /// An address that is not the first part, or the first after the address of a site, may be a part
  /// of a password: it is compared, and not shown.
  static func add(
    _ name: String, to draft: inout LeakedEntryDraft, at offset: Int, _ log: inout ImportLog
  ) {
    draft.add(.name, name, at: offset)
    guard !NameShape.isShown(name) else { return }
    let parts = name.split { ":;,| \t".contains($0) }
    guard parts.count > 1, let address = parts.first(where: NameShape.isAddress),
      NameShape.isShown(String(address))
    else { return }
    let first = parts.first { !["http", "https"].contains($0) && !$0.hasPrefix("//") }
    draft.add(first == address ? .owner : .hiddenOwner, String(address), at: offset)
    log.warn("rest-of-line", offset, "what stands beside the address here is not read")
  }
}
