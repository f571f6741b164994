"""Plays a session written as a story: a line asks, the lines under it are what happened.

    14:00  ouvre : grand-est-120, 13 personnes
           -> Opened …
    14:19:30  4 passe
           -> Passed 4
    14:20  5 idée : Une clause sur deux lots
           !! …                        (a refusal is a sentence)
    14:20  ? le tour                   (a question about what the room sees)
           == …

`played` gives the same text with what happens now under each line: a journey is right when nothing moves.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle.activity import CIRCLE, previous_of
from codev.circle.commands import CircleCommand
from codev.circle.cuts import applied, cut_to_fit
from codev.circle.encounters import Encounter
from codev.circle.events import CircleEvent
from codev.circle.method import Method, Role
from codev.circle.public import PublicCircle, public
from codev.circle.question import Author
from codev.circle.records import Cause, Outcome, Preparation, Previous, Promise, Sort, SubjectKind
from codev.circle.reserve import ahead, unspoken
from codev.circle.roster import Duty, Person, Presence, seated
from codev.circle.rounds import Mark
from codev.circle.state import Circle
from codev.document import Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.journal import Act, History, Link
from codev.meeting import commands as mc
from codev.meeting.plan import Plan
from codev.meeting.records import Note
from codev.timing import Instant, Millis, clock_face, minutes
from codev.words import SourceWords
from tests.codev.circle.methods import METHODS

WORDS = SourceWords()
MARGIN = " " * 7
SHEET = Preparation(
    structure="Communauté d’agglomération",
    post="Facilitatrice",
    question="Marier clause sociale et clause environnementale ?",
    help="Des exemples de clauses",
)
LAST_TIME = Previous(
    "Comment sourcer localement ?",
    (Promise(1, "Appeler trois fournisseurs", "Camille", "mars", "2026-11-20"),),
)
DOTS = {
    Mark.TO_COME: "·",
    Mark.NOW: "!",
    Mark.SPOKEN: "x",
    Mark.PASSED: "p",
    Mark.LATER: "+",
    Mark.ABSENT: "-",
}


def played(story: str) -> str:
    """The story with what happens under each of its lines; titles and remarks (#) stay."""
    return "".join(f"{line}\n" for line in Journey().lines(story))


class Journey:
    """One session, its history, and the hour on the wall."""

    def __init__(self) -> None:
        self.history: History[Circle, CircleEvent] = History(Link(CIRCLE.start()))
        self.now = Instant(0)
        self.acts = 0

    @property
    def state(self) -> Circle:
        return self.history.state

    @property
    def seen(self) -> PublicCircle:
        return public(self.state)

    def lines(self, story: str) -> Iterator[str]:
        for line in story.splitlines():
            if asked := at_and_text(line):
                self.now, text = asked
                yield line
                yield from (f"{MARGIN}{said}".rstrip() for said in self._answer(text))
            elif not line.startswith(MARGIN):
                yield line

    def _answer(self, text: str) -> Iterator[str]:
        if text.startswith("? "):
            yield from (f"== {said}" for said in answer(text[2:], self))
        elif text in ("annule", "rétablit"):
            before = self.history
            self.history = before.undo() if text == "annule" else before.redo()
            link = before.here if text == "annule" else self.history.here
            yield f"-> {'rien' if self.history is before or link.act is None else self.label(link.act)}"
        elif text.startswith("note : "):
            yield from self.do(mc.TakeNote(text[7:], private=False))
        else:
            yield from self.do(command(text, self.state))

    def do(self, asked: CircleCommand) -> Iterator[str]:
        answer = CIRCLE.decide(self.state, asked, self.now)
        if isinstance(answer, Refused):
            yield f"!! {answer.sentence(WORDS)}"
            return
        if answer:
            self.acts += 1
            self.history = self.history.did(Act(self.acts, self.now, answer), CIRCLE.evolve)
        yield from (f"-> {told(event)}" for event in answer or ("rien",))

    @staticmethod
    def label(act: Act[CircleEvent]) -> str:
        return CIRCLE.label(act.events[0], WORDS)


def at_and_text(line: str) -> tuple[Instant, str] | None:
    """When a line of a story asks, and what; None where it asks nothing."""
    asked = re.fullmatch(r"(\d\d):(\d\d)(?::(\d\d))?  (.*)", line)
    if asked is None:
        return None
    hour, minute, second, text = asked.groups()
    return Instant(minutes(60 * int(hour) + int(minute)) + 1000 * int(second or 0)), text


def story_lines(story: str) -> Iterator[tuple[Instant, str]]:
    """All that a story asks, with its hours."""
    return (asked for line in story.splitlines() if (asked := at_and_text(line)))


def command(text: str, circle: Circle) -> CircleCommand:
    """What a line of a story asks."""
    for pattern, make in COMMANDS.items():
        if found := re.fullmatch(pattern, text):
            return make(circle, *found.groups())
    raise ValueError(f"a line that no command knows: {text}")


def opening(method: Method, people: int, *asides: str) -> c.OpenCircle:
    """A session of `method` for `people`, cut to fit; `asides` are what comes beside: fiche, sujet, retour, une place."""
    roster = list(seated(method, people, 2 if method is METHODS["temoignages"] else 1))
    for aside in asides:
        if found := re.fullmatch(r"(\d+) (attendu|absent|observateur|.+ \(prénom\))", aside):
            seat, how = int(found[1]), found[2]
            roster[seat - 1] = _changed(roster[seat - 1], how)
    cut = cut_to_fit(method, tuple(roster))
    return c.OpenCircle(
        title="Entraide",
        place="Laxou",
        editions=applied((method,), cut.method) if cut else (method,),
        people=tuple(roster),
        sheet=SHEET if "fiche" in asides else None,
        subject="Clauses sociales" if "sujet" in asides else "",
        previous=LAST_TIME if "retour" in asides else None,
    )


def _changed(person: Person, how: str) -> Person:
    if how == "observateur":
        return replace(person, role=Role.OBSERVER)
    if how.endswith(" (prénom)"):
        return replace(person, name=how.removesuffix(" (prénom)"))
    return replace(person, presence=Presence(how))


def _open(_: Circle, method: str, people: str, asides: str | None) -> CircleCommand:
    return opening(METHODS[method], int(people), *(asides or "").split(", "))


def _step(circle: Circle, name: str) -> CircleCommand:
    return mc.EnterStep([step.id for step in circle.meeting.steps].index(name))


def _commit(_: Circle, what: str, who: str, when: str, back: str) -> CircleCommand:
    return c.Commit(what, who, when, back)


SORTS = {"question": Sort.ASKED, "idée": Sort.IDEA, "expérience": Sort.EXPERIENCE, "ressource": Sort.RESOURCE}
SORTS["recul"] = Sort.STEP_BACK
COMMANDS: dict[str, Callable[..., CircleCommand]] = {
    r"ouvre : (\S+), (\d+) personnes(?:, (.*))?": _open,
    r"→": lambda _: c.GoOn(),
    r"phase (\S+)": _step,
    r"parole à (\d+)": lambda _, seat: c.BeginTurn(int(seat)),
    r"parole à (\d+) depuis (\d+) s": lambda _, seat, s: c.BeginTurn(int(seat), Millis(1000 * int(s))),
    r"parole au suivant depuis (\d+) s": lambda _, s: c.BeginTurn(None, Millis(1000 * int(s))),
    r"fin du tour": lambda _: c.EndTurn(),
    r"passe": lambda _: c.Pass(),
    r"(\d+) passe": lambda _, seat: c.Pass(int(seat)),
    r"plus tard": lambda _: c.PutOff(),
    r"(\d+) plus tard": lambda _, seat: c.PutOff(int(seat)),
    r"(\d+) (présent|attendu|absent|parti)": lambda _, seat, how: c.MarkPresence(
        int(seat), Presence.HERE if how == "présent" else Presence(how)
    ),
    r"arrive : (\S+)": lambda _, role: c.Welcome(Role(role)),
    r"arrive au groupe (\d)": lambda _, group: c.Welcome(Role.PARTICIPANT, group=int(group)),
    r"arrive au cercle": lambda _: c.Welcome(Role.PARTICIPANT),
    r"(\d+) devient (\S+)": lambda _, seat, role: c.GiveRole(int(seat), Role(role)),
    r"(\d+) est (scribe|gardien-du-temps)": lambda _, seat, duty: c.GiveDuty(int(seat), Duty(duty)),
    r"(\d+) s’appelle (.*)": lambda _, seat, name: c.Name(int(seat), name),
    r"prénoms : (jamais|à l’écran|partout)": lambda _, where: c.AllowNames(
        where != "jamais", where == "partout"
    ),
    r"(\d+) s chacun": lambda _, s: c.HoldShares(Millis(1000 * int(s))),
    r"partage juste": lambda _: c.HoldShares(None),
    r"passe outre : (.*)": lambda _, cause: c.Overrule(Cause(cause)),
    r"passe outre (\d+) : (.*)": lambda _, step, cause: c.Overrule(Cause(cause), int(step)),
    r"rappel": lambda _: c.RecallRule(),
    r"garde les durées": lambda _: c.KeepDurations(),
    r"ne garde pas les durées": lambda _: c.KeepDurations(keep=False),
    r"sujet(?: de (\d+))? : (.*)": lambda _, seat, text: c.ProposeSubject(
        text, int(seat or 0), SubjectKind.PROJECT
    ),
    r"(\d+) voix pour (\d+)": lambda _, votes, number: c.CountVotes(int(number), int(votes)),
    r"choisit le sujet (\d+)": lambda _, number: c.ChooseSubject(int(number)),
    r"retour (\d+) : (\S+)(?:, (.*))?": lambda _, n, how, text: c.GiveReturn(
        int(n), Outcome(how), text or ""
    ),
    r"question du (client|groupe) : (.*)": lambda _, author, text: c.WordQuestion(Author(author), text),
    r"question des consultants : (.*)": lambda _, text: c.WordQuestion(Author.CONSULTANTS, text),
    r"oui": lambda _: c.ValidateQuestion(),
    r"oui à la (\d+)": lambda _, number: c.ValidateQuestion(int(number)),
    r"non : (.*)": lambda _, missing: c.RefuseQuestion(missing),
    r"le groupe (peut|ne peut pas)": lambda _, can: c.AnswerForGroup(can == "peut"),
    r"(\d+) (question|idée|expérience|ressource|recul) : (.*)": lambda _, seat, sort, text: c.Contribute(
        int(seat), SORTS[sort], text
    ),
    r"corrige (\d+) : (.*)": lambda d, n, text: c.Contribute(0, d.said[int(n) - 1].sort, text, int(n)),
    r"retient : (.*)": lambda _, text: c.NoteSynthesis(text),
    r"engagement : (.*), par (.*), (.*), retour (\S*)": _commit,
    r"(\d+) apprend : (.*)": lambda _, seat, text: mc.GiveWord(seat, text),
    r"(\d+) veut revoir (\d+)": lambda _, by, other: c.WishContact(int(by), int(other)),
    r"(\d+) ne veut plus revoir (\d+)": lambda _, by, other: c.WishContact(int(by), int(other), wanted=False),
    r"parking : (.*)": lambda _, text: mc.KeepSubject(text),
    r"note privée : (.*)": lambda _, text: mc.TakeNote(text, private=True),
    r"suspend le temps": lambda _: mc.PauseTimer(),
    r"démarre le temps": lambda _: mc.StartTimer(),
    r"([+-]\d+) s": lambda _, by: mc.AddTime(Millis(1000 * int(by))),
    r"ne compte pas (\d+) s": lambda _, by: mc.SettleGap(Millis(-1000 * int(by))),
    r"clôt": lambda _: mc.Close(),
}


def told(event: object) -> str:
    """An event, or a value in one, in a line."""
    match event:
        case None | "":
            return "-"
        case bool():
            return "oui" if event else "non"
        case Plan(id=name) | Method(id=name):
            return name
        case Person(seat, role):
            return f"{seat}:{role}" if role not in (Role.CONSULTANT, Role.PARTICIPANT) else str(seat)
        case Encounter(place, one, other):
            return f"{place}:{one}-{other}"
        case Note(text, private, about):
            return f"{about} {'privée' if private else 'partagée'} : {text}"
        case tuple():
            return "[" + " ".join(map(told, event)) + "]"
        case _ if is_dataclass(event):
            values = (told(getattr(event, one.name)) for one in fields(event))
            return " ".join((type(event).__name__, *values))
        case _:
            return str(event)


def _round(journey: Journey) -> Iterator[str]:
    """The dots in order; then the turn, what it has left, and what the others have."""
    here = journey.seen.round
    if here is None:
        yield "pas de tour"
        return
    yield " ".join(f"{dot.seat}{DOTS[dot.mark]}" for dot in here.dots)
    left = here.left(journey.seen.timer, journey.now)
    said = "personne" if here.turn is None or left is None else f"{here.turn.seat} {clock_face(left)}"
    yield f"{said} ; il reste {len(here.to_come)} voix, {clock_face(here.each)} chacun" + (
        " ; fin du tour" if here.over else ""
    )


def _time(journey: Journey) -> Iterator[str]:
    timer = journey.seen.timer
    yield clock_face(timer.left(journey.now)) + ("" if timer.running else " suspendu")


def _room(journey: Journey) -> Iterator[str]:
    seen = journey.seen
    yield f"{seen.plan.steps[seen.index].id} : {seen.phase('fr').rule or '-'}"
    who = " ".join(f"{one.seat}{'' if not one.name else '=' + one.name}" for one in seen.people)
    silent = " ".join(map(str, seen.silent))
    yield f"{who} ; parlent : {' '.join(map(str, seen.speakers))}" + (
        f" ; se taisent : {silent}" if silent else ""
    )


def _plan(journey: Journey) -> Iterator[str]:
    plan = journey.seen.plan
    yield " ".join(f"{step.id} {clock_face(step.planned)}" for step in plan.steps)
    yield f"somme {clock_face(plan.total)}, réserve {clock_face(plan.reserve)}"


def _reserve(journey: Journey) -> Iterator[str]:
    found = ahead(journey.state, journey.now)
    if found is None:
        yield "rien"
        return
    cut = "" if found.cut is None else f" ; à écourter : {journey.state.meeting.steps[found.cut].id}"
    yield f"réserve {clock_face(found.reserve)}, empruntés {clock_face(found.borrowed)}{cut}"


def _question(journey: Journey) -> Iterator[str]:
    question = journey.seen.question
    for one in question.versions:
        settled = " (retenue)" if one.number == question.settled else ""
        missing = f" — il manque : {one.missing}" if one.refused else ""
        yield f"{one.number}. {one.author} : {one.text}{missing}{settled}"


def _encounters(journey: Journey) -> Iterator[str]:
    for number, round_ in enumerate(journey.seen.encounters, start=1):
        yield f"{number}. " + " ".join(told(one) for one in round_)


def answer(question: str, journey: Journey) -> Iterator[str]:
    """What the room sees, or the minutes say: whole, or one chapter of them."""
    name, _, chapter = question.partition(" : ")
    said = QUESTIONS[name](journey)
    if not chapter:
        return said
    chapters = "\n".join(said).split("\n# ")
    return iter(next(one for one in chapters if one.startswith(chapter)).splitlines())


QUESTIONS: dict[str, Callable[[Journey], Iterator[str]]] = {
    "la salle": _room,
    "le programme": _plan,
    "le temps": _time,
    "le tour": _round,
    "la réserve": _reserve,
    "depuis": lambda j: iter((told(unspoken(j.state, j.now)),)),
    "la question": _question,
    "les rencontres": _encounters,
    "qui se rencontre": lambda j: iter((" ".join(told(one) for one in j.seen.meeting_now) or "-",)),
    "fin prévue": lambda j: iter((WORDS.hour(j.seen.expected_end(j.now)),)),
    "règle rappelée": lambda j: iter(
        (clock_face(Millis(j.now - j.seen.recalled.at)) if j.seen.recalled else "-",)
    ),
    "à annuler": lambda j: iter((j.label(j.history.here.act) if j.history.here.act else "rien",)),
    "la prochaine fois": lambda j: iter((told(previous_of(j.state)),)),
    "carte de suivi": lambda j: written(CIRCLE.output("carte-de-suivi").document(j.state, "", WORDS)),
    "contacts": lambda j: written(CIRCLE.output("contacts").document(j.state, "", WORDS)),
    "note": lambda j: written(CIRCLE.output("note").document(j.state, "", WORDS)),
    "fiche du client": lambda j: written(CIRCLE.output("fiche-client").document(j.state, "", WORDS)),
    "journal": lambda j: written(CIRCLE.output("journal").document(j.state, "", WORDS)),
}


def written(document: Document) -> Iterator[str]:
    """A document as plain lines, to be read as prose."""
    yield f"{document.title} — {document.subtitle}"
    yield from (f"{name} : {value}" for name, value in document.particulars)
    for block in document.blocks:
        match block:
            case Heading(level, text):
                yield f"{'#' * level} {text}"
            case Paragraph(text, lead):
                yield f"{lead} : {text}" if lead else text
            case Bullets(items):
                yield from (f"- {item}" for item in items)
            case Picture(caption, alternative):
                yield f"({caption} : {alternative})"
            case Table(caption, header, rows):
                yield f"[{caption}]"
                yield from (" | ".join(row).replace("\n", " / ") for row in (header, *rows))
            case Source(statement, reference):
                yield f"- {statement} ({reference})"
    yield document.footer
