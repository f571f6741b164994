"""The upper part of the screen: where one is, the question, the clock, who speaks, who keeps silent, the rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from codev.circle.method import ROLE_NAMES, SPEAKERS_NAMES, PhaseKind, Role, Speakers
from codev.circle.public import PublicCircle, public
from codev.circle.roster import find
from codev.circle.rounds import MARK_NAMES, Mark
from codev.circle.state import Circle
from codev.terminal.letters import Line, Signs, cut, paragraph, spread, width, wrapped
from codev.terminal.menus import who
from codev.timing import MINUTE, SECOND, Instant, Millis, clock_face
from codev.words import N_, Words, exactly

RECALL = Millis(5 * SECOND)  # how long the rule is shown large
ENDING = 4  # the last quarter of a turn asks to conclude: a minute at most, as for a phase
BAR = 30  # cells, at most

# Those of a role, as a room calls them.
TOGETHER = {
    Role.CLIENT: SPEAKERS_NAMES[Speakers.CLIENT],
    Role.CONSULTANT: SPEAKERS_NAMES[Speakers.CONSULTANTS],
    Role.EXPERT: SPEAKERS_NAMES[Speakers.EXPERTS],
    Role.WITNESS: SPEAKERS_NAMES[Speakers.WITNESSES],
}
MEETING_MARKS = MARK_NAMES | {Mark.NOW: N_("en cours"), Mark.SPOKEN: N_("tenue")}
RUNNING, CONCLUDE, THANKS, HELD = N_("temps"), N_("concluez"), N_("merci"), N_("suspendu")


@dataclass(frozen=True, slots=True)
class Reading:
    """The clock at one moment; `share` of its time is left."""

    digits: str
    word: str  # a source text
    share: float


def reading(left: Millis, length: Millis, ending: Millis, *, running: bool) -> Reading:
    """A time as digits and a word: nobody is late, a turn that is over is thanked for."""
    word = THANKS if left <= 0 else HELD if not running else CONCLUDE if left <= ending else RUNNING
    share = min(1.0, max(0.0, left / length)) if length > 0 else 0.0
    return Reading(clock_face(left), word, share)


def clock_of(circle: Circle, now: Instant) -> Reading:
    """The clock of who speaks, or else the phase's."""
    timer, turn = circle.meeting.timer, circle.round.current
    if turn is not None:
        ending = Millis(min(MINUTE, turn.length // ENDING))
        return reading(turn.left(timer.spent(now)), turn.length, ending, running=timer.running)
    return reading(timer.left(now), timer.length, MINUTE, running=timer.running)


def until_next_second(circle: Circle, now: Instant) -> Millis:
    """How long the digits stay what they are; a second while time is held."""
    timer, turn = circle.meeting.timer, circle.round.current
    left = timer.left(now) if turn is None else turn.left(timer.spent(now))
    return Millis(left % SECOND or SECOND) if timer.running else SECOND


def top(circle: Circle, now: Instant, cells: int, words: Words, signs: Signs) -> Iterator[Line]:
    """All of the upper part, line by line."""
    seen = public(circle)
    yield from _where(circle, seen, now, cells, words)
    yield (("", signs.rule * cells),)
    yield _clock(circle, now, cells, words, signs)
    yield from _voices(circle, seen, cells, words, signs)
    yield from _rule(circle, now, cells, words)


def _where(circle: Circle, seen: PublicCircle, now: Instant, cells: int, words: Words) -> Iterator[Line]:
    meeting, method = circle.meeting, circle.method_in(words.lang)
    ends = words(N_("{hour} · fin vers {end}"), hour=words.hour(now), end=words.hour(seen.expected_end(now)))
    place = f" · {meeting.place}" if meeting.place else ""
    yield spread((("bold", cut(f"{meeting.title}{place}", max(20, cells - width(ends) - 2))),), ends, cells)
    number = words(N_("Phase {number}/{total}"), number=meeting.index + 1, total=len(meeting.steps))
    title = f"{number} · {phase_title(circle, meeting.index, words)}"
    coming = ""
    if meeting.index + 1 < len(meeting.steps):
        after = method.phase(meeting.steps[meeting.index + 1].id).title
        coming = words(N_("ensuite : {title}"), title=after)
    yield spread((("bold", title),), coming, cells)
    if circle.question.text:
        lead = words(N_("Question validée :"))
        yield from paragraph(lead, circle.question.text, cells, 2, "bold")


def phase_title(circle: Circle, step: int, words: Words) -> str:
    """The title of a step, with its number where it is played several times."""
    planned = circle.meeting.steps[step]
    title = circle.method_in(words.lang).phase(planned.id).title
    return f"{title} ({planned.round})" if planned.round else title


def _clock(circle: Circle, now: Instant, cells: int, words: Words, signs: Signs) -> Line:
    clock = clock_of(circle, now)
    word = words(clock.word)
    longest = max(width(words(one)) for one in (RUNNING, CONCLUDE, THANKS, HELD))
    bar = min(BAR, max(8, cells - 50))
    full = round(clock.share * bar)
    shown = f"{clock.digits:>7}  {word}{' ' * (longest - width(word))}  "
    line: Line = (("bold", shown), ("", signs.full * full + signs.empty * (bar - full)))
    if circle.round.current is None:
        return line
    timer = circle.meeting.timer
    return spread(line, words(N_("phase : {left}"), left=clock_face(timer.left(now))), cells)


def _voices(circle: Circle, seen: PublicCircle, cells: int, words: Words, signs: Signs) -> Iterator[Line]:
    """Who speaks, the dots of a round, who keeps silent."""
    here = seen.round
    if here is None or seen.kind is PhaseKind.MEETINGS:
        yield from paragraph(words(N_("Parole :")), _speaking(circle, seen, words), cells, 2)
    else:
        yield from paragraph("", _turn(circle, seen, words), cells, 2, "bold")
    if here is not None:
        dots = (f"{signs.mark(dot.mark)} {dot.seat}" for dot in here.dots)
        yield from (
            (("", line),) for line in wrapped("   ".join(one.replace(" ", "\xa0") for one in dots), cells)
        )
        names = MEETING_MARKS if seen.kind is PhaseKind.MEETINGS else MARK_NAMES
        used = dict.fromkeys(dot.mark for dot in here.dots)
        legend = "  ".join(f"{signs.mark(mark)} {words(names[mark])}" for mark in used)
        yield (("", cut(f"({legend})", cells)),)
    phase = circle.phase
    if phase.silent:
        silent = words.listing(tuple(words(TOGETHER.get(role, ROLE_NAMES[role])) for role in phase.silent))
        yield from paragraph(words(N_("En silence :")), silent, cells, 1)


def _speaking(circle: Circle, seen: PublicCircle, words: Words) -> str:
    phase = circle.phase
    if phase.kind is PhaseKind.MEETINGS:
        held = len([turn for turn in circle.round.turns if turn.ended is not None])
        return words(
            N_("chacun avec son vis-à-vis ; rencontres tenues : {held} sur {total}"),
            held=held,
            total=len(circle.line(circle.meeting.index)),
        )
    if phase.speakers is Speakers.NOBODY:
        return words(N_("personne, chacun pour soi"))
    said = words(SPEAKERS_NAMES[phase.speakers])
    if 0 < len(seen.speakers) <= 2:
        people = (find(circle.people, seat) for seat in seen.speakers)
        return f"{said} ({words.listing(tuple(who(one, words) for one in people if one))})"
    return said


def _turn(circle: Circle, seen: PublicCircle, words: Words) -> str:
    """Who has the floor, who is next, how many voices are left and for how long each."""
    here = seen.round
    if here is None:
        return ""
    if here.over:
        return words(N_("Fin du tour : → passe à la phase suivante."))
    parts = []
    if here.turn is not None:
        now = find(circle.people, here.turn.seat)
        parts.append(words(N_("{who} parle"), who=who(now, words) if now else here.turn.seat))
    if here.to_come:
        coming = find(circle.people, here.to_come[0])
        after = N_("ensuite {who}") if here.turn else N_("prochaine voix : {who}")
        parts.append(words(after, who=who(coming, words) if coming else here.to_come[0]))
        parts.append(words.plural("il reste {count} voix", "il reste {count} voix", len(here.to_come)))
        parts.append(words(N_("{each} chacun"), each=exactly(here.each, words)))
    else:
        parts.append(words(N_("dernière voix")))
    return " · ".join(parts)


def _rule(circle: Circle, now: Instant, cells: int, words: Words) -> Iterator[Line]:
    rule = circle.method_in(words.lang).phase(circle.meeting.step.id).rule
    if not rule:
        return
    recall = circle.recalled
    recalled = recall is not None and recall.step == circle.meeting.index and 0 <= now - recall.at < RECALL
    lead = words(N_("Rappel de la règle :")) if recalled else words(N_("Règle :"))
    yield from paragraph(lead, rule, cells, 2, "reverse" if recalled else "")
