# Each target sets up what it needs. GNU make 3.81 or newer, plain sh.
#   make run     start the app and say where to open it
#   make test    run every test
#   make check   style, types, layers, content, known weaknesses
#   make bench   how fast; make look: pictures of every screen; make soak: many at once

VENV := .venv
PY := $(VENV)/bin/python
APP_READY := $(VENV)/.app-ready
DEV_READY := $(VENV)/.dev-ready

.PHONY: run test check bench look soak clean

run: $(APP_READY)
	@exec $(PY) -m wizard.ui.server.start

test: $(DEV_READY)
	$(PY) -m pytest $(ARGS)

check: $(DEV_READY)
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) -m wizard check --strict
	$(PY) .ci/audit.py

bench: $(DEV_READY)
	$(PY) -m benchmarks $(ARGS)

look: $(DEV_READY)
	$(PY) -m pytest tests/look $(ARGS)

soak: $(DEV_READY)
	$(PY) -m pytest tests/soak $(ARGS)

clean:
	rm -rf $(VENV) .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(APP_READY): requirements.txt .ci/setup
	@sh .ci/setup $(VENV) requirements.txt
	@touch $@

# All that the tests need holds all that the app needs.
$(DEV_READY): requirements.txt requirements-dev.txt .ci/setup
	@sh .ci/setup $(VENV) requirements-dev.txt
	@touch $(APP_READY) $@
