/// A model that uses every key of the format.
enum ExampleModel {
  static let text = head + nodes + edges + tail

  /// The same with its parts, and the keys in them, in another order.
  static let reordered =
    """
    blastradius: 1
    edges:
      - repo stores key
      - alice holds key
      - '"CN=Bob, OU=IT" approves build':
          note: two people
          evidence:
            - {step: 2, observed: 2024-02-01T10:00Z, source: "https://example.com/a", count: 3}
            - {denied: unknown, reason: by-design, control: acl, note: by the vendor}
            - {claim: true, attempted: }
          effort: 2.5
          id: approval
          exists: unknown
          sources: ["https://example.com/b"]
          valid: {until: 2024-03-01, from: 2024-01-01}
          unless: [acl]
          requires:
            - vpn
            - CN=Bob, OU=IT
            - any: [key, repo@read]
            - at-least: {of: [alice, '"CN=Bob, OU=IT"'], n: 2}
    nodes:
      repo: {kind: repository, durable: false, behind: []}
      vpn: {kind: gateway}
      key: {evicted: [], rotated: [2024-01-01, 2024-02-01], kind: api-key, expires: 2025-01-01}
      alice: {kind: user, rotated: unknown}
      CN=Bob, OU=IT: {kind: user}
      build:
        sources: ["https://example.com/c"]
        counts: {total: {superseded: {value: 2000000, source: draft}, value: 2059357}, accessed: 36}
        kind: build-agent
        consumers: alice
        fingerprints: ["sha256:6b86b273"]
        identifiers: [build@plant, "arn:aws:iam::1:user/build"]
        last-used: 2024-02-13T09:00Z
        believed-since: 2024-01-19
        zone: plant
        tags: [ci, linux]
        scope: pci
        criticality: high
        believed: unused
        evicted: [2024-02-20, 2024-02-24T11:59Z]
        leaked: 2024-01-20
        issued: 2024-01-02
        revoked: 2024-12-01
        valid: {from: 2024-01-01}
        behind: vpn
        label: Build agent
        note: in the cellar
    """ + "\n" + tail + head.replacingFirstLine

  private static let head = """
    blastradius: 1
    title: Everything
    summary: A model that uses every key.
    as-of: 2024-02-14
    sources: [https://example.com/postmortem]
    kinds:
      build-agent: {parent: host, meaning: A build agent., durable: true}
    relations:
      approves:
        category: access
        needs: control
        gives: [read, write]
        remote: true
        lasting: false
        sentence: "{subject} can approve {object}"
    zones:
      plant: {label: Plant, trust: internal, behind: vpn, note: the factory}
    controls:
      acl:
        label: An ACL
        state: [{is: absent}, {from: 2024-01-15, is: enforced}]
        second-factor: true
        note: on the router
        sources: [https://example.com/d]

    """

  private static let nodes = """
    nodes:
      vpn: {kind: gateway}
      alice: {kind: user, rotated: unknown}
      CN=Bob, OU=IT: {kind: user}
      key: {kind: api-key, rotated: [2024-02-01, 2024-01-01], expires: 2025-01-01}
      repo: {kind: repository, behind: [], durable: false}
      build:
        kind: build-agent
        label: Build agent
        zone: plant
        behind: [vpn]
        valid: {from: 2024-01-01}
        issued: 2024-01-02
        revoked: 2024-12-01
        leaked: 2024-01-20
        rotated: never
        evicted: [2024-02-24T11:59Z, 2024-02-20]
        believed: unused
        believed-since: 2024-01-19
        last-used: 2024-02-13T09:00Z
        identifiers: [build@plant, "arn:aws:iam::1:user/build"]
        fingerprints: ["sha256:6b86b273"]
        consumers: [alice]
        criticality: high
        tags: [ci, linux]
        scope: [pci]
        counts: {accessed: 36, total: {value: 2059357, superseded: [{value: 2000000, source: draft}]}}
        note: in the cellar
        sources: [https://example.com/c]

    """

  private static let edges = """
    edges:
      - alice holds key
      - '"CN=Bob, OU=IT" approves build':
          id: approval
          requires:
            - vpn
            - CN=Bob, OU=IT
            - any: [key, repo@read]
            - at-least: {n: 2, of: [alice, '"CN=Bob, OU=IT"']}
          unless: acl
          valid: {from: 2024-01-01, until: 2024-03-01}
          exists: unknown
          effort: 2.5
          evidence:
            - {observed: 2024-02-01T10:00Z, step: 2, count: 3, source: https://example.com/a}
            - {denied: unknown, reason: by-design, control: acl, note: by the vendor}
            - {attempted: , claim: true}
          note: two people
          sources: [https://example.com/b]
      - repo stores key

    """

  private static let tail = """
    events:
      - {at: 2024-02-14, kind: alert, label: An alert, source: https://example.com/e}
    scenarios:
      lost-key: {label: A lost key, from: [key], to: [build@read], at: 2024-02-01, since: 2024-01-01, note: try it}
    policies:
      - id: users-do-not-write
        label: Users do not write
        deny: {from: {kind: user, zone: plant, tag: ci, scope: pci}, to: {id: repo, level: write}}

    """
}

extension String {
  /// The text without its first line.
  fileprivate var replacingFirstLine: String {
    split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
  }
}
