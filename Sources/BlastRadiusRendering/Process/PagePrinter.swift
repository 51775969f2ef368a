package import BlastRadius
import FoundationEssentials

/// Prints a page with chromium, which reads it from a folder of its own that vanishes afterwards.
package struct PagePrinter: Sendable {
  /// The path or name of the program.
  package var program: String
  /// How long it may take.
  package var timeout: Duration

  /// Makes one that runs the chromium of `PATH`, for a minute at most.
  package init(program: String = "chromium", timeout: Duration = .seconds(60)) {
    (self.program, self.timeout) = (program, timeout)
  }

  /// The page as PDF, the same bytes for the same page and version of the program.
  ///
  /// - Throws: `BlastRadiusError` with code `missing` where chromium is not installed, and `limit` where
  ///   it takes too long or fails.
  package func pdf(_ html: String) async throws(BlastRadiusError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "blastradius-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, printed) = (folder.appending(path: "page.html"), folder.appending(path: "page.pdf"))
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(html.utf8).write(to: page)
    } catch {
      throw BlastRadiusError(.limit, "there is no place to print the page from: \(error)")
    }
    let tool = Tool(
      path: program, arguments: arguments(folder, page, printed),
      missing: "chromium is missing; install the package chromium",
      environment: ["HOME": folder.path, "PATH": "/usr/local/bin:/usr/bin:/bin"])
    let answer = try await tool.run(
      input: [], timeout: timeout,
      onTimeout: "printing the page took longer than \(timeout.text) and was stopped")
    guard let bytes = try? Data(contentsOf: printed), !bytes.isEmpty else {
      throw BlastRadiusError(.limit, "chromium printed nothing: \(answer.message)")
    }
    return Self.withoutDates(Array(bytes))
  }

  private func arguments(_ folder: URL, _ page: URL, _ printed: URL) -> [String] {
    // The sandbox of chromium refuses to run for root. What it reads here is a page of ours, whose
    // policy allows no script but the page's own.
    let sandbox = Platform.isRoot ? ["--no-sandbox"] : []
    return sandbox + [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder.path)",
      "--no-pdf-header-footer", "--print-to-pdf=\(printed.path)", page.absoluteString,
    ]
  }

  /// The file with the dates of its making at the second that the converter of pictures uses.
  private static func withoutDates(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      let mark = Array(name.utf8)
      var place = 0
      while let start = find(mark, in: bytes, from: place) {
        var position = start + mark.count
        while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
          if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            let digit = position - start - mark.count
            bytes[position] = digit < epoch.count ? epoch[digit] : UInt8(ascii: "0")
          }
          position += 1
        }
        place = position
      }
    }
    return bytes
  }

  /// The first second of 1970.
  private static let epoch = Array("19700101000000".utf8)

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) { return place }
      place += 1
    }
    return nil
  }
}
