"""Letters: the faces of `assets/fonts`, what they can show, how wide it is, and its picture.

A text may hold anything: what no face can show (controls, lone surrogates, emoji, ideographs) becomes nothing or "□",
never an exception.
"""

import re
from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import NamedTuple

from arthur.stage.colours import Colour
from arthur.stage.engine import pygame
from arthur.stage.shapes import picture
from arthur.stage.shelf import Shelf
from arthur.stage.signs import INSTEAD, SIGNS, UNKNOWN
from arthur.stage.styles import Face

# Everything here is in all our faces (a test draws each) or drawn by us, so that the usual text costs one look.
KNOWN = (
    frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) - set("\u00ad\u00b5")
    | set("œŒŸ–—‘’“”„…€−\u202f")
    | SIGNS.keys()
)
_RUNS = "([" + "".join(SIGNS) + "])"
_NOWHERE = "\U0010fffd"  # a private character that no face has: it draws the face's sign for "missing"
_PROBE = 24  # font size at which coverage is probed where the face has not been used yet
_CAPS = dict.fromkeys(Face, 0.668) | {Face.ROMAN: 0.7}  # height of a capital in ems, as the face was drawn
_FONTS = 40  # font sizes kept open; dragging a window's edge goes through hundreds
_WORDS = 5_000  # widths kept for each


class _Widths(dict[str, int]):
    """The widths of words in one face at one size, each measured when it is first asked for."""

    def __init__(self, measure: Callable[[str], int]) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, word: str) -> int:
        if len(self) > _WORDS:
            self.clear()
        width = self[word] = self._measure(word)
        return width


class _Sized(NamedTuple):
    """A face at one size."""

    font: pygame.Font
    cap: int  # height of a capital, as drawn
    widths: _Widths


