"""``coach write``: which exercise is walked, and how its walk ends."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from coach.cli.after_walk import ask_afterwards
from coach.cli.call import Call, nothing
from coach.cli.free import write_free
from coach.cli.reading import entry_lines, saved_lines
from coach.cli.stops import Stopped, Unheard
from coach.cli.walk import PlainWalk
from coach.cli.wrong import FOUND_WRONG, INTERRUPTED, Wrong
from coach.journal.entry import Entry
from coach.practice.afterwards import afterwards
from coach.practice.session import Session


def write(call: Call, exercise: str | None = None, *, go_on: bool, new: bool, aside: bool, free: bool) -> int:
    """Walk through an exercise, or set aside what was begun; gives the exit code."""
    words, console = call.words, call.console
    if go_on + new + aside > 1 or (free and exercise):
        raise Wrong(words.plain.contradictory)
    call.at_stake = console.rest
    session = _session(call, exercise, go_on=go_on, new=new, aside=aside, free=free)
    if aside:
        console.say(words.set_aside if session.set_aside() else words.plain.nothing_set_aside)
        return 0
    return walk(call, session)


def walk(call: Call, session: Session) -> int:
    """Walk a session to its end, or to where nobody writes more; gives the exit code."""
    call.at_stake, call.bare = lambda: _written(call, session), lambda: _bare(call, session)
    console = call.console
    with console.listening():
        try:
            console.say(_opening(call, session))
            entry = _free(call, session) if session.name is None else PlainWalk(session, console, call.words).run()
        except (Stopped, Unheard, KeyboardInterrupt) as stop:
            return _put_down(call, session, stop)
        return _saved(call, session, entry)


def _free(call: Call, session: Session) -> Entry:
    """An empty page."""
    entry = write_free(session, call.console)
    if thought := session.worth_a_thought():
        call.console.remark(call.words.practice.thoughts[thought])
    if entry is None:
        call.journal.drop(session.id)
        raise Wrong(call.words.plain.nothing_to_save, FOUND_WRONG)
    return entry


def _saved(call: Call, session: Session, entry: Entry) -> int:
    """Say what was saved, and ask what there is to ask of it: whatever ends that, the entry is there."""
    call.at_stake, call.bare, call.console.before_waiting = nothing, nothing, lambda: None
    if entry.exercise is None:
        call.console.say(call.words.saved)
        return 0
    found = afterwards(call.desk, session, entry)
    call.console.say("\n" + "\n".join(saved_lines(entry, found.pairs, call.words)))
    try:
        if call.console.asks:
            ask_afterwards(call, entry, found)
    except Stopped as stop:
        return stop.code
    return 0


def _put_down(call: Call, session: Session, stop: BaseException) -> int:
    """Keep the draft, say so, and end."""
    session.keep()
    words = call.words.plain
    if call.console.asks:
        call.console.remark("")
    call.console.remark(words.put_down if session.draft() else words.nothing_put_down)
    if isinstance(stop, Stopped):
        return stop.code
    return INTERRUPTED if isinstance(stop, KeyboardInterrupt) else 0


def _session(call: Call, exercise: str | None, *, go_on: bool, new: bool, aside: bool, free: bool) -> Session:
    """The pass that is meant: a draft taken up again, or a new one. What cannot be read is passed over, and stays."""
    desk, lang, plain = call.desk, call.words.lang, call.words.plain
    name = "/".join(desk.library.find(exercise)) if exercise else None
    begun = desk.journal.drafts()
    drafts = tuple(draft for draft in begun if desk.readable(draft))
    passed_over = len(drafts) < len(begun) and not free and (go_on or aside or name is None)
    if free:
        drafts = tuple(draft for draft in drafts if draft.pack is None)
    elif name:
        drafts = tuple(draft for draft in drafts if desk.name(draft) == name)
    if (go_on or aside) and not drafts:
        raise Wrong(plain.unopened if passed_over else plain.no_draft, FOUND_WRONG)
    if passed_over:
        call.console.remark(plain.unopened)
    if go_on or aside:
        return desk.resume(drafts[0])
    if not free and name is None:
        suggestion = desk.today(lang, to_write=True)
        desk.offered(suggestion)
        drafts = (suggestion.draft,) if suggestion.draft else ()
        name = suggestion.exercise or (desk.name(drafts[0]) if drafts else None)
    if drafts and not new:
        return desk.resume(drafts[0])
    return desk.begin(name, lang) if name else desk.free(lang)


def _opening(call: Call, session: Session) -> str:
    """The title, the aim, the minutes; that it is taken up again; in which language it is; what the signs do."""
    words, exercise = call.words, session.walk.exercise
    taken_up = words.plain.taken_up if session.taken_up else ""
    if session.name is None:
        stands = session.walk.mark().answer or ""
        return "\n\n".join(filter(None, [words.free_writing, taken_up, stands, words.plain.free]))
    minutes = words.minutes(exercise.minutes) if exercise.minutes else ""
    foreign = words.other_language if exercise.lang != words.lang and not session.taken_up else ""
    parts = [exercise.title, exercise.aim, minutes, foreign, taken_up, words.plain.signs]
    return "\n\n".join(filter(None, parts))


def _written(call: Call, session: Session) -> str:
    """All that would be lost: what stands in the walk, and what of the input was not read."""
    entry = session.walk.preview()
    steps = tuple(step for step in entry.steps if step.answer is not None or step.followups)
    parts = []
    if steps:
        parts.append("\n".join(entry_lines(structs.replace(entry, steps=steps), call.words)))
    return "\n\n".join(filter(None, [*parts, call.console.rest()]))


def _bare(call: Call, session: Session) -> str:
    """The same in its bare words, as they stand: nothing is worked out that could fail."""
    marks = session.walk.marks.values()
    texts = [text for mark in marks for text in (*_texts(mark.answer), *mark.followups)]
    return "\n\n".join(filter(None, [*texts, call.console.rest()]))


def _texts(answer: object) -> Iterator[str]:
    """The words of an answer, whatever its kind."""
    match answer:
        case str():
            yield answer
        case list() | tuple():
            for part in answer:
                yield from _texts(part)
        case dict():
            yield from _texts([answer[key] for key in ("label", "text") if key in answer])
