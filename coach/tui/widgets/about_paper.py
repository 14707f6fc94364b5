"""What an exercise, a programme or a pack is about, as it is read before anything is begun."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from textual.content import Content
from textual.widgets import Static

from coach.exercises.catalogue import Catalogue, Item, Sort
from coach.exercises.library import BUILT_IN, Library, Opened
from coach.exercises.programme import Pass, Programme, Week
from coach.tui.render import markdown, plain
from coach.words.dates import long_day
from coach.words.texts import Texts

INDENT = "  "


class AboutPaper(Static):
    """One item of the library on one page."""

    DEFAULT_CSS = """
    AboutPaper { height: auto; max-width: 74; }
    """


class Reader:
    """Puts items into words: what a page says of them, and how to begin."""

    def __init__(self, library: Library, catalogue: Catalogue, done: dict[str, date], words: Texts) -> None:
        """Read from a library.

        Args:
            done: The day on which an exercise was last done, by full name.
        """
        self._library, self._catalogue, self._done, self._words = library, catalogue, done, words

    def read(self, item: Item) -> Content:
        """The page about an item."""
        parts = {Sort.EXERCISE: self._exercise, Sort.PROGRAMME: self._programme, Sort.PACK: self._pack}
        heading = plain(title_of(item, self._words)).stylize("bold")
        return Content("\n\n").join([heading, *(part for part in parts[item.sort](item) if part)])

    def _exercise(self, item: Item) -> Iterator[Content]:
        """An exercise: theme and minutes, the aim, when it was done, what it builds on, who made it."""
        words, said = self._words, self._words.shelves
        opened = self._library.open(*self._library.find(item.name), words.lang)
        minutes = words.minutes(item.minutes) if item.minutes else ""
        yield _quiet(" · ".join(part for part in (words.themes.get(item.theme, item.theme), minutes) if part))
        yield plain(item.aim)
        if item.lang != words.lang:
            yield plain(words.other_language)
        if opened.exercise is None:
            yield plain(words.exercise_unreadable)
        day = self._done.get(item.name)
        lines = [said.done_last.format(day=long_day(day, words))] if day else []
        yield _quiet("\n".join([*lines, *self._origin(item, opened)]))

    def _origin(self, item: Item, opened: Opened) -> Iterator[str]:
        """What an exercise builds on, who made it, and the pack it lies in."""
        said, exercise = self._words.shelves, opened.exercise
        if exercise is not None and exercise.basis:
            yield said.builds_on.format(basis=exercise.basis)
        pack = self._catalogue.packs.get(opened.shelf.pack)
        author = (exercise.author if exercise is not None else "") or (pack.author if pack else "")
        if author:
            yield said.made_by.format(author=author)
        if opened.shelf.pack != BUILT_IN:
            yield said.from_pack.format(pack=pack.title if pack else opened.shelf.pack)

    def _programme(self, item: Item) -> Iterator[Content]:
        """A programme: how long, what it promises, its weeks."""
        words, said = self._words, self._words.shelves
        programme = self._catalogue.programme(item)
        if programme is None:
            yield plain(words.practice.programme_unreadable)
            return
        yield _quiet(f"{said.weeks(len(programme.weeks))} · {said.passes(len(programme.passes))}")
        yield plain(programme.promise)
        if programme.lang != words.lang:
            yield plain(said.in_language[programme.lang])
        for week in programme.weeks:
            yield self._week(week)
        if between := self._between(item, programme):
            yield _quiet(said.between.format(title=between))
        pack = self._catalogue.packs.get(item.pack)
        author = programme.author or (pack.author if pack else "")
        yield _quiet("\n".join([said.only_to_read, *([said.made_by.format(author=author)] if author else [])]))

    def _between(self, item: Item, programme: Programme) -> str:
        """The title of the exercise on the days between."""
        if not programme.daily:
            return ""
        full = programme.daily if "/" in programme.daily else f"{item.pack}/{programme.daily}"
        found = self._catalogue.item(f"{Sort.EXERCISE}:{full}")
        return found.title if found else ""

    def _week(self, week: Week) -> Content:
        """A week: its passes with their days, and what has been done when it is over."""
        lines = [plain(week.title).stylize("bold")]
        if week.text:
            lines.append(markdown(week.text))
        lines += [self._pass(one) for one in week.passes]
        if week.milestone:
            lines.append(_quiet(INDENT + self._words.shelves.milestone.format(text=week.milestone)))
        return Content("\n").join(lines)

    def _pass(self, one: Pass) -> Content:
        """A pass: the exercise, its day, and when it comes back."""
        said = self._words.shelves
        when = said.day.format(day=one.day)
        if one.returns:
            when += f", {said.returns(one.returns)}"
        return plain(f"{INDENT}{one.title}  ") + _quiet(when)

    def _pack(self, item: Item) -> Iterator[Content]:
        """A pack: who made it, and under which terms it may be used."""
        words, said = self._words, self._words.shelves
        pack = self._catalogue.packs[item.name]
        spoken = ", ".join(words.choices.languages.get(lang, lang) for lang in pack.languages)
        lines = [
            said.made_by.format(author=pack.author),
            said.version.format(version=pack.version),
            said.licence.format(licence=pack.licence),
            said.languages.format(languages=spoken),
        ]
        yield plain("\n".join(lines))
        count = sum(1 for one in self._catalogue.items if one.sort is Sort.EXERCISE and one.pack == item.name)
        yield _quiet(said.exercises(count))


def title_of(item: Item, words: Texts) -> str:
    """What an item is called."""
    built_in = item.sort is Sort.PACK and item.name == BUILT_IN
    return words.shelves.built_in if built_in else item.title


def _quiet(text: str) -> Content:
    """Something that does not draw attention."""
    return plain(text).stylize("$text-muted")
