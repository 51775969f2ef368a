import ArgumentParser
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What `make install` puts in place: programs, completions of three shells, the manual page, schemas,
/// gallery and pages; and what fetches a release.
@Suite struct InstallationTests {
  private static let verbs = RootCommand.configuration.subcommands.compactMap {
    $0.configuration.commandName
  }

  private static func shell(_ script: String) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = Program.root
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = Program.everything(from: pipe)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test func `installing writes everything, and nothing asks the network`() throws {
    let folder = try TemporaryFolder()
    let programs = try Program.executable().deletingLastPathComponent().path
    let run = try Self.shell(
      "unshare -n true 2>/dev/null && deny='unshare -n'; "
        + "$deny scripts/install.sh '\(programs)' '\(folder.url.path)/usr' && cd '\(folder.url.path)' "
        + "&& find usr -type f -not -path '*/share/blastradius/*' | sort")
    #expect(run.status == 0, "\(run.output)")
    #expect(
      run.output == """
        usr/bin/blastradius
        usr/bin/blastradius-layout
        usr/share/bash-completion/completions/blastradius
        usr/share/fish/vendor_completions.d/blastradius.fish
        usr/share/man/man1/blastradius.1
        usr/share/zsh/site-functions/_blastradius

        """)
    let share = "'\(folder.url.path)/usr/share/blastradius'"
    let same = try Self.shell(
      "for name in docs graphs schema README.md LICENSE; do diff -r $name \(share)/$name || exit; done; "
        + "find \(share) -type f -not -perm 644")
    #expect(same.status == 0 && same.output.isEmpty, "\(same.output)")
  }

  @Test func `a release is fetched where its sum is right, and only there`() throws {
    let folder = try TemporaryFolder()
    let script = """
      scripts=$PWD/scripts/dist name=blastradius-1.2.3-linux-$(uname -m)
      cd '\(folder.url.path)' && mkdir -p release $name/bin && echo 'echo fetched' > $name/bin/blastradius
      tar -czf release/$name.tar.gz $name && (cd release && sha256sum * > SHA256SUMS)
      bash "$("$scripts/fetch.sh" "file://$PWD/release" 1.2.3 into)"; echo "$?"
      "$scripts/fetch.sh" "file://$PWD/release" 1.2.4 into 2>/dev/null; echo "$?"
      echo damaged >> release/$name.tar.gz
      "$scripts/fetch.sh" "file://$PWD/release" 1.2.3 other 2>/dev/null; echo "$?"
      """
    #expect(try Self.shell(script).output == "fetched\n0\n3\n1\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script names the verbs, the options and their values`(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    for verb in Self.verbs { #expect(run.output.contains(verb), "\(verb)") }
    let words = [
      "fail-on", "unread", "never-worked", "mermaid", "service-account", "dark", "marginal",
      "quiet",
    ]
    for word in words { #expect(run.output.contains(word), "\(word)") }
  }

  private static let completions: [(line: String, words: [String])] = [
    ("expo", ["exposure"]), ("exposure --fr", ["--from"]), ("triage --fail-on unm", ["unmatched"]),
    ("render --theme d", ["dark"]), ("schema vocab", ["vocabulary"]),
    ("exposure --format mark", ["markdown"]),
    ("exposure graphs/zero", ["graphs/zero-trust-gateway.yaml"]),
    ("rank --kind service-acc", ["service-account"]), ("whatif --each cred", ["credential"]),
    ("check --fail-on crit", ["critical"]), ("diff --fail-on ope", ["opened"]),
    ("check --policies graphs/zero", ["graphs/zero-trust-gateway.yaml"]),
  ]

  // One shell, since the program takes longest to write its script.
  @Test func `bash completes verbs, options, values and files`() throws {
    let program = try Program.executable().path
    let asks = Self.completions.map { line, _ in
      """
      COMP_WORDS=(blastradius \(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
      COMP_LINE='blastradius \(line)'; COMP_POINT=${#COMP_LINE}
      $complete blastradius "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\n' "${COMPREPLY[@]}" =====
      """
    }
    let run = try Self.shell(
      """
      source <('\(program)' --generate-completion-script bash) || exit 9
      complete=$(complete -p blastradius | sed 's/.*-F \\([^ ]*\\).*/\\1/')

      """ + asks.joined(separator: "\n"))
    let answers = run.output.components(separatedBy: "=====\n")
    #expect(answers.count == Self.completions.count + 1, "\(run.output)")
    for ((line, words), answer) in zip(Self.completions, answers) {
      let found = answer.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      for word in words { #expect(found.contains(word), "\(line): \(answer)") }
    }
  }

  @Test func `the manual page tells of every verb and has nothing in it that man obeys by mistake`()
    throws
  {
    #expect(Set(Self.verbs).count == Self.verbs.count)
    let page = ManualPage().text
    #expect(page.hasPrefix(".TH BLASTRADIUS 1"))
    for verb in Self.verbs { #expect(page.contains("\n.SS \(verb)\n"), "\(verb)") }
    let requests = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(requests) == [".TH", ".SH", ".SS", ".B", ".I", ".RI", ".PP", ".nf", ".fi"])
    #expect(page.contains("\\-\\-fail\\-on"))
    // Every backslash begins an escape of ours.
    #expect(
      page.replacing("\\-", with: "").replacing("\\e", with: "").replacing("\\&", with: "")
        .contains("\\") == false)
    let run = try Program.run(["manual"])
    #expect(run.output == page && run.status == 0)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func `man reads the page without a word`() throws {
    let program = try Program.executable().path
    let run = try Self.shell("'\(program)' manual | groff -man -Tascii -ww -z")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
  }
}
