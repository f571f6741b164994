"""Where an organisation stands: five levels for each of the nine stages, and a plan left blank."""

from itertools import chain

from arthur.debate.cards import STAGE_NAMES, Stage
from arthur.debate.standing import BOX, SCALES, standing_document
from codev.document import Heading, Table
from codev.words import SourceWords
from tests.arthur.samples import longer

PAPER = standing_document(SourceWords())
TABLES = [block for block in PAPER.blocks if isinstance(block, Table)]


def test_the_nine_stages_come_in_the_order_of_the_road() -> None:
    assert tuple(SCALES) == tuple(Stage)
    titles = [block.text for block in PAPER.blocks if isinstance(block, Heading)]
    assert titles == [*(f"{n}. {STAGE_NAMES[one]}" for n, one in enumerate(Stage, 1)), "Plan d’action"]


def test_each_stage_has_its_question_and_five_levels_to_tick() -> None:
    for table, scale in zip(TABLES, SCALES.values(), strict=False):
        assert table.caption == scale.question
        assert table.rows == tuple((str(level), said, BOX) for level, said in enumerate(scale.levels))


def test_no_level_is_said_twice_and_each_is_short() -> None:
    said = list(chain.from_iterable(scale.levels for scale in SCALES.values()))
    assert len(set(said)) == len(said) == 45
    assert max(map(len, said)) <= 100


def test_the_plan_asks_what_first_who_and_when_and_is_blank() -> None:
    plan = TABLES[-1]
    assert plan.header == ("Priorité", "Premier pas", "Qui", "Quand")
    assert [row[0][:2] for row in plan.rows] == ["1.", "2.", "3."]
    assert not [cell for row in plan.rows for cell in row if set(cell.lstrip("123.")) - set("… ")]


def test_all_of_it_is_said_in_another_language() -> None:
    other = standing_document(SourceWords(lang="xx", change=longer))
    assert other.lang == "xx"
    for block, source in zip(other.blocks, PAPER.blocks, strict=True):
        assert block != source
