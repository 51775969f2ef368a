import BlastRadius

/// A file of a table, with what tells its bytes from all others.
package struct TablePart: Hashable, Sendable {
  package var table: TableKind
  /// Its name in the folder.
  package var file: String
  package var rows: Int
  package var bytes: Int
  package var sha256: String

  /// Makes one.
  package init(table: TableKind, file: String, rows: Int, bytes: Int, sha256: String) {
    (self.table, self.file, self.rows) = (table, file, rows)
    (self.bytes, self.sha256) = (bytes, sha256)
  }

  /// The name of a part by its number.
  static func name(_ table: TableKind, _ number: Int) -> String {
    let digits = String(number)
    return
      "\(table.rawValue)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits).csv"
  }
}
