"""Inputs that are small and made to exhaust a reader or an analysis, at any size."""
import json
import os
import struct
import zlib

HEAD = "blastradius: 1\n"
# What is refused with a message is bad input.
REFUSED = (2,)


class Shape:
    """Something to make and to ask about: `make(folder, size)` writes files, and gives questions, which
    end with one of the exit codes."""

    def __init__(self, name, size, make, exits=(0,)):
        self.name, self.size, self.make, self.exits = name, size, make, exits


class Hard(list):
    """A question whose answer grows faster than the input, or on which only so much work is spent, as
    `--help` or the documentation says: its growth is not judged."""


def write(folder, name, text):
    """Writes a file of text or bytes."""
    with open(os.path.join(folder, name), "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    return name


def shapes():
    """All shapes, with the size at which they were found."""
    return [
        Shape("owner of secrets with ends", 1000, owner_of_secrets),
        Shape("secrets that one owner uses", 1000, secrets_of_owner),
        Shape("star of unknown edges", 16_000, star_of_unknowns),
        Shape("unknown edges into one", 16_000, unknowns_into_one),
        Shape("chain of unknown edges", 2000, chain_of_unknowns),
        Shape("chain of scenarios", 20_000, scenario_chain),
        Shape("scenarios that name the next twice", 40, scenario_doubles),
        Shape("chain of kinds", 2000, kind_chain, REFUSED),
        Shape("kinds on a node", 300_000, kinds_on_node, REFUSED),
        Shape("kinds on many nodes", 50_000, kinds_on_nodes),
        Shape("entries of a zip that overlap", 3000, zip_overlap, REFUSED),
        Shape("entries of a zip", 4000, zip_entries),
        Shape("aliases of a large value", 4000, aliases),
        Shape("names of an entry", 50_000, entry_of_names),
        Shape("entries of one name", 100_000, entries_of_name),
        Shape("integrations with one key", 2000, integrations),
        Shape("nodes by instants", 1000, nodes_by_instants),
        Shape("instants on a chain", 1000, instants_on_chain),
        Shape("changes of a control", 8000, changes_of_control),
        Shape("records of evidence", 8000, evidence_records),
        Shape("denials of evidence", 8000, evidence_denials),
        Shape("pairs that reach", 2000, pairs_that_reach),
        Shape("choices of one edge", 4000, choices),
        Shape("a flow list", 16_000_000, flow_list, (0, 2)),
        Shape("a line of JSON", 60_000_000, json_line),
        Shape("nested JSON", 1_000_000, json_nested, REFUSED),
        Shape("nested YAML", 200_000, yaml_nested, REFUSED),
        Shape("includes", 900, includes),
        Shape("zones and gateways", 4000, zones),
        Shape("marks of everything", 400, marks),
        Shape("unknown names", 20_000, unknown_names, REFUSED),
        Shape("ids that look the same", 60_000, lookalikes),
        Shape("names that tell the next", 20_000, telling_names),
        Shape("patterns of ends", 20_000, patterns),
        Shape("rotations", 8000, rotations),
        Shape("tags of one node", 50_000, tags),
        Shape("policies", 2000, policies, (0, 1)),
        Shape("findings of a policy", 4000, findings, (0, 1)),
        Shape("a list of changes", 2000, change_list),
        Shape("single points on a chain", 2000, points_on_chain),
        Shape("ways to one target", 2000, ways),
        Shape("models that differ", 8000, differing),
        Shape("roles of a permission scheme", 4000, scheme_roles),
        Shape("tokens of a large team", 4000, team_tokens),
        Shape("rows that say one edge differently", 20_000, rows_of_one_edge),
        Shape("a cell with many parts", 100_000, cell_of_parts),
        Shape("rows that name a control each", 50_000, rows_of_controls),
        Shape("JSON rows on one line", 200_000, rows_on_one_line),
        Shape("subjects that any of many repositories may have", 2000, subjects_of_many, (0, 2)),
        Shape("roles that take each other in", 2000, roles_of_roles, (0, 2)),
        Shape("names in every namespace", 2000, names_everywhere, (0, 2)),
        Shape("volumes of a pod", 30_000, volumes),
        Shape("roles that anyone of an account may assume", 2000, aws_delegating),
        Shape("roles that each name whom they trust", 2000, aws_choosy),
        Shape("roles that some patterns spare", 2000, aws_spared),
        Shape("roles by their tags", 2000, aws_tagged),
        Shape("instance profiles to pass", 2000, aws_passed),
        Shape("groups to join", 2000, aws_groups),
        Shape("users whose keys can be made", 2000, aws_users),
        Shape("boundaries of whom one may change", 1000, aws_boundaries),
        Shape("resources of a policy", 1000, aws_resources),
        Shape("policies to change", 2000, aws_policies),
        Shape("functions to change", 2000, aws_functions),
        Shape("accounts that trust each other", 500, aws_accounts),
    ]


def day(number):
    """An instant of its own for each number."""
    return f"2023-01-01T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}Z" \
        if number < 86_400 else f"20{24 + number // 31_536_000:02}-01-01T00:00:00Z"


def model(folder, *parts, name="model.yaml"):
    """Writes a text model of some sections."""
    return write(folder, name, HEAD + "".join(parts))


def section(name, lines):
    """A section of a text model."""
    return f"{name}:\n" + "".join(f"  {line}\n" for line in lines)


def estate(size):
    """An OpenGraph export of a tree with a cross edge for each node."""
    nodes = [{"id": f"N{i}", "kinds": ["Computer"]} for i in range(size)]
    edges = [{"kind": "AdminTo", "start": {"value": f"N{i}"}, "end": {"value": f"N{end}"}}
             for i in range(size) for end in (i * 2 % size, (i * 7 + 1) % size)]
    return json.dumps({"graph": {"nodes": nodes, "edges": edges}})


def owner_of_secrets(folder, n):
    model(folder, section("nodes", ["owner: { kind: user }"] + [
        f"s{i}: {{ kind: password, revoked: {day(i)} }}" for i in range(n)]),
        section("edges", [f"- owner holds s{i}" for i in range(n)]))
    ask = ["exposure", "model.yaml", "--from", "owner"]
    return [ask, ask + ["--summary"], ask + ["--format", "json"], ask + ["--answers"],
            ["timeline", "model.yaml", "--from", "owner"],
            ["explain", "model.yaml", "--from", "owner", "--to", "s1"]]


def secrets_of_owner(folder, n):
    model(folder, section("nodes", ["owner: { kind: user }"] + [
        f"s{i}: {{ kind: password, leaked: 2022-01-01, revoked: {day(i)} }}" for i in range(n)]),
        section("edges", [f"- s{i} authenticates-as owner" for i in range(n)]))
    ask = ["exposure", "model.yaml", "--from", "kind:password"]
    return [ask, ask + ["--format", "json"], ask + ["--evidence"],
            ["timeline", "model.yaml", "--from", "kind:password"],
            ["triage", "model.yaml", "--from", "kind:password", "--at", "2022-06-01"],
            ["triage", "model.yaml", "--from", "kind:password", "--at", "2022-06-01", "--plan"]]


def star_of_unknowns(folder, n):
    model(folder, section("nodes", ["hub: { kind: user }"] + [
        f"x{i}: {{ kind: host }}" for i in range(n)]),
        section("edges", [f"- hub administers x{i}: {{ exists: unknown }}" for i in range(n)]))
    ask = ["exposure", "model.yaml", "--from", "hub"]
    return [ask, ask + ["--format", "json"], ["rank", "model.yaml"],
            ["explain", "model.yaml", "--from", "hub", "--to", "x1"]]


def unknowns_into_one(folder, n):
    model(folder, section("nodes", ["hub: { kind: host }"] + [
        f"x{i}: {{ kind: user }}" for i in range(n)]),
        section("edges", [f"- x{i} administers hub: {{ exists: unknown }}" for i in range(n)]))
    return [["exposure", "model.yaml", "--from", "kind:user"],
            ["who", "model.yaml", "--to", "hub"],
            ["explain", "model.yaml", "--from", "kind:user", "--to", "hub", "-k", "3"]]


def chain_of_unknowns(folder, n):
    model(folder, section("nodes", [f"x{i}: {{ kind: host }}" for i in range(n)]),
          section("edges", [f"- x{i} administers x{i + 1}: {{ exists: unknown }}"
                            for i in range(n - 1)]))
    # Every node depends on all edges before it.
    return [Hard(["exposure", "model.yaml", "--from", "x0"]),
            Hard(["exposure", "model.yaml", "--from", "x0", "--format", "json"]),
            Hard(["explain", "model.yaml", "--from", "x0", "--to", f"x{n - 1}"])]


def scenario_chain(folder, n):
    model(folder, section("nodes", ["a: { kind: user }"]), section("scenarios", [
        f"s{i}: {{ from: ['scenario:s{i + 1}'] }}" for i in range(n)] + [f"s{n}: {{ from: [a] }}"]))
    return [["validate", "model.yaml"], ["exposure", "model.yaml", "--from", "scenario:s0"],
            ["explain", "model.yaml", "--from", "scenario:s0", "--to", "a"]]


def scenario_doubles(folder, n):
    model(folder, section("nodes", ["a: { kind: user }"]), section("scenarios", [
        f"s{i}: {{ from: ['scenario:s{i + 1}', 'scenario:s{i + 1}'], to: ['scenario:s{i + 1}'] }}"
        for i in range(n)] + [f"s{n}: {{ from: [a], to: [a] }}"]))
    return [["exposure", "model.yaml", "--from", "scenario:s0"],
            ["explain", "model.yaml", "--from", "scenario:s0", "--to", "scenario:s0"]]


def kind_chain(folder, n):
    model(folder, section("kinds", ["k0: { parent: host, meaning: x }"] + [
        f"k{i}: {{ parent: k{i - 1}, meaning: x }}" for i in range(1, n)]),
        section("nodes", [f"a: {{ kind: k{n - 1} }}"]))
    return [["validate", "model.yaml"], ["exposure", "model.yaml", "--from", "kind:host"],
            ["compile", "model.yaml", "-o", "a.snapshot"], ["vocabulary", "model.yaml"]]


def kinds_on_node(folder, n):
    write(folder, "a.json", json.dumps({"graph": {"nodes": [
        {"id": "a", "kinds": [f"K{i}" for i in range(n)]}], "edges": []}}))
    return [["validate", "a.json"], ["exposure", "a.json", "--from", "id:a"]]


def kinds_on_nodes(folder, n):
    write(folder, "a.json", json.dumps({"graph": {"nodes": [
        {"id": f"a{i}", "kinds": [f"K{i}"]} for i in range(n)], "edges": []}}))
    return [["validate", "a.json"], ["exposure", "a.json", "--from", "kind:K1"],
            ["rank", "a.json", "--top", "3"]]


def deflated(body):
    """Bytes as a zip holds them."""
    maker = zlib.compressobj(9, zlib.DEFLATED, -15)
    return maker.compress(body) + maker.flush()


def zip_of(files, name, folder, shares=False):
    """Writes an archive; where its entries share bytes, all of them point at the first one."""
    locals_, central, places = b"", b"", []
    for number, body in enumerate(files):
        packed, crc, own = deflated(body), zlib.crc32(body), b"e%06d.json" % number
        if not shares or number == 0:
            places.append(len(locals_))
            locals_ += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 33, crc, len(packed),
                                   len(body), len(own), 0) + own + packed
        central += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 33, crc,
                               len(packed), len(body), len(own), 0, 0, 0, 0, 0,
                               places[-1] if not shares else 0) + own
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(files), len(files), len(central),
                      len(locals_), 0)
    write(folder, name, locals_ + central + end)


