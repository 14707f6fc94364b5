"""What was written. ``Journal`` in ``journal.py`` is the only door; what lies under it is in ``store``."""
