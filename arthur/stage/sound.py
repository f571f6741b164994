"""Two sounds: a soft bell at the end of a step, a wooden knock at its last minute.

A room without a sound card is a room all the same: what cannot be played is not, and nothing else happens. Whatever is
heard has a twin on the picture.
"""

from enum import StrEnum
from pathlib import Path

from arthur.stage.engine import pygame


class Sound(StrEnum):
    """A file of `assets/sounds`, without ".wav"."""

    BELL = "bell"
    KNOCK = "knock"


class Sounds:
    """Plays the sounds of a folder at a volume from 0.0 (silence) to 1.0."""

    def __init__(self, folder: Path, volume: float = 0.7) -> None:
        self._folder = folder
        self._loaded: dict[Sound, pygame.mixer.Sound] | None = None
        self.volume = volume

    def prepare(self) -> bool:
        """Opens the sound card and reads the files, where that was not done or failed; False when there is no card.

        It takes about a tenth of a second: to call in an idle moment.
        """
        if self._loaded:
            return True
        try:
            pygame.mixer.init(frequency=22_050, size=-16, channels=1, buffer=1024)
            self._loaded = {sound: pygame.mixer.Sound(self._folder / f"{sound.value}.wav") for sound in Sound}
        except (pygame.error, OSError):
            self._loaded = {}
        return bool(self._loaded)

    def play(self, sound: Sound) -> bool:
        """Plays a sound; False when it stays silent, by choice or for want of a card."""
        if self.volume <= 0 or (self._loaded is None and not self.prepare()):
            return False
        try:
            ready = (self._loaded or {})[sound]
            ready.set_volume(min(1.0, self.volume))
            ready.play()
        except (pygame.error, KeyError):
            return False
        return True

    def close(self) -> None:
        """Gives the sound card back."""
        self._loaded = None
        pygame.mixer.quit()