def zip_overlap(folder, n):
    body = json.dumps({"graph": {"nodes": [
        {"id": f"n{i}", "kinds": ["Host"], "properties": {"x": i * 7919 % 100003}}
        for i in range(2000)], "edges": []}}).encode()
    zip_of([body] * n, "a.zip", folder, shares=True)
    return [["validate", "a.zip"]]


def zip_entries(folder, n):
    zip_of([json.dumps({"graph": {"nodes": [{"id": f"n{i}", "kinds": ["Host"]}],
                                  "edges": []}}).encode() for i in range(n)], "a.zip", folder)
    return [["validate", "a.zip"]]


def aliases(folder, n):
    write(folder, "model.yaml", HEAD + "nodes:\n  a: { kind: user, tags: &t ["
          + ", ".join(f"tag{i}" for i in range(40)) + "] }\n"
          + "".join(f"  b{i}: {{ kind: user, tags: *t }}\n" for i in range(n)))
    return [["fmt", "model.yaml"], ["validate", "model.yaml"]]


def entry_of_names(folder, n):
    write(folder, "estate.json", estate(1000))
    write(folder, "list.json", json.dumps([{"id": [f"N{i}" for i in range(n)]}]))
    return [["triage", "estate.json", "--leaked", "list.json"]]


def entries_of_name(folder, n):
    write(folder, "estate.json", estate(1000))
    write(folder, "list.csv", "id,leaked\n" + "".join(
        f"N1,2023-01-{i % 28 + 1:02}\n" for i in range(n)))
    return [["triage", "estate.json", "--leaked", "list.csv", "--at", "2024-01-01"]]


