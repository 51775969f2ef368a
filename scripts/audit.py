#!/usr/bin/env python3
"""Holds the program to its bounds on inputs made to exhaust it; `make audit` runs it.

    audit.py PROGRAM [--only WORD] [--scale 1] [--seconds 2] [--kills 40] [--json FILE]

Every shape is made at three sizes, each twice the one before, and asked about. What fails: a growth
beyond n log n, more than 500 MB, more time than --seconds, a signal, an exit code that the shape does
not ask for, a planted secret in any output, and what a killed run leaves behind.
"""
import argparse
import json
import math
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
import audit_shapes  # noqa: E402

MEMORY = 500e6
# Times of less than this say nothing about growth.
NOISE = 0.25
# How much more than n log n a time or a memory may grow from the first size to the last.
SLACK = 1.7
PLANTED = [b"planted-secret", b"hunter2"]


class Run:
    """A run of the program, with what it took."""

    def __init__(self, program, arguments, folder, limit):
        start = time.monotonic()
        process = subprocess.Popen(
            [program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, preexec_fn=lambda: self.bound(limit))
        errors = []
        reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
        reader.start()
        timer = threading.Timer(limit * 4, process.kill)
        timer.start()
        output = self.drain(process.stdout)
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        reader.join()
        # What others do on the machine is no fault of the program, and several threads are its right.
        passed = time.monotonic() - start
        self.seconds = min(passed, usage.ru_utime + usage.ru_stime)
        self.bytes = usage.ru_maxrss * 1024
        self.timed_out = self.seconds >= limit or passed >= limit * 4
        self.signal = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
        self.code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        self.errors = errors[0]
        self.leak = any(word in output[1] or word in self.errors for word in PLANTED)
        self.output_bytes = output[0]

    @staticmethod
    def bound(limit):
        """Keeps a run that takes everything from taking the machine."""
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (2 * math.ceil(limit), 2 * math.ceil(limit) + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    @staticmethod
    def drain(stream):
        """How much was written, and its first 16 MB, in which planted secrets are looked for."""
        count, kept = 0, b""
        while piece := stream.read(1 << 20):
            count += len(piece)
            kept = kept + piece if len(kept) < 16 << 20 else kept
        return count, kept

    def problem(self, limit, exits):
        """What is wrong with it alone, or None."""
        if self.timed_out:
            return f"takes more than {limit:.0f} s"
        if self.signal is not None:
            return f"ends by signal {self.signal}"
        if self.code not in exits:
            return f"exits with {self.code}"
        if self.bytes > MEMORY:
            return f"takes {self.bytes / 1e6:,.0f} MB"
        return "shows a planted secret" if self.leak else None


def growth(sizes, runs):
    """What grows beyond n log n from the first size to the last, or None."""
    first, last = sizes[0], sizes[-1]
    allowed = last * math.log2(last) / (first * math.log2(first)) * SLACK
    if runs[-1].seconds > NOISE:
        factor = runs[-1].seconds / max(runs[0].seconds, NOISE / allowed)
        if factor > allowed:
            return f"time grows {factor:.0f} × for {last / first:.0f} ×"
    # What every run takes is no growth.
    if runs[-1].bytes > 60e6:
        factor = (runs[-1].bytes - 20e6) / max(runs[0].bytes - 20e6, 10e6)
        if factor > allowed:
            return f"memory grows {factor:.0f} × for {last / first:.0f} ×"
    return None


def audit(program, shape, scale, limit, folder):
    """The runs of a shape at its sizes, and what is wrong with them."""
    sizes = [max(20 // part, int(shape.size * scale / part)) for part in (4, 2, 1)]
    results, problems = [], []
    questions = []
    for size in sizes:
        own = os.path.join(folder, f"{shape.name}-{size}".replace(" ", "-"))
        os.makedirs(own)
        questions.append((own, shape.make(own, size)))
    for position in range(len(questions[0][1])):
        runs = []
        for own, asked in questions:
            run = Run(program, asked[position], own, limit)
            runs.append(run)
            problem = run.problem(limit, shape.exits)
            if problem:
                problems.append((asked[position], problem))
                break
        else:
            is_hard = isinstance(asked[position], audit_shapes.Hard)
            problem = None if is_hard else growth(sizes, runs)
            if problem:
                problems.append((questions[-1][1][position], problem))
        results.append((questions[-1][1][position], sizes, runs))
    return results, problems


def kills(program, count, folder):
    """What runs that were killed while writing left behind: a list of problems."""
    problems = []
    audit_shapes.write(folder, "estate.json", audit_shapes.estate(40_000))
    arguments = [program, "compile", "estate.json", "-o", "estate.snapshot"]

    def run():
        return subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)

    start = time.monotonic()
    if run().wait() != 0:
        return ["compile fails"]
    whole = time.monotonic() - start
    with open(os.path.join(folder, "estate.snapshot"), "rb") as file:
        wanted = file.read()
    choice = random.Random(1)
    for number in range(count):
        process = run()
        time.sleep(choice.uniform(0, whole * 1.1))
        sent = choice.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        process.send_signal(sent)
        process.wait()
        left = sorted(set(os.listdir(folder)) - {"estate.json", "estate.snapshot"})
        # Of a kill that no process sees, one file may be left, which may not be in the way.
        if len(left) > (1 if sent == signal.SIGKILL else 0):
            problems.append(f"kill {number} by signal {sent:d}: leaves {', '.join(left)}")
        if left and run().wait() != 0:
            problems.append(f"kill {number} by signal {sent:d}: the next run fails")
        for name in set(left) & set(os.listdir(folder)):
            problems.append(f"kill {number} by signal {sent:d}: the next run leaves {name}")
            os.remove(os.path.join(folder, name))
        with open(os.path.join(folder, "estate.snapshot"), "rb") as file:
            if file.read() != wanted:
                problems.append(f"kill {number}: the file is torn")
    return problems


def secrets(program, folder):
    """The outputs that show a planted secret: a list of problems."""
    problems = []
    for arguments, exits in audit_shapes.secrets(folder):
        run = Run(program, arguments, folder, 20)
        problem = run.problem(20, exits)
        if problem:
            problems.append(f"{' '.join(arguments)}: {problem}")
    return problems


def table(results):
    """The rows of all runs."""
    print("| shape | size | time at a quarter, a half, all | memory | output | exit |")
    print("|---|--:|---|--:|--:|--:|")
    for name, arguments, sizes, runs in results:
        times = ", ".join(f"{run.seconds:.2f} s" for run in runs)
        last = runs[-1]
        print(f"| {name}: `{' '.join(arguments)}` | {sizes[len(runs) - 1]:,} | {times} | "
              f"{last.bytes / 1e6:,.0f} MB | {last.output_bytes / 1e6:,.1f} MB | {last.code} |")


def main():
    """Runs everything and says what fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--only", default="", help="only shapes whose names have this in them")
    parser.add_argument("--scale", type=float, default=1, help="how large the shapes are")
    parser.add_argument("--seconds", type=float, default=2, help="what a run takes at most")
    parser.add_argument("--kills", type=int, default=40, help="how many runs are killed")
    parser.add_argument("--json", help="a file for the figures")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    results, problems = [], []
    with tempfile.TemporaryDirectory(prefix="blastradius-audit-") as folder:
        for shape in audit_shapes.shapes():
            if options.only not in shape.name:
                continue
            print(f"audit: {shape.name}", file=sys.stderr)
            found, wrong = audit(program, shape, options.scale, options.seconds, folder)
            results += [(shape.name, *row) for row in found]
            wrong = [f"{shape.name}: {' '.join(asked)}: {problem}" for asked, problem in wrong]
            problems += wrong
            for problem in wrong:
                print(f"audit: failed: {problem}", file=sys.stderr)
        if not options.only:
            print("audit: secrets and kills", file=sys.stderr)
            for name, check in (("secrets", lambda own: secrets(program, own)),
                                ("kills", lambda own: kills(program, options.kills, own))):
                own = os.path.join(folder, name)
                os.makedirs(own)
                problems += check(own)
    table(results)
    if options.json:
        os.makedirs(os.path.dirname(os.path.abspath(options.json)), exist_ok=True)
        rows = [{"shape": name, "arguments": arguments, "size": size, "seconds": run.seconds,
                 "peakBytes": run.bytes, "exit": run.code}
                for name, arguments, sizes, runs in results for size, run in zip(sizes, runs)]
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)
    for problem in problems:
        print(f"audit: {problem}", file=sys.stderr)
    print(f"\n{len(results)} questions, {len(problems)} failed.")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
