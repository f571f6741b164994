"""The twelve charges: simple heraldic signs, drawn for the back row. Pure data.

Each is a piece of SVG on a square of 100, in `{ink}`, its hollows in `{field}` (the colour of the shield under it).
"""

from math import cos, pi, sin


def _star(points: int, outer: float, inner: float, x: float = 50, y: float = 50, turn: float = 0) -> str:
    """The corners of a star, as an SVG path."""
    corners = []
    for i in range(2 * points):
        radius = inner if i % 2 else outer
        angle = pi * i / points - pi / 2 + turn
        corners.append(f"{x + radius * cos(angle):.1f} {y + radius * sin(angle):.1f}")
    return "M" + "L".join(corners) + "Z"


def _around(count: int, radius: float, size: float, turn: float = 0) -> str:
    """Discs of one `size` around the middle."""
    discs = []
    for i in range(count):
        angle = 2 * pi * i / count - pi / 2 + turn
        discs.append(
            f'<circle cx="{50 + radius * cos(angle):.1f}" cy="{50 + radius * sin(angle):.1f}" r="{size}"/>'
        )
    return "".join(discs)


def _both_sides(half: str) -> str:
    """A half on the left and its mirror on the right."""
    return f'{half}<g transform="translate(100 0) scale(-1 1)">{half}</g>'


_OAK = """
<path d="M47 98L48 80C40 82 33 80 30 74C24 73 20 67 22 60C15 57 13 49 18 44C14 37 17 29 25 28C26 20 33 15 40 18
C43 9 57 9 60 18C67 15 74 20 75 28C83 29 86 37 82 44C87 49 85 57 78 60C80 67 76 73 70 74C67 80 60 82 52 80L53 98Z"/>
<path d="M50 84V30M50 72L35 60M50 72L65 60M50 55L32 42M50 55L68 42M50 40L40 28M50 40L60 28" fill="none"
stroke="{field}" stroke-width="3.5" stroke-linecap="round"/>
"""

_LION = (
    f'<path d="{_star(14, 46, 36)}" stroke="{{ink}}" stroke-width="5" stroke-linejoin="round"/>'
    '<path d="M50 24C66 24 74 35 74 49C74 58 70 63 66 66C66 76 59 82 50 82C41 82 34 76 34 66C30 63 26 58 26 49'
    'C26 35 34 24 50 24Z" fill="{field}"/>'
    + _both_sides(
        '<circle cx="25" cy="27" r="8.5" fill="{field}"/><circle cx="25.5" cy="27.5" r="4.5"/>'
        '<path d="M31 44C35 39 42 40 45 46C41 50 34 50 31 44Z"/>'
    )
    + '<path d="M41 56H59L53 65V70C58 73 61 71 63 69M47 65V70C42 73 39 71 37 69M41 56L50 66L59 56" stroke="{ink}" '
    'stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>'
    '<path d="M41 55H59L50 66Z"/>'
)

_STAG = (
    '<path d="M36 52C40 48 60 48 64 52C63 64 59 74 57 86C56 93 44 93 43 86C41 74 37 64 36 52Z"/>'
    + _both_sides(
        '<path d="M37 56C28 58 22 54 18 47C26 45 34 47 39 52Z"/>'
        '<path d="M43 52C38 44 22 40 20 10M21 24C16 22 11 19 8 12M23 33C28 28 31 20 30 12M31 42C24 42 14 40 9 32" '
        'fill="none" stroke="{ink}" stroke-width="5.5" stroke-linecap="round"/>'
        '<circle cx="43.5" cy="62" r="2.6" fill="{field}"/>'
    )
)

_FALCON = _both_sides(
    '<path d="M50 34C40 22 26 14 6 12C8 20 10 24 13 28L8 30C11 37 14 41 18 44L13 46C17 53 21 57 26 59L22 62'
    'C30 68 38 69 44 66L40 92L46 87L50 95Z"/>'
) + (
    '<path d="M39 44C36 30 37 13 52 11C61 10 67 15 69 20C74 23 75 30 71 35C70 30 66 28 61 30C61 36 61 40 61 44Z"/>'
    '<path d="M46 36H54V84H46Z"/><circle cx="57" cy="20.5" r="3" fill="{field}"/>'
)

