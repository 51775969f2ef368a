import BlastRadius
import BlastRadiusRendering
import Foundation

/// What the gallery can be asked for in pictures: each scenario of each model, its ways to what the scenario
/// asks about, the model itself and its evidence.
enum GalleryScenes {
  static let models: [String] = {
    let folder = Fixtures.root.appendingPathComponent("graphs").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// A picture: its name, and what makes its scene.
  struct Item {
    var name: String
    var options = SceneOptions()
    var make: (SceneOptions) throws -> Scene
  }

  static func items(_ name: String) throws -> [Item] {
    let model = try Fixtures.model(name)
    var items = [
      Item(name: "\(name)-model") { try Scene(model, options: $0) },
      Item(name: "\(name)-evidence") { try Scene(evidenceOf: model, options: $0) },
    ]
    for scenario in model.scenarios {
      let selectors = ["scenario:\(scenario.name)"]
      var question = Question(from: try Selection(selectors).seeds(in: model))
      question.at = try Selection(selectors).at(in: model)
      let analysis = try Analysis(model, question)
      let make = { (options: SceneOptions) in try Scene(analysis, options: options) }
      items.append(Item(name: "\(name)-\(scenario.name)", make: make))
      guard !scenario.to.isEmpty else { continue }
      var options = SceneOptions()
      options.to = Set<ExactText>(
        try Selection(selectors).items(in: model, as: .to).map(\.node))
      items.append(Item(name: "\(name)-\(scenario.name)-to", options: options, make: make))
    }
    return items
  }
}
