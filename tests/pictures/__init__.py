"""Pictures drawn from the app itself: those in the README, and those that ``tests/tui/test_pictures.py`` holds.

``make pictures`` draws them anew; ``python -m tests.pictures FOLDER`` draws every screen, to be looked at, in other
sizes too: ``python -m tests.pictures FOLDER 60x20``.
"""
