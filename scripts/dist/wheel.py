"""Packs the programs of a tree with their libraries and a launcher as a wheel, and prints its path:
wheel.py TREE VERSION PLATFORM FOLDER

The same tree and SOURCE_DATE_EPOCH give the same bytes. PyPI's `blastradius` is another project.
"""

import base64
import hashlib
import os
import pathlib
import sys
import time
import zipfile

NAME = "blastradius-graph"
MODULE = NAME.replace("-", "_")
SCRIPTS = pathlib.Path(__file__).parent


def texts(tree, version, platform):
    """The files that describe the wheel, by their names below `.dist-info`."""
    licenses = sorted(path.name for path in (tree / "share/blastradius/licenses").iterdir())
    metadata = [
        "Metadata-Version: 2.4",
        f"Name: {NAME}",
        f"Version: {version}",
        "Summary: What leaked credentials reach, when and through what",
        "License-Expression: Apache-2.0",
        "License-File: LICENSE",
        *(f"License-File: libraries/{name}" for name in licenses),
        "Requires-Python: >=3.8",
        "Description-Content-Type: text/markdown",
    ]
    description = (tree / "share/blastradius/README.md").read_text()
    return {
        "METADATA": "\n".join(metadata) + "\n\n" + description,
        "WHEEL": "Wheel-Version: 1.0\nGenerator: blastradius\nRoot-Is-Purelib: false\n"
        f"Tag: py3-none-{platform}\n",
        "entry_points.txt": f"[console_scripts]\nblastradius = {MODULE}.__main__:main\n",
    }


def contents(tree, version, platform):
    """What the wheel consists of: names, bytes and whether they are programs."""
    info = f"{MODULE}-{version}.dist-info"
    yield f"{MODULE}/__init__.py", b"", False
    yield f"{MODULE}/__main__.py", (SCRIPTS / "launcher.py").read_bytes(), False
    for folder in ["bin", "lib"]:
        for path in sorted((tree / folder).rglob("*")):
            if path.is_file():
                yield f"{MODULE}/{path.relative_to(tree)}", path.read_bytes(), folder == "bin"
    share = tree / "share/blastradius"
    yield f"{info}/licenses/LICENSE", (share / "LICENSE").read_bytes(), False
    for path in sorted((share / "licenses").iterdir()):
        yield f"{info}/licenses/libraries/{path.name}", path.read_bytes(), False
    for name, text in texts(tree, version, platform).items():
        yield f"{info}/{name}", text.encode(), False


def main():
    tree, version, platform, folder = sys.argv[1:]
    date = time.gmtime(max(int(os.environ["SOURCE_DATE_EPOCH"]), 315532800))[:6]
    result = pathlib.Path(folder) / f"{MODULE}-{version}-py3-none-{platform}.whl"
    record = []
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:

        def add(name, data, is_program):
            entry = zipfile.ZipInfo(name, date)
            entry.create_system = 3
            entry.external_attr = (0o100755 if is_program else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, data)

        for name, data, is_program in contents(pathlib.Path(tree), version, platform):
            add(name, data, is_program)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{name},sha256={digest},{len(data)}\n")
        name = f"{MODULE}-{version}.dist-info/RECORD"
        add(name, "".join([*record, f"{name},,\n"]).encode(), False)
    print(result)


main()
