"""What an attacker starts with, and when."""

import re
from datetime import datetime, timedelta, timezone

from .problem import Problem, shown
from .tables import INTERVALS

LEVELS = {"connect": 1, "read": 2, "write": 4, "control": 8}


def parse(texts):
    """Ids with levels: ID, ID@LEVEL, "QUOTED, ID"@LEVEL, separated by commas, or id:ANYTHING."""
    found = []
    for text in texts:
        found += items(text)
    return found


def items(text):
    found, rest = [], text
    while True:
        rest = rest.lstrip()
        if rest.startswith("id:"):
            found.append((rest[3:], 8))
            rest = ""
        elif rest.startswith('"'):
            match = re.match(r'"((?:[^"\\]|\\.)*)"(?:@(\w+))?\s*(?=,|$)', rest, re.S)
            if not match:
                raise Problem(f"--from {shown(text)}: a double quote is not closed")
            found.append((re.sub(r"\\(.)", r"\1", match[1], flags=re.S), level(match[2], text)))
            rest = rest[match.end():]
        else:
            word = rest.split(",", 1)[0]
            rest = rest[len(word):]
            word = word.strip()
            if re.match(r"(kind|zone|tag|scope|scenario|name):", word):
                raise Problem(
                    f"--from {shown(word)}: the tables know ids alone; name it to `blastradius export --from`")
            name, at, end = word.rpartition("@")
            if at and end in LEVELS:
                found.append((name, LEVELS[end]))
            else:
                found.append((word, 8))
        if not found[-1][0]:
            raise Problem(f"--from {shown(text)}: a name is missing")
        if not rest:
            return found
        rest = rest.lstrip()[1:]


def level(name, text):
    if name is None:
        return 8
    if name not in LEVELS:
        raise Problem(f"--from {shown(text)}: {shown(name)} is no level; levels are {', '.join(LEVELS)}")
    return LEVELS[name]


EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def microseconds(text, option):
    """An instant: a date, month or year for its first, or a date with a time and a zone."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    try:
        if match:
            moment = datetime(int(match[1]), int(match[2] or 1), int(match[3] or 1), tzinfo=timezone.utc)
        else:
            match = re.fullmatch(
                r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?(Z|[+-]\d\d:\d\d)", text)
            if not match:
                raise ValueError
            day = datetime.strptime(match[1], "%Y-%m-%d").replace(tzinfo=timezone.utc)
            clock = timedelta(
                hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0),
                microseconds=int((match[5] or "0").ljust(6, "0")))
            if clock >= timedelta(days=1) or int(match[3]) > 59 or int(match[4] or 0) > 59:
                raise ValueError
            zone = match[6]
            offset = timedelta() if zone == "Z" else timedelta(hours=int(zone[1:3]), minutes=int(zone[4:]))
            moment = day + clock - (-offset if zone[0] == "-" else offset)
    except (ValueError, OverflowError):
        raise Problem(
            f"{option} {shown(text)}: it is neither a date (2023-11-23, 2023-11, 2023) nor an instant "
            "(2023-11-23T16:35Z)") from None
    return (moment - EPOCH) // timedelta(microseconds=1)


def interval_at(tables, text):
    """The interval that contains an instant."""
    instant = microseconds(text, "--at")
    return sum(1 for _, cut in tables.instants if cut <= instant)


def interval_from(tables, text):
    """The interval that begins at an instant."""
    instant = microseconds(text, "--since")
    for place, (_, cut) in enumerate(tables.instants):
        if cut == instant:
            return place + 1
    raise Problem(
        f"--since {shown(text)}: no interval of these tables begins then; say it to `blastradius export --since`")


class Node:
    """What the table of nodes says of one, as far as seeds need it."""

    COLUMNS = ("node", "id", "life_from", "life_until", "leaked", "ends", "unsure")

    def __init__(self, row):
        self.number, self.id, self.first, self.end, self.leaked, self.ends, self.unsure = row
        self.ends = [int(e) for e in self.ends.split(" ")] if self.ends else []

    def lanes(self, intervals, since):
        """The lanes in which it is held as a seed, over all intervals."""
        start = since if since is not None else self.leaked
        if start == -1:
            raise Problem(
                f"{shown(self.id)}: these tables have no interval for its leak; say --since, or name it to "
                "`blastradius export --from`")
        if start is None:
            start, until = 0, self.ends[-1] if self.ends else intervals
        else:
            until = next((end for end in self.ends if end > start), intervals)
        if self.first is not None:
            start, until = max(start, self.first), min(until, self.end)
        lanes = 0
        for interval in range(start, until):
            lanes |= (2 if self.unsure else 3) << 2 * interval
        return lanes


def of_nodes(wanted, nodes, intervals, since):
    """Seeds as (node, level, lanes) for ids with levels."""
    by_id = {node.id: node for node in nodes}
    for name, _ in wanted:
        if name not in by_id:
            raise Problem(f"there is no node {shown(name)}")
    seeds = {(by_id[name].number, bit): by_id[name].lanes(intervals, since) for name, bit in wanted}
    return sorted((node, bit, lanes) for (node, bit), lanes in seeds.items())


def in_block(lanes, block):
    """The lanes of a block."""
    return lanes >> 2 * INTERVALS * block & (1 << 2 * INTERVALS) - 1
