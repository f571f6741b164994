"""Images kept for the next redraw: the last used, up to a number of bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from threading import Thread

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
        self._begun: dict[Hashable, tuple[Thread, list[pygame.Surface]]] = {}
        self.held = 0  # bytes

    def take(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The image kept under `key`, made first where there is none. One wider than the limit is not kept."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
            return image
        image = self._finished(key) or make()
        if weight(image) <= self.limit:
            self._images[key] = image
            self.held += weight(image)
            while self.held > self.limit:
                self.held -= weight(self._images.popitem(last=False)[1])
        return image

    def begin(self, key: Hashable, make: Callable[[], pygame.Surface]) -> None:
        """Has the image under `key` made meanwhile, for a `take` that comes soon: SDL draws without Python's lock."""
        if key not in self._images and key not in self._begun:
            made: list[pygame.Surface] = []

            def work() -> None:
                with suppress(pygame.error):  # it is made again where it is taken, and told there
                    made.append(make())

            thread = Thread(target=work)
            self._begun[key] = thread, made
            thread.start()

    def _finished(self, key: Hashable) -> pygame.Surface | None:
        thread, made = self._begun.pop(key, (None, []))
        if thread is not None:
            thread.join()
        return made[0] if made else None

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
