"""What holds whatever is shown: the language, and the keys as they were chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.screen import Screen

from coach.settings import Choices, NotWritten, Settings
from coach.tui.dialogs.dialog import Dialog
from coach.tui.ending import Ending
from coach.tui.keymap import keymap
from coach.tui.screens.page import Page
from coach.words import words_for

OTHER = {"sv": "en", "en": "sv"}


class Showing(Ending):
    """An app whose screens can all be shown in another way, at once and with nothing lost.

    Attributes:
        choices: What has been chosen in the settings.
        remapped: The keys that commands have in the place of their own.
    """

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, lang: str, settings: Settings, kept_in: Path | None, *, debug: bool = False) -> None:
        """Speak ``lang``, follow ``settings``; what is chosen here is kept in the file ``kept_in``."""
        super().__init__(words_for(lang), debug=debug)
        self.title = "Coach"
        self.animation_level = "none"
        self.choices = Choices(kept_in, settings)
        self.follow_keys()

    def follow_keys(self) -> None:
        """Let the commands have the keys that are chosen."""
        self.remapped, self._refused = keymap(self.settings.keys)
        self.set_keymap({id: ",".join(keys) for id, keys in self.remapped.items()})

    @property
    def settings(self) -> Settings:
        """The settings as they are just now."""
        return self.choices.now

    @property
    def unfollowed(self) -> list[str]:
        """What stands in the settings and is not followed, a sentence each."""
        words = self.words
        told = [words.settings_problem[code] for code in self.settings.problems]
        return told + [
            words.controls.keys_refused[one.code].format(key=one.key, command=one.id) for one in self._refused
        ]

    async def action_language(self) -> None:
        """Speak the other language, and keep that choice."""
        await self.speak(OTHER[self.words.lang])
        self._keep_choice("language", self.words.lang)

    async def speak(self, lang: str) -> None:
        """Say everything in another language, at once."""
        self.words = words_for(lang)
        for screen in self.screen_stack:
            if isinstance(screen, Page | Dialog):
                await screen.speak(self.words)

    def show_again(self, screen: Screen[Any]) -> None:
        """Take down all that stands over a screen, at once: what is shown after it is not taken down with them."""
        while self.screen is not screen:
            self.pop_screen()

    def tell(self, text: str) -> None:
        """Say something on the screen that is up, or under the small window that is."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Page):
                screen.say(text)
                return

    def _keep_choice(self, key: str, value: str) -> None:
        """Let the settings say so too; where that does not go, what was chosen holds until the end."""
        try:
            self.choices.choose(key, value)
        except NotWritten:
            self.tell(self.words.controls.not_kept)
