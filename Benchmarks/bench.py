#!/usr/bin/env python3
"""Times the library, the program and their peers on one estate; `make bench` runs it.

    bench.py BLASTRADIUS BLASTRADIUS-BENCH FOLDER [--runs 3] [--json FILE]

FOLDER has estate.json and gated.json as `blastradius-bench generate` writes them. Peers are timed
where the Python that runs this has them. Exits with 1 where a peer reaches something else than
blastradius; nothing that is slow is a failure.
"""
import argparse
import glob
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time

import exports

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "scripts"))
import audit_shapes  # noqa: E402
LIBRARIES = ["scipy", "igraph", "rustworkx", "networkit", "networkx", "duckdb"]


def process(command, runs, statuses=(0,), cwd=None):
    """The median time and the most memory of several runs of a process, and its last output.

    The file that it writes, if any, is a new one each time.
    """
    times, peak, output = [], 0, b""
    written = next((after for flag, after in zip(command, command[1:]) if flag == "-o"), None)
    for _ in range(runs):
        if written and os.path.exists(written):
            os.remove(written)
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                 cwd=cwd)
        output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        times.append(time.perf_counter() - start)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in statuses:
            return None
        # Kilobytes on Linux, bytes on macOS.
        peak = max(peak, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
    return {"seconds": statistics.median(times), "runs": runs, "peakBytes": peak,
            "output": output.decode()}


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def reading(folder, seed):
    """The tasks of the program that read a whole estate, by their arguments."""
    estate, snapshot = f"{folder}/estate.json", f"{folder}/estate.snapshot"
    exposed = ["exposure", "--from", seed, "--format", "json"]
    return {
        "file to summary": [*exposed, estate, "--summary"],
        "compile": ["compile", estate, "-o", snapshot],
        "snapshot to summary": [*exposed, snapshot, "--summary"],
        "snapshot to all facts": [*exposed, snapshot, "-o", f"{folder}/facts.json"],
    }


def program(binary, folder, seed, runs):
    """The tasks of the program, each a process of its own."""
    gated, snapshot = f"{folder}/gated.json", f"{folder}/estate.snapshot"
    rank = ["rank", "--kind", "Credential", "--format", "csv", "-o", f"{folder}/rank.csv"]
    tasks = {
        **reading(folder, seed),
        "snapshot to rank": [*rank, snapshot],
        "snapshot to triage of 100,000": [
            "triage", snapshot, "--leaked", leaked(folder), "--top", "100"],
        "compile with gates": ["compile", gated, *overlays(gated), "-o", f"{folder}/gated.snapshot"],
        "snapshot with gates to rank": [*rank, f"{folder}/gated.snapshot"],
    }
    results = {}
    for task, arguments in tasks.items():
        say(task)
        result = process([binary, *arguments], runs)
        if result is None:
            sys.exit(f"bench: {task} failed")
        if task == "file to summary":
            results["controlled"] = json.loads(result["output"])["summary"]["controlled"]
        results[task] = {key: result[key] for key in ("seconds", "runs", "peakBytes")}
    return results


# What of a task on the plain estate may be taken with each overlay, at most.
OVERLAYS = {
    "1-date": 2, "20-dates": 4, "300-dates": 12, "20-unknowns": 3, "300-unknowns": 5,
    "300-gates": 2, "10000-unknowns-5-dates": 12,
}


def with_overlays(binary, folder, seed, runs):
    """All facts as JSON, and other answers, of an estate under overlays and without, in turns."""
    estate = f"{folder}/estate.json"
    results = {}
    for name in [None, *OVERLAYS]:
        snapshot = f"{folder}/{name or 'plain'}.snapshot"
        texts = [f"{estate}.with-{name}.yaml"] if name else []
        subprocess.run([binary, "compile", estate, *texts, "-o", snapshot], check=True,
                       capture_output=True)
    tasks = {
        "all facts as JSON": ["exposure", "--format", "json", "-o", f"{folder}/facts.json"],
        "text": ["exposure"],
        "timeline": ["timeline"],
    }
    for task, arguments in tasks.items():
        results[task] = {}
        for name in [None, *OVERLAYS]:
            say(f"{task}, {name or 'plain'}")
            snapshot = f"{folder}/{name or 'plain'}.snapshot"
            result = process([binary, *arguments, snapshot, "--from", seed], runs)
            if result is None:
                sys.exit(f"bench: {task} with {name} failed")
            results[task][name or "plain"] = {
                key: result[key] for key in ("seconds", "runs", "peakBytes")}
    return results


# Exports of systems, each with what asking about it takes at most, in seconds.
EXPORTS = {
    "50,000 bindings of Kubernetes": ("kubernetes", "k8s:c/team-0/serviceaccount/robot-0", 5),
    "20,000 roles of AWS": ("aws", "arn:aws:iam::210987654321:role/team-7/r-7", 30),
}


def exported(binary, folder, runs):
    """What one identity of an export of a system reaches, from the file."""
    results = {}
    for task, (system, seed, _) in EXPORTS.items():
        say(task)
        path = f"{folder}/{system}.json"
        getattr(exports, system)(path)
        result = process([binary, "exposure", path, "--cluster", "c", "--from", seed, "--summary"],
                         runs)
        if result is None:
            sys.exit(f"bench: {task} failed")
        results[task] = {key: result[key] for key in ("seconds", "runs", "peakBytes")}
        results[task]["bytes"] = os.path.getsize(path)
    return results


def show_exported(results):
    """What exports of systems take."""
    print("\n| exports | file | median | peak memory | at most | |\n|---|--:|--:|--:|--:|---|")
    for task, line in results.items():
        limit = EXPORTS[task][2]
        print(f"| {task} | {line['bytes'] / 1e6:,.0f} MB | {duration(line['seconds'])} | "
              f"{line['peakBytes'] / 1e6:,.0f} MB | {limit} s | "
              f"{'met' if line['seconds'] <= limit else 'missed'} |")


# What of a task on the same estate, in the same run, a question about changes may take at most. One of
# every credential asks two estates, and then looks for what some of them go through.
CHANGES = {
    "check: no credential → critical": ("rank", 2),
    "check with gates, one step away too": ("rank with gates", 2),
    "diff of 100 edges, every credential": ("rank", 12),
    "diff of 100 edges, one credential": ("exposure", 3),
    "whatif of one change": ("exposure", 2),
    "whatif --each edge": ("exposure", 20),
    "choke of one target": ("exposure", 3),
}


def table(folder, name, conditions, count=1_000_000):
    """Writes a table of so many edges between a fifth as many nodes, some of which have a condition."""
    path, chance, nodes = f"{folder}/{name}.csv", random.Random(7), count // 5
    kinds = ["user", "group", "host", "database", "service-account", "application"]
    relations = ["member-of", "administers", "reads", "executes-on", "edits"]
    with open(path, "w") as file:
        file.write("subject,subject-kind,relation,object,object-kind,requires,unless,exists,until\n"
                   "token,service-token,authenticates-as,node-number-0,user,,,,\n")
        for number in range(count - 1):
            start = number if number < nodes else chance.randrange(nodes)
            end = int(chance.random() ** 2 * nodes)
            cells = ["", "", "", ""]
            if chance.random() < conditions:
                some = [f"node-number-{chance.randrange(nodes)}" for _ in range(3)]
                place, text = chance.choice([
                    (0, f"{some[0]}@read"), (0, f"2 of ({'; '.join(some)})"),
                    (1, f"control-{chance.randrange(200)}"), (2, "unknown"),
                    (3, f"2024-{chance.randrange(1, 13):02}-01")])
                cells[place] = text
            file.write(f"node-number-{start},{kinds[start % 6]},{chance.choice(relations)},"
                       f"node-number-{end},{kinds[end % 6]},{','.join(cells)}\n")
    return path


def tables(binary, folder, runs):
    """From a table of a million edges to a summary, without conditions and with some on a tenth."""
    results = {}
    for name, conditions in [("rows", 0), ("rows, a tenth with conditions", 0.1)]:
        path = table(folder, name.split(",")[0] + str(conditions), conditions)
        say(name)
        result = process([binary, "exposure", path, "--from", "token", "--summary"], runs)
        if result is None:
            sys.exit(f"bench: {name} failed")
        results[name] = {key: result[key] for key in ("seconds", "runs", "peakBytes")}
        results[name]["bytes"] = os.path.getsize(path)
    return results


def show_tables(results):
    """How long a million rows take, of five seconds."""
    print("\n| a million rows to summary | median | peak memory | of the file | at most | |\n"
          "|---|--:|--:|--:|--:|---|")
    for name, line in results.items():
        verdict = "met" if line["seconds"] <= 5 else "missed"
        print(f"| {name} | {duration(line['seconds'])} | {line['peakBytes'] / 1e6:,.0f} MB | "
              f"{line['peakBytes'] / line['bytes']:.2f} × | 5 s | {verdict} |")


def node(info, number):
    """The id of a node of a generated estate."""
    prefix, first = info["seed"].rsplit("-", 1)
    return f"{prefix}-{int(first) - info['firstCredential'] + number}"


def changed(binary, folder):
    """Compiles the estates with something critical, the plain one also with 100 edges more."""
    info = graph(f"{folder}/estate.json")
    hosts, services = int(info["nodes"] * 0.68), info["firstServiceAccount"]
    critical = [*range(hosts, services, 2000), services]
    gated = f"{folder}/gated.json"
    texts = {
        "critical": "nodes:\n" + "".join(
            f"  {node(info, number)}: {{ criticality: critical }}\n" for number in critical),
        "more": "edges:\n" + "".join(
            f"  - {node(info, number * 1999 % services)} administers "
            f"{node(info, hosts + number * 311 % (services - hosts))}\n" for number in range(100)),
        "costs": "costs: { identity: 1, access: 1, network: 1, execution: 1, secrets: 1, grant: 1, "
                 "containment: 1, data: 1, knowledge: 1 }\n",
    }
    for near in ("", ", near: true"):
        texts["near" if near else "policy"] = (
            "policies:\n  - id: p\n    deny: { from: { kind: Credential }, "
            f"to: {{ criticality: critical }}{near} }}\n")
    for name, text in texts.items():
        with open(f"{folder}/{name}.yaml", "w") as file:
            file.write("blastradius: 1\n" + text)
    critical = f"{folder}/critical.yaml"
    for name, files in {
        "critical": [f"{folder}/estate.json", critical],
        "more": [f"{folder}/estate.json", critical, f"{folder}/more.yaml"],
        "gated-critical": [gated, *overlays(gated), critical],
    }.items():
        subprocess.run([binary, "compile", *files, "-o", f"{folder}/{name}.snapshot"], check=True,
                       capture_output=True)


def changes(binary, folder, runs):
    """What questions about changes take, each beside a plain one about the same estate."""
    changed(binary, folder)
    info = graph(f"{folder}/estate.json")
    seed, target = ["--from", info["seed"]], node(info, info["firstServiceAccount"])
    plain, gated = f"{folder}/critical.snapshot", f"{folder}/gated-critical.snapshot"
    rank = ["rank", "--kind", "Credential", "--format", "csv", "-o", f"{folder}/rank.csv"]
    harden = ["harden", *seed, "--protect", f"{target}@control", "--costs", f"{folder}/costs.yaml",
              "--format", "json"]
    tasks = {
        "rank": [*rank, plain],
        "rank with gates": [*rank, gated],
        "exposure": ["exposure", plain, *seed],
        "check: no credential → critical": ["check", plain, "--policies", f"{folder}/policy.yaml"],
        "check with gates, one step away too": [
            "check", gated, "--policies", f"{folder}/near.yaml"],
        "diff of 100 edges, every credential": ["diff", plain, f"{folder}/more.snapshot"],
        "diff of 100 edges, one credential": ["diff", plain, f"{folder}/more.snapshot", *seed],
        "whatif of one change": ["whatif", plain, *seed, "--revoke", target],
        "whatif --each edge": ["whatif", plain, *seed, "--each", "edge"],
        "choke of one target": ["choke", plain, *seed, "--to", target],
        "harden": [*harden, plain],
        "harden with gates": [*harden, gated, "--time-limit", "30"],
    }
    results = {}
    for task, arguments in tasks.items():
        say(task)
        # A policy that fails is what is looked for.
        result = process([binary, *arguments], 1 if task.startswith("harden") else runs, {0, 1})
        if result is None:
            sys.exit(f"bench: {task} failed")
        results[task] = {key: result[key] for key in ("seconds", "runs", "peakBytes")}
        if task.startswith("harden"):
            found = json.loads(result["output"])
            results[task] |= {
                "cost": found["sets"][0]["cost"] if found["sets"] else None,
                "lowerBound": found["lowerBound"], "optimal": found["optimal"]}
    return results


def show_changes(results):
    """What questions about changes take, as times a plain question in the same run."""
    print("\n| about changes | median | peak memory | beside | at most | |\n|---|--:|--:|--:|--:|---|")
    for task, line in results.items():
        beside, limit, verdict = "", "", ""
        if task in CHANGES:
            plain, most = CHANGES[task]
            ratio = line["seconds"] / results[plain]["seconds"]
            beside, limit = f"{ratio:.1f} × {plain}", f"{most} ×"
            verdict = "met" if ratio <= most else "missed"
        elif "cost" in line:
            beside = (f"optimal, at cost {line['cost']}" if line["optimal"] else
                      f"cost {line['cost']}, none below {line['lowerBound']}")
        print(f"| {task} | {duration(line['seconds'])} | {line['peakBytes'] / 1e6:,.0f} MB | "
              f"{beside} | {limit} | {verdict} |")


# What estates have, in the sizes at which it once took long; `make audit` has more.
SHAPES = [("an owner of secrets, each with its end", audit_shapes.owner_of_secrets, 1000),
          ("integrations that hold one key", audit_shapes.integrations, 2000),
          ("nodes by instants", audit_shapes.nodes_by_instants, 1000),
          ("records of evidence", audit_shapes.evidence_records, 8000)]


def shapes(binary, runs):
    """The slowest question about each of the shapes."""
    found = {}
    for name, make, size in SHAPES:
        say(f"{size} {name}")
        with tempfile.TemporaryDirectory() as folder:
            asked = make(folder, size)
            results = [process([binary, *question], runs, cwd=folder) for question in asked]
        slowest = max(range(len(asked)), key=lambda place: results[place]["seconds"])
        found[f"{size:,} {name}"] = {
            **results[slowest], "asked": " ".join(asked[slowest]), "output": ""}
    return found


def show_shapes(results):
    print("\n| shape | its slowest question | median | peak memory |\n|---|---|--:|--:|")
    for name, line in results.items():
        print(f"| {name} | `{line['asked']}` | {duration(line['seconds'])} | "
              f"{line['peakBytes'] / 1e6:,.0f} MB |")


def overlays(gated):
    """The text models that have the gates of an estate."""
    return sorted(glob.glob(glob.escape(gated) + ".gates-*.yaml"))


def leaked(folder, most=100_000):
    """Writes a list of leaked nodes: every credential, then others."""
    with open(f"{folder}/estate.json.info") as file:
        info = json.load(file)
    prefix, first = info["seed"].rsplit("-", 1)
    start = int(first) - info["firstCredential"]
    credentials = range(info["firstCredential"], info["firstCredential"] + info["credentials"])
    others = (node for node in range(info["nodes"]) if node not in credentials)
    path = f"{folder}/leaked.txt"
    with open(path, "w") as file:
        for _, node in zip(range(most), [*credentials, *others]):
            file.write(f"{prefix}-{start + node}\n")
    return path


def library(binary, files, runs):
    """The tasks of the library, in one process."""
    say("library on " + ", ".join(map(os.path.basename, files)))
    output = subprocess.run(
        [binary, "measure", *files, "--runs", str(runs)], check=True, capture_output=True)
    return {line["task"]: line for line in lines(output.stdout.decode())}


def peers(estate):
    """What each library that is installed takes, by task."""
    script, results = os.path.join(HERE, "peers.py"), {}
    for name in LIBRARIES:
        say(name)
        output = subprocess.run(
            [sys.executable, script, name, estate], capture_output=True, text=True)
        for line in lines(output.stdout):
            results.setdefault(line["task"], {})[name] = line
        if output.returncode not in (0, 3):
            say(f"{name} failed: " + (output.stderr.strip().splitlines() or [""])[-1])
    say("orjson and scipy on the file")
    whole = process([sys.executable, script, "file", estate], 3)
    if whole:
        reached = lines(whole.pop("output"))[0]["reached"]
        results["file"] = {"orjson + scipy": {**whole, "reached": reached}}
    return results


def best(results, task):
    """The fastest peer of a task, with its time."""
    own = [(line["seconds"], name) for name, line in results.get(task, {}).items()]
    return min(own) if own else None


def comparison(cli, asked, own, gated, found):
    """The rows of the table: what, our seconds, the peer's task, the budget."""
    def ranked(measured, workers):
        return sum(measured[task]["seconds"] for task in ("prepare ranking", f"rank on {workers}"))

    rows = [
        ("file → what one credential exposes (process)", cli["file to summary"]["seconds"],
         "file", 1 / 8),
        ("snapshot → the same (process)", cli["snapshot to summary"]["seconds"], "file", 1 / 100),
        ("snapshot → all facts as JSON (process)", cli["snapshot to all facts"]["seconds"],
         "file", 1 / 20),
        ("reach with witnesses", own["reach"]["seconds"], "tree", 0.7),
        ("hops and least effort", own["hops and least effort"]["seconds"], "weighted", 0.7),
        ("choke points of the farthest node, exact", own["choke points"]["seconds"], "dominators",
         1 / 3),
        ("rank, exact, 1 worker", ranked(own, 1), "rank", 1 / 400),
        ("rank, exact, 2 workers", ranked(own, 2), "rank", 1 / 400),
        ("rank with gates, 1 worker", ranked(gated, 1), "rank", 1 / 100),
        ("rank with gates, 2 workers", ranked(gated, 2), "rank", 1 / 100),
        ("cheapest set of edges to remove (process)", asked["harden"]["seconds"], "cut", 1),
    ]
    return [compared(row, best(found, row[2])) for row in rows]


def compared(row, peer):
    what, seconds, task, budget = row
    result = {"what": what, "seconds": seconds, "budget": budget, "peerTask": task}
    if peer:
        result |= {"peer": peer[1], "peerSeconds": peer[0], "ratio": seconds / peer[0],
                   "isMet": seconds / peer[0] <= budget}
    return result


def graph(estate):
    """What is known of a generated estate."""
    with open(estate + ".info") as file:
        return {**json.load(file), "bytes": os.path.getsize(estate)}


def machine():
    name = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            models = [line.split(":", 1)[1].strip() for line in file if "model name" in line]
        name = models[0] if models else name
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {"processor": name, "cores": os.cpu_count(), "memoryBytes": memory,
            "load": round(os.getloadavg()[0], 1), "system": platform.system()}


def duration(seconds):
    if seconds < 0.01:
        return f"{seconds * 1000:.1f} ms"
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:,.1f} s"