class Letters:
    """All faces at all sizes. `fonts` is the directory that holds "atkinson" and "cinzel".

    From one redraw to the next, `shelf` keeps the pictures of lines and shapes, `settings` the texts that were laid out.
    """

    def __init__(self, fonts: Path, shelf: Shelf | None = None) -> None:
        self._fonts = fonts
        self._open: OrderedDict[tuple[Face, int], _Sized] = OrderedDict()
        self._firsts: dict[Face, pygame.Font] = {}  # the first font opened of each face
        self._missing: dict[Face, bytes] = {}
        self._shown: dict[tuple[Face, str], str] = {}
        self._sizes: dict[tuple[Face, int], int] = {}
        self.shelf = shelf or Shelf()
        self.settings: dict[tuple[int, float], object] = {}

    def size_for(self, face: Face, cap: int) -> int:
        """The smallest font size in pixels whose capitals are at least `cap` pixels high once drawn."""
        found = self._sizes.get((face, cap))
        if found is None:
            found = self._sizes[face, cap] = self._smallest(face, cap)
        return found

    def _smallest(self, face: Face, cap: int) -> int:
        """Sought on the first font opened of that face: to open one takes half a millisecond, to change its size none."""
        px = max(6, int((cap - 0.5) / _CAPS[face]))
        first = self._firsts.get(face)
        font = first or self._load(face, px)
        own = font.point_size
        while _cap(font, px) < cap and px < 4 * cap:
            px += 1
        while px > 6 and _cap(font, px - 1) >= cap:
            px -= 1
        font.set_point_size(own if first else px)
        if first is None:
            self._firsts[face] = font
            self._keep(font, face, px)
        return px

    def font(self, face: Face, px: int) -> pygame.Font:
        return self._sized(face, px).font

    def cap(self, face: Face, px: int) -> int:
        """The height of a capital in pixels, as drawn."""
        return self._sized(face, px).cap

    def width(self, text: str, face: Face, px: int) -> int:
        """The width of a line in pixels: its words' widths and its spaces'."""
        widths = self._sized(face, px).widths
        return sum(map(widths.__getitem__, text.split(" "))) + widths[" "] * text.count(" ")

    def line(self, text: str, face: Face, px: int, colour: Colour) -> pygame.Surface | None:
        """The picture of a line, None where there is nothing to see. It is as wide as `width` says."""
        wide = self.width(text, face, px)
        if wide <= 0 or not text.strip():
            return None
        return self.shelf.take((text, face, px, colour), lambda: self._drawn(text, wide, face, px, colour))

    def shown(self, text: str, face: Face) -> str:
        """`text` with each character that `face` lacks replaced by one that it has, or by a sign of ours."""
        if KNOWN.issuperset(text):
            return text
        import unicodedata

        return "".join(self._replaced(one, face) for one in unicodedata.normalize("NFC", text))

    def _sized(self, face: Face, px: int) -> _Sized:
        sized = self._open.get((face, px))
        if sized is None:
            return self._keep(self._load(face, px), face, px)
        self._open.move_to_end((face, px))
        return sized

    def _keep(self, font: pygame.Font, face: Face, px: int) -> _Sized:
        measure = lambda word: sum(self._run(run, face, px) for run in self._runs(word, face))  # noqa: E731
        sized = self._open[face, px] = _Sized(font, _height(font), _Widths(measure))
        if len(self._open) > _FONTS:
            self._open.popitem(last=False)
        return sized

    def _runs(self, word: str, face: Face) -> list[str]:
        """The parts of a word that the face draws, and the signs that we draw between them."""
        return re.split(_RUNS, self.shown(word, face))

    def _run(self, run: str, face: Face, px: int) -> int:
        if run in SIGNS:
            return ceil(SIGNS[run][0] * self.cap(face, px) / 100)
        return self.font(face, px).size(run)[0] if run else 0

    def _drawn(self, text: str, wide: int, face: Face, px: int, colour: Colour) -> pygame.Surface:
        """Word by word, so that a line is drawn exactly as wide as it is measured."""
        font = self.font(face, px)
        image = pygame.Surface((wide, font.get_height()), pygame.SRCALPHA, 32)
        space, x = self.width(" ", face, px), 0
        for word in text.split(" "):
            for run in self._runs(word, face):
                width = self._run(run, face, px)
                if run in SIGNS:
                    cap = self.cap(face, px)
                    image.blit(picture(_sign(run), (cap, cap), colour), (x, font.get_ascent() - cap))
                elif width:
                    image.blit(font.render(run, True, colour), (x, 0))
                x += width
            x += space
        return image

    def _replaced(self, one: str, face: Face) -> str:
        shown = self._shown.get((face, one))
        if shown is None:
            shown = self._shown[face, one] = self._replacement(one, face)
        return shown

    def _replacement(self, one: str, face: Face) -> str:
        import unicodedata

        if unicodedata.category(one) in {"Cc", "Cs", "Cf"}:
            return INSTEAD.get(one, "")
        if one in SIGNS or self._has(one, face):
            return one
        plain = INSTEAD.get(one) or unicodedata.normalize("NFKC", one)
        return plain if all(self._has(part, face) for part in plain) else UNKNOWN

    def _has(self, one: str, face: Face) -> bool:
        """Whether the face draws it otherwise than as missing; `Font.metrics` cannot tell."""
        probe = self._probe(face)
        if not probe.size(one)[0]:
            return True  # it has no width of its own: an accent on the letter before
        if face not in self._missing:
            self._missing[face] = _pixels(probe, _NOWHERE)
        return _pixels(probe, one) != self._missing[face]

    def _probe(self, face: Face) -> pygame.Font:
        if face not in self._firsts:
            self._firsts[face] = self.font(face, _PROBE)
        return self._firsts[face]

    def _load(self, face: Face, px: int) -> pygame.Font:
        return pygame.Font(str(self._fonts / f"{face.value}.ttf"), px)


def _height(font: pygame.Font) -> int:
    metrics = font.metrics("H")[0]
    return metrics[3] if metrics else 0  # its highest row above the baseline


def _cap(font: pygame.Font, px: int) -> int:
    font.set_point_size(px)
    return _height(font)


def _pixels(font: pygame.Font, one: str) -> bytes:
    drawn = font.render(one, True, (0, 0, 0))
    return bytes(str(drawn.get_size()), "ascii") + drawn.get_buffer().raw


def _sign(one: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="currentColor">{SIGNS[one][1]}</svg>'
