"""The stock list of choices, which can be paged in before it has been laid out."""

from __future__ import annotations

from textual.widgets import OptionList


class ChoiceList(OptionList):
    """A list of choices. The stock one ends the program where a page up comes between two layouts."""

    def action_page_up(self) -> None:
        """Up a page, as soon as it is known how long one is."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Down a page, as soon as it is known how long one is."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]
