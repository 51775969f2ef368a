import BlastRadius

/// Why a JSON text cannot be read any further.
struct JSONFailure: Error {
  /// The byte it is at, from the beginning of the document.
  var offset: Int
  var code: DiagnosticCode
  var message: String
  /// The same without a part of the document, where the message has one.
  var discreetMessage: String

  init(_ offset: Int, _ message: String, code: DiagnosticCode = "bad-json") {
    self.offset = offset
    self.code = code
    self.message = message
    discreetMessage = message
  }
}
