"""Models that the tests of the kernel wrote, with what it says about them."""

import csv
import json
import os

from blastradius_reach import rows
from blastradius_reach.run import Run
from blastradius_reach.tables import Tables

FOLDER = os.environ.get("ENGINE_MODELS", "")


def names():
    found = sorted(os.listdir(FOLDER)) if FOLDER else []
    return sorted(found, key=lambda name: (name.split("-")[0], len(name), name))


def question(name):
    with open(os.path.join(FOLDER, name, "question.json")) as file:
        return json.load(file)


def expected(name):
    """Rows of the kernel: (node, level, interval, is possible, hops)."""
    with open(os.path.join(FOLDER, name, "held.csv"), newline="") as file:
        return sorted(tuple(int(cell) for cell in row) for row in csv.reader(file) if row)


def run(name, folder, engine):
    asked = question(name)
    tables = Tables(os.path.join(FOLDER, name, "tables"))
    return Run(tables, folder, engine, asked["since"], asked["from"], asked["at"])


def found(run, engine):
    """The same rows of an engine."""
    return sorted((node, level, interval, lane, hops) for node, _, level, interval, lane, hops in rows.lanes(run, engine))
