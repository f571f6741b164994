"""A facilitated session: its steps, its time, and what it keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.activity import Refused
from codev.meeting import commands as c
from codev.meeting import events as e
from codev.meeting import rules
from codev.meeting.events import MEETING_EVENTS, MeetingEvent
from codev.meeting.plan import Plan, Step
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT, Commitment, Note, Subject, Word
from codev.meeting.state import Meeting, evolve
from codev.timing import Instant, Millis, after, minutes
from codev.words import SourceWords

NINE = Instant(9 * 60 * 60_000)
STEPS = tuple(
    Step(name, name, minutes(length)) for name, length in (("accueil", 5), ("tour", 20), ("fin", 5))
)
PLAN = Plan("essai", "Essai", minutes(40), STEPS)
WORDS = SourceWords()


def at(minute: float) -> Instant:
    return after(NINE, minutes(minute))


def asked(meeting: Meeting, command: c.MeetingCommand, minute: float = 0) -> Meeting:
    """The meeting after `command`, which must be taken."""
    answer = rules.decide(meeting, command, at(minute))
    assert not isinstance(answer, Refused), answer
    for event in answer:
        meeting = evolve(meeting, event, at(minute))
    return meeting


def why(meeting: Meeting, command: c.MeetingCommand) -> str:
    answer = rules.decide(meeting, command, NINE)
    return answer.reason if isinstance(answer, Refused) else ""


@pytest.fixture
def opened() -> Meeting:
    return asked(Meeting(), c.Open(" Essai ", " Laxou ", 12, PLAN))


def test_an_opened_session_runs_its_first_step(opened: Meeting) -> None:
    assert (opened.title, opened.place, opened.step.id, opened.opened) == ("Essai", "Laxou", "accueil", NINE)
    assert opened.timer.left(at(2)) == minutes(3)
    assert opened.visited == {0}


def test_a_session_opens_once_and_with_a_plan(opened: Meeting) -> None:
    assert why(opened, c.Open("Encore", "Ici", 12, PLAN)) == rules.ALREADY_OPEN
    assert "aucune étape" in why(Meeting(), c.Open("Vide", "Ici", 12, Plan("v", "V", Millis(0), ())))
    assert why(Meeting(), c.StartTimer()) == rules.NOT_OPEN
    assert Meeting().steps == ()


def test_each_step_keeps_its_time(opened: Meeting) -> None:
    there = asked(opened, c.EnterStep(1), 4)
    back = asked(there, c.EnterStep(0), 10)
    assert [timer.spent(at(12)) for timer in back.timers] == [minutes(6), minutes(6), 0]
    assert back.visited == {0, 1}
    assert rules.decide(back, c.EnterStep(0), at(12)) == ()
    assert "programme" in why(back, c.EnterStep(3))


def test_time_is_suspended_lengthened_and_corrected(opened: Meeting) -> None:
    paused = asked(opened, c.PauseTimer(), 1)
    assert rules.decide(paused, c.PauseTimer(), at(2)) == ()
    assert asked(paused, c.AddTime(minutes(2)), 3).timer.left(at(9)) == minutes(6)
    assert asked(paused, c.AddTime(minutes(-60)), 3).timer.length == 0
    assert rules.decide(paused, c.AddTime(Millis(0)), at(3)) == ()
    running = asked(paused, c.StartTimer(), 3)
    assert rules.decide(running, c.StartTimer(), at(4)) == ()


def test_a_forgotten_start_counts_and_starts(opened: Meeting) -> None:
    assert rules.decide(opened, c.CorrectStart(minutes(2)), NINE) == (e.StartCorrected(minutes(2)),)
    paused = asked(opened, c.PauseTimer())
    corrected = asked(paused, c.CorrectStart(minutes(2)), 3)
    assert corrected.timer.running
    assert corrected.timer.spent(at(4)) == minutes(3)
    assert rules.decide(paused, c.CorrectStart(minutes(-2)), NINE) == ()


@pytest.mark.parametrize(("by", "spent"), [(-3, 2), (-60, 0), (2, 7)])
def test_a_gap_is_settled_and_takes_no_more_than_there_is(opened: Meeting, by: int, spent: int) -> None:
    assert asked(opened, c.SettleGap(minutes(by)), 5).timer.spent(at(5)) == minutes(spent)


def test_a_gap_settled_by_nothing_is_nothing(opened: Meeting) -> None:
    assert rules.decide(opened, c.SettleGap(Millis(0)), at(5)) == ()


def test_closing_stops_time_and_refuses_all_the_rest(opened: Meeting) -> None:
    closed = asked(opened, c.Close(), 3)
    assert closed.closed == at(3)
    assert closed.timer.spent(at(60)) == minutes(3)
    for command in (c.Close(), c.StartTimer(), c.EnterStep(1), c.TakeNote("Tard", private=False)):
        assert why(closed, command) == rules.IS_CLOSED


def test_a_note_says_when_it_was_taken(opened: Meeting) -> None:
    there = asked(opened, c.EnterStep(1))
    noted = asked(asked(there, c.TakeNote(" Oui ", private=True)), c.TakeNote("Non", private=False))
    assert noted.notes == (Note("Oui", private=True, about="tour"), Note("Non", private=False, about="tour"))
    assert why(there, c.TakeNote("  ", private=True)) == rules.EMPTY


def test_a_word_said_again_replaces_the_first_in_its_place(opened: Meeting) -> None:
    for by, text in (("Anne", "Un"), ("Bob", "Deux"), ("Anne", "Trois")):
        opened = asked(opened, c.GiveWord(by, text))
    assert opened.words == (Word("Anne", "Trois"), Word("Bob", "Deux"))
    assert rules.decide(opened, c.GiveWord("Bob", " Deux "), NINE) == ()


def test_commitments_and_subjects_are_numbered_and_replaced_by_number(opened: Meeting) -> None:
    for what in ("Un", "Deux"):
        opened = asked(opened, c.MakeCommitment(what, "Anne", "lundi"))
        opened = asked(opened, c.KeepSubject(f"{what} ?", " D’ici "))
    opened = asked(opened, c.MakeCommitment("Autre", "Bob", "mardi", "chene", 1))
    opened = asked(opened, c.KeepSubject("Quoi ?", number=2))
    assert opened.commitments == (
        Commitment(1, "Autre", "Bob", "mardi", "chene"),
        Commitment(2, "Deux", "Anne", "lundi"),
    )
    assert opened.subjects == (Subject(1, "Un ?", "D’ici"), Subject(2, "Quoi ?"))


@pytest.mark.parametrize("number", [0, 1, -3, 99])
def test_a_number_that_nothing_has_is_refused(opened: Meeting, number: int) -> None:
    assert "plus là" in why(opened, c.MakeCommitment("Un", "Anne", "lundi", number=number))
    assert "plus là" in why(opened, c.KeepSubject("Un ?", number=number))


@pytest.mark.parametrize(
    ("command", "limit"),
    [
        (lambda text: c.GiveWord("Anne", text), WORD_LIMIT),
        (lambda text: c.GiveWord(text, "Bien."), NAME_LIMIT),
        (lambda text: c.MakeCommitment(text, "Anne", "lundi"), COMMITMENT_LIMIT),
        (lambda text: c.MakeCommitment("Relire", text, "lundi"), NAME_LIMIT),
        (lambda text: c.MakeCommitment("Relire", "Anne", text), NAME_LIMIT),
        (c.KeepSubject, COMMITMENT_LIMIT),
    ],
)
def test_a_text_has_a_limit_and_says_the_count(opened: Meeting, command: object, limit: int) -> None:
    assert callable(command)
    assert not why(opened, command("é" * limit))
    assert not why(opened, command(f"  {'é' * limit}  "))
    assert why(opened, command(" ")) == rules.EMPTY
    answer = rules.decide(opened, command("é" * (limit + 1)), NINE)
    assert isinstance(answer, Refused)
    assert answer.sentence(WORDS) == f"{limit + 1} caractères pour {limit} ; raccourcissez."


LABELLED: tuple[MeetingEvent, ...] = (
    e.Opened("Essai", "Laxou", 12, PLAN),
    e.StepEntered(1),
    e.TimerStarted(),
    e.TimerPaused(),
    e.TimeAdded(minutes(1)),
    e.StartCorrected(minutes(1)),
    e.GapSettled(minutes(1)),
    e.NoteTaken(Note("Oui", private=True)),
    e.WordGiven(Word("Anne", "Bien.")),
    e.CommitmentMade(Commitment(1, "Relire", "Anne", "lundi")),
    e.SubjectKept(Subject(1, "Quoi ?")),
    e.Closed(),
)


def test_every_act_has_a_name_of_its_own_that_tells_no_secret() -> None:
    labels = [rules.label(event, WORDS) for event in LABELLED]
    assert {type(event) for event in LABELLED} == set(MEETING_EVENTS)
    assert all(labels)
    assert len(set(labels)) == len(labels)
    assert rules.label(e.TimeAdded(minutes(-1)), WORDS) == "temps retiré"
    assert not any("Oui" in label for label in labels)  # the stage shows what Z would undo


def test_what_somebody_is_called_is_never_translated() -> None:
    marking = SourceWords(change=lambda text: f"¤{text}¤")
    assert "¤Note¤" not in rules.label(e.WordGiven(Word("Note", "Bien.")), marking)


times = st.lists(
    st.tuples(
        st.integers(0, 600_000),
        st.one_of(
            st.builds(c.EnterStep, st.integers(0, 2)),
            st.builds(c.StartTimer),
            st.builds(c.PauseTimer),
            st.builds(c.AddTime, st.integers(-(10**6), 10**6).map(Millis)),
            st.builds(c.CorrectStart, st.integers(-(10**6), 10**6).map(Millis)),
            st.builds(c.SettleGap, st.integers(-(10**6), 10**6).map(Millis)),
        ),
    ),
    max_size=20,
)


@given(times)
def test_only_one_timer_runs_and_a_deed_moves_no_time_that_it_does_not_name(
    deeds: list[tuple[int, c.MeetingCommand]],
) -> None:
    meeting, now = asked(Meeting(), c.Open("Essai", "Laxou", 12, PLAN)), NINE
    for wait, command in deeds:
        now = after(now, Millis(wait))
        answer = rules.decide(meeting, command, now)
        assert not isinstance(answer, Refused)
        before = [timer.left(now) for timer in meeting.timers]
        for event in answer:
            meeting = evolve(meeting, event, now)
        assert sum(timer.running for timer in meeting.timers) <= 1
        assert all(timer.spent(now) >= 0 for timer in meeting.timers)
        assert all(timer.length >= 0 for timer in meeting.timers)
        if isinstance(command, c.EnterStep | c.StartTimer | c.PauseTimer):
            assert [timer.left(now) for timer in meeting.timers] == before
