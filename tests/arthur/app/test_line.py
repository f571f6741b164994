"""The line in which a facilitator notes what a table says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.director.desk import Over, Place
from arthur.intents import Click, Composing, Intent, KeyPress, Typed, Verb
from tests.arthur.pilot import Pilot, flying, on_disk


@pytest.fixture
def sharing(tmp_path: Path) -> Iterator[Pilot]:
    """A session where the first table has the floor, and nothing is noted yet."""
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.SHARING)
        yield pilot


def first(pilot: Pilot) -> str:
    return pilot.state().round.opened[0]


def test_accents_and_signs_are_kept_as_typed(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.write("Œuvrer près de Noël : « à 100 % » ? ça coûte 3 € l’unité")
    said = sharing.state().round.voice(first(sharing)).reason
    assert said == "Œuvrer près de Noël : « à 100 % » ? ça coûte 3 € l’unité"


def test_a_composed_letter_enters_once(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.give(Composing("^", 1))
    assert "^" in sharing.seen()
    assert sharing.line == ""
    sharing.give(Composing("", 0), Typed("ê"))
    assert sharing.line == "ê"


def test_the_window_hears_text_while_the_line_is_open_and_only_then(
    sharing: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the space bar, dead keys and held keys mean something else: `StageWindow.writing_at` decides."""
    places: list[object] = []
    monkeypatch.setattr(sharing.app.window, "writing_at", places.append)
    text = []
    for name in ("r", "f1", "escape", "escape"):
        sharing.press(name)
        text.append(places[-1] is not None)
    assert text == [True, False, True, False], "the help hears keys, not text"


def test_a_space_heard_as_a_key_is_a_space(sharing: Pilot) -> None:
    """The key that opens the line and the first space may be heard in one go."""
    sharing.press("r", "a", "space", "b")
    assert sharing.line == "a b"


