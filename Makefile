# The interface of this repository; `make` alone lists it.

GRAPH := graphs/cloudflare-2023.yaml
PAIR := moveworks-token,smartsheet-credential
PREFIX ?= /usr/local
# Random models that the engine and its slow twin are compared on.
FUZZ_MODELS ?= 50000
FUZZ_WAYS ?= 5000
# Random models that other engines are held against.
ENGINE_MODELS ?= 200
# How many rules make scale generates.
RULES ?= 1000000
# How long each reader is given bytes.
FUZZ_SECONDS ?= 600
# Real exports of collectors; not part of this repository.
DATA ?= ../shared/data
# The size of the estate that the benchmarks are run on.
NODES ?= 200000
# The programs as they are distributed.
PROGRAMS := .build/dist/programs

.DEFAULT_GOAL := help
.PHONY: help setup build release test lint format demo docs reference pictures programs install \
	dist dist-test clean \
	site test-pages \
	engines engines-spark test-engines scale \
	snapshots twins fuzz fuzz-readers sanitize audit conformance bench bench-growth bench-peers

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing: Graphviz, simdjson, libzip, zlib, libyaml, librsvg, CBC, fonts
	@scripts/setup.sh

build: ## Build everything, tests included, for debugging
	swift build --build-tests

release: ## Build the two programs, optimised
	swift build -c release

test: setup build lint ## Set up, build, lint and run all tests
	swift test --skip-build --skip ConformanceTests

