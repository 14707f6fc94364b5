"""What holds whatever is shown: the language, the look, the keys, and finding what can be done."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, ClassVar

from textual.screen import Screen

from coach.clock import Clock
from coach.paths import elsewhere
from coach.settings import Choices, NotWritten, Settings
from coach.tui.commands import COMMANDS, EVERYWHERE, PALETTE, Command, key_name, others
from coach.tui.dialogs.dialog import Dialog
from coach.tui.ending import Ending
from coach.tui.keymap import keymap
from coach.tui.screens.page import Page
from coach.tui.theme import LOOKS, look_for, next_look
from coach.words import words_for

OTHER = {"sv": "en", "en": "sv"}


class Showing(Ending):
    """An app whose screens can all be shown in another way, at once and with nothing lost.

    Attributes:
        choices: What has been chosen in the settings.
        remapped: The keys that commands have in the place of their own.
        PLACES: The screens that can be turned to from anywhere.
    """

    PLACES: ClassVar[tuple[Command, ...]] = ()
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, lang: str, clock: Clock, settings: Settings, kept_in: Path | None, *, debug: bool = False
    ) -> None:
        """Speak ``lang``, follow ``settings``; what is chosen here is kept in the file ``kept_in``."""
        super().__init__(words_for(lang), debug=debug)
        self.title = "Coach"
        self.animation_level = "none"
        self.clock = clock
        self.choices = Choices(kept_in, settings)
        for look in LOOKS.values():
            self.register_theme(look)
        self.follow_theme()
        self.follow_keys()

    @property
    def settings(self) -> Settings:
        """The settings as they are just now."""
        return self.choices.now

    def follow_keys(self) -> None:
        """Let the commands have the keys that are chosen."""
        self.remapped, self._refused = keymap(self.settings.keys)
        self.set_keymap({id: ",".join(keys) for id, keys in self.remapped.items()})

    def follow_theme(self) -> None:
        """Let all look as is chosen."""
        self.theme = look_for(self.settings.theme, os.environ).name

    @property
    def unfollowed(self) -> list[str]:
        """What stands in the settings and is not followed, a sentence each."""
        words = self.words
        told = [words.settings_problem[code] for code in self.settings.problems]
        return told + [
            words.controls.keys_refused[one.code].format(key=one.key, command=one.id) for one in self._refused
        ]

    # -- finding what can be done ----------------------------------------------------------------------

    def action_palette(self) -> None:
        """Find what can be done by its name, and do it."""
        from coach.tui.dialogs.palette import PaletteDialog

        page = self.screen
        if isinstance(page, Page):
            here = [one for one in COMMANDS[page.NAME] if one.id not in page.idle and one.action != "choose"]
            places = [one for one in others(page.NAME, self.PLACES) if one.id not in page.idle]
            everywhere = [one for one in EVERYWHERE if one is not PALETTE]
            self.push_screen(PaletteDialog(here, places, everywhere, self.words), self._found)

    async def _found(self, command: Command | None) -> None:
        """Do what was found, on the screen that is there again."""
        if command is not None:
            await self.screen.run_action(command.action)

    def action_help(self) -> None:
        """Show what can be done here, and whom to turn to."""
        from coach.tui.dialogs.help import HelpDialog

        page = self.screen
        if isinstance(page, Page):
            self.push_screen(HelpDialog(COMMANDS[page.NAME], EVERYWHERE, self.words))

    def action_heavy(self) -> None:
        """Show whom to turn to."""
        from coach.tui.dialogs.heavy import HeavyDialog

        self.push_screen(HeavyDialog(self.words))

    # -- the language and the look ---------------------------------------------------------------------

    async def action_language(self) -> None:
        """Speak the other language, and keep that choice."""
        await self.speak(OTHER[self.words.lang])
        self._keep_choice("language", self.words.lang)

    async def speak(self, lang: str) -> None:
        """Say everything in another language, at once."""
        self.words = words_for(lang)
        for screen in self.screen_stack:
            if isinstance(screen, Page | Dialog) and screen.is_up:  # it may be left while the others speak
                await screen.speak(self.words)

    def action_theme(self) -> None:
        """Take the next look, and keep that choice."""
        choice, look = next_look(self.theme)
        self.tell(self.words.controls.themes[choice])
        self._keep_choice("theme", choice)
        self.theme = look.name

    def action_picture(self) -> None:
        """Put a picture of the screen in a file that is not fetched from or sent to anywhere, and say where."""
        from coach.tui.picture import save_picture

        path = save_picture(self.export_screenshot(title="Coach"), elsewhere()[-2:], self.clock())
        controls = self.words.controls
        self.tell(controls.picture_saved.format(path=path) if path else controls.picture_not_saved)

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

    def say_how_to_quit(self) -> None:
        """Say which key quits, when Ctrl+C has not; a small window that is in the way is left."""
        if isinstance(self.screen, Dialog):
            self.screen.dismiss(None)
        quit = next(one for one in COMMANDS["today"] if one.id == "quit")
        self.tell(self.words.controls.quit_keys.format(key=key_name(quit, self.words, self.remapped)))

    def say_copied(self) -> None:
        """Say that what is selected has been copied."""
        self.tell(self.words.controls.copied)

    def _keep_choice(self, key: str, value: str) -> None:
        """Let the settings say so too; where that does not go, what was chosen holds until the end."""
        try:
            self.choices.choose(key, value)
        except NotWritten:
            self.tell(self.words.controls.not_kept)
