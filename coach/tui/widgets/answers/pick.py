"""Which editor an answer needs."""

from __future__ import annotations

from datetime import date

from coach.exercises.model import Kind
from coach.practice.view import View
from coach.tui.widgets.answers.activities import ActivitiesEditor
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.experiment import ExperimentEditor
from coach.tui.widgets.answers.items import ListEditor
from coach.tui.widgets.answers.long_text import LongEditor
from coach.tui.widgets.answers.many import ManyEditor
from coach.tui.widgets.answers.one import OneEditor
from coach.tui.widgets.answers.pause import PauseEditor
from coach.tui.widgets.answers.people import PeopleEditor
from coach.tui.widgets.answers.rank import RankEditor
from coach.tui.widgets.answers.scale import ScaleEditor
from coach.tui.widgets.answers.short_text import ShortEditor
from coach.words.texts import Texts

EDITORS: dict[Kind, type[Editor]] = {
    Kind.PAUSE: PauseEditor,
    Kind.LONG: LongEditor,
    Kind.SHORT: ShortEditor,
    Kind.ONE: OneEditor,
    Kind.ONE_OF: OneEditor,
    Kind.MANY: ManyEditor,
    Kind.SCALE: ScaleEditor,
    Kind.LIST: ListEditor,
    Kind.PEOPLE: PeopleEditor,
    Kind.ACTIVITIES: ActivitiesEditor,
    Kind.EXPERIMENT: ExperimentEditor,
    Kind.RANK: RankEditor,
    Kind.COMPARE: LongEditor,
}
"""Kind of step → its editor; a step that is only read has none."""


def editor_for(view: View, words: Texts, today: date, aliases: tuple[str, ...] = ()) -> Editor | None:
    """The editor for what ``view`` asks; None where there is nothing to answer."""
    editor = EDITORS.get(view.place.step.kind)
    return editor(view, words, today, aliases) if editor is not None else None
