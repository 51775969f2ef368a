import BlastRadius
import BlastRadiusFormats
import Foundation
import GraphKernel
import Testing

private let conformanceData = ProcessInfo.processInfo.environment["CONFORMANCE_DATA"]

/// Real exports, which are no part of the repository: `make conformance DATA=FOLDER` runs these tests,
/// `make test` leaves them out.
@Suite
struct ConformanceTests {
  /// What an estate reaches.
  struct Reach: Equatable {
    /// Distinct ordered pairs of nodes with a step between them.
    var pairs: Int
    /// How many nodes reach another one.
    var starts: Int
    /// How many others one node reaches at most.
    var most: Int
  }

  private func load(_ path: String, _ imports: ImportOptions = .init()) throws -> Model {
    var options = ModelReader.Options()
    options.imports = imports
    return try ModelReader.read(["\(conformanceData ?? "")/\(path)"], options: options).model
  }

  private func reach(_ model: Model) throws -> Reach {
    let estate = try #require(model.estate)
    var pairs: Set<[UInt32]> = []
    for edge in 0..<estate.edgeCount {
      let (subject, object) = (estate.subjects[edge], estate.objects[edge])
      let relation = estate.relationTable[Int(estate.relations[edge])]
      if subject != object, !relation.steps.isEmpty { pairs.insert([subject, object]) }
    }
    let sizes = try Set(pairs.map { $0[0] }).map { start in
      let question = Question(from: [Fact(estate.id(of: Int(start)), .control)])
      return try Analysis(model, question).exposure().summary.controlled
    }
    return Reach(
      pairs: pairs.count, starts: sizes.count { $0 > 0 }, most: sizes.max() ?? 0)
  }

  @Test("GitHub, with its extension definition or what is known of it")
  func gitHub() throws {
    let file = "opengraph/githound_O_kgDOCoV2OQ.json"
    let definition = "\(conformanceData ?? "")/opengraph/extensions/github-v1.3.1.json"
    for extensions in [[definition], []] {
      let ignoring = try load(
        file, ImportOptions(unknownKinds: .ignore, extensions: extensions))
      #expect(try reach(ignoring) == Reach(pairs: 834, starts: 190, most: 148))
      let traversing = try load(file, ImportOptions(extensions: extensions))
      #expect(try reach(traversing) == Reach(pairs: 917, starts: 192, most: 169))
    }
  }

  @Test("Snowflake, where every kind is a step")
  func snowflake() throws {
    let model = try load("opengraph/snowhound_NR46411.CGXOVHZ.json")
    #expect(try reach(model) == Reach(pairs: 1623, starts: 93, most: 753))
  }

  @Test("Active Directory, as BloodHound analysed it")
  func directory() throws {
    let model = try load(
      "sharphound-v5/expected-analyzed.json", ImportOptions(unknownKinds: .error))
    #expect(model.estate?.nodeCount == 117)
    #expect(model.estate?.edgeCount == 976)
    #expect(try reach(model) == Reach(pairs: 418, starts: 57, most: 109))
    let ingested = try load("sharphound-v5/expected-ingested.json")
    #expect(ingested.estate?.nodeCount == 109)
    #expect(ingested.estate?.edgeCount == 746)
  }

  @Test(
    "every other export is read",
    arguments: [
      "githound_saml_O_kgDOCoV2OQ.json", "githound_scim_O_kgDOCoV2OQ.json", "sccm-split.zip",
      "forcehound.json", "openhound-invalid-metadata.json", "schemas/opengraph-minimal.json",
      "dawgs/adcs_fanout.json", "dawgs/base.json", "dawgs/self_cycles.json",
      "dawgs/traversal_shapes.json",
    ])
  func others(name: String) throws {
    #expect(try load("opengraph/\(name)").estate != nil)
  }

  /// Its pod has the token of its account (IDENTITY_ASSUME, TOKEN_STEAL), and that one role (PERMISSION_DISCOVER)
  /// which leads no further; the ClusterRoleBinding names a Role, and gives nothing.
  @Test("a dump of KubeHound, in its files")
  func kubeHound() throws {
    let files = [
      "clusterroles.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io",
      "namespace-1/pods", "namespace-1/roles.rbac.authorization.k8s.io",
      "namespace-1/rolebindings.rbac.authorization.k8s.io",
    ]
    var options = ModelReader.Options()
    options.imports.names = [ImportName(.cluster, "kh")]
    let folder = "\(conformanceData ?? "")/kubernetes/kubehound-dump"
    let read = try ModelReader.read(files.map { "\(folder)/\($0).json" }, options: options)
    #expect(read.warnings.map(\.code.rawValue) == ["bad-role-reference"])
    let pod = "k8s:kh/test-app/pod/app-monitors-client-78cb6d7899-j2rjp"
    let question = Question(from: [Fact(pod, .control)])
    let facts = try Analysis(read.model, question).exposure().facts
    let controlled = facts.filter { $0.main.certainty == .confirmed && $0.fact.level == .control }
    #expect(
      Set(controlled.map(\.fact.node)) == [
        pod, "k8s:kh/test-app/serviceaccount/app-monitors", "k8s:kh/test-app/role/test-reader",
        "k8s:kh/group/system:serviceaccounts:test-app", "k8s:kh/group/system:serviceaccounts",
        "k8s:kh/group/system:authenticated",
      ])
    let node = Question(from: [Fact("k8s:kh/node/test-node.ec2.internal", .control)])
    #expect(try Analysis(read.model, node).exposure().facts.contains { $0.fact.node == pod })
  }

  @Test("files of SharpHound itself are refused with a word on what to do")
  func sharpHound() throws {
    let error = #expect(throws: BlastRadiusError.self) { try load("sharphound-v5/users.json") }
    #expect(error?.diagnostics.map(\.code.rawValue) == ["unsupported-format"])
    #expect(error?.diagnostics.first?.notes.isEmpty == false)
  }
}
