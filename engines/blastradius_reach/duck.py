"""DuckDB: one machine, out of core."""

import os
import shutil

from .problem import Problem
from .statements import Statements

ROUND = "(FORMAT parquet, COMPRESSION zstd)"


class DuckDB:
    def __init__(self, memory="1GB", threads=None):
        try:
            import duckdb
        except ImportError:
            raise Problem(
                "DuckDB is missing: install PyPI's duckdb (`make engines`), or say --engine spark", 3) from None
        self.duckdb = duckdb
        self.memory, self.threads = memory, threads
        self.statements = Statements(
            up=lambda x, n: f"({x} << {n})", down=lambda x, n: f"({x} >> {n})")
        self.connection = None

    def run(self, sql):
        return self.connection.execute(sql)

    def value(self, sql):
        return self.run(sql).fetchone()[0]

    # Tables

    def open(self, run):
        self.tables, self.work = run.tables, os.path.join(run.folder, "work")
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        self.connection = self.duckdb.connect(os.path.join(self.work, "tables.duckdb"))
        self.run(f"SET memory_limit = {quoted(self.memory)}")
        self.run(f"SET temp_directory = {quoted(self.work)}")
        self.run("SET preserve_insertion_order = false")
        if self.threads:
            self.run(f"SET threads = {int(self.threads)}")
        self.load()

    def load(self):
        self.make("rules", f"""SELECT src, need::TINYINT AS need, dst, give::TINYINT AS give, mask, carry
          FROM {self.source('rules')} WHERE hops = 1""")
        self.make("instant", f"SELECT src, need, dst, give, mask, carry FROM {self.source('rules')} WHERE hops = 0")
        self.make("gates", f"SELECT gate, dst, give, mask, carry, items FROM {self.source('gates')}")
        self.make("premises", f"SELECT * FROM {self.source('premises')}")
        self.make("all_masks", f"SELECT * FROM {self.source('masks')}")
        self.make("particular", f"""SELECT node, carry, coalesce(gateway, 0) AS gateway
          FROM {self.source('nodes')} WHERE carry IS NOT NULL OR gateway IS NOT NULL""")
        self.has_gates = self.value("SELECT count(*) FROM gates") > 0
        self.has_instant = self.value("SELECT count(*) FROM instant") > 0

    def source(self, table):
        files = "[" + ", ".join(quoted(f) for f in self.tables.files(table)) + "]"
        if self.tables.format == "parquet":
            return f"read_parquet({files})"
        columns = ", ".join(f"'{n}': '{t}'" for n, t in self.tables.columns[table])
        return f"""read_csv({files}, header = true, auto_detect = false, delim = ',', quote = '"',
          escape = '"', nullstr = '', allow_quoted_nulls = false, new_line = '\\n',
          max_line_size = 8388608, buffer_size = 8388608, columns = {{{columns}}})"""

    def make(self, name, sql):
        self.run(f"CREATE OR REPLACE TABLE {name} AS {sql}")

    def nodes(self, ids):
        from .seeds import Node

        self.run("CREATE OR REPLACE TEMP TABLE wanted (id VARCHAR)")
        self.connection.executemany("INSERT INTO wanted VALUES (?)", [(i,) for i in sorted(set(ids))])
        columns = ", ".join(Node.COLUMNS)
        return self.run(f"SELECT {columns} FROM {self.source('nodes')} SEMI JOIN wanted USING (id)").fetchall()

    def stored_seeds(self):
        rows = self.run(f"""SELECT s.node, s.level, m.block, m.lanes FROM {self.source('seeds')} s
          JOIN all_masks m ON m.mask = s.mask""").fetchall()
        seeds = {}
        for node, level, block, lanes in rows:
            seeds[node, level] = seeds.get((node, level), 0) | lanes << 62 * block
        return sorted((node, level, lanes) for (node, level), lanes in seeds.items())

    # Rounds

    def begin(self, run, block, used, seeds, known):
        self.make("masks", f"SELECT mask, lanes & {used} AS lanes FROM all_masks WHERE block = {block}")
        self.make("lanes", "SELECT lane, bit FROM (VALUES " + ", ".join(
            f"({lane}, {1 << lane}::BIGINT)" for lane in range(used.bit_length())) + ") AS l(lane, bit)")
        self.run("CREATE OR REPLACE TABLE seeds (node BIGINT, give BIGINT, carry BIGINT, lanes BIGINT, round BIGINT)")
        if seeds:
            self.connection.executemany(
                "INSERT INTO seeds VALUES (?, ?, NULL, ?, 0)", [s for s in seeds if s[2]] or [(0, 1, 0)])
        self.make_earlier(run, block)
        self.make("facts", self.facts(run, block, known))
        self.make("held", self.statements.get("held"))
        last = known[-1] if known else -1
        self.make("delta", f"SELECT node, connects, reads, writes, controls FROM facts WHERE round = {last}")
        self.run("DROP TABLE facts")
        self.delta_count = self.value("SELECT count(*) FROM delta")

    def make_earlier(self, run, block):
        if block == 0:
            self.run("CREATE OR REPLACE TABLE earlier (node BIGINT, give BIGINT, carry BIGINT, round BIGINT, lanes BIGINT)")
        else:
            kept = run.kept(block - 1)
            self.make("kept", "SELECT * FROM " + read(kept) if kept else
                      "SELECT 0::BIGINT AS node, 0::BIGINT AS give, 0::BIGINT AS carry, 0::BIGINT AS round, 0::BIGINT AS lanes WHERE false")
            self.make("facts", self.facts(run, block - 1, run.rounds(block - 1)))
            self.make("last_lanes", f"SELECT * FROM (VALUES ({1 << 60}::BIGINT), ({1 << 61}::BIGINT)) AS l(bit)")
            self.make("earlier", self.statements.get("earlier", down=60))
        self.has_earlier = self.value("SELECT count(*) FROM earlier") > 0

    def facts(self, run, block, known):
        if not known:
            return ("SELECT 0::BIGINT AS node, 0::BIGINT AS connects, 0::BIGINT AS reads, 0::BIGINT AS writes, "
                    "0::BIGINT AS controls, 0::BIGINT AS round WHERE false")
        return "SELECT node, connects, reads, writes, controls, round FROM " + read(
            [run.round_folder(block, n) for n in known])

    def next_earlier(self, number):
        """The next round in which something comes from an earlier block, or `None`."""
        return self.value(f"SELECT min(round) FROM earlier WHERE round >= {number}")

    def round(self, run, block, number, intervals, is_later):
        has = {"gates": self.has_gates, "earlier": self.has_earlier, "later": is_later}
        kept = []
        self.execute(self.statements.round(number, intervals, has))
        if is_later:
            kept.append(self.keep(number, 0))
        if self.has_instant:
            self.execute(self.statements.at_once(intervals, is_later))
            if is_later:
                kept.append(self.keep(number, 1))
            self.run("INSERT INTO fresh SELECT * FROM more")
        # What is carried beyond the block may be so of facts that are not new.
        if kept:
            self.put(" UNION ALL ".join(f"SELECT * FROM {name}" for name in kept), run.kept_folder(block, number))
        count = self.value("SELECT count(*) FROM fresh")
        if count:
            self.put(f"SELECT node, connects, reads, writes, controls, {number}::BIGINT AS round FROM fresh ORDER BY node",
                     run.round_folder(block, number))
        self.hold()
        return count

    def execute(self, steps):
        """Runs the steps of a round: what is used once is part of what uses it."""
        pending = []
        for name, sql, is_table in steps:
            if not is_table:
                pending.append(f"{name} AS ({sql})")
                continue
            prefix = "WITH " + ",\n".join(pending) + "\n" if pending else ""
            self.run(f"CREATE OR REPLACE TEMP TABLE {name} AS {prefix}{sql}")
            pending = []

    def keep(self, number, place):
        last = 3 << 60
        self.run(f"CREATE OR REPLACE TEMP TABLE kept_{place} AS " + self.statements.get("kept", round=number, last=last))
        return f"kept_{place}"

    def put(self, sql, folder):
        """Writes a folder, which is there as a whole or not at all."""
        draft = os.path.join(os.path.dirname(folder), "." + os.path.basename(folder))
        for path in (draft, folder):
            shutil.rmtree(path, ignore_errors=True)
        os.makedirs(draft)
        path = os.path.join(draft, "part-0.parquet")
        self.run(f"COPY ({sql}) TO {quoted(path)} {ROUND}")
        with open(path, "rb+") as file:
            os.fsync(file.fileno())
        os.rename(draft, folder)

    def hold(self):
        self.run("""UPDATE held SET connects = held.connects | f.connects, reads = held.reads | f.reads,
          writes = held.writes | f.writes, controls = held.controls | f.controls
          FROM fresh f WHERE f.node = held.node""")
        self.run("INSERT INTO held SELECT f.* FROM fresh f ANTI JOIN held h ON h.node = f.node")
        self.run("CREATE OR REPLACE TEMP TABLE delta AS SELECT * FROM fresh")

    # Facts

    def count_facts(self, run, blocks):
        """Gathers all facts; says how many rows they are."""
        parts = [f"SELECT *, {block} AS block FROM ({self.facts(run, block, run.rounds(block))})" for block in blocks]
        self.all_facts = " UNION ALL ".join(parts)
        return self.value(f"SELECT count(*) FROM ({self.all_facts})")

    def lines(self, run):
        """The rows of all facts as CSV, in pieces."""
        path = os.path.join(self.work, "facts.csv")
        self.run(f"""COPY (SELECT node, connects, reads, writes, controls, block, round FROM ({self.all_facts})
          ORDER BY block, round, node) TO {quoted(path)} (FORMAT csv, HEADER false)""")
        with open(path, "rb") as file:
            yield from iter(lambda: file.read(1 << 20), b"")
        os.remove(path)

    # Answers

    def answer(self, run, statement, blocks):
        """The rows of a statement about all facts of some blocks."""
        self.connection = self.duckdb.connect()
        self.run(f"SET memory_limit = {quoted(self.memory)}")
        self.run(f"SET temp_directory = {quoted(os.path.join(run.folder, 'work'))}")
        self.tables = run.tables
        try:
            parts = [f"SELECT *, {block} AS block FROM ({self.facts(run, block, run.rounds(block))})" for block in blocks]
            self.run("CREATE VIEW facts AS " + " UNION ALL ".join(parts))
            self.make("lanes", "SELECT lane, bit FROM (VALUES " + ", ".join(
                f"({lane}, {1 << lane}::BIGINT)" for lane in range(62)) + ") AS l(lane, bit)")
            cursor = self.run(statement(self))
            while rows := cursor.fetchmany(100_000):
                yield from rows
        finally:
            self.connection.close()
            self.connection = None

    def named_nodes(self):
        """A table of nodes and ids, as a statement has it."""
        return f"(SELECT node, id FROM {self.source('nodes')})"

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None
            shutil.rmtree(self.work, ignore_errors=True)


def read(folders):
    files = ", ".join(quoted(os.path.join(folder, "*.parquet")) for folder in folders)
    return f"read_parquet([{files}], hive_partitioning = false)"


def quoted(text):
    return "'" + str(text).replace("'", "''") + "'"
