"""The session in hand: a debate or a circle, begun as its set-up says, or resumed."""

from pathlib import Path
from typing import Any

from arthur.app.activities import ACTIVITIES
from arthur.app.decks import Decks, shuffled
from arthur.app.premises import Premises
from arthur.debate.activity import DEBATE
from arthur.debate.commands import DebateCommand, OpenDebate
from arthur.debate.plans import Deal, make_plan
from arthur.debate.state import Debate
from arthur.debate.tables import seat
from arthur.director.circling import setup as circle_setting
from arthur.director.debating import setup as setting
from arthur.director.desk import CircleSetUp, SetUp
from arthur.director.scene import Circles
from codev import sitting
from codev.activity import Activity, Trouble
from codev.circle.activity import CIRCLE, previous_of
from codev.circle.commands import CircleCommand, OpenCircle
from codev.circle.method import method_in
from codev.circle.records import Previous
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.places import dated, version
from codev.session import activity_of, look
from codev.store import shelf
from codev.words import N_, Words

NOTHING_TO_PLAY = N_("Aucune carte à jouer : vérifiez le dossier des cartes avec « arthur packs check ».")
NO_METHOD = N_("Aucune méthode n’a été trouvée : vérifiez avec « codev methods check ».")
PROGRAM = "arthur {}"

Sitting = sitting.Sitting[Debate | Circle, Any, Any]
Command = DebateCommand | CircleCommand


def begin(wanted: SetUp, decks: Decks, premises: Premises, words: Words) -> Sitting:
    """Opens a new debate as the set-up says. Raises `Trouble` when nothing can be played or no place takes it."""
    library = decks.library(wanted, words.lang)
    recipe, cards = setting.fitted(wanted, library), setting.deck(wanted, library)
    pack = decks.pack(wanted.pack)
    if recipe is None or not cards or pack is None:
        raise Trouble(NOTHING_TO_PLAY)
    seed = premises.seed() if wanted.seed is None else wanted.seed
    deal = Deal(wanted.deal)
    plan = make_plan(recipe, wanted.tables, deal)
    title = words(N_("Débat sur les achats durables"))
    opening = OpenDebate(
        mc.Open(title, wanted.place, wanted.people, plan),
        seat(wanted.people, wanted.tables),
        pack.id,
        pack.title_in(words.lang),
        deal,
        seed,
        shuffled(cards, seed),
    )
    return _opened(recipe.id, DEBATE, opening, premises)


def begin_circle(wanted: CircleSetUp, circles: Circles, premises: Premises, words: Words) -> Sitting:
    """Opens a new co-development session as its set-up says. Raises `Trouble` like `begin`."""
    made = circle_setting.arrangement(wanted, circles, words.lang)
    if made is None:
        raise Trouble(NO_METHOD)
    from codev.packs.preparation import read_preparation

    method = method_in(made.editions, words.lang)
    opening = OpenCircle(
        title=method.title,
        place=wanted.place,
        editions=made.editions,
        people=circle_setting.roster(wanted, circles),
        sheet=read_preparation(Path(wanted.sheet), words) if wanted.sheet else None,
        subject=wanted.subject,
        previous=_previous(wanted.previous),
    )
    return _opened(method.id, CIRCLE, opening, premises)


def _previous(path: str) -> Previous | None:
    return previous_of(look(Path(path), (CIRCLE,)).state) if path else None


def _opened(slug: str, activity: Activity[Any, Any, Any], opening: Command, premises: Premises) -> Sitting:
    """A session in the first place that takes it: where it was wanted, or else where there is room, which is told."""
    path = premises.file or sitting.free_path(premises.sessions, dated(slug, premises.clock.now()))
    begun = sitting.begun(activity, path, premises.clock, _program(), premises.elsewhere())
    refused = begun.ask(opening)
    if refused is None:
        return begun
    begun.session.close()
    shelf.erase(begun.session.path)  # nothing was said in it
    raise Trouble(refused.reason, **dict(refused.values))


def resume(path: Path, premises: Premises) -> Sitting:
    """Reopens a session, paused where it was left: the time in between is not the room's."""
    return sitting.resumed(
        activity_of(path, ACTIVITIES),
        path,
        premises.clock,
        _program(),
        premises.elsewhere(),
    )


def _program() -> str:
    return PROGRAM.format(version())
