"""Writes what the packages are made of as CycloneDX, checked against its schema:
sbom.py TREE VERSION PACKAGE.RESOLVED FILE

The same tree gives the same bytes: the number of the document is made from its content.
"""

import datetime
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import uuid

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

APACHE = DisjunctiveLicense(id="Apache-2.0")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def digest(path):
    return HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(path.read_bytes()).hexdigest())


def program(tree, version):
    """What is distributed, with its two files."""
    root = Component(
        name="blastradius", version=version, type=ComponentType.APPLICATION, bom_ref="blastradius",
        licenses=[APACHE])
    for path in sorted((tree / "bin").iterdir()):
        root.components.add(Component(
            name=f"bin/{path.name}", type=ComponentType.FILE, bom_ref=f"bin/{path.name}",
            hashes=[digest(path)]))
    return root


def swift(resolved):
    """The packages that are compiled in, and the compiler's own libraries."""
    version = output("swift", "--version").split("Swift version ")[1].split()[0]
    yield Component(
        name="swift", version=version, type=ComponentType.LIBRARY, bom_ref="swift", licenses=[APACHE],
        description="Swift's standard library, FoundationEssentials and Dispatch, linked statically",
        purl=PackageURL("github", "swiftlang", "swift", f"swift-{version}-RELEASE"))
    for pin in json.loads(resolved.read_text())["pins"]:
        host, owner, name = pin["location"].split("://")[1].removesuffix(".git").split("/")
        state = pin["state"]
        yield Component(
            name=name, group=owner, version=state["version"], type=ComponentType.LIBRARY,
            bom_ref=pin["identity"], licenses=[APACHE],
            properties=[Property(name="blastradius:revision", value=state["revision"])],
            purl=PackageURL("swift", f"{host}/{owner}", name, state["version"]))


def bundled(tree):
    """The libraries that lie beside the programs, each with the Debian package that it was taken from."""
    for path in sorted((tree / "lib").rglob("*.so*")):
        place = next(
            line for line in output("dpkg-query", "--search", f"*/{path.name}").splitlines()
            if not line.startswith("diversion"))
        package = place.split(":")[0]
        form = "${source:Package} ${Version} ${Architecture}"
        source, version, architecture = output(
            "dpkg-query", "--show", f"--showformat={form}", package).split()
        yield Component(
            name=path.name, version=version, type=ComponentType.LIBRARY, hashes=[digest(path)],
            bom_ref=str(path.relative_to(tree)),
            purl=PackageURL(
                "deb", "debian", package, version, {"arch": architecture, "upstream": source}))


def main():
    tree, version, resolved, file = sys.argv[1:]
    bom = Bom(version=1)
    date = int(os.environ["SOURCE_DATE_EPOCH"])
    bom.metadata.timestamp = datetime.datetime.fromtimestamp(date, datetime.timezone.utc)
    root = program(pathlib.Path(tree), version)
    bom.metadata.component = root
    parts = [*swift(pathlib.Path(resolved)), *bundled(pathlib.Path(tree))]
    bom.components.update(parts)
    bom.register_dependency(root, parts)
    named = ",".join(sorted(f"{part.purl} {[item.content for item in part.hashes]}" for part in parts))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"blastradius {version} {date} {named}")
    text = JsonV1Dot6(bom).output_as_string(indent=2)
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if error:
        sys.exit(f"sbom.py: {error}")
    pathlib.Path(file).write_text(text + "\n")


main()
