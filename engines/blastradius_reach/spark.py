"""Spark SQL: a cluster, or this machine as if it were one.

Each round is written and read back: what Spark keeps in a plan would grow with every round.
"""

import os
import shutil

from .problem import Problem
from .statements import Statements

FACTS = "node BIGINT, connects BIGINT, reads BIGINT, writes BIGINT, controls BIGINT, round BIGINT"
KEPT = "node BIGINT, give BIGINT, carry BIGINT, round BIGINT, lanes BIGINT"


class Spark:
    def __init__(self, memory="1GB", threads=None):
        try:
            from pyspark.sql import SparkSession
        except ImportError:
            raise Problem(
                "Spark is missing: install PyPI's pyspark and a Java (Debian: openjdk-17-jre-headless), or say "
                "--engine duckdb", 3) from None
        self.sessions = SparkSession
        self.memory, self.threads = memory, threads
        self.statements = Statements(
            up=lambda x, n: f"shiftleft({x}, {n})", down=lambda x, n: f"shiftrightunsigned({x}, {n})")
        self.session = None

    def connect(self):
        """The session of `spark-submit`, else one on this machine."""
        if self.session:
            return
        builder = self.sessions.builder.appName("blastradius-reach")
        if not self.sessions.getActiveSession() and "SPARK_MASTER" not in os.environ and not submitted():
            if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
                raise Problem("Java is missing: install one (Debian: openjdk-17-jre-headless)", 3)
            cores = self.threads or os.cpu_count() or 1
            builder = builder.master(f"local[{cores}]").config("spark.driver.memory", self.memory.lower().rstrip("b")) \
                .config("spark.sql.shuffle.partitions", 4 * cores).config("spark.ui.enabled", "false") \
                .config("spark.ui.showConsoleProgress", "false")
        self.session = builder.config("spark.sql.adaptive.enabled", "true").getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")

    def sql(self, text):
        return self.session.sql(text)

    def value(self, text):
        return self.sql(text).first()[0]

    def view(self, name, frame):
        frame.createOrReplaceTempView(name)

    def store(self, name, frame):
        """Writes a table and reads it back."""
        path = os.path.join(self.work, name)
        frame.write.mode("overwrite").parquet(path)
        self.view(name, self.session.read.schema(frame.schema).parquet(path))

    # Tables

    def open(self, run):
        self.connect()
        self.tables, self.work = run.tables, os.path.join(run.folder, "work")
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        self.count = 0
        self.check_texts()
        rules = self.source("rules")
        columns = ("src", "need", "dst", "give", "mask", "carry")
        self.store("rules", rules.where("hops = 1").select(*columns).repartition("src").sortWithinPartitions("src"))
        self.store("instant", rules.where("hops = 0").select(*columns))
        self.store("gates", self.source("gates").select("gate", "dst", "give", "mask", "carry", "items"))
        self.store("premises", self.source("premises"))
        self.store("all_masks", self.source("masks"))
        self.store("particular", self.source("nodes").where("carry IS NOT NULL OR gateway IS NOT NULL")
                   .selectExpr("node", "carry", "coalesce(gateway, 0) AS gateway"))
        self.has_gates = self.value("SELECT count(*) FROM gates") > 0
        self.has_instant = self.value("SELECT count(*) FROM instant") > 0

    def source(self, table):
        schema = ", ".join(
            f"{name} {'STRING' if kind == 'VARCHAR' else kind}" for name, kind in self.tables.columns[table])
        reader, files = self.session.read.schema(schema), self.tables.files(table)
        if self.tables.format == "parquet":
            return reader.parquet(*files)
        has_text = any(kind == "VARCHAR" for _, kind in self.tables.columns[table])
        return reader.csv(
            files, header=True, quote='"', escape='"', multiLine=has_text, lineSep=None if has_text else "\n",
            enforceSchema=True, mode="FAILFAST", emptyValue="", nullValue=None)

    def check_texts(self):
        """Spark's CSV loses a character: better no answer than one about another id."""
        if self.tables.format == "csv" and any(has_nul(path) for path in self.tables.files("nodes")):
            raise Problem("a text of the nodes has the character NUL, which is lost in Spark's CSV: export Parquet")

    def nodes(self, ids):
        from pyspark.sql.functions import col

        from .seeds import Node

        return [tuple(row) for row in self.source("nodes").where(col("id").isin(sorted(set(ids))))
                .select(*Node.COLUMNS).collect()]

    def stored_seeds(self):
        self.view("stored", self.source("seeds"))
        seeds = {}
        for node, level, block, lanes in self.sql("""SELECT s.node, s.level, m.block, m.lanes FROM stored s
                JOIN all_masks m ON m.mask = s.mask""").collect():
            seeds[node, level] = seeds.get((node, level), 0) | lanes << 62 * block
        return sorted((node, level, lanes) for (node, level), lanes in seeds.items())

    # Rounds

    def begin(self, run, block, used, seeds, known):
        self.store("masks", self.sql(f"SELECT mask, lanes & {used} AS lanes FROM all_masks WHERE block = {block}"))
        self.view("lanes", self.session.createDataFrame(
            [(lane, 1 << lane) for lane in range(used.bit_length())], "lane BIGINT, bit BIGINT"))
        self.view("seeds", self.session.createDataFrame(
            [(node, bit, None, lanes, 0) for node, bit, lanes in seeds if lanes],
            "node BIGINT, give BIGINT, carry BIGINT, lanes BIGINT, round BIGINT"))
        if block:
            self.view("kept", self.read(run.kept(block - 1), KEPT))
            self.view("facts", self.facts(run, block - 1, run.rounds(block - 1)))
            self.view("last_lanes", self.session.createDataFrame([(1 << 60,), (1 << 61,)], "bit BIGINT"))
            self.store("earlier", self.sql(self.statements.get("earlier", down=60)))
        else:
            self.view("earlier", self.session.createDataFrame([], KEPT))
        self.has_earlier = block > 0 and self.value("SELECT count(*) FROM earlier") > 0
        self.known = list(known)
        self.hold(run, block)
        last = known[-1] if known else -1
        self.view("delta", self.sql(f"SELECT node, connects, reads, writes, controls FROM facts WHERE round = {last}"))
        self.delta_count = self.value("SELECT count(*) FROM delta")

    def facts(self, run, block, known):
        return self.read([run.round_folder(block, n) for n in known], FACTS)

    def read(self, folders, schema):
        return self.session.read.schema(schema).parquet(*folders) if folders else self.session.createDataFrame([], schema)

    def hold(self, run, block):
        self.view("facts", self.facts(run, block, self.known))
        self.view("held", self.sql(self.statements.get("held")))

    def next_earlier(self, number):
        return self.value(f"SELECT min(round) FROM earlier WHERE round >= {number}")

    def round(self, run, block, number, intervals, is_later):
        self.count += 1
        has = {"gates": self.has_gates, "earlier": self.has_earlier, "later": is_later}
        kept = []
        fresh = self.execute(self.statements.round(number, intervals, has), "first")
        if is_later:
            kept.append(self.keep(number))
        if self.has_instant:
            self.view("fresh", fresh)
            fresh = fresh.unionByName(self.execute(self.statements.at_once(intervals, is_later), "second"))
            if is_later:
                kept.append(self.keep(number))
        for rows in kept[1:]:
            kept[0] = kept[0].unionByName(rows)
        if kept:
            self.put(kept[0], run.kept_folder(block, number))
        folder = run.round_folder(block, number)
        draft = self.draft(fresh.selectExpr("*", f"CAST({number} AS BIGINT) AS round").sort("node"), folder)
        delta = self.read([draft], FACTS).drop("round")
        count = delta.count()
        if count:
            os.rename(draft, folder)
            delta = self.read([folder], FACTS).drop("round")
            self.known.append(number)
            self.hold(run, block)
        else:
            shutil.rmtree(draft)
            delta = self.session.createDataFrame([], FACTS).drop("round")
        self.view("delta", delta)
        return count

    def execute(self, steps, pass_name):
        """Runs the steps of a round; what several later ones use is written. Returns the last one."""
        frame = None
        for name, sql, is_table in steps:
            frame = self.sql(sql)
            if is_table:
                path = os.path.join(self.work, f"{pass_name}-{name}-{self.count % 2}")
                frame.write.mode("overwrite").parquet(path)
                frame = self.session.read.schema(frame.schema).parquet(path)
            self.view(name, frame)
        return frame

    def keep(self, number):
        return self.sql(self.statements.get("kept", round=number, last=3 << 60)).selectExpr(
            "node", "CAST(give AS BIGINT) AS give", "carry", "CAST(round AS BIGINT) AS round", "lanes")

    def draft(self, frame, folder):
        draft = os.path.join(os.path.dirname(folder), "." + os.path.basename(folder))
        for path in (draft, folder):
            shutil.rmtree(path, ignore_errors=True)
        frame.write.parquet(draft)
        return draft

    def put(self, frame, folder):
        os.rename(self.draft(frame, folder), folder)

    # Facts

    def gathered(self, run, blocks):
        frames = [self.facts(run, b, run.rounds(b)).selectExpr("*", f"{b} AS block") for b in blocks]
        for frame in frames[1:]:
            frames[0] = frames[0].unionByName(frame)
        return frames[0]

    def count_facts(self, run, blocks):
        """Gathers all facts; says how many rows they are."""
        self.all_facts = self.gathered(run, blocks)
        return self.all_facts.count()

    def lines(self, run):
        """The rows of all facts as CSV, in pieces."""
        path = os.path.join(self.work, "facts.csv")
        self.all_facts.select("node", "connects", "reads", "writes", "controls", "block", "round") \
            .sort("block", "round", "node").write.mode("overwrite").csv(path)
        for name in sorted(os.listdir(path)):
            if name.startswith("part-"):
                with open(os.path.join(path, name), "rb") as file:
                    yield from iter(lambda: file.read(1 << 20), b"")

    # Answers

    def answer(self, run, statement, blocks):
        self.connect()
        self.tables = run.tables
        self.view("facts", self.gathered(run, blocks))
        self.view("lanes", self.session.createDataFrame([(n, 1 << n) for n in range(62)], "lane BIGINT, bit BIGINT"))
        text = statement(self)
        for row in self.sql(text).toLocalIterator():
            yield tuple(row)

    def named_nodes(self):
        """A table of nodes and ids, as a statement has it."""
        self.check_texts()
        self.view("named", self.source("nodes").select("node", "id"))
        return "named"

    def close(self):
        shutil.rmtree(self.work, ignore_errors=True)


def has_nul(path):
    with open(path, "rb") as file:
        return any(b"\0" in piece for piece in iter(lambda: file.read(1 << 20), b""))


def submitted():
    """Whether `spark-submit` started this and says where it runs."""
    return "PYSPARK_GATEWAY_PORT" in os.environ
