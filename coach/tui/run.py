"""Opens the screens and says what is left to say when they have come down."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from coach.paths import folders
from coach.settings import load
from coach.tui.app import CoachApp
from coach.tui.ending import Ending
from coach.tui.keyboard import end_at_once, take_any_bytes


def run(lang: str, journal: str | None, environment: Mapping[str, str], *, debug: bool = False) -> int:
    """Open the screens in the folders that the environment names; gives the exit code."""
    gc.disable()  # until the first screen stands: nearly all that is made until then stays
    settings = load(folders(environment).settings)
    return _run(CoachApp(folders(environment, journal, settings.journal), lang, settings=settings, debug=debug))


def run_preview(lang: str, path: Path, environment: Mapping[str, str], *, debug: bool = False) -> int:
    """Open the screen that shows an exercise as it turns out; gives the exit code."""
    from coach.tui.preview_app import PreviewApp

    kept_in = folders(environment).settings
    return _run(PreviewApp(path, lang, settings=load(kept_in), kept_in=kept_in, debug=debug))


def _run(app: Ending) -> int:
    """Draw the screens until they have come down, and say what is left to say."""
    take_any_bytes()
    end_at_once()
    code = app.run()
    code = code if code is not None else app.return_code or 0
    with suppress(OSError):  # the window may be gone
        sys.stderr.write(app.last_words + "\n" if app.last_words else "")
        sys.stderr.flush()
    return code
