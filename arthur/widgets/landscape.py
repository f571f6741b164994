"""A calm picture for the break: hills, a road, a small castle, and the sun or the moon. Still, and sober."""

from functools import lru_cache

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour, code, mixed
from arthur.widgets.theme import Theme
from codev.preferences import Theme as ThemeName

# On a page 1600 wide and 900 high; a window that is less wide shows its middle.
_FAR = "M-200 606C60 526 300 576 520 556C760 531 900 576 1130 541C1360 511 1560 556 1800 526V900H-200Z"
_NEAR = "M-200 672C80 646 240 600 520 626C800 652 960 694 1200 666C1440 638 1600 656 1800 646V900H-200Z"
_MIST = "M-200 742C120 716 420 738 700 742C980 746 1240 716 1800 738V1400H-200Z"  # the foot is written on it
_ROAD = (
    "M640 745C700 728 800 722 790 706C782 692 836 678 920 660C1000 642 1056 628 1085 596L1097 596C1076 636 1028 656 946 676"
    "C884 692 868 700 886 712C908 728 850 740 800 752L640 752Z"
)
_HIGHEST, _LOWEST, _END = (
    424,
    742,
    750,
)  # the castle's flag, the mist where it is all wall, the picture's edge
_CASTLE = (
    "M1040 560V502H1046V494H1054V502H1062V494H1070V502H1076V518H1084V466H1080V454H1088V460H1096V454H1104V460H1112V454"
    "H1120V466H1116V518H1124V502H1130V494H1138V502H1146V494H1154V502H1160V560Z"
    "M1100 454L1100 428L1124 434L1102 440V454Z"
)


def landscape(canvas: Canvas, bottom: int, theme: Theme) -> None:
    """Draws the ground of the whole screen; what lies above `sky` and below `bottom` is plain, to be written on."""
    canvas.fill(theme.wall)
    top = sky(canvas, bottom)
    high = round((_END - _HIGHEST) * canvas.height / 900)
    canvas.drawing(_svg(canvas.width, high, canvas.height / 900, theme), Box(0, top, canvas.width, high))


def sky(canvas: Canvas, bottom: int) -> int:
    """How far down the sky is empty."""
    return bottom - round((_LOWEST - _HIGHEST) * canvas.height / 900)


@lru_cache(maxsize=4)
def _svg(width: int, height: int, scale: float, theme: Theme) -> str:
    shift, down = width / 2 - 800 * scale, -_HIGHEST * scale
    far, near, dark = (mixed(theme.wall, theme.back, share) for share in _SHARES[theme.name])
    light = theme.gold if theme.name is ThemeName.DAY else theme.ink
    star = (
        f'<circle cx="420" cy="520" r="46" fill="{code(mixed(theme.wall, light, 0.55))}"/>'
        if theme.name is ThemeName.DAY
        else f'<path d="M426 462A48 48 0 1 0 468 534A40 40 0 1 1 426 462Z" fill="{code(mixed(theme.wall, light, 0.8))}"/>'
    )
    shapes = "".join(
        (
            star,
            _shape(_CASTLE, dark),
            _shape(_FAR, far),
            _shape(_NEAR, near),
            _shape(_ROAD, mixed(theme.wall, theme.gold, 0.4)),
            _shape(_MIST, theme.wall),
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<g transform="translate({shift:.1f} {down:.1f}) scale({scale:.4f})">{shapes}</g></svg>'
    )


_SHARES = {
    ThemeName.DAY: (0.14, 0.26, 0.5),
    ThemeName.NIGHT: (0.3, 0.5, 0.9),
}  # of royal, from far to near


def _shape(path: str, colour: Colour) -> str:
    return f'<path d="{path}" fill="{code(colour)}"/>'
