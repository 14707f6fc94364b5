"""The benches run and say what they found; how quick anything is, no test asks."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from coach.journal.became import became
from tests.bench.__main__ import BENCHES, run
from tests.bench.entries import RARE, Writer
from tests.bench.measure import Samples, interleaved
from tests.bench.options import Options
from tests.bench.report import Report, Target


def test_everything_is_done_once_a_round_and_not_always_in_the_same_order() -> None:
    done: list[str] = []
    samples = interleaved({name: lambda name=name: done.append(name) for name in "abc"}, 50)  # type: ignore[misc]
    rounds = [tuple(done[start : start + 3]) for start in range(0, len(done), 3)]
    assert len(rounds) == len(samples.rounds) == 50
    assert {tuple(sorted(one)) for one in rounds} == {("a", "b", "c")}
    assert len(set(rounds)) > 1


def test_what_is_slow_is_done_three_times_at_least_and_then_no_more() -> None:
    done: Counter[str] = Counter()
    interleaved({name: lambda name=name: done.update(name) for name in "ab"}, 20, patience=0)  # type: ignore[misc]
    assert done == {"a": 3, "b": 3}


def test_what_stands_between_is_done_before_each() -> None:
    done: list[str] = []
    interleaved({"a": lambda: done.append("a")}, 2, between=lambda: done.append("-"))
    assert done == ["-", "a", "-", "a"]


def test_a_ratio_is_taken_within_a_round() -> None:
    samples = Samples(({"a": 2.0, "b": 1.0}, {"a": 200.0, "b": 100.0}, {"a": 9.0, "b": 1.0}, {"b": 5.0}))
    assert samples.ratio("a", "b") == 2
    assert samples.median("a") == 9
    assert samples.median("b") == 3
    assert samples.seconds("a") == [2, 200, 9]
    assert (samples.has("a"), samples.has("c")) == (True, False)


def test_a_high_one_is_above_most() -> None:
    assert Samples(tuple({"a": float(n)} for n in range(101))).high("a") == 95
    assert Samples(({"a": 3.0},)).high("a") == 3


def test_a_target_is_reached_from_the_right_side() -> None:
    assert [Target("", "", found, 2).reached for found in (1, 2, 3)] == [True, True, False]
    assert [Target("", "", found, 2, least=True).reached for found in (1, 2, 3)] == [False, True, True]


def test_a_report_says_what_is_missed() -> None:
    report = Report("Speed", ["on paper"], [(("a", "b"), [("1", "2")])], [Target("insert", "10 entries", 2.5, 1.6)])
    lines = report.markdown().splitlines()
    assert "| insert | 10 entries | ≤ 1.6 × | 2.5 × | **no** |" in lines
    assert lines[-1] == "| 1 | 2 |"


def test_entries_are_the_same_each_time_and_of_every_kind() -> None:
    writer = Writer()
    entries = [writer.entry() for _ in range(101)]
    assert entries[0] == Writer().entry()
    assert {step.kind for entry in entries for step in entry.steps} == {"long", "short", "people", "experiment"}
    assert sum(RARE in str(entry.steps[-1].answer) for entry in entries) == 2
    assert all(len(entry.became) == len(became(entry.steps)) for entry in entries)


@pytest.mark.parametrize("name", BENCHES)
def test_a_bench_runs(name: str, tmp_path: Path) -> None:
    report = run(name, Options((20, 40), 4, tmp_path))
    assert report.tables
    assert all(cell for _, rows in report.tables for row in rows for cell in row[:2])
    assert f"# {report.title}" in report.markdown()
