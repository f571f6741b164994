"""What an intent does inside a session: a command for it, or a change of the desk."""

from dataclasses import replace

from arthur.debate import commands as c
from arthur.debate.plans import StepKind
from arthur.debate.rounds import Agreement, Position, Stance
from arthur.debate.speaking import speaking_order
from arthur.debate.state import Debate
from arthur.director import reckoning
from arthur.director.debating import drafts
from arthur.director.desk import Desk, Over
from arthur.director.going import enter as go_to
from arthur.director.going import go
from arthur.director.orders import Ask, DrawCards, DrawEvent
from arthur.director.scene import Reply, Scene
from arthur.intents import Intent, Verb
from codev.meeting import commands as mc
from codev.timing import MINUTE, Millis
from codev.words import N_

CLOSING_PAGES = 3  # words, commitments, subjects


def table_in_hand(debate: Debate, desk: Desk) -> str:
    """The table that the next key is about: the one chosen, else the first that has something left to say."""
    here = [table.emblem for table in debate.present]
    match debate.kind:
        case StepKind.CHOICE:
            waiting = [table.emblem for table in debate.waiting(debate.round)]
            return desk.table if desk.table in here else next(iter(waiting), "")
        case StepKind.SHARING:
            order = sharing_order(debate)
            floor = debate.round.opened[-1:]
            return desk.table if desk.table in here else next(iter((*floor, *order)), "")
        case StepKind.LIGHT:
            waiting = [one for one in here if _owes_stance(debate, one)]
            return desk.table if desk.table in here else next(iter(waiting), "")
        case StepKind.CLOSING:
            return desk.table if desk.table in here else next(iter(here), "")
        case _:
            return ""


def sharing_order(debate: Debate) -> tuple[str, ...]:
    """The speaking order proposed for the round in hand."""
    here = debate.round
    return speaking_order(here, debate.present, (one for one in debate.rounds if one.number < here.number))


def _owes_stance(debate: Debate, table: str) -> bool:
    voice = debate.round.voice(table)
    return voice.stance is None and voice.position not in (None, Position.NONE)


