import Foundation
public import Testing

/// A golden file under `Snapshots/` beside the test that uses it.
public enum Snapshot {
  /// Compares `actual` with the golden file `Snapshots/NAME`.
  ///
  /// With `RECORD_SNAPSHOTS` set (`make snapshots`) the file is written and the test fails, so that
  /// a recording run is never green.
  public static func expect(
    _ actual: String, matches name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      record(actual, at: url, sourceLocation: sourceLocation)
      return
    }
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
      Issue.record("no golden file \(name); run make snapshots", sourceLocation: sourceLocation)
      return
    }
    guard expected != actual else { return }
    Issue.record(
      "\(name) differs: \(firstDifference(expected, actual))", sourceLocation: sourceLocation)
  }

  private static func record(_ actual: String, at url: URL, sourceLocation: SourceLocation) {
    let old = try? String(contentsOf: url, encoding: .utf8)
    guard old != actual else { return }
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try actual.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(url.lastPathComponent)", sourceLocation: sourceLocation)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = line ?? min(old.count, new.count)
    let before = index < old.count ? String(old[index]) : "(end)"
    let after = index < new.count ? String(new[index]) : "(end)"
    return "line \(index + 1)\n  expected: \(before)\n  actual:   \(after)"
  }
}
