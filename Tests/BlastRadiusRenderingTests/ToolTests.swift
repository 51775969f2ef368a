import BlastRadius
import Foundation
import Testing

@testable import BlastRadiusRendering

/// Programs that are missing, slow or talk nonsense.
struct ToolTests {
  private static let request: LayoutRequest = {
    var request = LayoutRequest()
    request.boxes = [.init(size: Size(100, 40))]
    return request
  }()

  /// A shell script as a helper.
  private static func script(_ body: String) throws -> String {
    let path = NSTemporaryDirectory() + "blastradius-helper-\(UUID().uuidString)"
    try "#!/bin/sh\n\(body)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private static func error(_ body: String, timeout: Duration = .seconds(20)) async throws
    -> BlastRadiusError?
  {
    let path = try script(body)
    defer { try? FileManager.default.removeItem(atPath: path) }
    do throws(BlastRadiusError) {
      _ = try await HelperLayout(path: path, timeout: timeout).layout(request)
      return nil
    } catch {
      return error
    }
  }

  @Test func `A layout that does not end is stopped`() async throws {
    let error = try await Self.error("sleep 600 & sleep 600", timeout: .milliseconds(300))
    #expect(error?.code == .limit)
    #expect(error?.message.contains("300 ms") == true)
  }

  @Test func `What closes its output and runs on is stopped`() async throws {
    let error = try await Self.error("exec >&-; sleep 600", timeout: .milliseconds(300))
    #expect(error?.code == .limit)
    #expect(error?.message.contains("300 ms") == true)
  }

  @Test func `What ends in time is not called late because nobody looked`() async throws {
    let tool = Tool(path: "/bin/echo", arguments: ["here"], missing: "")
    let answer = try await withThrowingTaskGroup(of: Tool.Answer?.self) { group in
      group.addTask {
        try await tool.run(input: [], timeout: .milliseconds(400), onTimeout: "late")
      }
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<4 {
            usleep(150_000)
            await Task.yield()
          }
          return nil
        }
      }
      return try await group.reduce(nil) { $0 ?? $1 }
    }
    #expect(answer?.output == Array("here\n".utf8))
  }

  @Test(arguments: [
    ("exit 127", BlastRadiusError.Code.missing, "libgvc6"), ("exit 3", .missing, "graphviz"),
    ("kill -9 $$", .limit, "stopped"), ("kill -11 $$", .limit, "signal 11"),
    ("exit 4", .limit, "failed"), ("echo nonsense", .limit, "nonsense"),
    ("printf 'geometry 1 1 1\\nbox 0 0'; cat >/dev/null", .limit, "nonsense"),
  ])
  func `A helper that fails is told as what it is`(
    _ body: String, _ code: BlastRadiusError.Code, _ word: String
  ) async throws {
    let error = try #require(await Self.error(body))
    #expect(error.code == code)
    #expect(error.message.contains(word), "\(error.message)")
  }

  @Test func `A missing helper is missing`() async throws {
    await #expect(throws: BlastRadiusError.self) {
      _ = try await HelperLayout(path: "/nowhere/blastradius-layout").layout(Self.request)
    }
    do {
      _ = try await HelperLayout(path: "/nowhere/blastradius-layout").layout(Self.request)
    } catch { #expect(error.code == .missing) }
  }

  @Test func `A missing converter names its package`() async throws {
    var renderer = Renderer(engine: FakeLayout())
    for path in ["/nowhere/rsvg-convert", "rsvg-convert-that-is-not-there"] {
      renderer.converter = path
      do {
        _ = try await renderer.png(PictureTests.scene("token"))
        Issue.record("a missing converter was not noticed")
      } catch let error as BlastRadiusError {
        #expect(error.code == .missing)
        #expect(error.message.contains("librsvg2-bin"))
      }
    }
  }

  @Test func `The same picture comes as PNG and PDF`() async throws {
    let scene = try PictureTests.scene("token")
    let renderer = Renderer(engine: FakeLayout())
    #expect(try await renderer.png(scene).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try await renderer.pdf(scene).starts(with: Array("%PDF".utf8)))
  }

  @Test func `Requests and geometries survive the wire`() throws {
    let scene = try PictureTests.scene("pair")
    let request = SceneLayout(scene).request
    #expect(try LayoutWire.request(LayoutWire.encode(request)) == request)
    for text in [
      "", "layout 1\n", "layout 2 close\n", "layout 2 loose\nbox - 1 1 first\n",
      "layout 2 loose\nbox 0 1 1 first\nend\n",
      "layout 2 loose\nbox - nan 1 first\nend\n", "layout 2 loose\nbox - 1e9 1 first\nend\n",
      "layout 2 loose\nbox - 1 1 first\nline 0 1 1 top top drawn\nend\n", "layout 2 loose\nend",
    ] where text != "layout 2 loose\nend" {
      #expect(throws: BlastRadiusError.self) { _ = try LayoutWire.request(text) }
    }
  }
}
