"""The plan of the session as a road: what is behind, where we are, what lies ahead. It never shows lateness."""

from arthur.debate.plans import StepKind
from arthur.debate.public import PublicDebate
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.widgets.measures import hairline
from arthur.widgets.theme import Theme
from codev.circle.public import PublicCircle
from codev.timing import Instant

PublicSession = PublicDebate | PublicCircle


def road(canvas: Canvas, box: Box, session: PublicSession, now: Instant, theme: Theme) -> None:
    """Draws the road along the middle of `box`: a stone for each step, a lozenge where a round begins."""
    y, small = box.y + box.h // 2, canvas.px(0.005)
    left, wide = box.x + 2 * small, box.w - 4 * small
    shares = _starts(session)
    here = left + round(wide * _reached(session, now, shares))
    thin, thick = hairline(canvas), max(2, canvas.px(0.004))
    canvas.rect(Box(left, y - thin // 2, wide, thin), theme.soft)
    canvas.rect(Box(left, y - thick // 2, here - left, thick), theme.gold)
    for index, step in enumerate(session.plan.steps):
        x, passed = left + round(wide * shares[index]), index <= session.index
        if step.kind in (StepKind.DRAW, StepKind.BREAK, StepKind.CLOSING):
            _lozenge(canvas, x, y, round(small * 1.7), passed, theme)
        else:
            _stone(canvas, x, y, small, passed, theme)
    big = round(small * 1.9)
    canvas.disc((here, y), big, theme.wall)
    canvas.disc((here, y), big - thin, theme.royal)


def _starts(session: PublicSession) -> list[float]:
    """Where each step starts on the road, 0 to 1."""
    total = max(1, session.plan.total)
    starts, passed = [], 0
    for step in session.plan.steps:
        starts.append(passed / total)
        passed += step.planned
    return starts


def _reached(session: PublicSession, now: Instant, starts: list[float]) -> float:
    """How far along the road we are; a step that lasts longer than planned waits at its end."""
    if session.closed is not None:
        return 1.0
    here, following = starts[session.index], [*starts[1:], 1.0][session.index]
    spent = session.timer.spent(now) / max(1, session.timer.length)
    return here + (following - here) * min(1.0, round(spent, 2))


def _stone(canvas: Canvas, x: int, y: int, radius: int, passed: bool, theme: Theme) -> None:
    canvas.disc((x, y), radius, theme.gold if passed else theme.soft)
    if not passed:
        canvas.disc((x, y), radius - hairline(canvas), theme.wall)


def _lozenge(canvas: Canvas, x: int, y: int, size: int, passed: bool, theme: Theme) -> None:
    corners = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
    canvas.polygon(corners, theme.gold if passed else theme.wall)
    if not passed:
        canvas.polygon(corners, theme.soft, hairline(canvas))
