"""``python -m coach`` is the command ``coach``."""

from coach.start import main

if __name__ == "__main__":
    main()
