"""Nothing that somebody must read is ever cut: over all routines, levels and sizes, and over words not yet written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from selfcare import places
from selfcare.cues.phases import PhaseKind
from selfcare.format.twin import seated_twin
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from selfcare.tui.bigtype import is_big
from selfcare.tui.blocks import Layout, Texts
from selfcare.tui.columns import cells
from selfcare.tui.comforting import Comforting
from selfcare.tui.keyrows import Key
from selfcare.tui.layout import lay_out
from selfcare.tui.partway import spoken
from selfcare.tui.picture import picture
from selfcare.tui.projector import has_figure
from selfcare.tui.setting import fitted, set_with
from selfcare.tui.showing import texts

SIZES = [(40, 12), (60, 16), (80, 18), (80, 24), (100, 30), (120, 40)]
KEYS = (
    Key("go", "space", "pause"),
    Key("hurts", "x", "hurts"),
    Key("stop", "s", "stop"),
    Key("next", "→", "next"),
    Key("back", "←", "back"),
    Key("help", "?", "help"),
)


@cache
def timelines() -> tuple[Timeline, ...]:
    """Every bundled routine at every level, standing and sitting."""
    found = []
    for entry in Library(places.bundled("routines"), places.bundled("routines") / "none").entries():
        assert entry.routine is not None
        ways = list(filter(None, [entry.routine, seated_twin(entry.routine) if entry.routine.seated else None]))
        found += [compile_routine(way, level) for way, level in product(ways, ("easy", "usual", "more"))]
    return tuple(found)


def at(segment: Segment, state: State = State.RUNNING) -> Position:
    """The beginning of a segment, as the engine tells it."""
    phase = segment.phases[0] if segment.phases else None
    return Position(
        state=state,
        segment=segment,
        remaining=segment.seconds if state is State.RUNNING else Decimal(3),
        count=1 if segment.count else None,
        of=segment.count,
        phase=phase.kind if phase else PhaseKind.WHOLE,
        phase_remaining=phase.seconds if phase else None,
        session_remaining=Decimal(754),
    )


def moments(timeline: Timeline) -> Iterator[Texts]:
    """What the screen has to place: every segment running and paused, and the lead-in."""
    for number, segment in enumerate(timeline.segments):
        states = (State.LEAD_IN, State.RUNNING, State.PAUSED) if not number else (State.RUNNING, State.PAUSED)
        for state in states:
            yield texts(picture(at(segment, state), timeline), timeline.title, timeline.stop_if, KEYS)


@cache
def all_moments() -> frozenset[Texts]:
    return frozenset(moment for timeline in timelines() for moment in moments(timeline))


def read(shown: Texts, width: int, height: int) -> str:
    """All words that come to stand on the screen, page after page, in the order in which they are read."""
    first = lay_out(shown, width, height)
    pages = [first, *(lay_out(shown, width, height, page) for page in range(1, first.pages))]
    return " ".join(
        line for page in pages for name in ("large", "name", "words", "receiver", "stops") for line in lines(page, name)
    )


def lines(layout: Layout, name: str) -> tuple[str, ...]:
    return layout.places[name].lines if name in layout.places else ()


def holds(told: str, words: str) -> bool:
    """Whether these words stand there whole and in their order, wherever the rows end and a page's number stands."""
    rest = iter(told.split())
    return all(any(word == each for each in rest) for word in words.split())


def check(shown: Texts, width: int, height: int) -> None:
    layout = lay_out(shown, width, height)
    told = read(shown, width, height)
    for words in (shown.name, *shown.words, shown.receiver):
        assert holds(told, words), (shown, told)
    if shown.stops_needed:
        for sign in shown.stops.split(" · "):
            assert sign in told.replace(" · ", "|") or holds(told.replace("·", " ").replace(".", " "), sign)
    assert layout.places["keys"].height >= 1
    for name, place in layout.places.items():
        assert place.x >= 0 and place.y >= 0, name
        assert place.x + place.width <= width and place.y + place.height <= height, (name, place)
        assert len(place.lines) <= place.height
        assert all(cells(line) <= place.width for line in place.lines), (name, place)
    for (one, a), (other, b) in combinations(layout.places.items(), 2):
        apart = a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
        assert apart, f"{one} {a} and {other} {b} lie on each other"
    if "word" in layout.places:
        place, word = layout.places["word"], shown.word
        assert is_big(word, place.width, place.height) or cells(word) <= place.width


