"""`reach.sql`, in the words of an engine."""

import os
import re


def load():
    with open(os.path.join(os.path.dirname(__file__), "reach.sql"), encoding="utf-8") as file:
        sections = re.split(r"(?m)^-- name: (\w+)\n", file.read())
    return dict(zip(sections[1::2], sections[2::2]))


class Statements:
    """The statements of a round for one engine, whose `up` and `down` move lanes."""

    def __init__(self, up, down):
        self.texts = load()
        self.up, self.down = up, down

    def get(self, name, **values):
        text = re.sub(r"(?m)^--.*\n", "", self.texts[name]).strip()
        text = text.format(**values) if values else text
        text = re.sub(r"UP\((\w+), (\d+)\)", lambda m: self.moved_up(m[1], int(m[2])), text)
        return re.sub(r"DOWN\((\w+), (\d+)\)", lambda m: self.down(m[1], int(m[2])), text)

    def moved_up(self, column, lanes):
        # What would leave the block goes first: no engine may meet the sign.
        return self.up(f"({column} & {(1 << 62 - lanes) - 1})", lanes)

    def fill(self, inner, rest, columns, intervals):
        """A statement with its columns filled upwards through `carry`, by doubling."""
        step = 1
        while step < intervals:
            filled = ", ".join(f"{c} | (UP({c}, {2 * step}) & carry) AS {c}" for c in columns)
            inner = self.get("fill", n=2 * step, rest=", ".join(rest), filled=filled, inner=inner)
            step *= 2
        return inner

    def round(self, number, intervals, has):
        """The views and tables of a round in order: (name, statement, is it used more than once)."""
        get, parts = self.get, ["by_rules"]
        if has["gates"]:
            yield "touched", get("touched"), True
            yield "premise_lanes", get("premise_lanes"), True
            yield "item_lanes", get("item_lanes"), False
            parts.append("by_gates")
        parts.append("by_seeds")
        if has["earlier"]:
            parts.append("by_earlier")
        offers = "\nUNION ALL\n".join(get(p, round=number) for p in parts)
        yield from self.given(offers, intervals, "fresh", has["later"])

    def given(self, offers, intervals, result, is_kept):
        get = self.get
        yield "offers", offers, False
        yield "filled", self.fill(
            get("with_carry"), ["node", "give", "number"], ["lanes"], intervals), is_kept
        yield "given", "SELECT node, give, lanes FROM filled", False
        yield "summed", get("summed"), False
        yield "carried", self.fill(
            get("durable"), ["node", "connects", "gateway"], ["reads", "writes", "controls"], intervals), False
        yield "implied", get("implied"), False
        yield result, get("fresh"), True

    def at_once(self, intervals, is_kept):
        yield from self.given(self.get("at_once"), intervals, "more", is_kept)
