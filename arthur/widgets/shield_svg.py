"""A table's shield as SVG, for the stage and for paper. Pure."""

from collections.abc import Iterable

from arthur.debate.tables import Emblem
from arthur.stage.colours import Colour, code, contrast, rgb
from arthur.widgets.charges import CHARGES
from arthur.widgets.theme import DAY

_SHIELD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="116" viewBox="0 0 100 116">'
    '<path d="M4 4H96V54C96 84 70 103 50 113C30 103 4 84 4 54Z" fill="{field}" stroke="{edge}" stroke-width="{line}" '
    'stroke-linejoin="round"/><g transform="translate(13 11) scale(.74)" fill="{ink}">{charge}</g></svg>'
)
_BLACK = (0, 0, 0)


def shield_svg(emblem: Emblem, field: str, tones: Iterable[Colour], edge: Colour, line: float) -> str:
    """The shield on `field`; its charge in the one of `tones` that stands out most, its outline `line` hundredths wide."""
    ground = rgb(field)
    ink = code(max(tones, key=lambda tone: contrast(tone, ground)))
    charge = CHARGES[emblem.id].format(ink=ink, field=field)
    return _SHIELD.format(field=field, edge=code(edge), line=line, ink=ink, charge=charge)


def printed_shield(emblem: Emblem, *, coloured: bool) -> str:
    """The shield for paper; without colour, all in black on white."""
    if not coloured:
        return shield_svg(emblem, "#ffffff", (_BLACK,), _BLACK, 4.5)
    return shield_svg(emblem, emblem.field, (DAY.stamp, DAY.blank), DAY.ink, 4.5)
