"""Signs that our faces lack, drawn by us inside a line of text: arrows, ticks, boxes. Pure data.

Each is an SVG path on a square of 100 that stands on the baseline and is as high as a capital, and its advance in
hundredths of that height. "□" stands for any character that nothing else can show.
"""

UNKNOWN = "□"

_ARROW = "M4 43H62L42 23L52 13L90 50L52 87L42 77L62 57H4Z"


def _turned(path: str, angle: int) -> str:
    return f'<path transform="rotate({angle} 50 50)" d="{path}"/>'


def _filled(path: str) -> str:
    return f'<path d="{path}" fill-rule="evenodd"/>'


_FRAME = "M8 8H92V92H8ZM18 18V82H82V18Z"
_RING = "M50 4A46 46 0 1 1 49.9 4ZM50 15A35 35 0 1 0 50.1 15Z"

SIGNS: dict[str, tuple[int, str]] = {
    "→": (112, _turned(_ARROW, 0)),
    "↓": (112, _turned(_ARROW, 90)),
    "←": (112, _turned(_ARROW, 180)),
    "↑": (112, _turned(_ARROW, 270)),
    "⏎": (112, _filled("M82 8H96V62H40L56 78L46 88L10 55L46 22L56 32L40 48H82Z")),
    "✓": (108, _filled("M8 56L20 44L38 62L82 14L94 26L38 86Z")),
    "✗": (100, _filled("M16 24L26 14L50 38L74 14L84 24L60 48L84 76L74 86L50 60L26 86L16 76L40 48Z")),
    "□": (112, _filled(_FRAME)),
    "☐": (112, _filled(_FRAME)),
    "☑": (112, _filled(_FRAME + "M26 50L34 42L46 54L68 28L76 36L46 70Z")),
    "●": (112, _filled("M50 4A46 46 0 1 1 49.9 4Z")),
    "○": (112, _filled(_RING)),
    "◐": (112, _filled(_RING + "M50 14A36 36 0 0 0 50 86Z")),
    "◆": (112, _filled("M50 2L98 50L50 98L2 50Z")),
    "▶": (100, _filled("M16 4L92 50L16 96Z")),
    "★": (112, _filled("M50 2L62 38H99L69 60L80 97L50 74L20 97L31 60L1 38H38Z")),
}

INSTEAD: dict[str, str] = {"\u2010": "-", "\u2011": "-", "ẞ": "SS", "\u2212": "-", "\t": " ", "µ": "μ"}