_TOWER = (
    '<path d="M20 12H34V22H43V12H57V22H66V12H80V38L72 44V78H80V92H20V78H28V44L20 38Z"/>'
    '<path d="M42 92V74C42 62 58 62 58 74V92ZM46 46H54V58H46Z" fill="{field}"/>'
)

_DOLPHIN = (
    '<path d="M6 50C14 24 40 10 62 18C60 11 55 8 50 6C60 4 70 8 75 24C86 33 92 46 91 58C95 62 97 68 96 76'
    "C90 70 84 70 80 73C76 70 70 71 64 78C64 68 70 62 78 60C77 48 68 42 56 43C52 50 46 54 38 54C41 51 42 48 42 45"
    'C32 46 22 49 17 53C12 56 7 55 6 50Z"/>'
    '<circle cx="25" cy="38" r="3" fill="{field}"/>'
    '<path d="M10 50C18 48 24 46 28 43" fill="none" stroke="{field}" stroke-width="2.5" stroke-linecap="round"/>'
)

_ROSE = (
    "".join(f'<path transform="rotate({36 + 72 * i} 50 50)" d="M50 2L57 20H43Z"/>' for i in range(5))
    + _around(5, 24, 19)
    + f'<g fill="{{field}}">{_around(5, 24, 12)}</g>'
    + f"{_around(5, 16, 12)}"
    + '<circle cx="50" cy="50" r="11" fill="{field}"/><circle cx="50" cy="50" r="6.5"/>'
)

_MOON = '<path d="M60 5A45 45 0 1 0 95 62A33 33 0 1 1 60 5Z"/>'

_UNICORN = (
    '<path d="M58 30L86 2L66 36Z"/>'
    '<path d="M40 22C46 20 50 18 54 12L58 24C66 30 70 36 74 46C80 54 88 58 90 66C91 74 84 80 78 76C72 74 68 72 62 70'
    'C58 74 60 84 66 96H18C14 70 18 34 40 22Z"/>'
    '<path d="M40 20C28 20 20 24 16 32L24 30C16 36 12 42 11 52L19 47C13 56 11 64 12 74L19 68C16 78 15 86 18 96'
    'L30 92C22 66 26 36 44 24Z"/>'
    '<path d="M46 22C34 32 28 50 31 74" fill="none" stroke="{field}" stroke-width="3" stroke-linecap="round"/>'
    '<circle cx="62" cy="43" r="3.2" fill="{field}"/><circle cx="84" cy="68" r="2" fill="{field}"/>'
)

_SUN = f'<path d="{_star(12, 47, 27)}"/><circle cx="50" cy="50" r="27" fill="{{field}}"/><circle cx="50" cy="50" r="22"/>'

_MULLET = f'<path d="{_star(5, 48, 19, y=53)}"/>'

_DRAGON = (
    '<path d="M5 22C15 13 27 9 39 11L46 1L48 12C56 16 59 24 57 32C54 42 52 48 54 56C58 67 69 73 78 69C83 67 85 63 84 58'
    "L76 60L88 43L98 60L92 59C95 72 88 82 76 84C62 88 50 88 40 84C26 78 22 64 27 52C30 44 33 38 33 31C26 34 18 35 9 34"
    'L21 27Z"/>'
    '<path d="M49 56C51 36 59 17 73 3C75 11 82 16 95 17C88 22 85 28 86 35C78 33 72 36 70 43C64 42 59 46 57 58Z"/>'
    '<path d="M36 80L28 98H45L47 84ZM58 84L54 98H71L68 82Z"/>'
    '<circle cx="37" cy="18.5" r="2.8" fill="{field}"/>'
)

CHARGES: dict[str, str] = {
    "chene": _OAK,
    "lion": _LION,
    "cerf": _STAG,
    "faucon": _FALCON,
    "tour": _TOWER,
    "dauphin": _DOLPHIN,
    "rose": _ROSE,
    "lune": _MOON,
    "licorne": _UNICORN,
    "soleil": _SUN,
    "etoile": _MULLET,
    "dragon": _DRAGON,
}
