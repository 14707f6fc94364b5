"""A trial of an exercise while it is being written: what stands through a change of the file, and what is let go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from coach.exercises.model import Exercise, Kind, Step
from coach.journal.entry import ANSWERED, DONT_KNOW, UNFINISHED
from coach.practice.preview import Preview
from coach.practice.walk import END

AT = datetime(2026, 11, 23, 16, 47, tzinfo=timezone(timedelta(hours=1)))
TOP = "---\ncoach: exercise/1\nid: trial\nversion: 1.0.0\nlang: {lang}\n---\n\n# {title}\n\n{aim}\n\n"
STEPS = """## Läs

Först.

- Id: read

## Vad hände?

- Svar: lång text
- Id: what
- Följdfråga: Och sedan?
- Om du kör fast: Ett
- Om du kör fast: Två

## Hur mycket?

- Svar: skala 1–7 (lite – mycket)
- Id: much

## Varför så mycket?

- Svar: kort text
- Id: why
- Visas om: {much} är minst 5

## Vilka?

- [a] Alfa
- [b] Beta
- Id: letters

## Vilka var med?

- Svar: lista 1–3
- Id: who
"""


def text(steps: str = STEPS, lang: str = "sv", title: str = "Ett försök") -> str:
    """A file."""
    return TOP.format(lang=lang, title=title, aim="Mål.") + steps


def preview_of(path: Path) -> Preview:
    """A trial of a file."""
    waiting = Exercise("preview", "0.0.0", "sv", "Väntar", "", (Step("waiting", Kind.READ, "Inte än"),))
    return Preview(path, waiting, lambda: AT, "När jag svarar, då frågar jag.")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "trial.sv.md"
    path.write_text(text(), encoding="utf-8")
    return path


@pytest.fixture
def preview(file: Path) -> Preview:
    return preview_of(file)


def save(preview: Preview, data: str | bytes) -> bool:
    """Save the file, and let it be seen; whether there was something to see."""
    preview.path.write_bytes(data.encode() if isinstance(data, str) else data)
    looks = [preview.look(), preview.look()]
    if looks[1] is not None:
        preview.take(looks[1])
    return looks[1] is not None


def ids(preview: Preview) -> Sequence[str]:
    """The steps that are shown."""
    return [place.step.id for place in preview.session.walk.places]


def fill(preview: Preview) -> None:
    """Answer everything, and stand at the scale."""
    walk = preview.session.walk
    for key, value in (("what", "Det blev tyst."), ("much", 6), ("letters", ["b"]), ("who", ["LK", "MO", "JS"])):
        walk.go(key)
        assert walk.answer(value) is None
    walk.go("why")
    walk.answer("Därför.")
    walk.go("what")
    walk.follow_up(0, "Sedan gick vi.")
    walk.hint()
    walk.hint()
    walk.go("much")


def test_the_step_and_the_answers_stand_when_the_text_changes(preview: Preview) -> None:
    fill(preview)
    before = dict(preview.session.walk.marks)
    assert save(preview, text(STEPS.replace("Hur mycket?", "Hur mycket var det?"), title="Ett annat"))
    walk = preview.session.walk
    assert (walk.exercise.title, walk.view().question, walk.at) == ("Ett annat", "Hur mycket var det?", "much")
    assert walk.marks == before


def test_a_version_with_faults_leaves_the_one_before_and_says_what_is_wrong(preview: Preview) -> None:
    fill(preview)
    before = preview.session.walk
    assert save(preview, text(STEPS.replace("skala", "skla")))
    assert preview.session.walk is before
    assert preview.reading.exercise is None
    assert [(one.code, one.line) for one in preview.reading.diagnostics] == [("E075", 28)]
    assert save(preview, text())
    assert [one.code for one in preview.reading.diagnostics if one.code.startswith("E")] == []
    assert preview.session.walk.at == "much"


def test_what_is_advised_is_told_too(preview: Preview) -> None:
    assert save(preview, text(STEPS.replace("Vad hände?", "Var det bra?")))
    assert "W144" in [one.code for one in preview.reading.diagnostics]
    assert preview.exercise.steps[1].question == "Var det bra?"


def test_only_what_still_fits_is_carried_over(preview: Preview) -> None:
    fill(preview)
    changed = (
        STEPS.replace("skala 1–7", "skala 1–5")
        .replace("- [b] Beta", "- [c] Gamma")
        .replace("lista 1–3", "lista 1–2")
        .replace("- Svar: kort text", "- Svar: lång text")
        .replace("- Följdfråga: Och sedan?\n", "")
        .replace("- Om du kör fast: Två\n", "")
    )
    assert save(preview, text(changed))
    marks = preview.session.walk.marks
    assert (marks["what"].answer, marks["what"].followups, marks["what"].hints) == ("Det blev tyst.", (), 1)
    assert (marks["much"].state, marks["much"].answer) == (UNFINISHED, None)
    assert (marks["letters"].state, marks["letters"].answer) == (UNFINISHED, None)
    assert (marks["who"].state, marks["who"].answer) == (UNFINISHED, ["LK", "MO", "JS"])
    assert "why" not in marks
    preview.session.walk.preview()


def test_a_choice_is_called_what_it_is_called_now(preview: Preview) -> None:
    fill(preview)
    assert save(preview, text(STEPS.replace("Beta", "Beta, den andra")))
    assert preview.session.walk.marks["letters"].answer == [{"id": "b", "label": "Beta, den andra"}]


def test_where_the_step_is_gone_one_stands_at_what_has_its_place(preview: Preview) -> None:
    preview.session.walk.go("much")
    assert save(preview, text(STEPS.replace("- Id: much", "- Id: how-much").replace("{much}", "{how-much}")))
    assert preview.session.walk.at == "how-much"
    preview.session.walk.go("who")
    assert save(preview, text(STEPS[: STEPS.index("## Vilka?")]))
    assert preview.session.walk.at == "much"


def test_the_end_stays_the_end(preview: Preview) -> None:
    preview.session.walk.go(END)
    assert save(preview, text(title="Ett annat"))
    assert preview.session.walk.ended


def test_dont_know_stands_too(preview: Preview) -> None:
    walk = preview.session.walk
    walk.go("what")
    walk.answer("Kanske")
    walk.dont_know()
    assert save(preview, text(title="Ett annat"))
    mark = preview.session.walk.marks["what"]
    assert (mark.state, mark.answer) == (DONT_KNOW, "Kanske")


def test_every_step_is_opened_and_closed_again(preview: Preview) -> None:
    assert "why" not in ids(preview)
    preview.open_all()
    assert ids(preview) == ["read", "what", "much", "why", "letters", "who"]
    assert save(preview, text(title="Ett annat"))
    assert "why" in ids(preview)
    preview.session.walk.go("why")
    preview.open_all()
    assert "why" not in ids(preview)
    assert preview.session.walk.at in ids(preview)


def test_what_asks_about_an_experiment_can_be_seen(preview: Preview) -> None:
    asks = "## Hur gick det med {försök}?\n\n- (done) Det blev av\n- (not) Inte\n- Id: how\n- Upprepa för: försök\n"
    assert save(preview, text(STEPS + "\n" + asks))
    assert "how" not in ids(preview)
    preview.open_all()
    assert "how" in ids(preview)
    walk = preview.session.walk
    place = next(place for place in walk.places if place.step.id == "how")
    walk.go(place.key)
    assert walk.view().question == "Hur gick det med När jag svarar, då frågar jag.?"
    assert walk.answer("done") is None
    assert preview.session.finish().finished == AT


def test_the_other_language_goes_on_where_one_stood(preview: Preview) -> None:
    assert preview.other.name == "trial.en.md"
    assert not preview.switch()
    english = STEPS.replace("Svar: lång text", "Answer: long text").replace("Svar: skala", "Answer: scale")
    english = english.replace("Svar: kort text", "Answer: short text").replace("Svar: lista", "Answer: list")
    english = english.replace("Följdfråga", "Follow-up").replace("Om du kör fast", "If you get stuck")
    english = english.replace("Visas om: {much} är minst", "Show if: {much} is at least").replace("Beta", "Second")
    preview.other.write_text(text(english, "en", "A trial"), encoding="utf-8")
    fill(preview)
    assert preview.switch()
    walk = preview.session.walk
    assert (walk.exercise.title, walk.at) == ("A trial", "much")
    assert walk.marks["letters"].answer == [{"id": "b", "label": "Second"}]
    assert save(preview, text(english, "en", "Another"))
    assert preview.session.walk.exercise.title == "Another"
    assert preview.switch()
    assert preview.session.walk.exercise.title == "Ett försök"


def test_one_begins_at_the_beginning_whatever_the_steps_are_called(tmp_path: Path) -> None:
    path = tmp_path / "trial.sv.md"
    path.write_text(text(STEPS.replace("- Id: who", "- Id: waiting")), encoding="utf-8")
    preview = preview_of(path)
    assert preview.until_read.steps[0].id == "waiting"
    assert preview.session.walk.at == "read"


def test_a_file_that_has_no_language_in_its_name_has_another_all_the_same(preview: Preview) -> None:
    loose = preview.path.with_name("trial.md")
    loose.write_text(text(), encoding="utf-8")
    assert preview_of(loose).other.name == "trial.en.md"


def test_a_file_that_never_could_be_read_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "trial.sv.md"
    path.write_text(text(STEPS.replace("skala", "skla")), encoding="utf-8")
    preview = preview_of(path)
    assert preview.waiting
    assert preview.session.walk.exercise.title == "Väntar"
    assert save(preview, text())
    assert not preview.waiting
    assert preview.session.walk.at == "read"


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"\0" * 200, b"x" * 200_000, b"---\n"])
def test_a_file_that_is_none_is_told_and_the_good_version_stays(preview: Preview, data: bytes) -> None:
    assert save(preview, data)
    assert preview.session.walk.exercise.title == "Ett försök"
    assert len(preview.reading.diagnostics) == 1


def test_a_file_that_is_taken_away_leaves_the_good_version(preview: Preview) -> None:
    preview.path.unlink()
    assert preview.look() is None
    gone = preview.look()
    assert gone is not None
    preview.take(gone)
    assert preview.reading.missing
    assert preview.session.walk.exercise.title == "Ett försök"
    assert save(preview, text(title="Ett annat"))
    assert not preview.reading.missing


def test_a_second_trial_meets_the_first(preview: Preview) -> None:
    asks = "## Nu, då?\n\n- Svar: jämför {what}\n- Id: again\n"
    assert save(preview, text(STEPS + "\n" + asks))
    fill(preview)
    entry = preview.session.finish()
    assert {step.id: step.state for step in entry.steps}["why"] == ANSWERED
    preview.again()
    walk = preview.session.walk
    assert (walk.marks, walk.at) == ({}, "read")
    walk.go("again")
    assert [earlier.answer for earlier in walk.view().compared] == ["Det blev tyst."]


def test_nothing_is_written_anywhere(preview: Preview, nobodys_home: Path, file: Path) -> None:
    fill(preview)
    preview.session.keep()
    preview.session.finish()
    assert list(nobodys_home.rglob("*")) == []
    assert list(file.parent.iterdir()) == [file]
