"""The reader takes any bytes, says one thing for one slip, and keeps what the file says."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.exercises.model import Kind, Return
from coach.exercises.reader import parse
from coach.text import newlines

CONTENT = Path(__file__).parent.parent.parent / "content" / "exercises"
REAL = [path.read_bytes() for path in sorted(CONTENT.glob("*/*.md"))[::9]]
TOP = "---\ncoach: exercise/1\nid: fall\nversion: 1.0.0\nlang: sv\n---\n\n# Fall\n\nMålet.\n\n"
STEP = "## Vad?\n\n- Svar: lång text\n- Id: vad\n"


def codes(text: str | bytes) -> list[str]:
    """The codes of what is found, each at a place that there is."""
    data = text.encode() if isinstance(text, str) else text
    exercise, found = parse(data)
    lines = newlines(data.decode("utf-8", "replace")).split("\n")
    assert all(1 <= one.line <= len(lines) and 1 <= one.column <= len(lines[one.line - 1]) + 1 for one in found)
    assert (exercise is None) == any(one.code.startswith("E") for one in found)
    return [one.code for one in found]


def test_what_the_file_says() -> None:
    data = (
        "\ufeff---\ncoach: exercise/1\nid: fall\nversion: 1.10.0\nlang: sv\nminutes: 12\nthemes: open-up, involve\n"
        'returns: 28, 84 month-look-back\nbasis: "Schein: 2013"\nauthor: Någon\nlicence: CC BY 4.0\n---\n\n'
        "# Ett *fall*\n\nMålet i en mening,\npå två rader.\n\nEn till.\n\n"
        "## Vad sade {annan/steg} om \\{x}?\n\nLäs **det** här.\n\n* prosa\n\n- Svar: lång text\n- Id: vad\n\nMer.\n"
    ).encode()
    exercise, found = parse(data)
    assert found == []
    assert exercise is not None
    assert (exercise.id, exercise.version, exercise.lang, exercise.minutes) == ("fall", "1.10.0", "sv", 12)
    assert (exercise.title, exercise.aim) == ("Ett fall", "Målet i en mening, på två rader.\n\nEn till.")
    assert exercise.themes == ("open-up", "involve")
    assert exercise.returns == (Return(28), Return(84, "month-look-back"))
    assert (exercise.basis, exercise.author, exercise.licence) == ("Schein: 2013", "Någon", "CC BY 4.0")
    assert (exercise.source, exercise.sha256) == (data, sha256(data).hexdigest())
    (step,) = exercise.steps
    assert (step.kind, step.question, step.line, step.named) == (Kind.LONG, r"Vad sade {annan/steg} om \{x}?", 21, True)
    assert step.prose == "Läs **det** här.\n\n* prosa\n\nMer."


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028", "\u0085"])
def test_every_line_end_is_one(newline: str) -> None:
    plain, _ = parse((TOP + STEP).encode())
    other, found = parse((TOP + STEP).replace("\n", newline).encode())
    assert found == []
    assert plain is not None
    assert other is not None
    assert other.steps == plain.steps


def test_letters_are_composed() -> None:
    exercise, _ = parse((TOP + STEP.replace("lång", "la\u030ang")).encode())
    assert exercise is not None


def test_a_file_may_be_64_kb() -> None:
    filler = "x" * (64 * 1024 - len((TOP + STEP).encode()) - 2)
    assert codes(TOP + STEP + "\n" + filler + "\n") == []
    assert codes(TOP + STEP + "\n" + filler + "xx") == ["E001"]


def test_other_bytes_than_utf_8() -> None:
    _, found = parse((TOP + STEP).encode("latin-1"))
    assert [(one.code, one.line, one.column) for one in found] == [("E002", 10, 2)]


@pytest.mark.parametrize("hidden", ["\x1b", "\u202e", "\u200b", "\ufeff", "\x9b", "\x00"])
def test_hidden_characters(hidden: str) -> None:
    _, found = parse((TOP + STEP + f"\nText{hidden} och{hidden}").encode())
    assert [(one.code, one.line, one.column) for one in found] == [("E003", 17, 5)]
    assert dict(found[0].values) == {"character": f"U+{ord(hidden):04X}"}


def test_a_hidden_character_as_an_entity_is_harmless() -> None:
    exercise, _ = parse((TOP + "## Vad&#x202e;?\n\n- Svar: lång text\n").encode())
    assert exercise is not None
    assert exercise.steps[0].question == "Vad\ufffd?"


def test_no_top_at_all() -> None:
    assert codes("") == ["E010"]
    assert codes("# Fall\n\n" + STEP) == ["E010"]


@pytest.mark.parametrize(
    ("before", "line", "values"),
    [
        ("—--", 1, {"found": "—--"}),
        ("\n\n–––", 3, {"found": "–––"}),
        ("\n\n---", 1, {"row": "3"}),
        ("\ufeff\n---", 1, {"row": "2"}),
        (" ---", 1, {}),
    ],
)
def test_why_the_top_does_not_begin(before: str, line: int, values: dict[str, str]) -> None:
    exercise, (found,) = parse((TOP.replace("---", before, 1) + STEP).encode())
    assert exercise is None
    assert (found.code, found.line, dict(found.values)) == ("E010", line, values)


@pytest.mark.parametrize(
    ("returns", "told"),
    [
        ("4 veckor", {"time": "4 veckor", "days": "28"}),
        ("28, om 4 veckor month-look-back", {"time": "om 4 veckor", "days": "28"}),
        ("28 days", {"time": "28 days", "days": "28"}),
        ("a month", {"time": "a month", "about": "30"}),
        ("0 weeks", {"time": "0 weeks"}),
        ("soon", {}),
    ],
)
def test_a_return_that_is_counted_in_something_is_told_in_days(returns: str, told: dict[str, str]) -> None:
    _, (found,) = parse((TOP.replace("\n---", f"\nreturns: {returns}\n---", 1) + STEP).encode())
    assert (found.code, dict(found.values)) == ("E022", {"found": returns, **told})


def test_sixty_steps() -> None:
    assert codes(TOP + "".join(STEP.replace("vad", f"vad-{n}") for n in range(60))) == []
    assert codes(TOP + "".join(STEP.replace("vad", f"vad-{n}") for n in range(61))) == ["E036"]


def test_forty_choices() -> None:
    assert codes(TOP + "## Vilken?\n\n" + "".join(f"- (a{n}) Val {n}\n" for n in range(40))) == []
    assert codes(TOP + "## Vilken?\n\n" + "".join(f"- (a{n}) Val {n}\n" for n in range(41))) == ["E037"]


def test_lists_without_end() -> None:
    deep = "".join("  " * n + "* x\n" for n in range(12))
    assert codes(TOP + STEP + "\n" + deep) == ["E007"]


def test_it_stops_after_fifty() -> None:
    found = codes(TOP + "".join(f"## {n}?\n\n- Svar: fel\n\n" for n in range(60)))
    assert found == ["E075"] * 50


def test_a_row_that_goes_on_is_pointed_at_where_it_does() -> None:
    _, found = parse((TOP + "## Vad?\n\n- Svar: kort text\n  Ett ord.\n").encode())
    assert [(one.code, one.line, one.column) for one in found] == [("E083", 15, 3)]


def test_numbers_without_end() -> None:
    for row in ("Svar: skala 1–{}", "Svar: lista {}", "Svar: paus {} min", "Svar: försök, om {} dagar"):
        assert len(codes(TOP + "## Vad?\n\n- " + row.format("9" * 5000) + "\n")) == 1


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes(data: bytes) -> None:
    codes(data)


ROWS = st.lists(
    st.sampled_from(
        ["## ", "# ", "- ", "* ", "+ ", "1. ", "    ", "> ", "\n", "\n\n", "{", "}", "\\", "[ ] ", "( ) ", "[]", ": "]
        + [
            "Svar: ",
            "Id: ",
            "Visas om: ",
            "skala 1–7",
            "lista",
            "rangordna",
            "en av {a}",
            "jämför {a}",
            "försök",
            "är ",
        ]
        + ["högst ", "och ", "eller ", '"', "”", "a", "b", "99999", "Välj: ", "Upprepa för: ", "Blir: ", "<b>", "](x)"]
        + ["---\n", "===\n", "```\n", "ja", "bidrag", "Answer: ", "long text", "Om du kör fast: ", "![", "&#x202e;"]
    ),
    max_size=60,
).map("".join)


@given(ROWS)
def test_any_rows(rows: str) -> None:
    codes(TOP + rows)


@given(st.sampled_from(REAL), st.data())
def test_a_mangled_file(real: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(real)))
    end = data.draw(st.integers(start, min(len(real), start + 200)))
    put = data.draw(st.binary(max_size=6) | st.sampled_from([b"", b"\n", b"- ", b"{", b"## ", b"\n    ", b": "]))
    codes(real[:start] + put + real[end:])
