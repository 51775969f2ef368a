import BlastRadius
import BlastRadiusFormats
import Testing

/// What is said about exports shows nothing of what may be a secret in them.
@Suite("Messages about exports") struct DiscreetImportTests {
  private static let value = "Tr0ub4dor-and-3"

  /// Exports with a value in the line that something is said of.
  private static let exports: [(name: String, text: String)] = [
    (
      "a list of variables that goes on",
      #"{"/orgs/acme/actions/variables": {"total_count": 9, "variables": [{"name": "A", "value": "\#(value)"}]}}"#
    ),
    (
      "a variable that is cut short",
      #"{"/orgs/acme/actions/variables": {"total_count": 1, "variables": [{"name": "A", "value": "\#(value)"#
    ),
    (
      "a value without quotes",
      #"{"/orgs/acme/actions/variables": {"total_count": 1, "variables": [{"name": "A", \#(value)}]}}"#
    ),
    (
      "a token of nobody",
      #"{"/rest/pat/latest/tokens": [{"id": 1, "name": "x", "rawToken": "\#(value)"}]}"#
    ),
    (
      "a secret of Kubernetes that is cut short",
      #"{"apiVersion": "v1", "kind": "Secret", "data": {"a": "\#(value)""#
    ),
    (
      "a function of AWS that is cut short",
      #"{"Functions": [{"FunctionArn": "arn:aws:lambda:eu-west-1:210987654321:function:f", "Environment": {"Variables": {"A": "\#(value)""#
    ),
  ]

  @Test("show no values", arguments: exports.indices) func values(number: Int) throws {
    let (name, text) = Self.exports[number]
    let read = try ReadFiles([("export.json", text)])
    #expect(!read.said.isEmpty, "\(name)")
    for problem in read.said {
      #expect(problem.excerpt == nil, "\(name)")
      let shown = "\(problem.message) \(problem.notes)"
      #expect(!shown.contains(Self.value), "\(name): \(shown)")
    }
  }

  @Test("show the row that is wrong") func rows() throws {
    let read = try ReadFiles("subject,relation,object\nalice,,admins\n")
    #expect(read.said.first?.excerpt?.text == "alice,,admins")
  }
}
