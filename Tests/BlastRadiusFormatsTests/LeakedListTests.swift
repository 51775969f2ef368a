import BlastRadius
import BlastRadiusFormats
import Testing

/// Lists of leaked credentials in all the ways in which they are written.
@Suite struct LeakedListTests {
  @Test("a plain line is a name; comments and empty lines are none")
  func plainLines() throws {
    let read = try ReadList("# leaked\nalice@example.com\n\n  bot-token  \r\n\"quoted\"\r\nlast")
    #expect(read.list?.format == .lines)
    #expect(read.entries == ["2; alice@example.com", "4; bot-token", "5; quoted", "6; last"])
    #expect(read.problems == [])
  }

  @Test("names with commas and colons are plain lines too")
  func namesWithSeparators() throws {
    let read = try ReadList(
      "CN=Bob Smith,OU=IT,DC=corp\narn:aws:iam::123456789012:user/bot\nCORP\\bob\nHOST$\n"
        + "guest_example.com#EXT#@corp.onmicrosoft.com\nuser:alice@example.com")
    #expect(
      read.entries == [
        "1; CN=Bob Smith,OU=IT,DC=corp", "2; arn:aws:iam::123456789012:user/bot", "3; CORP\\bob",
        "4; HOST$", "5; guest_example.com#EXT#@corp.onmicrosoft.com", "6; user:alice@example.com",
      ])
  }

  @Test(
    "a table is told by its first line, whatever parts its fields",
    arguments: [",", ";", "\t", "|"])
  func tables(delimiter: String) throws {
    let text = [
      "id,login,Leaked At,kind,verified", "t1,alice,2024-03-01,api-key,true", ",bob,,,no",
    ]
    .joined(separator: "\n").replacing(",", with: delimiter)
    let read = try ReadList(text)
    #expect(read.list?.format == .csv)
    #expect(
      read.entries == [
        "2; t1; of alice; leaked 2024-03-01; kind api-key; works", "3; of bob; unverified",
      ])
    #expect(read.problems == [])
  }

  @Test("quotes hold delimiters, quotes and line ends; byte order mark and CRLF make no difference")
  func quotes() throws {
    let text =
      "\u{FEFF}\"id\",\"note\",\"source\"\r\n\"CN=Bob, Jr,OU=IT\",\"two\r\nlines, \"\"quoted\"\"\",a b\r\n"
      + " \"t 2\" , x ,\"mailbox \"\"A\"\"\"\r\n\r\nt3\r\n"
    let read = try ReadList(text)
    #expect(
      read.entries == [
        "2; withheld; in a b", "4; withheld; in mailbox •••", "6; t3",
      ])
    #expect(read.problems == ["2:2: withheld-name"])
  }

  @Test("UTF-16 is read where it says so, and a line `sep=` as spreadsheets write it")
  func utf16() throws {
    let text = "sep=;\r\nid;login\r\n€1;zoé\r\n"
    for isLittle in [true, false] {
      var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      for unit in text.utf16 {
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        bytes += isLittle ? pair : pair.reversed()
      }
      let read = try ReadList(bytes)
      #expect(read.entries == ["3; withheld; of zoé"])
    }
  }

  @Test("a table whose columns are not known in part says so, and reads the others")
  func unknownColumns() throws {
    let read = try ReadList("id,shoe size,password\nt1,44,hunter2\nt2,45,\n")
    #expect(read.entries == ["2; t1", "3; t2"])
    #expect(read.problems == ["1:1: unknown-field", "2:7: secret-field"])
    #expect(try ReadList("login\nalice\n").problems == ["1:1: one-column"])
  }

  @Test("what says the same of the same names is one entry with both places")
  func duplicates() throws {
    let read = try ReadList(
      """
      id,leaked,file,verified
      t1,2024-01-01,a,false
      t1,2024-01-01,b,true
      t1,2024-01-02,c,
      t1,2024-01-01,a,
      """)
    #expect(
      read.entries == [
        "2+3+5; t1; leaked 2024-01-01; in a; in b; works", "4; t1; leaked 2024-01-02; in c",
      ])
    #expect(read.problems == ["3:1: repeated-entry"])
    #expect(read.said[0].message.hasSuffix("(and 1 more like it)"))
  }

  @Test("JSON is a list of texts or objects, an object with such a list, or objects in a row")
  func json() throws {
    let objects = #"{"id":"t1","leaked":"2024-01-01"},{"identifiers":["k1","k2"],"line":7}"#
    let expected = ["1; t1; leaked 2024-01-01", "1; k1; k2"]
    let numbered = ["#1 " + expected[0], "#2 " + expected[1]]
    #expect(try ReadList("[\(objects)]").entries == numbered)
    #expect(try ReadList(#"{"title":"x","credentials":[\#(objects)]}"#).entries == numbered)
    #expect(
      try ReadList(objects.replacing("},{", with: "}\n{")).entries == [
        expected[0], "2; k1; k2",
      ])
    #expect(try ReadList(#" ["alice", "t2"]"#).entries == ["#1 1; alice", "#2 1; t2"])
    #expect(try ReadList(#"{"id": 12388195}"#).entries == ["1; 12388195"])
    #expect(try ReadList("[]").entries == [])
    #expect(try ReadList("null\n").entries == [])
  }

  @Test("gitleaks 8: fingerprints are names, commit dates are no leak, committers no owners")
  func gitleaks8() throws {
    let read = try ReadList(
      """
      [
       {
        "RuleID": "aws-access-token", "Description": "AWS", "StartLine": 2, "EndLine": 2,
        "StartColumn": 1, "EndColumn": 20, "Match": "key = AKIAIOSFODNN7EXAMPLE",
        "Secret": "AKIAIOSFODNN7EXAMPLE", "File": "conf/aws.tf", "SymlinkFile": "",
        "Commit": "74d53286c550630f80847d37f68aa30655540000", "Entropy": 3.1, "Author": "Ann",
        "Email": "ann@example.com", "Date": "2021-10-14T17:05:15Z", "Message": "add", "Tags": [],
        "Fingerprint": "74d53286c550630f80847d37f68aa30655540000:conf/aws.tf:aws-access-token:2"
       },
       {"Description": "RSA", "StartLine": 57, "File": "rsa.pk", "Commit": "", "Date": "",
        "RuleID": "RSA-PK", "Secret": "x", "Tags": ["a", "b"]}
      ]
      """)
    #expect(
      read.entries == [
        "#1 2; fp withheld; seen 2021-10-14T17:05:15Z; kind aws-access-token; "
          + "in conf/aws.tf:2 commit 74d53286c550",
        "#2 10; fp withheld; kind RSA-PK; in rsa.pk:57",
      ])
    #expect(read.problems == [])
    let written = LeakedName("rsa.pk:RSA-PK:57", .fingerprint)
    #expect(read.list?.entries[1].names == [written])
  }

  @Test("gitleaks as CSV and in its older shape")
  func olderGitleaks() throws {
    let table = try ReadList(
      """
      RuleID,Commit,File,SymlinkFile,Secret,Match,StartLine,EndLine,StartColumn,EndColumn,Author,\
      Message,Date,Email,Fingerprint,Tags
      generic-api-key,,a.py,,s,m,21,21,1,2,Ann,msg,2020-01-01T00:00:00Z,a@b.c,a.py:generic-api-key:21,
      """)
    #expect(
      table.entries == [
        "2; fp withheld; seen 2020-01-01T00:00:00Z; kind generic-api-key; in a.py:21"
      ])
    let old = try ReadList(
      """
      [{"line":"pw = hunter2","lineNumber":7,"offender":"hunter2","commit":"abc1234def",
      "repo":"gronit","rule":"Password","commitMessage":"m","author":"A","email":"a@example.com",
      "file":"x.py","date":"2021-03-01T10:00:00Z","tags":"key, AWS"}]
      """)
    #expect(
      old.entries == [
        "#1 1; seen 2021-03-01T10:00:00Z; kind Password; in gronit x.py:7 commit abc1234def"
      ])
    #expect(old.problems == ["1:2: nothing-to-match"])
  }

  @Test("trufflehog 3: key id, ARN and user id are names, the raw secret is passed over")
  func trufflehog3() throws {
    let read = try ReadList(
      """
      {"SourceMetadata":{"Data":{"Github":{"link":"https://github.com/o/r/blob/f/keys","repository":\
      "https://u:p@github.com/o/r.git","commit":"fbc14303ffbf8fb1c2c1","email":"c <c@example.com>",\
      "file":"keys","timestamp":"2022-06-16 10:17:40 -0700","line":4}}},"SourceID":0,"SourceType":7,\
      "SourceName":"trufflehog - github","DetectorType":2,"DetectorName":"AWS","Verified":true,\
      "Raw":"wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY","RawV2":"x","Redacted":"AKIAIOSFODNN7EXAMPLE",\
      "ExtraData":{"account":"595918472158","arn":"arn:aws:iam::595918472158:user/bot",\
      "user_id":"AIDACKCEVSQ6C2EXAMPLE","rotation_guide":"https://x"},"StructuredData":null}
      {"level":"info-0","ts":"2022","msg":"finished scanning"}
      {"DetectorName":"URI","Verified":false,"Raw":"r","Redacted":"https://*****:*****@h/x"}
      """)
    #expect(read.list?.format == .jsonLines)
    #expect(
      read.entries == [
        "1; AKIAIOSFODNN7EXAMPLE; of arn:aws:iam::595918472158:user/bot; "
          + "of AIDACKCEVSQ6C2EXAMPLE; seen 2022-06-16 10:17:40 -0700; kind AWS; "
          + "in https://github.com/o/r.git keys:4 commit fbc14303ffbf; works",
        "3; kind URI; unverified",
      ])
    #expect(read.problems == ["2:1: scanner-message", "3:1: nothing-to-match"])
  }

  @Test("trufflehog 2 and the trufflehog3 of Python are read as far as they go")
  func otherTrufflehogs() throws {
    let second = try ReadList(
      #"{"branch":"m","commit":"initial","commitHash":"abcdef0123456789","date":"2018-05-28 03:24:03","#
        + #""diff":"- pw","path":"u.json","printDiff":"x","reason":"High Entropy","stringsFound":["s"]}"#
    )
    #expect(
      second.entries == [
        "1; seen 2018-05-28 03:24:03; kind High Entropy; in u.json commit abcdef012345"
      ])
    let third = try ReadList(
      #"[{"rule":{"id":"high-entropy","message":"m","pattern":"p"},"path":"a.py","line":"7","#
        + #""secret":"s","context":{"7":"s"},"id":"f1","commit":"m","date":"2022-01-01"}]"#)
    #expect(third.entries == ["#1 1; f1; seen 2022-01-01; kind high-entropy; in a.py"])
  }

  @Test("a login with a password after it gives the login")
  func loginsWithPasswords() throws {
    let read = try ReadList(
      "alice@example.com:hunter2\nhttps://x.example.com/login:bob@example.com:pw1\ncarol:pw2\n"
        + "pw3:dora@example.com\n")
    #expect(
      read.entries == [
        "1; withheld; of alice@example.com", "2; withheld; of bob@example.com", "3; withheld",
        "4; withheld; of withheld",
      ])
    #expect(read.list?.entries[2].title == "line 3 (value withheld)")
    #expect(read.problems == ["1:1: rest-of-line", "1:1: withheld-name"])
  }

  @Test("what looks like a secret is withheld, what issuers publish is shown")
  func withheld() throws {
    let shown = [
      "AKIAIOSFODNN7EXAMPLE", "AIDACKCEVSQ6C2EXAMPLE", "00u1ab2CD3ef4GH5ij6k",
      "PVT_kwDOCoV2Oc4AokLZxY", "5f2d9c1e-7b3a-4c8d-9e0f-1a2b3c4d5e6f", "S-1-5-21-1004336348-1177",
    ]
    #expect(shown.filter { !NameShape.isShown($0) } == [])
    let withheld = [
      "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      "9e107d9d372bb6826bd81d3542a419d6", "hunter2!", "pa$$word", "a b", "alice:pw", "user=pw",
      "arn:aws:iam::1:user/ghp_16C7e42F292c6912E7710c838347Ae178B4a", "",
    ]
    #expect(withheld.filter(NameShape.isShown) == [])
  }

  @Test("a list of any shape may be refused with the place, and every error is told")
  func errors() throws {
    func problems(_ text: String) throws -> [String] { try ReadList(text).problems }
    #expect(try problems("") == ["1:1: !empty-file"])
    #expect(try problems(" \n") == ["1:1: !empty-file"])
    #expect(
      try problems("id,leaked\na,soon\nb,2024-13-01\n") == [
        "2:3: bad-instant", "3:3: bad-instant",
      ])
    var strict = LeakedListReader.Options()
    strict.isStrict = true
    #expect(
      try ReadList("id,leaked\na,soon\nb,2024-13-01\n", options: strict).problems == [
        "2:3: !bad-instant", "3:3: !bad-instant",
      ])
    #expect(try problems("id,login\na,b,c\n") == ["2:1: !bad-csv"])
    #expect(try problems("id,login\na,\"b\n") == ["2:3: !bad-csv"])
    #expect(try problems("id,login\na,\"b\"c\n") == ["2:6: !bad-csv"])
    #expect(
      try problems("[1, null, [\"a\"]]") == [
        "1:2: !wrong-type", "1:5: !wrong-type", "1:11: !wrong-type",
      ])
    #expect(try problems(#"[{"id":"\ud800"}]"#) == ["1:2: nothing-to-match", "1:8: !bad-escape"])
    #expect(try problems(#"{"nodes":[],"edges":[]}"#) == ["1:1: !unsupported-format"])
    #expect(try problems("[\"a\"]\n\"b\"") == ["2:1: !bad-json"])
  }
}