def integrations(folder, n):
    model(folder, section("nodes", ["key: { kind: api-key }", "app: { kind: application }"] + [
        f"i{i}: {{ kind: integration }}" for i in range(n)]),
        section("edges", ["- key administers app"] + [f"- i{i} holds key" for i in range(n)]))
    ask = ["exposure", "model.yaml", "--from", "key", "--answers"]
    return [ask, ask + ["--format", "json"]]


def nodes_by_instants(folder, n):
    """Every node is reached in the way of every instant: so many stretches are the answer."""
    model(folder, section("nodes", ["hub: { kind: user }"] + [
        f"x{i}: {{ kind: host }}" for i in range(n)]),
        section("controls", ["c: { state: [" + ", ".join(
            f"{{ from: {day(i + 1)}, is: {'enforced' if i % 2 else 'absent'} }}"
            for i in range(n)) + "] }"]),
        section("edges", [f"- hub administers x{i}: {{ unless: c }}" for i in range(n)]))
    ask = ["exposure", "model.yaml", "--from", "hub"]
    return [Hard(ask), Hard(ask + ["--summary"]), Hard(ask + ["--format", "json"])]


def instants_on_chain(folder, n):
    model(folder, section("nodes", [f"x{i}: {{ kind: host, valid: {{ from: {day(i)} }} }}"
                                    for i in range(n)]),
          section("edges", [f"- x{i} administers x{i + 1}" for i in range(n - 1)]))
    ask = ["exposure", "model.yaml", "--from", "x0"]
    return [ask, ["timeline", "model.yaml", "--from", "x0"], ["rank", "model.yaml", "--at", "2023-06-01"]]


