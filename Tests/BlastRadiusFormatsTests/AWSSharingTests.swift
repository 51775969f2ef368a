import BlastRadius
import BlastRadiusFormats
import Testing

/// What is the same for many is written once, and what is not is told apart.
@Suite("Exports of large accounts of AWS") struct AWSSharingTests {
  @Test("that are large share what is the same") func sharing() throws {
    var export = AWSExport()
    for number in 0..<200 {
      export.user(
        "u\(number)",
        AWSExport.allow("sts:AssumeRole", "iam:PassRole", "lambda:*", "iam:PutRolePolicy"))
      export.role(
        "r\(number)",
        trust: AWSExport.trust("{'AWS': '210987654321', 'Service': 'lambda.amazonaws.com'}"))
    }
    let read = try export.read()
    #expect(read.awsEdges.count < 200 * 8)
    let model = try #require(read.model)
    let catalog = try Catalog(model)
    #expect(Array(catalog.edges).count < 200 * 10)
  }

  @Test("tell those with the same policies apart where a role does") func apart() throws {
    var export = AWSExport()
    for name in ["a", "b", "c"] { export.user(name, AWSExport.allow("sts:AssumeRole")) }
    export.role(
      "target",
      trust: AWSExport.trust(
        "{'AWS': '210987654321'}",
        if: "'ArnLike': {'aws:PrincipalArn': '\(AWSExport.arn("user/b*"))'}"))
    export.role(
      "other",
      trust: AWSExport.policy(
        "{'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Principal': {'AWS': '210987654321'}}",
        "{'Effect': 'Deny', 'Action': 'sts:AssumeRole', 'Principal': {'AWS': '\(AWSExport.arn("user/a"))'}}"
      ))
    #expect(
      try export.read().awsEdges.filter { $0.contains(" assumes ") } == [
        "user/b assumes role/other", "user/b assumes role/target", "user/c assumes role/other",
      ])
  }

  @Test("say once what many may do in many ways") func manyWays() throws {
    var export = AWSExport()
    for number in 10..<40 {
      export.user(
        "u\(number)",
        AWSExport.policy(
          "{'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Resource': '*'}",
          "{'Effect': 'Deny', 'Action': 'sqs:*', 'Resource': 'arn:aws:sqs:*:*:q\(number)'}"))
      export.role(
        "r\(number)",
        trust: AWSExport.trust(
          "{'AWS': '210987654321'}", if: "'StringEquals': {'sts:ExternalId': '\(number)'}"))
    }
    let found = try export.read().awsEdges
    let assumed = found.filter { $0.contains(" assumes ") }
    #expect(assumed.count == 60)
    for number in 10..<40 {
      #expect(found.contains("user/u\(number) assumes @each/trusting/210987654321"))
      #expect(
        found.contains(
          "@each/trusting/210987654321 contains role/r\(number)/trusting/210987654321"))
      #expect(
        found.contains(
          "role/r\(number)/trusting/210987654321 assumes role/r\(number), unless @only where StringEquals sts:ExternalId \(number)"
        ))
    }
  }

  @Test("tell most of many by parts that others share") func parts() throws {
    var export = AWSExport()
    for number in 100..<260 {
      export.user(
        "u\(number)",
        AWSExport.policy(
          "{'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Resource': '*'}",
          "{'Effect': 'Deny', 'Action': 'sts:*', 'Resource': '\(AWSExport.arn("role/r\(number)"))'}"
        ))
      export.role("r\(number)", trust: AWSExport.trust("{'AWS': '210987654321'}"))
    }
    let read = try export.read()
    #expect(read.edges.count < 160 * 60)
    let catalog = try Catalog(#require(read.model))
    // What a user gets to by sets alone is every role but one.
    var reached: Set<ExactText> = [ExactText(AWSExport.arn("user/u217"))]
    var next = Array(reached)
    var objects: [ExactText: [ExactText]] = [:]
    for number in catalog.edges {
      let edge = catalog.edge(number)
      objects[ExactText(edge.subject), default: []].append(ExactText(edge.object))
    }
    while let node = next.popLast() {
      if node.text.hasPrefix(AWSExport.arn("role/")) { continue }
      for object in objects[node] ?? [] where reached.insert(object).inserted {
        next.append(object)
      }
    }
    let roles = reached.filter { $0.text.hasPrefix(AWSExport.arn("role/")) }
    #expect(roles.count == 159 && !roles.contains(ExactText(AWSExport.arn("role/r217"))))
  }
}
