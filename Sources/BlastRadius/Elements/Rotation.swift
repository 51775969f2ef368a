/// When a credential, or an identity's password, was replaced.
public enum Rotation: Hashable, Sendable {
  /// It was never replaced, as far as the model says.
  case never
  /// Nobody says whether or when.
  case unknown
  /// It was replaced at these moments, in order of time.
  case at([Moment])
}
