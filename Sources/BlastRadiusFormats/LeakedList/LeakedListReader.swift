public import BlastRadius

/// Reads lists of leaked credentials: CSV, JSON, JSON lines, plain lines, and the reports of scanners.
///
/// Fields that hold secrets are passed over without being read, and no message repeats a value.
public enum LeakedListReader {
  /// Limits of reading.
  public struct Options: Hashable, Sendable {
    /// The largest list that is read, in bytes.
    public var maximumFileSize: Int
    /// How many entries a list has at most.
    public var maximumEntries: Int
    /// How many problems an error holds at most.
    public var maximumErrors: Int
    /// Whether a row that cannot be read is an error of the whole list.
    public var isStrict = false

    /// Makes options; lists up to 256 MB and 1,000,000 entries, 100 problems.
    public init(
      maximumFileSize: Int = 256 << 20, maximumEntries: Int = 1_000_000, maximumErrors: Int = 100
    ) {
      self.maximumFileSize = maximumFileSize
      self.maximumEntries = maximumEntries
      self.maximumErrors = maximumErrors
    }
  }

  /// Reads a file; `-` is standard input.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public static func read(_ path: String, options: Options = Options()) throws -> LeakedList {
    let name = path == "-" ? "<stdin>" : path
    let bytes: [UInt8]
    do throws(SourceFile.Failure) {
      bytes = try SourceFile.read(path, limit: options.maximumFileSize)
    } catch {
      let isTooLarge = error.code == "file-too-large"
      let message = isTooLarge ? sizeMessage(options) : error.message
      throw failure([Diagnostic(.error, error.code, "\(name): \(message)")], count: 1)
    }
    return try read(bytes: bytes, named: name, options: options)
  }

  /// Reads bytes as if they were the file of that name.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public static func read(bytes: [UInt8], named name: String, options: Options = Options()) throws
    -> LeakedList
  {
    guard bytes.count <= options.maximumFileSize else {
      let diagnostic = Diagnostic(.error, "file-too-large", "\(name): \(sizeMessage(options))")
      throw failure([diagnostic], count: 1)
    }
    var builder = LeakedListBuilder(
      .init(
        entries: options.maximumEntries, errors: options.maximumErrors, isStrict: options.isStrict))
    let text = LeakedListText.utf8(bytes, &builder.log)
    let format = builder.log.errorCount == 0 ? read(text, &builder) : .lines
    var list = builder.list(text, format)
    let diagnostics = builder.diagnostics(text, name)
    guard builder.log.errorCount == 0 else {
      throw failure(diagnostics, count: builder.log.errorCount)
    }
    list.warnings = diagnostics
    list.unread = builder.unreadRows(text, name)
    return list
  }

  /// Tells the formats apart by what the text begins with.
  private static func read(_ text: [UInt8], _ builder: inout LeakedListBuilder)
    -> LeakedList.Format
  {
    guard let first = text.first(where: { !" \n\r\t".utf8.contains($0) }) else {
      builder.log.error("empty-file", 0, "the list is empty; a list of nothing is `[]`")
      return .lines
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || LeakedListText.isNull(text) {
      return LeakedJSON.read(text, &builder)
    }
    if text.lend({ readTable($0, &builder) }) { return .csv }
    if let markup = MarkupLine(text) { return read(markup, text, &builder) }
    PlainLines.read(text, &builder)
    return .lines
  }

  /// Reads a text as a table; says whether it is one.
  private static func readTable(
    _ text: Borrowed<UInt8>, _ builder: inout LeakedListBuilder
  ) -> Bool {
    guard let table = DelimitedText(text) else { return false }
    if CredentialReport.isOne(table) {
      CredentialReport.read(table, &builder)
    } else {
      DelimitedReader.read(table, &builder)
    }
    return true
  }

  /// Reads a text in which a line begins as JSON or XML does: the JSON, where nothing but a banner
  /// stands before it.
  private static func read(
    _ markup: MarkupLine, _ text: [UInt8], _ builder: inout LeakedListBuilder
  ) -> LeakedList.Format {
    guard markup.isJSON else {
      builder.log.error(
        "unsupported-format", markup.offset, "this is XML or HTML, and no list of names",
        notes: [.init("scanners write JSON, too: gitleaks with `--report-format json`")])
      return .lines
    }
    builder.log.warn(
      "text-before-json", 0, "what stands before the JSON is taken for a banner, and not read")
    return LeakedJSON.read(markup.withoutBanner(text), &builder)
  }

  private static func sizeMessage(_ options: Options) -> String {
    let size = options.maximumFileSize
    return "the list is larger than " + (size >= 1 << 20 ? "\(size >> 20) MB" : "\(size) bytes")
  }

  private static func failure(_ diagnostics: [Diagnostic], count: Int) -> BlastRadiusError {
    let errors = count == 1 ? "there is 1 error" : "there are \(count) errors"
    let shown = diagnostics.count { $0.severity == .error }
    let rest = shown < count ? ", of which the first \(shown) are shown" : ""
    return BlastRadiusError(
      .badInput, "the list of leaked credentials cannot be used: \(errors)\(rest)",
      diagnostics: diagnostics)
  }
}
