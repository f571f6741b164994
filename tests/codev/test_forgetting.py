"""What erasing does not reach is named: copies of the session, documents made of it; and nothing else."""

from pathlib import Path

from codev import places
from codev.circle.activity import CIRCLE
from codev.clock import Clock
from codev.forgetting import left_elsewhere
from codev.session import Session
from tests.codev.circle.journey import opening
from tests.codev.circle.methods import SEED
from tests.codev.visitors import VISITORS, Book, Command, Event, Write, steady_clock


def kept(path: Path) -> Session[Book, Command, Event]:
    session: Session[Book, Command, Event] = Session.create(VISITORS, path, steady_clock(), "visits 1.0")
    session.ask(Write("Ève", "un"))
    return session


def test_copies_and_documents_are_named_and_nothing_else(tmp_path: Path) -> None:
    here, there = tmp_path / "ici", tmp_path / "là"
    session = kept(here / "visite.seance")
    copy = session.copy_to(there, "tout-autre-nom")
    session.close()
    kept(there / "visite-2.seance").close()  # another session
    made = [there / name for name in ("visite.odt", "visite-note.pdf", "visite (2).html")]
    others = [there / name for name in ("visites.odt", "visite.txt", "photo.pdf", "avant-visite.pdf")]
    for file in (*made, *others):
        file.write_text("x")
    found = left_elsewhere(session.path, (VISITORS,), (there, tmp_path / "absent"))
    assert found == tuple(sorted((copy, *made)))


def test_documents_bear_the_name_that_they_were_given_at_the_end(tmp_path: Path) -> None:
    clock = Clock(wall=lambda: 1_800_000_000_000, mono=lambda: 0)
    session = Session.create(CIRCLE, tmp_path / "a.seance", clock)
    session.ask(opening(SEED, 6))
    session.close()
    plan, opened = session.state.meeting.plan, session.state.meeting.opened
    assert plan is not None
    assert opened is not None
    note = tmp_path / "là" / f"{places.dated(plan.id, opened)}-note.odt"
    note.parent.mkdir()
    note.write_text("x")
    assert left_elsewhere(session.path, (CIRCLE,), (note.parent,)) == (note,)


def test_a_damaged_file_has_its_name_at_least(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    path.write_bytes(b"SQLite format 3\0 et puis rien")
    (tmp_path / "a-note.pdf").write_text("x")
    assert left_elsewhere(path, (VISITORS,), ()) == (tmp_path / "a-note.pdf",)
