import BlastRadius
import Foundation
import Testing

@testable import BlastRadiusFormats

/// The JSON Schema for editors says what the reader does.
@Suite struct SchemaTests {
  private let schema: [String: Any]
  private let definitions: [String: Any]

  init() throws {
    let url = repository.appendingPathComponent("schema/blastradius.schema.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    schema = try #require(json as? [String: Any])
    definitions = try #require(schema["$defs"] as? [String: Any])
  }

  private func properties(_ name: String) throws -> [String: Any] {
    let definition = try #require(definitions[name] as? [String: Any], "\(name)")
    #expect(definition["additionalProperties"] as? Bool == false)
    return try #require(definition["properties"] as? [String: Any], "\(name)")
  }

  @Test("the schema knows the keys of a model")
  func model() throws {
    let keys = try #require(schema["properties"] as? [String: Any]).keys
    #expect(keys.sorted() == TextModelKeys.model.sorted())
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  @Test(
    "the schema knows the keys of every mapping",
    arguments: [
      ("kind", TextModelKeys.kind), ("relation", TextModelKeys.relation),
      ("zone", TextModelKeys.zone), ("control", TextModelKeys.control),
      ("change", TextModelKeys.change), ("fix", TextModelKeys.fix), ("node", TextModelKeys.node),
      ("match", TextModelKeys.match), ("count", TextModelKeys.count),
      ("superseded", TextModelKeys.superseded),
      ("validity", TextModelKeys.validity), ("edge", TextModelKeys.edge),
      ("anyRequirement", TextModelKeys.anyRequirement),
      ("thresholdRequirement", TextModelKeys.thresholdRequirement),
      ("threshold", TextModelKeys.threshold), ("evidence", TextModelKeys.evidence),
      ("event", TextModelKeys.event), ("scenario", TextModelKeys.scenario),
      ("policy", TextModelKeys.policy), ("deny", TextModelKeys.deny),
      ("allow", TextModelKeys.allow), ("limit", TextModelKeys.limit),
      ("require", TextModelKeys.require), ("exception", TextModelKeys.exception),
      ("pattern", TextModelKeys.pattern), ("target", TextModelKeys.target),
    ])
  func keys(name: String, keys: [String]) throws {
    #expect(try properties(name).keys.sorted() == keys.sorted())
  }

  @Test("the schema knows the names of every enumeration")
  func enumerations() throws {
    func expect(_ path: [String], _ names: [String]) throws {
      let start: Any
      if path.count == 1 {
        start = try #require(definitions[path[0]])
      } else {
        start = try #require(properties(path[0])[path[1]])
      }
      let values = try #require((start as? [String: Any])?["enum"] as? [Any], "\(path)")
      #expect(values.compactMap { $0 as? String }.sorted() == names.sorted(), "\(path)")
    }
    try expect(["level"], Level.allCases.map(\.name))
    try expect(["state"], Control.State.allCases.map(\.rawValue))
    try expect(["knownKind"], Array(Vocabulary.builtIn.kinds.texts))
    try expect(["relation", "category"], Relation.Category.allCases.map(\.rawValue))
    try expect(["zone", "trust"], Zone.Trust.allCases.map(\.rawValue))
    try expect(["node", "criticality"], Node.Criticality.allCases.map(\.rawValue))
    try expect(["edge", "exists"], Edge.Existence.allCases.map(\.rawValue))
    try expect(["evidence", "reason"], Evidence.Reason.allCases.map(\.rawValue))
    try expect(["policy", "severity"], Policy.Severity.allCases.map(\.rawValue))
    try expect(["require", "has"], Policy.Ending.Kind.allCases.map(\.rawValue))
    try expect(["pattern", "criticality"], Node.Criticality.allCases.map(\.rawValue))
    try expect(["event", "kind"], Event.Kind.allCases.map(\.rawValue))
  }

  @Test("every reference in the schema leads somewhere")
  func references() throws {
    var names: [String] = []
    collect(schema, &names)
    #expect(!names.isEmpty)
    for name in Set<String>(names) { #expect(definitions[name] != nil, "\(name)") }
  }

  private func collect(_ value: Any, _ names: inout [String]) {
    if let list = value as? [Any] {
      for item in list { collect(item, &names) }
    } else if let object = value as? [String: Any] {
      if let target = object["$ref"] as? String {
        names.append(String(target.split(separator: "/").last ?? ""))
      }
      for item in object.values { collect(item, &names) }
    }
  }
}
