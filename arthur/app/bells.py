"""When a sound is due: one soft bell at the end of a step, one wooden knock at its last minute."""

from arthur.debate.state import Debate
from arthur.stage.sound import Sound, Sounds
from codev.preferences import Preferences
from codev.timing import MINUTE, Instant, Millis


class Bells:
    """Remembers how much time was left when it last looked; the clock's word on the stage says the same to the eye."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self._index = -1
        self._left = Millis(0)

    def heed(self, debate: Debate, preferences: Preferences, now: Instant) -> None:
        """Rings if the end of the step or its last minute was passed since the last look."""
        left, before = debate.meeting.timer.left(now), self._left
        same = self._index == debate.meeting.index
        self._index, self._left = debate.meeting.index, left
        if not (same and preferences.sound):
            return
        self._sounds.volume = preferences.volume / 100
        if before > 0 >= left:
            self._sounds.play(Sound.BELL)
        elif before > MINUTE >= left:
            self._sounds.play(Sound.KNOCK)
