"""One editor for each kind of answer; ``editor.py`` says what they have in common, ``pick.py`` picks one."""
