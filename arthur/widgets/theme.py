"""The two themes: what each colour is for, and which of them may carry text on which ground.

Text needs a contrast of 7 to 1 with what it stands on, and not every colour has it everywhere: by day gold is an
ornament only, and green writes on paper alone. `writes` tells; the law of the views checks each line drawn.
"""

from collections.abc import Mapping
from typing import NamedTuple

from arthur.stage.colours import Colour, contrast, mixed, rgb
from codev.preferences import Theme as ThemeName

LEAST_CONTRAST = 7.0  # of text with its ground (WCAG 2.2, level AAA)


class Theme(NamedTuple):
    """Colours by what they are for. `wall` is behind everything, `paper` behind what is held in hand: cards, menus."""

    name: ThemeName
    wall: Colour
    paper: Colour
    ink: Colour  # all reading
    soft: Colour  # second rank
    royal: Colour  # titles, the step in hand
    oxblood: Colour  # the question
    gold: Colour  # ornament and progress
    green: Colour  # done
    band: Colour  # a card's band
    on_band: Colour  # what is written on a band
    back: Colour  # the back of a card behind its gold
    on_back: Colour  # what is written there
    stamp: Colour  # the dark of a charge on its shield, whatever the theme: fields do not change
    blank: Colour  # the light of a charge on a dark field

    @property
    def line(self) -> Colour:
        """Thin rules, frames and the ring's track: seen, never read."""
        return mixed(self.wall, self.soft, 0.35)

    @property
    def chosen(self) -> Colour:
        """The ground of letters that are selected: ink writes on it."""
        return mixed(self.paper, self.royal, 0.2)

    def writes(self, colour: Colour, ground: Colour) -> bool:
        """Whether text in `colour` can be read on `ground`."""
        return contrast(colour, ground) >= LEAST_CONTRAST

    def done_on(self, ground: Colour) -> Colour:
        """Green where green can be read, else ink: what is done is told by a tick first."""
        return self.green if self.writes(self.green, ground) else self.ink


DAY = Theme(
    name=ThemeName.DAY,
    wall=rgb("#EFE7D6"),
    paper=rgb("#FFFDF7"),
    ink=rgb("#1B1B2B"),
    soft=rgb("#45455A"),
    royal=rgb("#1F3A6E"),
    oxblood=rgb("#6E1E28"),
    gold=rgb("#B8860B"),
    green=rgb("#1F5A3C"),
    band=rgb("#6E1E28"),
    on_band=rgb("#FFFDF7"),
    back=rgb("#1F3A6E"),
    on_back=rgb("#FFFDF7"),
    stamp=rgb("#1B1B2B"),
    blank=rgb("#FFFDF7"),
)

NIGHT = Theme(
    name=ThemeName.NIGHT,
    wall=rgb("#10182A"),
    paper=rgb("#1A2540"),
    ink=rgb("#F6F1E4"),
    soft=rgb("#C9C6D6"),
    royal=rgb("#A9C4F5"),
    oxblood=rgb("#F2A7A7"),
    gold=rgb("#F0CB6B"),
    green=rgb("#9FDDB8"),
    band=rgb("#5C1A24"),
    on_band=rgb("#F6F1E4"),
    back=rgb("#1B3A78"),
    on_back=rgb("#F6F1E4"),
    stamp=rgb("#1B1B2B"),
    blank=rgb("#FFFDF7"),
)

THEMES: Mapping[ThemeName, Theme] = {ThemeName.DAY: DAY, ThemeName.NIGHT: NIGHT}
