"""Every shipped card and imprévu can be read from the back row, at five sizes and in the languages of the interface."""

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import cycle

import pytest

from arthur.debate.cards import Card, Imprevu
from arthur.debate.plans import StepKind
from arthur.debate.rounds import ROOM, Hand
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.scenarios import load_scenarios
from arthur.stage_views.shows import Room
from codev import places
from codev.catalogs import words_for
from codev.words import Words
from tests.arthur.samples import Content
from tests.arthur.stage_views.law import THEMES, blank, faults
from tests.arthur.stage_views.rooms import Scene, pages

SIZES = ((1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160))
SCREENS = (
    StepKind.DRAW,
    StepKind.READING,
    StepKind.DEBATE,
    StepKind.CHOICE,
    StepKind.SHARING,
    StepKind.LIGHT,
)


@lru_cache
def packs() -> tuple[Pack, ...]:
    return load_scenarios(places.scenarios()).packs


@dataclass(frozen=True, slots=True)
class Played(Scene):
    """A step of a debate on a card that is shipped."""

    card: Card | None = None
    imprevu: Imprevu | None = None

    def shows(self, words: Words, content: Content) -> Room:
        shown = Scene.shows(self, words, content)
        assert self.card is not None
        facts = len(self.card.eclairage)
        here = replace(shown.debate.round, hands=(Hand(ROOM, (self.card,)),))
        if self.kind is StepKind.LIGHT:
            here = replace(here, shown=facts, facts_count=facts, change_shown=True)
        if self.imprevu is not None:
            here = replace(here, imprevu=(self.imprevu,))
        return replace(shown, debate=replace(shown.debate, round=here))


@pytest.mark.parametrize(
    "card", [editions[0] for pack in packs() for editions in pack.cards], ids=lambda card: card.id
)
def test_every_card_is_readable_on_every_screen(card: Card) -> None:
    imprevus = cycle(editions[0] for pack in packs() for editions in pack.imprevus if editions[0].fits(card))
    languages, themes, sizes = cycle(("fr", "de", "en")), cycle(THEMES), cycle(SIZES)
    for kind in SCREENS:
        for text_size in (1.0, 1.3):
            slip = next(imprevus) if kind is StepKind.DEBATE and text_size > 1 else None
            scene = Played(f"{card.id}, {kind}", kind, card=card, imprevu=slip)
            canvas_of = partial(blank, next(sizes), text_size)
            words, theme = words_for(next(languages), places.locales()), next(themes)
            for number, (canvas, zones) in enumerate(pages(scene, words, theme, canvas_of)):
                assert not list(faults(canvas, zones)), (scene.name, number, words.lang, text_size)
