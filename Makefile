# The doors of the house. `make` alone lists them.
PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
DEMO := EXONYM_DATA=var/demo EXONYM_DEMO=1 EXONYM_HTTPS=0 DATABASE_URL= DJANGO_SETTINGS_MODULE=config.settings
TESTS := DJANGO_SETTINGS_MODULE=tests.settings
INSTALL := bin/install

.PHONY: help setup demo reset-demo test check format requirements messages screenshots

help:
	@echo "make demo          try it: a filled desk on 127.0.0.1:$(PORT)"
	@echo "make reset-demo    start the demo over"
	@echo "make setup         make the environment in .venv, nothing else"
	@echo "make test          everything a change must pass"
	@echo "make check         the linters alone"
	@echo "make format        bring code and templates into shape"
	@echo "make requirements  pin the packages anew"
	@echo "make screenshots   make the pictures of every page in docs/screens"
	@echo "make messages      gather the words of the pages into the catalogues"

setup: .venv/run

.venv/run: requirements.txt bin/install
	@$(INSTALL) $(PYTHON) requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt .venv/run
	@$(INSTALL) $(PYTHON) requirements-dev.txt
	@touch $@

demo: .venv/run
	@$(DEMO) PORT=$(PORT) bin/demo

reset-demo: .venv/run
	rm -rf var/demo
	@$(MAKE) --no-print-directory demo

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djade --check --target-version 5.2 $$(find templates -name '*.html')
	PYTHONPATH=. $(BIN)/mypy
	PYTHONPATH=. $(TESTS) $(BIN)/lint-imports
	$(TESTS) $(BIN)/python manage.py makemigrations --check --dry-run
	$(TESTS) $(BIN)/python manage.py check

test: check
	bin/test

format: .venv/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djade --target-version 5.2 $$(find templates -name '*.html')

requirements: .venv/run
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-strip-extras --python-version 3.11 \
		--custom-compile-command "make requirements" requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-strip-extras --python-version 3.11 \
		--custom-compile-command "make requirements" requirements-dev.in -o requirements-dev.txt

screenshots: .venv/dev
	REQUIRE_BROWSER=1 $(TESTS) $(BIN)/python -m pytest -q tests/e2e/test_screens.py -k picture \
		--screens docs/screens

messages: .venv/run
	@bin/messages
