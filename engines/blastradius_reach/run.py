"""A run: rounds until nothing is new, each of them a file that is log, checkpoint and hops in one."""

import fcntl
import hashlib
import json
import os
import re
import time

from . import seeds as starting
from .problem import Problem, shown
from .tables import INTERVALS, digest_of, verify_file


class Run:
    """A question about tables, computed into a folder and gone on with where it was stopped."""

    def __init__(self, tables, folder, engine, since=None, sources=(), at=None, report=None):
        self.tables, self.folder, self.engine = tables, folder, engine
        self.report = report or (lambda text: None)
        question = tables.question
        since = since or (question.get("since") if sources else None)
        self.at = at or question.get("at")
        self.question = {
            "tables": tables.digest, "from": list(sources), "since": since, "at": self.at}
        self.last = starting.interval_at(tables, self.at) if self.at else tables.intervals - 1
        self.since = starting.interval_from(tables, since) if since else None
        self.sources = starting.parse(sources)
        if not sources and not question.get("hasSeeds"):
            raise Problem("say --from: these tables were exported without it")
        if not sources and self.question["since"] is not None:
            raise Problem("--since needs --from: the seeds of these tables have their time already")

    # Folders

    def block_folder(self, block):
        return os.path.join(self.folder, "facts", f"block={block}")

    def round_folder(self, block, number):
        return os.path.join(self.block_folder(block), f"round={number}")

    def kept_folder(self, block, number):
        return os.path.join(self.folder, "kept", f"block={block}", f"round={number}")

    def rounds(self, block):
        """The rounds of a block that were written, ascending."""
        return [int(path.rpartition("=")[2]) for path in self.numbered(self.block_folder(block))]

    def numbered(self, folder):
        """The folders of rounds in a folder, ascending."""
        try:
            names = os.listdir(folder)
        except FileNotFoundError:
            return []
        matches = [re.fullmatch(r"round=(\d+)", name) for name in names]
        return [os.path.join(folder, f"round={n}") for n in sorted(int(m[1]) for m in matches if m)]

    def kept(self, block):
        """The folders with what rules carry out of a block."""
        return self.numbered(os.path.join(self.folder, "kept", f"block={block}"))

    def is_complete(self, block):
        return os.path.exists(os.path.join(self.block_folder(block), "complete"))

    def is_finished(self):
        """Whether all of it is there, each file as it was written."""
        try:
            with open(os.path.join(self.folder, "result.json")) as file:
                parts = json.load(file)["parts"]
        except FileNotFoundError:
            return False
        for part in parts:
            verify_file(os.path.join(self.folder, part["file"]), part["bytes"], part["sha256"])
        return True

    # Running

    def compute(self, stop_after=None):
        """Computes what is not there yet; stops after so many rounds where a test says so."""
        os.makedirs(self.folder, exist_ok=True)
        with open(os.path.join(self.folder, "lock"), "a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise Problem(f"{shown(self.folder)}: another run writes it") from None
            self.check_question()
            if self.is_finished():
                return True
            self.tables.verify()
            return self.go_on(stop_after)

    def check_question(self):
        path = os.path.join(self.folder, "run.json")
        try:
            with open(path) as file:
                known = json.load(file)
        except FileNotFoundError:
            if os.path.isdir(os.path.join(self.folder, "facts")):
                raise Problem(f"{shown(self.folder)} has facts, and {shown(path)} is missing") from None
            write_json(path, self.question)
            return
        except (OSError, ValueError) as error:
            raise Problem(f"{shown(path)} cannot be read: {shown(error)}") from None
        if known != self.question:
            what = "other tables" if known.get("tables") != self.question["tables"] else "another question"
            raise Problem(f"{shown(self.folder)} is the answer about {what}; name another folder")

    def go_on(self, stop_after):
        engine, start, done = self.engine, time.monotonic(), 0
        engine.open(self)
        try:
            self.report(f"tables loaded in {time.monotonic() - start:.1f} s")
            held = self.seed_lanes()
            for block in range(self.last // INTERVALS + 1):
                if self.is_complete(block):
                    continue
                for _ in self.block(block, held):
                    done += 1
                    if done == stop_after:
                        return False
            self.finish(held)
            return True
        finally:
            engine.close()

    def seed_lanes(self):
        """Seeds as (node, level, lanes of all intervals)."""
        if not self.sources:
            return self.engine.stored_seeds()
        nodes = [starting.Node(row) for row in self.engine.nodes([name for name, _ in self.sources])]
        return starting.of_nodes(self.sources, nodes, self.tables.intervals, self.since)

    def block(self, block, held):
        """The rounds of a block that are not there yet."""
        intervals = self.tables.intervals_of(block)
        limit = self.last - block * INTERVALS + 1
        used = (1 << 2 * min(limit, intervals)) - 1
        is_later = block < self.last // INTERVALS
        known = self.rounds(block)
        own = [(node, bit, starting.in_block(lanes, block) & used) for node, bit, lanes in held]
        self.engine.begin(self, block, used, own, known)
        number = known[-1] + 1 if known else 0
        count = self.engine.delta_count if known else 1
        while count or (number := self.engine.next_earlier(number)) is not None:
            start = time.monotonic()
            count = self.engine.round(self, block, number, intervals, is_later)
            took = time.monotonic() - start
            if count:
                self.report(
                    f"block {block}, round {number}: {count:,} nodes with something new, {took:.1f} s, "
                    f"{size_of(self.round_folder(block, number)):,} bytes")
                yield number
            number += 1
        os.makedirs(self.block_folder(block), exist_ok=True)
        write_json(os.path.join(self.block_folder(block), "complete"), {"rounds": self.rounds(block)})

    def finish(self, held):
        self.write_facts(held)
        paths = [os.path.join(self.folder, "facts.csv")]
        for base, _, names in sorted(os.walk(os.path.join(self.folder, "facts"))):
            paths += [os.path.join(base, name) for name in sorted(names) if name.endswith(".parquet")]
        parts = [{
            "file": os.path.relpath(path, self.folder), "bytes": os.stat(path).st_size, "sha256": digest_of(path),
        } for path in paths]
        write_json(os.path.join(self.folder, "result.json"), {
            "facts": "blastradius", "version": 1, **self.question, "parts": parts})

    def write_facts(self, held):
        """Writes all facts for `--facts` of the program: what they are about, then a row per node and round."""
        tables = self.tables
        blocks = range(self.last // INTERVALS + 1)
        at = starting.microseconds(self.at, "--at") if self.at else ""
        lines = [
            "blastradius-facts,1", f"bytes,{tables.model['bytes']}", f"head,{tables.model['head']}",
            f"assumed,{tables.question['assumed']}", f"at,{at}", f"nodes,{tables.nodes}",
            f"instants,{len(tables.instants)}"]
        lines += [f"instant,{cut}" for _, cut in tables.instants]
        seeds = [
            (node, bit, block, lanes) for node, bit, all_lanes in held for block in range(tables.blocks)
            if (lanes := starting.in_block(all_lanes, block))]
        lines += [f"seeds,{len(seeds)}"] + ["seed,%d,%d,%d,%d" % seed for seed in seeds]
        lines.append(f"rows,{self.engine.count_facts(self, blocks)}")

        def all_lines():
            yield from ((line + "\n").encode() for line in lines)
            yield from self.engine.lines(self)

        write_lines(os.path.join(self.folder, "facts.csv"), all_lines())


def write_lines(path, lines):
    """Writes lines with the digest of all of them as the last one."""
    hash, draft = hashlib.sha256(), path + ".writing"
    with open(draft, "wb", buffering=1 << 20) as file:
        for line in lines:
            hash.update(line)
            file.write(line)
        file.write(f"end,{hash.hexdigest()}\n".encode())
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)


def write_json(path, value):
    draft = path + ".writing"
    with open(draft, "w") as file:
        json.dump(value, file, indent=2)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)


def size_of(folder):
    return sum(os.stat(os.path.join(base, name)).st_size for base, _, names in os.walk(folder) for name in names)
