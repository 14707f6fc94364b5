"""The preview: the real walk on a file that is being written, and nothing of it in one's own journal."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Static

from coach.practice.walk import END
from coach.tui.dialogs.file import FileDialog
from coach.tui.preview_app import PreviewApp
from coach.tui.screens import preview as preview_module
from coach.tui.screens.preview import PreviewSaved, PreviewScreen, PreviewSummary
from coach.tui.screens.today import TodayScreen
from coach.tui.widgets.findings import FindingsPanel
from coach.words.templates import template
from tests.tui.conftest import AT, MakeApp, screen_text, settle, soon, to_today


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is looked at all the time."""
    monkeypatch.setattr(preview_module, "EVERY", 0.1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new exercise, in Swedish."""
    path = tmp_path / "name.sv.md"
    path.write_text(template("exercise", "sv"), encoding="utf-8")
    return path


def app_on(path: Path, lang: str = "sv") -> PreviewApp:
    return PreviewApp(path, lang, lambda: AT)


def screen_of(pilot: Pilot[int]) -> PreviewScreen:
    """The preview, whatever is open over it."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, PreviewScreen))


async def at(pilot: Pilot[int], step: str) -> None:
    """Wait until the preview shows a step."""
    screen = screen_of(pilot)

    def there() -> bool:
        walk = screen.session.walk
        return pilot.app.screen is screen and walk.at == step and walk.view().question[:30] in screen_text(pilot)

    await settle(pilot, there)


async def shows(pilot: Pilot[int], text: str) -> None:
    """Wait until a text stands on the screen."""
    await settle(pilot, lambda: text in screen_text(pilot))


def change(path: Path, *replacements: tuple[str, str]) -> None:
    """Save the file with other words in it, over the old one, as editors do."""
    text = path.read_text(encoding="utf-8")
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    beside = path.with_name("beside")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


@pytest.mark.parametrize(("lang", "size"), [("sv", (60, 20)), ("en", (120, 40))])
async def test_it_is_walked_to_its_end_and_begins_again(file: Path, lang: str, size: tuple[int, int]) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("## Vad hade du själv")], encoding="utf-8")
    app = app_on(file, lang)
    async with app.run_test(size=size) as pilot:
        await at(pilot, "so-it-works")
        assert app.words.author.nothing_kept in screen_text(pilot)
        await pilot.press("f8")
        await at(pilot, "moment")
        await pilot.press(*"tyst", "f8")
        await at(pilot, "how-easy")
        await pilot.press("6")
        await settle(pilot, lambda: isinstance(app.screen, PreviewSummary))
        assert app.words.author.trial_answers in str(app.screen.query(".quiet").first(Static).render())
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, PreviewSaved))
        await shows(pilot, app.words.author.preview_over[:30])
        assert app.words.saved not in screen_text(pilot)
        await pilot.press("enter")
        await at(pilot, "so-it-works")
        assert screen_of(pilot).session.walk.marks == {}
        await pilot.press("escape")
        await soon(lambda: app.return_value is not None)
    assert app.return_value == 0


async def test_a_saved_file_is_shown_where_one_stands(file: Path) -> None:
    async with app_on(file).run_test(size=(80, 24)) as pilot:
        await at(pilot, "so-it-works")
        await pilot.press("f8")
        await at(pilot, "moment")
        await pilot.press(*"tyst")
        change(file, ("När bjöd du in någon på riktigt", "När frågade du någon"), ("# Övningens", "# Ett annat"))
        await shows(pilot, "När frågade du någon")
        assert "tyst" in screen_text(pilot)
        assert "Ett annat namn" in screen_text(pilot)
        await pilot.press(*"are")
        await shows(pilot, "tystare")


@pytest.mark.parametrize(("lang", "size"), [("sv", (60, 20)), ("en", (60, 20)), ("sv", (120, 40))])
async def test_what_is_wrong_is_said_while_the_good_version_stays(file: Path, lang: str, size: tuple[int, int]) -> None:
    app = app_on(file, lang)
    async with app.run_test(size=size) as pilot:
        await at(pilot, "so-it-works")
        await pilot.press("f8")
        await at(pilot, "moment")
        assert not app.screen.query_one(FindingsPanel).display
        change(file, ("- Svar: skala", "- Svar: skla"))
        await shows(pilot, app.words.author.to_mend(1))
        shown = screen_text(pilot)
        assert f"{app.words.author.at_line.format(line=45)}  " in shown
        assert "skala" in shown
        assert "När bjöd du in någon på riktigt" in shown
        for command in ("next", "all-steps", "help"):
            assert app.words.screens.commands[command] in shown
        await pilot.press(*"tyst")
        await shows(pilot, "tyst")
        change(file, ("- Svar: skla", "- Svar: skala"))
        await settle(pilot, lambda: not app.screen.query_one(FindingsPanel).display)
        assert "tyst" in screen_text(pilot)


async def test_many_messages_can_be_scrolled_and_leave_room(file: Path) -> None:
    wrong = "".join(f"## Fråga {n}?\n\n- Svar: skla\n\n" for n in range(20))
    file.write_text(file.read_text(encoding="utf-8") + "\n" + wrong, encoding="utf-8")
    app = app_on(file)
    async with app.run_test(size=(60, 20)) as pilot:
        await shows(pilot, app.words.author.first_mend)
        panel = app.screen.query_one(FindingsPanel)
        await settle(pilot, lambda: panel.max_scroll_y > 0)
        assert panel.size.height <= 8
        panel.focus()
        await pilot.press("end")
        await settle(pilot, lambda: panel.scroll_y == panel.max_scroll_y)


