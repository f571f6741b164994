"""When a sound is due: one soft bell at the end of a step or of a turn, one wooden knock at a step's last minute."""

from collections.abc import Hashable

from arthur.app.times import State, lefts, measured
from arthur.stage.sound import Sound, Sounds
from codev.preferences import Preferences
from codev.timing import MINUTE, Instant, Millis


class Bells:
    """Remembers how much time was left when it last looked; the clock's word on the stage says the same to the eye."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self._turn: Hashable = None
        self._left = Millis(0)

    def heed(self, state: State, preferences: Preferences, now: Instant) -> None:
        """Rings if the end of the step or its last minute was passed since the last look."""
        *step, left = lefts(state, now)
        before, in_turn = self._left, bool(step)
        same = self._turn == measured(state)
        self._turn, self._left = measured(state), left
        if not (same and preferences.sound):
            return
        self._sounds.volume = preferences.volume / 100
        if before > 0 >= left:
            self._sounds.play(Sound.BELL)
        elif before > MINUTE >= left and not in_turn:  # a knock in every turn would be a metronome
            self._sounds.play(Sound.KNOCK)
