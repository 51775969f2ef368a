import BlastRadius

/// Something that there is to say about an answer.
struct ResponseRemark {
  var code: DiagnosticCode
  /// The byte that it is said of.
  var offset: Int
  var message: String
}