def fraction(value):
    return f"1/{1 / value:,.0f}" if value < 0.4 else f"{value:.2f}"


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def show_machine(own):
    print(f"Machine: {own['processor']}, {own['cores']} cores, "
          f"{own['memoryBytes'] / 2**30:.0f} GB, load {own['load']} at the start.")


def show(report):
    """Prints all of it as Markdown."""
    graph = report["graph"]
    show_machine(report["machine"])
    print(f"Graph: {graph['nodes']:,} nodes, {graph['edges']:,} edges, {graph['credentials']:,} "
          f"credentials, {graph['bytes'] / 1e6:,.0f} MB of JSON; one credential controls "
          f"{report['program']['controlled']:,} nodes.\n")
    print("| what | blastradius | best peer | ratio | budget | |\n|---|--:|--:|--:|--:|---|")
    for row in report["comparison"]:
        peer = f"{row['peer']} {duration(row['peerSeconds'])}" if "peer" in row else "–"
        ratio = fraction(row["ratio"]) if "peer" in row else "–"
        verdict = ("met" if row["isMet"] else "missed") if "peer" in row else ""
        print(f"| {row['what']} | {duration(row['seconds'])} | {peer} | {ratio} | "
              f"≤ {fraction(row['budget'])} | {verdict} |")
    show_overlays(report["overlays"])
    show_changes(report["changes"])
    show_shapes(report["shapes"])
    show_tables(report["tables"])
    show_exported(report["exports"])
    plain, gated = (report[name]["reach"]["seconds"] for name in ("library", "libraryWithGates"))
    print(f"\nReach with 1 % gates: {gated / plain:.1f} × the time without (at most 6 ×).")
    show_tasks("process", report["program"], graph["bytes"])
    show_tasks("library", report["library"], graph["bytes"])
    show_tasks("library, 1 % gates", report["libraryWithGates"], graph["bytes"])
    names = [name for name in LIBRARIES if name in report["peers"].get("build", {})]
    if names:
        print("\n| peer | " + " | ".join(names) + " |\n|---|" + "--:|" * len(names))
        for task in ("build", "reach", "tree", "weighted", "dominators", "cut", "rank"):
            times = report["peers"].get(task, {})
            cells = [duration(times[name]["seconds"]) if name in times else "–" for name in names]
            print(f"| {task} | " + " | ".join(cells) + " |")
    for name, line in report["peers"].get("file", {}).items():
        print(f"\nWhole process of {name}, from the file: {duration(line['seconds'])}, "
              f"{line['peakBytes'] / 1e6:,.0f} MB.")


