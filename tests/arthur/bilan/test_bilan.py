"""Several sessions as one report: what is counted, what is left out, that no name leaves."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from arthur.bilan.counting import Tally
from arthur.bilan.reading import read
from arthur.cli import main
from arthur.debate import events as e
from arthur.debate.activity import DEBATE
from arthur.debate.plans import make_plan
from arthur.debate.rounds import ROOM, Agreement, Hand, Position, Stance
from arthur.debate.tables import seat
from codev.activity import Trouble
from codev.cli import DONE, PROBLEM
from codev.document import Datum
from codev.export import record as module
from codev.export.record import record
from codev.meeting import events as m
from codev.meeting.records import Commitment, Subject
from codev.store.file import SessionFile
from codev.store.rows import About
from codev.timing import Instant
from codev.words import SourceWords
from tests.arthur.samples import QUEST, card
from tests.bench.store import rows
from tests.page_text import page_text

WORDS = SourceWords()
Captured = pytest.CaptureFixture[str]
VALID = Draft202012Validator(
    json.loads(Path(module.__file__).with_name("document.schema.json").read_text(encoding="utf-8"))
)


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def played(
    path: Path, session: str = "une", *, second: Position = Position.B, objection: str = "Trop cher !"
) -> Path:
    """A debate of two tables on one card, closed."""
    plan = make_plan(QUEST, 2)
    sharing = next(index for index, step in enumerate(plan.steps) if step.kind == "mise-en-commun")
    events = [
        m.Opened("Achats durables", "Metz", 12, plan),
        e.TablesSeated(seat(12, 2)),
        e.CardsDrawn(1, (Hand(ROOM, (card(1),)),)),
        e.PositionTaken(1, "chene", Position.A),
        e.AgreementSaid(1, "chene", Agreement.UNANIMOUS, None),
        e.ObjectionHeard(1, "chene", objection),
        e.PositionTaken(1, "lion", second),
        e.ObjectionHeard(1, "lion", "C’est trop cher"),
        m.StepEntered(sharing),
        e.StanceTaken(1, "lion", Stance.MOVED),
        m.CommitmentMade(Commitment(1, "Relire le cahier", "Zénobie", "lundi", "chene")),
        m.SubjectKept(Subject(1, "Comment contrôler ?", "Né du débat")),
        m.Closed(),
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    about = About(DEBATE.id, DEBATE.version, "", session, Instant(0))
    SessionFile.create(path, about, rows(DEBATE, events)).close()
    return path


def counted(*paths: Path) -> Tally:
    tally = Tally()
    for path in paths:
        tally.add(read(path, (DEBATE,), WORDS))
    return tally


def test_choices_objections_promises_and_subjects_add_up(tmp_path: Path) -> None:
    tally = counted(played(tmp_path / "a.seance"), played(tmp_path / "b.seance", "deux", second=Position.A))
    (found,) = tally.cards.values()
    assert (found.title, found.sessions, found.tables, found.moved) == (card(1).title, 2, 4, 2)
    assert found.options == {"a": 3, "b": 1}
    assert found.labels["a"] == card(1).options[0].label
    (heard,) = tally.objections.values()
    assert (heard.count, list(heard.cards)) == (4, [card(1).title])
    assert [one.what for one in tally.promises] == ["Relire le cahier"] * 2
    assert tally.subjects == [("Comment contrôler ?", "Né du débat")] * 2
    assert [(one.activity, one.people, one.tables) for one in tally.held] == [("debate", 12, 2)] * 2


def test_a_session_counts_once_from_its_file_or_from_its_shared_minutes(tmp_path: Path) -> None:
    path = played(tmp_path / "a.seance")
    assert main(["export", str(path), "--to", str(tmp_path), "--formats", "json"]) == DONE
    exported = tmp_path / "a-compte-rendu.json"
    VALID.validate(json.loads(exported.read_text(encoding="utf-8")))
    assert counted(exported).cards == counted(path).cards
    assert len(counted(path, exported, path).held) == 1
    assert counted(tmp_path / "a-journal.json").held == [], "what is the facilitator's is not counted"


def test_objections_in_other_words_stay_apart(tmp_path: Path) -> None:
    tally = counted(played(tmp_path / "a.seance", objection="Personne ne contrôlera"))
    assert sorted(one.text for one in tally.objections.values()) == [
        "C’est trop cher",
        "Personne ne contrôlera",
    ]


def test_no_name_is_in_the_data_nor_in_the_report(tmp_path: Path) -> None:
    played(tmp_path / "a.seance")
    assert main(["bilan", str(tmp_path), "--to", str(tmp_path / "là"), "--formats", "html,json"]) == DONE
    assert "Zénobie" not in (tmp_path / "là" / "bilan.json").read_text(encoding="utf-8")
    text = page_text(tmp_path / "là" / "bilan.html")
    assert "Zénobie" not in text
    for said in ("Trop cher !", "Relire le cahier", "Comment contrôler ?", card(1).title):
        assert said in text
    data = read(tmp_path / "a.seance", (DEBATE,), WORDS)
    assert "Zénobie" not in str(data)


def test_a_damaged_file_is_named_and_the_others_are_counted(tmp_path: Path, capsys: Captured) -> None:
    good = played(tmp_path / "ici" / "a.seance")
    (tmp_path / "ici" / "cassée.seance").write_bytes(good.read_bytes()[:3000])
    (tmp_path / "ici" / "autre.json").write_text('{"format": "autre"}', encoding="utf-8")
    (tmp_path / "ici" / "profond.json").write_text("[" * 100_000, encoding="utf-8")
    assert main(["bilan", str(tmp_path / "ici"), "--to", str(tmp_path / "là")]) == PROBLEM
    out, err = capsys.readouterr()
    assert "1 séance lue" in out.replace("\xa0", " ")
    assert all(name in err for name in ("cassée.seance", "autre.json", "profond.json"))
    assert err.count("\n") == 3
    text = page_text(tmp_path / "là" / "bilan.html")
    assert "Fichiers laissés de côté" in text
    assert "cassée.seance" in text


@pytest.mark.parametrize(
    "wrong",
    [
        {"about": "choice"},
        {"about": 3, "values": []},
        {"about": "choice", "values": [["card"]]},
        {"about": "choice", "values": [["card", 3]]},
        {"about": "choice", "values": 3},
        "choice",
    ],
)
def test_data_that_make_no_sense_are_told(wrong: object, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"format": module.FORMAT, "data": [wrong]}), encoding="utf-8")
    with pytest.raises(Trouble) as told:
        read(path, (), WORDS)
    assert "a.json" in told.value.sentence(WORDS)


def test_values_of_a_later_version_or_of_no_sense_are_counted_as_they_are() -> None:
    tally = Tally()
    told: list[tuple[str, dict[str, Any]]] = [
        ("session", {"id": "x", "opened": "-3", "people": "beaucoup"}),
        ("card", {"card": "c", "title": "Une carte", "stage": "ailleurs"}),
        ("choice", {"card": "c", "option": "z", "objection": "…"}),
        ("choice", {"card": "inconnue", "option": "a"}),
        ("avenir", {"que": "sait-on"}),
    ]
    assert tally.add(tuple(Datum(about, tuple(values.items())) for about, values in told))
    from arthur.bilan.report import report

    assert record(report(tally, (), WORDS))
    assert tally.cards["c"].tables == 1


@pytest.mark.parametrize("named", ["rien.seance", "rien.json"])
def test_nothing_to_read_writes_nothing(named: str, tmp_path: Path, capsys: Captured) -> None:
    assert main(["bilan", str(tmp_path / named), "--to", str(tmp_path / "là")]) == PROBLEM
    assert "Aucune séance n’a pu être lue" in capsys.readouterr().err
    assert not (tmp_path / "là").exists()


def test_the_report_speaks_the_language_that_is_asked_for_and_leaves_as_sheets(tmp_path: Path) -> None:
    played(tmp_path / "a.seance")
    there = tmp_path / "là"
    assert main(["bilan", str(tmp_path), "--to", str(there), "--formats", "html,csv", "--lang", "de"]) == DONE
    (page,) = there.glob("*.html")
    assert 'lang="de"' in page.read_text(encoding="utf-8")
    keys = {path.stem.partition("-")[2] for path in there.glob("*.csv")}
    assert keys == {"cards", "choices", "objections", "commitments", "subjects", "sessions"}
