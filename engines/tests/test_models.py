"""DuckDB against the kernel, fact by fact, interval by interval, certainty and hops."""

import csv
import json
import os
import shutil
import tempfile
import unittest

from blastradius_reach import rows
from blastradius_reach.duck import DuckDB

from . import cases


class Models(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="blastradius-reach-")
        self.addCleanup(shutil.rmtree, self.folder)

    def test_models_have_the_facts_of_the_kernel(self):
        names, facts, blocks = cases.names(), 0, 0
        self.assertGreaterEqual(len(names), 20, "no models: set ENGINE_MODELS")
        for name in names:
            engine = DuckDB()
            run = cases.run(name, os.path.join(self.folder, name), engine)
            self.assertTrue(run.compute())
            expected = cases.expected(name)
            self.assertEqual(cases.found(run, engine), expected, name)
            facts += len(expected)
            blocks += run.last // 31
            shutil.rmtree(run.folder)
        print(f"{len(names)} models, {facts:,} lanes of facts, {blocks} further blocks: no difference")

    def test_ids_keep_all_their_bytes(self):
        with open(os.path.join(cases.FOLDER, "hostile-ids", "ids.json")) as file:
            ids = json.load(file)
        run = cases.run("hostile-ids", os.path.join(self.folder, "hostile"), DuckDB())
        run.compute()
        found = [name for _, name, *_ in rows.lanes(run, DuckDB())]
        self.assertEqual(list(dict.fromkeys(found)), ids)
        path = os.path.join(self.folder, "rows.csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            rows.write(run, DuckDB(), file)
        with open(path, encoding="utf-8", newline="") as file:
            written = [row[1] for row in csv.reader(file)]
        self.assertEqual(list(dict.fromkeys(written)), ["id"] + ids)

    def test_a_run_that_stopped_after_any_round_goes_on_to_the_same_rows(self):
        names = [n for n in cases.names() if n.startswith("random")]
        resumed = 0
        # Every fifth has several blocks.
        for name in names[4:60:10] + names[:4]:
            for stop in range(1, 60):
                engine = DuckDB()
                run = cases.run(name, os.path.join(self.folder, f"{name}-{stop}"), engine)
                if run.compute(stop_after=stop):
                    break
                resumed += 1
                again = cases.run(name, run.folder, DuckDB())
                self.assertTrue(again.compute())
                self.assertEqual(cases.found(again, engine), cases.expected(name), f"{name} after {stop}")
        print(f"stopped and resumed {resumed} times: no difference")
        self.assertGreater(resumed, 30)


if __name__ == "__main__":
    unittest.main()
