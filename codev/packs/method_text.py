"""Methods as plain text, for a terminal: one line each, or one in full with its times for a number of people."""

from collections.abc import Iterator
from textwrap import fill

from codev.circle.arranging import usual_roster
from codev.circle.cuts import cut_to_fit
from codev.circle.method import (
    KIND_NAMES,
    ROLE_NAMES,
    SPEAKERS_NAMES,
    Capture,
    Gate,
    Method,
    Phase,
    Speakers,
    method_in,
)
from codev.circle.plan import Given, changeovers, make_plan, turns_of
from codev.circle.roster import Roster
from codev.meeting.plan import Plan, Step
from codev.packs.methods import Methods
from codev.timing import SECOND, Millis
from codev.words import N_, Words, exactly

WIDTH = 100  # characters of a line
INDENT = " " * 4

CAPTURE_NAMES = {
    Capture.SUBJECT: N_("sujets et voix"),
    Capture.RETURN: N_("retour du client précédent"),
    Capture.ASKED: N_("questions posées"),
    Capture.QUESTION: N_("versions de la question"),
    Capture.IDEA: N_("idées"),
    Capture.SYNTHESIS: N_("synthèse"),
    Capture.COMMITMENT: N_("engagements"),
    Capture.LEARNING: N_("apprentissages"),
    Capture.CONTACT: N_("qui veut revoir qui"),
}
GATE_NAMES = {
    Gate.SUBJECT: N_("un sujet est choisi"),
    Gate.VALIDATED: N_("le client a validé la question"),
    Gate.COMMITTED: N_("un engagement est pris"),
}


def method_lines(methods: Methods, words: Words) -> Iterator[str]:
    """Each method on its line, the usual one marked."""
    for editions in methods.found:
        one = method_in(editions, words.lang)
        told = words(
            N_("{id} – {title} ({minutes} min, de {least} à {most} personnes)"),
            id=one.id,
            title=one.title,
            minutes=one.promised_minutes,
            least=one.least,
            most=one.most,
        )
        usual = words(N_("(proposée d’abord)"))
        yield f"{told} {usual}" if one.id == methods.usual else told


def method_text(method: Method, people: int, words: Words) -> str:
    """The whole method, its phases timed for `people`, then the sum, the changeovers and the reserve.

    The return on a previous session is shown, and not counted: most sessions have none.
    """
    roster = usual_roster(method, people)
    shown, counted = (make_plan(method, roster, Given(previous=previous)) for previous in (True, False))
    number = words(N_("pour {people} personnes"), people=people)
    lines = [f"{method.title} – {number}", fill(method.source, WIDTH), ""]
    inside = {step.id for step in counted.steps}
    for step in shown.steps:
        lines += _phase_lines(step, method.phase(step.id), roster, words, counted=step.id in inside)
    return "\n".join([*lines, "", _sums(method, counted, roster, words), *_cuts(method, roster, words)])


def _phase_lines(step: Step, phase: Phase, roster: Roster, words: Words, *, counted: bool) -> Iterator[str]:
    kind = words(KIND_NAMES[phase.kind])  # with its capital: German nouns have one
    speaking = phase.speakers is not Speakers.NOBODY
    who = f", {words(SPEAKERS_NAMES[phase.speakers])}" if speaking else ""
    if_needed = words(N_("(s’il y a eu une séance avant)"))
    told = f"{words.duration(step.planned)} – {phase.title} ({kind}{who})"
    yield told if counted else f"{told} {if_needed}"
    if phase.in_turns:
        text = N_("{count} tours de {turn}, et {changeover} pour passer au suivant")
        values = {
            "turn": exactly(Millis(phase.each * SECOND), words),
            "changeover": exactly(Millis(phase.changeover * SECOND), words),
        }
        yield INDENT + words(text, count=turns_of(phase, roster), **values)
    if phase.rule:
        yield INDENT + phase.rule
    if phase.silent:
        silent = words.listing(tuple(words(ROLE_NAMES[role]) for role in phase.silent))
        yield INDENT + words(N_("en silence : {who}"), who=silent)
    if phase.captures:
        noted = words.listing(tuple(words(CAPTURE_NAMES[one]) for one in phase.captures))
        yield INDENT + words(N_("on note : {what}"), what=noted)
    if phase.gate is not Gate.NONE:
        yield INDENT + words(N_("pour passer : {condition}"), condition=words(GATE_NAMES[phase.gate]))
    yield fill(
        words(N_("source : {source}"), source=phase.source),
        WIDTH,
        initial_indent=INDENT,
        subsequent_indent=INDENT,
    )


def _sums(method: Method, plan: Plan, roster: Roster, words: Words) -> str:
    changing = changeovers(method, plan, roster)
    whole = N_("En tout {total}, pour {promised} promises.")
    told = [words(whole, total=words.duration(plan.total), promised=words.duration(plan.promised))]
    if changing:
        told.append(words(N_("Changements compris : {changing}."), changing=words.duration(changing)))
    if plan.reserve < 0:
        told.append(words(N_("De trop : {over}."), over=words.duration(Millis(-plan.reserve))))
    else:
        told.append(words(N_("Réserve : {reserve}."), reserve=words.duration(plan.reserve)))
    return " ".join(told)


def _cuts(method: Method, roster: Roster, words: Words) -> Iterator[str]:
    """What to cut where the plan does not fit."""
    cut = cut_to_fit(method, roster)
    if cut:
        yield words(N_("Pour tenir :"))
        yield from (INDENT + words(text, **dict(values)) for text, values in cut.advice)
