# make run     opens Arthur        make test    checks everything       make bench    measures
# make test-documents  asks LibreOffice what it reads in our files (on Debian it is installed for that)
# make catalogs  brings the translations up to date     make lock  renews the exact versions     make clean  forgets all
#
# Everything is installed in .venv, beside this file; the network is needed the first time only.
# Another interpreter: make run PYTHON=python3.12

.DELETE_ON_ERROR:
.PHONY: run test test-documents bench catalogs lock clean
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PY := .venv/bin/python
# Wheels only: what comes from elsewhere is unpacked, never run, before its hash has been checked.
INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --no-input --progress-bar off
LOCKED := $(INSTALL) --only-binary :all: --require-hashes -r
TRANSLATED := $(patsubst %/locales,%,$(wildcard scenarios/*/locales))
CATALOGS := $(wildcard locales/*/LC_MESSAGES/*.po scenarios/*/locales/*/LC_MESSAGES/*.po)

define TOO_OLD
Arthur demande Python 3.11 ou plus récent : installez-le, puis indiquez-le, par exemple « make run PYTHON=python3.12 ».
Arthur needs Python 3.11 or newer: install it, then name it, for example "make run PYTHON=python3.12".
endef
define NO_VENV
Il manque le module venv de Python : tapez « sudo apt install $(notdir $(PYTHON))-venv », puis recommencez.
Python's venv module is missing: type "sudo apt install $(notdir $(PYTHON))-venv", then try again.
endef
define NO_INSTALL
L'installation n'a pas abouti (la raison est au-dessus) : vérifiez le réseau, nécessaire la première fois, puis recommencez.
The installation did not complete (the reason is above): check the network, needed the first time, then try again.
endef
define NO_OFFICE
LibreOffice manque : installation du paquet Debian libreoffice-writer-nogui…
LibreOffice is missing: installing Debian's package libreoffice-writer-nogui…
endef
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)
export NO_OFFICE TOO_OLD NO_VENV NO_INSTALL

run: .venv/.catalogs
	@$(PY) -m arthur $(ARGS)

test: .venv/.catalogs .venv/.tools
	@$(PY) -m ruff check --quiet
	@$(PY) -m ruff format --check --quiet || { echo "ruff format: run '$(PY) -m ruff format'" >&2; exit 1; }
	@$(PY) -m mypy --no-error-summary
	@.venv/bin/lint-imports --no-logo
	@$(PY) -m pytest --quiet --numprocesses auto -m "not documents" $(ARGS)

test-documents: .venv/.catalogs .venv/.tools
	@command -v soffice >/dev/null || { echo "$$NO_OFFICE"; $(AS_ROOT) apt-get update -qq && \
	  $(AS_ROOT) apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui >/dev/null; }
	@$(PY) -m pytest --quiet -m documents $(ARGS)

bench: .venv/.catalogs .venv/.tools
	@$(PY) -m tests.bench $(ARGS)

BABEL = $(PY) -m babel.messages.frontend --quiet
EXTRACT = $(BABEL) extract --mapping-file locales/babel.cfg --add-location file --sort-by-file --msgid-bugs-address ""
UPDATE = $(BABEL) update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --input-file
catalogs: .venv/.catalogs
	@$(EXTRACT) --project arthur --output-file locales/messages.pot arthur codev
	@$(UPDATE) locales/messages.pot --domain arthur --output-dir locales
	@set -e; for folder in $(TRANSLATED); do name=$${folder##*/}; \
	  $(EXTRACT) --project $$name --output-file .venv/$$name.pot $$folder; \
	  $(UPDATE) .venv/$$name.pot --domain $$name --output-dir $$folder/locales; done
	@$(PY) locales/build_catalogs.py

# On the oldest Python that is supported, so that nothing in the lock needs a newer one.
PIP_COMPILE = CUSTOM_COMPILE_COMMAND="make lock" .venv/lock/bin/pip-compile --quiet --upgrade --all-build-deps \
  --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
lock: .venv/.made
	@$(PY) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "make lock: use Python 3.11" >&2; exit 1; }
	@$(PY) -m venv .venv/lock
	@.venv/lock/bin/python -m pip install -qq --disable-pip-version-check pip-tools==7.6.2
	@$(PIP_COMPILE) --output-file requirements.lock pyproject.toml
	@$(PIP_COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find arthur codev locales scenarios tests \( -name '*.mo' -o -name '*.pyc' \) -delete

# ---- what the commands stand on; a stamp is newer than what it was made from

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "$$TOO_OLD" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$$NO_VENV" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.libraries: .venv/.made requirements.lock
	@echo "Installation dans .venv (une seule fois)… / Installing into .venv (only once)…"
	@$(LOCKED) requirements.lock || { echo "$$NO_INSTALL" >&2; exit 1; }
	@touch $@

.venv/.tools: .venv/.libraries requirements-dev.lock
	@$(LOCKED) requirements-dev.lock || { echo "$$NO_INSTALL" >&2; exit 1; }
	@touch $@

.venv/.project: .venv/.libraries pyproject.toml locales/build_catalogs.py
	@$(INSTALL) --no-deps --no-build-isolation --editable . || { echo "$$NO_INSTALL" >&2; exit 1; }
	@touch $@

.venv/.catalogs: .venv/.project $(CATALOGS)
	@$(PY) locales/build_catalogs.py
	@touch $@