@pytest.mark.thorough
def test_every_word_of_every_routine_is_shown_whole_at_every_size() -> None:
    assert len(all_moments()) > 600
    for shown, size in product(all_moments(), SIZES):
        check(shown, *size)


@pytest.mark.thorough
def test_every_word_is_shown_whole_beside_a_figure_too() -> None:
    for shown, size in product(all_moments(), [(80, 24), (120, 40)]):
        check(replace(shown, figure=True), *size)


def test_the_words_of_the_longest_steps_of_people_are_turned_page_by_page() -> None:
    long = Texts(
        "Fold", tuple(f"Sentence {n} of a long text that somebody has written with care." for n in range(30)), KEYS
    )
    first = lay_out(long, 40, 12)
    assert first.pages > 3 and lines(first, "words")[-1] == f"(1 of {first.pages})"
    assert lay_out(long, 40, 12, first.pages) == first
    check(long, 40, 12)


def test_what_is_easier_is_turned_page_by_page_under_a_large_word_and_count() -> None:
    """Before it goes on again: a row of small figures was all that was left of the count."""
    easier = ("It goes on slower and with less of each step that comes.",) * 6
    shown = Texts("Large circles", easier, KEYS, count="23", reserve="8", word="EASIER", stays_large=True)
    layout = lay_out(shown, 40, 12)
    assert layout.pages == 2 and lines(layout, "words")[-1] == "(1 of 2)"
    for each in ("word", "count"):
        place = layout.places[each]
        assert is_big(getattr(shown, each), place.width, place.height), each
    check(shown, 40, 12)


WORDS = st.text(st.characters(exclude_categories=("C", "Z", "M")), min_size=1, max_size=60)
SENTENCES = st.lists(WORDS, max_size=60).map(" ".join)


@given(
    name=st.lists(WORDS, min_size=1, max_size=30).map(" ".join),
    words=st.lists(SENTENCES, max_size=4).map(tuple),
    receiver=SENTENCES,
    side=st.sampled_from(["", "LEFT", "RIGHT", "READY"]) | SENTENCES.map(str.upper),
    count=st.sampled_from(["", "7", "10", "1:30"]),
    stops=SENTENCES,
    figure=st.booleans(),
    size=st.tuples(st.integers(40, 140), st.integers(12, 50)),
)
def test_made_up_words_of_any_length_are_shown_whole(
    name: str,
    words: tuple[str, ...],
    receiver: str,
    side: str,
    count: str,
    stops: str,
    figure: bool,
    size: tuple[int, int],
) -> None:
    shown = Texts(
        name, words, KEYS, count=count, suffix="of 10" if count else "", reserve="88" if count else "", word=side,
        title=name, where="round 2 of 3, set 1 of 2", left="1:52 left", next=f"next   {name}", stops=stops,
        receiver=receiver, figure=figure,
    )  # fmt: skip
    layout = lay_out(shown, *size)
    told = read(shown, *size)
    for each in (name, *words, receiver):
        # A word that is longer than a row is broken, so blanks do not count here.
        assert _flat(each) in _flat(told) or (layout.pages > 1 and set(each) <= set(told) | {" "}), (each, told)


def _flat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (5, 2), (12, 3), (20, 5), (30, 8)])
def test_a_window_too_small_for_anything_breaks_nothing(size: tuple[int, int]) -> None:
    for shown in (Texts("Name", ("Words of it.",), KEYS, count="7", suffix="of 10"), Texts("", (), ())):
        for place in lay_out(shown, *size).places.values():
            assert place.width >= 0


def test_where_all_has_room_nothing_is_missing() -> None:
    shown = next(each for each in all_moments() if each.word and each.count and each.stops and not each.stops_needed)
    at_80 = lay_out(shown, 80, 24).places
    assert {"name", "large"} & set(at_80)
    assert {"next", "ahead"} & set(at_80)
    assert {"head", "words", "word", "count", "step", "whole", "stops", "keys"} <= set(at_80)


