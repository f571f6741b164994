"""The synthesis: one page, whatever the day was; nobody's name."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from arthur.debate.activity import DEBATE
from arthur.debate.cards import CardEditions
from arthur.debate.plans import Deal, StepKind, make_plan
from arthur.debate.rounds import ROOM, Agreement, Hand, Position, Round, Stance, Voice
from arthur.debate.state import Debate
from arthur.debate.tables import Table, seat
from codev.document import Document
from codev.document import Table as Grid
from codev.export.pdf import pdf
from codev.export.typesetting import typeset
from codev.meeting.records import Commitment, Subject
from codev.meeting.state import Meeting
from codev.timing import Instant, Timer
from codev.words import SourceWords
from tests.arthur.debate.cards import DECK, RECIPES

NOW = Instant(1_795_000_000_000)
TITLE = "Vingt voitures à remplacer au garage"
QUESTION = "Que racheter à la place de ces vingt voitures, et quand, si le parc ne roule presque pas ?"
LABEL = "Quatorze en partage, et des vélos"
PROMISE = "Relire notre prochain cahier des charges avec le service juridique, puis l’envoyer à deux communes voisines du canton"


def longest(editions: CardEditions) -> CardEditions:
    """The card with texts as long as its forms allow."""
    card = editions[0]
    options = tuple(replace(option, label=LABEL[:32]) for option in card.options)
    return (replace(card, title=TITLE[:36], question=QUESTION[:90], options=options),)


def a_day(tables: tuple[Table, ...], deal: Deal, rounds: int) -> Debate:
    """As much as a day can hold, at its fullest."""
    cards = [longest(editions) for editions in DECK.values()]
    positions = [Position.A, Position.B, Position.OWN, Position.NONE]
    names = [ROOM] if deal is Deal.SAME else [table.emblem for table in tables]
    played = tuple(
        Round(
            number,
            tuple(Hand(name, cards[(number + index) % len(cards)]) for index, name in enumerate(names)),
            voices=tuple(
                Voice(
                    table.emblem,
                    positions[index % len(positions)],
                    "Un marché à deux vitesses, révisé à la Toussaint",
                    Agreement.MAJORITY,
                    stance=Stance.MOVED,
                )
                for index, table in enumerate(tables)
            ),
        )
        for number in range(1, rounds + 1)
    )
    recipe = next(one for one in RECIPES.values() if one.rounds >= rounds)
    plan = make_plan(recipe, len(tables), deal)
    meeting = Meeting(
        "Débat sur les achats durables",
        "Salle du conseil de la communauté de communes",
        sum(table.seats for table in tables),
        plan,
        timers=tuple(Timer(step.planned) for step in plan.steps),
        visited=frozenset(index for index, step in enumerate(plan.steps) if step.kind != StepKind.CLOSING),
        opened=NOW,
        commitments=tuple(
            Commitment(n, PROMISE[:120], "Prénomrare", "lundi matin à neuf heures") for n in range(1, 30)
        ),
        subjects=tuple(Subject(n, PROMISE[:120], PROMISE[:120]) for n in range(1, 12)),
    )
    return Debate(meeting, tables, deal=deal, rounds=played)


def pages(document: Document) -> int:
    return len(PdfReader(BytesIO(pdf(typeset(document), NOW))).pages)


def synthesis(debate: Debate) -> Document:
    return DEBATE.output("synthese").document(debate, "", SourceWords())


@pytest.mark.parametrize("tables", [2, 4, 8])
@pytest.mark.parametrize("deal", Deal)
@pytest.mark.parametrize("rounds", [1, 3])
def test_it_is_one_page(tables: int, deal: Deal, rounds: int) -> None:
    assert pages(synthesis(a_day(seat(6 * tables, tables), deal, rounds))) == 1


def test_it_names_nobody_and_says_that_there_is_more() -> None:
    page = synthesis(a_day(seat(20, 4), Deal.SAME, 3))
    told = repr(page)
    assert PROMISE[:120] in told
    assert "Prénomrare" not in told
    assert told.count("La suite est dans le compte rendu.") == 2
    assert [len(one.rows) for one in page.blocks if isinstance(one, Grid)] == [3]
