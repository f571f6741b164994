"""Every shipped card and imprévu can be read from the back row, at five sizes and in the languages of the interface."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import cycle

import pytest

from arthur.debate.cards import NOT_REREAD, Card, Imprevu, card_in
from arthur.debate.plans import StepKind
from arthur.debate.rounds import ROOM, Hand
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.scenarios import load_scenarios
from arthur.stage_views.shows import Room
from arthur.widgets.theme import DAY
from codev import places
from codev.catalogs import words_for
from codev.words import SourceWords, Words
from tests.arthur.samples import Content
from tests.arthur.stage_views.law import THEMES, blank, faults, written
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
    revealed: int = 0  # facts, the last of which is in view; 0 for all, and what would change the answer

    def shows(self, words: Words, content: Content) -> Room:
        shown = Scene.shows(self, words, content)
        assert self.card is not None
        facts = len(self.card.eclairage)
        here = replace(shown.debate.round, hands=(Hand(ROOM, (self.card,)),))
        if self.kind is StepKind.LIGHT:
            shown_cards = replace(self.card, eclairage=self.card.eclairage[: self.revealed or facts])
            here = replace(here, hands=(Hand(ROOM, (shown_cards,)),), shown=self.revealed or facts)
            here = replace(here, facts_count=facts, change_shown=not self.revealed)
        if self.imprevu is not None:
            here = replace(here, imprevu=(self.imprevu,))
        return replace(shown, debate=replace(shown.debate, round=here))


def scenes_of(card: Card, lang: str, kinds: Iterable[StepKind]) -> Iterator[Played]:
    """The steps of a debate on `card`, its debate with an imprévu that fits, then its facts one by one."""
    imprevus = (one for pack in packs() for editions in pack.imprevus for one in editions)
    slip = next(one for one in imprevus if one.lang == lang and one.fits(card))
    for kind in kinds:
        yield Played(f"{card.id}, {kind}", kind, card=card, imprevu=slip if kind is StepKind.DEBATE else None)
    for number, fact in enumerate(card.eclairage, 1):
        yield Played(f"{card.id}, {fact.id}", StepKind.LIGHT, card=card, revealed=number)


@pytest.mark.parametrize(
    "card", [editions[0] for pack in packs() for editions in pack.cards], ids=lambda card: card.id
)
def test_every_card_is_readable_on_every_screen(card: Card) -> None:
    languages, themes, sizes = cycle(("fr", "de", "en")), cycle(THEMES), cycle(SIZES)
    for scene in scenes_of(card, card.lang, SCREENS):
        for text_size in (1.0, 1.3):
            words, theme = words_for(next(languages), places.locales()), next(themes)
            canvas_of = partial(blank, next(sizes), text_size)
            for number, (canvas, zones) in enumerate(pages(scene, words, theme, canvas_of)):
                assert not list(faults(canvas, zones)), (scene.name, number, words.lang, text_size)


@pytest.mark.parametrize(
    "card",
    [card for pack in packs() for editions in pack.cards for card in editions[1:]],
    ids=lambda card: f"{card.id}, {card.lang}",
)
def test_a_translated_card_is_readable_in_its_language_at_every_size(card: Card) -> None:
    words, themes = words_for(card.lang, places.locales()), cycle(THEMES)
    kinds = (StepKind.READING, StepKind.DEBATE, StepKind.CHOICE, StepKind.LIGHT)
    for size in SIZES:
        for scene in scenes_of(card, card.lang, kinds):
            for number, (canvas, zones) in enumerate(pages(scene, words, next(themes), partial(blank, size))):
                assert not list(faults(canvas, zones)), (scene.name, number, size)


def all_said(scene: Scene, words: Words) -> str:
    shown = pages(scene, words, DAY, partial(blank, (1280, 720)))
    return "".join(written(canvas) for canvas, _ in shown).replace(" ", "")


def of(name: str, lang: str) -> Card:
    return next(card_in(one, lang) for pack in packs() for one in pack.cards if one[0].id == name)


@pytest.mark.parametrize("kind", [StepKind.DRAW, StepKind.READING])
def test_a_card_says_its_language_where_it_is_not_the_stage_s(kind: StepKind) -> None:
    told = ("Texteenfrançais", "Texteenallemand", "Texteenanglais")
    for lang, said in zip(("fr", "de", "en"), told, strict=True):
        scene = Played("reading", kind, card=of("quelle-preuve", lang))
        assert said in all_said(scene, SourceWords("xx"))
        assert not [one for one in told if one in all_said(scene, SourceWords(lang))]


@pytest.mark.parametrize("lang", ["fr", "de", "en"])
def test_a_translated_fact_says_that_no_lawyer_reread_it(lang: str) -> None:
    scene = Played("light", StepKind.LIGHT, card=of("quelle-preuve", lang), revealed=1)
    assert (NOT_REREAD.replace(" ", "") in all_said(scene, SourceWords(lang))) == (lang != "fr")


@pytest.mark.parametrize("card", [one[0] for pack in packs() for one in pack.cards], ids=lambda card: card.id)
def test_a_fact_that_is_not_certain_is_marked(card: Card) -> None:
    for number, fact in enumerate(card.eclairage, 1):
        said = all_said(Played("light", StepKind.LIGHT, card=card, revealed=number), SourceWords())
        assert ("Àvérifier" in said) != fact.certain
