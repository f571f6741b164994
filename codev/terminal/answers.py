"""What a key means where the session stands: a command for it, a menu, a line to write. Pure: the loop does the rest."""

from dataclasses import replace

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle.commands import CircleCommand
from codev.circle.gate_rules import NO_SUBJECT, NOT_VALIDATED, barred, closed
from codev.circle.method import Capture, PhaseKind
from codev.circle.question import Author
from codev.circle.reserve import unspoken
from codev.circle.state import Circle
from codev.circle.turn_rules import goes_on_inside
from codev.meeting import commands as mc
from codev.terminal import menus
from codev.terminal.desk import Ask, Choose, Deed, Desk, Do, Form, Menu, Panel, Say, See, Write, Writing
from codev.terminal.keys import Act, act_of
from codev.timing import SECOND, Instant, Millis
from codev.words import N_, Words

STEP = Millis(30 * SECOND)  # what + and − add and take
NOTHING_TO_WRITE = N_("Dans cette phase rien ne se note ; M prend une note, G met au parking.")
NO_PROMISE_HERE = N_("Un engagement se note à la phase qui les prend ; F3 y mène.")
PANELS = {Act.HELP: Panel.HELP, Act.NOTED: Panel.NOTED}
WRITINGS = {
    Act.QUESTION: Writing.QUESTION,
    Act.PARK: Writing.PARKED,
    Act.NOTE: Writing.NOTE,
    Act.COMMIT: Writing.COMMITMENT,
    Act.SHEET: Writing.SHEET,
}


def pressed(key: str, circle: Circle, desk: Desk, now: Instant, words: Words) -> tuple[Desk, Deed]:
    """The desk after a key, and what the key asks for."""
    if desk.menu is not None:
        return in_menu(key, desk)
    if desk.panel is not Panel.ROOM:
        return _in_panel(key, desk)
    act = act_of(key)
    if act is None or act is Act.LEAVE:
        return desk, Do.LEAVE if act else Do.NOTHING
    return replace(desk, message=""), deed_of(act, circle, now, words)


def deed_of(act: Act, circle: Circle, now: Instant, words: Words) -> Deed:
    """What an act of the key table asks for now."""
    if circle.meeting.closed is not None:
        return _after_the_end(act, words)
    match act:
        case Act.NEXT:
            return onward(circle, words)
        case Act.BACK:
            return _back(circle, words)
        case Act.SKIP:
            return through(circle, circle.meeting.index + 1, words)
        case Act.CLOSE:
            return through(circle, len(circle.meeting.steps), words)
        case Act.LET_GO:
            return Ask((c.Pass(),))
        case Act.LATER:
            return Ask((c.PutOff(),))
        case Act.RULE:
            return Ask((c.RecallRule(),))
        case Act.VALID | Act.NO | Act.YES:
            return _answer(act, circle, words)
        case Act.WRITE:
            return _write(circle, words)
        case Act.TIME | Act.MORE | Act.LESS | Act.FORGOTTEN:
            return _time(act, circle, now, words)
        case _:
            return _beside(act, circle, now, words)


def _beside(act: Act, circle: Circle, now: Instant, words: Words) -> Deed:
    """What stays the same in every phase."""
    match act:
        case Act.COMMIT if not circle.captures(Capture.COMMITMENT):
            return Say(words(NO_PROMISE_HERE))  # before its four lines are written, not after
        case Act.QUESTION | Act.PARK | Act.NOTE | Act.COMMIT | Act.SHEET:
            return Write(Form(WRITINGS[act]))
        case Act.CORRECT:
            found = menus.corrections(circle, words)
            return Choose(found) if found.entries else Say(words(N_("Rien n’est encore écrit.")))
        case Act.PRESENCE:
            return Choose(menus.presences(circle, words))
        case Act.PEOPLE:
            return Choose(menus.people(circle, words))
        case Act.PHASES:
            return Choose(menus.phases(circle, lambda step: through(circle, step, words), now, words))
        case Act.HELP | Act.NOTED:
            return See(PANELS[act])
        case Act.UNDO:
            return Do.UNDO
        case Act.REDO:
            return Do.REDO
        case Act.LEAVE:
            return Do.LEAVE
        case _:
            return Do.NOTHING


