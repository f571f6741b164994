"""How quick the app is, as a facilitator meets it: the first card, the next one, any key."""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

from arthur.app.opening import open_app
from arthur.debate.plans import StepKind
from arthur.director.desk import SetUp
from arthur.intents import Input
from arthur.stage.engine import pygame
from codev.clock import system_clock
from codev.preferences import Mode, Preferences
from codev.timing import Instant
from tests.arthur.pilot import Hands, Pilot, premises
from tests.bench.figure import Figure, percentile, within
from tests.bench.screens import HD, NOTHING, UHD, Size, screen

CARDS = 8
CALM = 0.4  # seconds without a key, after which the stage has laid out what follows
TURN = 0.4  # seconds that a card takes to turn
SLEEP = 0.1  # seconds in which a key may come: three sleeps of the loop


def figures() -> Iterator[Figure]:
    with screen(HD) as driver:
        yield within(f"« jouer » to the first card, {driver}", first_card(driver), 0.5)
        yield within(f"next card, laid out ahead, 1920×1080, {driver}", next_card(HD, driver), 0.050)
        at_rest, turning = keys(driver)
        yield within(f"key to new picture, 99th percentile, 1920×1080, {driver}", percentile(at_rest), 0.050)
        yield within("the same while a card turns", percentile(turning), 0.050)
    with screen(UHD) as driver:
        yield within(f"next card, laid out ahead, 3840×2160, {driver}", next_card(UHD, driver), 0.120)


def first_card(driver: str) -> float:
    """From « Jouer », pressed as soon as home is there, to the first card: what the program takes of it."""
    with app_on(HD, driver, prepared=False) as pilot:
        pilot.app.duties.prepare()
        begun = time.perf_counter()
        pilot.press("return", "return")
        pilot.reach(StepKind.DRAW)
        pilot.press("right")
        assert pilot.state().round.hands, pilot.desk()
        return time.perf_counter() - begun


def next_card(size: Size, driver: str) -> float:
    """The worst of several draws: from the key to the picture of a card that was not shown before."""
    times = []
    with app_on(size, driver) as pilot:
        pilot.start()
        pilot.reach(StepKind.DRAW)
        for _ in range(CARDS):
            live(pilot, CALM)
            begun = time.perf_counter()
            pilot.press("right")
            times.append(time.perf_counter() - begun)
            assert pilot.state().round.hands
            pilot.press("r")
    return max(times)


def keys(driver: str) -> tuple[list[float], list[float]]:
    """Seconds from a key to the new picture through the loop itself: one at rest, and one while a card turns.

    The keys come at any moment of the loop's sleep, as a hand's do.
    """
    at_rest, turning, chance = [], [], Random(7)
    with app_on(HD, driver, motion=True) as pilot:
        pilot.start()
        while pilot.state().number < 3 and pilot.state().kind != StepKind.CLOSING:
            live(pilot, CALM)
            pilot.app._touched = Instant(0)  # the loop has gone to its long sleep
            at_rest.append(struck(pilot, pygame.K_RIGHT, chance.random() * SLEEP))
            if pilot.state().kind == StepKind.DRAW and pilot.state().round.hands:
                turning += [_while_it_turns(pilot, chance.random() * TURN) for _ in range(12)]
    return at_rest, turning


def _while_it_turns(pilot: Pilot, after: float) -> float:
    """Puts the card back, deals another, and strikes T `after` so many seconds of its turning."""
    pilot.press("r")
    live(pilot, CALM)
    pilot.press("right")
    return struck(pilot, pygame.K_t, after)


def struck(pilot: Pilot, key: int, after: float) -> float:
    """Has a key struck while the loop turns, `after` so many seconds, and waits for the picture that it brings."""
    heard: list[Input] = []
    shown: list[float] = []
    receive, flip = pilot.app.receive, pilot.app.window.flip

    def hear(given: Input) -> None:
        heard.append(given)
        receive(given)

    def show() -> None:
        flip()
        if heard:
            shown.append(time.perf_counter())

    pilot.app.receive, pilot.app.window.flip = hear, show  # type: ignore[method-assign]
    begun: list[float] = []

    def strike() -> None:
        time.sleep(after)
        begun.append(time.perf_counter())
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, scancode=0))
        if key == pygame.K_t:
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="t"))
        pygame.event.post(pygame.Event(pygame.KEYUP, key=key, mod=0, scancode=0))

    hand = threading.Thread(target=strike)
    hand.start()
    until = time.perf_counter() + 2
    while not shown and time.perf_counter() < until:
        pilot.app.turn()
    hand.join()
    pilot.app.receive, pilot.app.window.flip = receive, flip  # type: ignore[method-assign]
    return (shown[0] if shown else until) - begun[0]


def live(pilot: Pilot, seconds: float) -> None:
    """The loop turns for so long."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pilot.app.turn()


@contextmanager
def app_on(size: Size, driver: str, *, motion: bool = False, prepared: bool = True) -> Iterator[Pilot]:
    """The app on that screen, in its own time, its files in a folder of the moment."""
    preferences = Preferences(lang="fr", mode=Mode.WINDOWED, sound=False, reduced_motion=not motion)
    with tempfile.TemporaryDirectory() as folder:
        house = replace(premises(Path(folder), Hands()), clock=system_clock())
        app = open_app(house, preferences, SetUp(), headless=driver == NOTHING, size=size)
        app.refresh()
        if prepared:
            app.duties.prepare()
            app.duties.decks.prepare().result()
        try:
            yield Pilot(app, Hands())
        finally:
            app.close()


if __name__ == "__main__":
    print(*figures(), sep="\n")
