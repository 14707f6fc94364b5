"""What the app Day One exports as JSON."""

from __future__ import annotations

import json
from typing import Any

from coach.journal.imports.day_one import day_one
from tests.journal.imports.conftest import Read


def exported(**changed: Any) -> dict[str, Any]:
    """An entry as the app writes it, with more keys than are read."""
    return {
        "uuid": "F0CD1A6D0F5C4B7B9D2E",
        "creationDate": "2024-06-21T14:30:00Z",
        "modifiedDate": "2024-06-21T14:31:00Z",
        "timeZone": "Europe/Stockholm",
        "text": "Midsommar\\.\n\nDet regnade\\!",
        "starred": False,
        "isPinned": False,
        "location": {"localityName": "Umeå", "latitude": 63.8},
        "weather": {"conditionsDescription": "Rain"},
        "richText": "{}",
        **changed,
    }


def read(*entries: dict[str, Any]) -> Read:
    """What is found in an export of these."""
    document = {"metadata": {"version": "1.0"}, "entries": entries}
    return Read(day_one, json.dumps(document, indent=1, ensure_ascii=False), "Journal.json")


def test_an_entry_has_the_hour_that_its_own_clock_showed() -> None:
    found = read(exported(), exported(timeZone="America/New_York"), exported(timeZone="Asia/Kathmandu"))
    assert found.at == ["2024-06-21T16:30:00+02:00", "2024-06-21T10:30:00-04:00", "2024-06-21T20:15:00+05:45"]
    assert found.texts[0] == "Midsommar.\n\nDet regnade!"
    assert found.problems == []


def test_tags_and_the_star_are_words_at_the_end() -> None:
    found = read(exported(text="Text", tags=["arbete", "två ord", " "], starred=True), exported(text="T", tags=["a"]))
    assert found.texts == ["Text\n\n★ #arbete #två-ord", "T\n\n#a"]


def test_a_zone_that_no_longer_exists_is_told_once_and_the_hour_is_that_of_here() -> None:
    found = read(*[exported(timeZone="Europe/Gondor", text=f"{n}") for n in range(3)])
    assert found.at == ["2024-06-21T16:30:00+02:00"] * 3
    assert [problem[1:] for problem in found.problems] == [("zone", "Europe/Gondor")]


def test_a_zone_is_never_a_path() -> None:
    for zone in ("../../etc/passwd", "/etc/passwd", "Europe", ".", "a\0b", "A" * 5000, "Europe/" * 40):
        found = read(exported(timeZone=zone))
        assert found.at == ["2024-06-21T16:30:00+02:00"]
        assert [problem[1] for problem in found.problems] == ["zone"]
    assert read(exported(timeZone=None)).problems == []


def test_pictures_stay_and_are_counted() -> None:
    picture = "![](dayone-moment://0F2A)"
    found = read(exported(text=f"{picture}\n\nFöre {picture} efter"), exported(text=picture))
    assert found.texts == ["Före efter"]
    assert found.problems == [(0, "pictures", "3")]


def test_dates_that_no_calendar_has_are_told_with_their_line() -> None:
    found = read(exported(creationDate="2024-02-30T10:00:00Z"), exported(creationDate="9999-12-31T23:59:59Z"))
    assert found.entries == []
    assert [problem[1] for problem in found.problems] == ["bad-date", "bad-date"]
    assert found.problems[0][0] == 6
    assert found.problems[1][0] > 20


def test_the_last_second_of_the_calendar_in_another_zone_ends_nothing() -> None:
    for date in ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"):
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", None):
            assert [one[1] for one in read(exported(creationDate=date, timeZone=zone)).problems] == ["bad-date"]
