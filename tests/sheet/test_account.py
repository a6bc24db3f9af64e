"""The page for a physiotherapist or a doctor."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

from selfcare.history.lookback import Given, LookBack, Series, look_back, of_person
from selfcare.history.store import Store
from selfcare.sheet.account import Chosen, account
from tests.history.given import STARTED
from tests.history.test_keeping import add

TODAY, SINCE = date(2026, 6, 10), date(2026, 3, 18)
HOSTILE = '<script>alert("x")</script> [/x] "quoted"'


def looked(tmp_path: Path) -> LookBack:
    history = tmp_path / "history.db"
    add(history, STARTED - timedelta(days=2), pain=(7, 4), note=HOSTILE)
    add(history, STARTED - timedelta(days=1), "breath-box", outcome="hurt", pain=(6, 6))
    add(history, STARTED, pain=(3, 5))
    with Store.open(history) as store:
        return look_back(store, TODAY, SINCE)


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def read(page: str) -> Words:
    words = Words()
    words.feed(page)
    return words


def test_it_tells_what_was_done_how_often_and_what_was_stopped_because_it_hurt(tmp_path: Path) -> None:
    words = read(account(looked(tmp_path), SINCE, Chosen(name="Anna")))
    said = " ".join(" ".join(words.said).split())
    assert "Self-care, Anna" in said
    assert "18 March 2026 to 10 June 2026. 3 sessions on 3 days, 15 min in all." in said
    assert "Arm circles 2 10 min usual 2 10 June 2026" in said
    assert "9 June 2026: Breath box, after 5 min" in said
    assert "Pain, 0 no pain, 10 the worst you can imagine: ○ before, ● after. 3 times. " in said
    assert "3 times. First 7 before and 4 after, last 3 before and 5 after." in said
    assert words.tags.count("circle") == 6


def test_each_number_says_which_end_is_which_as_ten_is_not_always_the_worst() -> None:
    given = (Given(STARTED, 4, 9),)
    series = tuple(Series(what, "me", given) for what in ("steadiness", "mood", "pain", "wobble"))
    said = " ".join(read(account(LookBack(TODAY, (), series, ()), SINCE, Chosen())).said)
    assert "Steadiness, 0 not at all, 10 fully: ○ before" in said
    assert "Mood, 0 very low, 10 very good: ○ before" in said
    assert "Pain, 0 no pain, 10 the worst you can imagine: ○ before" in said
    assert "Wobble, 0 none, 10 the most there can be: ○ before" in said
    assert said.count("worst") == 1


def test_nothing_is_on_it_that_was_not_chosen(tmp_path: Path) -> None:
    bare = account(looked(tmp_path), SINCE, Chosen(numbers=False))
    assert "alert" not in bare and "Notes" not in bare and "<svg" not in bare and "Pain" not in bare
    assert "alert" in account(looked(tmp_path), SINCE, Chosen(notes=True))


def test_what_somebody_wrote_is_text_and_runs_nowhere(tmp_path: Path) -> None:
    page = account(looked(tmp_path), SINCE, Chosen(notes=True, name='<img src=x onerror="y">'))
    words = read(page)
    assert not {"script", "img", "link", "iframe"} & set(words.tags)
    assert "default-src &#x27;none&#x27;" in page and not re.search(r"https?://", page)
    assert HOSTILE in " ".join(words.said)


def test_a_time_without_a_session_is_said_and_draws_nothing() -> None:
    page = account(LookBack(TODAY, (), (), ()), SINCE, Chosen(notes=True))
    assert "No sessions in this time." in page and "<table" not in page


def test_what_somebody_else_told_is_on_a_page_of_theirs_alone(tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    add(history, STARTED - timedelta(days=1), pain=(7, 4), note="my own note")
    add(history, STARTED, "elder-hand", person="Ann", pain=(9, 8), note="Ann slept well")
    with Store.open(history) as store:
        both = look_back(store, TODAY, SINCE)
    mine = account(of_person(both, "me"), SINCE, Chosen(notes=True))
    assert "Ann:" not in mine and "First 9" not in mine and "Once: 7 before and 4 after." in mine
    hers = account(of_person(both, "ann"), SINCE, Chosen(notes=True))
    assert "1 session on 1 day" in hers and "Once: 9 before and 8 after." in hers
    assert "my own note" not in hers and "Arm circles" not in hers and "Ann slept well" in hers


def test_of_many_notes_and_of_much_that_hurt_the_rest_is_counted(tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    for n in range(20):
        add(history, STARTED - timedelta(days=n), outcome="hurt", note=f"note {n}.")
    with Store.open(history) as store:
        page = account(look_back(store, TODAY, SINCE), SINCE, Chosen(notes=True))
    said = " ".join(read(page).said)
    assert said.count("note ") == 12 and "and 8 more, older ones" in said
    assert said.count("Arm circles, after 5 min") == 12
