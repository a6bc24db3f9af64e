"""Some of the people of the table go through the app, key by key; all of them do in `tests.guide.people_in_app`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.care.people_by_hand import PEOPLE, Somebody
from tests.guide.people_in_app import otherwise, through


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["foot-leg-comfort", "swedish-forearm"])
@pytest.mark.parametrize("somebody", PEOPLE[::6], ids=lambda somebody: somebody.who)
async def test_they_come_to_what_was_written_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, somebody: Somebody, name: str
) -> None:
    for key in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(key, str(tmp_path))
    assert otherwise(somebody, name, await through(tmp_path, somebody, name)) == ""
