"""A picture in dots, for word processors, which draw an SVG each in its own way."""

from pathlib import Path

from codev.document import Picture
from codev.export.svg import svg_file
from codev.places import assets

_LOOK = Path(__file__).with_name("png.typ")
_DOTS = 200.0  # to an inch: sharp on paper, and small


def png(picture: Picture) -> bytes:
    """The whole file, in the proportions of the picture's sheet."""
    import typst

    return typst.compile(
        _LOOK,
        format="png",
        ppi=_DOTS,
        font_paths=[assets() / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"picture": svg_file(picture).decode()},
    )
