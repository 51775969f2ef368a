import BlastRadius

/// A file that an importer reads, or an entry of an archive.
struct ImportedDocument {
  /// The file as it was named, and for an entry of an archive its name after it.
  let name: String
  /// Its number among all that are read together.
  let number: Int
  /// All of it in UTF-8, without a byte order mark; it lives until the importer returns.
  let bytes: Borrowed<UInt8>
}

/// Where a file says something.
enum ImportPlace {
  /// A line, from 1.
  case line(Int)
  /// A JSON pointer: `/Roles/3/Statement/0`.
  case pointer(String)
}

/// A node of a draft.
struct ImportedNode: Hashable, Sendable {
  /// Its number in the order of naming.
  let number: UInt32
}

/// A relation of a draft.
struct ImportedRelation: Hashable, Sendable {
  /// Its number in the order of naming.
  let number: UInt32
}
