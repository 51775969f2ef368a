"""The program on what DuckDB found, against itself alone."""

import os
import shutil
import subprocess
import tempfile
import unittest

from blastradius_reach.duck import DuckDB
from blastradius_reach.run import Run
from blastradius_reach.tables import Tables

PROGRAM = os.environ.get("BLASTRADIUS", "")
GRAPHS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "graphs")


@unittest.skipUnless(PROGRAM, "BLASTRADIUS is not the path of the program")
class Facts(unittest.TestCase):
    def program(self, *arguments):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_answers_have_the_same_bytes(self):
        folder = tempfile.mkdtemp(prefix="blastradius-reach-")
        self.addCleanup(shutil.rmtree, folder)
        for graph, sources in (
            ("cloudflare-2023.yaml", "moveworks-token,smartsheet-credential"), ("startup-saas.yaml", "contractor"),
            ("ci-pipeline.yaml", "anna-token"),
        ):
            tables, facts = os.path.join(folder, graph + ".tables"), os.path.join(folder, graph + ".facts")
            self.program("export", os.path.join(GRAPHS, graph), "-o", tables)
            self.assertTrue(Run(Tables(tables), facts, DuckDB(), None, [sources]).compute())
            for verb in (["exposure"], ["exposure", "--summary"], ["render"]):
                form = "mermaid" if verb == ["render"] else "json"
                asked = [*verb, tables, "--from", sources, "--format", form]
                self.assertEqual(self.program(*asked, "--facts", facts), self.program(*asked), asked)


if __name__ == "__main__":
    unittest.main()