def act(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    """The answer of the session's screen to `intent`."""
    debate = scene.debate
    match intent.verb:
        case Verb.NEXT | Verb.CHOOSE:
            return forward(desk, scene)
        case Verb.BACK:
            return back(desk, scene)
        case Verb.TIMER | Verb.MINUTE | Verb.LATE_START:
            return _time(intent, desk, scene)
        case Verb.GO:
            return go(str(intent.value), desk)
        case Verb.TABLE:
            return _table(str(intent.value), desk, scene)
        case Verb.POSITION | Verb.AGREEMENT | Verb.STANCE:
            return _voice(intent, desk, debate)
        case Verb.REASON | Verb.OBJECTION | Verb.OWN_WAY | Verb.WORD | Verb.COMMIT | Verb.SUBJECT:
            return drafts.begin(intent.verb, table_in_hand(debate, desk), desk, scene), ()
        case Verb.IMPREVU if debate.kind in (StepKind.READING, StepKind.DEBATE):
            return desk, (DrawEvent(),)
        case Verb.PUT_BACK if debate.kind is StepKind.DRAW:
            return desk, (Ask(c.PutBack()),)
        case Verb.SHEETS | Verb.HOURS if debate.kind is StepKind.LIGHT:
            return _consult(intent.verb, desk, scene), ()
        case Verb.PICK if debate.kind is StepKind.DRAW:
            return replace(desk, over=Over.PICK, over_focus=0), ()
        case _:
            return desk, ()


def _consult(what: Verb, desk: Desk, scene: Scene) -> Desk:
    """Opens what the card cites, or its calculator."""
    if what is Verb.HOURS:
        return reckoning.open_hours(desk, scene)
    return replace(desk, over=Over.SHEETS, over_focus=0)


def enter(index: int, desk: Desk, _: Scene) -> Reply:
    """Goes to a step; what the step asks for first is the rules' to say."""
    return go_to(index, desk)


def turning(desk: Desk, scene: Scene) -> Desk:
    """The card begins to turn, or lies open at once where less movement is preferred."""
    return replace(desk, turned_at=None if desk.preferences.reduced_motion else scene.now)


def forward(desk: Desk, scene: Scene) -> Reply:
    """The next act of the step in hand."""
    debate = scene.debate
    following = debate.meeting.index + 1
    match debate.kind:
        case StepKind.DRAW if debate.undealt():
            return turning(desk, scene), (DrawCards(),)
        case StepKind.CHOICE if not debate.waiting(debate.round):
            return go_to(following, desk, Ask(c.GiveFloor(sharing_order(debate)[0])))
        case StepKind.SHARING:
            return _next_speaker(desk, debate)
        case StepKind.LIGHT:
            return _next_light(desk, debate)
        case StepKind.CLOSING:
            part = (
                desk.page % CLOSING_PAGES
            )  # the sheets of a part that has several are numbered three by three
            if part + 1 < CLOSING_PAGES:
                return replace(desk, page=part + 1, table=""), ()
            return replace(desk, over=Over.CLOSING, over_focus=0), ()
        case _:
            return go_to(following, desk)


def _next_speaker(desk: Desk, debate: Debate) -> Reply:
    order, table = sharing_order(debate), table_in_hand(debate, desk)
    place = order.index(table) if table in order else len(order)
    if place + 1 < len(order):
        return replace(desk, table=order[place + 1], page=0), (Ask(c.GiveFloor(order[place + 1])),)
    if debate.argued(debate.round):
        return go_to(debate.meeting.index + 1, desk)
    return replace(desk, over=Over.GATE, over_focus=0), ()


def _next_light(desk: Desk, debate: Debate) -> Reply:
    if not debate.round.change_shown:
        return replace(desk, page=0, focus=0), (Ask(c.ShowNext()),)
    after, orders = go_to(debate.meeting.index + 1, desk)
    return replace(after, over=Over.MAP), orders


def back(desk: Desk, scene: Scene) -> Reply:
    """One page or one step back; harmless at the start."""
    debate = scene.debate
    if debate.kind is StepKind.SHARING:
        order, table = sharing_order(debate), table_in_hand(debate, desk)
        if table in order[1:]:
            earlier = order[order.index(table) - 1]
            return replace(desk, table=earlier, page=0), (Ask(c.GiveFloor(earlier)),)
    if desk.page > 0:
        by = CLOSING_PAGES if debate.kind is StepKind.CLOSING and desk.page >= CLOSING_PAGES else 1
        return replace(desk, page=desk.page - by), ()
    return go_to(debate.meeting.index - 1, desk) if debate.meeting.index else (desk, ())


def _time(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    timer = scene.debate.meeting.timer
    by = Millis(int(intent.value or 0) * MINUTE)
    match intent.verb:
        case Verb.TIMER:
            return desk, (Ask(mc.PauseTimer() if timer.running else mc.StartTimer()),)
        case Verb.MINUTE:
            return desk, (Ask(mc.AddTime(by)),)
        case _:
            begun = Millis(timer.spent(scene.now) + by)
            said = scene.words(N_("Commencé il y a {length}"), length=scene.words.duration(begun))
            return replace(desk, message=said), (Ask(mc.CorrectStart(by)),)


def _table(table: str, desk: Desk, scene: Scene) -> Reply:
    chosen = replace(desk, table=table, focus=0)
    if scene.debate.kind is StepKind.SHARING:
        return chosen, (Ask(c.GiveFloor(table)),)
    return chosen, ()


def _voice(intent: Intent, desk: Desk, debate: Debate) -> Reply:
    table, value = table_in_hand(debate, desk), str(intent.value)
    if not table:
        return desk, ()
    freed = replace(desk, table="", focus=0)
    match intent.verb:
        case Verb.POSITION:
            return freed, (Ask(c.Choose(table, Position(value))),)
        case Verb.STANCE:
            return freed, (Ask(c.TakeStance(table, Stance(value))),)
        case _:
            return _agree(table, Agreement(value), desk, debate)


def _agree(table: str, agreement: Agreement, desk: Desk, debate: Debate) -> Reply:
    """A split table names its other option; a room of one table names what its minority would rather do."""
    said = Ask(c.Agree(table, agreement))
    asking = replace(desk, table=table, over=Over.SECOND, over_focus=0, chosen=agreement)
    if agreement is Agreement.SPLIT:
        return asking, ()
    alone = agreement is Agreement.MAJORITY and len(debate.playing(debate.round)) == 1
    return asking if alone else replace(desk, table=table), (said,)
