"""``coach follow-up``, and what is asked on a terminal after a pass."""

from __future__ import annotations

import signal
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from coach.cli.console import Console
from coach.cli.stops import Stopped, Unheard
from coach.journal.follow_up import TABLE, CannotFollowUp, FollowUps
from coach.journal.journal import Journal
from coach.journal.ledger import STATES
from coach.journal.store import JournalDB, NotSaved, Reason
from coach.words import words_for

Coach = Callable[..., Any]
KEYS = ("id", "text", "who", "since", "due", "state", "note", "entry")

TRY = """---
coach: exercise/1
id: {id}
version: {version}
lang: sv
themes: involve
---

# Prova

Ett försök.

## {question}

- Svar: kort text
- Id: what

## Vad provar du?

- Svar: försök, om 7 dagar
- Id: try
"""

REVIEW = """---
coach: exercise/1
id: look-back
version: 1.0.0
lang: sv
themes: involve
---

# Se tillbaka

På försöken.

## Hur gick det?

{försök}

- (done) Det blev av
- (not) Det blev inte av
- Id: outcome
- Upprepa för: försök

## Vad såg du?

- Svar: kort text
- Id: saw
"""


@pytest.fixture
def own(home: Path) -> Callable[..., None]:
    """Installs a pack with an exercise that asks for an experiment, in some version."""
    folder = home / "packs" / "own" / "1.0.0"

    def install(version: str = "1.0.0", question: str = "Vad vet du inte?") -> None:
        (folder / "exercises" / "involve").mkdir(parents=True, exist_ok=True)
        (folder / "README.md").write_text("---\ncoach: pack/1\nid: own\nversion: 1.0.0\n---\n")
        place = folder / "exercises" / "involve"
        text = TRY.format(id="prova", version=version, question=question)
        (place / "prova.sv.md").write_text(text, encoding="utf-8")
        (place / "look-back.sv.md").write_text(REVIEW, encoding="utf-8")

    install()
    return install


@pytest.fixture
def rows(coach: Coach, pack: Path) -> Callable[[], dict[str, Any]]:
    """A journal with one open row of each kind; gives the first row of each as it stands, by kind."""
    coach("write", "daily-check-in", stdin="Det blev tyst.\n1\n4\nLK\nVad ser du?\n")
    coach("write", "everything", stdin="?\n-\n-\n-\n-\n-\nAB\n-\nNär vi ses, då frågar jag.\n+0\n-\n")

    def first() -> dict[str, Any]:
        found = coach("follow-up", "--json").json
        names = ("experiments", "open_questions", "questions", "owed")
        return {kind: found[name][0] for kind, name in zip(STATES, names, strict=True)}

    return first


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_where_nothing_is_there_each_list_says_so(coach: Coach, home: Path, lang: str) -> None:
    done = coach("follow-up", lang=lang)
    words = words_for(lang).follow_up
    assert (done.code, done.err) == (0, "")
    for kind in STATES:
        assert f"{words.headings[kind]}\n  {words.nothing[kind]}\n" in done.out
    assert coach("follow-up", "--json").json == {"experiments": [], "open_questions": [], "questions": [], "owed": []}
    assert not home.exists()


def test_what_is_open_is_listed_with_its_number(coach: Coach, rows: Callable[[], dict[str, Any]]) -> None:
    out = coach("follow-up").out
    for kind, row in rows().items():
        assert tuple(row) == KEYS
        assert (row["state"], row["note"], row["since"]) == ("open", None, "2026-11-23"), kind
        assert f"  {row['id']}  " in out
    assert "Dags att titta på: ”När vi ses, då frågar jag.”" in out
    assert "  AB (sedan måndag 23 november)" in out


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_state_is_set_told_and_taken_back(coach: Coach, rows: Callable[[], dict[str, Any]], lang: str) -> None:
    words = words_for(lang).follow_up
    for kind, states in STATES.items():
        before = rows()[kind]
        for state in states:
            done = coach("follow-up", state, before["id"], "--text", "så här", lang=lang)
            assert (done.code, done.err, done.out) == (0, "", words.after[state] + "\n")
            assert rows()[kind] == {**before, "state": state, "note": "så här"}
            assert before["id"] not in coach("follow-up").out
            undone = coach("follow-up", "undo", before["id"], lang=lang)
            assert undone.code == 0
            assert undone.out.startswith(words.after["open"] + f"\n  {before['id']}  ")
            assert rows()[kind] == before
    assert words_for("sv").follow_up.after["released"] == "Du släppte det. Det går bra."
    assert words_for("en").follow_up.after["released"] == "You let it go. That is fine."


