#!/usr/bin/env python3
"""Times one graph library on an estate, in a process of its own.

    peers.py LIBRARY ESTATE.json    lines of JSON: task, seconds, runs, note
    peers.py file ESTATE.json       reads the JSON itself and counts what one credential reaches

A library that is not installed ends it with exit code 3. The graph is ESTATE.json.edges, the very
edges of the JSON as pairs of numbers, so that no library is charged for reading text.
"""
import json
import statistics
import sys
import time

PATIENCE = 10  # seconds for the runs of a task; at least one run is made


class SciPy:
    def __init__(self, n, edges, weights):
        from scipy.sparse import csgraph, csr_matrix
        self.csgraph = csgraph
        self.graph = csr_matrix((weights, (edges[:, 0], edges[:, 1])), shape=(n, n))

    def reach(self, node):
        return len(self.csgraph.breadth_first_order(self.graph, node, return_predecessors=False))

    def tree(self, node):
        return self.csgraph.breadth_first_order(self.graph, node, return_predecessors=True)

    def weighted(self, node):
        return self.csgraph.dijkstra(self.graph, indices=node, return_predecessors=True)


class IGraph:
    def __init__(self, n, edges, weights):
        import igraph
        self.graph = igraph.Graph(n=n, edges=edges, directed=True)
        self.graph.es["weight"] = weights

    def reach(self, node):
        return len(self.graph.subcomponent(node, mode="out"))

    def tree(self, node):
        return self.graph.bfs(node, mode="out")

    def weighted(self, node):
        return self.graph.distances(node, weights="weight", mode="out")

    def dominators(self, node):
        return self.graph.dominator(node, mode="out")

    def cut(self, node, target):
        return int(self.graph.mincut(source=node, target=target).value)


class RustworkX:
    def __init__(self, n, edges, weights):
        import rustworkx
        self.library = rustworkx
        self.graph = rustworkx.PyDiGraph()
        self.graph.add_nodes_from(range(n))
        self.graph.extend_from_weighted_edge_list(
            list(zip(edges[:, 0].tolist(), edges[:, 1].tolist(), weights.tolist())))

    def reach(self, node):
        return len(self.library.descendants(self.graph, node)) + 1

    def tree(self, node):
        return self.library.bfs_successors(self.graph, node)

    def weighted(self, node):
        return self.library.dijkstra_shortest_path_lengths(self.graph, node, float)

    def dominators(self, node):
        return self.library.immediate_dominators(self.graph, node)


class NetworKit:
    def __init__(self, n, edges, weights):
        import networkit
        import numpy
        self.distance, self.numpy = networkit.distance, numpy
        ends = tuple(numpy.ascontiguousarray(edges[:, side], dtype="uint64") for side in (0, 1))
        self.graph = networkit.GraphFromCoo((weights, ends), n=n, weighted=True, directed=True)

    def reach(self, node):
        distances = self.tree(node, False).getDistances(asarray=True)
        return int((self.numpy.asarray(distances) < 1e300).sum())

    def tree(self, node, paths=True):
        search = self.distance.BFS(self.graph, node, storePaths=paths)
        search.run()
        return search

    def weighted(self, node):
        self.distance.Dijkstra(self.graph, node, storePaths=True).run()


class NetworkX:
    def __init__(self, n, edges, weights):
        import networkx
        self.library = networkx
        self.graph = networkx.DiGraph()
        self.graph.add_nodes_from(range(n))
        self.graph.add_weighted_edges_from(
            zip(edges[:, 0].tolist(), edges[:, 1].tolist(), weights.tolist()))

    def reach(self, node):
        return len(self.library.descendants(self.graph, node)) + 1

    def tree(self, node):
        return dict(self.library.predecessor(self.graph, node))

    def weighted(self, node):
        return self.library.dijkstra_predecessor_and_distance(self.graph, node)

    def dominators(self, node):
        return self.library.immediate_dominators(self.graph, node)


class DuckDB:
    QUERY = """
        with recursive reached(v) as (
          select ?::bigint union select edges.d from reached join edges on edges.s = reached.v)
        select count(*) from reached"""

    def __init__(self, n, edges, weights):
        import duckdb
        self.connection = duckdb.connect()
        columns = {"s": edges[:, 0].astype("int64"), "d": edges[:, 1].astype("int64")}
        self.connection.register("columns_read", columns)
        self.connection.execute("create table edges as select * from columns_read")

    def reach(self, node):
        return self.connection.execute(self.QUERY, [node]).fetchone()[0]


PEERS = {"scipy": SciPy, "igraph": IGraph, "rustworkx": RustworkX, "networkit": NetworKit,
         "networkx": NetworkX, "duckdb": DuckDB}


def timed(task, node):
    start = time.perf_counter()
    result = task(node)
    return time.perf_counter() - start, result


def emit(task, seconds, runs, **more):
    print(json.dumps({"task": task, "seconds": seconds, "runs": runs, **more}), flush=True)


def several(task, nodes):
    """The times of a task from several nodes, as far as patience lasts, and the first result."""
    times, first = [], None
    for node in nodes:
        seconds, result = timed(task, node)
        times.append(seconds)
        first = result if first is None else first
        if sum(times) > PATIENCE:
            break
    return times, first


def measure(name, path):
    import numpy
    with open(path + ".info") as file:
        info = json.load(file)
    edges = numpy.fromfile(path + ".edges", dtype="<u4").reshape(-1, 2).astype("int32")
    weights = numpy.random.default_rng(1).integers(1, 10, len(edges)).astype(float)
    start = time.perf_counter()
    peer = PEERS[name](info["nodes"], edges, weights)
    emit("build", time.perf_counter() - start, 1)
    first, count = info["firstCredential"], info["credentials"]
    sample = list(range(first, first + count, max(1, count // 20)))[:20]
    times, reached = several(peer.reach, sample)
    emit("reach", statistics.median(times), len(times), reached=reached)
    # One search per credential is all that these libraries offer.
    emit("rank", sum(times) / len(times) * count, len(times), scaled=True)
    for task in ("tree", "weighted", "dominators"):
        if hasattr(peer, task):
            times, _ = several(getattr(peer, task), sample[:5])
            emit(task, statistics.median(times), len(times))
    if hasattr(peer, "cut"):
        # The fewest edges to take away from the first service account for the first credential.
        seconds, size = timed(lambda node: peer.cut(node, info["firstServiceAccount"]), first)
        emit("cut", seconds, 1, size=size)


def read_file(path):
    import numpy
    import orjson
    with open(path, "rb") as file:
        graph = orjson.loads(file.read())["graph"]
    numbers = {node["id"]: number for number, node in enumerate(graph["nodes"])}
    ends = [(numbers[edge["start"]["value"]], numbers[edge["end"]["value"]])
            for edge in graph["edges"]]
    with open(path + ".info") as file:
        seed = numbers[json.load(file)["seed"]]
    edges = numpy.array(ends, dtype="int32")
    peer = SciPy(len(numbers), edges, numpy.ones(len(edges)))
    emit("file", 0, 1, reached=peer.reach(seed))


def main():
    name, path = sys.argv[1:]
    try:
        read_file(path) if name == "file" else measure(name, path)
    except ImportError as error:
        print(error, file=sys.stderr)
        sys.exit(3)


if __name__ == "__main__":
    main()
