#!/usr/bin/env python3
"""Holds what `check` and `validate` write for other programs to their schemas; `make conformance` runs it.

    conformance.py PROGRAM SCHEMAS

SCHEMAS is a folder with sarif-schema-2.1.0.json (OASIS) and JUnit.xsd (Windy Road). Every model of
graphs/ is checked, with its own policies and those to start from, and models made to be awkward. The
Python that runs this needs jsonschema and lxml.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

import jsonschema
from lxml import etree

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# What is wrong, accepted, near, hostile, over, or has a place in an import.
AWKWARD = r"""
blastradius: 1
as-of: 2024-06-01
controls: { acl: { state: enforced }, "lock<&>": { state: unknown } }
nodes:
  key: { kind: api-key, label: "The <key> & \"more\"\u0007\ufffe" }
  "]]>": { kind: password, label: "\u202egnp.exe" }
  box: { kind: host, criticality: high }
  far: { kind: database }
edges:
  - key administers box: { unless: acl }
  - '"]]>" administers box': { unless: "lock<&>" }
  - box reads far
policies:
  - { id: near, severity: critical, deny: { from: { id: key }, to: { id: box }, near: true } }
  - { id: "<possible>", deny: { from: { id: "]]>" }, to: [{ id: box }, { id: far }] } }
  - { id: lapsed, severity: low, deny: { from: { id: "]]>" }, to: { id: far } },
      except: [{ from: { id: "]]>" }, reason: "<CAB>", until: 2024-01-01 }] }
  - { id: excused, deny: { from: { id: "]]>" }, to: { id: far } },
      except: [{ from: { id: "]]>" }, reason: "C\u0001AB" }] }
  - { id: empty, deny: { from: { kind: certificate }, to: { id: box } } }
  - { id: optional, deny: { from: { kind: certificate, optional: true }, to: { id: box } } }
  - { id: few, limit: { from: { kind: credential }, to: { criticality: high }, at-most: 0 } }
  - { id: ends, require: { of: { kind: credential }, has: expires } }
  - { id: two, require: { of: { id: far, level: read }, sets: 2 } }
"""

IMPORT = {
    "graph": {
        "nodes": [{"id": name, "kinds": [kind], "properties": {"name": f"<{name}>"}}
                  for name, kind in [("a", "User"), ("b", "Computer"), ("c", "Computer")]],
        "edges": [{"kind": "AdminTo", "start": {"value": start}, "end": {"value": end}}
                  for start, end in [("a", "b"), ("b", "c")]],
    }
}
ON_IMPORT = """
blastradius: 1
policies: [{ id: p, deny: { from: { id: a }, to: { id: c } } }]
"""


def output(program, arguments, form, folder):
    """What a verb writes; it may find what it is looking for."""
    run = subprocess.run([program, *arguments, "--format", form], capture_output=True, cwd=folder)
    if run.returncode not in (0, 1, 2) or not run.stdout:
        sys.exit(f"conformance: {arguments} as {form}: exit code {run.returncode}: "
                 + run.stderr.decode())
    return run.stdout


def cases(folder):
    """The arguments of each check, then of what has problems."""
    pack = os.path.join(ROOT, "graphs/policies/saas.yaml")
    for graph in sorted(glob.glob(os.path.join(ROOT, "graphs/*.yaml"))):
        yield ["check", graph, "--policies", pack]
    with open(f"{folder}/awkward.yaml", "w") as file:
        file.write(AWKWARD)
    with open(f"{folder}/import.json", "w") as file:
        json.dump(IMPORT, file)
    with open(f"{folder}/on <import>, 100%.yaml", "w") as file:
        file.write(ON_IMPORT)
    with open(f"{folder}/wrong.yaml", "w") as file:
        file.write(AWKWARD.replace("box reads far", "box reeds f\u00e4r").replace("low", "<no>"))
    yield ["check", "awkward.yaml"]
    yield ["check", "import.json", "on <import>, 100%.yaml"]
    yield ["validate", "wrong.yaml"]


def main():
    program, schemas = os.path.abspath(sys.argv[1]), sys.argv[2]
    with open(os.path.join(schemas, "sarif-schema-2.1.0.json")) as file:
        schema = json.load(file)
    sarif = jsonschema.validators.validator_for(schema)(
        schema, format_checker=jsonschema.FormatChecker())
    junit = etree.XMLSchema(etree.parse(os.path.join(schemas, "JUnit.xsd")))
    problems, count, results = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for arguments in cases(folder):
            report = json.loads(output(program, arguments, "sarif", folder))
            problems += [f"{arguments}: SARIF {error.json_path}: {error.message}"
                         for error in sarif.iter_errors(report)]
            if arguments[0] == "check":
                tree = etree.fromstring(output(program, arguments, "junit", folder))
                if not junit.validate(tree):
                    problems += [f"{arguments}: JUnit line {error.line}: {error.message}"
                                 for error in junit.error_log]
            count += 1
            results += len(report["runs"][0]["results"])
        # A validator that accepts everything has looked at nothing.
        del report["version"]
        del tree[0].attrib["hostname"]
        if sarif.is_valid(report) or junit.validate(tree):
            problems.append("what lacks something required is taken for valid")
    if results == 0:
        problems.append("no check found anything")
    for problem in problems:
        print(f"conformance: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print(f"SARIF and JUnit of {count} answers with {results} results agree with their schemas.")


if __name__ == "__main__":
    main()
