"""The screens around a session: set-up, settings, the sessions kept, the end."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from arthur.app import keeping
from arthur.debate.plans import StepKind
from arthur.director.desk import Over, Place, SetUp
from arthur.director.orders import Resume
from codev.keeping import documents
from codev.preferences import Mode, Papers, Preferences, Theme, load
from tests.arthur.pilot import Hands, Pilot, flying, on_disk


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        yield pilot


def closed(pilot: Pilot) -> None:
    """A session played to its end without a word."""
    pilot.start()
    pilot.reach(StepKind.CLOSING)
    pilot.press("right", "right", "right", "right")
    assert pilot.desk().place is Place.END


# ---------------------------------------------------------------------- the set-up


def test_two_enters_start_a_session(pilot: Pilot) -> None:
    pilot.press("return", "return")
    meeting = pilot.state().meeting
    assert (meeting.people, len(pilot.state().tables)) == (20, 4)
    assert meeting.plan is not None
    assert meeting.plan.id == "quete-120"


def test_each_line_is_adjusted_and_the_tables_follow_the_people(pilot: Pilot) -> None:
    pilot.press("return", "down")
    for _ in range(40):
        pilot.press("+")
    assert (pilot.desk().setup.people, pilot.desk().setup.tables) == (48, 8)
    for _ in range(60):
        pilot.press("-")
    assert (pilot.desk().setup.people, pilot.desk().setup.tables) == (4, 1)
    pilot.press("+", "+", "+")
    assert (pilot.desk().setup.people, pilot.desk().setup.tables) == (7, 1), (
        "seven people: one table of seven"
    )
    pilot.press("down", "down", "+")
    assert pilot.desk().setup.recipe != "quete-120"
    pilot.press("down", "down", "return")
    assert pilot.desk().setup.deal == "distinct"
    assert "cartes imprimées ; ajoute" in pilot.seen()


def test_filters_narrow_the_deck(pilot: Pilot) -> None:
    pilot.press("return", *["down"] * 6, "+")
    setup = pilot.desk().setup
    assert setup.stage
    told = cards_said(pilot)
    pilot.start(setup)
    count = len(pilot.state().order)
    assert 0 < count < 12
    assert f"{count} carte" in told
    pilot.reach(StepKind.READING)
    assert pilot.state().round.editions()[0].stage == setup.stage


def cards_said(pilot: Pilot) -> str:
    """What the set-up says of the deck, on the line of the packs."""
    pilot.press("up", "up")
    return pilot.seen()


def test_filters_that_leave_nothing_are_said_before_and_refused_after(pilot: Pilot) -> None:
    pilot.press("return")
    library = pilot.app.duties.library(pilot.desk().setup, "fr")
    card = next(one for one in library.cards if len(one.pillars) < 3)
    missing = next(one for one in ("environnement", "social", "economie") if one not in card.pillars)
    family = card.families[0][0]
    alone = [one for one in library.cards if family in (name for name, _ in one.families)]
    filters = SetUp(stage=card.stage, pillar=missing, family=family)
    if any(one.stage == card.stage and missing in one.pillars for one in alone):
        pytest.skip("every filter of this deck leaves a card")
    pilot.app.desk = replace(pilot.desk(), setup=filters)
    assert "Aucune carte ne répond à ces filtres" in pilot.seen()
    pilot.press("return")
    assert pilot.desk().place is Place.SETUP
    assert pilot.message.startswith("Aucune carte à jouer")


def test_a_plan_that_cannot_fit_says_what_is_cut_and_cuts_it(pilot: Pilot) -> None:
    pilot.press("return")
    crowd = SetUp(people=48, tables=8, recipe="decouverte-60")
    pilot.app.desk = replace(pilot.desk(), setup=crowd)
    assert "Ce programme dépasse de" in pilot.seen()
    pilot.press("return")
    plan = pilot.state().meeting.plan
    assert plan is not None
    assert plan.reserve >= 0


# ---------------------------------------------------------------------- settings


def test_settings_are_applied_at_once_and_kept_on_disk(pilot: Pilot, tmp_path: Path) -> None:
    pilot.click("Réglages")
    pilot.press("+")
    assert "Einstellungen" in pilot.seen(), "the language changes while running"
    pilot.press("-", "down", "down", "+", "down", "down", "+", "down", "+", "down", "+", "down", "+")
    kept = load(tmp_path / "preferences.json")
    assert kept == pilot.desk().preferences
    assert kept == Preferences("fr", -1, Mode.BORDERLESS, 110, Theme.NIGHT, False, 80, True)
    with flying(tmp_path, preferences=kept) as again:
        assert again.app.words.lang == "fr"


def test_every_language_can_be_chosen_in_its_own_words(pilot: Pilot) -> None:
    pilot.click("Réglages")
    told = []
    for _ in range(3):
        told.append(pilot.seen())
        pilot.press("+")
    assert ["Français" in told[0], "Deutsch" in told[1], "English" in told[2]] == [True] * 3
    assert pilot.desk().preferences.lang == "fr"


def test_settings_that_cannot_be_kept_hold_for_today(pilot: Pilot, tmp_path: Path) -> None:
    (tmp_path / "preferences.json").mkdir()
    pilot.click("Réglages")
    pilot.press("down", "down", "down", "down", "+")
    assert pilot.desk().preferences.text_size == 110
    assert "n’ont pas pu être enregistrés" in pilot.message


def test_preferences_that_make_no_sense_are_done_without(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    for text in ("", "{", '{"lang": 3, "text_size": 1e9, "mode": "?"}', "[]", json.dumps({"volume": -4})):
        path.write_text(text, encoding="utf-8")
        assert load(path) == Preferences()


def test_the_corners_are_asked_for_and_cured(pilot: Pilot) -> None:
    pilot.click("Réglages")
    pilot.click("Vérifier les quatre coins")
    assert pilot.desk().place is Place.CORNERS
    seen = pilot.seen().split()
    assert [letter for letter in "ABCD" if letter not in seen] == []
    mode = pilot.desk().preferences.mode
    pilot.press("down", "return")
    assert pilot.desk().place is Place.CORNERS, "the other way of showing is looked at in turn"
    assert pilot.desk().preferences.mode is not mode
    pilot.press("down", "return")
    assert pilot.desk().place is Place.SETTINGS


# ---------------------------------------------------------------------- the sessions kept


def test_sessions_are_listed_reported_erased(pilot: Pilot, tmp_path: Path) -> None:
    closed(pilot)
    pilot.press("right")
    assert pilot.desk().place is Place.HOME
    pilot.click("Mes séances")
    assert "22 novembre 2026" in pilot.seen()
    assert "terminée" in pilot.seen()
    pilot.press("return")
    assert pilot.desk().over is Over.SESSION
    pilot.click("Écrire les documents")
    assert pilot.message == f"Documents écrits dans {tmp_path / 'documents'}"
    assert len(list((tmp_path / "documents").glob("*compte-rendu*.html"))) == 2
    pilot.press("return")
    pilot.click("Effacer")
    assert "archive publique" in pilot.seen()
    assert pilot.zones[0].label == "Garder"
    pilot.press("return")
    assert len(list((tmp_path / "sessions").glob("*.seance"))) == 1
    pilot.press("return")
    pilot.click("Effacer")
    pilot.click("Effacer")
    assert list((tmp_path / "sessions").iterdir()) == []
    assert "Aucune séance pour l’instant" in pilot.seen()
    assert "Supprimé" in pilot.message


def test_a_session_kept_gets_a_name_and_keeps_all_it_holds(pilot: Pilot, tmp_path: Path) -> None:
    closed(pilot)
    state, old = pilot.state(), pilot.path
    pilot.press("right")
    pilot.click("Mes séances")
    pilot.press("return")
    pilot.click("Renommer")
    assert pilot.line == old.stem
    pilot.press("ctrl+a")
    pilot.write(" Cantine / Saint-Amand ? ")
    new = tmp_path / "sessions" / "Cantine - Saint-Amand.seance"
    assert pilot.message == "La séance s’appelle « Cantine - Saint-Amand »."
    assert "Cantine - Saint-Amand" in pilot.seen()
    assert on_disk(new) == state
    assert not old.exists()
    pilot.press("return", "return")
    assert pilot.desk().place is Place.END


def test_a_name_that_is_taken_or_says_nothing_is_refused_and_the_line_stays(
    pilot: Pilot, tmp_path: Path
) -> None:
    closed(pilot)
    pilot.press("right")
    kept = tmp_path / "sessions" / "prise.seance"
    kept.write_bytes(b"une autre")
    pilot.click("Mes séances")
    pilot.press("return")
    pilot.click("Renommer")
    for name, told in (
        ("prise", "Il y a déjà un fichier « prise.seance »"),
        ("///", "Ce nom n’a aucune lettre"),
    ):
        pilot.press("ctrl+a")
        pilot.write(name)
        assert pilot.message.startswith(told)
        assert pilot.line == name
    assert kept.read_bytes() == b"une autre"
    pilot.press("escape")
    assert pilot.desk().draft is None


def test_documents_leave_in_the_formats_that_are_preferred(pilot: Pilot) -> None:
    pilot.app.desk = replace(pilot.desk(), preferences=replace(pilot.desk().preferences, papers=Papers.WORD))
    closed(pilot)
    assert {path.suffix for path in pilot.left()} == {".docx", ".pdf", ".html", ".seance"}


def test_the_stage_goes_on_while_documents_are_written(
    pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(*given: object, **named: object) -> object:
        go_on.wait(30)
        return documents(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(keeping, "documents", slow)
    monkeypatch.setattr(Pilot, "settle", lambda _: None)
    closed(pilot)
    assert "ses documents s’écrivent" in pilot.seen()
    assert pilot.left() == []
    pilot.press("right")
    assert pilot.desk().place is Place.HOME
    pilot.click("Mes séances")
    go_on.set()
    while pilot.app.duties.exports.busy:
        pilot.app.rest(30)
    assert pilot.message == f"Documents écrits dans {tmp_path / 'documents'}"
    assert len(list((tmp_path / "documents").glob("*compte-rendu*"))) == 3


def test_a_fault_in_a_document_is_told_and_costs_no_session(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(keeping, "documents", broken)
    closed(pilot)
    assert pilot.desk().place is Place.END
    assert pilot.message.startswith("Les documents n’ont pas pu être écrits ; la séance est entière")
    assert "La séance est enregistrée sur cet ordinateur." in pilot.seen()


def test_a_closed_session_opens_on_its_end(pilot: Pilot) -> None:
    closed(pilot)
    pilot.press("right")
    pilot.click("Mes séances")
    pilot.press("return", "return")
    assert pilot.desk().place is Place.END
    assert pilot.state().meeting.closed is not None
    assert pilot.desk().known.left == (), "what is told was not left by another session"


def test_a_session_interrupted_yesterday_is_in_the_list_and_not_first_at_home(
    pilot: Pilot, tmp_path: Path
) -> None:
    pilot.start()
    pilot.reach(StepKind.DEBATE)
    path = pilot.path
    pilot.leave()
    with flying(tmp_path, hands=Hands(pilot.hands.at + 20 * 3_600_000)) as tomorrow:
        assert "Reprendre la séance" not in tomorrow.seen()
        tomorrow.app.ask_for(Resume())
        assert tomorrow.message == "Aucune séance n’est à reprendre."
        tomorrow.click("Mes séances")
        tomorrow.press("return", "return")
        assert tomorrow.desk().place is Place.ROOM
        assert tomorrow.path == path
        assert tomorrow.state().kind is StepKind.DEBATE
        assert not tomorrow.state().meeting.timer.running


def test_files_that_are_no_sessions_never_break_home_nor_the_list(pilot: Pilot, tmp_path: Path) -> None:
    pilot.start()
    pilot.reach(StepKind.READING)
    whole = pilot.path.read_bytes()
    pilot.leave()
    folder = tmp_path / "sessions"
    (folder / "9-vide.seance").write_bytes(b"")
    (folder / "9-texte.seance").write_text("pas une séance", encoding="utf-8")
    (folder / "9-coupee.seance").write_bytes(whole[: len(whole) // 2])
    (folder / "9-abimee.seance").write_bytes(whole[:4096] + bytes(4096) + whole[8192:])
    (folder / "9-dossier.seance").mkdir()
    (folder / "9-nulle-part.seance").symlink_to(tmp_path / "rien")
    with flying(tmp_path) as again:
        assert again.zones[0].label == "Reprendre la séance", "the one that is whole is offered"
        again.click("Mes séances")
        assert len(again.desk().known.sessions) == 7
        told = ""
        for _ in range(8):
            told += again.seen()
            again.press("down")
        assert "est abîmé ou incomplet" in told
        for row in range(7):
            again.app.ask_for(Resume(again.desk().known.sessions[row].path))
            if again.desk().place is Place.ROOM:
                again.leave()
            else:
                assert "\n" not in again.message
                assert len(again.message) > 20
            again.app.desk = replace(again.desk(), place=Place.SESSIONS)


def test_a_session_opens_without_its_pack(pilot: Pilot, tmp_path: Path) -> None:
    """The cards and facts used are in the file."""
    pilot.start()
    pilot.reach(StepKind.SHARING)
    title = pilot.state().round.editions()[0].title
    pilot.leave()
    (tmp_path / "nothing").mkdir()
    house = pilot.app.premises
    with flying(tmp_path, house=replace(house, scenarios=tmp_path / "nothing")) as bare:
        bare.press("return")
        assert bare.desk().place is Place.ROOM
        assert bare.state().round.editions()[0].title == title
        while bare.state().kind is not StepKind.BREAK:
            bare.press("pagedown")
        assert bare.state().round.change_shown
        bare.press("pagedown", "pagedown", "pagedown")
        assert bare.state().round.hands == ()
        assert bare.message == "Il n’y a plus assez de cartes dans le jeu pour cette manche."
        bare.press("f3", "up")
        path = bare.path
        bare.leave()
        assert on_disk(path).rounds[0].change_shown


def test_without_any_pack_the_set_up_says_so(tmp_path: Path, pilot: Pilot) -> None:
    (tmp_path / "nothing").mkdir()
    with flying(tmp_path, house=replace(pilot.app.premises, scenarios=tmp_path / "nothing")) as bare:
        bare.press("return", *["down"] * 10, "return")
        assert bare.desk().place is Place.HOME
        bare.press("return", "return")
        assert bare.desk().place is Place.SETUP
        assert bare.message.startswith("Aucune carte à jouer")


# ---------------------------------------------------------------------- the end


def test_the_end_tells_what_was_left_and_leads_home(pilot: Pilot, tmp_path: Path) -> None:
    closed(pilot)
    left = pilot.left()
    assert {path.suffix for path in left} == {".html", ".odt", ".pdf", ".seance"}
    assert all(path.parent == tmp_path / "documents" and path.stat().st_size > 1000 for path in left)
    seen = pilot.seen()
    assert "À partager : Compte rendu" in seen
    assert "Pour l’animateur : Journal de séance" in seen
    assert "Chacun en ODT, PDF et HTML" in seen
    assert left[-1].stem in seen
    assert str(tmp_path / "documents").replace(" ", "") in seen.replace(" ", "")
    assert on_disk(left[-1]).meeting.closed is not None
    pilot.press("return")
    assert pilot.desk().place is Place.HOME
    assert pilot.app.duties.sitting is None
    assert "Reprendre" not in pilot.seen()


def test_a_session_wanted_somewhere_lies_there_with_its_minutes(tmp_path: Path, pilot: Pilot) -> None:
    wanted = tmp_path / "cle" / "debat.seance"
    with flying(tmp_path, house=replace(pilot.app.premises, file=wanted)) as there:
        closed(there)
        assert there.path == wanted
        there.press("right")
        assert {path.suffix for path in wanted.parent.iterdir()} == {".html", ".odt", ".pdf", ".seance"}
        there.start()
        assert there.path.parent == tmp_path / "sessions", "one session was wanted there, not two"


def test_a_file_that_exists_is_not_written_over(tmp_path: Path, pilot: Pilot) -> None:
    wanted = tmp_path / "debat.seance"
    wanted.write_text("autre chose", encoding="utf-8")
    with flying(tmp_path, house=replace(pilot.app.premises, file=wanted)) as there:
        there.press("return", "return")
        assert there.desk().place is Place.SETUP
        assert there.message.startswith("Il y a déjà un fichier « debat.seance »")
    assert wanted.read_text("utf-8") == "autre chose"
