"""The folder that `blastradius export` writes."""

import hashlib
import json
import os

from .problem import Problem, shown

VERSION = 1
INTERVALS = 31


class Tables:
    """A folder of tables whose files are what its manifest says."""

    def __init__(self, folder):
        self.folder = folder
        path = os.path.join(folder, "manifest.json")
        try:
            with open(path, "rb") as file:
                content = file.read()
            manifest = json.loads(content)
        except FileNotFoundError:
            raise Problem(f"{shown(path)} is missing: this is no folder of tables") from None
        except (OSError, ValueError) as error:
            raise Problem(f"{shown(path)} cannot be read: {shown(error)}") from None
        if not isinstance(manifest, dict) or manifest.get("tables") != "blastradius":
            raise Problem(f"{shown(path)} is no manifest of tables")
        if manifest.get("version") != VERSION:
            raise Problem(
                f"{shown(path)} has version {shown(manifest.get('version'))}, and this program reads {VERSION}")
        self.digest = hashlib.sha256(content).hexdigest()
        try:
            self.read(manifest)
        except (KeyError, TypeError, ValueError) as error:
            raise Problem(f"{shown(path)} is not whole: {shown(repr(error))}") from None

    def read(self, manifest):
        self.format = manifest["format"]
        if self.format not in ("csv", "parquet"):
            raise ValueError("format")
        self.nodes = int(manifest["nodes"])
        self.model = {"bytes": int(manifest["model"]["bytes"]), "head": str(manifest["model"]["head"])}
        self.instants = [(i["at"], int(i["microseconds"])) for i in manifest["instants"]]
        if manifest["lanes"]["intervalsPerBlock"] != INTERVALS:
            raise ValueError("intervalsPerBlock")
        self.columns = {
            table: [tuple(column.split(" ")) for column in columns]
            for table, columns in manifest["columns"].items()
        }
        self.question = manifest["question"]
        self.parts = manifest["parts"]
        for part in self.parts:
            if os.path.basename(part["file"]) != part["file"] or part["table"] not in self.columns:
                raise ValueError("parts")

    @property
    def intervals(self):
        return len(self.instants) + 1

    @property
    def blocks(self):
        return (self.intervals + INTERVALS - 1) // INTERVALS

    def intervals_of(self, block):
        """How many intervals a block has."""
        return min(INTERVALS, self.intervals - block * INTERVALS)

    def files(self, table):
        """The paths of a table's parts, in order."""
        return [os.path.join(self.folder, p["file"]) for p in self.parts if p["table"] == table]

    def rows(self, table):
        return sum(p["rows"] for p in self.parts if p["table"] == table)

    def verify(self):
        """Holds every part against its size and digest; names the first that is not what it was."""
        for part in self.parts:
            verify_file(os.path.join(self.folder, part["file"]), part["bytes"], part["sha256"])


def verify_file(path, size, sha256):
    try:
        actual = os.stat(path).st_size
    except OSError:
        raise Problem(f"{shown(path)} is missing") from None
    if actual != size:
        kind = "cut" if actual < size else "altered"
        raise Problem(f"{shown(path)} was {kind}: it has {actual} bytes, and the manifest says {size}")
    if digest_of(path) != sha256:
        raise Problem(f"{shown(path)} was altered: its bytes are not those that the manifest says")


def digest_of(path):
    hash = hashlib.sha256()
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            hash.update(piece)
    return hash.hexdigest()
