"""Every screen of a session that a room can see, as scenes to try in any window, theme and language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from arthur.debate.plans import Deal, StepKind
from arthur.debate.public import PublicDebate, public
from arthur.debate.rounds import Agreement, Cause, Position
from arthur.intents import Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.entries import Foot
from arthur.stage_views.room import room
from arthur.stage_views.shows import Capture, Room
from arthur.widgets.theme import Theme
from arthur.writing.line import composed, line, typed
from codev.words import Words
from tests.arthur.samples import FULL, LONGER, Content, Story, now_at, state_at

CanvasOf = Callable[[], Canvas]


@dataclass(frozen=True, slots=True)
class Scene:
    """A step of a debate, what happened in it, and what the desk adds."""

    name: str
    kind: StepKind
    story: Story = field(default_factory=Story)
    spent: float = 2.0
    page: int = 0
    held: int | None = None  # the seat of the table in hand
    writing: str | None = None
    message: bool = False

    def shows(self, words: Words, content: Content) -> Room:
        """What the view is shown, the card's texts being those of `content`."""
        debate = _debate(self.kind, replace(self.story, content=content))
        table = "" if self.held is None else debate.tables[self.held % len(debate.tables)].emblem
        return Room(
            debate=debate,
            now=now_at(debate, self.spent),
            page=self.page,
            table=table,
            capture=self._capture(words),
            foot=self._foot(words),
        )

    def _foot(self, words: Words) -> Foot:
        message = words(
            "Il manque une raison ou une objection : complétez, ou choisissez pourquoi passer outre."
        )
        return Foot(
            words("→ parole à la table {table}", table=words("Dauphin")),
            words("objection entendue par la table {table}", table=words("Dauphin")),
            message if self.message else "",
        )

    def _capture(self, words: Words) -> Capture | None:
        if self.writing is None:
            return None
        now = composed(typed(line(limit=90), self.writing), "œu", 1)
        return Capture(words("Objection entendue par la table {table}", table=words("Dauphin")), now)


_KEPT: dict[tuple[StepKind, Story], PublicDebate] = {}


def _debate(kind: StepKind, story: Story) -> PublicDebate:
    if (kind, story) not in _KEPT:
        _KEPT[kind, story] = public(state_at(kind, story))
    return _KEPT[kind, story]


EIGHT, ONE = Story(tables=8, people=40), Story(tables=1, people=7)
AGREED = Story(choices=(Position.B,), agreements=(Agreement.UNANIMOUS,))
DISTINCT = Story(tables=8, people=40, deal=Deal.DISTINCT)
K = StepKind
SCENES = (
    Scene("accueil", K.WELCOME),
    Scene("accueil, huit tables", K.WELCOME, EIGHT, message=True),
    Scene("tirage, à tirer", K.DRAW, replace(EIGHT, acts=0)),
    Scene("tirage, à tirer, une carte par table", K.DRAW, replace(DISTINCT, acts=0)),
    Scene("tirage, tirée", K.DRAW),
    Scene("tirage, une carte par table", K.DRAW, DISTINCT),
    Scene("lecture", K.READING, message=True),
    Scene("lecture, une carte par table", K.READING, DISTINCT),
    Scene("débat", K.DEBATE),
    Scene("débat, concluez", K.DEBATE, ONE, spent=13.5),
    Scene("débat, imprévu, merci", K.DEBATE, replace(EIGHT, imprevu=True), spent=33),
    Scene("débat, une carte par table", K.DEBATE, replace(DISTINCT, imprevu=True)),
    Scene("choix, premier", K.CHOICE, replace(EIGHT, acts=0), held=0),
    Scene("choix, en cours", K.CHOICE, replace(EIGHT, acts=5), held=5, message=True),
    Scene("choix, une table", K.CHOICE, replace(ONE, acts=0), held=0),
    Scene("choix, une carte par table", K.CHOICE, replace(DISTINCT, acts=3), held=3),
    Scene("choix, tous", K.CHOICE, EIGHT),
    Scene("mise en commun, début", K.SHARING, replace(EIGHT, acts=1), held=0),
    Scene("mise en commun, huit tables", K.SHARING, EIGHT, held=7, message=True),
    Scene("mise en commun, écrire", K.SHARING, EIGHT, held=2, writing="Et si le stock manquait"),
    Scene("mise en commun, toutes d’accord", K.SHARING, AGREED, held=1),
    Scene("mise en commun, rien entendu", K.SHARING, Story(cause=Cause.NONE_HEARD), held=3),
    Scene("mise en commun, une table", K.SHARING, replace(ONE, agreements=(Agreement.SPLIT,)), held=0),
    Scene("mise en commun, une carte par table", K.SHARING, DISTINCT, held=4),
    Scene("éclairage, avant", K.LIGHT, replace(EIGHT, acts=0)),
    Scene("éclairage, un fait", K.LIGHT, replace(EIGHT, acts=2), held=0),
    Scene("éclairage, ce qui changerait", K.LIGHT, replace(EIGHT, acts=4), held=0),
    Scene("éclairage, positions", K.LIGHT, replace(EIGHT, acts=6), page=-9, held=2),
    Scene("éclairage, toutes prononcées", K.LIGHT, EIGHT, page=-9),
    Scene("éclairage, une carte par table", K.LIGHT, replace(DISTINCT, acts=9), held=0),
    Scene("pause", K.BREAK, EIGHT),
    Scene("clôture, bilan", K.CLOSING, EIGHT, held=3),
    Scene("clôture, écrire", K.CLOSING, EIGHT, held=3, page=1, writing="Appeler l’entreprise d’insertion"),
    Scene("clôture, engagements", K.CLOSING, EIGHT, held=3, page=1),
    Scene("clôture, sujets", K.CLOSING, EIGHT, page=2, message=True),
    Scene("clôture, sans rien", K.CLOSING, replace(ONE, acts=0), held=0),
)


def pages(
    scene: Scene, words: Words, theme: Theme, canvas_of: CanvasOf
) -> Iterator[tuple[Canvas, tuple[Zone, ...]]]:
    """Each page of a scene, found as the facilitator would: by the zone that takes the next key, or ↓."""
    shows = scene.shows(words, content_of(words))
    seen: set[int] = set()
    while shows.page not in seen and len(seen) < 60:
        seen.add(shows.page)
        canvas = canvas_of()
        zones = room(canvas, shows, words, theme)
        yield canvas, zones
        onward = [zone for zone in zones if zone.key in ("next", "down")]
        if onward and onward[0].intent.verb is Verb.GO:
            shows = replace(shows, page=int(str(onward[0].intent.value).removeprefix("page:")))


def content_of(words: Words) -> Content:
    return FULL if words.lang == "fr" else LONGER
