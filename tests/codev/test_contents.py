"""What is recorded, told row by row for any activity: when, what, and every text that somebody typed."""

from pathlib import Path

import pytest

from codev.contents import contents, line, lines, notice, recorded, same_text
from codev.session import Session, forget
from codev.store.problems import Fault, StoreProblem
from codev.words import SourceWords
from tests.codev.export.naughty import NAUGHTY
from tests.codev.visitors import VISITORS, Arrive, Book, Command, Event, Visitor, Write, steady_clock

WORDS = SourceWords()
Visit = Session[Book, Command, Event]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    session: Visit = Session.create(VISITORS, tmp_path / "a.seance", steady_clock(), "visits 1.0")
    session.ask(Arrive((Visitor("Ève", 40, friends=("Léa",)), Visitor("Zoé", 9))))
    session.ask(Write("Ève", "un"))
    session.ask(Write("Zoé", "deux"))
    session.undo()
    session.undo()
    session.redo()
    session.close()
    return session.path


def told(path: Path) -> list[str]:
    return [line(row, WORDS).split(" · ", 2)[2] for row in contents(path, (VISITORS,), WORDS).rows]


def test_every_row_is_told_with_its_texts_what_was_taken_back_too(path: Path) -> None:
    assert told(path) == [
        "fichier ouvert par visits 1.0",
        "Arrived : Ève · Léa",
        "Arrived : Zoé",
        "La ligne de Ève : Ève · un",
        "La ligne de Zoé (annulé) : Zoé · deux",
        "annulation : La ligne de Zoé",
        "annulation : La ligne de Ève",
        "rétabli : La ligne de Ève",
    ]
    rows = contents(path, (VISITORS,), WORDS).rows
    assert [row.number for row in rows] == list(range(1, 9))
    assert rows[1].stored.startswith('{"visitor":{"name":"Ève","age":40')


def test_the_same_is_told_of_a_session_in_hand(path: Path) -> None:
    session: Visit = Session.open(VISITORS, path, steady_clock(), "visits 2.0")
    rows = recorded(session.rows, VISITORS, WORDS)
    session.close()
    assert rows == contents(path, (VISITORS,), WORDS).rows
    assert line(rows[-1], WORDS).endswith("fichier ouvert par visits 2.0")


def test_what_was_erased_is_told_as_such(path: Path) -> None:
    forget(path, (VISITORS,), [5], "[effacé]")
    assert told(path)[4] == "La ligne de [effacé] (annulé) : [effacé] · [effacé]"
    assert told(path)[-1] == "textes effacés : ligne 5"


def test_the_notice_says_where_who_and_until_when(path: Path) -> None:
    held = contents(path, (VISITORS,), WORDS)
    said = " ".join(notice(held, 0, WORDS))
    for expected in (
        str(path),
        "visits 1.0",
        "n’envoie rien",
        "jusqu’à ce que vous l’effaciez",
        "annulé y est encore",
    ):
        assert expected in said
    dated = " ".join(notice(held, 30, WORDS))
    assert WORDS.date(held.last) not in dated
    assert f"à effacer après le {held.last + 30 * 86_400_000}" in dated


def test_the_day_is_said_once(path: Path) -> None:
    class Days(SourceWords):
        def date(self, at: int) -> str:
            return str(at // 86_400_000)

    found = list(lines(contents(path, (VISITORS,), WORDS), Days()))
    assert len(found) == 9
    assert found[0].isdecimal()


def test_where_else_a_text_stands_is_known(tmp_path: Path) -> None:
    session: Visit = Session.create(VISITORS, tmp_path / "a.seance", steady_clock())
    for text in ("Rose", "rien", "avec Rose", "Rosé"):
        session.ask(Write("x" if text == "Rose" else "y", text))
    session.close()
    assert same_text(contents(session.path, (VISITORS,), WORDS), [2]) == (4,)


@pytest.mark.parametrize("text", [text for text in NAUGHTY if len(text) < 500])
def test_any_text_is_told_as_it_was_typed(tmp_path: Path, text: str) -> None:
    text = text.encode(errors="ignore").decode()  # half a character is never written
    session: Visit = Session.create(VISITORS, tmp_path / "a.seance", steady_clock())
    session.ask(Write("Ève", text))
    session.close()
    row = contents(session.path, (VISITORS,), WORDS).rows[1]
    assert row.texts == tuple(filter(None, ("Ève", text)))


def test_a_damaged_file_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    path.write_bytes(b"SQLite format 3\0 et puis rien")
    with pytest.raises(StoreProblem) as caught:
        contents(path, (VISITORS,), WORDS)
    assert caught.value.fault is Fault.DAMAGED
