"""Names in a whole entry: every text that was asked or answered, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import to_builtins

from coach.journal.became import became, with_ids
from coach.journal.entry import (
    ANSWERED,
    DONT_KNOW,
    Became,
    Entry,
    ExerciseRef,
    FollowUp,
    Label,
    Quote,
    Scale,
    StepRecord,
)
from coach.journal.mentions import document_replaced, draft_row_replaced, entry_replaced, in_entry, passages
from coach.journal.names import Names, Stand, lettered
from coach.journal.quotes import place_of

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
NAMES = Names(["LK", "JÖ", "list"])
SOMEONE = Stand("någon", "någons", word=True)
REF = ExerciseRef("own", "LK", "1.0", "sv", "LK", "LK", "LK")

words = st.lists(
    st.sampled_from(["LK", "LKs", "jö", "JÖ:s", "list", "möte", "och", ".", "Hanna"]), min_size=1, max_size=5
)
texts = words.map(" ".join)


def entry(*steps: StepRecord) -> Entry:
    """An entry with these steps and what they became."""
    ids = (str(number) for number in range(1, 99))
    return Entry("1", AT, AT, "sv", REF, steps, with_ids(became(steps), ids))


def step(kind: str, answer: object, **more: object) -> StepRecord:
    """An answered step."""
    return StepRecord("list", kind, state=ANSWERED, answer=answer, **more)  # type: ignore[arg-type]


def choices(labels: list[str]) -> list[dict[str, str]]:
    """Choices that were taken from earlier answers: their ids are their words."""
    return [{"id": label, "label": label} for label in dict.fromkeys(labels)]


@st.composite
def steps(draw: st.DrawFn) -> StepRecord:
    """A step of any kind, with everything in it that can hold words, and quotes in it."""
    many = draw(st.lists(texts, min_size=1, max_size=3, unique_by=str.casefold))
    kind, answer, becomes = draw(
        st.sampled_from(
            [
                ("long", many[0], "open question"),
                ("short", many[0], None),
                ("list", many, "question to ask"),
                ("people", many, draw(st.sampled_from(["contribution", "owed answer", "answer given"]))),
                ("one of", choices(many)[0], "open question"),
                ("rank", choices(many), None),
                ("scale", 4, None),
                ("experiment", {"text": many[0], "due": "2026-12-01"}, None),
                ("activities", [{"id": "x", "label": many[0], "list": "leading", "own": False}], None),
            ]
        )
    )
    before, quoted, after = draw(texts), draw(texts), draw(texts)
    text = f"{before} {quoted}, {after}"
    place = (len(before) + 1, len(before) + 1 + len(quoted))
    return step(
        kind,
        answer,
        item=quoted,
        question=text,
        text=text,
        quotes=tuple(Quote(where, *place, "LK/list", "list", "7", False) for where in ("question", "text")),
        options=tuple(Label(one["id"], one["label"]) for one in choices(many)) if kind in ("one of", "rank") else None,
        scale=Scale(1, 7, tuple(many)) if kind == "scale" else None,
        followups=(FollowUp(after, before),),
        hints=(quoted,),
        becomes=becomes,
        closes=("77",) if becomes == "answer given" else (),
    )


entries = st.lists(steps(), max_size=3).map(lambda found: entry(*found))


@given(entries)
def test_no_name_is_left_and_a_second_time_changes_nothing(before: Entry) -> None:
    for by in (SOMEONE, lettered(["LK", "JÖ", "list"], ":s").__getitem__):
        after = entry_replaced(before, NAMES, by)
        assert in_entry(after, NAMES) == ()
        assert entry_replaced(after, NAMES, by) == after


@given(entries)
def test_a_quote_points_at_the_same_words(before: Entry) -> None:
    after = entry_replaced(before, NAMES, Stand("X", "Xs"))
    for old, new in zip(before.steps, after.steps, strict=True):
        for quote, moved in zip(old.quotes, new.quotes, strict=True):
            (holder, key), (now, _) = (place_of(to_builtins(one), quote.where) for one in (old, new))
            words = holder[key][quote.start : quote.end]
            assert now[key][moved.start : moved.end] == NAMES.replaced(words, Stand("X", "Xs"))
            assert moved == msgspec.structs.replace(quote, start=moved.start, end=moved.end)


gone = st.sampled_from([None, frozenset[str](), frozenset({"77"})])


@given(entries, st.sampled_from([SOMEONE, Stand("MN", "MNs")]), gone)
def test_what_it_became_is_what_the_new_answers_become(
    before: Entry, by: Stand, forgotten: frozenset[str] | None
) -> None:
    document = document_replaced(to_builtins(before), NAMES, by, forgotten=forgotten)
    after = msgspec.convert(document, Entry)
    assert [without_id(row) for row in after.became] == list(became(after.steps))
    kept = [row.id for row in after.became]
    assert sorted(set(kept)) == sorted(kept)
    assert set(kept) <= {row.id for row in before.became}


def without_id(row: Became) -> Became:
    """A row as it is worked out."""
    return msgspec.structs.replace(row, id="")


@given(entries)
def test_what_is_no_text_is_untouched(before: Entry) -> None:
    nobody = Names(["QQ"])
    assert entry_replaced(before, nobody, SOMEONE) == before
    after = entry_replaced(before, NAMES, SOMEONE)
    assert (after.exercise, after.id, after.started, after.lang) == (REF, "1", AT, "sv")
    for old, new in zip(before.steps, after.steps, strict=True):
        assert (new.id, new.kind, new.state, new.becomes, new.closes) == (
            old.id,
            old.kind,
            old.state,
            old.becomes,
            old.closes,
        )


def test_every_place_is_named_in_the_order_of_reading() -> None:
    asked = StepRecord(
        "a",
        "one of",
        item="om LK",
        question="LK?",
        text="Vad sa LK?",
        options=(Label("1", "Hon"), Label("2", "LK")),
        state=ANSWERED,
        answer={"id": "2", "label": "LK"},
        followups=(FollowUp("Och?", None), FollowUp("Vad ville LK?", "LKs plan")),
        hints=("Fråga LK",),
    )
    found = in_entry(entry(StepRecord("r", "read"), asked), NAMES)
    assert {one.step for one in found} == {1}
    assert [one.where for one in found] == [
        "item",
        "question",
        "text",
        "option 2",
        "answer",
        "followup 2",
        "followup answer 2",
        "hint 1",
    ]
    assert [one.text[one.place.start : one.place.end] for one in found if one.where == "followup answer 2"] == ["LKs"]


def test_choices_made_of_words_keep_their_ids_together() -> None:
    options = (Label("LK", "LK"), Label("JÖ", "JÖ"))
    rank = step("rank", choices(["JÖ", "LK"]), options=options)
    (after,) = entry_replaced(entry(rank), NAMES, lettered(["LK", "JÖ"], ":s").__getitem__).steps
    assert after.options == (Label("A", "A"), Label("B", "B"))
    assert after.answer == choices(["B", "A"])


def test_an_activity_of_ones_own_is_named_after_its_new_words() -> None:
    own = {"id": "ringde-lk", "label": "Ringde LK", "list": "leading", "own": True}
    other = {**own, "id": "ringde-jo", "label": "Ringde JÖ"}
    builtin = {"id": "talk-lk", "label": "Pratade", "list": "leading", "own": False}
    ticked = step("activities", [own, other, builtin], options=(Label("ringde-lk", "Ringde LK"),))
    (after,) = entry_replaced(entry(ticked), NAMES, SOMEONE).steps
    assert after.answer == [{**own, "id": "ringde-nagon", "label": "Ringde någon"}, builtin]
    assert after.options == (Label("ringde-nagon", "Ringde någon"),)


def test_two_people_who_become_one_are_answered_with_once() -> None:
    given = step("people", ["LK", "JÖ", "MN"], becomes="answer given", closes=("77",))
    after = entry_replaced(entry(given), Names(["JÖ"]), Stand("lk", "lks"))
    assert after.steps[0].answer == ["LK", "MN"]
    assert [(row.id, row.who, row.closes) for row in after.became] == [("1", "LK", ("77",)), ("3", "MN", ())]


def test_who_is_no_longer_named_is_not_among_the_people() -> None:
    given = step("people", ["LK", "JÖ", "LK och JÖ"], becomes="answer given", closes=("77",))
    document = document_replaced(to_builtins(entry(given)), Names(["LK"]), SOMEONE, forgotten={"1"})
    after = msgspec.convert(document, Entry)
    assert after.steps[0].answer == ["JÖ", "Någon och JÖ"]
    assert [(row.id, row.who, row.closes) for row in after.became] == [
        ("2", "JÖ", ("77",)),
        ("3", "Någon och JÖ", ()),
    ]


def test_a_question_that_stayed_open_is_open_under_its_new_words() -> None:
    asked = StepRecord("a", "long", question="Vad vill LK?", state=DONT_KNOW)
    (row,) = entry_replaced(entry(asked), NAMES, SOMEONE).became
    assert (row.id, row.text) == ("1", "Vad vill någon?")


@pytest.mark.parametrize(
    "more",
    [
        {"later": {"words": ["om LK"], "kind": "LK"}},
        {"steps": [{"id": "LK", "kind": "sketch", "answer": {"strokes": ["LK"]}}]},
        {"became": [{"id": "1", "kind": "hope", "step": "a", "text": "LK", "odd": 1}]},
        {"steps": [{"kind": "activities", "answer": ["LK"], "options": "LK", "quotes": [{"in": "hint 9"}]}]},
        {"steps": [{"kind": "people", "answer": "LK"}]},
    ],
)
def test_what_this_version_does_not_know_is_looked_through_too(more: dict[str, object]) -> None:
    document = {**to_builtins(entry()), **more}
    after = document_replaced(document, NAMES, SOMEONE)
    assert list(after) == list(document)
    assert "LK" not in msgspec.json.encode({k: v for k, v in after.items() if k != "exercise"}).decode().replace(
        '"id":"LK"', ""
    ).replace('"kind":"LK"', "")


def test_what_waited_is_settled_also_where_nobody_is_named_any_more() -> None:
    given = step("people", ["LK"], becomes="answer given", closes=("7", "8"))
    after = [
        msgspec.convert(document_replaced(to_builtins(entry(given)), NAMES, SOMEONE, forgotten=gone), Entry)
        for gone in ({"1", "7"}, {"1", "7", "8"})
    ]
    assert [[(row.id, row.who, row.closes) for row in one.became] for one in after] == [[("1", None, ("8",))], []]


def test_rows_of_another_rule_stay() -> None:
    """Only what names people is worked out again, and only where it comes out as it was kept."""
    asked = step("people", ["LK", "JÖ"], becomes="contribution")
    kept = (Became("1", "contributed", "list", who="LK"), Became("9", "hoped", "list", text="om LK"))
    before = msgspec.structs.replace(entry(asked), became=kept)
    document = document_replaced(to_builtins(before), Names(["LK"]), SOMEONE, forgotten={"1"})
    assert [(row["id"], row["text"]) for row in document["became"]] == [("9", "om någon")]


def test_a_row_of_a_draft_is_replaced_but_for_the_exercise() -> None:
    chosen = {"state": "answered", "answer": {"id": "LK#2", "label": "LK"}, "kept_open": ["LK"]}
    mark = {"row": "mark", "pass": "1", "key": "list/LK", "mark": chosen, "saved": "LK"}
    after = draft_row_replaced(mark, NAMES, Stand("MN", "MNs"))
    new = {"state": "answered", "answer": {"id": "MN#2", "label": "MN"}, "kept_open": ["LK"]}
    assert after == {**mark, "key": "list/MN", "mark": new}
    at = {"row": "at", "pass": "1", "at": "list/LK", "saved": "LK"}
    assert draft_row_replaced(at, NAMES, Stand("MN", "MNs")) == {**at, "at": "list/MN"}
    assert draft_row_replaced({**at, "at": None}, NAMES, SOMEONE)["at"] is None
    whole = {"row": "pass", "source": "LK", "pack": "LK"}
    assert draft_row_replaced(whole, NAMES, SOMEONE) == whole


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Jag och LKs chef, som ringde", 12, [("Jag och ", "LKs", " chef, som …")]),
        ("LK", 12, [("", "LK", "")]),
        ("En lång rad\noch (LK)", 5, [("… och (", "LK", ")")]),
        ("\n\tLK\n", 5, [(" ", "LK", " ")]),
        ("LK och JÖ sa att LK kom", 7, [("", "LK och JÖ", " sa att …"), ("… sa att ", "LK", " kom")]),
    ],
)
def test_the_words_around_places(text: str, width: int, shown: list[tuple[str, str, str]]) -> None:
    mentions = in_entry(entry(step("long", text)), NAMES)
    assert [(one.before, one.names, one.after) for one in passages(mentions, width)] == shown
