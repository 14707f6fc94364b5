"""Journals of other programs, and Coach's own: bytes become entries here, and what could not be read is told."""