def test_the_text_comes_from_the_input_whole(coach: Coach, rows: Callable[[], dict[str, Any]]) -> None:
    id = rows()["open-question"]["id"]
    assert coach("follow-up", "known", id, stdin="De vet\x1b redan.\n\nOch väntar.\n").code == 0
    assert rows()["open-question"]["note"] == "De vet\ufffd redan.\n\nOch väntar."
    assert coach("follow-up", "elsewhere", id).code == 0
    assert rows()["open-question"]["note"] == "De vet\ufffd redan.\n\nOch väntar."
    told = coach("follow-up", "undo", id).out
    assert told.splitlines()[0] == "Tillbakataget: du vet nu."
    assert told.splitlines()[2:] == ["    Svar: De vet\ufffd redan.", "", "    Och väntar."]


def test_one_row_as_json(coach: Coach, rows: Callable[[], dict[str, Any]]) -> None:
    id = rows()["owed"]["id"]
    assert coach("follow-up", "given", id, "--json", "--text", "ja").json["note"] == "ja"
    assert coach("follow-up", "undo", id, "--json").json == rows()["owed"]


def test_what_cannot_be_meant_is_told_in_a_sentence(coach: Coach, rows: Callable[[], dict[str, Any]]) -> None:
    id = rows()["experiment"]["id"]
    for arguments, code, sentence in (
        (["dnoe", id], 2, "Menade du done?"),
        (["done"], 2, "Skriv också numret."),
        (["done", "last"], 2, "Skriv också numret."),
        (["known", id], 2, "done, changed, not, released"),
        (["done", "7"], 1, "Det finns inget med det numret."),
        (["undo", id], 1, "Här finns inget att ta tillbaka."),
        (["undo", id, "--text", "a"], 2, "En text hör till ett svar"),
        (["--text", "a"], 2, "En text hör till ett svar"),
    ):
        done = coach("follow-up", *arguments)
        assert (done.code, done.out) == (code, "")
        assert sentence in done.err
        assert done.err.count("\n") == 1


def test_what_an_entry_says_is_not_taken_back_here(coach: Coach, own: Callable[..., None]) -> None:
    coach("write", "prova", stdin="-\nNär vi ses, då frågar jag.\n+0\n")
    id = coach("follow-up", "--json").json["experiments"][0]["id"]
    coach("write", "look-back", stdin="2\n-\n")
    done = coach("follow-up", "undo", id)
    assert (done.code, done.out) == (1, "")
    assert "Inget är taget tillbaka." in done.err
    assert coach("follow-up", "--json").json["experiments"][0]["state"] == "not"


def test_an_experiment_is_asked_about_once_also_where_nothing_was_said(
    coach: Coach, own: Callable[..., None], now: Any
) -> None:
    coach("write", "prova", stdin="-\nNär vi ses, då frågar jag.\n+0\n")
    assert "Hur gick det?" in coach("write", "look-back", stdin="-\n-\n").out
    now.at += timedelta(days=7)
    assert "Hur gick det?" not in coach("write", "look-back", stdin="-\n").out
    assert coach("follow-up", "--json").json["experiments"][0]["state"] == "open"


