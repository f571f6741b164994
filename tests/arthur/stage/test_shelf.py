"""The shelf holds no more than it was told, and forgets the oldest first."""

from hypothesis import given
from hypothesis import strategies as st

from arthur.stage.engine import pygame
from arthur.stage.shelf import Shelf, weight


def square(side: int) -> pygame.Surface:
    return pygame.Surface((side, side), pygame.SRCALPHA, 32)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 40)), max_size=60))
def test_it_never_holds_more_than_its_limit(asked: list[tuple[int, int]]) -> None:
    shelf = Shelf(limit=10_000)
    for key, side in asked:
        shelf.take((key, side), lambda side=side: square(side))  # type: ignore[misc]
        assert shelf.held == sum(weight(image) for image in shelf._images.values())
        assert shelf.held <= 10_000


def test_the_least_recently_used_leaves_first() -> None:
    shelf = Shelf(limit=3 * weight(square(10)))
    for key in "abc":
        shelf.take(key, lambda: square(10))
    kept = shelf.take("a", lambda: square(10))
    shelf.take("d", lambda: square(10))
    assert shelf.take("a", lambda: square(10)) is kept
    assert list(shelf._images) == ["c", "d", "a"]


def test_a_slot_holds_its_latest_image_alone() -> None:
    shelf = Shelf()
    first = shelf.latest("ring", 1, lambda: square(5))
    assert shelf.latest("ring", 1, lambda: square(5)) is first
    assert shelf.latest("ring", 2, lambda: square(5)) is not first
    assert len(shelf._slots) == 1