def _after_the_end(act: Act, words: Words) -> Deed:
    match act:
        case Act.NEXT | Act.LEAVE:
            return Do.LEAVE
        case Act.CLOSE:
            return Do.REPORT
        case Act.UNDO:
            return Do.UNDO
        case Act.HELP | Act.NOTED:
            return See(PANELS[act])
        case _:
            return Say(words(N_("La séance est close : → quitte, Z revient avant la clôture, F2 relit.")))


# ---- going on


def _closing(circle: Circle, words: Words) -> Menu:
    """Whether to close; the length of each seat's turns is forgotten unless one says so here."""
    question = words(N_("Clore la séance ? Les comptes rendus s’écrivent aussitôt."))
    dropping = (c.KeepDurations(keep=False),) if circle.keep_durations else ()
    close = Ask((*dropping, mc.Close()))
    if not circle.turns_of_seats:
        return menus.confirm(question, close, words)
    keeping = words(N_("clore et garder les durées par siège"))
    return menus.numbered(
        question,
        (words(N_("oui")), close),
        (keeping, Ask((c.KeepDurations(), mc.Close()))),
        (words(N_("non")), Do.NOTHING),
    )


def onward(circle: Circle, words: Words) -> Deed:
    """→: the next speaker, the end of the round, then the next phase, then the closing."""
    if goes_on_inside(circle):
        return Ask((c.GoOn(),))
    return through(circle, circle.meeting.index + 1, words)


def through(circle: Circle, target: int, words: Words) -> Deed:
    """To the step at `target`, past the last one to the closing; a closed gate on the way asks for a cause.

    A cause opens a gate and no more: whether to close is asked by itself.
    """
    last = target >= len(circle.meeting.steps)
    then: tuple[CircleCommand, ...] = () if last else (mc.EnterStep(target),)
    refused = barred(circle, target)
    if refused is None:
        return Choose(_closing(circle, words)) if last else Ask(then)
    if refused.reason in (NOT_VALIDATED, NO_SUBJECT):
        return Say(refused.sentence(words))
    steps = (step for step in range(target) if step not in circle.behind)
    step = next(step for step in steps if isinstance(closed(circle, step), Refused))
    return Choose(menus.causes(refused.sentence(words), step, then, words))


def _back(circle: Circle, words: Words) -> Deed:
    index = circle.meeting.index
    if index == 0:
        return Say(words(N_("C’est la première phase.")))
    back = Ask((mc.EnterStep(index - 1),))
    if circle.round.current is None:
        return back
    question = words(N_("Un tour de parole est en cours. Revenir à la phase d’avant ?"))
    return Choose(menus.confirm(question, back, words))


def _time(act: Act, circle: Circle, now: Instant, words: Words) -> Deed:
    match act:
        case Act.TIME:
            return Ask((mc.PauseTimer() if circle.meeting.timer.running else mc.StartTimer(),))
        case Act.FORGOTTEN:
            found = menus.forgotten(unspoken(circle, now), words)
            return found if isinstance(found, Ask) else Choose(found)
        case _:
            return Ask((mc.AddTime(STEP if act is Act.MORE else Millis(-STEP)),))


# ---- the question and what is said


def _answer(act: Act, circle: Circle, words: Words) -> Deed:
    """The client's yes or no; after two no, the group's on the client's own words."""
    question = circle.question
    latest = question.latest
    groups = bool(
        question.client_words_it and latest and latest.author is Author.CLIENT and not latest.refused
    )
    if act is Act.VALID:
        return Ask((c.ValidateQuestion(),))
    if groups:
        return Ask((c.AnswerForGroup(act is Act.YES),))
    if act is Act.NO and circle.phase.kind is PhaseKind.VALIDATION and latest:
        return Write(Form(Writing.MISSING))
    return Say(words(N_("V et N répondent pour le client, à la phase de validation.")))


