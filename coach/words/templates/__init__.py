"""What ``coach new`` begins from: one Markdown file for each kind and language, which teaches by being read.

Each file is itself what it shows: it is called ``name`` and passes the check as it stands.
"""

from __future__ import annotations

from pathlib import Path

EXERCISE, PROGRAMME, PACK = "exercise", "programme", "pack"


def template(kind: str, lang: str) -> str:
    """The template of a kind, in a language."""
    return (Path(__file__).parent / f"{kind}.{lang}.md").read_text(encoding="utf-8")
