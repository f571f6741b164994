"""Every screen looks as it did when somebody last looked at it.

When a screen was changed on purpose: `RENEW=1 .venv/bin/pytest tests/arthur/app/test_golden.py`, then look at every
picture that `git status` names under tests/golden before keeping it.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from arthur.intents import Resized
from tests.arthur.app.circle_screens import circle_screens
from tests.arthur.app.golden import distance, keep
from tests.arthur.app.screens import screens
from tests.arthur.pilot import Pilot, flying

ROOT = Path(__file__).parents[3]
KEPT = ROOT / "tests" / "golden"
BUILT = ROOT / "build" / "golden"  # where what differs is left, for somebody to look at
SIZES = ((1920, 1080), (1024, 768))
FLOWN_AT = (1280, 720)
RENEW = os.environ.get("RENEW", "") not in ("", "0")


@pytest.fixture(autouse=True)
def in_france(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hours are those of the room."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def picture(pilot: Pilot, size: tuple[int, int]) -> pygame.Surface:
    """What a window of that size would show."""
    pilot.app.window.resize(size)
    pilot.app.receive(Resized(*size))
    pilot.app.painter.settle()
    pilot.app.refresh()
    return pilot.app.window.surface


def name_of(screen: str, size: tuple[int, int]) -> str:
    return f"fr-{size[0]}x{size[1]}-{screen}"


def told(name: str, shown: pygame.Surface) -> str:
    """What is wrong with a picture, and where to look; empty when it is as it was."""
    kept = KEPT / f"{name}.png"
    if RENEW:
        keep(shown, kept)
        return ""
    if not kept.exists():
        BUILT.mkdir(parents=True, exist_ok=True)
        pygame.image.save(shown, str(BUILT / f"{name}-actual.png"))
        return f"{name}: no such picture is kept; this one is in {BUILT}"
    apart = distance(pygame.image.load(str(kept)), shown)
    if apart.same:
        return ""
    BUILT.mkdir(parents=True, exist_ok=True)
    pygame.image.save(shown, str(BUILT / f"{name}-actual.png"))
    pygame.image.save(apart.difference, str(BUILT / f"{name}-difference.png"))
    return f"{name}: {apart.mean:.2f} on average, {apart.far} small pixels too far; see {BUILT}"


@pytest.mark.parametrize("circle", [False, True], ids=["debate", "codev"])
def test_every_screen_looks_as_it_did(circle: bool, tmp_path: Path) -> None:
    wrong, names = [], []
    with flying(tmp_path, size=FLOWN_AT) as pilot:
        for screen in circle_screens(pilot) if circle else screens(pilot):
            for size in SIZES:
                names.append(name_of(screen, size))
                wrong.append(told(names[-1], picture(pilot, size)))
            picture(pilot, FLOWN_AT)
    assert not [fault for fault in wrong if fault]
    assert len(set(names)) == len(names)
    kept = [path.stem for path in KEPT.glob("*.png") if ("-codev-" in path.stem) is circle]
    assert sorted(kept) == sorted(names), "no picture without its screen"


# ---------------------------------------------------------------------- the measure itself


@pytest.fixture(scope="module")
def lecture() -> pygame.Surface:
    return pygame.image.load(str(KEPT / "fr-1920x1080-lecture.png")).convert(24)


def smoothed_otherwise(picture: pygame.Surface) -> pygame.Surface:
    """As another version of the library might: every edge softer, by a quarter of a pixel on each side."""
    soft = picture.copy()
    for aside in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        ghost = picture.copy()
        ghost.set_alpha(32)
        soft.blit(ghost, aside)
    return soft


def with_a_piece_moved(picture: pygame.Surface, piece: pygame.Rect, by: int) -> pygame.Surface:
    moved = picture.copy()
    moved.blit(picture.subsurface(piece), (piece.x + by, piece.y))
    return moved


def test_another_smoothing_of_letters_is_the_same_picture(lecture: pygame.Surface) -> None:
    assert distance(lecture, lecture).mean == 0
    assert distance(lecture, smoothed_otherwise(lecture)).same


@pytest.mark.parametrize("by", [4, -6, 20])
def test_a_piece_that_moved_is_not(by: int, lecture: pygame.Surface) -> None:
    title = pygame.Rect(200, 230, 600, 90)
    assert not distance(lecture, with_a_piece_moved(lecture, title, by)).same


def test_neither_is_a_missing_sign_nor_another_shade(lecture: pygame.Surface) -> None:
    bare = lecture.copy()
    bare.fill(bare.get_at((4, 4)), pygame.Rect(1380, 1010, 60, 60))
    assert not distance(lecture, bare).same
    shaded = lecture.copy()
    shaded.fill((3, 3, 3), special_flags=pygame.BLEND_RGB_SUB)
    assert not distance(lecture, shaded).same
