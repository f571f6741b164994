"""What a canvas remembers of a picture, so that a law can tell whether the room can read it. Pure."""

from typing import NamedTuple

from arthur.stage.box import Box
from arthur.stage.colours import Colour, contrast
from arthur.stage.styles import SMALLEST, Role


class Mark(NamedTuple):
    """One line of text as it was drawn.

    `box` is the whole line, from the top of its accents to the foot of its descenders; `cap` its cap height and
    `baseline` its y, in pixels; `ground` the colour on which it stands, read from the picture before drawing unless
    the caller said it; `bounds` the part of the window in which drawing showed.
    """

    text: str
    box: Box
    cap: int
    baseline: int
    role: Role
    colour: Colour
    ground: Colour
    bounds: Box

    @property
    def core(self) -> Box:
        """From the top of the capitals to the baseline: two cores that meet make both lines unreadable."""
        return Box(self.box.x, self.baseline - self.cap, self.box.w, self.cap)

    @property
    def cut(self) -> bool:
        """Whether part of it fell outside what showed."""
        return not self.box.within(self.bounds)

    @property
    def contrast(self) -> float:
        return contrast(self.colour, self.ground)

    def moved(self, dx: int, dy: int) -> "Mark":
        """The same line drawn elsewhere, as part of a picture that was kept aside."""
        box, bounds = self.box.moved(dx, dy), self.bounds.moved(dx, dy)
        return self._replace(box=box, bounds=bounds, baseline=self.baseline + dy)

    def small(self, height: int) -> bool:
        """Whether its capitals are below what its role needs in a window `height` pixels high."""
        return self.cap < SMALLEST[self.role] * height - 1e-6


class Overflow(NamedTuple):
    """Something drawn outside the window or the part of it that showed; `what` is the text or the kind of shape."""

    what: str
    box: Box
    bounds: Box
