/// A set of nodes, privileges and what is known about them: the input of every analysis.
///
/// A model is plain data. `Program(model)` (and so every analysis) requires what `problems()` finds
/// no error in: unique ids, references that resolve, intervals that are not empty.
public struct Model: Sendable {
  /// The title shown above pictures and reports.
  public var title: String?
  /// A paragraph for readers.
  public var summary: String?
  /// The instant that questions over many seeds use.
  public var asOf: Moment?
  /// Where the model's statements are published.
  public var sources: [String]
  /// The zones, in any order.
  public var zones: [Zone] {
    get { parts.zones }
    _modify {
      compiled = CompiledModel()
      yield &parts.zones
    }
  }
  /// The controls, in any order.
  public var controls: [Control] {
    get { parts.controls }
    _modify {
      compiled = CompiledModel()
      yield &parts.controls
    }
  }
  /// The nodes, in any order.
  public var nodes: [Node] {
    get { parts.nodes }
    _modify {
      compiled = CompiledModel()
      yield &parts.nodes
    }
  }
  /// What is said of many imported nodes at once.
  public var marks: NodeMarks {
    get { parts.marks }
    _modify {
      compiled = CompiledModel()
      yield &parts.marks
    }
  }
  /// The edges, in any order.
  public var edges: [Edge] {
    get { parts.edges }
    _modify {
      compiled = CompiledModel()
      yield &parts.edges
    }
  }
  /// The imported graph that nodes and edges add to, if any.
  public var estate: Estate? {
    get { parts.estate }
    _modify {
      compiled = CompiledModel()
      yield &parts.estate
    }
  }
  /// The events, in any order.
  public var events: [Event]
  /// The scenarios, in any order.
  public var scenarios: [Scenario]
  /// The policies, in any order.
  public var policies: [Policy]
  /// The kinds and relations the model uses.
  public var vocabulary: Vocabulary {
    get { parts.vocabulary }
    _modify {
      compiled = CompiledModel()
      yield &parts.vocabulary
    }
  }
  /// Where each part was read from, for messages; empty for a model built in code.
  public var locations: [ModelPath: SourceLocation]

  /// What was compiled of it, while it stays as it is.
  ///
  /// An observer would copy an array for each element that is appended; `_modify` does not.
  private(set) var compiled = CompiledModel()
  private var parts: Parts

  /// What is compiled.
  private struct Parts: Sendable {
    var zones: [Zone] = []
    var controls: [Control] = []
    var nodes: [Node] = []
    var marks = NodeMarks.none
    var edges: [Edge] = []
    var estate: Estate?
    var vocabulary = Vocabulary.builtIn
  }

  /// Makes an empty model with the built-in vocabulary.
  public init() {
    sources = []
    events = []
    scenarios = []
    policies = []
    locations = [:]
    parts = Parts()
  }
}

/// The name of one place in a model, such as `node("jira").field("zone")`.
///
/// Edges, events and list items are named by their position in the model's arrays.
public struct ModelPath: Hashable, Sendable {
  /// The parts of the path.
  public var parts: [String]

  /// Makes a path from its parts.
  public init(_ parts: [String]) { self.parts = parts }

  /// The path of a node.
  public static func node(_ id: String) -> ModelPath { ModelPath(["nodes", id]) }
  /// The path of the edge at an index of `Model.edges`.
  public static func edge(_ index: Int) -> ModelPath { ModelPath(["edges", String(index)]) }
  /// The path of a control.
  public static func control(_ id: String) -> ModelPath { ModelPath(["controls", id]) }
  /// The path of a zone.
  public static func zone(_ id: String) -> ModelPath { ModelPath(["zones", id]) }
  /// The path of a scenario.
  public static func scenario(_ name: String) -> ModelPath { ModelPath(["scenarios", name]) }
  /// The path of a policy.
  public static func policy(_ id: String) -> ModelPath { ModelPath(["policies", id]) }
  /// The path of the event at an index of `Model.events`.
  public static func event(_ index: Int) -> ModelPath { ModelPath(["events", String(index)]) }
  /// The path of a part of this.
  public func field(_ name: String) -> ModelPath { ModelPath(parts + [name]) }
  /// The path of an item of this list.
  public func item(_ index: Int) -> ModelPath { ModelPath(parts + [String(index)]) }
}
