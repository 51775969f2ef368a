import BlastRadius

/// Whose answers are read: an organisation, a site. It keeps what they say until all files were read.
protocol ResponseOwner {
  /// What an answer is about.
  associatedtype Request: ResponseRequest

  /// What names it on the command line.
  static var scope: ImportName.Scope { get }
  /// The word for it in codes, and what one is called of which nobody says the name.
  static var word: String { get }
  /// The word for it in sentences.
  static var noun: String { get }
  /// The segments that begin the path of a request in the name of a file.
  static var markers: [String] { get }
  /// How many items a page of a list has where the request does not say it.
  static var pageSizes: [Int] { get }
  /// Whether the name of the command line stands above the one that an answer says.
  static var isCalledAsTold: Bool { get }

  /// Whose an answer is; `nil` where neither it nor its path says it.
  static func name(of body: ResponseBody) -> String?
  /// Whether a request was refused, or failed.
  static func isRefusal(_ body: ResponseBody) -> Bool
  /// What is the same in all spellings of a name.
  static func key(of name: String) -> ExactText
  /// Says as nodes and edges what was read, when all files were.
  static func write(_ all: [Self], into draft: inout ImportDraft)

  init(_ name: String)

  /// What it is called: of several spellings the first in the order of their bytes.
  var name: String { get set }
  /// The first place that was read, by the names of files.
  var place: ExportPlace? { get set }
  /// What there is to say about the answer that is read.
  var remarks: [ResponseRemark] { get set }

  /// Reads an answer; says whether something in it was looked at.
  mutating func read(_ request: Request, _ body: ResponseBody, _ document: ImportedDocument) -> Bool
  /// Takes note that nobody knows what a request would answer, or a part of it: it was refused, or pages are
  /// missing.
  mutating func lack(_ request: Request, _ place: ExportPlace)
  /// Puts everything into an order that does not hang on that of the files.
  mutating func sort()
}

/// What an answer is about.
protocol ResponseRequest {
  /// Takes it from the path, else from the keys of the answer.
  init(_ body: ResponseBody)
}

extension ResponseOwner {
  static func isRefusal(_ body: ResponseBody) -> Bool { body.isRefusal }

  static func key(of name: String) -> ExactText { ExactText(name) }

  /// Warns of something in the answer that is read.
  mutating func warn(_ code: DiagnosticCode, _ value: JSONValue, _ message: String) {
    remarks.append(ResponseRemark(code: code, offset: value.offset, message: message))
  }

  /// Says that an entry of a list is left out, and so not all of the list is known.
  mutating func leaveOut(_ entry: JSONValue) {
    warn(.notUnderstood, entry, "this entry of a list is not understood: it gives nothing here")
  }

  /// The entries of the list that an answer is, or has; where none is there, that is said.
  mutating func entries(of list: [JSONValue]?, in value: JSONValue) -> [JSONValue] {
    if list == nil {
      warn(
        .notUnderstood, value,
        "this answer has no list where one belongs: nothing is taken from it")
    }
    return list ?? []
  }
}

extension DiagnosticCode {
  /// The code of what an answer says in a way that is not known.
  static let notUnderstood: DiagnosticCode = "not-understood"
}