def changes_of_control(folder, n):
    states = ["absent", "enforced", "unknown"]
    model(folder, section("nodes", ["a: { kind: user }", "b: { kind: host }"]),
          section("controls", ["c: { state: [" + ", ".join(
              f"{{ from: {day(i + 1)}, is: {states[i % 3]} }}" for i in range(n)) + "] }"]),
          section("edges", ["- a administers b: { unless: c }"]))
    ask = ["exposure", "model.yaml", "--from", "a"]
    return [["validate", "model.yaml"], ask, ask + ["--evidence"],
            ["timeline", "model.yaml", "--from", "a"],
            ["explain", "model.yaml", "--from", "a", "--to", "b"]]


def evidence(folder, n, outcome):
    records = [f"{{ {outcome}: {day(i)}, note: n{i}{', reason: refused' if outcome == 'denied' else ''} }}"
               for i in range(n)]
    model(folder, section("nodes", ["a: { kind: user }", "b: { kind: host }"]),
          section("edges", ["- a administers b: { evidence: [" + ", ".join(records) + "] }"]))
    ask = ["exposure", "model.yaml", "--from", "a"]
    return [ask + ["--evidence"], ["timeline", "model.yaml", "--from", "a"], ["timeline", "model.yaml"]]


def evidence_records(folder, n):
    return evidence(folder, n, "observed")


def evidence_denials(folder, n):
    return evidence(folder, n, "denied")


def pairs_that_reach(folder, n):
    model(folder, section("nodes", ["a: { kind: group }", "b: { kind: group }", "t: { kind: host }"] + [
        f"{side}{i}: {{ kind: user }}" for i in range(n) for side in "xy"]),
        section("edges", [f"- x{i} member-of a" for i in range(n)]
                + [f"- y{i} member-of b" for i in range(n)]
                + ["- a administers t: { requires: [b] }"]))
    return [["who", "model.yaml", "--to", "t", "--sets", "2"],
            ["who", "model.yaml", "--to", "t", "--sets", "2", "--format", "json"]]


def choices(folder, n):
    names = [f"x{i}" for i in range(n)]
    model(folder, section("nodes", ["a: { kind: user }", "t: { kind: host }"] + [
        f"{name}: {{ kind: user }}" for name in names]),
        section("edges", ["- a administers t: { requires: [{ at-least: { n: 2, of: ["
                          + ", ".join(names) + "] } }] }"]))
    return [["exposure", "model.yaml", "--from", "kind:user"],
            Hard(["explain", "model.yaml", "--from", "kind:user", "--to", "t", "-k", "5"]),
            ["explain", "model.yaml", "--from", "a", "--to", "t", "--why-not"]]


