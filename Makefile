# Every target does its own set-up: a virtual environment in .venv, made from pyproject.toml. It needs the package
# registry once, and again only when pyproject.toml changes; after that nothing here needs a network.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help demo test lint check fuzz bench scores schema pictures setup clean

help:
	@echo 'make demo      read the sample reports and write the page about them'
	@echo 'make test      run all tests'
	@echo 'make check     linters, types, import direction, then all tests'
	@echo 'make lint      the same without the tests'
	@echo 'make fuzz      feed the reader 100,000 malformed texts (half an hour)'
	@echo 'make bench     how fast the reader is, beside bare spaCy'
	@echo 'make scores    how well the sample reports are read'
	@echo 'make schema    write docs/reference/extract.schema.json from the types'
	@echo 'make pictures  take the pictures in docs/images anew (needs chromium)'
	@echo 'make clean     remove the virtual environment and all that was made'

setup: $(STAMP)

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "bearwitness needs Python 3.11 or later: make PYTHON=python3.11 ...")'
	@echo 'Setting up $(VENV): a minute or more, and this once a network'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(STAMP)

demo: $(STAMP)
	$(BIN)/bearwitness demo

test: $(STAMP)
	$(BIN)/python -m pytest

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python tools/long_modules.py src
	$(BIN)/lint-imports
	$(BIN)/mypy

check: lint
	$(BIN)/python -m pytest

fuzz: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	$(BIN)/python tools/fuzz_reader.py

bench: $(STAMP)
	$(BIN)/python -m bearwitness.evaluation.speed

scores: $(STAMP)
	$(BIN)/bearwitness evaluate demo

schema: $(STAMP)
	$(BIN)/bearwitness schema > docs/reference/extract.schema.json

pictures: $(STAMP)
	$(BIN)/python tools/pictures.py
	$(BIN)/python tools/hard_places.py

clean:
	rm -rf $(VENV) demo-casebook build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
