"""What the screens on which a circle talks say: all that the room must read, nothing that it must not."""

from dataclasses import replace

import pytest

from arthur.intents import Intent, Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Role
from arthur.stage_views.circle.around import sorts
from arthur.stage_views.circle.room import circle_room
from arthur.stage_views.circle.tour import voices_left
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.theme import DAY
from codev.circle import commands as c
from codev.circle.question import Author
from codev.circle.records import Sort
from codev.words import SourceWords
from tests.arthur.circle_samples import RETAINED, Tale
from tests.arthur.stage_views.circle.scenes import all_of, missing
from tests.arthur.stage_views.circle.talking import IDEAS, ROUNDS, SCENES, Talk
from tests.arthur.stage_views.law import blank, written

WORDS = SourceWords()
WINDOWS = ((1024, 768, 1.0), (1024, 768, 1.3), (1920, 1080, 1.0), (1920, 1080, 1.3))


def drawn(scene: Talk, size: tuple[int, int] = (1920, 1080)) -> tuple[Canvas, tuple[Zone, ...]]:
    """The first page of a scene, its texts of a usual length."""
    return draw(scene.shows(WORDS, full=False), size)


def draw(shows: CircleRoom, size: tuple[int, int] = (1920, 1080)) -> tuple[Canvas, tuple[Zone, ...]]:
    canvas = blank(size)
    return canvas, circle_room(canvas, shows, WORDS, DAY)


def keys(zones: tuple[Zone, ...]) -> set[str]:
    return {zone.key for zone in zones if zone.key}


# ------------------------------------------------------------------ on every screen


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
@pytest.mark.parametrize("window", WINDOWS)
def test_the_question_and_the_rule_are_on_every_screen(scene: Talk, window: tuple[int, int, float]) -> None:
    wide, high, text_size = window
    shown = scene.shows(WORDS)
    said = all_of(scene, (wide, high), text_size, WORDS, DAY)
    over = shown.circle.round is not None and shown.circle.round.over
    rule = "" if over or scene.writing is not None else shown.circle.phase("fr").rule
    turned = scene.writing is not None and text_size > 1  # the last page is in sight, and the others wait
    question = "" if scene.recalled or turned else shown.circle.question.text
    assert not missing(said, rule, question)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_while_a_line_is_written_every_key_is_a_letter(scene: Talk) -> None:
    _, zones = drawn(scene)
    if scene.writing is None:
        assert {"r", "g", "+", "-"} <= keys(zones)
    else:
        assert keys(zones) <= {"tab", "next", "back", "up", "down"}


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_nobody_is_late(scene: Talk) -> None:
    said = all_of(scene, (1280, 720), 1.0, WORDS, DAY).lower()
    assert "retard" not in said.replace("retardent", "")


@pytest.mark.parametrize("scene", ROUNDS, ids=lambda scene: scene.name)
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_in_a_round_the_next_key_is_for_the_next_speaker(scene: Talk, size: tuple[int, int]) -> None:
    _, zones = drawn(scene, size)
    assert "next" not in keys(zones)
    assert not any(zone.focus for zone in zones)


# ------------------------------------------------------------------ a round


def test_who_speaks_is_named_large_with_their_seat() -> None:
    canvas, _ = drawn(Talk("", IDEAS))
    large = next(mark for mark in canvas.marks if mark.text.startswith("N°"))
    assert large.text == "N° 12 · Gwenaëlle"
    assert large.role is Role.TITLE


def test_without_names_a_seat_is_a_number() -> None:
    canvas, _ = drawn(Talk("", replace(IDEAS, names=False)))
    assert "N° 12" in written(canvas)
    assert "·" not in next(mark.text for mark in canvas.marks if mark.text.startswith("N°"))


def test_names_that_the_stage_may_not_show_are_not_shown() -> None:
    canvas, _ = drawn(Talk("", replace(IDEAS, then=(c.AllowNames(on_stage=False, in_minutes=False),))))
    assert "Gwenaëlle" not in written(canvas)


def test_between_two_turns_it_says_who_is_next_and_the_clock_waits() -> None:
    canvas, _ = drawn(Talk("", Tale("tour-de-table", acts=0)))
    assert "À suivre N° 1 · Camille" in written(canvas)
    assert "0:30 à venir" in written(canvas)


def test_at_its_end_it_says_so_and_no_clock_runs() -> None:
    canvas, zones = drawn(Talk("", Tale("questions")))
    assert "Fin du tour" in written(canvas)
    assert not any(mark.role is Role.CLOCK for mark in canvas.marks)
    assert not {"p", "l", "a"} & keys(zones)


def test_every_place_says_in_words_what_its_sign_shows() -> None:
    _, zones = drawn(Talk("", IDEAS))
    said = {zone.label for zone in zones if zone.intent.verb is Verb.SEAT}
    assert {
        "n° 8 : a parlé",
        "n° 9 : passe",
        "n° 10 : plus tard",
        "n° 12 : parle",
        "n° 13 : à venir",
        "n° 4 : absent",
    } <= said
    assert len(said) == 12  # the client is not of this round


def test_what_can_be_done_for_who_speaks_has_its_keys() -> None:
    _, zones = drawn(Talk("", IDEAS))
    by_key = {zone.key: zone.intent.verb for zone in zones if zone.key}
    assert (
        by_key
        | {
            "p": Verb.PASS,
            "l": Verb.LATER,
            "a": Verb.ABSENT,
            "e": Verb.CAPTURE,
            "r": Verb.RULE,
            "g": Verb.PARK,
        }
        == by_key
    )


