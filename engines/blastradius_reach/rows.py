"""What a run found, for people and other programs: a row per stretch of time."""

import csv

from .problem import Problem, shown
from .tables import INTERVALS

NAMES = {1: "connect", 2: "read", 4: "write", 8: "control"}
HEADER = ("node", "id", "level", "from", "until", "certainty", "hops")


def lanes(run, engine):
    """Every lane that holds, in order: (node, id, level, interval, is it possible, hops)."""
    blocks = range(run.last // INTERVALS + 1)

    def statement(engine):
        get = engine.statements.get
        held = get("lanes_held", nodes=run.tables.nodes)
        where = ""
        if run.at:
            block, place = divmod(run.last, INTERVALS)
            where = f" WHERE h.block = {block} AND h.lane >= {2 * place}"
        return (f"WITH levels AS ({get('levels')}), held_lanes AS ({held}) "
                f"SELECT h.node, n.id, h.level, h.block, h.lane, h.hops FROM held_lanes h "
                f"JOIN {engine.named_nodes()} n ON n.node = h.node{where} "
                "ORDER BY h.node, h.level, h.block, h.lane")

    for node, name, level, block, lane, hops in engine.answer(run, statement, blocks):
        yield node, name, level, block * INTERVALS + lane // 2, lane % 2, hops


def stretches(found):
    """Neighbouring intervals of the same certainty and hops: [node, id, level, first, end, is possible, hops]."""
    current = None
    for node, name, level, interval, is_possible, hops in found:
        if current and current[0] == node and current[2] == level:
            if is_possible and current[3] <= interval < current[4] and not current[5]:
                continue
            if current[4] == interval and current[5:] == [is_possible, hops]:
                current[4] = interval + 1
                continue
        if current:
            yield current
        current = [node, name, level, interval, interval + 1, is_possible, hops]
    if current:
        yield current


def write(run, engine, output):
    """Writes all of it as CSV."""
    if not run.is_finished():
        raise Problem(f"{shown(run.folder)} is not complete: go on with it first")
    rows = csv.writer(output, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    rows.writerow(HEADER)
    instants = [at for at, _ in run.tables.instants]
    for node, name, level, first, end, is_possible, hops in stretches(lanes(run, engine)):
        rows.writerow((
            node, plain(name), NAMES[level], instants[first - 1] if first else "",
            instants[end - 1] if end < run.tables.intervals else "",
            "possible" if is_possible else "confirmed", hops))


def plain(text):
    """A text that no spreadsheet takes for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
