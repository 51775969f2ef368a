import BlastRadius

/// What policies allow on objects in buckets, and what was made of it for all about whom they say the same.
final class AWSBucketAnswer {
  /// What is allowed on a bucket.
  struct Right {
    var bucket: ImportedNode
    var access: AWSBucketAccess
    var ways: Ways
    /// The first of the objects on which it is allowed.
    var objects: Glob
  }

  /// What one statement names.
  struct Part {
    /// What is allowed; where a node stands for whoever may, only the first.
    var rights: [Right]
    /// Whoever may all of it.
    var holders: ImportedNode?
  }

  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }
}
