"""A pack on paper, as another library reads it: pages that pair, texts whole, and nothing an author wrote is markup."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from arthur.debate.cards import Card, Fact, Option, Shortcut
from arthur.debate.tables import EMBLEMS, MOST_TABLES
from arthur.scenario_pack.forms import ARGUMENT, BACKSTAGE, LABEL, QUESTION, SITUATION, STATEMENT, TITLE
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.printing import Printing, printed
from arthur.scenario_pack.printing_texts import printable
from arthur.scenario_pack.scenarios import load_scenarios
from arthur.widgets.shield_svg import printed_shield
from codev import places
from codev.activity import Trouble
from codev.timing import Instant
from codev.words import SourceWords
from tests.arthur.scenario_pack.samples import World
from tests.codev.export.naughty import NAUGHTY

AT, WORDS = Instant(1_795_000_000_000), SourceWords()
FIRST_LEAF, TENTS = 2, 2 * MOST_TABLES
MM = 72 / 25.4


@cache
def shipped() -> dict[str, Pack]:
    return {pack.id: pack for pack in load_scenarios(places.scenarios()).packs}


def read(pack: Pack, asked: Printing | None = None) -> PdfReader:
    content = printed(
        pack, asked or Printing(), WORDS, lambda one, coloured: printed_shield(one, coloured=coloured), AT
    )
    return PdfReader(BytesIO(content))


def text(pages: Any) -> str:
    return flat("".join(page.extract_text() for page in pages))


def flat(said: str) -> str:
    return re.sub("[\\s\u200b\u00a0]", "", said)


def placed(page: PageObject) -> Iterator[tuple[str, float, float]]:
    """Each run of letters with where it starts, in millimetres from the top left corner of the sheet."""
    found: list[tuple[str, float, float]] = []

    def visit(said: str, cm: list[float], tm: list[float], *_: object) -> None:
        if said.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((said, x / MM, 297 - y / MM))

    page.extract_text(visitor_text=visit)
    yield from found


@pytest.fixture
def pack(world: World) -> Pack:
    return load_scenarios(world.root).packs[0]


def with_card(pack: Pack, card: Card) -> Pack:
    return replace(pack, cards=((card,),))


def said_everywhere(card: Card, said: str) -> Card:
    """The card with one text in every place where an author writes."""
    option = Option(said, said, said)
    fact = Fact("f", said, said, said, said, "https://example.org/a", "2026-11-22", certain=False)
    return replace(
        card,
        title=said,
        situation=said,
        question=said,
        options=(option,) * 3,
        prompts=(said,) * 2,
        shortcuts=(Shortcut(said, said),),
        eclairage=(fact,) * 3,
        what_would_change=said,
    )


def test_every_part_fills_its_leaves(pack: Pack) -> None:
    cards = imprevus = slips = sheets = 2
    assert len(read(pack).pages) == FIRST_LEAF + cards + imprevus + TENTS + slips + sheets


@pytest.mark.parametrize("asked", [Printing(large=True), Printing(coloured=False)])
def test_variants_have_the_same_parts(pack: Pack, asked: Printing) -> None:
    assert len(read(pack, asked).pages) == len(read(pack).pages)


def test_cards_alone_come_with_their_sheets() -> None:
    pack = shipped()["petite-enfance"]
    wanted = [editions[0] for editions in pack.cards[:2]]
    found = read(pack, Printing(cards=tuple(card.id for card in wanted)))
    fronts_and_backs, slips, sheets = 2, 4, 4
    assert len(found.pages) == FIRST_LEAF + fronts_and_backs + slips + sheets
    shown = text(found.pages)
    assert all(flat(card.situation) in shown for card in wanted)
    assert flat(pack.cards[2][0].situation) not in shown


def test_a_card_that_the_pack_has_not_is_told(pack: Pack) -> None:
    with pytest.raises(Trouble) as caught:
        read(pack, Printing(cards=("absente",)))
    assert "« absente »" in str(caught.value)
    assert "carte" in str(caught.value)


def test_a_pack_without_a_card_is_told(pack: Pack) -> None:
    with pytest.raises(Trouble, match="aucune carte"):
        read(replace(pack, cards=()))


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_pack_prints_whole(name: str) -> None:
    pack = shipped()[name]
    found = read(pack)
    count = len(pack.cards)
    leaves = 2 * -(-count // 2) + 2 * -(-len(pack.imprevus) // 4)
    assert len(found.pages) == FIRST_LEAF + leaves + TENTS + 2 * count + 2 * count
    shown = text(found.pages)
    for (card,) in (editions[:1] for editions in pack.cards):
        public = [card.title, card.situation, card.question, card.what_would_change]
        public += [part for option in card.options for part in (option.label, option.text)]
        public += [part for fact in card.eclairage for part in (fact.title, fact.statement, fact.reference)]
        private = [*card.prompts, *(option.objection for option in card.options)]
        private += [part for one in card.shortcuts for part in (one.claim, one.why)]
        assert [one for one in public if shown.count(flat(one)) < 1] == []
        assert [one for one in private if shown.count(flat(one)) != 1] == []
    for (imprevu,) in (editions[:1] for editions in pack.imprevus):
        assert flat(imprevu.text) in shown


@pytest.mark.parametrize("name", shipped())
def test_a_back_is_behind_its_front(name: str) -> None:
    pack = shipped()[name]
    pages = read(pack).pages
    for number, (card,) in enumerate(editions[:1] for editions in pack.cards):
        front = FIRST_LEAF + number // 2 * 2
        upper = number % 2 == 0
        halves = [
            flat("".join(said for said, _, y in placed(pages[side]) if (y < 148.5) is upper))
            for side in (front, front + 1)
        ]
        assert flat(card.question) in halves[0]
        assert flat(card.eclairage[0].statement) in halves[1]
        assert flat(card.eclairage[0].statement) not in halves[0]


def test_what_tables_read_shows_nothing_private() -> None:
    pack = shipped()["arthur-essentiel"]
    pages = read(pack).pages
    for_tables = text(pages[FIRST_LEAF : FIRST_LEAF + 12 + 4 + TENTS + 24])
    for (card,) in (editions[:1] for editions in pack.cards):
        for said in (*card.prompts, *(one.why for one in card.shortcuts), card.options[0].objection):
            assert flat(said) not in for_tables


@pytest.mark.parametrize("asked", [Printing(), Printing(large=True)])
def test_nothing_is_written_in_the_margins(asked: Printing) -> None:
    pages = read(shipped()["petite-enfance"], asked).pages
    for page in pages:
        for said, x, y in placed(page):
            if x or y < 297:  # the other face of a folded sign is turned, and read from its end
                assert 11 < x < 199, said
                assert 7 < y < 290, said


def test_the_longest_texts_stay_on_their_pages(pack: Pack) -> None:
    card = pack.cards[0][0]
    option = Option("m" * LABEL, "mot " * (ARGUMENT // 4), "mot " * 22)
    fact = replace(card.eclairage[0], title="mot " * 15, statement="mot " * (STATEMENT // 4))
    fact = replace(fact, reference="mot " * (STATEMENT // 4), publisher="mot " * 20)
    longest = replace(
        card,
        title="M" * TITLE,
        situation="mot " * (SITUATION // 4),
        question="mot " * (QUESTION // 4),
        options=(option,) * 3,
        prompts=("mot " * (BACKSTAGE // 4),) * 5,
        shortcuts=(Shortcut("mot " * (BACKSTAGE // 4), "mot " * (BACKSTAGE // 4)),) * 4,
        eclairage=(fact,) * 6,
        what_would_change="mot " * (STATEMENT // 4),
    )
    assert len(read(with_card(pack, longest)).pages) == len(read(pack).pages)


@pytest.mark.parametrize("said", NAUGHTY)
def test_nothing_an_author_writes_is_markup(pack: Pack, said: str) -> None:
    found = read(with_card(pack, said_everywhere(pack.cards[0][0], said[:300])), Printing(cards=("carte",)))
    assert len(found.pages) == 8
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(found.root_object)


@pytest.mark.parametrize(
    "said",
    [
        '#panic("x")',
        "*gras* _ital_ $x^2$ `code`",
        '#import "x.typ"',
        "= Titre",
        "<part-cards> @part-cards \\ #",
    ],
)
def test_what_an_author_writes_is_what_is_read(pack: Pack, said: str) -> None:
    found = read(with_card(pack, said_everywhere(pack.cards[0][0], said)), Printing(cards=("carte",)))
    assert text(found.pages).count(flat(said)) > 20


def test_an_address_that_is_none_becomes_no_link(pack: Pack) -> None:
    card = pack.cards[0][0]
    fact = replace(card.eclairage[0], url="javascript:alert(1)")
    found = read(with_card(pack, replace(card, eclairage=(fact,) * 3)), Printing(cards=("carte",)))
    assert [link for page in found.pages for link in page.get("/Annots", [])] == []


def test_the_signs_of_the_tables_are_named_on_both_sides(pack: Pack) -> None:
    pages = read(pack).pages
    tents = pages[FIRST_LEAF + 4 : FIRST_LEAF + 4 + TENTS]
    for emblem, front, behind in zip(EMBLEMS, tents[::2], tents[1::2], strict=False):
        assert text([front]).count(flat(emblem.name)) >= 2
        assert text([behind]) == ""


def test_without_colour_there_is_none(pack: Pack) -> None:
    painted = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN)")
    for coloured in (True, False):
        tones = set()
        for page in read(pack, Printing(coloured=coloured)).pages:
            if (content := page.get_contents()) is not None:
                tones |= set(painted.findall(content.get_data()))
        grey = [tone for tone in tones if len(set(tone)) == 1]
        assert (len(grey) == len(tones)) is not coloured


def test_its_letters_are_inside_and_it_can_be_heard(pack: Pack) -> None:
    found = read(pack)
    metadata = found.root_object["/Metadata"].get_data().decode()  # type: ignore[attr-defined]
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert str(found.root_object["/Lang"]) == "fr"


def test_a_text_is_made_ready_for_paper() -> None:
    told = {"a": ["Quoi ?\nDeux\u202e"], "link": "https://example.org/" + "x" * 40, "n": 3, "no": False}
    ready = printable(told, "fr")
    assert ready == {"a": ["Quoi\u00a0? Deux⟨U+202E⟩"], "link": told["link"], "n": 3, "no": False}
    assert printable("x" * 30, "de") == "x" * 24 + "\u200b" + "x" * 6
