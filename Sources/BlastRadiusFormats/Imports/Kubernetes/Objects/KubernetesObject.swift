import BlastRadius

/// An object of a file, with its place.
struct KubernetesObject {
  /// The kind that it says, or that of the list it stands in; `nil` where nothing says it.
  var kind: String?
  /// The API version that goes with the kind.
  var version: String?
  var value: KubernetesValue
  var place: ObjectPlace
}
