"""The pictures that a rehearsal takes: one of each screen, under a name that says which."""

from pathlib import Path

from arthur.app.application import App
from arthur.app.times import State
from arthur.debate.state import Debate
from arthur.director.circling.shown import recalled
from arthur.director.desk import Desk, Place
from codev.circle.method import PhaseKind
from codev.circle.state import Circle
from codev.timing import Instant


class Album:
    """Pictures in `folder`, numbered in their order; none where it is None."""

    def __init__(self, app: App, folder: Path | None) -> None:
        self._app = app
        self._folder = folder
        self._taken: dict[str, Path] = {}

    @property
    def pictures(self) -> tuple[Path, ...]:
        return tuple(self._taken.values())

    def take(self, name: str = "") -> None:
        """Keeps what is on the stage as it will stay, unless there is a picture of that name."""
        app, name = self._app, name or screen(self._app)
        if self._folder is None or name in self._taken:
            return
        app.painter.settle()
        app.refresh()
        self._folder.mkdir(exist_ok=True)
        path = self._folder / f"{len(self._taken) + 1:02d}-{name}.png"
        app.window.snapshot(path)
        self._taken[name] = path


def line(app: App) -> str:
    """A name for the line that is open."""
    kind = app.desk.draft.target.partition(":")[0] if app.desk.draft else ""
    return f"{_where(app.state)}ligne-{kind}"


def screen(app: App) -> str:
    """A name for what is on the stage: where it is, what lies over it, and what it shows beside."""
    state, desk = app.state, app.desk
    if state is None or desk.place is not Place.ROOM:
        return _outside(state, desk)
    parts = [_where(state) + state.meeting.step.id, desk.over or "", str(desk.page or "")]
    parts += _debate(state) if isinstance(state, Debate) else _circle(state, app.now)
    return "-".join(part for part in parts if part)


def _where(state: State | None) -> str:
    """Steps and lines may have the same name in both activities."""
    return "codev-" if isinstance(state, Circle) else ""


def _outside(state: State | None, desk: Desk) -> str:
    match desk.place:
        case Place.HOME:
            return "accueil-programme"
        case Place.CIRCLE_SETUP:
            return "codev-preparer" + "-sujet" * bool(desk.circle.subject)
        case Place.END:
            return f"{_where(state)}fin"
        case _:
            return desk.place


def _debate(debate: Debate) -> list[str]:
    here = debate.round
    seen = {"tirage": bool(here.hands), "debat": bool(here.imprevu), "choix": not debate.waiting(here)}
    parts = ["bis"] if seen.get(debate.kind) else []
    if debate.kind == "eclairage":
        parts.append(f"{here.shown}{'-change' * here.change_shown}")
    return parts


def _circle(circle: Circle, now: Instant) -> list[str]:
    parts = ["rappel"] if recalled(circle, now) else []
    if circle.phase.in_turns:
        told = "parole" if circle.round.current else "attente"
        parts.append("fin" if circle.over(circle.meeting.index) else told)
    if circle.phase.kind is PhaseKind.VALIDATION and circle.question.latest:
        latest = circle.question.latest
        answer = "oui" if circle.question.settled else "non" if latest.refused else ""
        parts += [str(latest.number), answer]
    if circle.phase.kind is PhaseKind.VOTE:
        parts += ["propose" * bool(circle.candidates), "retenu" * bool(circle.subject)]
    return parts
