/// The name of one place in a model, such as `node("jira").field("zone")`.
///
/// Edges, events and list items are named by their position in the model's arrays.
package struct ModelPath: Hashable, Sendable {
  /// The parts of the path.
  package var parts: [String]

  /// Makes a path from its parts.
  package init(_ parts: [String]) { self.parts = parts }

  /// The path of a node.
  package static func node(_ id: String) -> ModelPath { ModelPath(["nodes", id]) }
  /// The path of the edge at an index of `Model.edges`.
  package static func edge(_ index: Int) -> ModelPath { ModelPath(["edges", String(index)]) }
  /// The path of a control.
  package static func control(_ id: String) -> ModelPath { ModelPath(["controls", id]) }
  /// The path of a zone.
  package static func zone(_ id: String) -> ModelPath { ModelPath(["zones", id]) }
  /// The path of a scenario.
  package static func scenario(_ name: String) -> ModelPath { ModelPath(["scenarios", name]) }
  /// The path of a policy.
  package static func policy(_ id: String) -> ModelPath { ModelPath(["policies", id]) }
  /// The path of the event at an index of `Model.events`.
  package static func event(_ index: Int) -> ModelPath { ModelPath(["events", String(index)]) }
  /// The path of a part of this.
  package func field(_ name: String) -> ModelPath { ModelPath(parts + [name]) }
  /// The path of an item of this list.
  package func item(_ index: Int) -> ModelPath { ModelPath(parts + [String(index)]) }
}
