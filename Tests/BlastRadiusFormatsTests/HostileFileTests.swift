import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// Files that are broken, or made to break the reader: each gets its own message.
@Suite struct HostileFileTests {
  private func said(_ paths: [String], options: ModelReader.Options = .init()) -> [String] {
    do {
      return try ModelReader.read(paths, options: options).warnings.map(line)
    } catch let error as BlastRadiusError {
      #expect(error.code == .badInput)
      return error.diagnostics.map(line)
    } catch {
      Issue.record(error)
      return []
    }
  }

  /// Every level names the one before it nine times: 9⁷ and more values from under 500 bytes.
  @Test("an alias bomb is stopped at its limit")
  func aliasBomb() throws {
    var bomb = "blastradius: 1\na: &a [x,x,x,x,x,x,x,x,x]\n"
    for (before, name) in zip("abcdefg", "bcdefgh") {
      let items = Array(repeating: "*\(before)", count: 9).joined(separator: ",")
      bomb += "\(name): &\(name) [\(items)]\n"
    }
    let folder = try TemporaryFolder()
    let path = try folder.write("bomb.yaml", bomb)
    #expect(bomb.utf8.count < 500)
    let lines = said([path])
    #expect(lines.count == 1)
    #expect(lines[0].hasSuffix("the aliases up to here stand for more than 200000 values"))
    #expect(lines[0].contains("alias-limit"))
  }

  @Test(
    "ten thousand levels of nesting are stopped at the hundredth",
    arguments: [
      ("flow lists", "title: " + String(repeating: "[", count: 10_000), 2),
      ("flow mappings", "title: " + String(repeating: "{a: ", count: 10_000), 2),
      ("block lists", "title:\n  " + String(repeating: "- ", count: 10_000), 3),
      (
        "block mappings",
        (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), 102
      ),
    ])
  func nesting(name: String, text: String, line: Int) throws {
    let folder = try TemporaryFolder()
    let lines = said([try folder.write("deep.yaml", "blastradius: 1\n" + text)])
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("\(line):"))
    #expect(lines[0].hasSuffix("nesting-limit: this is nested more than 100 levels deep"))
  }

  @Test("deep nesting through aliases is stopped too")
  func nestingThroughAliases() {
    var text = "blastradius: 1\na0: &a0 [x]\n"
    for level in 1...200 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let lines = diagnostics(of: text).map(line)
    #expect(lines == ["100:12: nesting-limit: this is nested more than 100 levels deep"])
  }

  @Test("a duplicate key is named with both places, and the file is not printed")
  func duplicateKey() throws {
    let source = MarkedSource(
      "blastradius: 1\nnodes:\n  1️⃣a: {kind: host}\n  b: {kind: host}\n  2️⃣a: {kind: user}\n")
    let said = diagnostics(of: source.text)
    #expect(
      said.map(line) == [
        "5:3: duplicate-key: `a` stands here a second time; 3:3: first given here"
      ])
    #expect(!DiagnosticFormatter.text(said).contains("b: {kind: host}"))
  }

  @Test("bytes that are not a text are named with their offset")
  func notText() throws {
    let folder = try TemporaryFolder()
    let invalid = try folder.write("a.yaml", Data("blastradius: 1\ntitle: é".utf8) + [0xFF])
    #expect(
      said([invalid]) == [
        "2:9: invalid-utf8: the file is not UTF-8: byte 0xFF at offset 24"
      ])
    let zero = try folder.write("b.yaml", "blastradius: 1\n\0")
    #expect(
      said([zero]) == ["2:1: nul-byte: the file holds a NUL byte at offset 15: it is not a text"])
    let wide = try folder.write("c.yaml", Data([0xFF, 0xFE, 0x62, 0x00]))
    #expect(
      said([wide]) == [
        "1:1: invalid-utf8: the file is not UTF-8: byte 0xFF at offset 0"
          + "; it looks like UTF-16: save it as UTF-8"
      ])
    let bell = try folder.write("d.yaml", "blastradius: 1\ntitle: a\u{7}b")
    #expect(said([bell]).first?.hasPrefix("2:9: bad-character: ") == true)
  }

  @Test("an empty file, a folder and no file are told apart")
  func noFile() throws {
    let folder = try TemporaryFolder()
    let empty = "1:1: empty-file: the file is empty: a model starts with `blastradius: 1`"
    #expect(said([try folder.write("a.yaml", "")]) == [empty])
    #expect(said([try folder.write("b.yaml", "# nothing\n")]) == [empty])
    #expect(
      said([folder.path]) == ["is-directory: \(folder.path): this is a directory, not a file"])
    #expect(
      said([folder.path + "/none.yaml"])
        == ["missing-file: \(folder.path)/none.yaml: there is no such file"])
  }

  @Test("a file of 200 MB is refused before it is read")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.sparse("large.yaml", size: 200 << 20)
    #expect(
      said([path]) == [
        "file-too-large: \(path): the file is larger than 16 MB; bulk data comes as JSON"
      ])
  }

  @Test("a broken file hides the unknown names it would have declared")
  func incomplete() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.yaml", "blastradius: 1\ninclude: none.yaml\nedges: [a reads b]\n")
    #expect(
      said([path]) == ["2:10: missing-include: there is no file `\(folder.path)/none.yaml`"])
  }

  @Test("mutated models never crash the reader", arguments: 0..<8)
  func fuzz(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let folder = try TemporaryFolder()
    let original = Array((ExampleModel.text).utf8)
    for _ in 0..<150 {
      var bytes = original
      for _ in 0..<random.number(1..<6) { mutate(&bytes, &random) }
      let path = try folder.write("fuzz.yaml", Data(bytes))
      do {
        _ = try ModelReader.read([path])
      } catch let error as BlastRadiusError {
        _ = DiagnosticFormatter.text(error.diagnostics)
        #expect(error.diagnostics.contains { $0.severity == .error })
      } catch {
        Issue.record(error)
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let index = random.number(0..<bytes.count)
    switch random.number(0..<6) {
    case 0: bytes[index] = UInt8(random.number(0..<256))
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(random.pick(Array("[]{}:,-&*!|>'\"%@`#\n\t ".utf8)), at: index)
    case 3: bytes.removeLast(min(bytes.count, random.number(0..<200)))
    case 4:
      let end = min(bytes.count, index + random.number(1..<40))
      bytes.insert(contentsOf: bytes[index..<end], at: random.number(0..<bytes.count))
    default: bytes[index] ^= 1 << UInt8(random.number(0..<8))
    }
  }
}
