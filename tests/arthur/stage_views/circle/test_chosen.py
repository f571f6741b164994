"""What the screens of choosing, meeting, looking back and reading again say, and what can be done there."""

from dataclasses import replace

import pytest

from arthur.intents import Intent, Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.circle.room import CIRCLE_VIEWS, circle_room
from arthur.widgets.theme import DAY, NIGHT
from codev.circle import commands as c
from codev.circle.method import PhaseKind
from codev.circle.public import PublicCircle
from codev.words import SourceWords
from tests.arthur.circle_samples import BEFORE, MISSING, SUBJECTS, WORDINGS, Tale
from tests.arthur.stage_views.circle.chosen import (
    BOARD,
    MEETINGS,
    RETURNING,
    SCENES,
    TEN,
    VALIDATION,
    VOTE,
    speed,
)
from tests.arthur.stage_views.circle.scenes import Scene, all_of, missing, pages
from tests.arthur.stage_views.law import blank, faults, written

WORDS = SourceWords()
WIDE = (1920, 1080)
SIZES = ((1024, 768), (1280, 720), WIDE)


def seen(tale: Tale, spent: int = 20, size: tuple[int, int] = WIDE) -> tuple[Canvas, dict[str, Zone]]:
    """The first page of a screen, and its zones by key."""
    canvas, zones = next(pages(Scene("", tale, spent), WORDS, DAY, lambda: blank(size), full=False))
    return canvas, {zone.key: zone for zone in zones if zone.key}


def scene(name: str) -> Scene:
    return next(one for one in SCENES if one.name == name)


def circle_of(one: Scene, *, full: bool) -> PublicCircle:
    return one.shows(WORDS, full=full).circle


def test_every_kind_of_phase_has_its_screen() -> None:
    assert set(CIRCLE_VIEWS) == set(PhaseKind)


def test_the_next_key_always_goes_on() -> None:
    for one in SCENES:
        for _, zones in pages(one, WORDS, DAY, lambda: blank(WIDE)):
            assert not [zone for zone in zones if zone.focus]


@pytest.mark.parametrize("text_size", [1.0, 1.3])
@pytest.mark.parametrize("size", SIZES)
class TestNothingIsCut:
    """Every word of every text at its limit is on one page or another."""

    def test_validation(self, size: tuple[int, int], text_size: float) -> None:
        for name in ("validation, deux « non »", "validation, validée"):
            question = circle_of(scene(name), full=True).question
            texts = [text for one in question.versions for text in (one.text, one.missing)]
            assert len(question.versions) == 2
            assert not missing(all_of(scene(name), size, text_size, WORDS, DAY), *texts)

    def test_vote(self, size: tuple[int, int], text_size: float) -> None:
        one = scene("choix, dix sujets")
        texts = [candidate.text for candidate in circle_of(one, full=True).candidates]
        assert len(texts) == 10
        assert not missing(all_of(one, size, text_size, WORDS, DAY), *texts)

    def test_return(self, size: tuple[int, int], text_size: float) -> None:
        previous = circle_of(RETURNING[1], full=True).previous
        assert previous is not None
        texts = [text for one in previous.promises for text in (one.what, one.who, one.when, one.text)]
        said = all_of(RETURNING[1], size, text_size, WORDS, DAY)
        assert not missing(said, previous.question, *texts)

    def test_board(self, size: tuple[int, int], text_size: float) -> None:
        shown = scene("noté, tout")
        circle = circle_of(shown, full=True)
        texts = [one.text for one in circle.said] + [one.text for one in circle.synthesis]
        texts += [one.text for one in circle.learnings] + [one.text for one in circle.parked]
        made = [text for promise in circle.commitments for text in (promise.what, promise.who, promise.when)]
        assert len(circle.said) == 24
        assert circle.subject is not None
        said = all_of(shown, size, text_size, WORDS, NIGHT)
        assert not missing(said, circle.subject.text, circle.question.text, *texts, *made)


