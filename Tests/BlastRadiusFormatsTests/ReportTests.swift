import BlastRadius
import BlastRadiusFormats
import Testing

/// A report that is not read is no list of nothing.
@Suite struct ReportTests {
  @Test(
    "an object with an unread list in it is refused, and the list is named",
    arguments: [
      (
        #"{"id":"scan-1","type":"x","scans":[{"incidents":[{"match":"AKIA"}]}],"total":1}"#,
        "`scans`"
      ),
      (#"{"name":"scan","vulnerabilities":[{"id":"v"}]}"#, "`vulnerabilities`"),
      (#"[{"id":"1","occurrences":[{"match":"x"}]}]"#, "`occurrences`"),
      (#"{"credentials":[],"incidents":[{"id":"1"}]}"#, "`incidents`"),
      (#"{"id":"1","more":{"a":{"b":1}}}"#, "an object"), (#"{"id":"1","hits":["a"]}"#, "`hits`"),
      (#"{"id":"1","hits":[]}"# + "\n" + #"{"id":"2","hits":[[1]]}"#, "`hits`"),
    ])
  func refused(text: String, words: String) throws {
    let read = try ReadList(text)
    #expect(read.list == nil)
    #expect(read.said.contains { $0.code == "unsupported-format" && $0.message.contains(words) })
    #expect(!read.printed.contains("AKIA"))
  }

  @Test(
    "entries with something beside stay entries",
    arguments: [
      #"{"id":"a","hits":[]}"#, #"{"id":"a","leaked":"2024-01-01","where else":["x","y"]}"#,
      #"{"id":"a","kind":"api-key","more":{"n":1}}"#, #"[{"id":"a","tags":["x"]}]"#,
      #"{"summary":{"n":{"m":1}},"findings":[{"id":"a"}]}"#,
      #"{"RuleID":"r","Secret":"s","File":"f","StartLine":3,"Fingerprint":"f:r:3","Blob":{"a":[1]}}"#,
    ])
  func read(text: String) throws { #expect(try ReadList(text).list?.entries.count == 1) }

  @Test(
    "a banner before JSON is passed over, and the JSON read in its place",
    arguments: [
      "scanner 1.0", "  ○\n  scanner\n\n", "🔑 found\r\n", "a, b; c", "# of findings: 1\nmore",
    ])
  func banner(banner: String) throws {
    let read = try ReadList(banner + "\n{\"id\":\"ci-key\"}\n")
    #expect(read.entries.count == 1)
    #expect(read.entries.first?.contains("ci-key") == true)
    #expect(read.said.map(\.code) == ["text-before-json"])
    let wrong = try ReadList(banner + "\n[{\"id\":\"ci-key\"}\n")
    #expect(wrong.said.contains { $0.severity == .error })
    #expect(wrong.said.last?.location?.line ?? 0 > 1)
  }

  @Test(
    "what is neither names nor JSON is refused",
    arguments: [
      "<?xml version=\"1.0\"?>\n<testsuites>hunter2</testsuites>", "report\n<a>hunter2</a>",
      "banner\n[\n {\"RuleID\":\"aws\",\"Secret\":\"hunter2\"}\n]\n1 leak found\n",
      "[INFO] hunter2\nci-key\n",
      "ci-key\n{hunter2\n", "\n\n  <html>hunter2",
    ])
  func markup(text: String) throws {
    let read = try ReadList(text)
    #expect(read.list == nil)
    #expect(!read.printed.contains("hunter2"))
  }

  @Test("names with brackets further on are names")
  func names() throws {
    #expect(try ReadList("a[1]\nb {x}\nc <c@example.com>\n").list?.entries.count == 3)
  }
}
