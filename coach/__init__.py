"""Coach: a coaching journal for the terminal, for people who lead."""

__version__ = "0.1.0"