def _write(circle: Circle, words: Words) -> Deed:
    """What E writes: what the phase captures, for who speaks."""
    for capture in circle.phase.captures:
        match capture:
            case Capture.ASKED | Capture.IDEA:
                return _whose(Writing.SAID, circle, words)
            case Capture.LEARNING:
                return _whose(Writing.LEARNING, circle, words)
            case Capture.QUESTION:
                return Write(Form(Writing.QUESTION))
            case Capture.SYNTHESIS:
                return Write(Form(Writing.SYNTHESIS))
            case Capture.COMMITMENT:
                return Write(Form(Writing.COMMITMENT))
            case Capture.SUBJECT:
                return Choose(menus.subjects(circle, words))
            case Capture.RETURN:
                return Choose(menus.promises(circle, words))
            case Capture.CONTACT:
                return Choose(menus.contacts(circle, words))
    return Say(words(NOTHING_TO_WRITE))


def _whose(writing: Writing, circle: Circle, words: Words) -> Deed:
    """In a round, who speaks, or just spoke; where the floor is free, one asks."""
    if circle.phase.kind is not PhaseKind.ROUND:
        return Choose(menus.speakers(circle, writing, words))
    turns = [turn for turn in circle.round.turns if turn.spoke]
    if turns:
        return Write(Form(writing, turns[-1].seat))
    return Say(words(N_("Donnez d’abord la parole : → au premier.")))


# ---- menus and panels


def in_menu(key: str, desk: Desk) -> tuple[Desk, Deed]:
    """Arrows, numbers and initials go to an entry; Enter alone chooses, so that no key too many acts in the room."""
    menu = desk.menu
    if menu is None:
        return desk, Do.NOTHING
    if key in ("up", "down", "s-tab", "tab"):
        by = 1 if key in ("down", "tab") else -1
        return replace(desk, focus=(desk.focus + by) % len(menu.entries), digits=""), Do.NOTHING
    if key in ("pageup", "pagedown", "home", "end"):
        by = {"pageup": -10, "pagedown": 10, "home": -1000, "end": 1000}[key]
        focus = min(max(0, desk.focus + by), len(menu.entries) - 1)
        return replace(desk, focus=focus, digits=""), Do.NOTHING
    shut = replace(desk, menu=None, focus=0, digits="")
    if key == "enter":  # not →: a clicker that goes on must not choose a cause
        return shut, menu.entries[desk.focus].deed
    if key in ("escape", "left", "backspace"):
        return shut, Do.NOTHING
    if act_of(key) is Act.LEAVE:
        return shut, Do.LEAVE
    return (_typed(key, desk) if key.isdecimal() else _initial(key, desk)), Do.NOTHING


def _typed(digit: str, desk: Desk) -> Desk:
    numbers = [str(one.number) if one.number else "" for one in desk.menu.entries] if desk.menu else []
    for digits in (desk.digits + digit, digit):  # a number that is nobody's starts again
        begun = [at for at, number in enumerate(numbers) if number.startswith(digits)]
        if begun:
            exact = next((at for at in begun if numbers[at] == digits), begun[0])
            return replace(desk, focus=exact, digits=digits)
    return desk


def _initial(letter: str, desk: Desk) -> Desk:
    """The next entry that begins with a letter: O for « oui », N for « non »."""
    entries = desk.menu.entries if desk.menu else ()
    order = (*range(desk.focus + 1, len(entries)), *range(desk.focus + 1))
    found = next((at for at in order if entries[at].label.lower().startswith(letter.lower())), desk.focus)
    return replace(desk, focus=found, digits="")


def _in_panel(key: str, desk: Desk) -> tuple[Desk, Deed]:
    moves = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10, "home": -10_000}
    if key in moves:
        return replace(desk, scroll=max(0, desk.scroll + moves[key])), Do.NOTHING
    act = act_of(key)
    if act is Act.LEAVE:
        return desk, Do.LEAVE
    room = replace(desk, panel=Panel.ROOM, scroll=0)
    other = PANELS.get(act) if act else None
    return (room, See(other)) if other and other is not desk.panel else (room, Do.NOTHING)