@pytest.mark.parametrize(
    ("acts", "said"),
    [(0, "il reste 13 voix · 30 s chacun"), (12, "il reste 1 voix · "), (13, "dernière voix"), (None, "")],
)
def test_voices_left_are_counted(acts: int | None, said: str) -> None:
    here = Talk("", Tale("tour-de-table", acts=acts)).shows(WORDS, full=False).circle.round
    assert here is not None
    left = voices_left(here, WORDS)
    assert left == said if not said.endswith(" ") else left.startswith(said) and "chacun" not in left


def test_what_was_just_said_stays_in_sight_without_its_author() -> None:
    canvas, _ = drawn(Talk("", replace(IDEAS, acts=7)))
    said = written(canvas)
    assert "À Épinal, le facilitateur relit la clause avant publication (expérience)" in said
    assert "Inès" not in said


def test_who_keeps_silent_is_told() -> None:
    canvas, _ = drawn(Talk("", IDEAS))
    assert "Le client écoute et note" in written(canvas)


# ------------------------------------------------------------------ a line being written


def test_an_idea_has_four_sorts_and_the_one_it_is_has_a_tick() -> None:
    canvas, zones = drawn(Talk("", IDEAS, writing="Et si", sort=Sort.RESOURCE))
    chosen = [zone.intent.value for zone in zones if zone.intent.verb is Verb.SORT and zone.intent.value]
    assert chosen == ["idee", "experience", "ressource", "recul"]
    assert "✓ ressource" in written(canvas)


def test_a_wording_has_three_authors_and_another_line_has_no_sort() -> None:
    shown = Talk("", IDEAS, writing="x").shows(WORDS)
    assert [chip.label for chip in sorts(replace(shown, sort=Author.GROUP), WORDS)] == [
        "le client",
        "les consultants",
        "le groupe",
    ]
    assert sorts(replace(shown, sort=""), WORDS) == ()
    assert sorts(replace(shown, sort=Sort.ASKED), WORDS) == ()


# ------------------------------------------------------------------ the rule, recalled


def test_a_recalled_rule_stands_alone_and_large() -> None:
    canvas, zones = drawn(Talk("", IDEAS, recalled=True))
    said = written(canvas)
    rule = "Donnez une idée à votre tour, sans commenter celles des autres."
    assert f"Rappel {rule}" in said
    assert "Gwenaëlle" not in said  # naming no one
    assert all(mark.role is Role.TITLE for mark in canvas.marks if mark.text in rule)
    assert "p" in keys(zones)  # nothing else changes


def test_nothing_is_recalled_where_there_is_no_rule() -> None:
    shown = Talk("", IDEAS, recalled=True).shows(WORDS, full=False)
    plain = tuple(
        replace(one, phases=tuple(replace(p, rule="") for p in one.phases)) for one in shown.circle.editions
    )
    canvas, zones = draw(replace(shown, circle=replace(shown.circle, editions=plain)))
    assert "Rappel" not in written(canvas)
    assert "r" not in keys(zones)


# ------------------------------------------------------------------ one side speaks


def test_an_expose_says_who_has_the_floor() -> None:
    assert "Le client a la parole N° 1 · Camille" in written(drawn(Talk("", Tale("expose")))[0])
    assert "L’animateur a la parole" in written(drawn(Talk("", Tale("cadre")))[0])
    witness = Talk("", Tale("temoignage", "temoignages", number=2))
    assert "N° 2 · Farid" in written(drawn(witness)[0])


@pytest.mark.parametrize("window", WINDOWS)
def test_synthesis_and_commitments_are_all_on_some_page(window: tuple[int, int, float]) -> None:
    wide, high, text_size = window
    said = all_of(Talk("", Tale("synthese")), (wide, high), text_size, WORDS, DAY, full=False)
    assert not missing(said, *RETAINED, "Appeler le facilitateur de la clause sociale")
    assert not missing(said, "(Camille, lundi matin)", "retour le 2026-12-15")


def test_what_a_phase_keeps_has_its_keys() -> None:
    _, zones = drawn(Talk("", Tale("synthese")))
    by_key = {zone.key: (zone.intent, zone.label) for zone in zones}
    assert by_key["e"] == (Intent(Verb.CAPTURE), "Écrire ce que le client retient")
    assert by_key["k"] == (Intent(Verb.COMMIT), "Écrire un engagement")
    _, zones = drawn(Talk("", Tale("suites", "speed-meeting")))
    assert Intent(Verb.CONTACT) in [zone.intent for zone in zones if zone.key == "c"]


def test_while_a_line_is_written_the_last_lines_are_in_sight() -> None:
    scene = Talk("", Tale("synthese", acts=4), writing="Rencontrer")
    canvas, _ = drawn(scene, (1024, 768))
    assert "Appeler le facilitateur" in written(canvas)


def test_over_time_a_phase_is_thanked_and_counts_up() -> None:
    canvas, _ = drawn(Talk("", Tale("silence"), spent=400))
    assert "merci" in written(canvas)
    assert next(mark.text for mark in canvas.marks if mark.role is Role.CLOCK).startswith("+")
