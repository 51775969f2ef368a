/// A statement that replaces the model's for one question.
public enum Assumption: Hashable, Sendable {
  /// A control has this state for all of time.
  case control(String, Control.State)
  /// The edges of this sentence (or the edge of this id) exist, do not, or nobody knows.
  case edge(String, Edge.Existence)
  /// A credential or identity was rotated so.
  case rotation(String, Rotation)
}
