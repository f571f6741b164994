"""A screen of a circle as a scene to try in any window, theme and language, over all its pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from arthur.intents import Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.circle.board import board
from arthur.stage_views.circle.room import CircleView, circle_room
from arthur.stage_views.entries import Foot
from arthur.stage_views.shows import Capture, CircleRoom
from arthur.widgets.theme import Theme
from arthur.writing.line import composed, line, typed
from codev.timing import SECOND, Millis, after
from codev.words import Words
from tests.arthur.circle_samples import Tale, told
from tests.arthur.samples import FULL, LONGER
from tests.arthur.stage_views.law import blank, faults, written

SMALL = ((1024, 768), (1280, 720), (1366, 768))


@dataclass(frozen=True, slots=True)
class Scene:
    """A circle where a tale has come, `spent` seconds later; `writing` is the line being written."""

    name: str
    tale: Tale
    spent: int = 20
    writing: str | None = None
    message: bool = False
    board: bool = False

    def shows(self, words: Words, *, full: bool = True) -> CircleRoom:
        """What the view is shown, every text at its limit where `full`."""
        content = (FULL if words.lang == "fr" else LONGER) if full else self.tale.content
        circle, now = told(replace(self.tale, content=content))
        said = words("Le client n’a pas encore validé la question ; rien ne commence avant son « oui ».")
        return CircleRoom(
            circle,
            after(now, Millis(self.spent * SECOND)),
            capture=self._capture(words),
            foot=Foot(words("→ la suite"), words("question écrite"), said if self.message else ""),
        )

    @property
    def view(self) -> CircleView:
        return board if self.board else circle_room

    def _capture(self, words: Words) -> Capture | None:
        if self.writing is None:
            return None
        now = composed(typed(line(limit=120), self.writing), "œu", 1)
        return Capture(words("Ce qui manque à cette question"), now)


def pages(
    scene: Scene, words: Words, theme: Theme, canvas_of: Callable[[], Canvas], *, full: bool = True
) -> Iterator[tuple[Canvas, tuple[Zone, ...]]]:
    """Each page of a scene, found as the facilitator would: by the zone that takes the next key, or ↓."""
    shows = scene.shows(words, full=full)
    seen: set[int] = set()
    while shows.page not in seen and len(seen) < 60:
        seen.add(shows.page)
        canvas = canvas_of()
        zones = scene.view(canvas, shows, words, theme)
        yield canvas, zones
        onward = [zone for zone in zones if zone.key in ("next", "down")]
        if onward and onward[0].intent.verb is Verb.GO:
            shows = replace(shows, page=int(str(onward[0].intent.value).removeprefix("page:")))


def found(scene: Scene, size: tuple[int, int], text_size: float, words: Words, theme: Theme) -> list[str]:
    """The faults of all the pages of a scene."""
    said = []
    for number, (canvas, zones) in enumerate(pages(scene, words, theme, lambda: blank(size, text_size))):
        where = f"{scene.name}, page {number}, {size} ×{text_size} {theme.name} {words.lang}"
        said += [f"{where}: {fault}" for fault in faults(canvas, zones)]
    return said


def all_of(
    scene: Scene, size: tuple[int, int], text_size: float, words: Words, theme: Theme, *, full: bool = True
) -> str:
    """All that a scene says over its pages, without a space."""
    shown = pages(scene, words, theme, lambda: blank(size, text_size), full=full)
    return "".join(written(canvas) for canvas, _ in shown).replace(" ", "")


def missing(said: str, *texts: str) -> list[str]:
    """The words of `texts` that are not in what was said."""
    return [word for text in texts for word in text.split(" ") if word not in said]
