# Everything a contributor runs. Each target sets up .venv by itself; all it needs is Python 3.11+, make and pip.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$p && break; done)
BIN := .venv/bin
RUN := .venv/.run
DEV := .venv/.dev
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install --require-hashes
JOBS ?= auto

.PHONY: help demo test check bench gate docs lock format clean

help:  ## Show what there is to run
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | column -t -s '|'

demo: $(RUN)  ## Set up, then read the example statements and write their pages
	@$(BIN)/python examples/demo.py

test: $(DEV)  ## Set up, then run the tests
	$(BIN)/python -m pytest -n $(JOBS)

check: $(DEV)  ## Format, lint, types, import layers, tests, accuracy floors, documentation
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(MAKE) --no-print-directory test gate docs

gate: $(DEV)  ## Score the reading on our own annotated statements against floors that only rise
	$(BIN)/python -m gate

docs: $(DEV)  ## Build the documentation, warnings being errors, and run its examples
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build/html
	$(BIN)/python -m sphinx -W --keep-going -q -b doctest docs docs/_build/doctest

bench: .venv/.bench  ## Measure speed against peers in the same run
	$(BIN)/python -m bench

format: $(DEV)  ## Put the code in its one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(DEV)  ## Pin every dependency anew
	$(BIN)/python tools/lock.py

clean:  ## Remove everything that make has made
	rm -rf .venv docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache out

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "averment needs Python 3.11 or later with venv and pip: install one, or name it with make PYTHON=..."; exit 2; }
	$(PYTHON) -m venv .venv

$(RUN): .venv/bin/python requirements/run.txt pyproject.toml
	$(PIP) -r requirements/run.txt
	$(BIN)/python -m pip --quiet --disable-pip-version-check install --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(RUN) requirements/dev.txt
	$(PIP) -r requirements/dev.txt
	@touch $@

.venv/.bench: $(DEV) requirements/bench.txt
	$(PIP) -r requirements/bench.txt
	@touch $@
