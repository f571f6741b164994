"""Plays a session written as a story: a line asks, the lines under it are what happened.

    09:30  ouvre : 20 personnes, 4 tables, quete-120, la même carte
           -> Opened …
    10:05  Chêne choisit A
           -> PositionTaken 1 chene a
    10:06  Chêne choisit D            (a refusal is a sentence)
           !! Cette carte n’a pas cette option.
    10:06  ? fin prévue               (a question about what the room sees)
           == 11 h 30

`played` gives the same text with what happens now under each line: a journey is right when nothing moves.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

from arthur.debate import commands as c
from arthur.debate.activity import DEBATE
from arthur.debate.cards import Card, Imprevu
from arthur.debate.commands import DebateCommand
from arthur.debate.events import DebateEvent
from arthur.debate.plans import Deal, make_plan
from arthur.debate.public import public
from arthur.debate.rounds import Agreement, Cause, Hand, Position, Stance
from arthur.debate.sheets import Sheet
from arthur.debate.state import Debate
from arthur.debate.tables import EMBLEMS, Table, seat
from codev.activity import Refused
from codev.document import Bullets, Document, Heading, Paragraph, Picture, Source
from codev.document import Table as Grid
from codev.journal import Act, History, Link
from codev.meeting import commands as mc
from codev.meeting.plan import Plan
from codev.meeting.records import Note
from codev.timing import Instant, clock_face, minutes
from codev.words import SourceWords
from tests.arthur.debate.cards import DECK, IMPREVUS, RECIPES, SHEETS

WORDS = SourceWords()
MARGIN = " " * 7
TABLES = {emblem.name: emblem.id for emblem in EMBLEMS}
POSITIONS = {"sans choix": Position.NONE, "notre voie": Position.OWN}
POSITIONS |= {letter.upper(): Position(letter) for letter in "abc"}
AGREEMENTS = {"unanime": Agreement.UNANIMOUS, "majoritaire": Agreement.MAJORITY, "partagée": Agreement.SPLIT}
CAUSES = {
    "dit, non noté": Cause.SAID,
    "sur papier": Cause.PAPER,
    "aucune objection": Cause.NONE_HEARD,
    "plus le temps": Cause.NO_TIME,
}
STANCES = {"maintient": Stance.KEPT, "bouge": Stance.MOVED}


def played(story: str) -> str:
    """The story with what happens under each of its lines; titles and remarks (#) stay."""
    return "".join(f"{line}\n" for line in Journey().lines(story))


class Journey:
    """One session, its history, and the hour on the wall."""

    def __init__(self) -> None:
        self.history: History[Debate, DebateEvent] = History(Link(DEBATE.start()))
        self.now = Instant(0)
        self.acts = 0

    @property
    def state(self) -> Debate:
        return self.history.state

    def lines(self, story: str) -> Iterator[str]:
        for line in story.splitlines():
            asked = re.fullmatch(r"(\d\d):(\d\d)  (.*)", line)
            if asked:
                hour, minute, text = asked.groups()
                self.now = Instant(minutes(60 * int(hour) + int(minute)))
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
        else:
            yield from self._do(command(text, self.state))

    def _do(self, asked: DebateCommand) -> Iterator[str]:
        answer = DEBATE.decide(self.state, asked, self.now)
        if isinstance(answer, Refused):
            yield f"!! {answer.sentence(WORDS)}"
            return
        if answer:
            self.acts += 1
            self.history = self.history.did(Act(self.acts, self.now, answer), DEBATE.evolve)
        yield from (f"-> {told(event)}" for event in answer or ("rien",))

    @staticmethod
    def label(act: Act[DebateEvent]) -> str:
        return DEBATE.label(act.events[0], WORDS)


def command(text: str, debate: Debate) -> DebateCommand:
    """What a line of a story asks."""
    for pattern, make in COMMANDS.items():
        if found := re.fullmatch(pattern, text):
            return make(debate, *found.groups())
    raise ValueError(f"a line that no command knows: {text}")


def _open(_: Debate, people: str, tables: str, recipe: str, deal: str) -> DebateCommand:
    how = Deal.SAME if deal == "la même carte" else Deal.DISTINCT
    plan = make_plan(RECIPES[recipe], int(tables), how)
    opening = mc.Open("Débat sur les achats durables", "Mairie de Laxou", int(people), plan)
    order = tuple(DECK)
    return c.OpenDebate(opening, seat(int(people), int(tables)), "essai", "Paquet d’essai", how, 7, order)


def _draw(debate: Debate, picked: str | None) -> DebateCommand:
    cards = debate.next_cards(picked or "")
    return c.Draw(tuple(Hand(to, DECK[card]) for to, card in zip(debate.undealt(), cards, strict=True)))


def _step(debate: Debate, name: str) -> DebateCommand:
    return mc.EnterStep([step.id for step in debate.meeting.steps].index(name))


def _agree(_: Debate, table: str, agreement: str, second: str | None) -> DebateCommand:
    return c.Agree(TABLES[table], AGREEMENTS[agreement], POSITIONS[second] if second else None)


def _commit(_: Debate, number: str | None, table: str, what: str, who: str, when: str) -> DebateCommand:
    return mc.MakeCommitment(what, who, when, TABLES.get(table, ""), int(number) if number else None)


TABLE = "(" + "|".join(TABLES) + ")"
POSITION = "(" + "|".join(POSITIONS) + ")"
COMMANDS: dict[str, Callable[..., DebateCommand]] = {
    r"ouvre : (\d+) personnes, (\d+) tables?, (\S+), (la même carte|une carte par table)": _open,
    r"la suite": lambda d: mc.EnterStep(d.meeting.index + 1),
    r"étape (\S+)": _step,
    r"tire(?: (\S+))?": _draw,
    r"remet la carte": lambda _: c.PutBack(),
    r"imprévu (\S+)": lambda _, name: c.DrawImprevu(IMPREVUS[name]),
    rf"{TABLE} choisit {POSITION}": lambda _, t, p: c.Choose(TABLES[t], POSITIONS[p]),
    rf"{TABLE} suit sa voie : (.*)": lambda _, t, text: c.NameOwnWay(TABLES[t], text),
    rf"parole à {TABLE}": lambda _, t: c.GiveFloor(TABLES[t]),
    rf"{TABLE} est (unanime|majoritaire|partagée)(?: avec {POSITION})?": _agree,
    rf"{TABLE} donne sa raison : (.*)": lambda _, t, text: c.GiveReason(TABLES[t], text),
    rf"{TABLE} donne l’autre raison : (.*)": lambda _, t, text: c.GiveReason(TABLES[t], text, of_second=True),
    rf"{TABLE} a entendu : (.*)": lambda _, t, text: c.HearObjection(TABLES[t], text),
    r"passe outre : (.*)": lambda _, cause: c.OpenGate(CAUSES[cause]),
    r"montre": lambda _: c.ShowNext(),
    r"fiche (\S+)": lambda _, name: c.ShowSheet(SHEETS.get(name, ())),
    rf"{TABLE} (maintient|bouge)": lambda _, t, stance: c.TakeStance(TABLES[t], STANCES[stance]),
    rf"{TABLE} rejoint {TABLE}": lambda _, t, into: c.MergeTables(TABLES[t], TABLES[into]),
    rf"{TABLE} s’en va": lambda _, t: c.LetTableGo(TABLES[t]),
    r"une table de (\d+) arrive": lambda _, seats: c.WelcomeTable(int(seats)),
    rf"{TABLE} revient à (\d+)": lambda _, t, seats: c.WelcomeTable(int(seats), TABLES[t]),
    r"suspend le temps": lambda _: mc.PauseTimer(),
    r"démarre le temps": lambda _: mc.StartTimer(),
    r"([+-]\d+) min": lambda _, by: mc.AddTime(minutes(int(by))),
    r"commencé (\d+) min plus tôt": lambda _, by: mc.CorrectStart(minutes(int(by))),
    r"ne compte pas (\d+) min": lambda _, by: mc.SettleGap(minutes(-int(by))),
    r"note : (.*)": lambda _, text: mc.TakeNote(text, private=False),
    r"note privée : (.*)": lambda _, text: mc.TakeNote(text, private=True),
    rf"mot de {TABLE} : (.*)": lambda _, t, text: mc.GiveWord(TABLES[t], text),
    r"engagement(?: (\d+))? de (\S+) : (.*), par (.*), (.*)": _commit,
    r"sujet : (.*)": lambda _, text: mc.KeepSubject(text),
    r"clôt": lambda _: mc.Close(),
}


def told(event: object) -> str:
    """An event, or a value in one, in a line."""
    match event:
        case None | "":
            return "-"
        case bool():
            return "oui" if event else "non"
        case Plan(id=name):
            return name
        case Hand(table, editions):
            return f"{table}:{editions[0].id}"
        case Table(emblem, seats):
            return f"{emblem}({seats})"
        case Card(id=name) | Imprevu(id=name) | Sheet(id=name):
            return name
        case Note(text, private, about):
            return f"{about} {'privée' if private else 'partagée'} : {text}"
        case tuple():
            return "[" + " ".join(map(told, event)) + "]"
        case _ if is_dataclass(event):
            return " ".join(
                (type(event).__name__, *(told(getattr(event, one.name)) for one in fields(event)))
            )
        case _:
            return str(event)


def _at_the_screen(journey: Journey) -> Iterator[str]:
    """What the room sees of the round: the tables recorded, then the choices once they are shared."""
    here = public(journey.state).round
    yield "a choisi : " + " ".join(sorted(here.recorded))
    for voice in here.voices:
        said = (voice.position or "", voice.own_way, voice.agreement or "", voice.second or "", voice.reason)
        rest = (voice.second_reason, voice.objection, voice.stance or "")
        yield f"{voice.table} : " + " | ".join(map(str, filter(None, (*said, *rest))))


def _facts(journey: Journey) -> Iterator[str]:
    here = public(journey.state).round
    for hand in here.hands:
        shown = [fact.id for fact in hand.editions[0].eclairage]
        change = hand.editions[0].what_would_change
        yield " ".join((f"{hand.table} :", *shown, *(["ce qui changerait"] if change else [])))


def _room(journey: Journey) -> Iterator[str]:
    seen = public(journey.state)
    tables = " ".join(f"{table.emblem}({table.seats})" for table in seen.tables)
    yield f"{journey.state.meeting.step.id}, {seen.people} personnes, {tables}"


def _time(journey: Journey) -> Iterator[str]:
    seen = public(journey.state)
    yield clock_face(seen.timer.left(journey.now)) + ("" if seen.timer.running else " suspendu")


def _order(journey: Journey) -> Iterator[str]:
    here = public(journey.state).round
    yield " ".join(here.order) + f" ; parole : {here.floor or '-'}"


def _map(journey: Journey) -> Iterator[str]:
    for stage, pillars in public(journey.state).explored:
        yield f"{stage} : {' '.join(pillars)}"


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
    "le temps": _time,
    "fin prévue": lambda j: iter((WORDS.hour(public(j.state).expected_end(j.now)),)),
    "qui parle": _order,
    "à l’écran": _at_the_screen,
    "faits": _facts,
    "fiches montrées": lambda j: (f"{one[0].kind} {one[0].id}" for one in j.state.round.sheets),
    "la voie oubliée": lambda j: iter((" ".join(public(j.state).round.untaken) or "-",)),
    "objections de la carte": lambda j: (
        o.objection or "-" for o in public(j.state).round.hands[0].editions[0].options
    ),
    "jeu": lambda j: iter((" ".join(j.state.deck()),)),
    "carte de la quête": _map,
    "à annuler": lambda j: iter((j.label(j.history.here.act) if j.history.here.act else "rien",)),
    "compte rendu": lambda j: written(DEBATE.output("compte-rendu").document(j.state, "", WORDS)),
    "synthèse": lambda j: written(DEBATE.output("synthese").document(j.state, "", WORDS)),
    "journal": lambda j: written(DEBATE.output("journal").document(j.state, "", WORDS)),
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
            case Grid(caption, header, rows):
                yield f"[{caption}]"
                yield from (" | ".join(row).replace("\n", " / ") for row in (header, *rows))
            case Source(statement, reference, publisher, _, checked, note):
                yield f"- {statement} ({reference}, {publisher}, {checked}{', ' + note if note else ''})"
    yield document.footer
