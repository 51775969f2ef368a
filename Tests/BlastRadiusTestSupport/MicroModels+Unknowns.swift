extension MicroModels {
  /// Controls, existence and evidence.
  static let unknowns: [MicroModel] = [
    MicroModel(
      "Unknown, and unknown beside enforced",
      """
      controls: {u: {}, e: {state: enforced}, n: {state: absent}}
      nodes: {a: {kind: host}, x: {kind: host}, y: {kind: host}, z: {kind: host}}
      edges: [
        a administers x: {unless: u}, a administers y: {unless: [u, e]},
        a administers z: {unless: [n]}
      ]
      """,
      [
        Answer(
          from: "a",
          "x@control […, …) p 1/1; z@control […, …) c 1/1")
      ]),
    MicroModel(
      "An unknown way round a known one changes nothing",
      """
      controls: {u: {}}
      nodes: {a: {kind: host}, b: {kind: host}, x: {kind: host}}
      edges: [a administers x: {unless: u}, a administers b, b administers x]
      """,
      [
        Answer(
          from: "a",
          "b@control […, …) c 1/1; x@control […, …) c 2/2")
      ]),
    MicroModel(
      "`exists`",
      """
      nodes: {a: {kind: host}, x: {kind: host}, y: {kind: host}}
      edges: [
        a administers x: {exists: unknown},
        a administers y: {exists: false, evidence: {denied: 2023-11-22, reason: refused}}
      ]
      """,
      [
        Answer(
          from: "a",
          "x@control […, …) p 1/1")
      ]),
    MicroModel(
      "A control that changes",
      """
      controls: {
        acl: {state: [{is: absent}, {from: 2024-01-15, is: enforced}, {from: 2024-02-01, is: unknown}]}
      }
      nodes: {h: {kind: host}, c: {kind: host}}
      edges: [h administers c: {unless: acl}]
      """,
      [
        Answer(
          from: "h",
          "c@control […, 2024-01-15) c 1/1, [2024-02-01, …) p 1/1")
      ]),
    MicroModel(
      "An observation settles its own edge from its instant on",
      """
      controls: {u: {}}
      nodes: {a: {kind: host}, b: {kind: host}, x: {kind: host}}
      edges: [
        a administers x: {unless: u, evidence: {observed: '2023-11-22T14:18:22Z'}},
        a administers b: {unless: u}
      ]
      """,
      [
        Answer(
          from: "a",
          "b@control […, …) p 1/1; x@control […, …) p 1/1"),
        Answer(
          from: "a", trustsEvidence: true,
          "b@control […, …) p 1/1; x@control […, 2023-11-22T14:18:22Z) p 1/1, "
            + "[2023-11-22T14:18:22Z, …) c 1/1"),
      ]),
  ]
}