def show_overlays(results):
    """What dates, unknowns and gates cost, as times the plain estate in the same run."""
    for task, lines in results.items():
        plain = lines["plain"]
        print(f"\n| {task} | median | peak memory | of the plain estate | at most | |\n"
              "|---|--:|--:|--:|--:|---|")
        for name, line in lines.items():
            ratio = line["seconds"] / plain["seconds"]
            memory = line["peakBytes"] / plain["peakBytes"]
            limit = OVERLAYS.get(name)
            verdict = "" if limit is None else (
                "met" if ratio <= limit and memory <= 3 else "missed")
            print(f"| {name} | {duration(line['seconds'])} | {line['peakBytes'] / 1e6:,.0f} MB | "
                  f"{ratio:.1f} ×, {memory:.1f} × | {f'{limit} ×, 3 ×' if limit else ''} | {verdict} |")


def show_tasks(title, tasks, size):
    print(f"\n| {title} | median | peak memory | of the file |\n|---|--:|--:|--:|")
    for task, line in tasks.items():
        if isinstance(line, dict):
            print(f"| {task} | {duration(line['seconds'])} | {line['peakBytes'] / 1e6:,.0f} MB | "
                  f"{line['peakBytes'] / size:.2f} × |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("bench")
    parser.add_argument("folder")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json")
    options = parser.parse_args()
    estate, gated = f"{options.folder}/estate.json", f"{options.folder}/gated.json"
    report = {"machine": machine(), "graph": graph(estate)}
    report["program"] = program(
        options.program, options.folder, report["graph"]["seed"], options.runs)
    report["overlays"] = with_overlays(
        options.program, options.folder, report["graph"]["seed"], options.runs)
    report["changes"] = changes(options.program, options.folder, options.runs)
    report["shapes"] = shapes(os.path.abspath(options.program), options.runs)
    report["tables"] = tables(options.program, options.folder, options.runs)
    report["exports"] = exported(options.program, options.folder, options.runs)
    report["library"] = library(options.bench, [estate], options.runs)
    report["libraryWithGates"] = library(
        options.bench, [gated, *overlays(gated)], options.runs)
    report["peers"] = peers(estate)
    report["comparison"] = comparison(
        report["program"], report["changes"], report["library"], report["libraryWithGates"],
        report["peers"])
    show(report)
    if options.json:
        with open(options.json, "w") as file:
            json.dump(report, file, indent=1)
    wanted = report["program"]["controlled"] + 1
    answers = [line["reached"] for task in ("reach", "file")
               for line in report["peers"].get(task, {}).values()]
    if any(answer != wanted for answer in answers):
        sys.exit("bench: a peer reaches something else")
    cost = report["changes"]["harden"]["cost"]
    if any(line["size"] != cost for line in report["peers"].get("cut", {}).values()):
        sys.exit("bench: a peer finds a cut of another size")


if __name__ == "__main__":
    main()
