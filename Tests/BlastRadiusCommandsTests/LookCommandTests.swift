import ArgumentParser
import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// `--theme` with a file, and `--tlp`.
@Suite struct LookCommandTests {
  private static let timeline = [cloudflare, "--format", "svg", "--theme"]

  @Test func `a file has colours and a logo`() async throws {
    let folder = try TemporaryFolder()
    let pixel = Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    _ = try folder.write(Array(try #require(pixel)), to: "logo.png")
    let file = try folder.write(
      """
      blastradius: 1
      theme:
        logo: logo.png
        light: { ink: "#00295c" }
        dark: { ink: "#DBE7FF" }
      """, to: "house.yaml")
    let svg = try await answer(TimelineCommand.self, Self.timeline + [file])
    #expect(svg.contains("fill=\"#00295c\"") && svg.contains(".f-ink{fill:#dbe7ff}"))
    #expect(svg.contains("<image ") && !svg.contains("logo.png"))
  }

  @Test(arguments: [
    ("light: { muted: \"#cccccc\" }", "`muted` (#cccccc) on `page` (#ffffff)"),
    ("light: { pink: \"#cccccc\" }", "no colour is called `pink`"),
    ("base: print", "auto, light or dark"), ("logo: none.png", "there is no such file"),
    ("logo: house.yaml", "no PNG"), ("colours: {}", "no key `colours`"),
  ])
  func `a file that cannot be used says why`(line: String, message: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("blastradius: 1\ntheme:\n  \(line)\n", to: "house.yaml")
    let error = await #expect(throws: BlastRadiusError.self) {
      try await answer(TimelineCommand.self, Self.timeline + [file])
    }
    let text = try #require(error.map(ExitStatus.message))
    #expect(text.contains(message), "\(text)")
  }

  @Test func `a mark stands first and last of what people read`() throws {
    for format in ["text", "markdown"] {
      let run = try Program.run(
        ["exposure", cloudflare, "--from", "jira", "--tlp", "TLP:Amber", "--format", format])
      let lines = run.output.split(separator: "\n").map { $0.replacing("\\", with: "") }
      #expect(lines.first == "TLP:AMBER", "\(run.errors)")
      #expect(lines.last?.hasPrefix("TLP:AMBER. May be passed on to who needs to know") == true)
    }
    #expect(
      try Program.run(
        ["exposure", cloudflare, "--from", "jira", "--tlp", "red", "--format", "json"]
      ).status == 64)
    #expect(
      try Program.run(["exposure", cloudflare, "--from", "jira", "--tlp", "pink"]).status == 64)
  }
  @Test func `a picture has the shape that is asked for, on a page of its own too`() throws {
    let graph = [Program.graph("zero-trust-gateway.yaml"), "--from", "scenario:password-alone"]
    let shapes = try ["slide", "page"].map { fit in
      let svg = try Program.run(["render"] + graph + ["--fit", fit]).output
      let head = try #require(svg.firstMatch(of: /<svg [^>]* width="([0-9.]+)" height="([0-9.]+)"/))
      let page = try Program.run(["report"] + graph + ["--fit", fit, "--format", "html"]).output
      #expect(page.contains("width=\"\(head.1)\" height=\"\(head.2)\""))
      return (Double(head.1) ?? 0) / (Double(head.2) ?? 0)
    }
    #expect(shapes[0] > 1.7 && shapes[1] < 1.4)
    #expect(try Program.run(["render"] + graph + ["--fit", "round"]).status == 64)
  }
}