def test_what_passes_the_limit_is_refused_with_the_count(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("é" * 90)
    assert "90 / 90" in sharing.seen()
    sharing.type("x")
    assert sharing.line == "é" * 90
    assert "✗ 91 / 90" in sharing.seen()
    sharing.press("backspace")
    assert "89 / 90" in sharing.seen()
    assert "✗" not in sharing.seen()


def test_an_abandoned_line_comes_back(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("Une raison à moitié")
    sharing.press("escape")
    assert sharing.desk().draft is None
    assert sharing.desk().place is Place.ROOM
    sharing.press("o", "escape", "r")
    assert sharing.line == "Une raison à moitié"
    sharing.write(" dite")
    assert sharing.state().round.voice(first(sharing)).reason == "Une raison à moitié dite"


def test_an_abandoned_line_belongs_to_its_table_and_its_round(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("De la première manche")
    sharing.press("escape")
    other = next(n for n, table in enumerate(sharing.state().present, 1) if table.emblem != first(sharing))
    sharing.press(str(other), "r")
    assert sharing.line == ""
    sharing.press("escape")
    sharing.reach(StepKind.SHARING, 2)
    for number in range(1, 5):
        sharing.press(str(number), "r")
        assert sharing.line == ""
        sharing.press("escape")


def test_a_line_left_for_another_step_comes_back(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("Pas finie")
    sharing.press("f3")
    assert sharing.desk().over is Over.STEPS
    sharing.press("up", "return")
    assert sharing.state().kind is StepKind.CHOICE
    assert sharing.desk().draft is None
    sharing.reach(StepKind.SHARING)
    sharing.press("r")
    assert sharing.line == "Pas finie"


def test_another_line_opened_by_a_click_keeps_the_first(sharing: Pilot) -> None:
    """While a line is open a click on a table gives it the hand, and the line waits."""
    sharing.press("r")
    sharing.type("Gardée")
    table = next(zone for zone in sharing.zones if zone.intent.verb is Verb.TABLE)
    sharing.click_on(table)
    assert sharing.desk().draft is None
    number = [one.emblem for one in sharing.state().present].index(first(sharing)) + 1
    sharing.press(str(number), "r")
    assert sharing.line == "Gardée"


def test_enter_on_nothing_closes_and_notes_nothing(sharing: Pilot) -> None:
    before = sharing.state()
    sharing.press("r", "return")
    assert sharing.desk().draft is None
    sharing.press("r")
    sharing.type("   ")
    sharing.press("return")
    assert sharing.desk().draft is None
    assert sharing.state() is before


def test_what_is_pasted_is_cleaned(sharing: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    pasted = " \ufeffDeux\nlignes\t\x07et\u202e un\ud800 bout \r\n"
    monkeypatch.setattr(sharing.app.window, "clipboard", lambda: pasted)
    sharing.press("r", "ctrl+v")
    assert sharing.line.isprintable()
    assert " ".join(sharing.line.split()) == sharing.line == "Deux lignes et un bout"
    sharing.press("return")
    sharing.leave()
    kept = next(sharing.app.premises.sessions.glob("*.seance"))
    assert "Deux lignes et un bout" in {voice.reason for voice in on_disk(kept).round.voices}


def test_copy_and_cut(sharing: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr(sharing.app.window, "put_clipboard", given.append)
    sharing.press("r")
    sharing.type("un deux")
    sharing.press("ctrl+shift+left", "ctrl+c")
    assert given == ["deux"]
    assert sharing.line == "un deux"
    sharing.press("ctrl+a", "ctrl+x")
    assert given == ["deux", "un deux"]
    assert sharing.line == ""


def test_ctrl_z_is_the_lines_and_z_the_sessions(sharing: Pilot) -> None:
    sharing.press("u")
    before = sharing.state()
    assert before.round.voice(first(sharing)).agreement is not None
    sharing.press("r")
    sharing.type("zèbre zélé")
    sharing.press("ctrl+z")
    assert sharing.line == "zèbre "
    sharing.press("ctrl+y")
    assert sharing.line == "zèbre zélé"
    sharing.press("ctrl+z", "ctrl+shift+z")
    assert sharing.line == "zèbre zélé"
    assert sharing.state() is before, "in the line, z is a letter and Ctrl+Z takes back letters"
    sharing.press("escape", "z")
    assert sharing.state().round.voice(first(sharing)).agreement is None


def test_a_click_in_the_line_puts_the_caret_there(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("bcd")
    zone = next(zone for zone in sharing.zones if zone.intent.verb is Verb.WRITE)
    left, top, _, height = zone.rect
    sharing.give(Click(left + 1, top + height // 2))
    sharing.type("a")
    assert sharing.line == "abcd"


def test_words_home_and_end(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("un deux trois")
    sharing.press("ctrl+backspace", "home", "delete", "U", "end")
    sharing.type("quatre")
    assert sharing.line == "Un deux quatre"


def test_questions_over_an_open_line_hear_the_keys_first(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("Attend")
    sharing.press("ctrl+q")
    assert sharing.desk().over is Over.QUIT
    sharing.press("x", "return")
    assert sharing.desk().over is None, "staying comes first"
    assert sharing.line == "Attend"
    sharing.press("f1", "escape", "f5")
    assert sharing.desk().curtain
    sharing.press("x")
    assert sharing.line == "Attend"
    sharing.press("escape")
    assert not sharing.desk().curtain
    assert sharing.line == "Attend"


def test_a_split_table_and_the_objection_follow_by_themselves(sharing: Pilot) -> None:
    sharing.press("p")
    assert sharing.desk().over is Over.SECOND
    sharing.press("return", "r")
    for text in ("La première moitié", "La seconde moitié", "Qui paiera ?"):
        sharing.write(text)
    voice = sharing.state().round.voice(first(sharing))
    assert (voice.reason, voice.second_reason, voice.objection) == (
        "La première moitié",
        "La seconde moitié",
        "Qui paiera ?",
    )
    assert sharing.desk().draft is None


def test_a_commitment_left_halfway_comes_back_whole(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.CLOSING)
        pilot.press("right", "1", "e")
        pilot.write("Relire le cahier des charges")
        pilot.type("Cam")
        pilot.press("escape", "e")
        assert pilot.line == "Relire le cahier des charges"
        pilot.press("return")
        assert pilot.line == "Cam"
        pilot.write("ille")
        pilot.write("lundi")
        made = pilot.state().meeting.commitments[0]
        assert (made.what, made.who, made.when) == ("Relire le cahier des charges", "Camille", "lundi")


def test_a_clicker_ends_a_line(sharing: Pilot) -> None:
    sharing.press("r")
    sharing.type("Dite")
    sharing.give(KeyPress("pagedown"))
    assert sharing.state().round.voice(first(sharing)).reason == "Dite"


def test_the_place_is_written_in_the_set_up(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.press("return", "up", "up", "return")
        pilot.write("Salle du conseil")
        assert pilot.desk().setup.place == "Salle du conseil"
        pilot.click("Lieu")
        assert pilot.line == "Salle du conseil"
        pilot.press("ctrl+a", "backspace", "return")
        assert pilot.desk().setup.place == "", "a field can be emptied"
        pilot.click("Lieu")
        pilot.type("Préau")
        pilot.click_on(next(zone for zone in pilot.zones if zone.intent == Intent(Verb.CHOOSE, "back")))
        assert pilot.desk().setup.place == "Préau", "what is in the field counts, Enter or not"
        pilot.press("return", "return")
        assert pilot.state().meeting.place == "Préau"
