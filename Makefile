# The two commands of this project are `make run` and `make test`.
# PYTHON names the Python to start from: make run PYTHON=python3.13

PYTHON ?= python3
VENV = .venv/bin/python
INSTALL = $(VENV) -m pip install -qq --disable-pip-version-check --require-hashes

.PHONY: run test check bench format pins measure-reader
.DELETE_ON_ERROR:

# Serves the demo at http://127.0.0.1:8000/; PORT, DATA_DIR, DEMO_PASSWORD and others are heeded.
run: export DEMO ?= yes
run: .venv/run.installed
	@exec $(VENV) manage.py serve

# All that has to hold before a change is handed in. A worker a core, each with a database server
# of its own; a file's tests stay together, for the copies of the registry that they share.
PARALLEL = --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
test: check
	$(VENV) -m pytest $(PARALLEL) --cov --cov-report=term

check: .venv/dev.installed
	$(VENV) -m ruff check
	$(VENV) -m ruff format --check
	$(VENV) -m mypy
	.venv/bin/lint-imports --no-logo
	$(VENV) manage.py makemigrations --check

# Scores the article reader; ARTICLES names a folder of labelled articles other than our own.
ARTICLES ?= tests/data/articles
measure-reader: .venv/run.installed
	@$(VENV) -m tests.benchmarks.measure_reader $(ARTICLES)

# Times the pages beside Datasette on the same rows; SIZES are numbers of agreements. What is made
# for it is kept below KEEP for the next run.
SIZES ?= 10000 100000
KEEP ?= $(or $(TMPDIR),/tmp)/entente-bench
bench: .venv/bench.installed
	@$(VENV) -m tests.benchmarks.bench --keep $(KEEP) $(SIZES)

format: .venv/dev.installed
	$(VENV) -m ruff check --fix
	$(VENV) -m ruff format

.venv/run.installed: requirements.txt .venv/bin/python
	@echo "Installing what requirements.txt names"
	@$(INSTALL) -r requirements.txt
	@touch $@

.venv/dev.installed: requirements-dev.txt .venv/bin/python
	@echo "Installing what requirements-dev.txt names"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

.venv/bench.installed: requirements-bench.txt .venv/bin/python
	@echo "Installing what requirements-bench.txt names"
	@$(INSTALL) -r requirements-bench.txt
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: name one with make PYTHON=python3.11" >&2; exit 2; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 2; }

# Pins anew the newest versions that pyproject.toml allows; needs `uv`.
PIN = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links --upgrade
pins:
	$(PIN) pyproject.toml -o requirements.txt
	$(PIN) pyproject.toml --extra dev -c requirements.txt -o requirements-dev.txt
	$(PIN) pyproject.toml --extra bench -c requirements-dev.txt -o requirements-bench.txt
