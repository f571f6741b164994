"""What is written by hand: the parts of each form, what Tab turns in it, and the command that it becomes."""

from dataclasses import dataclass, fields, replace
from datetime import date

from codev.circle import commands as c
from codev.circle.commands import CircleCommand
from codev.circle.days import day_of
from codev.circle.method import Capture, Role
from codev.circle.question import AUTHOR_NAMES, QUESTION_LIMIT, Author
from codev.circle.records import (
    IDEAS,
    LINE_LIMIT,
    OUTCOME_NAMES,
    SHEET_LIMIT,
    SHEET_NAMES,
    SORT_NAMES,
    SUBJECT_KIND_NAMES,
    Outcome,
    Preparation,
    Sort,
    SubjectKind,
)
from codev.circle.roster import find
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT
from codev.meeting.rules import EMPTY, TOO_LONG
from codev.terminal.desk import Form, Writing
from codev.words import N_, Words

NOTE_LIMIT = 400  # characters: a remark, not a report
PRIVATE, SHARED = "privée", "partagée"
NOTE_NAMES = {PRIVATE: N_("note privée"), SHARED: N_("note pour le compte rendu")}


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a form: what it asks (a source text), how long it may be, whether it may stay empty."""

    label: str
    limit: int
    optional: bool = False


PARTS: dict[Writing, tuple[Part, ...]] = {
    Writing.SAID: (Part("", LINE_LIMIT),),
    Writing.QUESTION: (Part(N_("Nouvelle version de la question"), QUESTION_LIMIT),),
    Writing.MISSING: (Part(N_("Le client dit non : ce qui manque"), LINE_LIMIT),),
    Writing.NOTE: (Part("", NOTE_LIMIT),),
    Writing.PARKED: (Part(N_("Au parking"), COMMITMENT_LIMIT),),
    Writing.COMMITMENT: (
        Part(N_("Engagement : l’action"), COMMITMENT_LIMIT),
        Part(N_("Engagement : qui"), NAME_LIMIT),
        Part(N_("Engagement : quand"), NAME_LIMIT),
        Part(N_("Engagement : jour du retour, comme 31/12"), 10),
    ),
    Writing.SYNTHESIS: (Part(N_("Ce que le client retient"), LINE_LIMIT),),
    Writing.LEARNING: (Part(N_("Apprentissage"), WORD_LIMIT),),
    Writing.SUBJECT: (Part(N_("Sujet proposé"), LINE_LIMIT),),
    Writing.VOTES: (Part(N_("Voix comptées"), 3),),
    Writing.RETURN: (Part(N_("Ce que cela a donné (facultatif)"), LINE_LIMIT, optional=True),),
    Writing.NAME: (Part(N_("Prénom (vide : le numéro seul)"), NAME_LIMIT, optional=True),),
    Writing.WELCOME: (Part(N_("Prénom de qui arrive (facultatif)"), NAME_LIMIT, optional=True),),
    Writing.SHEET: tuple(
        Part(name, QUESTION_LIMIT if key == "question" else SHEET_LIMIT, optional=True)
        for key, name in SHEET_NAMES.items()
    ),
}


def part_of(form: Form) -> Part:
    """The line in hand."""
    return PARTS[form.writing][len(form.texts)]


def choices(form: Form, circle: Circle) -> tuple[str, ...]:
    """What Tab goes through, the first being proposed; empty where nothing turns."""
    match form.writing:
        case Writing.SAID if form.number is not None:
            return (Sort.ASKED,) if form.choice == Sort.ASKED else IDEAS
        case Writing.SAID:
            asked = (Sort.ASKED,) if circle.captures(Capture.ASKED) else ()
            return (*asked, *(IDEAS if circle.captures(Capture.IDEA) else ()))
        case Writing.QUESTION:
            own = circle.question.client_words_it
            return (Author.CLIENT,) if own else (Author.GROUP, Author.CONSULTANTS, Author.CLIENT)
        case Writing.NOTE:
            return (PRIVATE, SHARED)
        case Writing.SUBJECT:
            return tuple(SubjectKind)
        case _:
            return ()


def choice_name(form: Form, choice: str, words: Words) -> str:
    match form.writing:
        case Writing.SAID:
            return words(SORT_NAMES[Sort(choice)])
        case Writing.QUESTION:
            return words(AUTHOR_NAMES[Author(choice)])
        case Writing.NOTE:
            return words(NOTE_NAMES[choice])
        case Writing.SUBJECT:
            return words(SUBJECT_KIND_NAMES[SubjectKind(choice)])
        case _:
            return words(OUTCOME_NAMES[Outcome(choice)]) if form.writing is Writing.RETURN else ""


def opened(form: Form, circle: Circle) -> Form:
    """The form with its first choice, where it has any."""
    offered = choices(form, circle)
    return replace(form, choice=offered[0]) if offered and not form.choice else form


def turned(form: Form, circle: Circle, by: int = 1) -> Form:
    """The form after Tab."""
    offered = choices(form, circle)
    if len(offered) < 2:
        return form
    at = offered.index(form.choice) if form.choice in offered else 0
    return replace(form, choice=offered[(at + by) % len(offered)])


def proposed(form: Form, circle: Circle) -> str:
    """What stands in the line before anything is typed."""
    if form.writing is Writing.SHEET and circle.sheet:
        name = fields(Preparation)[len(form.texts)].name
        return str(getattr(circle.sheet, name))
    if form.number is not None:
        return _written_before(form, circle)
    if form.writing is Writing.NAME:
        person = find(circle.people, form.seat)
        return person.name if person else ""
    return ""


def _written_before(form: Form, circle: Circle) -> str:
    """The line in hand of the record that the form replaces."""
    match form.writing:
        case Writing.SAID:
            found = [one.text for one in circle.said if one.number == form.number]
        case Writing.SYNTHESIS:
            found = [one.text for one in circle.synthesis if one.number == form.number]
        case Writing.PARKED:
            found = [one.text for one in circle.meeting.subjects if one.number == form.number]
        case _:
            kept = [one for one in circle.meeting.commitments if one.number == form.number]
            back = dict(circle.returns).get(form.number or 0, "")
            found = [(one.what, one.who, one.when, back)[len(form.texts)] for one in kept]
    return found[0] if found else ""


def fault(form: Form, text: str, today: date, words: Words) -> str:
    """What is wrong with a line, as a sentence; empty when it may be kept."""
    part, text = part_of(form), text.strip()
    if not text and not part.optional:
        return words(EMPTY)
    if len(text) > part.limit:
        return words(TOO_LONG, count=len(text), limit=part.limit)
    if form.writing is Writing.COMMITMENT and len(form.texts) == 3 and not day_of(text, today):
        return words(N_("Écrivez le jour du retour, comme 31/12 ou 31/12/2026."))
    if form.writing is Writing.VOTES and not text.isdecimal():
        return words(N_("Écrivez un nombre de voix."))
    return ""


def with_line(form: Form, text: str) -> Form:
    return replace(form, texts=(*form.texts, text.strip()))


def is_whole(form: Form) -> bool:
    return len(form.texts) == len(PARTS[form.writing])


def command_of(form: Form, circle: Circle, today: date) -> CircleCommand:
    """What a whole form asks of the session."""
    text, seat = form.texts[0], form.seat
    match form.writing:
        case Writing.COMMITMENT:
            what, who, when, back = form.texts
            return c.Commit(what, who, when, day_of(back, today), form.number)
        case Writing.SHEET:
            return c.FillSheet(Preparation(*form.texts))
        case Writing.WELCOME:
            return c.Welcome(_newcomer(circle), text, group=seat)
        case Writing.VOTES:
            return c.CountVotes(seat, int(text))
        case Writing.LEARNING:
            return mc.GiveWord(str(seat), text)
        case Writing.NAME:
            return c.Name(seat, text)
        case _:
            return _of_choice(form, text)


def _of_choice(form: Form, text: str) -> CircleCommand:
    """A single line, with what Tab chose for it."""
    match form.writing:
        case Writing.SAID:
            return c.Contribute(form.seat, Sort(form.choice), text, form.number)
        case Writing.QUESTION:
            return c.WordQuestion(Author(form.choice), text)
        case Writing.MISSING:
            return c.RefuseQuestion(text)
        case Writing.SUBJECT:
            return c.ProposeSubject(text, form.seat, SubjectKind(form.choice))
        case Writing.RETURN:
            return c.GiveReturn(form.seat, Outcome(form.choice), text)
        case Writing.SYNTHESIS:
            return c.NoteSynthesis(text, form.number)
        case Writing.PARKED:
            return mc.KeepSubject(text, number=form.number)
        case _:
            return mc.TakeNote(text, private=form.choice != SHARED)


def _newcomer(circle: Circle) -> Role:
    """Who comes late is one of the circle."""
    return Role.CONSULTANT if circle.method.has_client else Role.PARTICIPANT