class TestValidation:
    def test_the_client_is_asked_and_answers_by_a_key(self) -> None:
        canvas, keys = seen(VALIDATION[1].tale)
        assert WORDINGS[0].split()[0] in written(canvas)
        assert keys["v"].intent == Intent(Verb.VALIDATE)
        assert (keys["v"].label, keys["n"].label) == ("Validée", "Non : il manque…")
        assert keys["n"].intent == Intent(Verb.REFUSE)
        assert keys["e"].intent == Intent(Verb.WORD_QUESTION)

    def test_before_any_version_nobody_can_say_yes(self) -> None:
        canvas, keys = seen(VALIDATION[0].tale)
        assert "première version" in written(canvas)
        assert not {"v", "n"} & keys.keys()

    def test_a_no_says_what_was_missing(self) -> None:
        canvas, keys = seen(VALIDATION[2].tale)
        assert not missing(written(canvas).replace(" ", ""), "il manquait", MISSING[0])
        assert not {"v", "n"} & keys.keys()

    def test_after_two_no_the_group_answers(self) -> None:
        canvas, keys = seen(scene("validation, au groupe").tale)
        assert (keys["v"].label, keys["n"].label) == ("Oui, on peut y travailler", "Non")
        assert "Le groupe peut-il y travailler" in written(canvas)

    def test_the_yes_is_told_by_a_tick_and_a_word_and_the_question_stands_once(self) -> None:
        canvas, keys = seen(scene("validation, validée").tale)
        assert "✓ validée" in written(canvas)
        assert written(canvas).count("« Comment doser les deux") == 1
        assert not {"v", "n"} & keys.keys()

    def test_the_groups_yes_is_the_groups(self) -> None:
        canvas, _ = seen(scene("validation, le groupe a dit oui").tale)
        assert "✓ acceptée par le groupe" in written(canvas)

    def test_a_version_after_the_yes_is_asked_of_the_client_again(self) -> None:
        canvas, keys = seen(scene("validation, validée puis récrite").tale)
        assert not missing(written(canvas).replace(" ", ""), "ensemble", "✓", "validée")
        assert keys["v"].label == "Validée"


class TestVote:
    def test_each_subject_has_its_number_its_kind_and_its_voices(self) -> None:
        canvas, keys = seen(VOTE[2].tale)
        assert not missing(written(canvas).replace(" ", ""), *SUBJECTS, "préoccupation", "8 voix", "5 voix")
        assert keys["e"].intent == Intent(Verb.PROPOSE)
        assert [keys[key].intent for key in "123"] == [Intent(Verb.CANDIDATE, number) for number in (1, 2, 3)]

    def test_the_one_retained_is_told_by_a_tick_and_a_word(self) -> None:
        before, _ = seen(replace(VOTE[2].tale, acts=5))
        after, _ = seen(VOTE[2].tale)
        assert "✓ sujet retenu" not in written(before)
        assert written(after).count("✓ sujet retenu") == 1

    def test_a_tenth_subject_is_reached_by_a_click(self) -> None:
        shown = pages(Scene("", VOTE[3].tale), WORDS, DAY, lambda: blank(WIDE), full=False)
        found = [zone for _, zones in shown for zone in zones if zone.intent.verb is Verb.CANDIDATE]
        assert len(TEN) + 3 == 10
        assert [zone.intent.value for zone in found] == list(range(1, 11))
        assert [zone.key for zone in found] == [*"123456789", ""]


class TestReturn:
    def test_what_became_of_each_promise_is_a_word(self) -> None:
        said = all_of(RETURNING[1], WIDE, 1.0, WORDS, DAY, full=False)
        assert not missing(said, BEFORE.question, *(one.what for one in BEFORE.promises))
        assert not missing(said, "✓", "fait", "◐", "en", "cours", "○", "pas", "fait")

    def test_what_is_not_said_yet_is_left_open(self) -> None:
        canvas, keys = seen(RETURNING[0].tale)
        assert written(canvas).count("à dire") == len(BEFORE.promises)
        assert keys["e"].intent == Intent(Verb.RETURN)