async def test_a_file_that_cannot_be_read_yet_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "name.sv.md"
    path.write_text("# Bara en rubrik", encoding="utf-8")
    app = app_on(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, app.words.author.first_mend)
        assert app.words.author.to_mend(1) in screen_text(pilot)
        path.write_text(template("exercise", "sv"), encoding="utf-8")
        await at(pilot, "so-it-works")
        path.unlink()
        await shows(pilot, app.words.author.file_gone[:30])
        assert "Så är filen upplagd" in screen_text(pilot)


async def test_every_step_with_one_key_and_back_again(file: Path) -> None:
    app = app_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "so-it-works")
        await pilot.press("f8")
        await shows(pilot, app.words.question_of.format(n=1, of=6))
        await pilot.press("f5")
        await shows(pilot, app.words.question_of.format(n=1, of=7))
        assert app.words.author.all_open in screen_text(pilot)
        await pilot.press("f5")
        await shows(pilot, app.words.question_of.format(n=1, of=6))


async def test_the_other_language_with_one_key(file: Path) -> None:
    app = app_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "so-it-works")
        await pilot.press("f6")
        await shows(pilot, "name.en.md")
        assert app.words.author.nothing_kept not in screen_text(pilot)
        await pilot.press("f8")
        await at(pilot, "moment")
        await settle(pilot, lambda: "name.en.md" not in screen_text(pilot))
        assert app.words.author.nothing_kept in screen_text(pilot)
        await pilot.press("f7")
        await at(pilot, "so-it-works")
        file.with_name("name.en.md").write_text(template("exercise", "en"), encoding="utf-8")
        await pilot.press("f8")
        await at(pilot, "moment")
        await pilot.press(*"tyst", "f6")
        await shows(pilot, "When did you invite somebody for real")
        assert "tyst" in screen_text(pilot)
        assert "F8 Nästa" in screen_text(pilot)
        await pilot.press("f6")
        await shows(pilot, "När bjöd du in någon på riktigt")


async def test_a_file_saved_while_the_answers_are_shown_is_shown_there(file: Path) -> None:
    app = app_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "so-it-works")
        screen_of(pilot).session.walk.go("try")
        await pilot.press("f8")
        await settle(pilot, lambda: isinstance(app.screen, PreviewSummary))
        first = app.screen
        change(file, ("När bjöd du in någon på riktigt", "När frågade du någon"))
        await settle(pilot, lambda: isinstance(app.screen, PreviewSummary) and app.screen is not first)
        await shows(pilot, "När frågade du någon")
        assert screen_of(pilot).session.walk.at == END
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, PreviewSaved))


async def test_from_today_by_name_and_nothing_of_it_meets_the_journal(
    make_app: MakeApp, file: Path, tmp_path: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("e")
        await settle(pilot, lambda: isinstance(app.screen, FileDialog))
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await pilot.press("e")
        await settle(pilot, lambda: isinstance(app.screen, FileDialog))
        await pilot.press(*"nix", "enter")
        await shows(pilot, app.words.author.no_file.format(path="nix"))
        await pilot.press(*["backspace"] * 3)
        programme = file.with_name("plan.sv.md")
        programme.write_text(template("programme", "sv"), encoding="utf-8")
        app.post_message(Paste(str(programme)))
        await shows(pilot, "plan.sv.md")
        await pilot.press("enter")
        await shows(pilot, "är ett program")
        assert isinstance(app.screen, FileDialog)
        programme.unlink()
        await pilot.press("ctrl+a", "backspace")
        app.post_message(Paste(str(file)))
        await shows(pilot, "name.sv.md")
        await pilot.press("enter")
        await at(pilot, "so-it-works")
        await pilot.press("f8")
        await at(pilot, "moment")
        await pilot.press(*"hemligt", "f8")
        await at(pilot, "how-easy")
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        assert app.sitting is not None
        assert (app.sitting.desk.journal.drafts(), app.sitting.desk.journal.heads()) == ((), ())
        await pilot.press("e")
        await settle(pilot, lambda: isinstance(app.screen, FileDialog))
        await pilot.press(*"first-day", "enter")
        await settle(pilot, lambda: isinstance(app.screen, PreviewScreen) and "Första dagen" in screen_text(pilot))
    assert [path.name for path in tmp_path.iterdir()] == ["name.sv.md"]


async def test_help_has_the_keys_of_the_preview(file: Path) -> None:
    app = app_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "so-it-works")
        await pilot.press("f1")
        await shows(pilot, app.words.screens.helps["other-file"])
        assert app.words.screens.helps["quit"][:40] not in screen_text(pilot)
        await pilot.press("escape")
        await at(pilot, "so-it-works")


@pytest.mark.parametrize("keys", [("ctrl+q",), ("ctrl+c", "ctrl+c")])
async def test_it_ends_at_once(file: Path, keys: tuple[str, ...]) -> None:
    app = app_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "so-it-works")
        await pilot.press("f8")
        await at(pilot, "moment")
        await pilot.press("a", *keys)
        await soon(lambda: app.return_value is not None)
    assert app.last_words == ""
    assert app.return_value == (0 if keys == ("ctrl+q",) else 130)
