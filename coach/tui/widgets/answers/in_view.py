"""Keeping a part of a widget in view, by scrolling what it lies in."""

from __future__ import annotations

from textual.geometry import Region
from textual.widget import Widget


def scroller(widget: Widget) -> Widget | None:
    """The nearest widget around this one that scrolls up and down; None where nothing does."""
    around = (node for node in widget.ancestors if isinstance(node, Widget))
    return next((node for node in around if node.styles.overflow_y in ("auto", "scroll")), None)


def keep_in_view(widget: Widget, region: Region) -> None:
    """Scroll what the widget lies in as little as shows a part of it.

    Args:
        region: The part, counted from the upper left corner of the widget's content.
    """
    around = scroller(widget)
    if around is None or not widget.is_attached or not widget.region:
        return
    here = widget.content_region.offset - around.scrollable_content_region.offset - around.region.offset
    around.scroll_to_region(region.translate(here + around.scroll_offset), animate=False)
