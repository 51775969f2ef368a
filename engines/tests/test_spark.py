"""Spark against the kernel on a few models: each of its rounds takes seconds. `ENGINE_SPARK` says how many."""

import os
import shutil
import tempfile
import unittest

from blastradius_reach.duck import DuckDB
from blastradius_reach.problem import Problem

from . import cases

COUNT = int(os.environ.get("ENGINE_SPARK", "0"))


@unittest.skipUnless(COUNT, "ENGINE_SPARK does not say how many models")
class Models(unittest.TestCase):
    def test_models_have_the_facts_of_the_kernel_and_engines_go_on_with_each_other(self):
        from blastradius_reach.spark import Spark

        folder = tempfile.mkdtemp(prefix="blastradius-reach-")
        self.addCleanup(shutil.rmtree, folder)
        # Every fifth has several blocks.
        names = [n for n in cases.names() if n.startswith("random")][4::5][:COUNT]
        for name in names:
            spark = Spark()
            run = cases.run(name, os.path.join(folder, name), spark)
            # DuckDB begins, Spark goes on.
            if not cases.run(name, run.folder, DuckDB()).compute(stop_after=2):
                self.assertTrue(run.compute())
            self.assertEqual(cases.found(run, spark), cases.expected(name), name)
            self.assertEqual(cases.found(run, DuckDB()), cases.expected(name), name)
        with self.assertRaises(Problem) as caught:
            cases.run("hostile-ids", os.path.join(folder, "hostile"), Spark()).compute()
        self.assertIn("NUL", str(caught.exception))
        print(f"Spark: {len(names)} models, no difference")


if __name__ == "__main__":
    unittest.main()
