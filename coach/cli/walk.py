"""The plain walk: an exercise in questions and lines. What fits and what opens is the ``Walk``'s; here is the talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from coach.cli.asking import TEXT_KINDS, asked, fits, full, may_be, unasked
from coach.cli.console import Console
from coach.cli.lines import ALIASES_SHOWN, END_OF_TEXT, Named, is_text, sign, unmarked, value
from coach.cli.reading import answer_lines, became_lines
from coach.cli.stops import Stopped
from coach.exercises.model import Kind
from coach.journal.entry import ANSWERED, Entry
from coach.practice.accept import Refusal
from coach.practice.session import Session
from coach.practice.view import View
from coach.practice.walk import END
from coach.words.dates import typed_day, weekday_day
from coach.words.texts import Texts

OWN_WORDS = (Kind.SHORT, Kind.EXPERIMENT, Kind.PEOPLE, Kind.ACTIVITIES)
"""Kinds of one line where half a line is worth keeping."""


class PlainWalk:
    """One session, talked through."""

    def __init__(self, session: Session, console: Console, words: Texts) -> None:
        """Walk ``session`` over ``console`` in ``words``."""
        self._session = session
        self._walk = session.walk
        self._console = console
        self._words = words
        self._aliases = tuple(session.walk.past.aliases())[:ALIASES_SHOWN]
        self._goes_on = session.walk.place.key if session.taken_up and not session.walk.ended else None
        self._seen: set[str] | None = None
        self._wished: set[str] = set()

    def run(self) -> Entry:
        """Ask until the end, and save.

        Raises:
            Stopped: Nobody will write more; all that was read stands in the walk.
            NotSaved: The disk took no more; likewise.
        """
        self._console.before_waiting = self._session.keep
        while True:
            if not self._walk.ended:
                self._step()
            elif not self._console.asks or self._end_page():
                return self._session.finish()

    # -- one step --------------------------------------------------------------------------------------

    def _step(self) -> None:
        """Put the step, and take lines until one moves on."""
        walk, view = self._walk, self._walk.view()
        kind = view.place.step.kind
        self._put(asked(view, walk.number, len(walk.asking), self._words, self._aliases))
        if kind is Kind.READ:
            self._move()
        elif kind is Kind.PAUSE:
            self._pause(view.place.step.seconds or 0)
        else:
            self._say_what_fits(view)
            if kind in TEXT_KINDS:
                self._text(view)
            elif kind is Kind.LIST:
                self._list(view)
            else:
                self._line(view)

    def _say_what_fits(self, view: View) -> None:
        """Say what a line may be, what becomes of an answer that stands, and how its follow-ups are reached."""
        adds = view.place.key == self._goes_on
        said = [full(view, self._words) if self._full(view) else fits(view, self._words, bool(self._aliases), adds)]
        said += [self._words.plain.to_follow_up] if unasked(view) else []
        self._console.say("\n" + " ".join(said))

    def _pause(self, seconds: int) -> None:
        """Wait on a terminal; otherwise the pause takes no time."""
        line = None
        if self._console.asks:
            self._console.say("\n" + self._words.plain.pause.format(time=self._words.seconds(seconds)))
            passed, line = self._console.wait(seconds)
            self._walk.answer(passed)
            if line is None:
                self._console.say(self._words.plain.pause_over)
        if line is not None and sign(line) == "<":
            self._back()
        else:
            self._move()

    def _line(self, view: View) -> None:
        """Take lines until one answers or moves."""
        while True:
            line = self._read(lambda half: self._keep_half(view, half))
            if not line.strip():
                continue
            mark = sign(line)
            if mark is not None:
                if self._signed(mark):
                    return
                continue
            if line.rstrip() == END_OF_TEXT and unasked(view):
                self._left_standing(view)
                return
            if view.place.step.kind is Kind.EXPERIMENT:
                self._experiment(view, unmarked(line).strip())
                return
            if (refusal := self._answer(view, unmarked(line))) is None:
                self._answered(view)
                return
            self._refuse(refusal, view)

    def _answer(self, view: View, line: str) -> Refusal | None:
        """Let a line stand as the answer; why not, if it does not fit."""
        found = value(view, line, self._aliases)
        if isinstance(found, Refusal):
            return found
        if not isinstance(found, Named):
            return self._walk.answer(found)
        refusal = self._walk.answer(found.names)
        if refusal is None and view.waiting:
            self._walk.keep_open(found.kept_open)
        return refusal

    def _text(self, view: View) -> None:
        """Take a text of several lines."""
        before = self._standing_lines(view)
        self._ended(view, self._several(lambda lines: self._walk.answer("\n".join([*before, *lines]))))

    def _list(self, view: View) -> None:
        """Take the items of a list, until it is ended or full."""
        before, high = self._standing_lines(view), view.place.step.high or 0
        if self._full(view):
            return self._leave_full(view, before)

        def put(lines: list[str]) -> None:
            if self._walk.answer([*before, *lines]) is not None:
                self._walk.hold([*before, *lines])

        self._ended(view, self._several(put, room=high - len(before), blank=False))

    def _full(self, view: View) -> bool:
        """Whether new items would be added to a list that takes no more."""
        return view.place.step.kind is Kind.LIST and len(self._standing_lines(view)) >= (view.place.step.high or 0)

    def _leave_full(self, view: View, items: list[str]) -> None:
        """Read nothing as an item of a full list, and wait for what goes on. Half a line is kept with the items."""

        def keep_half(half: str) -> None:
            if is_text(half):
                self._walk.hold([*items, *half.split("\n")])

        while True:
            line = self._read(keep_half)
            if is_text(line):
                self._console.remark(full(view, self._words))
            elif line.rstrip() == END_OF_TEXT:
                return self._left_standing(view)
            elif (mark := sign(line)) is not None and self._signed(mark):
                return

    def _ended(self, view: View, found: str | None) -> None:
        """Go on from where the lines of a text or a list ended: see ``_several``."""
        if found is None or found == END_OF_TEXT:
            self._answered(view)
        elif found == ">":
            self._left_standing(view)

    def _left_standing(self, view: View) -> None:
        """Go on from an answer that is left as it stands: to its follow-up questions, where some are not answered."""
        self._goes_on = None
        first = next(iter(unasked(view)), None)
        if first is None or self._follow_up(first):
            self._move()

    def _standing_lines(self, view: View) -> list[str]:
        """The lines that new ones are added to: where an interrupted exercise is taken up again."""
        answer = view.mark.answer
        if view.place.key != self._goes_on or answer is None:
            return []
        return answer.split("\n") if isinstance(answer, str) else list(answer)

    def _several(
        self,
        put: Callable[[list[str]], object],
        begun: Sequence[str] = (),
        *,
        room: int | None = None,
        blank: bool = True,
    ) -> str | None:
        """Take lines until a lone ``.``; each stands before the next is read.

        Args:
            put: Is given all the lines each time.
            begun: The lines that were read already; signs count only before the first.
            room: How many there may be.
            blank: Whether a blank line between others is one of them.

        Returns:
            ``.`` where lines were ended, None where the list is full, ``>`` where the step is to be left as
            it stands, and an empty text where the walk has moved already.
        """
        lines = list(begun)

        def keep_half(half: str) -> None:
            put([*lines, *half.split("\n")])

        while room is None or len(lines) < room:
            line = self._read(keep_half)
            if not line.strip() and not (lines and blank):
                continue
            if not lines and (mark := sign(line)) is not None:
                if self._signed(mark):
                    return ""
                continue
            if line.rstrip() == END_OF_TEXT:
                return END_OF_TEXT if lines else ">"
            lines.append(unmarked(line))
            put(list(lines))
        return None

    def _experiment(self, view: View, text: str) -> None:
        """Keep the text with the proposed day, then ask for another day."""
        stands, days = view.mark.answer, view.place.step.due_days or 0
        due = stands["due"] if stands else (self._walk.today + timedelta(days=days)).isoformat()
        self._walk.answer({"text": text, "due": due})
        proposed = weekday_day(date.fromisoformat(due), self._words)
        self._put("\n" + self._words.plain.day.format(day=proposed))
        while True:
            line = self._read(lambda half: None).strip()
            if line in ("", "-", ">"):
                break
            if line == "<":
                return
            if line == "!":
                self._hint()
                continue
            if (day := typed_day(line, self._walk.today)) is not None:
                self._walk.answer({"text": text, "due": day.isoformat()})
                break
            self._console.remark(self._words.refusals["not-a-day"])
        self._answered(view)

    # -- after an answer -------------------------------------------------------------------------------

    def _answered(self, view: View) -> None:
        """Say that there are fewer than the wish, ask what follows the answer, and go on."""
        self._goes_on = None
        self._say_wish(view)
        if thought := self._session.worth_a_thought():
            self._console.remark(self._words.practice.thoughts[thought])
        if self._walk.mark().state == ANSWERED and not self._follow_up():
            return
        self._move()

    def _say_wish(self, view: View) -> None:
        """Say once at a step that fewer than the wish is enough."""
        step, answer = view.place.step, self._walk.mark().answer
        counted = step.kind in (Kind.LIST, Kind.PEOPLE, Kind.MANY)
        if counted and step.low is not None and answer and len(answer) < step.low:
            if view.place.key not in self._wished:
                self._console.remark(self._words.wish(step.low))
            self._wished.add(view.place.key)

    def _follow_up(self, first: int = 0) -> bool:
        """Ask the follow-up questions from the ``first``; False where the manager went back to the question itself."""
        view = self._walk.view()
        for index, question in list(enumerate(view.followups))[first:]:
            given = view.mark.followups[index] if index < len(view.mark.followups) else ""
            stands = [self._words.plain.stands.format(answer=given), self._words.plain.replaces] if given else []
            self._put("\n" + "\n\n".join([question, *stands[:1], *(self._words.plain.may["long"], *stands[1:])]))
            if not self._followed_up(index):
                return False
        return True

    def _followed_up(self, index: int) -> bool:
        """Take the answer to one follow-up question; it may be left with any sign that goes on."""

        def put(lines: list[str]) -> None:
            self._walk.follow_up(index, "\n".join(lines))

        while True:
            line = self._read(lambda half: put(half.split("\n")))
            mark = sign(line)
            if mark == "!":
                self._hint()
            elif mark is not None or line.rstrip() == END_OF_TEXT:
                return mark != "<"
            elif line.strip():
                break
        first = unmarked(line)
        put([first])
        self._several(put, [first])
        return True

    # -- moving ----------------------------------------------------------------------------------------

    def _signed(self, mark: str) -> bool:
        """Do what a sign says; whether that leaves the step."""
        if mark == "!":
            self._hint()
            return False
        if mark == "<":
            self._back()
            return True
        if mark == "?":
            self._walk.dont_know()
        elif mark == "-":
            self._walk.skip()
        self._move()
        return True

    def _move(self) -> None:
        """Go on; from a question that was changed on the last page, to what it opened or back to that page."""
        self._goes_on = None
        self._walk.next()
        if self._seen is not None:
            fresh = [place.key for place in self._walk.places if place.key not in self._seen]
            self._walk.go(fresh[0] if fresh else END)
            self._seen.update(fresh[:1])

    def _back(self) -> None:
        """Go to the question before; at the first one it stays."""
        self._goes_on = None
        here = self._walk.at
        while self._walk.back():
            if self._walk.place.step.kind.asks:
                break
        else:
            self._walk.go(here)

    def _hint(self) -> None:
        """Show the next hint, or say that there are no more."""
        hint = self._walk.hint()
        if hint is None:
            self._console.remark(self._words.no_more_hints)
            return
        view = self._walk.view()
        of = len(view.place.step.hints)
        self._console.say(f"{self._words.hint_of.format(n=len(view.hints), of=of)}: {hint}")

    def _end_page(self) -> bool:
        """Show everything; True when it is to be saved, False when a question is gone back to."""
        entry = self._walk.preview()
        lines = [self._words.plain.all_answers, *answer_lines(entry.steps, self._words)]
        self._put("\n" + "\n".join([*lines, *became_lines(entry.became, self._words)]))
        self._console.say("\n" + self._words.plain.end)
        self._seen = {place.key for place in self._walk.places}
        asking = self._walk.asking
        while True:
            line = self._read(lambda half: None).strip()
            if not line:
                return True
            if line == "<":
                self._back()
                return False
            if line.isascii() and line.isdecimal() and 1 <= int(line[:6]) <= len(asking):
                self._walk.go(asking[int(line) - 1].key)
                return False
            self._console.remark(self._words.plain.end)

    # -- within ----------------------------------------------------------------------------------------

    def _put(self, question: str) -> None:
        """Put something that is to be answered, when all that was answered before it is kept."""
        self._session.keep()
        self._console.say(question)

    def _read(self, keep_half: Callable[[str], object]) -> str:
        """The next line; where there is none, half a line is kept before that is told."""
        try:
            return self._console.read()
        except Stopped as stop:
            if stop.half.strip():
                keep_half(stop.half)
            raise

    def _keep_half(self, view: View, half: str) -> None:
        """Let half a line stand where it is the manager's own words."""
        kind = view.place.step.kind
        if kind is Kind.EXPERIMENT:
            due = self._walk.today + timedelta(days=view.place.step.due_days or 0)
            self._walk.answer({"text": half, "due": due.isoformat()})
        elif kind in OWN_WORDS:
            self._answer(view, half)

    def _refuse(self, refusal: Refusal, view: View) -> None:
        """Say why a line does not fit, and what does."""
        why = self._words.refusals[refusal.code].format(low=refusal.low, high=refusal.high)
        self._console.remark(f"{why} {may_be(view, self._words, bool(self._aliases))}".strip())
