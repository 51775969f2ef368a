/// Small models, one for each rule of the engine; each must be read without a problem.
enum MicroModels {
  static let all: [(name: String, text: String)] = [
    (
      "A cycle does not support itself",
      #"""
      nodes: {a: {kind: host}, b: {kind: host}, s: {kind: api-key}}
      edges: [a administers b, b administers a]
      """#
    ),
    (
      "A diamond with a tail",
      #"""
      nodes: {r: {kind: host}, a: {kind: host}, b: {kind: host}, d: {kind: host}, e: {kind: host}}
      edges: [r administers a, r administers b, a administers d, d administers e, b administers d]
      """#
    ),
    (
      "Two halves open the door together, neither alone",
      #"""
      zones: {z: {behind: gw}}
      nodes: {gw: {kind: gateway}, token: {kind: service-token}, cred: {kind: password}, svc: {kind: service-account}, app: {kind: application, zone: z}}
      edges: [token passes gw, cred authenticates-as svc, svc administers app]
      """#
    ),
    (
      "A gateway behind a gateway",
      #"""
      nodes: {outer: {kind: gateway}, inner: {kind: gateway, behind: outer}, app: {kind: application, behind: inner}, t-out: {kind: service-token}, t-in: {kind: service-token}, svc: {kind: service-account}}
      edges: [t-out passes outer, t-in passes inner, svc administers app]
      """#
    ),
    (
      "A credential drawn inside the zone does not stand there; a host does",
      #"""
      zones: {z: {behind: gw}}
      nodes: {gw: {kind: gateway}, cred: {kind: api-key, zone: z}, h: {kind: host, zone: z}, app: {kind: application, zone: z}}
      edges: [cred administers app, h administers app]
      """#
    ),
    (
      "`behind: []` opts out, a node's list replaces its zone's, a gateway does not gate itself",
      #"""
      zones: {z: {behind: gw}}
      nodes: {gw: {kind: gateway, zone: z}, k: {kind: api-key}, free: {kind: application, zone: z, behind: []}, other: {kind: application, zone: z, behind: gw2}, gw2: {kind: gateway}, app: {kind: application, zone: z}}
      edges: [k administers free, k administers other, k administers app, k passes gw]
      """#
    ),
    (
      "`requires` a gateway means having passed it",
      #"""
      nodes: {gw: {kind: gateway}, t: {kind: service-token}, k: {kind: api-key}, app: {kind: application}}
      edges: [t passes gw, k administers app: {requires: gw}]
      """#
    ),
    (
      "Read is not write, write is not read",
      #"""
      nodes: {k: {kind: api-key}, repo: {kind: repository}, prod: {kind: application}, secret: {kind: api-key}}
      edges: [k reads repo, repo deploys-to prod, repo stores secret]
      """#
    ),
    (
      "Write deploys and does not read",
      #"""
      nodes: {k: {kind: api-key}, repo: {kind: repository}, prod: {kind: application}, secret: {kind: api-key}}
      edges: [k writes repo, repo deploys-to prod, repo stores secret]
      """#
    ),
    (
      "`contains` passes levels, not connections",
      #"""
      nodes: {k: {kind: api-key}, t: {kind: host}, site: {kind: application}, page: {kind: data}}
      edges: [k reads site, t connects-to site, site contains page]
      """#
    ),
    (
      "Data that moves carries no control",
      #"""
      nodes: {k: {kind: api-key}, repo: {kind: repository}, h: {kind: host}, net: {kind: network}}
      edges: [k administers repo, repo copies-to h, repo informs net]
      """#
    ),
    (
      "Two approvers are two people",
      #"""
      nodes: {a: {kind: user}, b: {kind: user}, c: {kind: user}, pipe: {kind: pipeline}}
      edges: [a administers pipe: {requires: [{at-least: {n: 2, of: [a, b, c]}}]}]
      """#
    ),
    (
      "Any of",
      #"""
      nodes: {k: {kind: api-key}, push: {kind: mfa-device}, key: {kind: mfa-device}, app: {kind: application}}
      edges: [k administers app: {requires: [{any: [push, key]}]}]
      """#
    ),
    (
      "Unknown, and unknown beside enforced",
      #"""
      controls: {u: {}, e: {state: enforced}, n: {state: absent}}
      nodes: {a: {kind: host}, x: {kind: host}, y: {kind: host}, z: {kind: host}}
      edges: [a administers x: {unless: u}, a administers y: {unless: [u, e]}, a administers z: {unless: [n]}]
      """#
    ),
    (
      "An unknown way round a known one changes nothing",
      #"""
      controls: {u: {}}
      nodes: {a: {kind: host}, b: {kind: host}, x: {kind: host}}
      edges: [a administers x: {unless: u}, a administers b, b administers x]
      """#
    ),
    (
      "`exists`",
      #"""
      nodes: {a: {kind: host}, x: {kind: host}, y: {kind: host}}
      edges: [a administers x: {exists: unknown}, a administers y: {exists: false, evidence: {denied: 2023-11-22, reason: refused}}]
      """#
    ),
    (
      "A rotation before the leak changes nothing",
      #"""
      nodes: {k: {kind: api-key, rotated: 2023-09-01, leaked: 2023-10-18}, svc: {kind: service-account}}
      edges: [k authenticates-as svc]
      """#
    ),
    (
      "A rotation ends what is held, on the last instant of its day",
      #"""
      nodes: {k: {kind: api-key, leaked: 2023-10-18, rotated: 2023-10-20}, svc: {kind: service-account}}
      edges: [k authenticates-as svc]
      """#
    ),
    (
      "Whoever still reads the store gets the new secret",
      #"""
      nodes: {h: {kind: host}, s: {kind: secret-store}, k: {kind: api-key, rotated: 2023-10-18}, svc: {kind: service-account}}
      edges: [h reads s, s stores k, k authenticates-as svc]
      """#
    ),
    (
      "Read once, kept, until it is rotated",
      #"""
      nodes: {h: {kind: host}, s: {kind: secret-store}, k: {kind: api-key, rotated: 2023-10-20}, svc: {kind: service-account}}
      edges: [h reads s: {valid: {until: 2023-10-17}}, s stores k, k authenticates-as svc]
      """#
    ),
    (
      "`rotated: unknown` and `expires`",
      #"""
      nodes: {k: {kind: api-key, rotated: unknown, expires: 2024-01-10}, svc: {kind: service-account}}
      edges: [k authenticates-as svc]
      """#
    ),
    (
      "A minted account outlives its maker",
      #"""
      nodes: {c: {kind: api-key, leaked: 2023-10-18, revoked: 2023-11-22}, svc: {kind: service-account}, u: {kind: user, revoked: 2023-11-24}, app: {kind: application}}
      edges: [c authenticates-as svc, svc creates u, u administers app]
      """#
    ),
    (
      "A login does not",
      #"""
      nodes: {c: {kind: api-key, leaked: 2023-10-18, revoked: 2023-11-22}, svc: {kind: service-account}, app: {kind: application}}
      edges: [c authenticates-as svc, svc administers app]
      """#
    ),
    (
      "An implant keeps the host until it is evicted",
      #"""
      nodes: {c: {kind: api-key, leaked: 2023-10-18, revoked: 2023-11-22}, h: {kind: host}, i: {kind: implant, valid: {from: 2023-11-01}, evicted: '2023-11-24T11:59Z'}}
      edges: [c administers h, h creates i, i executes-on h]
      """#
    ),
    (
      "An evicted attacker with a working key comes back",
      #"""
      nodes: {k: {kind: api-key}, h: {kind: host, evicted: 2023-10-18}}
      edges: [k administers h]
      """#
    ),
    (
      "A host is kept only if that is assumed",
      #"""
      nodes: {c: {kind: api-key, revoked: 2023-11-22}, h: {kind: host}}
      edges: [c administers h]
      """#
    ),
    (
      "A control that changes",
      #"""
      controls: {acl: {state: [{is: absent}, {from: 2024-01-15, is: enforced}, {from: 2024-02-01, is: unknown}]}}
      nodes: {h: {kind: host}, c: {kind: host}}
      edges: [h administers c: {unless: acl}]
      """#
    ),
    (
      "An observation settles its own edge from its instant on",
      #"""
      controls: {u: {}}
      nodes: {a: {kind: host}, b: {kind: host}, x: {kind: host}}
      edges: [a administers x: {unless: u, evidence: {observed: '2023-11-22T14:18:22Z'}}, a administers b: {unless: u}]
      """#
    ),
    (
      "What is carried keeps the better of old and new",
      #"""
      nodes: {a: {kind: host}, b: {kind: host}, c: {kind: host}, k: {kind: api-key}, x: {kind: application}}
      edges: [a administers b, b administers c, c holds k: {valid: {until: 2024-01-04}}, a holds k: {valid: {from: 2024-01-05}}, k administers x: {valid: {from: 2024-01-06}}]
      """#
    ),
    (
      "Depth and tree effort, a free cycle",
      #"""
      nodes: {s: {kind: host}, b: {kind: host}, c: {kind: host}, d: {kind: host}, x: {kind: host}}
      edges: [s administers b: {effort: 10}, s administers c: {effort: 1}, c administers b: {effort: 0}, b administers c: {effort: 0}, b administers d: {requires: c, effort: 2}, d administers x: {requires: [b, c]}]
      """#
    ),
    (
      "An id with an at sign",
      #"""
      nodes: {alice@example.com: {kind: user}, app: {kind: application}, k: {kind: api-key}}
      edges: [k administers app: {requires: [alice@example.com]}]
      """#
    ),
    (
      "A node that ends ends its facts",
      #"""
      nodes: {k: {kind: api-key}, u: {kind: user, valid: {from: 2024-01-01, until: 2024-01-31}}, app: {kind: application}}
      edges: [k authenticates-as u, u administers app]
      """#
    ),
    (
      "A credential stolen inside is used from inside",
      #"""
      nodes: {gw: {kind: gateway}, h: {kind: host, behind: gw}, pw: {kind: password}, svc: {kind: service-account}, app: {kind: application, behind: gw}}
      edges: [h holds pw, pw authenticates-as svc, svc administers app]
      """#
    ),
    (
      "Reading a gateway's settings does not pass it",
      #"""
      nodes: {gw: {kind: gateway}, siem: {kind: api-key}, pw: {kind: password}, app: {kind: application, behind: gw}}
      edges: [siem reads gw, pw administers app]
      """#
    ),
    (
      "Ciphertext first, the key later",
      #"""
      nodes: {k: {kind: api-key, revoked: 2022-08-12}, key: {kind: certificate, leaked: 2022-08-20}, repo: {kind: repository}, s: {kind: api-key}}
      edges: [k reads repo, repo stores s: {requires: key}]
      """#
    ),
    (
      "Content behind a key",
      #"""
      nodes: {k: {kind: api-key}, key: {kind: certificate}, bucket: {kind: data}, vaults: {kind: data}}
      edges: [k reads bucket, bucket contains vaults: {requires: key}]
      """#
    ),
    (
      "A grant stays, with its own witness",
      #"""
      controls: {u: {}}
      nodes: {k: {kind: api-key, revoked: 2023-11-22}, m: {kind: api-key}, x: {kind: user}, g: {kind: group}}
      edges: [k authenticates-as x, m creates x: {unless: u, effort: 5, valid: {until: 2023-11-22}}, k adds-members-to g]
      """#
    ),
    (
      "Without a leak date only the last rotation ends a seed",
      #"""
      nodes: {k: {kind: api-key, rotated: [2021-05-01, 2023-10-20]}, a: {kind: user}}
      edges: [k authenticates-as a]
      """#
    ),
    (
      "A network contains connections",
      #"""
      nodes: {k: {kind: api-key}, net: {kind: network}, h: {kind: host}}
      edges: [k administers net, net contains h]
      """#
    ),
    (
      "A forged token still has to get to the door",
      #"""
      nodes: {gw: {kind: gateway}, s: {kind: signing-key}, app: {kind: application, behind: gw}}
      edges: [s signs-for app]
      """#
    ),
  ]
}
