import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

/// Lists that are broken, large or full of secrets.
@Suite struct LeakedListHostileTests {
  /// Secrets as they turn up; none of them may ever be printed, in whole or after an escape.
  private static let planted = [
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "hunter2!Tr0ub4dor", "s3cr3t-0f-plain-w0rds!",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "xoxb-1234567890-abcdefGHIJKL",
    "9e107d9d372bb6826bd81d3542a419d69e107d9d",
  ]

  /// Lists of every format, with a secret wherever one may stand.
  private static func lists(_ secret: String) -> [(name: String, text: String)] {
    [
      ("lines", "alice\n\(secret)\nbob@example.com:\(secret)\n\(secret) \(secret)\n"),
      (
        "csv",
        "id,login,password,secret,note,token\na,b,\(secret),\(secret),\(secret),\(secret)\n"
          + "\(secret),\"\(secret)\",\(secret),,,\n"
      ),
      ("semicolons", "id;login;line;commit;seen\n\(secret);x;\(secret);\(secret);\(secret)\n"),
      ("wrong row", "id,login\nx,y\nx,\(secret),\(secret)\n"),
      ("wrong quote", "id,login\nx,\"\(secret)\"\(secret)\n"),
      ("wrong date", "id,leaked\nx,\(secret)\n"),
      ("no header", "alice,\(secret)\nbob,\(secret)\n"),
      ("header", "id,\(secret)\nx,y\n"),
      ("json", #"[{"id":"a","secret":"\#(secret)","password":["\#(secret)"],"\#(secret)":1}]"#),
      ("json names", #"{"credentials":["\#(secret)",{"id":"\#(secret)","value":"\#(secret)"}]}"#),
      ("wrong json", #"[{"id":"a", "x": \#(secret) }]"#),
      ("wrong json key", #"[{"id":"a" "\#(secret)" }]"#),
      ("wrong end", #"[{"id":"a"}] \#(secret)"#),
      (
        "gitleaks",
        #"[{"RuleID":"r","Secret":"\#(secret)","Match":"k=\#(secret)","File":"a.py","StartLine":1,"#
          + #""Commit":"\#(secret)","Message":"\#(secret)","Author":"\#(secret)","#
          + #""Date":"\#(secret)","Tags":["\#(secret)"],"Fingerprint":"\#(secret)"}]"#
      ),
      (
        "gitleaks 7",
        #"[{"line":"\#(secret)","offender":"\#(secret)","rule":"r","lineNumber":1}]"#
      ),
      (
        "trufflehog",
        #"{"SourceMetadata":{"Data":{"Git":{"file":"f","repository":"https://u:\#(secret)@h/r","#
          + #""link":"\#(secret)","timestamp":"\#(secret)"}}},"DetectorName":"D","Raw":"\#(secret)","#
          + #""RawV2":"\#(secret)","Redacted":"\#(secret)","ExtraData":{"arn":"\#(secret)","#
          + #""x":"\#(secret)"},"StructuredData":{"t":[{"y":"\#(secret)"}]}}"#
      ),
      ("trufflehog 2", #"{"reason":"r","stringsFound":["\#(secret)"],"diff":"\#(secret)"}"#),
    ]
  }

  @Test("no secret is ever printed, wherever it stands", arguments: planted)
  func neverPrinted(secret: String) throws {
    for list in Self.lists(secret) {
      let read = try ReadList(list.text)
      #expect(!read.printed.contains(secret), "\(list.name)")
      let titles = read.list?.entries.map(\.title) ?? []
      #expect(!titles.contains { $0.contains(secret) }, "\(list.name)")
    }
  }

  @Test(
    "what looks like a secret is masked in paths, rules and names too",
    arguments: planted.indices.filter { [0, 4, 5].contains($0) }.map { planted[$0] })
  func unexpectedPlaces(secret: String) throws {
    let path = "src/some/rather/long/path/of/words/\(secret)/config.yaml"
    let texts = [
      #"[{"RuleID":"rule/\#(secret)","File":"\#(path)","StartLine":1,"Commit":"\#(secret)"}]"#,
      #"{"DetectorName":"\#(secret)","SourceMetadata":{"Data":{"Git":{"file":"\#(path)","#
        + #""repository":"host:\#(secret)"}}},"ExtraData":{"arn":"arn:aws:iam::1:user/\#(secret)"}}"#,
      "id,kind,source,file\n\(path),\(path),\(path),\(path)\nalice/\(secret),x,@\(secret),\n",
      "\(path)\nalice+\(secret)@example.com\n\(secret).example.com\n",
    ]
    for text in texts {
      #expect(!(try ReadList(text).printed.contains(secret)), "\(text)")
    }
  }

  @Test("a list that ends at any byte is read or refused, and prints no secret")
  func truncated() throws {
    let secret = Self.planted[0]
    for list in Self.lists(secret) {
      let bytes = Array(list.text.utf8)
      for end in 0..<bytes.count {
        let read = try ReadList(Array(bytes[..<end]))
        // The end of a secret may be missing; its first half is one too.
        #expect(!read.printed.contains(secret.prefix(20)), "\(list.name) up to \(end)")
        #expect(read.list != nil || !read.said.isEmpty)
      }
    }
  }

  @Test("UTF-16 that ends at any byte is read or refused")
  func truncatedUTF16() throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + "id,login\né,😀\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for end in 2..<bytes.count {
      let read = try ReadList(Array(bytes[..<end]))
      if end % 2 == 1 { #expect(read.problems.contains { $0.hasSuffix("!invalid-utf16") }) }
    }
    #expect(try ReadList([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8]).problems == ["1:2: !invalid-utf16"])
    #expect(try ReadList([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61]).problems == ["1:1: !invalid-utf16"])
  }

  @Test("bytes that are no text are refused with their place")
  func notText() throws {
    #expect(try ReadList(Array("a\nb".utf8) + [0xFF]).problems == ["2:2: !invalid-utf8"])
    #expect(try ReadList("a\nb\0c").problems == ["2:2: !nul-byte"])
    #expect(try ReadList([0x61, 0, 0x62, 0]).problems == ["1:2: !nul-byte"])
  }

  @Test("nesting beyond every measure is stopped")
  func nesting() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try ReadList(deep).problems.contains { $0.contains("!") })
    #expect(try ReadList(#"[{"x":"# + deep).problems == ["1:72: !too-deep"])
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(try ReadList(objects).problems.contains { $0.hasSuffix("!too-deep") })
  }

  @Test("a line, a field or a text of megabytes is refused with its place")
  func longLines() throws {
    let long = String(repeating: "a", count: 3_000_000)
    #expect(try ReadList("x\n" + long).problems == ["2:1: !name-too-long"])
    #expect(try ReadList("id,login\nx," + long).problems == ["2:3: name-too-long"])
    #expect(try ReadList(#"["\#(long)"]"#).problems == ["1:2: !name-too-long"])
    #expect(try ReadList("id,x\na,\"" + long).problems == ["1:1: unknown-field", "2:3: !bad-csv"])
  }

  @Test("sizes, entries and problems have limits")
  func limits() throws {
    let small = LeakedListReader.Options(maximumFileSize: 10, maximumEntries: 3, maximumErrors: 2)
    #expect(try ReadList("alice and bob", options: small).problems == ["!file-too-large"])
    #expect(try ReadList("a\nb\nc\nd\ne", options: small).problems == ["4:1: !list-limit"])
    let wrong = try ReadList("[1,2,3,4]", options: small)
    #expect(wrong.problems == ["1:2: !wrong-type", "1:4: !wrong-type"])
    let folder = try TemporaryFolder()
    let path = try folder.write("list.txt", "alice and bob")
    #expect(throws: BlastRadiusError.self) { try LeakedListReader.read(path, options: small) }
    #expect(throws: BlastRadiusError.self) { try LeakedListReader.read(folder.path) }
    #expect(try LeakedListReader.read(path).entries.count == 1)
  }

  @Test("many credentials are read in every format")
  func many() throws {
    let numbers = 0..<RandomModels.count(100_000)
    let lists = [
      numbers.map { "token-\($0)\n" }.joined(),
      "id,leaked\n" + numbers.map { "token-\($0),2024-01-01\n" }.joined(),
      "[" + numbers.map { #"{"id":"token-\#($0)"}"# }.joined(separator: ",\n") + "]",
      numbers.map { #"{"DetectorName":"AWS","ExtraData":{"user_id":"u\#($0)"}}"# + "\n" }.joined(),
    ]
    for text in lists {
      let list = try #require(try ReadList(text).list)
      #expect(list.entries.count == numbers.count)
      #expect(list.entries.last?.places.first?.line ?? 0 >= numbers.count)
    }
  }

  @Test("any bytes at all are read or refused")
  func noise() throws {
    var random = SeededRandom(seed: 7)
    let alphabet = Array("id,login\n\r\"[]{}:;\t|#\\u0d8é\u{1F600} =@".utf8) + [0, 0xFF, 0xFE]
    for _ in 0..<3000 {
      let bytes = (0..<random.number(0..<40)).map { _ in random.pick(alphabet) }
      let read = try ReadList(bytes)
      #expect(read.list != nil || !read.said.isEmpty)
    }
  }
}
