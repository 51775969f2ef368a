extension MicroModels {
  /// Leaks, ends and what is carried.
  static let time: [MicroModel] = [
    MicroModel(
      "A rotation before the leak changes nothing",
      """
      nodes: {
        k: {kind: api-key, rotated: 2023-09-01, leaked: 2023-10-18},
        svc: {kind: service-account}
      }
      edges: [k authenticates-as svc]
      """,
      [
        Answer(
          from: "k", held: "k [2023-10-18, …)",
          "svc@control [2023-10-18, …) c 1/1")
      ]),
    MicroModel(
      "A rotation ends what is held, on the last instant of its day",
      """
      nodes: {
        k: {kind: api-key, leaked: 2023-10-18, rotated: 2023-10-20},
        svc: {kind: service-account}
      }
      edges: [k authenticates-as svc]
      """,
      [
        Answer(
          from: "k", held: "k [2023-10-18, 2023-10-21)",
          "svc@control [2023-10-18, 2023-10-21) c 1/1")
      ]),
    MicroModel(
      "Whoever still reads the store gets the new secret",
      """
      nodes: {
        h: {kind: host}, s: {kind: secret-store}, k: {kind: api-key, rotated: 2023-10-18},
        svc: {kind: service-account}
      }
      edges: [h reads s, s stores k, k authenticates-as svc]
      """,
      [
        Answer(
          from: "h",
          "k@control […, …) c 2/2; s@read […, …) c 1/1; svc@control […, …) c 3/3")
      ]),
    MicroModel(
      "Read once, kept, until it is rotated",
      """
      nodes: {
        h: {kind: host}, s: {kind: secret-store}, k: {kind: api-key, rotated: 2023-10-20},
        svc: {kind: service-account}
      }
      edges: [h reads s: {valid: {until: 2023-10-17}}, s stores k, k authenticates-as svc]
      """,
      [
        Answer(
          from: "h",
          "k@control […, 2023-10-21) c 2/2; s@read […, 2023-10-18) c 1/1; "
            + "svc@control […, 2023-10-21) c 3/3")
      ]),
    MicroModel(
      "`rotated: unknown` and `expires`",
      """
      nodes: {
        k: {kind: api-key, rotated: unknown, expires: 2024-01-10},
        svc: {kind: service-account}
      }
      edges: [k authenticates-as svc]
      """,
      [
        Answer(
          from: "k", held: "k […, 2024-01-11)",
          "svc@control […, 2024-01-11) p 1/1")
      ]),
    MicroModel(
      "A minted account outlives its maker",
      """
      nodes: {
        c: {kind: api-key, leaked: 2023-10-18, revoked: 2023-11-22},
        svc: {kind: service-account}, u: {kind: user, revoked: 2023-11-24},
        app: {kind: application}
      }
      edges: [c authenticates-as svc, svc creates u, u administers app]
      """,
      [
        Answer(
          from: "c", held: "c [2023-10-18, 2023-11-23)",
          "app@control [2023-10-18, 2023-11-25) c 3/3; "
            + "svc@control [2023-10-18, 2023-11-23) c 1/1; "
            + "u@control [2023-10-18, 2023-11-25) c 2/2")
      ]),
    MicroModel(
      "A login does not",
      """
      nodes: {
        c: {kind: api-key, leaked: 2023-10-18, revoked: 2023-11-22},
        svc: {kind: service-account}, app: {kind: application}
      }
      edges: [c authenticates-as svc, svc administers app]
      """,
      [
        Answer(
          from: "c", held: "c [2023-10-18, 2023-11-23)",
          "app@control [2023-10-18, 2023-11-23) c 2/2; "
            + "svc@control [2023-10-18, 2023-11-23) c 1/1")
      ]),
    MicroModel(
      "An implant keeps the host until it is evicted",
      """
      nodes: {
        c: {kind: api-key, leaked: 2023-10-18, revoked: 2023-11-22}, h: {kind: host},
        i: {kind: implant, valid: {from: 2023-11-01}, evicted: '2023-11-24T11:59Z'}
      }
      edges: [c administers h, h creates i, i executes-on h]
      """,
      [
        Answer(
          from: "c", held: "c [2023-10-18, 2023-11-23)",
          "h@control [2023-10-18, 2023-11-23) c 1/1, [2023-11-23, 2023-11-24T11:59Z) c 3/3; "
            + "i@control [2023-11-01, 2023-11-24T11:59Z) c 2/2")
      ]),
    MicroModel(
      "An evicted attacker with a working key comes back",
      """
      nodes: {k: {kind: api-key}, h: {kind: host, evicted: 2023-10-18}}
      edges: [k administers h]
      """,
      [
        Answer(
          from: "k",
          "h@control […, …) c 1/1")
      ]),
    MicroModel(
      "A host is kept only if that is assumed",
      """
      nodes: {c: {kind: api-key, revoked: 2023-11-22}, h: {kind: host}}
      edges: [c administers h]
      """,
      [
        Answer(
          from: "c", held: "c […, 2023-11-23)",
          "h@control […, 2023-11-23) c 1/1"),
        Answer(
          from: "c", assumesPersistence: true, held: "c […, 2023-11-23)",
          "h@control […, …) c 1/1"),
      ]),
    MicroModel(
      "What is carried keeps the better of old and new",
      """
      nodes: {
        a: {kind: host}, b: {kind: host}, c: {kind: host}, k: {kind: api-key},
        x: {kind: application}
      }
      edges: [
        a administers b, b administers c, c holds k: {valid: {until: 2024-01-04}},
        a holds k: {valid: {from: 2024-01-05}}, k administers x: {valid: {from: 2024-01-06}}
      ]
      """,
      [
        Answer(
          from: "a",
          "b@control […, …) c 1/1; c@control […, …) c 2/2; k@control […, 2024-01-05) c 3/3, "
            + "[2024-01-05, …) c 1/1; x@control [2024-01-06, …) c 2/2")
      ]),
    MicroModel(
      "A node that ends ends its facts",
      """
      nodes: {
        k: {kind: api-key}, u: {kind: user, valid: {from: 2024-01-01, until: 2024-01-31}},
        app: {kind: application}
      }
      edges: [k authenticates-as u, u administers app]
      """,
      [
        Answer(
          from: "k",
          "app@control [2024-01-01, 2024-02-01) c 2/2; u@control [2024-01-01, 2024-02-01) c 1/1")
      ]),
    MicroModel(
      "Ciphertext first, the key later",
      """
      nodes: {
        k: {kind: api-key, revoked: 2022-08-12},
        key: {kind: certificate, leaked: 2022-08-20}, repo: {kind: repository},
        s: {kind: api-key}
      }
      edges: [k reads repo, repo stores s: {requires: key}]
      """,
      [
        Answer(
          from: "k,key", held: "k […, 2022-08-13), key [2022-08-20, …)",
          "repo@read […, 2022-08-13) c 1/1; s@control [2022-08-20, …) c 2/2")
      ]),
    MicroModel(
      "A grant stays, with its own witness",
      """
      controls: {u: {}}
      nodes: {
        k: {kind: api-key, revoked: 2023-11-22}, m: {kind: api-key}, x: {kind: user},
        g: {kind: group}
      }
      edges: [
        k authenticates-as x,
        m creates x: {unless: u, effort: 5, valid: {until: 2023-11-22}}, k adds-members-to g
      ]
      """,
      [
        Answer(
          from: "k,m", held: "k […, 2023-11-23)",
          "g@control […, …) c 1/1; x@control […, 2023-11-23) c 1/1, [2023-11-23, …) p 1/5")
      ]),
    MicroModel(
      "Without a leak date only the last rotation ends a seed",
      """
      nodes: {k: {kind: api-key, rotated: [2021-05-01, 2023-10-20]}, a: {kind: user}}
      edges: [k authenticates-as a]
      """,
      [
        Answer(
          from: "k", held: "k […, 2023-10-21)",
          "a@control […, 2023-10-21) c 1/1")
      ]),
  ]
}
