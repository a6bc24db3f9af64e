"""`new`, `edit` and `add`, as somebody uses them who has never seen YAML."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from selfcare import places
from selfcare.cli import authoring, changing
from selfcare.cli.editors import Editor, NoEditor, chosen
from selfcare.cli.main import main
from selfcare.reading.reader import read

GOOD = "title: A\nsteps:\n  - B: 3s\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELFCARE_ROUTINES", str(tmp_path / "own"))
    for name in ("VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "own"


@pytest.fixture
def somebody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authoring, "on_terminal", lambda: True)


def selfcare(*arguments: str | Path, answers: str = "") -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)), input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def editing(monkeypatch: pytest.MonkeyPatch, *changes: str) -> None:
    """An editor that writes these texts, one each time that it is opened."""
    script = (
        "import sys, pathlib; me = pathlib.Path(sys.argv[0]).with_suffix('.n');"
        "n = int(me.read_text()) if me.exists() else 0; me.write_text(str(n + 1));"
        f"pathlib.Path(sys.argv[-1]).write_text({list(changes)!r}[min(n, {len(changes) - 1})])"
    )
    place = Path(str(places.own_routines())).parent
    (place / "editor.py").write_text(script, "utf-8")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {place / 'editor.py'}")


class TestNew:
    def test_it_says_where_the_file_is_and_how_to_go_on(self, own: Path) -> None:
        result = selfcare("new", "Evening hands")
        path = own / "evening-hands.yaml"
        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            f"Written: {path}", "It lasts about 3 min.",
            "  selfcare play evening-hands", "  selfcare edit evening-hands",
        ]  # fmt: skip
        assert read(path).routine is not None
        assert (own / "routine.schema.json").is_file()
        assert selfcare("check").exit_code == 0

    def test_it_never_writes_over_anything(self, own: Path) -> None:
        selfcare("new", "Evening hands")
        before = (own / "evening-hands.yaml").read_bytes()
        for name in ("Evening hands", "evening-hands", "arm-circles"):
            result = selfcare("new", name, "--step", "Plank 10 s")
            assert result.exit_code == 1
            assert "selfcare edit" in result.stderr
        assert (own / "evening-hands.yaml").read_bytes() == before
        assert not (own / "arm-circles.yaml").exists()

    def test_flags_answer_the_questions(self, own: Path) -> None:
        selfcare(
            "new", "Two", "--for", "partner", "--position", "Sit.", "--step", "Hold 30 s", "--step", "Stroke 5 times"
        )
        routine = read(own / "two.yaml").routine
        assert routine is not None
        assert (routine.for_, routine.position, len(routine.steps)) == ("partner", "Sit.", 2)

    @pytest.mark.usefixtures("somebody_there")
    def test_on_a_terminal_it_asks_three_things(self, own: Path) -> None:
        answers = "partner\nSit close.\nHold the hand 30 s\nStroke 5 times each side\n\n"
        result = selfcare("new", "Mother's hands", answers=answers)
        assert result.exit_code == 0
        routine = read(own / "mother-s-hands.yaml").routine
        assert routine is not None
        assert (routine.for_, routine.position, len(routine.steps)) == ("partner", "Sit close.", 2)

    @pytest.mark.usefixtures("somebody_there")
    def test_who_answers_nothing_gets_an_example(self, own: Path) -> None:
        assert selfcare("new", "Mine", answers="\n\n\n").exit_code == 0
        assert "Warm the hands" in (own / "mine.yaml").read_text("utf-8")

    def test_from_a_list(self, own: Path, tmp_path: Path) -> None:
        (tmp_path / "list.txt").write_text("For Mrs K.\r\nPlank 3 x 40 s\r\nHeel raises 8-10 times\r\n", "utf-8")
        result = selfcare("new", "Mrs K", "--from", tmp_path / "list.txt")
        assert result.exit_code == 0
        assert "Note: Heel raises 8-10 times: it became 8 times; 8 was taken of '8-10'." in result.stdout
        assert "Not read, and kept in the file as notes:\n  For Mrs K.\n" in result.stdout
        routine = read(own / "mrs-k.yaml").routine
        assert routine is not None and len(routine.steps) == 2

    def test_a_list_without_lines_is_told_and_nothing_is_written(self, own: Path, tmp_path: Path) -> None:
        (tmp_path / "list.txt").write_text("\n \u00a0\n", "utf-8")
        result = selfcare("new", "Empty", "--from", tmp_path / "list.txt")
        assert result.exit_code == 3 and "is empty: there is no line to read" in result.stderr
        assert not own.exists()

    def test_where_no_line_could_be_read_it_is_said_that_only_an_example_stands_there(self, own: Path) -> None:
        result = selfcare("new", "Hello", "--step", "Dear Mrs K")
        assert "None of the lines could be read as a step: only an example stands in it." in result.stdout
        assert "selfcare play" not in result.stdout and "selfcare edit hello" in result.stdout
        assert (own / "hello.yaml").is_file()

    @pytest.mark.parametrize("name", ["feet.yaml", "feet.yaml.txt", "feet.txt"])
    def test_a_routine_given_as_a_list_is_sent_to_add(self, own: Path, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text(GOOD, "utf-8")
        result = selfcare("new", "Feet", "--from", tmp_path / name)
        assert result.exit_code == 3 and f'selfcare add "{tmp_path / name}"' in result.stderr
        assert not own.exists()

    def test_check_warns_as_long_as_a_note_of_the_list_stands(self, own: Path, tmp_path: Path) -> None:
        (tmp_path / "list.txt").write_text("For Mrs K.\nHeel raises 8-10 times\n", "utf-8")
        selfcare("new", "Mrs K", "--from", tmp_path / "list.txt")
        path = own / "mrs-k.yaml"
        told = selfcare("check").stdout
        assert "this line of the list was not read: For Mrs K." in told
        assert "not all of this line was clear: Heel raises 8-10 times" in told
        lines = path.read_text("utf-8").splitlines()
        path.write_text("\n".join(line for line in lines if "# not read:" not in line), "utf-8")
        assert "not all of this line was clear" in selfcare("check").stdout
        path.write_text("\n".join(line for line in lines if not line.startswith("  #")), "utf-8")
        assert selfcare("check").stdout == ""

    @pytest.mark.usefixtures("own")
    def test_a_list_that_is_too_long_to_be_played_is_told_so(self) -> None:
        result = selfcare("new", "Long", *(["--step", "Walk 4 h"] * 4))
        assert "It cannot be played yet:" in result.stdout and "at most 12 hours" in result.stdout

    def test_from_stdin(self, own: Path) -> None:
        assert selfcare("new", "Piped", "--from", "-", answers="Plank 30 s\n").exit_code == 0
        assert (own / "piped.yaml").is_file()

    def test_from_something_that_is_no_list(self, own: Path, tmp_path: Path) -> None:
        (tmp_path / "list.docx").write_bytes(b"PK\x03\x04 word")
        for file, said in (("list.docx", "looks like a Word"), ("none.txt", "no such file"), (".", "a folder")):
            result = selfcare("new", "A", "--from", tmp_path / file)
            assert result.exit_code == 3 and said in result.stderr
        assert not own.exists()

    def test_a_name_of_nothing_is_refused(self, own: Path) -> None:
        assert selfcare("new", "  ").exit_code == 2
        assert not own.exists()


class TestEdit:
    def test_a_good_change_is_told_so(self, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        selfcare("new", "Mine")
        editing(monkeypatch, GOOD)
        result = selfcare("edit", "mine")
        assert (result.exit_code, result.stdout) == (0, "mine is fine: selfcare play mine\n")
        assert (own / "mine.yaml").read_text("utf-8") == GOOD

    @pytest.mark.usefixtures("own")
    def test_errors_are_shown_and_without_anybody_to_ask_that_is_the_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        selfcare("new", "Mine")
        editing(monkeypatch, GOOD.replace("3s", "soon"))
        result = selfcare("edit", "mine")
        assert result.exit_code == 1
        assert "mine.yaml:3:8: 'soon' is not a duration" in result.stdout
        assert "cannot be played until it is mended" in result.stderr

    @pytest.mark.usefixtures("own", "somebody_there")
    def test_it_offers_to_go_back_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        selfcare("new", "Mine", "--step", "Plank 3 s")
        editing(monkeypatch, GOOD.replace("3s", "soon"), GOOD)
        result = selfcare("edit", "mine", answers="y\n")
        assert result.exit_code == 0
        assert "'soon' is not a duration" in result.stdout and "mine is fine" in result.stdout

    def test_a_bundled_routine_is_edited_as_ones_own_copy_and_put_back(
        self, own: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = (places.bundled("routines") / "arm-circles.yaml").read_bytes()
        editing(monkeypatch, GOOD)
        result = selfcare("edit", "arm-circles")
        assert result.exit_code == 0
        assert "this is your own copy" in result.stderr and "--restore" in result.stderr
        assert (places.bundled("routines") / "arm-circles.yaml").read_bytes() == before
        assert "your own copy" in selfcare("list").stdout
        result = selfcare("edit", "arm-circles", "--restore")
        assert (result.exit_code, (own / "arm-circles.yaml.old").read_text("utf-8")) == (0, GOOD)
        assert "your own copy" not in selfcare("list").stdout
        assert selfcare("edit", "arm-circles", "--restore").exit_code == 0

    def test_a_copy_is_only_kept_if_something_was_changed(self, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("EDITOR", "true")
        assert "no copy was kept" in selfcare("edit", "arm-circles").stderr
        assert list(own.iterdir()) == []

    def test_a_broken_file_can_be_edited_too(self, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        own.mkdir()
        (own / "bad.yaml").write_text("title: A\n", "utf-8")
        editing(monkeypatch, GOOD)
        assert selfcare("edit", "bad").exit_code == 0

    @pytest.mark.usefixtures("own")
    def test_a_file_is_edited_where_it_is(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "here.yaml").write_text("", "utf-8")
        (tmp_path / "own").mkdir()
        editing(monkeypatch, GOOD)
        assert selfcare("edit", tmp_path / "here.yaml").exit_code == 0
        assert (tmp_path / "here.yaml").read_text("utf-8") == GOOD

    @pytest.mark.usefixtures("own")
    def test_what_is_not_there_is_offered_as_new(self) -> None:
        result = selfcare("edit", "arm-cirlces")
        assert result.exit_code == 3
        assert "Did you mean arm-circles?" in result.stderr and 'selfcare new "arm-cirlces"' in result.stderr

    @pytest.mark.usefixtures("own")
    def test_nothing_is_put_back_that_did_not_come_with_the_program(self) -> None:
        for name in ("mine", "../own/mine", "/etc/passwd"):
            assert selfcare("edit", name, "--restore").exit_code == 3

    def test_without_an_editor_it_says_what_to_do(self, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("EDITOR", "/no/such/editor")
        result = selfcare("edit", "arm-circles")
        assert result.exit_code == 1
        assert "cannot be started" in result.stderr
        assert not (own / "arm-circles.yaml").exists()

    @pytest.mark.usefixtures("somebody_there")
    def test_with_the_desktops_opener_it_waits_for_enter(self, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        selfcare("new", "Mine", "--step", "Plank 3 s")
        monkeypatch.setattr(changing, "chosen", lambda: Editor(("true",), waits=False))
        result = CliRunner().invoke(main, ["edit", "mine"], input="\n")
        assert (own / "mine.yaml").exists()
        assert result.exit_code in (0, 1)


class TestWhichEditor:
    def test_visual_comes_before_editor(self) -> None:
        assert chosen({"VISUAL": "code --wait", "EDITOR": "vi"}, "linux") == Editor(("code", "--wait"), waits=True)
        assert chosen({"VISUAL": " ", "EDITOR": "vi"}, "linux") == Editor(("vi",), waits=True)

    def test_else_the_desktop_opens_it(self, tmp_path: Path) -> None:
        (tmp_path / "xdg-open").touch(0o755)
        (tmp_path / "nano").touch(0o755)
        there = {"PATH": str(tmp_path)}
        assert chosen({**there, "DISPLAY": ":0"}, "linux") == Editor((str(tmp_path / "xdg-open"),), waits=False)
        assert chosen({**there, "WAYLAND_DISPLAY": "w"}, "linux").waits is False
        assert chosen(there, "linux") == Editor((str(tmp_path / "nano"),), waits=True)
        assert chosen({}, "darwin").command[0] == "open"
        assert chosen({}, "win32").command == ("notepad",)

    def test_an_editor_with_modes_is_never_a_surprise(self, tmp_path: Path) -> None:
        for name in ("vi", "vim", "emacs", "ed", "editor", "sensible-editor"):
            (tmp_path / name).touch(0o755)
        with pytest.raises(NoEditor, match="Set EDITOR"):
            chosen({"PATH": str(tmp_path)}, "linux")

    def test_an_open_quote_is_told(self) -> None:
        with pytest.raises(NoEditor, match="never closed"):
            chosen({"EDITOR": "foo 'bar"}, "linux")


class TestAdd:
    @pytest.fixture
    def inbox(self, tmp_path: Path) -> Path:
        (tmp_path / "inbox").mkdir()
        (tmp_path / "inbox" / "From the clinic.yaml").write_text(GOOD, "utf-8")
        return tmp_path / "inbox"

    def test_a_file_is_shown_and_copied(self, own: Path, inbox: Path) -> None:
        result = selfcare("add", inbox / "From the clinic.yaml")
        assert result.exit_code == 0
        assert result.stdout.splitlines()[0] == "A"
        assert "  B, 3 s" in result.stdout.splitlines()
        assert f"Taken in: {own / 'from-the-clinic.yaml'}" in result.stdout
        assert (own / "from-the-clinic.yaml").read_text("utf-8") == GOOD

    def test_of_a_folder_the_good_ones_are_taken(self, own: Path, inbox: Path) -> None:
        (inbox / "bad.yaml").write_text("title: A\n", "utf-8")
        (inbox / "notes.txt").write_text("x", "utf-8")
        result = selfcare("add", inbox)
        assert result.exit_code == 1
        assert "the routine has no 'steps'" in result.stdout and "1 of 2 taken in" in result.stdout
        assert [path.name for path in own.iterdir()] == ["from-the-clinic.yaml"]

    def test_the_same_again_changes_nothing(self, own: Path, inbox: Path) -> None:
        selfcare("add", inbox)
        assert "there already, the same" in selfcare("add", inbox).stdout
        assert len(list(own.iterdir())) == 1

    def test_another_of_the_same_name_is_left_unless_asked_for(self, own: Path, inbox: Path) -> None:
        selfcare("add", inbox)
        (own / "from-the-clinic.yaml").write_text("mine", "utf-8")
        assert selfcare("add", inbox).exit_code == 1
        assert (own / "from-the-clinic.yaml").read_text("utf-8") == "mine"
        assert selfcare("add", inbox, "--replace").exit_code == 0
        assert (own / "from-the-clinic.yaml").read_text("utf-8") == GOOD
        assert (own / "from-the-clinic.yaml.old").read_text("utf-8") == "mine"

    @pytest.mark.usefixtures("somebody_there")
    def test_somebody_who_is_there_is_asked(self, own: Path, inbox: Path) -> None:
        selfcare("add", inbox)
        (own / "from-the-clinic.yaml").write_text("mine", "utf-8")
        assert selfcare("add", inbox, answers="n\n").exit_code == 1
        assert (own / "from-the-clinic.yaml").read_text("utf-8") == "mine"
        assert selfcare("add", inbox, answers="y\n").exit_code == 0

    def test_one_that_would_hide_a_bundled_routine_is_not_slipped_in(self, own: Path, tmp_path: Path) -> None:
        (tmp_path / "arm-circles.yaml").write_text(GOOD, "utf-8")
        result = selfcare("add", tmp_path / "arm-circles.yaml")
        assert result.exit_code == 1
        assert not (own / "arm-circles.yaml").exists()

    def test_sounds_beside_it_go_with_it(self, own: Path, inbox: Path) -> None:
        (inbox / "bell.wav").write_bytes(b"RIFF")
        text = "title: A\nsteps:\n  - name: B\n    duration: 9s\n    cues: [{at: 2s, sound: bell.wav}]\n"
        (inbox / "bells.yaml").write_text(text, "utf-8")
        assert selfcare("add", inbox / "bells.yaml").exit_code == 0
        assert read(own / "bells.yaml").problems == ()

    def test_a_plain_list_is_sent_to_new(self, inbox: Path, own: Path) -> None:
        (inbox / "list.txt").write_text("Plank 30 s", "utf-8")
        result = selfcare("add", inbox / "list.txt")
        assert result.exit_code == 1 and "--from" in result.stderr
        assert not own.exists()

    @pytest.mark.parametrize("name", ["feet.yaml.txt", "feet.yml.txt", "feet.txt"])
    def test_a_routine_with_the_ending_of_a_list_is_taken_in(self, inbox: Path, own: Path, name: str) -> None:
        (inbox / name).write_text(GOOD, "utf-8")
        assert selfcare("add", inbox / name).exit_code == 0
        assert (own / "feet.yaml").read_text("utf-8") == GOOD

    def test_one_that_is_wrong_is_told_what_is_wrong_with_it(self, inbox: Path, own: Path) -> None:
        (inbox / "feet.yaml.txt").write_text("title: A\nstesp: []\n", "utf-8")
        result = selfcare("add", inbox / "feet.yaml.txt")
        assert "did you mean 'steps'" in result.stdout and "plain list" not in result.stderr
        assert not own.exists()

    def test_what_is_not_there_is_told(self, tmp_path: Path, own: Path) -> None:
        assert "there is no such file" in selfcare("add", tmp_path / "none.yaml").stdout
        (tmp_path / "empty").mkdir()
        assert "no routine files" in selfcare("add", tmp_path / "empty").stderr
        assert not own.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_pipes_and_devices_are_never_opened(own: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    own.mkdir()
    os.mkfifo(own / "good.yaml")
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    assert "pipe.yaml is a pipe, and is not read." in selfcare("add", tmp_path / "pipe.yaml").stderr
    (tmp_path / "link.yaml").symlink_to("/etc/passwd")
    told = selfcare("add", tmp_path / "link.yaml")
    assert "link.yaml is a link, and is not read." in told.stderr and "root:" not in told.stderr + told.stdout
    assert "a device or a pipe" in selfcare("new", "A", "--from", tmp_path / "pipe.yaml").stderr
    assert "a device or a pipe" in selfcare("new", "A", "--from", "/dev/zero").stderr
    assert selfcare("add", tmp_path / "good.yaml").exit_code == 1  # the name is taken, by whatever it is


def test_check_takes_a_name_as_well(own: Path) -> None:
    selfcare("new", "Mine")
    assert "1 routine file" in selfcare("check", "mine").stderr
    assert selfcare("check", "arm-circles").exit_code == 0
    assert selfcare("check", "no-such-thing").exit_code == 1
    assert own.exists()


@pytest.mark.usefixtures("own")
def test_a_routine_is_called_by_its_title_everywhere(tmp_path: Path) -> None:
    assert selfcare("show", "Arm circles").stdout.startswith("Arm circles, ")
    assert selfcare("show", "arm").stdout == selfcare("show", "arm-circles").stdout
    assert selfcare("check", "Arm circles").exit_code == 0
    assert selfcare("export", "Arm circles", "--sheet", tmp_path / "arm.html").exit_code == 0
    several = selfcare("show", "hand")
    assert several.exit_code == 3 and "Did you mean elder-hand or hand-glides" in several.stderr


def test_one_that_is_missed_for_its_ending_is_mentioned(own: Path) -> None:
    own.mkdir()
    (own / "feet.yaml.txt").write_text(GOOD, "utf-8")
    assert "There is feet.yaml.txt among yours; take .txt off its name." in selfcare("play", "feet").stderr
    assert selfcare("play", "x" * 5000).exit_code == selfcare("play", "a\0b").exit_code == 3


def test_a_file_of_that_name_is_mentioned(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feet.yaml.txt").write_text(GOOD, "utf-8")
    assert (
        "There is a file of this name here; as a file it is ./feet.yaml.txt."
        in selfcare("show", "feet.yaml.txt").stderr
    )
    assert selfcare("show", "./feet.yaml.txt").exit_code == 0
    assert not own.exists()
