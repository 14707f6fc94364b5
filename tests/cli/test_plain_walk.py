"""The plain walk, line by line, in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from coach.journal.draft import Draft, Mark
from coach.journal.journal import Journal

Coach = Callable[..., Any]

BEFORE_THINGS = ["Mötet", ".", "1", "1", "2"]
ALL = [
    "Mötet drog ut",
    "Först tyst.",
    "",
    "Sedan högt.",
    ".",
    "Inget alls.",
    ".",
    ".",
    "grön, eller BLÅ",
    "1, beta, och lite till",
    "6",
    "För att",
    "Ett",
    "Två",
    "Tre",
    "tanke 1",
    "tanke 2",
    "tanke 3",
    "2",
    "3 1",
    "LK, mo",
    "1, 10, leda: Lyssnade, länge",
    "När mötet börjar, då frågar jag först.",
    "+3",
    "Lättare nu",
    ".",
]


@pytest.fixture
def answered(coach: Coach, pack: Path) -> Callable[..., dict[str, Any]]:
    """Walks ``everything`` with some lines and gives the steps of the entry by id (the last of repeated ones)."""

    def walk(lines: list[str]) -> dict[str, Any]:
        done = coach("write", "everything", stdin="\n".join(lines) + "\n")
        assert done.code == 0, done.err
        steps = coach("show", "last", "--json").json["steps"]
        return {step["id"]: step for step in steps} | {"steps": steps, "err": done.err, "out": done.out}

    return walk


def test_the_example_of_the_contract(coach: Coach) -> None:
    done = coach("write", "daily-check-in", stdin="Det blev tyst.\n1, 10\n4\nLK, MO\n-\n")
    assert (done.code, done.err) == (0, "")
    assert "\nFråga 2 av 5\n" in done.out
    assert "\n 10  Pratade om varför\n" in done.out
    assert done.out.rstrip().endswith("Sparat på din dator.")
    steps = coach("show", "last", "--json").json["steps"]
    assert [step["state"] for step in steps] == ["answered"] * 4 + ["skipped"]
    assert [step["answer_text"] for step in steps] == [
        "Det blev tyst.",
        "Planerade\nPratade om varför",
        "4 av 1–7 (jag hade behövt leda mer – lagom – jag hade behövt chefa mer)",
        "LK, MO",
        None,
    ]


def test_every_kind_of_answer(answered: Callable[..., dict[str, Any]]) -> None:
    steps = answered(ALL)
    assert steps["err"] == ""
    assert steps["read-this"]["state"] == "answered"
    assert steps["more"]["question"] == "Berätta mer om Mötet drog ut"
    assert steps["more"]["answer"] == "Först tyst.\n\nSedan högt."
    assert steps["more"]["followups"] == [
        {"question": "Vad sa de?", "answer": "Inget alls."},
        {"question": "Vad sa du?", "answer": None},
    ]
    assert steps["colour"]["answer"] == {"id": "green", "label": "Grön, eller blå"}
    assert [one["id"] for one in steps["letters"]["answer"]] == ["a", "b"]
    assert steps["much"]["answer"] == 6
    assert steps["why-much"]["answer"] == "För att"
    assert steps["things"]["answer"] == ["Ett", "Två", "Tre"]
    thoughts = [(step["item"], step["answer"]) for step in steps["steps"] if step["id"] == "thought"]
    assert thoughts == [("Ett", "tanke 1"), ("Två", "tanke 2"), ("Tre", "tanke 3")]
    assert steps["which"]["answer"]["label"] == "Två"
    assert [one["label"] for one in steps["order"]["answer"]] == ["Tre", "Ett", "Två"]
    assert (steps["breathe"]["state"], steps["breathe"]["answer"]) == ("answered", 0)
    assert steps["who"]["answer"] == ["LK", "mo"]
    assert [(one["list"], one["label"], one["own"]) for one in steps["did"]["answer"]] == [
        ("managing", "Planerade", False),
        ("leading", "Pratade om varför", False),
        ("leading", "Lyssnade, länge", True),
    ]
    assert steps["try"]["answer"]["text"] == "När mötet börjar, då frågar jag först."
    assert steps["compared"]["answer"] == "Lättare nu"


def test_the_becoming_is_told_and_then_and_now_the_second_time(
    answered: Callable[..., dict[str, Any]],
) -> None:
    first = answered(ALL)["out"]
    assert "Det här blev det av svaren\n  1 försök\n" in first
    assert "  2 besked som väntar\n    LK\n    mo\n" in first
    assert "Då och nu" not in first
    second = answered(["Nytt möte", *ALL[1:]])["out"]
    after = second.partition("Då och nu\n")[2]
    assert after.index("Nytt möte") < after.index("Mötet drog ut")
    assert "mötet drog ut" in second.lower().partition("det här skrev du tidigare")[2]


def test_signs_do_what_they_say(coach: Coach, pack: Path) -> None:
    done = coach("write", "everything", stdin="?\n-\n>\n,\n")
    assert "Det finns inte bland alternativen. Skriv ett eller flera nummer, 1–3" in done.err
    assert "Det du har skrivit ligger kvar." in done.err
    assert done.code == 0
    assert coach("today", "--json").json["draft"]["step"] == 4
    coach("write", "--aside")
    steps = {step["id"]: step["state"] for step in coach("show", "last", "--json").json["steps"]}
    assert [steps[id] for id in ("happened", "more", "colour")] == ["dont-know", "skipped", "unfinished"]


def test_a_space_before_a_sign_makes_it_text(answered: Callable[..., dict[str, Any]]) -> None:
    steps = answered([" -", " ?", "-", " .", ".", ">", ">", *ALL[8:]])
    assert steps["happened"]["answer"] == "-"
    assert steps["more"]["answer"] == "?\n-\n."


def test_back_stays_at_the_first_question_and_shows_what_stands(answered: Callable[..., dict[str, Any]]) -> None:
    steps = answered(["<", "Ett", "<", "Två", *ALL[1:]])
    assert steps["out"].count("Fråga 1 av 10") == 3
    assert "Nu står: Ett" in steps["out"]
    assert steps["happened"]["answer"] == "Två"


def test_back_to_a_text_replaces_it_and_says_so(answered: Callable[..., dict[str, Any]]) -> None:
    steps = answered(["Ett", "gammal", ".", ">", ">", "<", "ny", ".", ">", ">", *ALL[8:]])
    assert (
        "Nu står: gammal\n\nSkriv på en eller flera rader. En ensam punkt avslutar. Det du skriver nu kommer i stället"
        in (steps["out"])
    )
    assert steps["more"]["answer"] == "ny"


def test_hints_come_one_at_a_time_and_end(answered: Callable[..., dict[str, Any]]) -> None:
    steps = answered(["!", "!", "!", *ALL])
    assert "Ledtråd 1 av 2: Första ledtråden\nLedtråd 2 av 2: Andra ledtråden\n" in steps["out"]
    assert "Det finns inga fler ledtrådar" in steps["err"]
    assert steps["happened"]["hints"] == ["Första ledtråden", "Andra ledtråden"]


def test_empty_lines_say_nothing(answered: Callable[..., dict[str, Any]]) -> None:
    steps = answered(["", "  ", "Svar", "", "text", ".", "", *ALL[5:]])
    assert steps["err"] == ""
    assert steps["happened"]["answer"] == "Svar"
    assert steps["more"]["answer"] == "text"


@pytest.mark.parametrize(
    ("before", "wrong", "told"),
    [
        (["x", ">"], ["3", "gul", "0"], "Skriv ett nummer, 1–2."),
        (["x", ">", "1"], ["1,2,3"], "Det får plats högst 2 här."),
        (["x", ">", "1"], ["4", "1,x"], "Det finns inte bland alternativen."),
        (["x", ">", "1", "1"], ["8", "0", "fyra", "4,5", "9" * 5000], "Skalan går från 1 till 7."),
        (["x", ">", "1", "1", "1", "A", "B", ".", "-", "-", "1"], ["1 1", "3"], "Skriv numren i ordning"),
        (["x", ">", "1", "1", "1", ">", "-"], ["99", "chefa:"], "Skriv nummer med komma emellan."),
    ],
)
def test_a_line_that_does_not_fit_gets_a_sentence_and_the_question_stands(
    coach: Coach, pack: Path, before: list[str], wrong: list[str], told: str
) -> None:
    where = coach("write", "everything", stdin="\n".join(before) + "\n")
    assert where.code == 0
    step = coach("today", "--json").json["draft"]["step"]
    done = coach("write", "everything", stdin="\n".join(wrong) + "\n")
    *remarks, last = done.err.splitlines()
    assert [told in one for one in remarks] == [True] * len(wrong)
    assert last.startswith("Det du har skrivit ligger kvar")
    assert coach("today", "--json").json["draft"]["step"] == step


def test_a_day_that_is_none_is_asked_for_again_and_enter_is_the_proposed_one(coach: Coach, pack: Path) -> None:
    before = ["x", ">", "1", "1", "1", ">", "-", "-"]
    done = coach("write", "everything", stdin="\n".join([*before, "När, då", "sedan", "", ">"]) + "\n")
    assert "Det gick inte att läsa som en dag." in done.err
    steps = {step["id"]: step for step in coach("show", "last", "--json").json["steps"]}
    assert steps["try"]["answer"]["text"] == "När, då"
    became = coach("show", "last", "--json").json["became"]
    assert [(one["kind"], one["due"]) for one in became] == [("experiment", steps["try"]["answer"]["due"])]


def test_fewer_than_the_wish_is_taken_and_said_once(answered: Callable[..., dict[str, Any]]) -> None:
    steps = answered([*["x", ">", "1", "1", "1"], "Ett", ".", "<", "Ett", ".", *["-"] * 5, "-", "."])
    assert steps["err"].count("Tanken var minst 2") == 1
    assert steps["things"]["answer"] == ["Ett"]


def test_a_half_text_is_kept_and_added_to(coach: Coach, pack: Path) -> None:
    first = coach("write", "everything", stdin="Mötet\nFörsta meningen\nandra halv")
    assert (first.code, first.err) == (0, "Det du har skrivit ligger kvar. Fortsätt med coach write --continue.\n")
    assert coach("history", "--json").json == []
    again = coach("write", "--continue", stdin="tredje\n.\n-\n-\n" + "\n".join(ALL[8:]) + "\n")
    assert again.code == 0
    assert "Du har börjat på den här" in again.out
    assert "Nu står: Första meningen\nandra halv" in again.out
    steps = {step["id"]: step for step in coach("show", "last", "--json").json["steps"]}
    assert steps["more"]["answer"] == "Första meningen\nandra halv\ntredje"
    assert coach("today", "--json").json["draft"] is None


def test_a_list_that_was_interrupted_goes_on_and_ends_when_it_is_full(coach: Coach, pack: Path) -> None:
    coach("write", "everything", stdin="\n".join(["x", ">", "1", "1", "1", "Ett", "Två"]) + "\n")
    coach("write", "everything", stdin="Tre\n" + "-\n" * 20)
    steps = {step["id"]: step for step in coach("show", "last", "--json").json["steps"]}
    assert steps["things"]["answer"] == ["Ett", "Två", "Tre"]


FULL = "Här får det plats högst 3, så inget mer läggs till. En ensam punkt eller > går vidare."
LIST_OF_THREE = "\n".join(["x", ">", "1", "1", "1", "Ett", "Två", "Tre", "<"]) + "\n"


def things(home: Path) -> Any:
    """What the one draft holds of the list."""
    with draft_in(home) as (_, draft):
        return draft.marks["things"]


@contextmanager
def draft_in(home: Path) -> Iterator[tuple[Journal, Draft]]:
    """The journal, and its newest draft."""
    journal = Journal.open(home / "journal", home / "state")
    try:
        yield journal, journal.drafts()[0]
    finally:
        journal.close()


@pytest.mark.parametrize("on", [".", ">"])
def test_a_full_list_takes_no_more_and_loses_nothing(coach: Coach, pack: Path, home: Path, on: str) -> None:
    coach("write", "everything", stdin=LIST_OF_THREE)
    more = coach("write", "--continue", stdin="Fyra\n")
    assert f"Nu står: Ett\nTvå\nTre\n\n{FULL}" in more.out
    assert "kommer efter det som står" not in more.out
    assert more.err.startswith(FULL)
    assert things(home).answer == ["Ett", "Två", "Tre"]
    coach("write", "--continue", stdin=f"Fyra\n{on}\ntanke\n")
    with draft_in(home) as (_, draft):
        assert draft.marks["things"].answer == ["Ett", "Två", "Tre"]
        assert [mark.answer for key, mark in draft.marks.items() if key.startswith("thought/")] == ["tanke"]


def test_a_list_that_holds_more_than_fits_keeps_every_item(coach: Coach, pack: Path, home: Path) -> None:
    coach("write", "everything", stdin=LIST_OF_THREE)
    held = Mark(state="unfinished", answer=["Ett", "Två", "Tre", "Fyra"])
    with draft_in(home) as (journal, draft):
        journal.keep(structs.replace(draft, marks={**draft.marks, "things": held}))
    done = coach("write", "--continue", stdin="Fem\n.\n")
    assert FULL in done.out
    assert done.err.startswith(FULL)
    assert things(home) == held


def test_a_full_list_is_written_anew_by_going_back_which_says_so(coach: Coach, pack: Path, home: Path) -> None:
    coach("write", "everything", stdin=LIST_OF_THREE)
    done = coach("write", "--continue", stdin="<\n>\nNy\n.\n")
    assert (
        "Nu står: Ett\nTvå\nTre\n\nSkriv en sak på varje rad, högst 3. En ensam punkt avslutar. Det du skriver nu "
        in (done.out)
    )
    assert things(home).answer == ["Ny"]


TO_FOLLOW_UP = "Skriver du inget går en ensam punkt till följdfrågan, och > till nästa fråga."


@pytest.mark.parametrize(
    ("given", "then", "followups"),
    [
        ("", ".\nDe\n.\nJag\n.\n", ("De", "Jag")),
        ("De\n.\n", ".\nJag\n.\n", ("De", "Jag")),
        (".\n", ".\nDe\n.\n.\n", ("De",)),
        ("De\n.\n", ">\n", ("De",)),
    ],
)
def test_a_text_taken_up_again_goes_on_to_its_follow_up_questions(
    coach: Coach, pack: Path, home: Path, given: str, then: str, followups: tuple[str, ...]
) -> None:
    coach("write", "everything", stdin=f"Mötet\nTexten\n.\n{given}")
    done = coach("write", "--continue", stdin=then)
    assert TO_FOLLOW_UP in done.out
    with draft_in(home) as (_, draft):
        assert (draft.marks["more"].answer, draft.marks["more"].followups) == ("Texten", followups)
        assert draft.at == "colour"


def test_a_line_taken_up_again_goes_on_to_its_follow_up_question(coach: Coach, pack: Path) -> None:
    text = "- Svar: kort text\n- Id: left\n"
    path = pack / "exercises" / "involve" / "given.sv.md"
    path.write_text(path.read_text(encoding="utf-8").replace(text, f"{text}- Följdfråga: Varför?\n"), encoding="utf-8")
    coach("write", "given", stdin="-\nMycket\n")
    assert TO_FOLLOW_UP in coach("write", "--continue", stdin=".\nDärför\n.\n").out
    step = coach("show", "last", "--json").json["steps"][1]
    assert (step["answer"], step["followups"]) == ("Mycket", [{"question": "Varför?", "answer": "Därför"}])


UNOPENED = "Något som du har börjat på går inte att öppna med den här versionen av Coach, men ligger kvar orört.\n"


@pytest.fixture
def unreadable(coach: Coach, pack: Path, home: Path) -> Callable[[], bool]:
    """A draft of a later format, begun last; gives whether it still stands."""
    coach("write", "given", stdin="LK\n")
    with draft_in(home) as (journal, draft):
        strange = structs.replace(
            draft, id=journal.new_id(), saved=draft.saved + timedelta(hours=1), source=b"---\ncoach: exercise/99\n"
        )
        journal.keep(strange)

    def stands() -> bool:
        with draft_in(home) as (_, draft):
            return draft.source == strange.source and draft.marks == strange.marks

    return stands


@pytest.mark.parametrize("arguments", [[], ["--continue"]])
def test_what_cannot_be_opened_is_passed_over(
    coach: Coach, unreadable: Callable[[], bool], arguments: list[str]
) -> None:
    done = coach("write", *arguments)
    assert (done.code, done.out.partition("\n")[0]) == (0, "Besked")
    assert done.err.startswith(UNOPENED)
    assert unreadable()


def test_what_can_be_opened_is_set_aside_and_then_nothing_is_left(coach: Coach, unreadable: Callable[[], bool]) -> None:
    done = coach("write", "--aside")
    assert (done.code, done.err) == (0, UNOPENED)
    assert coach("show", "last", "--json").json["exercise"]["id"] == "given"
    for arguments in (["--aside"], ["--continue"]):
        nothing = coach("write", *arguments)
        assert (nothing.code, nothing.out, nothing.err) == (1, "", UNOPENED)
    begun = coach("write")
    assert begun.out.startswith("Första dagen\n")
    assert begun.err.startswith(UNOPENED)
    assert unreadable()


def test_new_begins_beside_and_continue_takes_the_newest(coach: Coach, pack: Path) -> None:
    coach("write", "everything", stdin="gammalt\n")
    coach("write", "everything", "--new", stdin="nytt\n")
    done = coach("write", "--continue", stdin="<\n")
    assert "Nu står: nytt" in done.out
    assert coach("write", "--aside").code == 0
    assert "Nu står: gammalt" in coach("write", "everything", stdin="<\n").out


def test_setting_aside_keeps_what_was_answered(coach: Coach) -> None:
    nothing = coach("write", "--aside")
    assert (nothing.code, nothing.out) == (1, "")
    coach("write", "daily-check-in", stdin="Det blev tyst.\n")
    aside = coach("write", "--aside")
    assert (aside.code, aside.out) == (0, "Undanlagd. Det du hann svara finns i dagboken.\n")
    entry = coach("show", "last", "--json").json
    assert entry["finished"] is None
    assert [step["state"] for step in entry["steps"]] == ["answered", *["unfinished"] * 4]


def test_without_a_name_todays_suggestion_is_walked(coach: Coach) -> None:
    assert coach("write").out.startswith("Första dagen\n")
    assert coach("write", "--continue").code == 1
    coach("write", "daily-check-in", stdin="Det blev tyst.\n")
    assert coach("write").out.startswith("Dagens avstämning\n")


def test_waiting_people_are_shown_and_a_number_closes_one_row(coach: Coach, pack: Path) -> None:
    for who in ("LK, MO", "LK"):
        lines = ["x", ">", "1", "1", "1", ">", who, "-", "-", "."]
        assert coach("write", "everything", stdin="\n".join(lines) + "\n").code == 0
    waiting = coach("today", "--json").json["waiting"]
    assert [row["who"] for row in waiting] == ["LK", "MO", "LK"]
    done = coach("write", "given", stdin="3\n-\n")
    assert "  2  MO (sedan " in done.out
    assert [row["id"] for row in coach("today", "--json").json["waiting"]] == [row["id"] for row in waiting[:2]]
    assert coach("show", "last", "--json").json["steps"][0]["closes"] == [waiting[2]["id"]]
    coach("write", "given", stdin="lk\n-\n")
    assert [row["who"] for row in coach("today", "--json").json["waiting"]] == ["MO"]


def test_aliases_have_numbers(coach: Coach, pack: Path) -> None:
    coach("write", "daily-check-in", stdin="-\n-\n-\nLK, MO\n-\n")
    done = coach("write", "daily-check-in", stdin="-\n-\n-\n2, JS\n-\n")
    assert "1 LK, 2 MO" in done.out
    assert "Ett nummer är det namnet." in done.out
    assert coach("show", "last", "--json").json["steps"][3]["answer"] == ["MO", "JS"]
    assert "Det finns inte bland alternativen" in coach("write", "daily-check-in", stdin="-\n-\n-\n9\n").err


def test_free_writing_is_saved_at_the_end_of_the_input(coach: Coach) -> None:
    assert coach("write", "--free").code == 1
    assert coach("write", "--free", stdin="?\n\n- en rad\nutan slut").code == 0
    entry = coach("show", "last", "--json").json
    assert (entry["exercise"], len(entry["steps"])) == (None, 1)
    assert (entry["steps"][0]["id"], entry["steps"][0]["answer"]) == ("text", "?\n\n- en rad\nutan slut")
    coach("write", "--free", stdin="ett\n.\ntvå\n")
    assert coach("show", "last", "--json").json["steps"][0]["answer"] == "ett"


def test_bytes_that_are_not_text_and_commands_to_the_terminal(coach: Coach) -> None:
    done = coach("write", "daily-check-in", stdin=b"\xff\x1b]52;c;eA==\x07hej\n<\n-\n-\n-\n-\n-\n")
    assert "\x1b" not in done.out
    assert coach("show", "last", "--json").json["steps"][0]["answer"] == "\ufffd\ufffd]52;c;eA==\ufffdhej"


def test_line_ends_of_every_kind(coach: Coach) -> None:
    coach("write", "--free", stdin=b"ett\r\ntv\xc3\xa5\rtre\xe2\x80\xa8fyra\n")
    assert coach("show", "last", "--json").json["steps"][0]["answer"] == "ett\ntvå\ntre\nfyra"


def test_the_other_language_is_said(coach: Coach, pack: Path) -> None:
    done = coach("write", "everything", lang="en")
    assert "This exercise exists in Swedish only." in done.out
    assert "Vad hände?" in done.out


def test_a_pass_keeps_its_language(coach: Coach) -> None:
    coach("write", "daily-check-in", stdin="Det blev tyst.\n")
    done = coach("write", "daily-check-in", lang="en", stdin="1\n")
    assert "Vad gjorde du i dag?" in done.out
    assert "Question 2 of 5" in done.out