def test_a_text_that_is_not_saved_is_put_elsewhere(
    coach: Coach, rows: Callable[[], dict[str, Any]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    id, put = rows()["experiment"]["id"], JournalDB.put

    def refuse(db: JournalDB, table: str, documents: Any) -> None:
        if table == TABLE:
            raise NotSaved(Reason.DISK_FULL, tmp_path)
        put(db, table, documents)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(JournalDB, "put", refuse)
    done = coach("follow-up", "done", id, stdin="en lärdom att ha kvar\n")
    assert done.code == 3
    (kept,) = tmp_path.glob("coach-rescue-*.txt")
    assert kept.read_text() == "en lärdom att ha kvar\n"


def test_a_text_whose_row_is_gone_meanwhile_or_that_a_signal_cuts_short_is_kept_as_free_writing(
    coach: Coach, rows: Callable[[], dict[str, Any]], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = rows()["experiment"]["id"]

    def gone(*given: object) -> None:
        raise CannotFollowUp("no-row")

    def cut(console: Console) -> str:
        raise Stopped(130, "en halv rad")

    for place, code, wanted in (
        ((FollowUps, "set", gone), 1, ["en hel text"]),
        ((Console, "read", cut), 130, ["en halv rad", "en hel text"]),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(*place)
            assert coach("follow-up", "done", id, stdin="en hel text\n").code == code
        drafts = journal(home).drafts()
        assert sorted(str(mark.answer) for draft in drafts for mark in draft.marks.values()) == wanted
    assert rows()["experiment"]["state"] == "open"


def test_across_a_major_version_both_questions_are_shown(coach: Coach, own: Callable[..., None]) -> None:
    coach("write", "prova", stdin="ett\n-\n")
    own("1.1.0", "Vad vet du inte?")
    out = coach("write", "prova", stdin="två\n-\n").out.partition("Då och nu\n")[2]
    assert "Frågan löd då" not in out
    own("2.0.0", "Vad undrar du?")
    out = coach("write", "prova", stdin="tre\n-\n").out.partition("Då och nu\n")[2]
    assert "Övningen har ändrats sedan dess" in out
    assert (
        "Vad undrar du?\nFrågan löd då: Vad vet du inte?\n  Nu\n    tre\n  Då, måndag 23 november 2026\n    två\n"
        in out
    )


def test_a_pass_is_saved_once_also_where_nobody_hears_of_it(
    coach: Coach, own: Callable[..., None], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*given: object) -> list[str]:
        raise Unheard(True)

    with monkeypatch.context() as patch:
        patch.setattr("coach.cli.write.saved_lines", gone)
        assert coach("write", "prova", stdin="ett\n-\n").code == 0
    assert journal(home).drafts() == ()
    assert [head.first_line for head in journal(home).heads()] == ["ett"]


# -- on a terminal -------------------------------------------------------------------------------------


def journal(home: Path) -> Journal:
    """The journal as it lies there."""
    return Journal.open(home / "journal", home / "state")


def test_what_is_seen_is_kept_with_the_entry_and_the_fourth_experiment_asks_which_to_let_go(
    coach: Coach, own: Callable[..., None], home: Path, terminal: Callable[..., Any]
) -> None:
    for n in (1, 2, 3):
        coach("write", "prova", stdin=f"ett\nNär {n}, då frågar jag.\n+{n}\n")
    tty = terminal("write", "prova")
    tty.until("Vad vet du inte?")
    tty.type("två\nNär 4, då frågar jag.\n\n")
    tty.until("Enter sparar.")
    tty.type("\n")
    tty.until("Vad ser du? Skriv på en rad. Enter hoppar över.")
    tty.type("Jag frågar mer nu.\n")
    asked = tty.until("Enter behåller alla.")
    assert "Du har 4 försök på gång. Vilket släpper du?" in asked
    tty.type("9\n")
    tty.until("Enter behåller alla.")
    tty.type("2\n")
    tty.until("Du släppte det. Det går bra.")
    assert tty.code() == 0
    steps = coach("show", "last", "--json").json["steps"]
    assert (steps[-1]["id"], steps[-1]["kind"], steps[-1]["answer"]) == ("/seen", "compare", "Jag frågar mer nu.")
    assert {one["step"] for one in steps[-1]["compared"]} == {"what", "try"}
    assert {row.text: row.state for row in journal(home).ledger().of("experiment")} == {
        "När 1, då frågar jag.": "open",
        "När 2, då frågar jag.": "released",
        "När 3, då frågar jag.": "open",
        "När 4, då frågar jag.": "open",
    }


@pytest.mark.parametrize(("typed", "code"), [("\x04", 0), ("\x03", -signal.SIGINT)])
def test_whatever_ends_what_is_asked_afterwards_no_draft_comes_back(
    coach: Coach, own: Callable[..., None], home: Path, terminal: Callable[..., Any], typed: str, code: int
) -> None:
    coach("write", "prova", stdin="ett\n-\n")
    tty = terminal("write", "prova")
    tty.until("Vad vet du inte?")
    tty.type("två\n-\n")
    tty.until("Enter sparar.")
    tty.type("\n")
    tty.until("Vad ser du?")
    tty.type(typed)
    assert tty.code() in (code, 128 - code)
    assert journal(home).drafts() == ()
    assert [head.first_line for head in journal(home).heads()] == ["två", "ett"]


def test_one_that_has_rested_is_asked_about_once(
    coach: Coach, own: Callable[..., None], home: Path, terminal: Callable[..., Any], now: Any
) -> None:
    now.at -= timedelta(days=400)
    coach("write", "prova", stdin="-\nNär vi ses, då frågar jag.\n+0\n")
    coach("write", "look-back", stdin="-\n-\n")
    for asks in (True, False):
        tty = terminal("write", "look-back")
        tty.until("Vad såg du?")
        tty.type("ett\n")
        tty.until("Enter sparar.")
        tty.type("\n")
        if asks:
            tty.until("Behålla eller släppa?")
            tty.type("\n")
        elif tty.until("Då och nu"):
            tty.until("Vad ser du?")
            tty.type("\n")
        tty.code()
        assert ("Behålla eller släppa?" in tty.text) == asks
    assert [row.state for row in journal(home).ledger().of("experiment")] == ["open"]


def test_someone_else_knows_becomes_an_experiment_to_ask(
    coach: Coach, rows: Callable[[], dict[str, Any]], home: Path, terminal: Callable[..., Any]
) -> None:
    row = rows()["open-question"]
    tty = terminal("follow-up", "elsewhere", row["id"])
    tty.until("Vill du göra ett försök av det, att fråga?")
    tty.type("När jag ser LK, då frågar jag.\n")
    tty.until("När vill du titta på det?")
    tty.type("2027-01-07\n")
    tty.until("Sparat på din dator.")
    assert tty.code() == 0
    found = journal(home).ledger()
    (asking,) = (one for one in found.of("experiment") if one.step == "/ask")
    assert (asking.text, str(asking.due), asking.entry) == (
        "När jag ser LK, då frågar jag.",
        "2027-01-07",
        row["entry"],
    )
    assert rows()["open-question"]["state"] == "elsewhere"


def test_what_was_learned_is_asked_for_and_half_a_line_is_kept(
    coach: Coach, rows: Callable[[], dict[str, Any]], terminal: Callable[..., Any]
) -> None:
    id = rows()["experiment"]["id"]
    tty = terminal("follow-up", "done", id)
    tty.until("Vad lärde du dig av det?")
    tty.type("\x03")
    tty.code()
    assert rows()["experiment"]["state"] == "open"
    tty = terminal("follow-up", "done", id)
    tty.until("Vad lärde du dig av det?")
    tty.type("att vänta")
    tty.until("att vänta")
    tty.type("\x03")
    tty.code()
    assert (rows()["experiment"]["state"], rows()["experiment"]["note"]) == ("done", "att vänta")
