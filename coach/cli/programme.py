"""``coach programme``: which programmes there are, where one is in them, and starting, pausing and stopping one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from coach.cli.call import Call
from coach.cli.course_lines import course_lines
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.exercises.names import Ambiguous, NotFound
from coach.practice.course import Course
from coach.practice.courses import UnreadableProgramme
from coach.practice.runs import RESUMED, STOPPED


def programme(call: Call, what: str, name: str | None, *, json: bool) -> int:
    """Do what is asked with programmes; gives the exit code."""
    do: dict[str, Callable[[Call, str | None, bool], int]] = {
        "list": _list,
        "show": _show,
        "start": _start,
        "pause": _pause,
        "resume": _resume,
        "stop": _stop,
    }
    said = call.words.practice
    try:
        return do[what](call, name, json)
    except NotFound as missing:
        near = call.words.plain.perhaps.format(names=", ".join(missing.near)) if missing.near else ""
        raise Wrong(f"{said.no_programme.format(name=missing.name)} {near}".strip()) from None
    except Ambiguous as several:
        raise Wrong(said.several_programmes.format(names=", ".join(several.names))) from None
    except UnreadableProgramme:
        raise Wrong(said.programme_unreadable) from None


def _list(call: Call, name: str | None, json: bool) -> int:
    """All of them, each with where one is in it."""
    if name is not None:
        raise Wrong(call.words.plain.too_many_words)
    courses = call.desk.courses.all(call.words.lang)
    if json:
        call.console.document(msgspec.json.encode([_row(one) for one in courses]))
    else:
        call.console.say("\n".join(_lines(courses, call)))
    return 0


def _lines(courses: tuple[Course, ...], call: Call) -> Iterator[str]:
    """A line or two for each."""
    said = call.words.practice
    for one in courses:
        weeks, state = said.weeks(len(one.weeks)), said.states[one.state or "none"]
        yield f"{one.programme.title} ({weeks}, {state})  {one.name}"
        yield f"  {one.programme.promise}"


def _show(call: Call, name: str | None, json: bool) -> int:
    """One of them; without a name the one that is going on, or was touched last."""
    lang = call.words.lang
    one = call.desk.courses.of(name, lang) if name else call.desk.courses.current(lang)
    if one is None:
        raise Wrong(call.words.practice.none_started, FOUND_WRONG)
    if json:
        call.console.document(msgspec.json.encode(_document(one)))
    else:
        call.console.say("\n".join(course_lines(one, call)))
    return 0


def _start(call: Call, name: str | None, json: bool) -> int:
    """Start one, or take it up again."""
    said, courses = call.words.practice, call.desk.courses
    if name is None:
        raise Wrong(said.which_programme)
    did = courses.start(name, call.words.lang)
    text = said.going_already if did is None else said.resumed if did == RESUMED else said.started
    return _told(call, text, courses.of(name, call.words.lang))


def _pause(call: Call, name: str | None, json: bool) -> int:
    """Let the active one rest."""
    if name is not None:
        raise Wrong(call.words.plain.too_many_words)
    return _told(call, call.words.practice.paused, call.desk.courses.pause(call.words.lang))


def _resume(call: Call, name: str | None, json: bool) -> int:
    """Go on with one that rests."""
    said = call.words.practice
    return _told(call, said.resumed, call.desk.courses.resume(call.words.lang, name), said.none_paused)


def _stop(call: Call, name: str | None, json: bool) -> int:
    """End one before its end."""
    return _told(call, call.words.practice.stopped, call.desk.courses.stop(call.words.lang, name))


def _told(call: Call, text: str, one: Course | None, otherwise: str | None = None) -> int:
    """Say what was done, or that there is nothing to do it with."""
    if one is None:
        raise Wrong(otherwise or call.words.practice.none_active, FOUND_WRONG)
    call.console.say(text.format(title=one.programme.title))
    return 0


def _row(one: Course) -> dict[str, Any]:
    """A programme in the list, as JSON."""
    return {
        "programme": one.name,
        "version": one.programme.version,
        "lang": one.programme.lang,
        "title": one.programme.title,
        "promise": one.programme.promise,
        "weeks": len(one.weeks),
        "state": one.state,
        "started": one.started,
        "ended": one.ended,
    }


def _document(one: Course) -> dict[str, Any]:
    """A programme with all its days, as JSON."""
    weeks = [
        {
            "title": week.title,
            "text": week.text,
            "milestone": week.milestone or None,
            "reached": week.reached,
            "passes": [
                {
                    "number": stop.number,
                    "exercise": stop.exercise,
                    "title": stop.title,
                    "state": stop.state,
                    "date": stop.day if stop.entry or one.state not in (None, STOPPED) else None,
                    "entry": stop.entry,
                    "returns": stop.returns,
                }
                for stop in week.stops
            ],
        }
        for week in one.weeks
    ]
    returns = [
        {"exercise": back.exercise, "date": back.day, "done": back.since, "answered": back.answered}
        for back in one.returns
    ]
    compares = [{"exercise": pair.exercise, "then": pair.then, "now": pair.now} for pair in one.compares]
    return _row(one) | {"daily": one.daily, "weeks": weeks, "returns": returns, "compares": compares}
