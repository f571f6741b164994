"""Pictures kept, and how far another picture may be from them.

Two pictures are compared in grey and in small, 270 pixels high: letters that another version of SDL smooths otherwise
differ a little there, a word or a place that moved by a few pixels differs a lot.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pygame

HEIGHT = 270  # pixels in which pictures are compared
FAR = 90  # of 255: no pixel may be that far from the one kept; a letter that moves by one pixel is not, by two it is
MEAN = 0.8  # of 255: nor all of them together, on average
COLOURS = 256


@dataclass(frozen=True, slots=True)
class Distance:
    """How far two pictures are from each other: on average, and how many small pixels are too far."""

    mean: float
    far: int
    difference: pygame.Surface

    @property
    def same(self) -> bool:
        return self.mean <= MEAN and not self.far


def distance(one: pygame.Surface, other: pygame.Surface) -> Distance:
    """Between two pictures of the same size."""
    small, as_small = _small(one), _small(other)
    apart = small.copy()
    apart.blit(as_small, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back = as_small.copy()
    back.blit(small, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    apart.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    far = pygame.mask.from_threshold(apart, (255, 255, 255), (256 - FAR,) * 3).count()
    return Distance(_mean(apart), far, apart)


def _small(picture: pygame.Surface) -> pygame.Surface:
    plain = pygame.Surface(picture.get_size(), 0, 24)
    plain.blit(picture, (0, 0))
    width, height = picture.get_size()
    return pygame.transform.grayscale(pygame.transform.smoothscale(plain, (width * HEIGHT // height, HEIGHT)))


def _mean(grey: pygame.Surface) -> float:
    """Of all the pixels, finer than a whole number."""
    pixels: bytes = grey.get_buffer().raw[::3]
    return sum(pixels) / len(pixels)


def keep(picture: pygame.Surface, path: Path) -> None:
    """Writes a picture with its 256 most used colours, each of the others as the nearest of them: a third of the bytes."""
    plain = pygame.Surface(picture.get_size(), 0, 32)
    plain.blit(picture, (0, 0))
    pixels = memoryview(plain.get_buffer().raw).cast("I")
    palette = [colour for colour, _ in Counter(pixels).most_common(COLOURS)]
    places = {colour: place for place, colour in enumerate(palette)}
    told = [plain.unmap_rgb(colour) for colour in palette]
    for colour in set(pixels) - set(palette):
        red, green, blue, _ = plain.unmap_rgb(colour)
        places[colour] = min(
            range(len(told)),
            key=lambda n: (told[n].r - red) ** 2 + (told[n].g - green) ** 2 + (told[n].b - blue) ** 2,
        )
    few = pygame.Surface(picture.get_size(), 0, 8)
    few.set_palette(told)
    rows = bytes(map(places.__getitem__, pixels))
    width, height, pitch = few.get_width(), few.get_height(), few.get_pitch()
    padded = b"".join(rows[y * width : (y + 1) * width].ljust(pitch, b"\0") for y in range(height))
    few.get_buffer().write(padded, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(few, str(path))
