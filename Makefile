# `make demo` and `make test` need Python 3.11+ and make, nothing else: they set up their own .venv.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test deep coverage fuzz lock pictures clean

demo: $(VENV)/.ready
	@$(BIN)/python examples/demo.py

test: $(VENV)/.ready-test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto -rs

deep: $(VENV)/.ready-test
	DRAFTING_DEEP=1 $(BIN)/pytest -n auto -m "deep or not deep" tests

# Branch coverage of the package, and of the three doors, which must be whole. The whole suite while every line is
# counted: twelve minutes of the processor, so about ten on two cores, LibreOffice and the browser included.
coverage: $(VENV)/.ready-test
	$(BIN)/pytest -n auto --cov --cov-report=term:skip-covered --cov-report=json:output/coverage.json
	$(BIN)/python -m tests.safety.covered output/coverage.json

# Writes requirements/dev.txt anew from pyproject.toml: versions and hashes for every platform (needs uv).
lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv"; exit 2; }
	@echo '# Pinned with hashes for every platform and Python 3.11 to 3.13: `make lock` writes it anew from pyproject.toml.' \
	  > requirements/dev.new
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --quiet >> requirements/dev.new
	@mv requirements/dev.new requirements/dev.txt

# 5,000 mutants of Word files and 1,000 of clauses and deals; of real files too where DRAFTING_CORPUS names some.
fuzz: $(VENV)/.ready-test
	$(BIN)/python -m tests.fuzz --log output/fuzz.jsonl $(FUZZ)

# The two pictures of the README, from the demo's own files (needs LibreOffice and poppler).
pictures: demo
	@mkdir -p docs/pictures
	soffice --headless --convert-to pdf --outdir output/pictures \
	  output/canada-us-2025/canada-us-2025-round-2.en.docx output/canada-us-2025/canada-us-2025-redline-1-2.en.docx
	pdftoppm -singlefile -f 5 -l 5 -r 72 -png output/pictures/canada-us-2025-round-2.en.pdf docs/pictures/draft
	pdftoppm -singlefile -f 4 -l 4 -r 72 -png output/pictures/canada-us-2025-redline-1-2.en.pdf docs/pictures/redline

clean:
	rm -rf $(VENV) output/*/ build dist

$(VENV)/.ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "drafting needs Python 3.11 or newer; none was found."; exit 2; }
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

# The pinned versions, checked by their hashes; where they cannot be had, whatever the ranges of pyproject.toml allow.
$(VENV)/.ready-test: $(VENV)/.ready requirements/dev.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements/dev.txt \
	  || echo "The pinned versions cannot be had here; taking what pyproject.toml allows."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable ".[dev]"
	@touch $@
