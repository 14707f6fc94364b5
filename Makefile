# Runs, tests and checks Coach. Needs make and Python 3.11 or newer; uses uv where there is one.
# Everything lands in .venv, at the versions in constraints.txt. Nothing is fetched until one of the two files changes.

PYTHON ?= python3
JOBS   ?= auto
ARGS   ?=

.DEFAULT_GOAL := help
.PHONY: help run test test-outside torture bench check lint wheel pictures documents format fuzz monkey
.PHONY: environment

help:  ## this list
	@echo 'make run      starts Coach                make run ARGS="--lang sv" hands it arguments'
	@echo 'make test     runs the tests              make test ARGS="-k walk" runs some of them'
	@echo 'make test-outside  runs the tests that need a browser, Chromium, or the package index'
	@echo 'make torture  tries for minutes to make the journal lose something'
	@echo 'make bench    measures, and writes tables to .bench/'
	@echo 'make check    everything that must hold: style, types, who imports whom, tests, the wheel'
	@echo 'make format   puts the code into shape'
	@echo 'make pictures draws the pictures of the screens anew, to be looked at and committed'
	@echo 'make documents writes the documents anew that are drawn from the program'
	@echo 'make fuzz     holds a million mangled files against what must hold for every file; ARGS="5000 1" is files and minutes'
	@echo 'make monkey   does 20 000 random things on the screens; ARGS="7 5000 3" is the seed, how many, and how many seeds'
	@echo 'PYTHON=python3.12 chooses a Python, JOBS=2 the number of test processes.'

run: .venv/.run
	@.venv/bin/python -m coach $(ARGS)

test: .venv/.dev
	@.venv/bin/python -m pytest -n $(JOBS) $(ARGS)

test-outside: .venv/.dev
	@.venv/bin/python -m pytest $(wildcard tests/outside/*.py) $(ARGS)

torture: .venv/.dev
	@COACH_TORTURE=1 .venv/bin/python -m pytest -n $(JOBS) tests/torture $(ARGS)

bench: .venv/.dev
	@.venv/bin/python -m tests.bench $(ARGS)

check: lint test wheel

lint: .venv/.dev
	.venv/bin/python -m ruff check .
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m mypy
	.venv/bin/python .venv/bin/lint-imports

wheel: .venv/.dev
	@rm -rf dist
	.venv/bin/python -m build --no-isolation --outdir dist

pictures: .venv/.dev
	@.venv/bin/python -m tests.pictures

documents: .venv/.dev
	@.venv/bin/python -m tests.documents

fuzz: .venv/.dev
	@.venv/bin/python -m tests.fuzz $(ARGS)

monkey: .venv/.dev
	@.venv/bin/python -m tests.monkey $(ARGS)

format: .venv/.dev
	.venv/bin/python -m ruff check --fix .
	.venv/bin/python -m ruff format .

# The environment is made anew where it is missing, half made, or has lost its Python.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
READY := $(shell test -e .venv/.made && .venv/bin/python -c '$(NEW_ENOUGH)' 2>/dev/null && echo ready)
ifneq ($(READY),ready)
STALE := environment
endif

environment:
	@rm -rf .venv
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --python '>=3.11' .venv || exit 1; \
	elif ! command -v "$(PYTHON)" >/dev/null 2>&1; then \
	  echo 'Coach needs Python 3.11 or newer, and no $(PYTHON) was found here.' >&2; exit 1; \
	elif ! "$(PYTHON)" -c '$(NEW_ENOUGH)'; then \
	  echo "Coach needs Python 3.11 or newer, and $(PYTHON) here is $$("$(PYTHON)" --version 2>&1)." >&2; \
	  echo 'If there is a newer one, say which: make run PYTHON=python3.12' >&2; exit 1; \
	elif ! { "$(PYTHON)" -c 'import ensurepip, venv' && "$(PYTHON)" -m venv .venv; } >/dev/null 2>&1; then \
	  rm -rf .venv; \
	  echo 'Python lacks the part that makes an environment of its own for a program.' >&2; \
	  echo 'On Debian and Ubuntu this installs it: sudo apt install python3-venv' >&2; \
	  echo 'Then run the same command again.' >&2; exit 1; \
	fi
	@touch .venv/.made

# install,WHAT: with uv, else pip (which an environment made by uv has to be given first). The versions hold for what builds too.
define install
	@echo 'Installing what is needed into .venv. This takes a minute, and is not done again until it changes.'
	@if command -v uv >/dev/null 2>&1; then \
	  uv pip install --quiet --python .venv/bin/python --constraints constraints.txt --build-constraints constraints.txt -e '$(1)'; \
	else \
	  .venv/bin/python -c 'import pip' 2>/dev/null || .venv/bin/python -m ensurepip >/dev/null; \
	  PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
	  .venv/bin/python -m pip install --quiet -e '$(1)'; \
	fi || { echo 'Not everything could be installed: the reason stands above. It needs a network this once.' >&2; exit 1; }
endef

.venv/.run: pyproject.toml constraints.txt $(STALE)
	$(call install,.)
	@touch $@

.venv/.dev: pyproject.toml constraints.txt $(STALE)
	$(call install,.[dev])
	@touch $@ .venv/.run
