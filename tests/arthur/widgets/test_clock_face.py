"""The clock says the same thing three times: a ring, digits, a word. It never hurries, and never dances."""

import pytest

from arthur.intents import Intent, Verb
from arthur.stage.box import Box
from arthur.stage.styles import Role
from arthur.widgets.clock_face import (
    HALF_MINUTES,
    bar_height,
    clock_bar,
    clock_keys,
    read,
    read_share,
    read_turn,
    round_clock,
    round_side,
)
from arthur.widgets.theme import DAY
from codev.circle.rounds import Turn
from codev.timing import Instant, Millis, Timer, after, minutes
from codev.words import SourceWords
from tests.arthur.stage_views.law import blank

WORDS = SourceWords()
START = Instant(1_000_000)
RUNNING = Timer(minutes(14)).started(START)
NOW = read(RUNNING, START, WORDS)


@pytest.mark.parametrize(
    ("spent", "digits", "word", "share"),
    [
        (0, "14:00", "temps", 1.0),
        (7, "7:00", "temps", 0.5),
        (13, "1:00", "concluez", 1 / 14),
        (14, "0:00", "merci", 0),
        (16.5, "+2:30", "merci", 0),
    ],
)
def test_digits_word_and_ring_agree(spent: float, digits: str, word: str, share: float) -> None:
    shown = read(RUNNING, after(START, minutes(spent)), WORDS)
    assert (shown.digits, shown.word) == (digits, word)
    assert shown.share == pytest.approx(share, abs=0.001)


def test_a_suspended_clock_says_so() -> None:
    paused = RUNNING.paused(after(START, minutes(3)))
    shown = read(paused, after(START, minutes(30)), WORDS)
    assert (shown.digits, shown.word, shown.running) == ("11:00", "temps suspendu", False)


def test_over_time_it_turns_quiet() -> None:
    before = read(RUNNING, after(START, minutes(1)), WORDS)
    past = read(RUNNING, after(START, minutes(20)), WORDS)
    assert (before.ink(DAY), past.ink(DAY)) == (DAY.ink, DAY.soft)
    assert past.word_ink(DAY) == DAY.soft


def test_nothing_dances_from_one_second_to_the_next() -> None:
    boxes = set()
    for second in range(60):
        canvas = blank()
        canvas.fill(DAY.wall)
        now = Instant(START + 1000 * second)
        place, _ = round_clock(canvas, Box(100, 50, 600, 600), read(RUNNING, now, WORDS), WORDS, DAY)
        boxes.add((place, next(mark.box for mark in canvas.marks if mark.role is Role.CLOCK)))
    assert len(boxes) == 1


def test_both_clocks_can_be_read_from_the_back_row_and_clicked() -> None:
    for draw in ("round", "bar"):
        canvas = blank()
        canvas.fill(DAY.wall)
        if draw == "round":
            side = round_side(canvas)
            _, zones = round_clock(canvas, Box(0, 0, side, side), NOW, WORDS, DAY)
        else:
            zones = clock_bar(canvas, Box(0, 100, 1000, bar_height(canvas)), NOW, WORDS, DAY)
        clock = next(mark for mark in canvas.marks if mark.role is Role.CLOCK)
        assert clock.text == "14:00"
        assert not clock.small(canvas.height)
        assert [zone.intent for zone in zones] == [Intent(Verb.TIMER)]
        assert canvas.overflows == []


def test_keys_take_and_give_a_minute() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    intents = [zone.intent for zone in clock_keys(canvas, Box(0, 0, 400, 40), WORDS, DAY)]
    assert intents == [Intent(Verb.MINUTE, -1), Intent(Verb.TIMER), Intent(Verb.MINUTE, 1)]


def test_a_clock_of_no_length_is_over_at_once() -> None:
    assert read(Timer(minutes(0)).started(START), START, WORDS).over


# ------------------------------------------------------------------ of a turn


@pytest.mark.parametrize(
    ("spent", "digits", "word", "share"),
    [(60, "2:00", "temps", 1.0), (150, "0:30", "concluez", 0.25), (149, "0:31", "temps", 31 / 120)],
)
def test_a_turn_has_its_own_time_on_that_of_its_phase(
    spent: int, digits: str, word: str, share: float
) -> None:
    turn = Turn(7, Millis(60_000), Millis(120_000))
    shown = read_turn(turn, RUNNING, Instant(START + 1000 * spent), WORDS)
    assert (shown.digits, shown.word, shown.over) == (digits, word, False)
    assert shown.share == pytest.approx(share, abs=0.001)


def test_a_long_turn_concludes_for_a_minute_and_no_more() -> None:
    turn = Turn(7, Millis(0), minutes(12))
    assert read_turn(turn, RUNNING, after(START, minutes(10.9)), WORDS).word == "temps"
    assert read_turn(turn, RUNNING, after(START, minutes(11)), WORDS).word == "concluez"


def test_a_turn_past_its_share_is_thanked_and_counts_up() -> None:
    shown = read_turn(Turn(7, Millis(0), Millis(30_000)), RUNNING, Instant(START + 45_000), WORDS)
    assert (shown.digits, shown.word, shown.over) == ("+0:15", "merci", True)


def test_a_turn_whose_phase_is_suspended_says_so() -> None:
    paused = RUNNING.paused(Instant(START + 10_000))
    shown = read_turn(Turn(7, Millis(0), Millis(30_000)), paused, Instant(START + 99_000), WORDS)
    assert (shown.digits, shown.word, shown.running) == ("0:20", "temps suspendu", False)


def test_between_turns_the_share_to_come_stands_still() -> None:
    shown = read_share(Millis(75_000), WORDS)
    assert (shown.digits, shown.word, shown.share, shown.running) == ("1:15", "à venir", 1.0, False)
    assert not shown.over


def test_keys_of_half_a_minute_are_in_the_list_of_keys() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = clock_keys(canvas, Box(0, 0, 400, 40), WORDS, DAY, HALF_MINUTES)
    assert [(zone.key, zone.intent) for zone in zones] == [
        ("-", Intent(Verb.MINUTE, -1)),
        ("", Intent(Verb.TIMER)),
        ("+", Intent(Verb.MINUTE, 1)),
    ]
    assert zones[0].label == "Trente secondes de moins"