def flow_list(folder, n):
    write(folder, "model.yaml", HEAD + "sources: [" + "a," * (n // 2 - 100) + "a]\n")
    return [["validate", "model.yaml"]]


def json_line(folder, n):
    write(folder, "a.json", '{"graph":{"nodes":[' + ",".join(
        f'{{"id":"n{i}","kinds":["Host"]}}' for i in range(n // 34)) + '],"edges":[]}}')
    return [["validate", "a.json"]]


def json_nested(folder, n):
    write(folder, "a.json", '{"graph":' + "[" * n + "]" * n + "}")
    write(folder, "list.json", "[" * n + "]" * n)
    write(folder, "model.yaml", HEAD + "nodes:\n  a: { kind: password }\n")
    return [["validate", "a.json"], ["triage", "model.yaml", "--leaked", "list.json"]]


def yaml_nested(folder, n):
    write(folder, "model.yaml", HEAD + "title: " + "[" * n + "]" * n + "\n")
    return [["validate", "model.yaml"], ["fmt", "model.yaml"]]


def includes(folder, n):
    for i in range(n):
        write(folder, f"m{i}.yaml", HEAD + f"include: m{i + 1}.yaml\nnodes: {{ a{i}: {{ kind: user }} }}\n")
    write(folder, f"m{n}.yaml", HEAD)
    return [["validate", "m0.yaml"]]


def zones(folder, n):
    model(folder, section("zones", [f"z{i}: {{ label: z{i}, behind: g{i} }}" for i in range(n)]),
          section("nodes", [f"g{i}: {{ kind: gateway }}" for i in range(n)] + [
              f"h{i}: {{ kind: host, zone: z{i} }}" for i in range(n)]),
          section("edges", [f"- h{i} administers h{i + 1}" for i in range(n - 1)]))
    return [["validate", "model.yaml"], ["exposure", "model.yaml", "--from", "h0"],
            ["exposure", "model.yaml", "--from", "zone:z1"]]


def marks(folder, n):
    write(folder, "estate.json", estate(n * 4))
    model(folder, section("nodes", [
        f"m{i}: {{ match: {{ each: true, kind: Computer }}, tags: [t{i}], scope: [s{i}] }}"
        for i in range(n)]))
    # As many statements as nodes, each about all of them: so many times a node is spoken about.
    return [Hard(["validate", "estate.json", "model.yaml"]),
            Hard(["exposure", "estate.json", "model.yaml", "--from", "id:N1"])]


def policies(folder, n):
    rules = [f"- {{ id: p{i}, deny: {{ from: {{ id: s{i} }}, to: {{ id: s{i + 1} }} }} }}" for i in range(n)]
    model(folder, section("nodes", [f"s{i}: {{ kind: password }}" for i in range(n + 1)]),
          section("edges", [f"- s{i} stores s{i + 1}" for i in range(0, n, 2)]),
          section("policies", rules))
    ask = ["check", "model.yaml"]
    return [ask, ask + ["--format", "sarif"], ask + ["--format", "junit"]]


def findings(folder, n):
    model(folder, section("nodes", ["crown: { kind: database, criticality: critical }"] + [
        f"s{i}: {{ kind: password }}" for i in range(n)]),
        section("edges", [f"- s{i} authenticates-as crown" for i in range(n)]),
        section("policies", [
            "- { id: all, deny: { from: { kind: credential }, to: { criticality: critical } } }"]))
    ask = ["check", "model.yaml"]
    return [ask, ask + ["--format", "sarif"], ask + ["--format", "json"],
            ask + ["--write-baseline", "known.yaml", "--reason", "known", "--until", "2050-01-01", "--today",
                   "2024-01-01"],
            ask + ["--baseline", "known.yaml", "--today", "2024-01-01"]]


def change_list(folder, n):
    model(folder, section("nodes", [f"s{i}: {{ kind: host }}" for i in range(n + 1)]),
          section("edges", [f"- s0 administers s{i + 1}" for i in range(n)]))
    write(folder, "changes.yaml", HEAD + section("changes", [
        f"- remove: s0 administers s{i + 1}" for i in range(n)]))
    return [["whatif", "model.yaml", "--from", "s0", "--changes", "changes.yaml"],
            ["whatif", "model.yaml", "--from", "s0", "--each", "edge"],
            ["choke", "model.yaml", "--from", "s0", "--to", "s1"]]


def points_on_chain(folder, n):
    model(folder, section("nodes", [f"s{i}: {{ kind: host }}" for i in range(n + 1)]),
          section("edges", [f"- s{i} administers s{i + 1}" for i in range(n)]))
    ask = ["choke", "model.yaml", "--from", "s0", "--to", f"s{n}"]
    return [ask, ask + ["--exposure"], ["whatif", "model.yaml", "--from", "s0", "--each", "edge"]]


def ways(folder, n):
    model(folder, section("nodes", ["start: { kind: host }", "crown: { kind: host }"] + [
        f"s{i}: {{ kind: host }}" for i in range(n)]),
        section("edges", [f"- start administers s{i}" for i in range(n)]
                + [f"- s{i} administers crown" for i in range(n)]))
    return [["harden", "model.yaml", "--from", "start", "--protect", "crown", "--time-limit", "1"],
            ["choke", "model.yaml", "--from", "start", "--to", "crown"],
            ["whatif", "model.yaml", "--from", "start", "--each", "node"]]


def differing(folder, n):
    for name, step in (("old.yaml", 2), ("new.yaml", 3)):
        model(folder, section("nodes", ["key: { kind: password }"] + [
            f"s{i}: {{ kind: host }}" for i in range(n)]),
            section("edges", [f"- key authenticates-as s{i}" for i in range(0, n, step)]), name=name)
    ask = ["diff", "old.yaml", "new.yaml", "--from", "key"]
    return [ask, ask + ["--format", "json"], ["diff", "old.yaml", "new.yaml"]]


def unknown_names(folder, n):
    model(folder, section("nodes", [f"node-{i}: {{ kind: user }}" for i in range(n)]),
          section("edges", [f"- nodee-{i} administers nodee-{i + 1}" for i in range(n)]))
    return [["validate", "model.yaml"]]


def lookalikes(folder, n):
    letters = ["e\u0301", "\u00e9"]
    nodes = [{"id": "".join(letters[i >> bit & 1] for bit in range(16)), "kinds": ["User"]}
             for i in range(n)]
    edges = [{"kind": "AdminTo", "start": {"value": nodes[i]["id"]},
              "end": {"value": nodes[(i * 7 + 1) % n]["id"]}} for i in range(n)]
    write(folder, "a.json", json.dumps({"graph": {"nodes": nodes, "edges": edges}}))
    return [["validate", "a.json"], ["exposure", "a.json", "--from", "kind:user", "--summary"],
            ["rank", "a.json", "--top", "3"]]


def telling_names(folder, n):
    """Each name tells the next one, so that hiding the first hides all."""
    model(folder, section("nodes", [
        f"node{i}x: {{ kind: host, label: node{i + 1}x }}" for i in range(n)]))
    return [["exposure", "model.yaml", "--from", "id:node0x", "--redact", "id:node0x"],
            ["exposure", "model.yaml", "--from", "id:node0x", "--redact", "all"]]


def patterns(folder, n):
    nodes = [{"id": f"n{i}", "kinds": ["User"], "properties": {"name": f"u{i}"}} for i in range(n)]
    edges = [{"kind": "AdminTo", "start": {"match_by": "name", "value": f"u{i}"},
              "end": {"match_by": "name", "value": f"u{(i * 7 + 1) % n}"}} for i in range(n)]
    write(folder, "a.json", json.dumps({"graph": {"nodes": nodes, "edges": edges}}))
    return [["validate", "a.json"]]


def rotations(folder, n):
    moments = ", ".join(day(i + 1) for i in range(n))
    model(folder, section("nodes", [f"k: {{ kind: api-key, rotated: [{moments}] }}",
                                    "s: { kind: secret-store }", "h: { kind: host }"]),
          section("edges", ["- s stores k", "- k administers h"]))
    ask = ["exposure", "model.yaml", "--from", "s"]
    return [ask, ask + ["--answers"], ["timeline", "model.yaml", "--from", "s"]]


def tags(folder, n):
    names = ", ".join(f"t{i}" for i in range(n))
    model(folder, section("nodes", [f"a: {{ kind: user, tags: [{names}], scope: [{names}] }}"]))
    return [["validate", "model.yaml"], ["exposure", "model.yaml", "--from", "tag:t1"]]


def scheme_roles(folder, n):
    grants = [{"permission": "EDIT_ISSUES", "holder": {"type": "projectRole", "parameter": str(i)}}
              for i in range(n)]
    bundle = {"/rest/api/2/permissionscheme": {"permissionSchemes": [
        {"id": 1, "name": "s", "permissions": grants}]}}
    for i in range(n):
        bundle[f"/rest/api/2/project/P{i}/permissionscheme"] = {"id": 1}
    write(folder, "a.json", json.dumps(bundle))
    return [["validate", "a.json", "--site", "s"]]


def team_tokens(folder, n):
    bundle = {
        "/orgs/o/teams/t/members": [{"login": f"u{i}"} for i in range(n)],
        "/orgs/o/teams/t/repos": [{"name": f"r{i}", "full_name": f"o/r{i}", "role_name": "write"}
                                  for i in range(n)],
        "/orgs/o/members?role=admin": [{"login": "root"}],
        "/orgs/o/actions/secrets": {"secrets": [{"name": f"S{i}", "visibility": "selected"}
                                                for i in range(n)]},
        "/orgs/o/personal-access-tokens": [
            {"id": i, "token_id": i, "owner": {"login": f"u{i}"}, "repository_selection": "all",
             "permissions": {"repository": {"contents": "read"}}} for i in range(n)]}
    write(folder, "a.json", json.dumps(bundle))
    return [["validate", "a.json"], ["exposure", "a.json", "--from", "github:o/tokens/1"]]


def kubernetes(folder, objects):
    """Writes an export of a cluster, and asks of an account of it."""
    write(folder, "c.json", json.dumps({"apiVersion": "v1", "kind": "List", "items": objects}))
    return [["exposure", "c.json", "--from", "k8s:cluster/s/serviceaccount/a", "--summary"]]


def cluster_role(name, **more):
    return {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole",
            "metadata": {"name": name, "labels": {"take": "in"}}, **more}


def role_binding(name, space):
    return {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
            "metadata": {"name": name, "namespace": space},
            "roleRef": {"kind": "ClusterRole", "name": name},
            "subjects": [{"kind": "ServiceAccount", "name": "a", "namespace": "s"}]}


def roles_of_roles(folder, n):
    selector = {"clusterRoleSelectors": [{"matchLabels": {"take": "in"}}]}
    rule = {"apiGroups": [""], "resources": ["secrets"], "verbs": ["get"]}
    return kubernetes(folder, [
        item for i in range(n)
        for item in (cluster_role(f"r{i}", aggregationRule=selector, rules=[rule]),
                     role_binding(f"r{i}", "s"))])


def names_everywhere(folder, n):
    rule = {"apiGroups": ["", "rbac.authorization.k8s.io"],
            "resources": ["secrets", "clusterroles", "rolebindings"],
            "verbs": ["get", "bind", "update"], "resourceNames": [f"n{i}" for i in range(n)]}
    return kubernetes(folder, [cluster_role("r", rules=[rule])]
                      + [role_binding("r", f"s{i}") for i in range(n)] + [role_binding("r", "s")])


def volumes(folder, n):
    return kubernetes(folder, [{
        "apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p", "namespace": "s"}, "spec": {
            "serviceAccountName": "a", "nodeName": "h",
            "volumes": [{"name": f"v{i}", "hostPath": {"path": f"/etc/{i}"}} for i in range(n)],
            "containers": [{"name": "c", "volumeMounts": [
                {"name": f"v{i}", "mountPath": f"/{i}"} for i in range(n)]}]}}])


AWS = "arn:aws:iam::210987654321:"


def allow(actions, resource="*", effect="Allow", **more):
    return {"Effect": effect, "Action": actions, "Resource": resource, **more}


def aws_role(name, trust, *statements, account=AWS, **more):
    """A role with whom it trusts, under which conditions, and a policy of its own."""
    principal, condition = trust if isinstance(trust, tuple) else (trust, {})
    said = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": principal}
    return {"Arn": f"{account}role/{name}",
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                {**said, "Condition": condition} if condition else said]},
            "RolePolicyList": [{"PolicyName": "own", "PolicyDocument": {
                "Version": "2012-10-17", "Statement": list(statements)}}] if statements else [],
            **more}


def aws(folder, roles, **lists):
    """Writes an account, and asks of the first role."""
    write(folder, "a.json", json.dumps({"RoleDetailList": roles, **lists}))
    return [["exposure", "a.json", "--from", roles[0]["Arn"], "--summary"]]


def own(number):
    """What makes the policies of each role its own."""
    return allow("sqs:*", f"arn:aws:sqs:*:210987654321:q-{number}")


ROOT = {"AWS": f"{AWS}root"}
LAMBDA = {"Service": "lambda.amazonaws.com"}


def aws_delegating(folder, n):
    return aws(folder, [aws_role(
        f"r{i}", (ROOT, {"StringEquals": {"sts:ExternalId": f"x{i}"}}),
        allow("sts:AssumeRole"), own(i)) for i in range(n)])


def aws_choosy(folder, n):
    return aws(folder, [aws_role(
        f"r{i}", (ROOT, {"ArnLike": {"aws:PrincipalArn": f"{AWS}role/r{i * 7 % n}"}}),
        allow("sts:AssumeRole"), own(i)) for i in range(n)])


def aws_spared(folder, n):
    return aws(folder, [aws_role(
        f"r{i}", {**ROOT, **LAMBDA}, allow(["sts:AssumeRole", "iam:PassRole", "lambda:*"]),
        allow("*", f"{AWS}role/r{i % 9}*", "Deny"), own(i)) for i in range(n)])


def aws_tagged(folder, n):
    tagged = {"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}
    return aws(folder, [aws_role(
        f"r{i}", ROOT, allow(["sts:AssumeRole", "iam:UpdateAssumeRolePolicy"], Condition=tagged),
        own(i), Tags=[{"Key": "team", "Value": f"t{i % 20}"}]) for i in range(n)])


def aws_passed(folder, n):
    return aws(folder, [aws_role(
        f"r{i}", {"Service": "ec2.amazonaws.com"}, allow(["iam:PassRole", "ec2:*", "ssm:*"]),
        allow("ssmmessages:*"), own(i),
        InstanceProfileList=[{"Arn": f"{AWS}instance-profile/r{i}"}]) for i in range(n)])


def aws_groups(folder, n):
    return aws(
        folder, [aws_role(f"r{i}", LAMBDA, allow("iam:AddUserToGroup"), own(i)) for i in range(n)],
        UserDetailList=[{"Arn": f"{AWS}user/u"}],
        GroupDetailList=[{"Arn": f"{AWS}group/g{i}", "GroupPolicyList": [{
            "PolicyName": "own", "PolicyDocument": {"Statement": [
                allow("iam:AddUserToGroup"), own(i)]}}]} for i in range(n)])


def aws_users(folder, n):
    return aws(
        folder, [aws_role(f"r{i}", LAMBDA, allow("iam:*"), own(i)) for i in range(n)],
        UserDetailList=[{"Arn": f"{AWS}user/u{i}"} for i in range(n)])


def aws_boundaries(folder, n):
    return aws(folder, [aws_role(
        f"r{i}", LAMBDA, allow(["iam:PutRolePolicy", "iam:AttachRolePolicy"]), own(i),
        PermissionsBoundary={"PermissionsBoundaryArn": f"{AWS}policy/{'limits' if i == 0 else i}"})
        for i in range(n)], Policies=[aws_policy("limits", allow("iam:*"))])


def aws_policy(name, *statements):
    return {"PolicyName": name, "Arn": f"{AWS}policy/{name}", "DefaultVersionId": "v1",
            "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": True,
                                   "Document": {"Statement": list(statements)}}]}


def aws_resources(folder, n):
    return aws(folder, [aws_role(
        f"r{i}", LAMBDA, allow("iam:PassRole", [f"{AWS}role/r{number}*" for number in range(n)]),
        allow("lambda:*", [f"arn:aws:lambda:*:210987654321:function:f{number}*"
                           for number in range(n)])) for i in range(4)])


def aws_policies(folder, n):
    return aws(folder, [aws_role(
        f"r{i}", LAMBDA, allow("iam:CreatePolicyVersion"), own(i), AttachedManagedPolicies=[
            {"PolicyArn": f"{AWS}policy/p{i}"}, {"PolicyArn": f"{AWS}policy/p{i * 3 % n}"}])
        for i in range(n)], Policies=[aws_policy(f"p{i}", own(i)) for i in range(n)])


def aws_functions(folder, n):
    arn = "arn:aws:lambda:eu-west-1:210987654321:function:f"
    write(folder, "f.json", json.dumps({"Functions": [
        {"FunctionArn": f"{arn}{i}", "Role": f"{AWS}role/r{i}"} for i in range(n)]}))
    asked = aws(folder, [aws_role(
        f"r{i}", LAMBDA, allow("lambda:UpdateFunctionCode", f"{arn}*"),
        allow("lambda:UpdateFunctionCode", f"{arn}{i}", "Deny"), own(i)) for i in range(n)])
    return [[*asked[0], "f.json"]]


def aws_accounts(folder, n):
    roles = []
    for i in range(n):
        account = f"arn:aws:iam::{100_000_000_000 + i}:"
        trusted = [f"arn:aws:iam::{100_000_000_000 + other % n}:root" for other in (i + 1, i * 7)]
        roles += [aws_role(f"r{role}", {"AWS": trusted}, allow("sts:AssumeRole"), own(role),
                           account=account) for role in range(3)]
    return aws(folder, roles)


def secrets(folder):
    """Files with planted secrets, and questions in whose answers none may be."""
    secret = "xoxb-4711-planted-secret-0815"
    write(folder, "model.yaml", HEAD + section("nodes", [
        "token: { kind: service-token, leaked: 2023-10-18 }", "app: { kind: application }"])
        + section("edges", ["- token administers app"]))
    write(folder, "bad.yaml", HEAD + section("nodes", [
        f"token: {{ kind: service-token, password: {secret}, secret: {secret} }}"]))
    write(folder, "list.csv", f"id,leaked,secret\ntoken,2023-10-18,{secret}\n{secret},,\n")
    write(folder, "list.json", json.dumps([
        {"id": "token", "secret": secret, "password": "hunter2-planted-secret"},
        {"Raw": secret, "DetectorName": "Slack"}]))
    write(folder, "lines.txt", f"token\n{secret}\n")
    write(folder, "url.yaml", HEAD + section("nodes", ["token: { kind: service-token }"])
          + section("edges", ["- token administers https://u:hunter2-planted-secret@h.example/x"]))
    # `fmt` gives a file back as it is, and is not asked.
    asked = [(["validate", "bad.yaml"], REFUSED), (["validate", "url.yaml"], REFUSED)]
    for name in ("list.csv", "list.json", "lines.txt"):
        asked += [(["triage", "model.yaml", "--leaked", name, "--at", "2023-11-01",
                    "--format", form], (0,)) for form in ("text", "json", "csv", "markdown")]
    return asked


def rows_of_one_edge(folder, size):
    """Alternatives of one sentence, each with another condition, and a name and a kind for each."""
    rows = "".join(f"a,token,k{number},reads,b,a@read,{number % 1000},n{number}\n" for number in range(size))
    table = write(folder, "rows.csv",
                  "subject,subject-kind,object-kind,relation,object,requires,effort,subject-name\n" + rows)
    return [["exposure", table, "--from", "a", "--summary"]]


def cell_of_parts(folder, size):
    """Ways to let one pass, and parentheses and quotes that open nothing."""
    facts = " | ".join(["b@read"] * size)
    odd = "(" * size + ' "x" "y" ' * size
    table = write(folder, "rows.csv", "subject,relation,object,requires,unless\n"
                  f"b,reads,c,,\na,reads,b,{facts},{odd.replace(chr(34), chr(39))}\n")
    return [["exposure", table, "--from", "a", "--summary"]]


def rows_of_controls(folder, size):
    """Edges with a control of their own."""
    rows = "".join(f"a{number},reads,a{number + 1},c{number}\n" for number in range(size))
    table = write(folder, "rows.csv", "subject,relation,object,unless\n" + rows)
    return [["validate", table]]


def rows_on_one_line(folder, size):
    """Objects after each other without the end of a line, of rows and of a cluster."""
    rows = "".join(f'{{"subject": "a{number}", "relation": "reads", "object": "b"}}' for number in range(size))
    accounts = "".join('{"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"namespace": "n", '
                       f'"name": "a{number}"}}}}' for number in range(size // 4))
    return [["validate", write(folder, "rows.json", rows)],
            ["validate", write(folder, "cluster.json", accounts), "--cluster", "c"]]


def subjects_of_many(folder, n):
    """Patterns of trusted subjects, each of which has to be compared with every repository."""
    rows = "".join(f"oidc:token.actions.githubusercontent.com/repo:acme/*{number}*:*,assumes,role{number},role\n"
                   for number in range(n))
    table = write(folder, "rows.csv", "subject,relation,object,object-kind\n" + rows)
    repositories = [{"name": f"r{number}", "full_name": f"acme/r{number}"} for number in range(n)]
    answers = write(folder, "github.json", json.dumps({"/orgs/acme/repos": repositories}))
    return [Hard(["validate", table, answers])]
