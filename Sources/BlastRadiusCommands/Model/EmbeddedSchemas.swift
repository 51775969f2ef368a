internal import BlastRadius
internal import CSchemas

/// The JSON Schemas of `schema/`, by name.
enum EmbeddedSchemas {
  /// The text of each schema.
  static let all: [ExactText: String] = .init(
    (0..<br_schema_count).compactMap { position in
      guard let schema = unsafe br_schema_at(position)?.pointee else { return nil }
      let text = unsafe UnsafeBufferPointer(start: schema.text, count: schema.length)
      return unsafe (
        String(cString: schema.name),
        String(decoding: UnsafeRawBufferPointer(text), as: UTF8.self)
      )
    }, uniquingKeysWith: { first, _ in first })
}
