# `make run` and `make test` need only Python 3.11 or newer with its venv module: each makes .venv on its first call.
# Versions come from [tool.uv] constraint-dependencies in pyproject.toml, the same lines that bind `uv run`.
.PHONY: run test test-quick check bench bench-figure bench-speed soak motions pictures voice listen clean
V := .venv
PY := $(V)/bin/python
READY := $(V)/.ready

run: $(READY)
	@$(PY) -m selfcare $(ARGS)

# All of them, four at a time, as many of them wait for a terminal; those that hear real sound want the machine for
# themselves. With ARGS, what they name.
test: $(READY)
ifdef ARGS
	@$(PY) -m pytest $(ARGS)
else
	@$(PY) -m pytest -n 4 --dist loadfile -m "not rig"
	@$(PY) -m pytest -m rig
endif

# What one runs before each commit. `make check TESTS=test` runs all tests, by the README's command.
check: $(READY)
	$(V)/bin/ruff format --check .
	$(V)/bin/ruff check .
	$(V)/bin/mypy
	$(V)/bin/lint-imports
	@$(MAKE) --no-print-directory $(or $(TESTS),test-quick)

# Without those that take long: they walk every person, sheet or size that there is.
test-quick: $(READY)
	@$(PY) -m pytest -n 3 --dist loadfile -m "not rig and not thorough"

# The long runs; what they gave stands in docs/soak.md. The guided one needs `.venv/bin/pip install atheris` before.
soak: $(READY)
	DAMAGES=$(or $(DAMAGES),4000) DATABASES=$(or $(DATABASES),300) $(PY) -m pytest tests/soak/soak_history.py
	$(PY) -m tests.soak.kills --kills $(or $(KILLS),500) --seed $(or $(SEED),1)
	$(PY) -m tests.reading.fuzz $(or $(RUNS),100000) $(or $(SEED),1)
	@if $(PY) -c "import atheris" 2>/dev/null; then $(PY) -m tests.reading.fuzz atheris $(or $(SECONDS),600); \
	else echo "atheris is not installed; its run is left out." >&2; fi
	$(PY) -m tests.soak.bench_sound --minutes 60

# All of docs/performance.md, and of docs/sound.md what needs the packages in .ci/audio-packages: three quarters of an
# hour. `ARGS=--write` puts the tables into the page; `ARGS=--brief` takes minutes, and shows that all of it still runs.
bench: $(READY)
	$(PY) -m tests.soak.bench $(ARGS)

# The table of the figure in docs/performance.md, some three minutes; `ARGS=--write` puts it there.
bench-figure: $(READY)
	$(PY) -m tests.soak.bench_figure $(ARGS)

# the table of docs/performance.md
bench-speed: $(READY)
	$(PY) -m tests.soak.bench_speed

# The words of the bundled routines, spoken: only what is new is rendered. `make voice ARGS="--lengths FILE"` looks over a file.
VOICE := build/voice
VOICE_READY := $(VOICE)/.ready
voice: $(VOICE_READY)
	@$(VOICE)/bin/python sounds/make_voice.py $(ARGS)

# A recogniser over all of it, from where it was broken off; `make listen ARGS="--transcribe FILE"` writes down a recording.
LISTEN := build/listen
LISTEN_READY := $(LISTEN)/.ready
listen: $(LISTEN_READY)
	@$(LISTEN)/bin/python sounds/listen_voice.py $(ARGS)

# An environment of its own: the tests are to run without an engine, as the program does.
$(VOICE_READY): $(READY)
	@rm -rf $(VOICE) && $(PY) -m venv $(VOICE) && \
	$(PY) -m pip --python $(VOICE)/bin/python install --quiet --disable-pip-version-check -c $(V)/constraints.txt -e . --group pack >&2
	@touch $(VOICE_READY)

$(LISTEN_READY): $(READY)
	@rm -rf $(LISTEN) && $(PY) -m venv $(LISTEN) && \
	$(PY) -m pip --python $(LISTEN)/bin/python install --quiet --disable-pip-version-check -c $(V)/constraints.txt -e . --group listen >&2
	@touch $(LISTEN_READY)

$(READY): pyproject.toml
	@python=""; for name in python3 python3.13 python3.12 python3.11; do \
	  if $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "selfcare needs Python 3.11 or newer with its venv module (on Debian or Ubuntu: apt-get install python3-venv)." >&2; exit 2; \
	fi; \
	echo "Setting up .venv (once) ..." >&2; \
	rm -rf $(V) && $$python -m venv $(V) && \
	$(PY) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["tool"]["uv"]["constraint-dependencies"], sep="\n")' > $(V)/constraints.txt && \
	$(PY) -m pip install --quiet --disable-pip-version-check "pip>=25.1" >&2 && \
	$(PY) -m pip install --quiet --disable-pip-version-check -c $(V)/constraints.txt -e . --group dev >&2
	@touch $(READY)

# The names, the page and the pictures of the movements, from the files of selfcare/figure/motions.
motions: $(READY)
	$(PY) docs/make_moves.py
	$(PY) docs/make_motions.py

pictures: motions
	$(PY) docs/make_pictures.py

clean:
	rm -rf $(V) build dist
