"""``coach settings``: what the person has chosen, and choosing something else."""

from __future__ import annotations

import msgspec

from coach.cli.call import Call
from coach.cli.wrong import NOT_SAVED, WRONG_USAGE, Wrong
from coach.journal.journal import Journal
from coach.journal.place import place
from coach.journal.store import CannotMove, NotSaved
from coach.paths import typed_path
from coach.settings import KEYS, OPTIONS, WEEKDAYS, Choices, NotWritten
from coach.words import words_for
from coach.words.care import Care


def settings(call: Call, what: str | None, key: str | None, value: str | None, *, json: bool) -> int:
    """Do one of list, get, set and path; gives the exit code."""
    words = call.words.choices
    for problem in call.settings.problems:
        call.console.remark(call.words.settings_problem[problem])
    if what != "path" and key is not None:
        key = _known(call, key)
    match what, key, value:
        case ("path", None, None):
            call.console.say(str(call.folders.settings))
        case (None, None, None):
            _list(call, json=json)
        case ("get", str(), None):
            now = _values(call)[key]
            if json:
                call.console.document(msgspec.json.encode({key: now}))
            else:
                call.console.say(now)
        case ("set", str(), str()):
            _set(call, key, value)
        case _:
            raise Wrong(words.usage, WRONG_USAGE)
    return 0


def _known(call: Call, key: str) -> str:
    """The key that was written, with a hyphen or with the file's underscore."""
    found = key.replace("-", "_")
    if found not in KEYS:
        raise Wrong(call.words.choices.no_setting.format(name=key, names=", ".join(KEYS)), WRONG_USAGE)
    return found


def _values(call: Call) -> dict[str, str]:
    """What counts, chosen or not, by key."""
    now = call.settings
    return {
        "language": call.words.lang,
        "theme": now.theme,
        "review_day": now.review_day,
        "journal": str(call.folders.journal),
    }


def _list(call: Call, *, json: bool) -> None:
    """Every setting with its value, and what it is."""
    values = _values(call)
    if json:
        call.console.document(msgspec.json.encode(values))
        return
    width = max(map(len, KEYS))
    said = call.words.choices
    call.console.say("\n".join(f"{key:<{width}}  {values[key]}  ({said.meanings[key]})" for key in KEYS))


def _set(call: Call, key: str, value: str) -> None:
    """Choose a value."""
    if key == "journal":
        _place(call, value)
        return
    value = _meant(key, value)
    try:
        Choices(call.folders.settings, call.settings).choose(key, value)
    except ValueError as error:
        allowed = ", ".join(OPTIONS[key])
        raise Wrong(call.words.choices.no_value.format(name=value, key=key, names=allowed), WRONG_USAGE) from error
    except NotWritten as error:
        raise Wrong(call.words.choices.unwritten.format(path=error.path), NOT_SAVED) from error
    call.console.say(call.words.choices.set.format(key=key, value=value))


def _meant(key: str, value: str) -> str:
    """The value that was written; a weekday may be written in Swedish too."""
    value = value.strip().lower()
    days = words_for("sv").weekdays
    return WEEKDAYS[days.index(value)] if key == "review_day" and value in days else value


def _place(call: Call, typed: str) -> None:
    """Let the journal lie somewhere else: moved whole, or not at all."""
    care: Care = call.words.care
    if not typed.strip():
        raise Wrong(call.words.choices.usage, WRONG_USAGE)
    if call.folders.journal_given:
        raise Wrong(care.chosen_elsewhere, WRONG_USAGE)
    old, new = call.folders.journal, typed_path(typed).absolute()
    opened: list[Journal] = []

    def journal() -> Journal:
        opened.append(Journal.open(old, call.folders.state, call.clock))
        return opened[0]

    try:
        placed = place(old, new, journal, lambda: Choices(call.folders.settings, call.settings).place(new))
    except CannotMove as error:
        raise Wrong(care.obstacles[error.obstacle].format(path=new), WRONG_USAGE) from error
    except NotSaved as error:
        raise Wrong(care.not_moved.format(reason=call.words.reasons[error.reason], path=old), NOT_SAVED) from error
    except NotWritten as error:
        raise Wrong(care.settings_not_written.format(path=error.path), NOT_SAVED) from error
    finally:
        for one in opened:
            one.close()
    call.console.say(call.words.choices.placed[placed.how].format(path=new, old=old))
    if placed.left:
        call.console.say(care.left.format(names=", ".join(str(old / name) for name in placed.left)))
