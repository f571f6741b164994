"""What an intent does inside a co-development session: a command for it, or a change of the desk."""

from dataclasses import replace

from arthur.director.asking import opened
from arthur.director.circling import drafts
from arthur.director.circling.voices import seat_in_hand
from arthur.director.desk import Desk, Over
from arthur.director.going import enter as go_to
from arthur.director.going import fresh, go
from arthur.director.orders import Ask
from arthur.director.scene import Reply, Scene
from arthur.director.turning import turned
from arthur.intents import Intent, Verb
from codev.circle import commands as c
from codev.circle import gate_rules as gates
from codev.circle.method import Capture, PhaseKind
from codev.circle.reserve import unspoken
from codev.circle.roster import Presence
from codev.circle.state import Circle
from codev.circle.turn_rules import goes_on_inside
from codev.meeting import commands as mc
from codev.timing import SECOND, Millis
from codev.words import N_

NO_CLIENT = N_("Le client n’est pas là : attendez-le, ou nommez-en un autre avec F4.")
STEP = Millis(30 * SECOND)  # what + and − give and take

_QUESTIONS = {gates.NOT_VALIDATED: Over.ANSWER, gates.NO_SUBJECT: Over.SUBJECTS}


def act(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    """The answer of the session's screen to `intent`."""
    match intent.verb:
        case Verb.NEXT | Verb.CHOOSE:
            return forward(desk, scene)
        case Verb.BACK:
            return back(desk, scene)
        case Verb.TIMER | Verb.MINUTE | Verb.LATE_START:
            return _time(intent, desk, scene)
        case Verb.GO:
            return go(str(intent.value), desk)
        case Verb.SORT:
            return drafts.sorted_anew(desk, _sort(str(intent.value), desk, scene), scene), ()
        case Verb.SEAT:
            return opened(desk, Over.ROSTER_ONE, str(intent.value)), ()
        case Verb.CANDIDATE:
            return opened(desk, Over.CANDIDATE, str(intent.value)), ()
        case Verb.PASS:
            return desk, (Ask(c.Pass()),)
        case Verb.LATER:
            return desk, (Ask(c.PutOff()),)
        case Verb.ABSENT:
            return _absent(desk, scene)
        case Verb.RULE:
            return desk, (Ask(c.RecallRule()),)
        case _:
            return _write(intent, desk, scene)


def forward(desk: Desk, scene: Scene) -> Reply:
    """The next speaker, the end of the round, the next phase; a gate that is closed asks what to do."""
    circle = scene.circle
    index = circle.meeting.index
    if goes_on_inside(circle):
        return replace(desk, page=0), (Ask(c.GoOn()),)
    barred = gates.barred(circle, index + 1)
    if barred is not None:
        return opened(desk, _QUESTIONS.get(barred.reason, Over.GATE)), ()
    if index + 1 == len(circle.meeting.steps):
        return opened(desk, Over.CLOSING), ()
    return fresh(desk), (Ask(c.GoOn()),)


def enter(index: int, desk: Desk, scene: Scene) -> Reply:
    """Goes to a phase; a gate that is closed on the way asks what to do, and `chosen` remembers where to."""
    barred = gates.barred(scene.circle, index)
    if barred is not None:
        return opened(desk, _QUESTIONS.get(barred.reason, Over.GATE), str(index)), ()
    return go_to(index, desk)


def back(desk: Desk, scene: Scene) -> Reply:
    """One page or one phase back; out of a round that has begun, only by choosing where to."""
    circle = scene.circle
    index = circle.meeting.index
    if desk.page > 0:
        return replace(desk, page=desk.page - 1), ()
    if not index:
        return desk, ()
    if circle.round.turns:
        return opened(desk, Over.STEPS, focus=index - 1), ()
    return go_to(index - 1, desk)


def _time(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    circle, timer = scene.circle, scene.meeting.timer
    match intent.verb:
        case Verb.TIMER:
            return desk, (Ask(mc.PauseTimer() if timer.running else mc.StartTimer()),)
        case Verb.MINUTE:
            return desk, (Ask(mc.AddTime(Millis(int(intent.value or 0) * STEP))),)
        case _:
            return _late_start(desk, circle, scene)


def _late_start(desk: Desk, circle: Circle, scene: Scene) -> Reply:
    """Somebody has spoken since the last turn; elsewhere the phase began a little earlier."""
    waited = unspoken(circle, scene.now)
    if waited is not None:
        since = max(waited, STEP)
        return desk, (Ask(c.BeginTurn(None, Millis(since))),)
    begun = scene.words.duration(Millis(circle.spent(scene.now) + STEP))
    return replace(desk, message=scene.words(N_("Commencé il y a {length}"), length=begun)), (
        Ask(mc.CorrectStart(STEP)),
    )


def _absent(desk: Desk, scene: Scene) -> Reply:
    """Who has the turn, or would have it, is not there; without turns the list of people opens."""
    circle = scene.circle
    seat = seat_in_hand(circle)
    if circle.phase.kind is not PhaseKind.ROUND or not seat:
        return opened(desk, Over.ROSTER), ()
    return leaving(desk, seat, scene)


def leaving(desk: Desk, seat: int, scene: Scene) -> Reply:
    """Someone is not there; without a client the session waits for one, which is told."""
    circle = scene.circle
    if circle.client is not None and circle.client.seat == seat:
        desk = replace(desk, message=scene.words(NO_CLIENT))
    return desk, (Ask(c.MarkPresence(seat, away(circle, seat))),)


def away(circle: Circle, seat: int) -> Presence:
    """Whoever was heard before was there, and has left."""
    came = any(one.spoke(seat) for one in circle.rounds)
    return Presence.GONE if came else Presence.ABSENT


def _sort(value: str, desk: Desk, scene: Scene) -> str:
    """The sort asked for, or the one after the sort of the line."""
    return value or turned(drafts.sorts(scene.circle), drafts.sort_of(desk, scene.circle), 1)


def _write(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    circle = scene.circle
    match intent.verb:
        case Verb.CAPTURE:
            return drafts.begin(desk, scene), ()
        case Verb.WORD_QUESTION if circle.captures(Capture.QUESTION):
            return drafts.open_line("question", 0, desk, scene), ()
        case Verb.VALIDATE if circle.phase.kind is PhaseKind.VALIDATION:
            return yes(desk, circle)
        case Verb.REFUSE if circle.phase.kind is PhaseKind.VALIDATION:
            return no(desk, scene)
        case Verb.PROPOSE:
            return drafts.open_line("subject", 0, desk, scene), ()
        case Verb.COMMIT if circle.captures(Capture.COMMITMENT):
            return drafts.open_line("commit-what", 0, desk, scene), ()
        case Verb.CONTACT:
            return drafts.open_line("contact", 0, desk, scene), ()
        case Verb.RETURN if circle.captures(Capture.RETURN):
            return opened(desk, Over.RETURNS), ()
        case Verb.PARK:
            return drafts.open_line("parking", 0, desk, scene), ()
        case _:
            return desk, ()


def yes(desk: Desk, circle: Circle) -> Reply:
    """The client's yes; or the group's, on a question that the client worded alone."""
    return desk, (Ask(c.AnswerForGroup(can_work=True) if groups_turn(circle) else c.ValidateQuestion()),)


def no(desk: Desk, scene: Scene) -> Reply:
    """The client's no says what is missing; the group's sends the client back to the words."""
    if groups_turn(scene.circle):
        return desk, (Ask(c.AnswerForGroup(can_work=False)),)
    return drafts.open_line("missing", 0, desk, scene), ()


def groups_turn(circle: Circle) -> bool:
    """Whether it is for the group to say if it can work on the question."""
    question = circle.question
    latest = question.latest
    return bool(question.client_words_it and latest and latest.author == "client" and not latest.refused)