@pytest.mark.parametrize("people", [8, 13, 20, 40])
@pytest.mark.parametrize("names", [True, False])
class TestWhoMeetsWhom:
    def test_the_back_row_sees_all_of_it_at_once(self, people: int, names: bool) -> None:
        one = Scene("", speed(people, 2, names=names))
        circle = circle_of(one, full=False)
        canvas, zones = next(pages(one, WORDS, DAY, lambda: blank(WIDE), full=False))
        seats = sorted(zone.intent.value for zone in zones if zone.intent.verb is Verb.SEAT)
        assert seats == sorted(seat for pair in circle.meeting_now for seat in pair.pair)
        assert "Rencontre 2 sur" in written(canvas)
        assert [mark for mark in canvas.marks if mark.role == "clock"]
        assert "next" not in {zone.key for zone in zones}

    @pytest.mark.parametrize("method", ["speed-meeting", "speed-meeting-ess"])
    def test_each_is_beside_whom_they_meet(self, people: int, names: bool, method: str) -> None:
        one = Scene("", speed(people, 1, names=names, method=method))
        circle = circle_of(one, full=False)
        shown = pages(one, WORDS, DAY, lambda: blank((1024, 768)), full=False)
        seats = [zone.intent.value for _, zones in shown for zone in zones if zone.intent.verb is Verb.SEAT]
        facing = {frozenset(two) for two in zip(seats[::2], seats[1::2], strict=True)}
        assert facing == {pair.pair for pair in circle.meeting_now}

    def test_who_rests_and_who_comes_next_are_said(self, people: int, names: bool) -> None:
        one = Scene("", speed(people, 1, names=names))
        circle = circle_of(one, full=False)
        said = all_of(one, (1024, 768), 1.3, WORDS, DAY, full=False)
        busy = {seat for pair in circle.meeting_now for seat in pair.pair}
        idle = [person.seat for person in circle.people if person.voice and person.seat not in busy]
        assert bool(idle) == bool(people % 2)
        assert ("Aurepos:" in said) == bool(idle)
        assert not missing(said, *(f"{pair.one}–{pair.other}" for pair in circle.encounters[1]))


class TestMeetings:
    def test_before_a_meeting_its_share_is_shown_stopped(self) -> None:
        canvas, _ = seen(speed(13, 0), spent=500)
        assert "à venir" in written(canvas)
        assert "Rencontre 1 sur 7" in written(canvas)

    def test_over_time_the_clock_is_quiet(self) -> None:
        canvas, _ = seen(speed(13, 1), spent=900)
        assert "merci" in written(canvas)
        assert "+" in next(mark.text for mark in canvas.marks if mark.role == "clock")

    def test_who_left_is_said_to_have_left(self) -> None:
        canvas, _ = seen(scene("rencontres, quelqu’un part").tale)
        assert "Farid (parti)" in written(canvas)

    def test_a_meeting_that_nobody_holds_any_more_is_not_the_end(self) -> None:
        shows = Scene("", speed(5, 2)).shows(WORDS, full=False)
        first, _, *others = shows.circle.encounters
        emptied = replace(shows.circle, encounters=(first, (), *others))
        canvas = blank(WIDE)
        assert not faults(canvas, circle_room(canvas, replace(shows, circle=emptied), WORDS, DAY))
        assert "terminées" not in written(canvas)
        assert not missing(written(canvas), "Au repos", "5", "Ensuite")

    def test_after_the_last_there_is_nobody_to_look_for(self) -> None:
        canvas, keys = seen(MEETINGS[-1].tale)
        assert "Les rencontres sont terminées" in written(canvas)
        assert keys["c"].intent == Intent(Verb.CONTACT)

    def test_groups_are_named(self) -> None:
        for people in (8, 40):
            canvas, _ = seen(speed(people, 1))
            assert not missing(written(canvas), "Acheteurs", "Fournisseurs")


class TestBoard:
    def test_before_anything_is_noted(self) -> None:
        canvas, _ = next(pages(BOARD[0], WORDS, DAY, lambda: blank(WIDE)))
        assert "Rien à montrer pour l’instant" in written(canvas)

    def test_it_does_not_say_who_said_what(self) -> None:
        tale = replace(BOARD[1].tale, then=(c.Name(7, "Zéphyrine"),))
        said = all_of(replace(BOARD[1], tale=tale), WIDE, 1.0, WORDS, DAY, full=False)
        assert "Zéphyrine" not in said
        assert "n°7" not in said

    def test_the_foot_says_that_the_next_key_turns_the_page(self) -> None:
        shown = [written(canvas) for canvas, _ in pages(BOARD[1], WORDS, DAY, lambda: blank(WIDE))]
        assert len(shown) > 2
        assert ["page suivante" in said for said in shown] == [True] * (len(shown) - 1) + [False]

    def test_a_promise_has_its_day_of_return(self) -> None:
        said = all_of(BOARD[1], WIDE, 1.0, WORDS, DAY, full=False)
        assert not missing(said, "Appeler le facilitateur", "Camille", "2026-12-15", "2027-01-12")
