extension MicroModels {
  /// Levels, requirements, gateways.
  static let paths: [MicroModel] = [
    MicroModel(
      "A cycle does not support itself",
      """
      nodes: {a: {kind: host}, b: {kind: host}, s: {kind: api-key}}
      edges: [a administers b, b administers a]
      """,
      [
        Answer(
          from: "s",
          "nothing")
      ]),
    MicroModel(
      "A diamond with a tail",
      """
      nodes: {
        r: {kind: host}, a: {kind: host}, b: {kind: host}, d: {kind: host}, e: {kind: host}
      }
      edges: [
        r administers a, r administers b, a administers d, d administers e, b administers d
      ]
      """,
      [
        Answer(
          from: "b",
          "d@control […, …) c 1/1; e@control […, …) c 2/2")
      ]),
    MicroModel(
      "Two halves open the door together, neither alone",
      """
      zones: {z: {behind: gw}}
      nodes: {
        gw: {kind: gateway}, token: {kind: service-token}, cred: {kind: password},
        svc: {kind: service-account}, app: {kind: application, zone: z}
      }
      edges: [token passes gw, cred authenticates-as svc, svc administers app]
      """,
      [
        Answer(
          from: "token",
          "app@connect […, …) c 2/2; gw@connect […, …) c 1/1"),
        Answer(
          from: "cred",
          "svc@control […, …) c 1/1"),
        Answer(
          from: "token,cred",
          "app@control […, …) c 3/4; app@connect […, …) c 2/2; gw@connect […, …) c 1/1; "
            + "svc@control […, …) c 1/1"),
      ]),
    MicroModel(
      "A gateway behind a gateway",
      """
      nodes: {
        outer: {kind: gateway}, inner: {kind: gateway, behind: outer},
        app: {kind: application, behind: inner}, t-out: {kind: service-token},
        t-in: {kind: service-token}, svc: {kind: service-account}
      }
      edges: [t-out passes outer, t-in passes inner, svc administers app]
      """,
      [
        Answer(
          from: "t-in,svc",
          "nothing"),
        Answer(
          from: "t-out,svc",
          "outer@connect […, …) c 1/1"),
        Answer(
          from: "t-out,t-in,svc",
          "app@control […, …) c 4/4; app@connect […, …) c 3/3; inner@connect […, …) c 2/2; "
            + "outer@connect […, …) c 1/1"),
      ]),
    MicroModel(
      "A credential drawn inside the zone does not stand there; a host does",
      """
      zones: {z: {behind: gw}}
      nodes: {
        gw: {kind: gateway}, cred: {kind: api-key, zone: z}, h: {kind: host, zone: z},
        app: {kind: application, zone: z}
      }
      edges: [cred administers app, h administers app]
      """,
      [
        Answer(
          from: "cred",
          "nothing"),
        Answer(
          from: "h",
          "app@control […, …) c 1/1; gw@connect […, …) c 1/1"),
      ]),
    MicroModel(
      "`behind: []` opts out, a node's list replaces its zone's, a gateway does not gate itself",
      """
      zones: {z: {behind: gw}}
      nodes: {
        gw: {kind: gateway, zone: z}, k: {kind: api-key},
        free: {kind: application, zone: z, behind: []},
        other: {kind: application, zone: z, behind: gw2}, gw2: {kind: gateway},
        app: {kind: application, zone: z}
      }
      edges: [k administers free, k administers other, k administers app, k passes gw]
      """,
      [
        Answer(
          from: "k",
          "app@control […, …) c 3/3; app@connect […, …) c 2/2; free@control […, …) c 1/1; "
            + "gw@connect […, …) c 1/1")
      ]),
    MicroModel(
      "`requires` a gateway means having passed it",
      """
      nodes: {
        gw: {kind: gateway}, t: {kind: service-token}, k: {kind: api-key},
        app: {kind: application}
      }
      edges: [t passes gw, k administers app: {requires: gw}]
      """,
      [
        Answer(
          from: "k",
          "nothing"),
        Answer(
          from: "k,t",
          "app@control […, …) c 2/2; gw@connect […, …) c 1/1"),
      ]),
    MicroModel(
      "Read is not write, write is not read",
      """
      nodes: {
        k: {kind: api-key}, repo: {kind: repository}, prod: {kind: application},
        secret: {kind: api-key}
      }
      edges: [k reads repo, repo deploys-to prod, repo stores secret]
      """,
      [
        Answer(
          from: "k",
          "repo@read […, …) c 1/1; secret@control […, …) c 2/2")
      ]),
    MicroModel(
      "Write deploys and does not read",
      """
      nodes: {
        k: {kind: api-key}, repo: {kind: repository}, prod: {kind: application},
        secret: {kind: api-key}
      }
      edges: [k writes repo, repo deploys-to prod, repo stores secret]
      """,
      [
        Answer(
          from: "k",
          "prod@control […, …) c 2/2; repo@write […, …) c 1/1")
      ]),
    MicroModel(
      "`contains` passes levels, not connections",
      """
      nodes: {
        k: {kind: api-key}, t: {kind: host}, site: {kind: application}, page: {kind: data}
      }
      edges: [k reads site, t connects-to site, site contains page]
      """,
      [
        Answer(
          from: "k",
          "page@read […, …) c 2/2; site@read […, …) c 1/1"),
        Answer(
          from: "t",
          "site@connect […, …) c 1/1"),
      ]),
    MicroModel(
      "Data that moves carries no control",
      """
      nodes: {
        k: {kind: api-key}, repo: {kind: repository}, h: {kind: host}, net: {kind: network}
      }
      edges: [k administers repo, repo copies-to h, repo informs net]
      """,
      [
        Answer(
          from: "k",
          "repo@control […, …) c 1/1")
      ]),
    MicroModel(
      "Two approvers are two people",
      """
      nodes: {a: {kind: user}, b: {kind: user}, c: {kind: user}, pipe: {kind: pipeline}}
      edges: [a administers pipe: {requires: [{at-least: {n: 2, of: [a, b, c]}}]}]
      """,
      [
        Answer(
          from: "a",
          "nothing"),
        Answer(
          from: "a,c",
          "pipe@control […, …) c 1/1"),
      ]),
    MicroModel(
      "Any of",
      """
      nodes: {
        k: {kind: api-key}, push: {kind: mfa-device}, key: {kind: mfa-device},
        app: {kind: application}
      }
      edges: [k administers app: {requires: [{any: [push, key]}]}]
      """,
      [
        Answer(
          from: "k",
          "nothing"),
        Answer(
          from: "k,key",
          "app@control […, …) c 1/1"),
      ]),
    MicroModel(
      "Depth and tree effort, a free cycle",
      """
      nodes: {
        s: {kind: host}, b: {kind: host}, c: {kind: host}, d: {kind: host}, x: {kind: host}
      }
      edges: [
        s administers b: {effort: 10}, s administers c: {effort: 1},
        c administers b: {effort: 0}, b administers c: {effort: 0},
        b administers d: {requires: c, effort: 2}, d administers x: {requires: [b, c]}
      ]
      """,
      [
        Answer(
          from: "s",
          "b@control […, …) c 1/1; c@control […, …) c 1/1; d@control […, …) c 2/4; "
            + "x@control […, …) c 3/7")
      ]),
    MicroModel(
      "An id with an at sign",
      """
      nodes: {alice@example.com: {kind: user}, app: {kind: application}, k: {kind: api-key}}
      edges: [k administers app: {requires: [alice@example.com]}]
      """,
      [
        Answer(
          from: "k",
          "nothing"),
        Answer(
          from: "k,alice@example.com",
          "app@control […, …) c 1/1"),
      ]),
    MicroModel(
      "A credential stolen inside is used from inside",
      """
      nodes: {
        gw: {kind: gateway}, h: {kind: host, behind: gw}, pw: {kind: password},
        svc: {kind: service-account}, app: {kind: application, behind: gw}
      }
      edges: [h holds pw, pw authenticates-as svc, svc administers app]
      """,
      [
        Answer(
          from: "h",
          "app@control […, …) c 3/5; app@connect […, …) c 2/2; gw@connect […, …) c 1/1; "
            + "pw@control […, …) c 1/1; svc@control […, …) c 2/2")
      ]),
    MicroModel(
      "Reading a gateway's settings does not pass it",
      """
      nodes: {
        gw: {kind: gateway}, siem: {kind: api-key}, pw: {kind: password},
        app: {kind: application, behind: gw}
      }
      edges: [siem reads gw, pw administers app]
      """,
      [
        Answer(
          from: "siem,pw",
          "gw@read […, …) c 1/1")
      ]),
    MicroModel(
      "Content behind a key",
      """
      nodes: {
        k: {kind: api-key}, key: {kind: certificate}, bucket: {kind: data},
        vaults: {kind: data}
      }
      edges: [k reads bucket, bucket contains vaults: {requires: key}]
      """,
      [
        Answer(
          from: "k",
          "bucket@read […, …) c 1/1"),
        Answer(
          from: "k,key",
          "bucket@read […, …) c 1/1; vaults@read […, …) c 2/2"),
      ]),
    MicroModel(
      "A network contains connections",
      """
      nodes: {k: {kind: api-key}, net: {kind: network}, h: {kind: host}}
      edges: [k administers net, net contains h]
      """,
      [
        Answer(
          from: "k",
          "h@connect […, …) c 2/2; net@control […, …) c 1/1")
      ]),
    MicroModel(
      "A forged token still has to get to the door",
      """
      nodes: {
        gw: {kind: gateway}, s: {kind: signing-key}, app: {kind: application, behind: gw}
      }
      edges: [s signs-for app]
      """,
      [
        Answer(
          from: "s",
          "nothing")
      ]),
  ]
}
