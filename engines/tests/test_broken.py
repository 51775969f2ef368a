"""What is not what it was is an error that names it; nobody writes where somebody else does."""

import fcntl
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

from blastradius_reach import rows, seeds
from blastradius_reach.duck import DuckDB
from blastradius_reach.problem import Problem
from blastradius_reach.run import Run
from blastradius_reach.tables import INTERVALS, Tables

from . import cases

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Broken(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="blastradius-reach-")
        self.addCleanup(shutil.rmtree, self.folder)
        # The richest of the first models.
        names = [n for n in cases.names() if n.startswith("random")][:40]
        self.name = max(names, key=lambda name: len(cases.expected(name)))
        self.tables = os.path.join(self.folder, "tables")
        shutil.copytree(os.path.join(cases.FOLDER, self.name, "tables"), self.tables)

    def run_of(self, output="facts"):
        asked = cases.question(self.name)
        return Run(
            Tables(self.tables), os.path.join(self.folder, output), DuckDB(), asked["since"], asked["from"], asked["at"])

    def assert_problem(self, *words, of=None):
        with self.assertRaises(Problem) as caught:
            (of or (lambda: self.run_of().compute()))()
        for word in words:
            self.assertIn(word, str(caught.exception))

    def test_a_part_that_is_missing_cut_or_altered(self):
        for name in sorted(os.listdir(self.tables)):
            if name == "manifest.json":
                continue
            path = os.path.join(self.tables, name)
            with open(path, "rb") as file:
                content = file.read()
            os.remove(path)
            self.assert_problem(name, "missing")
            for altered, word in (
                (content[:-1], "cut"), (content + b"\n", "altered"),
                (content[:-2] + bytes([content[-2] ^ 1]) + content[-1:], "altered"),
            ):
                with open(path, "wb") as file:
                    file.write(altered)
                self.assert_problem(name, word)
            with open(path, "wb") as file:
                file.write(content)
        self.assertTrue(self.run_of().compute())

    def test_a_manifest_that_is_none(self):
        path = os.path.join(self.tables, "manifest.json")
        with open(path) as file:
            manifest = json.load(file)
        for change in (
            {"tables": "other"}, {"version": 2}, {"format": "xml"}, {"parts": [{"file": "../x", "table": "rules"}]},
            {"lanes": {}}, {"instants": 3}, {"nodes": None},
        ):
            with open(path, "w") as file:
                json.dump({**manifest, **change}, file)
            self.assert_problem("manifest.json")
        for text in ("", "[]", '"x"', "{", "\x00"):
            with open(path, "w") as file:
                file.write(text)
            self.assert_problem("manifest.json")
        os.remove(path)
        self.assert_problem("manifest.json", "missing")

    def test_two_runs_at_once_into_one_folder(self):
        run = self.run_of()
        os.makedirs(run.folder)
        with open(os.path.join(run.folder, "lock"), "a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.assert_problem("another run", of=run.compute)
        self.assertTrue(run.compute())

    def test_a_folder_with_another_question_or_other_tables(self):
        run = self.run_of()
        run.compute()
        path = os.path.join(self.tables, "manifest.json")
        with open(path, "a") as file:
            file.write(" ")
        self.assert_problem("other tables")
        with open(os.path.join(run.folder, "run.json"), "w") as file:
            json.dump({**run.question, "tables": Tables(self.tables).digest, "since": "2001"}, file)
        self.assert_problem("another question")

    def test_facts_that_were_cut_are_not_shown(self):
        run = self.run_of()
        run.compute()
        path = os.path.join(run.round_folder(0, 0), "part-0.parquet")
        with open(path, "rb+") as file:
            file.truncate(os.stat(path).st_size - 1)
        self.assert_problem("part-0.parquet", "cut", of=lambda: rows.write(run, DuckDB(), sys.stdout))

    def test_a_seed_that_is_not_there(self):
        tables = Tables(self.tables)
        self.assert_problem("no-such", of=lambda: Run(
            tables, os.path.join(self.folder, "facts"), DuckDB(), None, ["no-such"]).compute())
        self.assert_problem("export --from", of=lambda: Run(
            tables, os.path.join(self.folder, "facts"), DuckDB(), None, ["kind:api-key"]))

    def test_a_run_that_is_killed_goes_on(self):
        asked = cases.question(self.name)
        output = os.path.join(self.folder, "killed")
        command = [sys.executable, "-m", "blastradius_reach", self.tables, "-o", output]
        for text in asked["from"]:
            command += ["--from", text]
        for option in ("since", "at"):
            if asked[option]:
                command += [f"--{option}", asked[option]]
        killed = 0
        for round in range(3):
            process = subprocess.Popen(command, cwd=HERE, stderr=subprocess.PIPE, text=True)
            for line in process.stderr:
                if re.match(r"block \d+, round", line):
                    os.kill(process.pid, signal.SIGKILL)
                    killed += 1
                    break
            process.stderr.close()
            process.wait()
        self.assertGreater(killed, 1)
        done = subprocess.run(command + ["--rows", os.path.join(self.folder, "rows.csv")], cwd=HERE, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 0, done.stderr)
        run = Run(Tables(self.tables), output, DuckDB(), asked["since"], asked["from"], asked["at"])
        self.assertEqual(cases.found(run, DuckDB()), cases.expected(self.name))


class Words(unittest.TestCase):
    def test_seeds_are_read_as_the_product_reads_them(self):
        self.assertEqual(seeds.parse(["a, b@read", 'id:x,y@z']), [("a", 8), ("b", 2), ("x,y@z", 8)])
        self.assertEqual(seeds.parse(['"CN=Bob, OU=\\"IT\\""@write,c@d']), [('CN=Bob, OU="IT"', 4), ("c@d", 8)])
        for text in ("", "a,", '"a', '"a"@x', "zone:dmz", "id:"):
            with self.assertRaises(Problem, msg=text):
                seeds.parse([text])

    def test_instants(self):
        for text, value in (
            ("1970", 0), ("1970-01-02", 86_400_000_000), ("1970-01-01T01:00+01:00", 0),
            ("1970-01-01T00:00:01.5Z", 1_500_000), ("1969-12-31T23:59:59Z", -1_000_000),
        ):
            self.assertEqual(seeds.microseconds(text, "--at"), value, text)
        for text in ("", "now", "1970-13", "1970-01-01T00:00", "1970-01-01T24:00Z", "1970-01-01T00:60Z"):
            with self.assertRaises(Problem, msg=text):
                seeds.microseconds(text, "--at")

    def test_blocks_of_lanes(self):
        lanes = (1 << 2 * 70) - 1
        self.assertEqual([seeds.in_block(lanes, b).bit_count() for b in range(3)], [62, 62, 2 * 70 - 4 * INTERVALS])


if __name__ == "__main__":
    unittest.main()
