"""Colours as three numbers, and the contrast between two of them. Pure."""

Colour = tuple[int, int, int]  # red, green, blue, 0 to 255


def rgb(code: str) -> Colour:
    """The colour written as "#EFE7D6".

    Raises ValueError when `code` is not a sign # and six hexadecimal digits.
    """
    if len(code) != 7 or code[0] != "#":
        raise ValueError(f"not a colour: {code!r}")
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def code(colour: Colour) -> str:
    """The colour as "#efe7d6"."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """`first` with a share (0 to 1) of `second` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """Contrast ratio, 1 to 21, in either order (WCAG 2.2, "contrast ratio"); text on the stage needs 7."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
