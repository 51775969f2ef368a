"""The program `blastradius-reach`."""

import argparse
import os
import sys

from . import rows
from .problem import Problem, shown
from .run import Run
from .tables import Tables


def parser():
    parser = argparse.ArgumentParser(
        prog="blastradius-reach",
        description="What can be reached, from the tables that `blastradius export` writes.",
        epilog="Exit codes: 0 answered, 2 the input is bad, 3 something is missing, 4 a limit, 64 wrong usage.")
    parser.add_argument("tables", help="the folder that `blastradius export` wrote")
    parser.add_argument(
        "-o", "--output", required=True, metavar="FOLDER",
        help="the folder of the facts; a run that was stopped goes on there")
    parser.add_argument(
        "--from", dest="sources", action="append", default=[], metavar="ID[@LEVEL]",
        help="what the attacker has, separated by commas or repeated; else what was exported --from")
    parser.add_argument("--since", metavar="INSTANT", help="hold them from then on, whenever they leaked")
    parser.add_argument("--at", metavar="INSTANT", help="ask about one instant")
    parser.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb")
    parser.add_argument("--memory", default="1GB", metavar="SIZE", help="how much memory the engine may take (1GB)")
    parser.add_argument("--threads", type=int, metavar="COUNT", help="how many threads it may take (all)")
    parser.add_argument("--rows", metavar="FILE", help="then write what was found as CSV; - is standard output")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing of rounds")
    return parser


def engine(arguments):
    if arguments.engine == "spark":
        from .spark import Spark

        return Spark(arguments.memory, arguments.threads)
    from .duck import DuckDB

    return DuckDB(arguments.memory, arguments.threads)


def answer(arguments):
    def report(text):
        if not arguments.quiet:
            print(text, file=sys.stderr, flush=True)

    tables = Tables(arguments.tables)
    run = Run(
        tables, arguments.output, engine(arguments), arguments.since, arguments.sources, arguments.at, report)
    run.compute()
    if arguments.rows == "-":
        rows.write(run, engine(arguments), sys.stdout)
    elif arguments.rows:
        draft = arguments.rows + ".writing"
        with open(draft, "w", encoding="utf-8", newline="") as file:
            rows.write(run, engine(arguments), file)
        os.replace(draft, arguments.rows)


def main():
    try:
        arguments = parser().parse_args()
    except SystemExit as end:
        return 64 if end.code else 0
    try:
        answer(arguments)
        return 0
    except Problem as problem:
        print(f"error: {problem}", file=sys.stderr)
        return problem.code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("stopped; the same command goes on where it was", file=sys.stderr)
        return 130
    except Exception as error:
        if type(error).__module__.split(".")[0] in ("duckdb", "_duckdb", "pyspark", "py4j"):
            print(f"error: the engine failed: {shown(error, 500)}", file=sys.stderr)
            return 4
        raise
