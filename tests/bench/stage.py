"""How long a screen full of text takes to redraw, flip included, against a bare window with one line of text.

On a screen that is large enough where there is one, without a screen otherwise: the name of each figure says which.
"""

import time
from collections.abc import Callable
from pathlib import Path

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import rgb
from arthur.stage.engine import pygame
from arthur.stage.letters import Letters
from arthur.stage.shelf import MIB
from arthur.stage.styles import CLOCK, HINT, QUESTION, READING, STRONG, TITLE
from arthur.stage.window import NoScreen, StageWindow, displays

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
SIZES = ((1920, 1080), (3840, 2160))
ROUNDS = 400
WALL, PAPER, INK, SOFT = (rgb(one) for one in ("#EFE7D6", "#FFFDF7", "#1B1B2B", "#45455A"))
BLUE, RED, GOLD = (rgb(one) for one in ("#1F3A6E", "#6E1E28", "#B8860B"))
SITUATION = (
    "Le service des sports renouvelle 300 maillots « éco » ; le fournisseur habituel propose un tissu recyclé venu de "
    "loin, l’atelier d’insertion de la ville coud du coton biologique, mais à 1 200 € de plus et trois semaines plus "
    "tard."
)
SHIELD = "M4 4H96V56C96 78 74 90 50 98C26 90 4 78 4 56Z"


def busy(canvas: Canvas, second: int) -> None:
    """A card, its question, four tables and a running clock: more than any screen of a session shows."""
    canvas.fill(WALL)
    card = Box(canvas.px(0.08), canvas.px(0.05), canvas.width - canvas.px(0.16), canvas.px(0.5))
    canvas.shadow(card, canvas.px(0.012), canvas.px(0.015))
    canvas.rect(card, PAPER, canvas.px(0.015))
    canvas.outline(card, GOLD, canvas.px(0.003), canvas.px(0.015))
    inner = card.inset(canvas.px(0.04), canvas.px(0.03))
    title = canvas.put(
        canvas.lay("Les maillots de l’équipe", TITLE, inner.w, even=True), inner.x, inner.y, BLUE
    )
    canvas.put(canvas.lay(SITUATION, READING, inner.w), inner.x, title.bottom, INK)
    question = canvas.lay("Faut-il payer plus cher pour coudre ici ?", QUESTION, card.w, even=True)
    canvas.put(question, card.x, card.bottom, RED, align="center")
    for number, table in enumerate(
        card.moved(0, canvas.px(0.62)).top(canvas.px(0.2)).columns(4, canvas.px(0.02))
    ):
        canvas.rect(table, PAPER, canvas.px(0.01))
        shield = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="currentColor" d="{SHIELD}"/></svg>'
        canvas.drawing(
            shield, table.left_part(canvas.px(0.1)).top(canvas.px(0.1)), (BLUE, RED, GOLD, INK)[number]
        )
        name = canvas.lay("Table du Chêne", STRONG, table.w - canvas.px(0.11))
        canvas.put(name, table.x + canvas.px(0.11), table.y, INK)
    canvas.ring(
        (canvas.width - canvas.px(0.2), canvas.px(0.75)),
        canvas.px(0.2),
        canvas.px(0.02),
        second % 97 / 97,
        BLUE,
        WALL,
    )
    canvas.digits(
        f"{second // 60 % 10}:{second % 60:02d}",
        canvas.width // 2,
        canvas.px(0.6),
        CLOCK,
        INK,
        align="center",
    )
    canvas.write(
        "→ la suite    T le temps    F1 toutes les touches", canvas.px(0.02), canvas.px(0.96), HINT, SOFT
    )


def redraws(size: tuple[int, int]) -> tuple[str, float, float, float]:
    """The name, the 99th percentile in seconds, that of a bare window, and the ratio."""
    window = _window(size)
    letters = Letters(FONTS)
    font = pygame.font.Font(str(FONTS / "atkinson" / "Regular.ttf"), size[1] // 24)

    def ours(number: int) -> None:
        busy(Canvas(window.surface, letters), number // 8)  # a second passes every eighth redraw
        window.flip()

    def bare(number: int) -> None:
        window.surface.fill(WALL)
        window.surface.blit(font.render(f"Une ligne {number}", True, INK), (40, 40))
        window.flip()

    times = {act: [_timed(act, number) for number in range(ROUNDS)][20:] for act in (ours, bare)}
    worst, baseline = (sorted(times[act])[-len(times[act]) // 100 - 1] for act in (ours, bare))
    name = f"full redraw, warm, 99th percentile, {size[0]}×{size[1]}, driver {pygame.display.get_driver()}"
    kept = letters.shelf.held / MIB
    window.close()
    return f"{name}, {kept:.0f} MiB kept", worst, baseline, worst / baseline


def figures() -> list[tuple[str, float, float, float]]:
    """Rows of (name, seconds, seconds of the baseline, ratio)."""
    return [redraws(size) for size in SIZES]


def _window(size: tuple[int, int]) -> StageWindow:
    try:
        window = StageWindow("banc d’essai", size)
        if any((one.width, one.height) >= size for one in displays()) and window.size == size:
            return window
        window.close()
    except NoScreen:
        pass
    return StageWindow("banc d’essai", size, headless=True)


def _timed(act: Callable[[int], None], number: int) -> float:
    start = time.perf_counter()
    act(number)
    return time.perf_counter() - start


if __name__ == "__main__":
    for name, value, against, ratio in figures():
        print(f"{name}: {value * 1000:.2f} ms, bare {against * 1000:.2f} ms, ratio {ratio:.2f}")
