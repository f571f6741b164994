"""Images kept for the next redraw: the last used, up to a number of bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from arthur.stage.engine import pygame

MIB = 1024 * 1024


class Shelf:
    """Surfaces by what they show. The least recently used leave first when there are more than `limit` bytes.

    A busy screen holds 5 MiB at 1920×1080 and 20 MiB at 3840×2160; the limit should leave room for the next one beside it.
    """

    def __init__(self, limit: int = 24 * MIB) -> None:
        self.limit = limit
        self._images: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._slots: dict[str, tuple[Hashable, pygame.Surface]] = {}
        self.held = 0  # bytes

    def take(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The image kept under `key`, made first where there is none. One wider than the limit is not kept."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
            return image
        image = make()
        if weight(image) <= self.limit:
            self._images[key] = image
            self.held += weight(image)
            while self.held > self.limit:
                self.held -= weight(self._images.popitem(last=False)[1])
        return image

    def latest(self, slot: str, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The one image of a slot, made again when its key changes: a clock's ring has a new one every second."""
        kept = self._slots.get(slot)
        if kept is None or kept[0] != key:
            kept = self._slots[slot] = (key, make())
        return kept[1]

    def clear(self) -> None:
        self._images.clear()
        self._slots.clear()
        self.held = 0


def weight(image: pygame.Surface) -> int:
    """The bytes that an image takes."""
    return image.get_pitch() * image.get_height()
