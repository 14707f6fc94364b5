"""What is wrong in content and how it is mended, in words: one message or several for each code.

To add a code: write its message under the same key in ``<part>_sv.py`` and ``<part>_en.py`` (a new part is also
named in ``sv.py`` and ``en.py``), and its wrong and its right example in ``examples/<part>.sv.md`` and ``.en.md``
(``example.py`` says how). A test fails until a code has all of them, in both languages, with a way to mend it and
with nothing filled in that the reader does not give.

- ``what`` says what is wrong, ``mend`` how to mend it; each is a whole sentence or two.
- ``{found}`` is filled with the diagnostic's value of that name. ``{Guess}`` is ``guess`` with a capital letter.
  Braces that are to be seen are doubled; a guess within them is ``{{{guess}}}``.
- A value that need not be given makes two messages: the first whose values are all there is the one that is said.
- Keywords that are to be written in the file come as values, in the file's language: the reader is in another
  language than the file as often as not.
- A value that is a fact and no word of the author's is looked up in ``Messages.names``.
"""

from __future__ import annotations

from coach.words.messages.message import Message, Messages, told

__all__ = ["Message", "Messages", "told"]
