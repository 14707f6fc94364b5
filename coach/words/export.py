"""The typed set of texts of what is exported, and of exporting it."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Export(Struct, frozen=True):
    """What is said in a file for people, and of it.

    Attributes:
        columns: Column of a table → its heading.
        separator: What spreadsheets of the language expect between two cells.
        lies_in: Where it has been written, with ``{entries}`` and ``{path}``.
        letter_of: What makes a genitive of a letter that stands for a name.
    """

    # In the file
    title: str
    contents: str
    unreadable: str
    columns: dict[str, str]
    separator: str
    letter_of: str

    # Of the file
    entries: Counted
    made: str
    anyone: str
    private_left_out: Counted
    private_kept: str
    names_replaced: str
    as_it_lies: Counted
    withheld: Counted

    # The command
    lies_in: str
    nothing: str
    no_pipe: str
    folder_taken: str
    not_written: str
    stopped: str
    progress: str
    name_of_file: str
    how: str
    as_what: str
    formats: dict[str, str]
    names_out: str
    private_out: str
    into_folder: str
    write: str
    dialog_keys: str