def test_a_side_that_somebody_has_named_at_length_is_told_in_words() -> None:
    shown = Texts("Lift", ("Slowly.",), KEYS, count="3", word="THE SIDE THAT WAS OPERATED ON IN THE SPRING")
    layout = lay_out(shown, 40, 12)
    assert "word" not in layout.places and "count" in layout.places
    check(shown, 40, 12)


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES)
def test_word_and_count_are_large_at_every_size(size: tuple[int, int]) -> None:
    """Beside a figure in 24 columns they were a row of small letters; "right foot in front" was nowhere large."""
    small = set()
    for timeline in timelines():
        for segment in timeline.segments:
            for state in (State.RUNNING, State.COUNT_IN):
                now = picture(at(segment, state), timeline)
                shown = texts(now, timeline.title, timeline.stop_if, KEYS, figure=has_figure(segment))
                places = lay_out(shown, *size).places
                for name, drawn in (("word", shown.word), ("count", shown.count)):
                    if drawn and name in places:
                        place = places[name]
                        said = spoken(drawn, place.width, place.height) if name == "word" else drawn
                        if not is_big(said, place.width, place.height):
                            small.add((timeline.title, segment.step, state.value, drawn))
                    elif drawn:
                        small.add((timeline.title, segment.step, state.value, drawn))
    assert len(small) <= 3, (len(small), sorted(small)[:12])


def small_counts() -> list[tuple[str, int]]:
    """At 40x12: moments of work whose count has fewer than three rows."""
    found = []
    for shown in all_moments():
        layout = lay_out(shown, 40, 12)
        if shown.count and not shown.stops_needed and layout.places["count"].height < 3:
            found.append((shown.name, layout.places["count"].height))
    return found


def test_at_40_by_12_nearly_every_count_is_still_large() -> None:
    assert {name for name, _ in small_counts()} <= {"Lines along the forearm", "Long slow strokes"}


def test_how_many_there_are_is_three_rows_high_at_every_usual_size() -> None:
    for size in ((80, 24), (120, 40)):
        for shown in all_moments():
            if shown.suffix.startswith("of ") and shown.count:
                place = lay_out(shown, *size).places["count"]
                assert (
                    set_with("8" * len(shown.reserve), shown.suffix, place.width, place.height, shown.reserve).beside
                    >= 3
                )


@pytest.mark.thorough
def test_the_figure_has_its_place_beside_whole_words_and_a_count_of_five_rows() -> None:
    steps = [
        segment
        for timeline in timelines()
        for segment in timeline.segments
        if segment.motion and segment.kind is Kind.WORK and not segment.open
    ]
    for timeline in timelines():
        for segment in timeline.segments:
            if segment not in steps:
                continue
            shown = texts(picture(at(segment), timeline), timeline.title, timeline.stop_if, KEYS, figure=True)
            figure = lay_out(shown, 80, 24).figure
            assert figure is not None and (figure.width, figure.height >= 14) == (30, True), shown
            assert lay_out(shown, 120, 40).figure is not None
            for size in ((100, 30), (140, 32)):
                # Broad and low: in half of the screen it was ten rows, less than in a usual terminal.
                place = lay_out(shown, *size).figure
                assert place is not None and place.width >= 30 and place.height >= 14, (size, shown)
            assert lay_out(shown, 40, 12).figure is None


@pytest.mark.parametrize("size", SIZES)
def test_from_breathing_in_to_breathing_out_the_count_stays_where_it_is(size: tuple[int, int]) -> None:
    breaths = [(line, each) for line in timelines() for each in line.segments if each.way.moves]
    assert breaths
    for timeline, segment in breaths[::7]:
        stands = set()
        for phase in segment.phases:
            moment = replace(at(segment), phase=phase.kind, phase_remaining=phase.seconds)
            shown = texts(picture(moment, timeline), timeline.title, timeline.stop_if, KEYS, figure=True)
            stands.add(lay_out(shown, *size).places.get("count"))
        assert len(stands) == 1


def test_at_80_by_24_the_name_of_a_step_is_read_from_two_metres_wherever_it_fits_the_screen() -> None:
    """A name of 76 columns in the smallest large letters; what is left are words that fill the screen."""
    small = set()
    for timeline in timelines():
        for segment in timeline.segments if timeline.level == "usual" else ():
            if segment.kind is Kind.WORK and is_big(segment.step, 76, 3):
                shown = texts(
                    picture(at(segment), timeline), timeline.title, timeline.stop_if, KEYS, figure=has_figure(segment)
                )
                small |= set() if "large" in lay_out(shown, 80, 24).places else {(timeline.title, segment.step)}
    assert len(small) <= 12, small