lint: ## Check the format and the scripts
	swift format lint --strict --recursive Package.swift Sources Tests \
		Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources
	python3 -c 'import ast, sys; [ast.parse(open(f).read(), f) for f in sys.argv[1:]]' engines/*/*.py
	for script in scripts/*.sh scripts/dist/*.sh .ci/run; do bash -n $$script || exit; done

format: ## Format the sources in place
	swift format --in-place --recursive Package.swift Sources Tests \
		Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources

demo: setup release ## Run the main job on the Cloudflare incident; results in out/
	@scripts/demo.sh $(GRAPH) $(PAIR)

docs: ## Write the page that is generated: docs/vocabulary.md
	swift build --product blastradius
	(echo '# Vocabulary'; echo; echo 'This page is written by `make docs`.'; echo; \
		swift run --skip-build blastradius vocabulary --format markdown) > docs/vocabulary.md.new
	mv docs/vocabulary.md.new docs/vocabulary.md

reference: ## Build the reference of the library and its article with docc, into out/reference
	@scripts/reference.sh

pictures: setup release ## Draw the pictures of graphs/README.md and README.md anew
	@scripts/pictures.sh

site: setup release ## Write a folder for any web server: a report of each model of graphs/, and an index; out/site
	@scripts/site.sh .build/release/blastradius out/site

programs: setup ## Build the two programs as they are distributed: Swift's libraries are in them
	scripts/dist/build.sh $(PROGRAMS)

install: programs ## Install both programs, completions, manual page, schemas and gallery into PREFIX (/usr/local)
	@scripts/install.sh $(PROGRAMS) "$(DESTDIR)$(PREFIX)"

dist: programs ## Make the archive, the Debian package, the wheel, the SBOM and the sums, in out/dist
	@scripts/setup.sh dist
	@scripts/dist/dist.sh $(PROGRAMS) out/dist

dist-test: ## Install, try and remove each package of out/dist in a fresh Debian without a compiler
	@scripts/setup.sh dist
	lintian --fail-on error out/dist/*.deb
	@scripts/dist/test.sh out/dist

snapshots: ## Record the golden files anew; fails where one changed, so read the difference
	RECORD_SNAPSHOTS=1 swift test --skip ConformanceTests

twins: ## Compare fast algorithms with their slow twins, imports with texts, on all random models
	ALL_MODELS=1 swift test --filter \
		"($$(grep -rl RandomModels Tests --include='*Tests.swift' | xargs -n 1 basename -s .swift | \
			sort | paste -sd '|'))/"

fuzz: ## Compare the engine with its slow twin on 50,000 random models, ways on 5,000
	FUZZ_MODELS=$(FUZZ_MODELS) swift test --filter EngineAgainstReference
	FUZZ_WAYS=$(FUZZ_WAYS) swift test --skip-build --filter "WaysInOrder|WaysTests"

fuzz-readers: build ## Give each reader bytes that reach ever more of it, for FUZZ_SECONDS each, under the address sanitizer
	scripts/fuzz-readers.sh $(FUZZ_SECONDS)

test-pages: build ## Open reports in a browser, drive what their script does, and look for what axe finds
	@scripts/setup.sh pages
	.build/pages/bin/python -B scripts/pages/test_pages.py .build/debug/blastradius out/pages

engines: ## Install blastradius-reach with DuckDB into .build/engines
	@scripts/setup.sh engines
	.build/engines/bin/pip install --quiet --editable engines

engines-spark: engines ## Install Spark besides; it takes a Java (Debian: openjdk-17-jre-headless)
	.build/engines/bin/pip install --quiet 'pyspark>=3.5'

test-engines: build engines ## Hold DuckDB against the kernel on ENGINE_MODELS random models and the gallery; ENGINE_SPARK=5: Spark on five
	rm -rf .build/engine-models
	ENGINE_MODELS=$(CURDIR)/.build/engine-models ENGINE_COUNT=$(ENGINE_MODELS) \
		swift test --skip-build --filter EngineModelsTests
	cd engines && ENGINE_MODELS=$(CURDIR)/.build/engine-models BLASTRADIUS=$(CURDIR)/.build/debug/blastradius \
		../.build/engines/bin/python -B -m unittest

scale: release engines ## Time export and DuckDB on RULES generated rules, and Spark where make engines-spark was run
	@.build/engines/bin/python -B scripts/scale.py .build/release/blastradius .build/engines/bin/python out/scale \
		--edges $(RULES)

sanitize: ## Run what reads hostile input under the address sanitizer, what shares work under that for threads
	SNAPSHOT_FLIPS=10000 ASAN_OPTIONS=detect_leaks=0:handle_sigbus=0:handle_segv=0 \
		swift test --sanitize=address --scratch-path .build/address --skip ConformanceTests \
		--filter "Hostile|Snapshot|LeakedList|Report|CredentialMatcher|OpenGraph|APOCLine|ForeignFormat|Identity|Bound|HiddenCharacter|Overlay|LaneSet|Buckets|RepeatedEdges|Mapped|Solver|Choke|Large|LongJSON|OrderedPieces|OutputFile|Column|ByteWord|Lookalike"
	swift test --sanitize=thread --scratch-path .build/thread --skip ConformanceTests \
		--filter "Hostile|Snapshot|LeakedList|OpenGraph|SeedQuestions|Triage|Solver|Choke|Buckets|RepeatedEdges|Mapped|OrderedPieces|OutputFile"

audit: setup release ## Hold the program to its bounds, on inputs made to exhaust it and under kills
	@python3 scripts/audit.py .build/release/blastradius --json out/audit.json

conformance: ## Compare what real exports in DATA reach with figures found by other means, SARIF and JUnit with their schemas
	CONFORMANCE_DATA=$(abspath $(DATA)) swift test --filter Conformance
	python3 -m venv --system-site-packages .build/conformance
	.build/conformance/bin/pip install --quiet 'jsonschema[format-nongpl]' lxml
	.build/conformance/bin/python scripts/conformance.py .build/debug/blastradius $(DATA)/schemas

bench: setup release ## Time the library, the program and their peers on an estate of NODES nodes
	swift build -c release --package-path Benchmarks
	@scripts/bench.sh $(NODES)

bench-growth: setup release ## Time it on an estate of NODES nodes and on one ten times as large, in turns
	swift build -c release --package-path Benchmarks
	@scripts/bench-growth.sh $(NODES)

bench-peers: ## Install the graph libraries that the benchmarks compare with, into .build/peers
	python3 -m venv .build/peers
	.build/peers/bin/pip install --quiet --upgrade \
		duckdb igraph networkit networkx numpy orjson rustworkx scipy

clean: ## Remove what was built
	rm -rf .build Benchmarks/.build Fuzzing/.build out
