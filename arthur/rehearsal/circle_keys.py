"""What is pressed for an act of a co-development session, on the screen as it stands.

An act may take several screens (a question to answer, lines to write): each call gives the keys of the one in view. The
keys are those that the screen itself offers: what it does not offer cannot be played.
"""

from datetime import date

from arthur.director.circling.drafts import sort_of, sorts
from arthur.director.desk import Desk, Draft, Over
from arthur.director.scene import Scene
from arthur.intents import Input, KeyPress, Verb
from arthur.rehearsal.cue import CLOSE, NEXT, choose, key_for, write
from codev.circle import commands as c
from codev.circle.commands import CircleCommand
from codev.circle.method import PhaseKind
from codev.meeting import commands as mc
from codev.rehearsing import RETURNED
from codev.words import Words

Keys = tuple[Input, ...]

_TAB, _PEOPLE = KeyPress("tab"), KeyPress("f4")
_ALL = KeyPress("a", ctrl=True)


def keys_for(command: CircleCommand, desk: Desk, scene: Scene) -> Keys:
    """The next keys towards `command`; nothing where the screen does not offer the act."""
    if desk.draft is not None:
        return _in_line(command, desk.draft, desk, scene)
    if desk.over is not None:
        answer = _answer(command, desk.over, desk.chosen)
        return choose(answer, scene.zones, desk.over_focus) if answer else (CLOSE,)
    return _in_room(command, scene)


def _in_room(command: CircleCommand, scene: Scene) -> Keys:
    match command:
        case c.CountVotes(number) | c.ChooseSubject(number):
            # A subject on another page has no key: → turns the pages, then asks which one.
            return key_for(Verb.CANDIDATE, scene.zones, number) or (NEXT,)
        case c.GoOn() | c.Overrule() | mc.Close():
            return (NEXT,)
        case mc.GiveWord() if scene.circle.phase.kind is not PhaseKind.ROUND:
            return (_PEOPLE,)  # whoever speaks is not in hand: they are chosen first
        case _:
            return key_for(_VERBS[type(command)], scene.zones)


_VERBS: dict[type[CircleCommand], Verb] = {
    c.Contribute: Verb.CAPTURE,
    c.NoteSynthesis: Verb.CAPTURE,
    mc.GiveWord: Verb.CAPTURE,
    c.ProposeSubject: Verb.PROPOSE,
    c.GiveReturn: Verb.RETURN,
    c.WordQuestion: Verb.WORD_QUESTION,
    c.ValidateQuestion: Verb.VALIDATE,
    c.RefuseQuestion: Verb.REFUSE,
    c.Commit: Verb.COMMIT,
    c.WishContact: Verb.CONTACT,
    c.Pass: Verb.PASS,
    c.PutOff: Verb.LATER,
    c.RecallRule: Verb.RULE,
    mc.KeepSubject: Verb.PARK,
}


def _answer(command: CircleCommand, over: Over, chosen: str) -> str:
    """The answer, to the question that lies over the room, which leads to the act; empty where none does."""
    match over, command:
        case Over.GATE, c.Overrule(cause):
            return cause
        case Over.CLOSING, mc.Close():
            return "close"
        case Over.SUBJECTS, c.CountVotes(number) | c.ChooseSubject(number):
            return str(number)
        case Over.CANDIDATE, c.CountVotes(number) if str(number) == chosen:
            return "votes"
        case Over.CANDIDATE, c.ChooseSubject(number) if str(number) == chosen:
            return "keep"
        case Over.ROSTER, mc.GiveWord(by):
            return f"seat:{by}"
        case Over.ROSTER_ONE, mc.GiveWord(by) if by == chosen:
            return f"write:{by}"
        case Over.RETURNS, c.GiveReturn(number):
            return str(number)
        case Over.OUTCOME, c.GiveReturn(number, outcome) if str(number) == chosen:
            return outcome
        case _:
            return ""


# ---------------------------------------------------------------------- lines


def _in_line(command: CircleCommand, draft: Draft, desk: Desk, scene: Scene) -> Keys:
    """Says which sort it is, then writes what the line is for."""
    kind = draft.target.partition(":")[0]
    text = _text(kind, command, scene.words)
    if not text:
        return (CLOSE,)
    anew = (_ALL,) if draft.line.text else ()
    return (*_tabs(command, desk, scene), *anew, *write(text))


def _tabs(command: CircleCommand, desk: Desk, scene: Scene) -> Keys:
    """Tab turns the line to its sort, from the usual one."""
    match command:
        case c.Contribute(_, wanted) | c.WordQuestion(wanted):
            offered = sorts(scene.circle)
            if wanted not in offered:
                return ()
            turns = offered.index(wanted) - offered.index(sort_of(desk, scene.circle))
            return (_TAB,) * (turns % len(offered))
        case _:
            return ()


def _text(kind: str, command: CircleCommand, words: Words) -> str:
    """What is written in the line of that kind; empty where it is not a line of this act."""
    match kind, command:
        case "return", _:  # what became of the promise was answered before: the line is about it still
            return words(RETURNED)
        case _, c.Contribute(_, _, text) | c.WordQuestion(_, text) | mc.GiveWord(_, text):
            return text
        case _, c.NoteSynthesis(text) | c.RefuseQuestion(text) | mc.KeepSubject(text):
            return text
        case "subject", c.ProposeSubject(text):
            return text
        case "subject-who", c.ProposeSubject(_, seat):
            return str(seat)
        case "votes", c.CountVotes(_, votes):
            return str(votes)
        case "contact", c.WishContact(by, other):
            return f"{by} {other}"
        case _, c.Commit():
            return _promise(kind, command)
        case _:
            return ""


def _promise(kind: str, command: c.Commit) -> str:
    """One of the four lines of a commitment; the day as it is written by hand."""
    day = date.fromisoformat(command.back)
    lines = {
        "commit-what": command.what,
        "commit-who": command.who,
        "commit-when": command.when,
        "commit-back": f"{day.day:02d}/{day.month:02d}/{day.year}",
    }
    return lines.get(kind, "")
