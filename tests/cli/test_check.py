"""`selfcare check`: errors fail it, warnings do not, and both are shown in every format."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from selfcare import places
from selfcare.care.adapt import OWN_BREATH
from selfcare.cli.checking import known
from selfcare.cli.main import main
from selfcare.reading import prose
from selfcare.session.wording import exact
from selfcare.sound.pack import Pack

WARNED = "title: A\nsteps:\n  - rset: 30s\n"
BROKEN = "title: A\nsteps:\n  - B: soon\n"


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


@pytest.fixture
def warned(tmp_path: Path) -> Path:
    path = tmp_path / "warned.yaml"
    path.write_text(WARNED, "utf-8")
    return path


def test_warnings_alone_are_no_failure(warned: Path) -> None:
    result = check(warned)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{warned}:3:5: warning: 'rset' is read as the name of a timed step [near-key]",
        "     3 |   - rset: 30s",
        "       |     ^",
        "       = for a rest, write '- rest: 30s'",
    ]
    assert result.stderr.startswith("1 routine file, 1 warning. A warning keeps nothing from being played;")


def test_an_error_is_a_failure_and_hides_no_other_files_warnings(warned: Path) -> None:
    broken = warned.with_name("broken.yaml")
    broken.write_text(BROKEN, "utf-8")
    result = check(warned.parent)
    assert result.exit_code == 1
    assert result.stderr.startswith("2 routine files, 1 with errors and 1 warning.")
    assert "broken.yaml:3:8: 'soon'" in result.stdout and "warned.yaml:3:5: warning:" in result.stdout


def test_json_tells_them_apart_by_severity(warned: Path) -> None:
    [problem] = json.loads(check(warned, "--json").stdout)["problems"]
    assert (problem["severity"], problem["line"], problem["column"]) == ("warning", 3, 5)
    assert set(problem) == {"path", "line", "column", "severity", "message", "hint"}


def test_github_is_given_warnings(warned: Path) -> None:
    assert check(warned, "--format", "github").stdout.startswith(f"::warning file={warned},line=3,col=5::")


def test_a_warning_does_not_keep_a_routine_from_being_shown(warned: Path) -> None:
    assert CliRunner().invoke(main, ["show", str(warned)]).exit_code == 0


def test_without_problems_it_says_so_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "fine.yaml"
    path.write_text("title: A\nsteps:\n  - B: 30s\n", "utf-8")
    result = check(path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 routine file, no problem found.\n"


def test_what_the_bundled_voice_has_said_is_measured_and_the_rest_is_estimated(tmp_path: Path) -> None:
    pack = Pack(places.voice())
    real = known().spoken(OWN_BREATH)
    assert float(real) == pytest.approx(pack.seconds(OWN_BREATH), abs=0.1)
    assert real != prose.spoken(OWN_BREATH)
    assert known().spoken("Nobody has ever said this.") == prose.spoken("Nobody has ever said this.")

    path = tmp_path / "short.yaml"
    for room, warned in ((real, False), (real - Decimal("0.1"), True)):
        path.write_text(f"title: A\nprepare: 0s\nsteps:\n  - {{name: B, duration: {room}s, say: '{OWN_BREATH}'}}\n")
        said = check(path).stdout
        assert ("[long-words]" in said) is warned
    assert f"about {exact(real)} to say" in said


def test_hidden_files_are_not_looked_at_as_in_the_list(warned: Path) -> None:
    (warned.parent / "._warned.yaml").write_bytes(b"\0\5\26\7\0\2\0\0Mac OS X")
    (warned.parent / ".git").mkdir()
    (warned.parent / ".git" / "other.yaml").write_text(BROKEN, "utf-8")
    result = check(warned.parent)
    assert result.exit_code == 0 and result.stderr.startswith("1 routine file, 1 warning.")


def test_a_routine_that_nothing_looks_at_for_its_ending_is_told(warned: Path) -> None:
    warned.rename(warned.with_name("warned.yaml.txt"))
    result = check(warned.parent)
    assert result.exit_code == 0 and "= take .txt off its name: warned.yaml" in result.stdout


def test_a_file_with_another_ending_is_checked_when_it_is_named(warned: Path) -> None:
    path = warned.rename(warned.with_name("warned.yaml.txt"))
    assert "[near-key]" in check(path).stdout
