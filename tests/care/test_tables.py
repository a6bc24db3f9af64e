"""What care reads quickly is what its files say; a file that has changed since is read itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.json import decode

from selfcare.care import tables
from selfcare.care.cautions import cautions


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The tables in a folder of their own, nothing of them read yet."""
    folder = Path(shutil.copytree(tables.FOLDER, tmp_path / "data"))
    monkeypatch.setattr(tables, "FOLDER", folder)
    monkeypatch.setattr(tables, "KEPT", folder / "tables.json")
    tables._kept.cache_clear()
    yield folder
    tables._kept.cache_clear()


@pytest.mark.parametrize("name", tables.OFTEN)
def test_what_is_kept_of_a_table_is_what_its_file_says(name: str, copied: Path) -> None:
    """`python -m tests.care.tables` writes it anew."""
    of, says = tables._kept()[name]
    source = (copied / f"{name}.yaml").read_bytes()
    assert (of, decode(says)) == (tables.crc32(source), tables.from_yaml(source))
    assert tables.data(name) == tables.from_yaml(source)


def test_a_table_that_has_changed_since_is_read_itself(copied: Path) -> None:
    file = copied / "reach.yaml"
    first = next(
        line for line in file.read_text("utf-8").splitlines() if line.endswith(":") and not line.startswith(" ")
    )
    file.write_text(file.read_text("utf-8").replace(f"\n{first}", f"\nchanged-{first}", 1), "utf-8")
    assert f"changed-{first[:-1]}" in tables.data("reach")
    assert tables.data("today") == tables.from_yaml((copied / "today.yaml").read_bytes())


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b'{"reach":[1,{}]}', b"{}", b'{"\xff":[1,{}]}'])
def test_tables_are_whole_where_what_is_kept_is_damaged(damage: bytes, copied: Path) -> None:
    tables.KEPT.write_bytes(damage)
    tables._kept.cache_clear()
    assert tables.data("reach") == tables.from_yaml((copied / "reach.yaml").read_bytes())
    tables.KEPT.write_bytes(b'{"reach":[%d,"\xff"]}' % tables.crc32((copied / "reach.yaml").read_bytes()))
    tables._kept.cache_clear()
    assert tables.data("reach") == tables.from_yaml((copied / "reach.yaml").read_bytes())
    tables.KEPT.unlink()
    tables._kept.cache_clear()
    assert tables.data("signs") == tables.from_yaml((copied / "signs.yaml").read_bytes())


def test_what_is_asked_before_a_routine_needs_no_yaml() -> None:
    code = "import sys; from selfcare.care.cautions import cautions; print(len(cautions()), 'yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == [str(len(cautions())), "False"]
