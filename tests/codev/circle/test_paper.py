"""The session on one page: every phase, every person, and room for what is said."""

from dataclasses import replace
from pathlib import Path

import pytest

from codev.circle.arranging import arranged, usual_roster
from codev.circle.encounters import first_table
from codev.circle.method import Method, Role
from codev.circle.paper import BOX, paper_document
from codev.circle.plan import Given, turns_of
from codev.circle.roster import Duty, Person, Presence, Roster
from codev.document import Document, Table
from codev.export.markdown import markdown
from codev.export.one_page import LEAST, MOST, _height, one_page
from codev.packs.files import Folder
from codev.packs.methods import load_methods
from codev.words import SourceWords
from tests.codev.export.naughty import NAUGHTY

WORDS = SourceWords()
ROOT = Path(__file__).resolve().parents[3] / "scenarios" / "methodes"
METHODS = {editions[0].id: editions for editions in load_methods(Folder(ROOT, ""), []).found}


def paper(name: str, people: int | Roster, given: Given | None = None) -> tuple[Document, Method]:
    editions = METHODS[name]
    roster = usual_roster(editions[0], people) if isinstance(people, int) else people
    made = arranged(editions, roster, given)
    method = made.editions[0]
    return paper_document(method, roster, made.plan, WORDS), method


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_two_hours_for_thirteen() -> None:
    document, _ = paper("entraide-120", 13)
    phases, people, room = tables(document)
    assert [(row[1], row[3]) for row in phases.rows][:4] == [
        ("0", "Cadre et règles"),
        ("8", "Tour de table"),
        ("16", "Exposé du client"),
        ("26", "Tour de questions"),
    ]
    assert phases.rows[3] == (
        "4",
        "26",
        "25 min",
        "Tour de questions",
        "les consultants, 2 min chacun",
        "Posez une question, pas encore une idée ; le client répond aussitôt.",
    )
    assert [plain(cell) for cell in people.rows[0]] == ["1 (client)", f"{BOX} 2  {BOX} 9", ""]
    assert [plain(cell) for cell in people.rows[12]] == [
        "13",
        f"{BOX} 2  {BOX} 4  {BOX} 7  {BOX} 9",
        "",
    ]
    assert people.header[-1] == "À noter (question, idée, apprentissage)"
    assert [row[0] for row in room.rows] == [
        "Question validée par le client",
        "Ce que le client retient",
        "Engagement : quoi, qui, pour quand",
        "Jour où l’on en reparle",
        "À garder pour plus tard",
    ]
    assert dict(document.particulars)["Durée"] == "120 min, dont 9 min de réserve"


def test_each_has_their_own_line_as_they_are_called() -> None:
    people = (
        Person(1, Role.CLIENT, "Camille"),
        Person(2, Role.CONSULTANT, "Rose", (Duty.SCRIBE, Duty.TIMEKEEPER)),
        Person(3, Role.CONSULTANT, presence=Presence.LATE),
        Person(4, Role.CONSULTANT, "Jo", presence=Presence.ABSENT),
        Person(5, Role.OBSERVER, "Zoé"),
        Person(6, Role.FACILITATOR, "Max"),
        *(Person(seat, Role.CONSULTANT) for seat in (7, 8)),
    )
    document, _ = paper("entraide-120", people)
    lines = [plain(row[0]) for row in tables(document)[1].rows]
    assert lines == ["1 Camille (client)", "2 Rose (scribe, gardien du temps)", "3", "7", "8"]


def test_who_meets_whom_is_the_table_that_the_session_opens_with() -> None:
    editions = METHODS["speed-meeting"]
    people = usual_roster(editions[0], 9)
    document, method = paper("speed-meeting", people)
    meeting = next(phase for phase in method.phases if phase.id == "rencontres")
    expected = first_table(people, turns_of(meeting, people))
    _, buyers, suppliers, _ = tables(document)
    assert buyers.caption.startswith("Acheteurs")
    assert suppliers.caption.startswith("Fournisseurs")
    rows = {int(row[0]): row[1:-1] for row in (*buyers.rows, *suppliers.rows)}
    assert len(rows) == 9
    for number, here in enumerate(expected):
        met = dict.fromkeys(rows, "repos")
        for one in here:
            met |= {one.one: f"{one.other}·T{one.place}", one.other: f"{one.one}·T{one.place}"}
        assert {seat: cells[number] for seat, cells in rows.items()} == met


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("people", [4, 13, 20])
def test_every_method_has_its_page(name: str, people: int) -> None:
    document, method = paper(name, people, Given(previous=True))
    phases, *others, _ = tables(document)
    rules = {phase.rule for phase in method.phases}
    assert {row[-1] for row in phases.rows} == rules
    assert sum(len(table.rows) for table in others) == people
    assert all(len(row) == len(table.header) for table in tables(document) for row in table.rows)
    assert "{" not in markdown(document)


@pytest.mark.parametrize("name", METHODS)
def test_thirteen_people_fit_on_a_page(name: str) -> None:
    """As measured on paper: where this holds, the page that a browser prints is one."""
    assert LEAST < _height(paper(name, 13)[0]) <= MOST


@pytest.mark.parametrize("text", NAUGHTY)
def test_a_name_stays_text(text: str) -> None:
    people = tuple(replace(one, name=text) for one in usual_roster(METHODS["entraide-60"][0], 4))
    page = one_page(paper("entraide-60", people)[0])
    assert "<script>" not in page
    assert page.count("</table>") == 3
    assert page.count("<tr>") == one_page(paper("entraide-60", 4)[0]).count("<tr>")
