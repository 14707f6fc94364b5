"""English, the reminder in the calendar."""

from __future__ import annotations

from coach.words.remind import Remind

REMIND_EN = Remind(
    summary="Three minutes with Coach",
    title="A reminder in your calendar",
    which_hour="At what time?",
    which_days="On which days?",
    which_file="Into which file?",
    keys="Tab goes between the lines, Enter writes the file, Esc closes.",
    not_a_time="“{text}” cannot be read as a time. Write for example 16:45.",
    not_days="“{text}” cannot be read as days of the week. Write for example mon,wed or mon-fri.",
    made="The reminder is in {path}: {days}, at {time}. It begins on {day}.",
    how="Open the file, and your calendar asks whether to add it. It says nothing of what you write.",
)
