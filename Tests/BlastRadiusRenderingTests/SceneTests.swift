import BlastRadius
import Testing

@testable import BlastRadiusRendering

/// What the pictures of the Cloudflare incident say.
struct SceneTests {
  private func card(_ name: String, _ scene: Scene) throws -> Scene.Card {
    try #require(scene.cards.first { $0.name == name })
  }

  @Test func `Token and account lead into Jira through one gate`() throws {
    let scene = try PictureTests.scene("pair")
    let jira = try card("Jira", scene)
    let arrows = scene.links.filter { $0.to == jira.id && $0.step == 3 }
    #expect(arrows.count == 1)
    let gate = try #require(arrows.first?.from)
    #expect(scene.gates.contains { $0.id == gate })
    let inputs = Set<String>(scene.links.filter { $0.to == gate }.map(\.from))
    #expect(
      inputs
        == [
          try card("Smartsheet service account", scene).id,
          try card("Zero-trust gateway", scene).id,
        ])
    #expect(!scene.links.contains { $0.text == "leads to" })
  }

  @Test func `Seeds, certainty and what is not reached are told`() throws {
    let scene = try PictureTests.scene("pair")
    let states = Dictionary(grouping: scene.cards, by: \.state).mapValues {
      Set<String>($0.map(\.name))
    }
    #expect(
      states[.seed] == ["Moveworks service token", "Smartsheet service account's credential"])
    #expect(
      states[.possible]
        == ["ScriptRunner for Jira", "Atlassian server", "Sliver implant", "Console server"])
    #expect(states[.unreached]?.isSuperset(of: ["Global network", "Customer data"]) == true)
    #expect(try card("Jira", scene).held == "18 Oct – 23 Nov 17:23")
    #expect(try card("Atlassian server", scene).held == "18 Oct – 24 Nov 11:59")
    // Nothing in Production is reached; but all that is said of it is that it is separated by design,
    // and nobody was stopped at it.
    #expect(scene.zones.filter { $0.outcome == .unreached }.map(\.name) == ["Production"])
    #expect(!scene.zones.contains { $0.outcome == .held })
  }

  @Test func `Steps are numbered in time order`() throws {
    let scene = try PictureTests.scene("evidence")
    let steps = scene.links.compactMap(\.step).sorted()
    #expect(steps == Array(1...steps.count))
    let first = try #require(scene.links.first { $0.step == 2 })
    #expect(first.sentence.contains("Okta"))
  }

  @Test func `Times decide before steps, and what has no time stands where its step says`() {
    let rows: [(String, String, Int?)] = [
      ("late", "2024-03-05T10:00Z", 1), ("early", "2024-03-05T09:00Z", 9),
      ("tie-second", "2024-03-05T11:00Z", 12), ("tie-first", "2024-03-05T11:00Z", 11),
      ("date-between", "2024-03-05", 10), ("date-alone", "2024-03-05", nil),
      ("before", "2024-03-04", nil), ("after", "2024-03-06", 1), ("undated", "", 10),
      ("undated-last", "", 12),
    ]
    let entries = rows.map { name, at, step in
      StepOrder.Entry(arrow: name, at: Moment(at), step: step, depth: 0)
    }
    for order in [entries, entries.reversed()] {
      #expect(
        StepOrder.sorted(order) == [
          "before", "early", "late", "date-between", "undated", "tie-first", "tie-second",
          "date-alone", "after", "undated-last",
        ])
    }
  }

  @Test func `What was stopped says why`() throws {
    let scene = try PictureTests.scene("pair")
    let stopped = scene.links.filter { $0.state == .denied }
    #expect(stopped.count == 3)
    #expect(stopped.allSatisfy { $0.note.hasPrefix("access denied") })
  }

  @Test func `An enforced control stops an arrow by its name`() throws {
    var model = try Fixtures.cloudflare()
    for index in model.controls.indices where model.controls[index].id == "console-acl" {
      model.controls[index].changes = [.init(.enforced)]
    }
    let scene = try Scene(model, Fixtures.exposure(model, Fixtures.pair))
    #expect(
      scene.links.contains {
        $0.state == .denied && $0.note.contains("Access list in front of the console server")
      })
    #expect(try card("Console server", scene).state == .unreached)
    #expect(
      scene.zones.filter { $0.outcome == .held }.map(\.name).contains(
        "São Paulo, not yet in production"))
  }

  @Test func `A single token shows doors and no rooms`() throws {
    let scene = try PictureTests.scene("token")
    #expect(scene.cards.allSatisfy { $0.state == .seed || $0.level == nil || $0.level == .connect })
    #expect(scene.gates.isEmpty)
  }

  @Test func `The legend explains exactly the marks used`() throws {
    for name in PictureTests.names {
      let scene = try PictureTests.scene(name)
      for state in Scene.Link.State.allCases where state != .plain {
        let isUsed = scene.links.contains { $0.state == state && !$0.isData }
        #expect(scene.legend.contains(.link(state)) == isUsed)
      }
      for state in Scene.Card.State.allCases where state != .plain {
        #expect(scene.legend.contains(.card(state)) == scene.cards.contains { $0.state == state })
      }
      for level in Level.allCases {
        #expect(scene.legend.contains(.level(level)) == scene.cards.contains { $0.level == level })
      }
    }
  }

  @Test func `Too much is summarised, and can be narrowed`() throws {
    let model = try Fixtures.cloudflare()
    let exposure = try Fixtures.exposure(model, Fixtures.pair)
    var options = SceneOptions()
    options.budget = 5
    let summary = try Scene(model, exposure, options: options)
    #expect(summary.cards.count <= 12)
    #expect(summary.cards.contains { $0.fold != nil })
    options.full = true
    let all = try Scene(model, exposure, options: options).cards.count
    let narrower: [(inout SceneOptions) -> Void] = [
      { $0.level = .read }, { $0.zones = ["sao-paulo"] }, { $0.to = ["jira"] }, { $0.within = 2 },
      { $0.criticalOnly = true },
    ]
    for narrow in narrower {
      var options = options
      narrow(&options)
      let count = try Scene(model, exposure, options: options).cards.count
      #expect(count < all && count > 2)
    }
  }

  @Test func `The description tells the path in words`() throws {
    let words = try PictureTests.scene("pair").description.joined(separator: "\n")
    #expect(words.contains("It starts from Moveworks service token"))
    #expect(words.contains("Smartsheet service account can administer Jira"))
    #expect(words.contains("for which all of these are needed"))
    #expect(words.contains("Not reached: "))
    #expect(words.contains("Nothing shown of Production is reached."))
  }
}
