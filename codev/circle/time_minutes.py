"""The facilitator's part of the minutes: times planned and taken, turns by number, gates opened by hand."""

from collections import defaultdict
from collections.abc import Iterator

from codev.circle.method import PhaseKind
from codev.circle.records import CAUSE_NAMES
from codev.circle.state import Circle
from codev.document import Block, Bullets, Heading, Paragraph, Table
from codev.timing import Instant, Millis
from codev.words import N_, Words


def time_minutes(circle: Circle, words: Words) -> Iterator[Block]:
    """The chapter on time; "durée des tours", because the clock of a turn runs while others answer too."""
    yield Heading(1, words(N_("Déroulement")))
    header = (N_("Phase"), N_("Prévu"), N_("Pris"))
    yield Table(
        words(N_("Temps prévu et pris, phase par phase")),
        tuple(words(name) for name in header),
        tuple(_row(circle, step, words) for step in range(len(circle.meeting.steps))),
    )
    turns = tuple(_turns(circle, words)) if circle.has_durations else ()
    if turns:
        yield Paragraph(words(N_("Durée des tours (réponses comprises) :")))
        yield Bullets(turns)
    if circle.overruled:
        yield Paragraph(words(N_("Passages outre :")))
        yield Bullets(tuple(_overruled(circle, words)))
    step = circle.meeting.index
    if circle.meeting.closed is not None and (left := circle.unheard(step)):
        yield Paragraph(
            words(
                N_("{phase} : {who}"),
                phase=_title(circle, step, words),
                who=_missed(circle, step, left, words),
            ),
            lead=words(N_("Restaient à entendre à la clôture")),
        )


def _title(circle: Circle, step: int, words: Words) -> str:
    """The title of a phase, with its number where it is repeated."""
    asked = circle.meeting.steps[step]
    title = circle.method_in(words.lang).phase(asked.id).title
    return words(N_("{title} {number}"), title=title, number=asked.round) if asked.round else title


def _row(circle: Circle, step: int, words: Words) -> tuple[str, ...]:
    meeting = circle.meeting
    # A session that is not closed yet may have a phase running: what it has taken shows up to its last pause.
    end = meeting.closed or Instant(meeting.timers[step].since or 0)
    spent = meeting.timers[step].spent(end)
    reached = words.duration(spent) if step in meeting.visited else words(N_("pas atteinte"))
    return _title(circle, step, words), words.duration(meeting.steps[step].planned), reached


def _turns(circle: Circle, words: Words) -> Iterator[str]:
    """One line for each round: what each number took."""
    for here in circle.rounds:
        if circle.phase_of(here.step).kind is not PhaseKind.ROUND:
            continue
        taken: dict[int, int] = defaultdict(int)
        for turn in here.turns:
            taken[turn.seat] += 0 if turn.ended is None else turn.ended - turn.begun
        told = (
            words(N_("n° {seat} {length}"), seat=seat, length=words.duration(Millis(taken[seat])))
            for seat in sorted(taken)
        )
        if taken:
            yield words(
                N_("{phase} : {turns}"),
                phase=_title(circle, here.step, words),
                turns=words.listing(tuple(told)),
            )


def _overruled(circle: Circle, words: Words) -> Iterator[str]:
    for one in circle.overruled:
        told = words(
            N_("{phase} : {cause}"),
            phase=_title(circle, one.step, words),
            cause=words(CAUSE_NAMES[one.cause]),
        )
        yield (
            words(N_("{told} ({who})"), told=told, who=_missed(circle, one.step, one.unheard, words))
            if one.unheard
            else told
        )


def _missed(circle: Circle, step: int, unheard: tuple[int, ...], words: Words) -> str:
    """Who was not heard, or how many meetings were not held."""
    if circle.phase_of(step).kind is PhaseKind.MEETINGS:
        return words.plural("{count} rencontre non tenue", "{count} rencontres non tenues", len(unheard))
    return words.listing(tuple(words(N_("n° {seat}"), seat=seat) for seat in unheard))
