"""The arrows at run time: what each command loads, and what it must not."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import grimp
import pytest

TOP = Path(__file__).parent.parent
KNOW_THE_FORMAT = {"doses", "extent", "timeline"}
"""Of the engine: what a step comes to, and how long that takes."""
LOADED = """
import sys
{code}
print(*sorted(sys.modules))
"""


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has after this."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(code=code)], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.splitlines()[-1].split())


def test_the_engine_loads_nothing_that_touches_the_world() -> None:
    modules = loaded("import selfcare.session.session, selfcare.session.record, selfcare.session.wording")
    assert not modules & {"textual", "rich", "yaml", "sqlite3", "subprocess", "selfcare.format.model"}


@pytest.mark.thorough
@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["list"],
        ["show", "arm-circles"],
        ["check", "routines"],
        ["history"],
        ["learn", "kinds"],
        ["play", "breath-calm", "--json", "--speed", "10000"],
    ],
)
def test_no_plain_command_loads_textual(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    code = f"""
sys.argv = ["selfcare", *{arguments!r}]
from selfcare.start import run
try:
    run()
except SystemExit as ended:
    assert not ended.code, ended.code
"""
    modules = loaded(code)
    assert not modules & {"textual", "rich", "playsound3", "wakepy"} - ({"wakepy"} if "play" in arguments else set())
    if arguments == ["--help"]:
        assert not modules & {"yaml", "sqlite3", "platformdirs", "tomllib", "importlib.metadata"}


def test_the_version_is_told_before_anything_is_loaded() -> None:
    """Half of what `--version` took was for words about types."""
    code = "import os, sys; was = set(sys.modules); import selfcare.start; print(*sorted(set(sys.modules) - was))"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, cwd=TOP)
    assert set(done.stdout.split()) <= {"__future__", "gc", "selfcare", "selfcare.start"}


def test_the_apps_first_picture_waits_for_no_yaml() -> None:
    modules = loaded("import selfcare.tui.app, selfcare.tui.screens.home")
    assert not modules & {"yaml", "sqlite3", "playsound3"}


def test_files_stay_small_enough_to_hold_one_thing() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in (TOP / "selfcare").rglob("*.py")}
    assert {str(path): lines for path, lines in lengths.items() if lines > 300} == {}


@pytest.mark.thorough
def test_an_import_against_the_arrow_in_any_file_of_any_package_is_seen() -> None:
    """The probe, in every file: it imports something of the floor above, and the contract finds it."""
    floors = layers()
    graph = grimp.build_graph("selfcare")
    unseen = []
    for height, floor in enumerate(floors[1:], start=1):
        above = f"selfcare.{sorted(floors[height - 1].module_tails)[0]}"
        for package in floor.module_tails:
            for module in (f"selfcare.{package}", *graph.find_descendants(f"selfcare.{package}")):
                if graph.direct_import_exists(importer=module, imported=above):
                    continue
                graph.add_import(importer=module, imported=above)
                if not graph.find_illegal_dependencies_for_layers(layers=floors, containers={"selfcare"}):
                    unseen.append(module)
                graph.remove_import(importer=module, imported=above)
    assert unseen == []


def test_every_package_says_what_it_is_and_where_to_begin() -> None:
    faces = {path.parent: path.read_text("utf-8") for path in (TOP / "selfcare").glob("*/__init__.py")}
    assert {folder.name for folder, text in faces.items() if not text.lstrip().startswith('"""')} == set()
    named = [
        (folder, name)
        for folder, text in faces.items()
        for name in re.findall(r"`([a-z_]+)", text.partition("Begin with")[2].partition('"""')[0])
    ]
    assert len(named) > 30
    gone = [name for folder, name in named if not (folder / f"{name}.py").exists() and not (folder / name).is_dir()]
    assert set(gone) <= {"start"}, "a module that a package names is not there"


def test_every_module_of_the_engine_stands_on_one_side_of_the_file_format() -> None:
    (contract,) = [each for each in contracts() if each["name"] == "only the timeline knows the file format"]
    listed = {module.rpartition(".")[2] for module in contract["source_modules"]}
    there = {path.stem for path in (TOP / "selfcare" / "session").glob("*.py")} - {"__init__"}
    assert there - listed == KNOW_THE_FORMAT


def contracts() -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    return made


def layers() -> list[grimp.Layer]:
    """The floors of the contract, the highest first."""
    (floors,) = [contract["layers"] for contract in contracts() if contract["type"] == "layers"]
    return [grimp.Layer(*(tail.strip() for tail in floor.split("|")), independent=True) for floor in floors]


def test_neither_home_nor_the_first_picture_of_a_session_loads_what_draws_figures() -> None:
    modules = loaded("import selfcare.tui.app, selfcare.tui.screens.home, selfcare.tui.screens.leading")
    assert not [name for name in modules if name.startswith("selfcare.figure")]
