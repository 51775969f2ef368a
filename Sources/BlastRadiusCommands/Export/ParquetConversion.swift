internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// Turns CSV into Parquet with the user's `duckdb`.
struct ParquetConversion {
  private let path: String

  /// How long a part may take.
  private static let timeout = Duration.seconds(600)

  /// Looks for it in the folders of `PATH` that are named from the root.
  ///
  /// - Throws: `BlastRadiusError` of code `missing` where it is in none.
  init() throws {
    let folders = (Platform.environment("PATH") ?? "").split(separator: ":")
      .filter { $0.hasPrefix("/") }
    guard let found = folders.map({ "\($0)/duckdb" }).first(where: Platform.isProgram) else {
      throw BlastRadiusError(
        .missing,
        "Parquet is written by the program duckdb, which is not in PATH: install it (PyPI: "
          + "duckdb-cli), or write CSV")
    }
    path = found
  }

  /// Writes a part as Parquet in the place of its CSV.
  ///
  /// - Throws: `BlastRadiusError` of code `limit` where the program fails.
  func convert(_ part: TablePart, _ folder: OutputFolder) async throws -> TablePart {
    let file = String(part.file.dropLast("csv".count)) + "parquet"
    let tool = Tool(
      path: path, arguments: ["-batch", "-bail", "-no-init", "-c", sql(part, file, folder)],
      missing: "duckdb cannot be run")
    let answer = try await tool.run(
      input: [], timeout: Self.timeout, onTimeout: "duckdb took longer than 600 s")
    guard answer.status == .success else {
      throw BlastRadiusError(.limit, "duckdb could not write Parquet: \(answer.message)")
    }
    folder.remove(part.file)
    let digest = try InputDigest(file: folder.path(of: file))
    return TablePart(
      table: part.table, file: file, rows: part.rows, bytes: digest.count ?? 0,
      sha256: digest.sha256 ?? "")
  }

  private func sql(_ part: TablePart, _ file: String, _ folder: OutputFolder) -> String {
    let columns = part.table.columns.map { column in
      "'\(column.name)': '\(column.isText ? "VARCHAR" : "BIGINT")'"
    }
    // The bytes do not hang on how many processors there are.
    return """
      SET threads = 1; SET preserve_insertion_order = true; COPY (FROM read_csv(\
      \(Self.quoted(folder.path(of: part.file))), header = true, auto_detect = false, delim = ',', \
      quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, new_line = '\\n', \
      max_line_size = 8388608, buffer_size = 8388608, columns = {\(columns.joined(separator: ", "))})) \
      TO \(Self.quoted(folder.path(of: file))) (FORMAT parquet, COMPRESSION zstd);
      """
  }

  private static func quoted(_ path: String) -> String {
    "'" + path.replacing("'", with: "''") + "'"
  }
}