def test_a_name_too_long_for_one_large_line_stands_in_two_where_the_rows_are_free() -> None:
    """Beside a figure and the signs to stop for they are not; there it stays a row, whole."""
    for name, count, suffix in (("What may be touched", "", ""), ("Shoulder circles forwards", "10", "of 10")):
        shown = Texts(name=name, words=("As slowly as is easy.",), keys=KEYS, count=count, suffix=suffix)
        shown = replace(shown, word="" if count else "READY", title="A talk", stops="sharp pain", next="next   Rest")
        assert not is_big(name, 76, 3)
        layout = lay_out(shown, 80, 24)
        assert layout.places["large"].height == 6
        assert is_big(name, layout.places["large"].width, 6)
        assert layout.places["count" if count else "word"].height >= 5
        assert "stops" in layout.places
        check(shown, 80, 24)
        assert "large" not in lay_out(shown, 40, 12).places


@pytest.mark.parametrize("size", SIZES)
def test_that_space_goes_on_is_large_in_a_pause(size: tuple[int, int]) -> None:
    """In the rows of words it stands in any case; in 38 columns the key alone is large."""
    many, small = 0, []
    for shown in all_moments():
        if shown.word == "PAUSED":
            many += 1
            layout = lay_out(replace(shown, figure=True), *size)
            if "todo" not in layout.places:
                small.append((shown.name, shown.stops))
            else:
                assert fitted(shown.large, layout.places["todo"].width) == (
                    "SPACE" if size[0] < 60 else "SPACE GOES ON"
                )
            assert "Space goes on." in read(shown, *size)
            place = layout.places["word"]
            assert is_big("PAUSED", place.width, place.height) or size == (40, 12)
    assert len(small) <= (many // 4 if size == (40, 12) else 0), (many, len(small), small[:9])


def test_getting_ready_for_a_side_keeps_the_side_and_says_that_it_is_next() -> None:
    prepares = [
        (segment, timeline)
        for timeline in timelines()
        for segment in timeline.segments
        if segment.kind is Kind.PREPARE and segment.side in ("left", "right")
    ]
    assert len(prepares) > 20
    small = 0
    for segment, timeline in prepares:
        shown = texts(picture(at(segment), timeline), timeline.title, timeline.stop_if, KEYS)
        assert (shown.word, shown.part) == (segment.side and segment.side.upper(), "NEXT")
        assert shown.or_word == "NEXT"
        small += "part" not in lay_out(shown, 80, 24).places
    assert small <= len(prepares) // 10, "where the words fill the screen, NEXT stands in its place"


@pytest.mark.parametrize("size", SIZES)
def test_how_the_one_who_receives_is_answered_is_large_and_hides_no_words(size: tuple[int, int]) -> None:
    asked = Comforting()
    asked.ask("For the one who receives: More, less, or stay? 1 less · 2 stay · 3 more", Decimal(0))
    left_out = many = 0
    for shown in sorted(all_moments(), key=repr):
        if shown.receiver or not shown.count or shown.stops_needed:
            continue
        shown = replace(shown, receiver=asked.says(Decimal(1)), large=asked.large(Decimal(1)))
        check(shown, *size)
        many += 1
        left_out += "todo" not in lay_out(shown, *size).places
    assert left_out <= (many // 6 if size == (40, 12) else 0)


def test_a_long_notice_takes_no_large_letters_from_a_small_screen() -> None:
    long = "No sound: the program that plays sounds failed; perhaps no sound device is connected."
    shown = next(each for each in all_moments() if each.word == "PAUSED" and len(each.stops) < 60)
    layout = lay_out(replace(shown, notice=long), 40, 12)
    assert layout.places["word"].height >= 3
    (told,) = lines(layout, "notice")
    assert told.startswith("No sound:") and told.endswith("…  w tells")
    assert len(lines(lay_out(replace(shown, notice=long), 80, 24), "notice")) == 2, "whole where there is room"
