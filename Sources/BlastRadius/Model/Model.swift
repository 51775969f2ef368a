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
      memo = ModelMemo()
      yield &parts.zones
    }
  }
  /// The controls, in any order.
  public var controls: [Control] {
    get { parts.controls }
    _modify {
      memo = ModelMemo()
      yield &parts.controls
    }
  }
  /// The nodes, in any order.
  public var nodes: [Node] {
    get { parts.nodes }
    _modify {
      memo = ModelMemo()
      yield &parts.nodes
    }
  }
  /// What is said of many imported nodes at once.
  public var marks: NodeMarks {
    get { parts.marks }
    _modify {
      memo = ModelMemo()
      yield &parts.marks
    }
  }
  /// The edges, in any order.
  public var edges: [Edge] {
    get { parts.edges }
    _modify {
      memo = ModelMemo()
      yield &parts.edges
    }
  }
  /// The imported graph that nodes and edges add to, if any.
  public var estate: Estate? {
    get { parts.estate }
    _modify {
      memo = ModelMemo()
      yield &parts.estate
    }
  }
  /// Which of the edges an import says, and where.
  package var importedEdges: ImportedEdges? {
    get { parts.importedEdges }
    _modify {
      memo = ModelMemo()
      yield &parts.importedEdges
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
      memo = ModelMemo()
      yield &parts.vocabulary
    }
  }
  /// Where each part was read from, for messages; empty for a model built in code.
  package var locations: [ModelPath: SourceLocation]
  /// What it was made of, where names are called otherwise in it.
  package internal(set) var unredacted: Unredacted?

  /// What was made of it, while it stays as it is.
  ///
  /// An observer would copy an array for each element that is appended; `_modify` does not.
  private(set) var memo = ModelMemo()
  private var parts: Parts

  /// What is compiled.
  private struct Parts: Sendable {
    var zones: [Zone] = []
    var controls: [Control] = []
    var nodes: [Node] = []
    var marks = NodeMarks.none
    var edges: [Edge] = []
    var estate: Estate?
    var importedEdges: ImportedEdges?
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
