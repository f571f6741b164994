"""What the projection may see of a debate; the stage is a function of this and of nothing else of the session.

No private note, no prompt, no choice before all are in, no fact before it is revealed.
"""

from dataclasses import dataclass, replace

from arthur.debate.cards import Card, CardEditions, Fact, ImprevuEditions, Pillar, Stage, card_in
from arthur.debate.plans import Deal, StepKind
from arthur.debate.rounds import ROOM, Cause, Hand, Position, Round, Voice
from arthur.debate.speaking import speaking_order, untaken
from arthur.debate.state import Debate
from arthur.debate.tables import Table
from codev.meeting.plan import Plan, expected_end
from codev.meeting.records import Commitment, Subject, Word
from codev.timing import Instant, Timer

_BEFORE_SHARING = (StepKind.DRAW, StepKind.READING, StepKind.DEBATE, StepKind.CHOICE)


@dataclass(frozen=True, slots=True)
class PublicRound:
    """The round as the room may see it. There are no `voices` until every table's choice is in and shared."""

    number: int
    hands: tuple[Hand, ...]  # cards without what is the facilitator's, facts only as far as revealed
    imprevu: ImprevuEditions
    voices: tuple[Voice, ...]
    recorded: frozenset[str]  # tables whose choice is in
    order: tuple[str, ...]  # the speaking order proposed
    floor: str  # the table that speaks now, or ""
    untaken: tuple[Position, ...]
    cause: Cause | None
    shown: int
    facts_count: int
    change_shown: bool

    @property
    def distinct(self) -> bool:
        return any(hand.table != ROOM for hand in self.hands)

    def card(self, lang: str, table: str = "") -> Card | None:
        """The card of `table`, or the room's (the first one dealt), in `lang` where it has that edition."""
        mine = (hand.editions for hand in self.hands if hand.table in (table, ROOM))
        editions: CardEditions = next(mine, self.hands[0].editions if self.hands else ())
        return card_in(editions, lang) if editions else None

    def voice(self, table: str) -> Voice:
        return next((one for one in self.voices if one.table == table), Voice(table))


@dataclass(frozen=True, slots=True)
class PublicDebate:
    """A debate as the room may see it."""

    title: str
    place: str
    people: int
    plan: Plan
    index: int
    kind: StepKind
    timers: tuple[Timer, ...]
    opened: Instant
    closed: Instant | None
    deal: Deal
    pack_title: str
    tables: tuple[Table, ...]  # those present
    round: PublicRound
    rounds_count: int
    explored: tuple[tuple[Stage, tuple[Pillar, ...]], ...]
    words: tuple[Word, ...]
    commitments: tuple[Commitment, ...]
    subjects: tuple[Subject, ...]

    @property
    def timer(self) -> Timer:
        return self.timers[self.index]

    def expected_end(self, now: Instant) -> Instant:
        """The end that the room is told; never a lateness. Once closed it stays what it was."""
        return expected_end(self.plan, self.opened, self.timers, self.index, self.closed or now)


def public(debate: Debate) -> PublicDebate:
    """What the room may see of an opened debate."""
    meeting = debate.meeting
    if meeting.plan is None or meeting.opened is None:
        raise ValueError("a debate that is not opened has nothing to show")
    return PublicDebate(
        title=meeting.title,
        place=meeting.place,
        people=meeting.people,
        plan=meeting.plan,
        index=meeting.index,
        kind=debate.kind,
        timers=meeting.timers,
        opened=meeting.opened,
        closed=meeting.closed,
        deal=debate.deal,
        pack_title=debate.pack_title,
        tables=debate.present,
        round=_public_round(debate),
        rounds_count=max(step.round for step in meeting.plan.steps),
        explored=tuple((card.stage, card.pillars) for card in debate.explored()),
        words=meeting.words,
        commitments=meeting.commitments,
        subjects=meeting.subjects,
    )


def _public_round(debate: Debate) -> PublicRound:
    here = debate.round
    shared = debate.kind not in _BEFORE_SHARING and debate.shared(here)
    before = tuple(one for one in debate.rounds if one.number < here.number)
    return PublicRound(
        number=here.number,
        hands=tuple(_public_hand(hand, here, first) for first, hand in enumerate(here.hands)),
        imprevu=here.imprevu,
        voices=here.voices if shared else (),
        recorded=frozenset(one.table for one in here.voices if one.position is not None),
        order=speaking_order(here, debate.present, before) if shared else (),
        floor=debate.floor(here) if shared else "",
        untaken=untaken(here, debate.present) if shared else (),
        cause=here.cause,
        shown=here.shown,
        facts_count=here.facts_count(),
        change_shown=here.change_shown,
    )


def _public_hand(hand: Hand, here: Round, index: int) -> Hand:
    return replace(hand, editions=tuple(_public_card(card, here, index) for card in hand.editions))


def _public_card(card: Card, here: Round, index: int) -> Card:
    """`card` without the facilitator's part, its objections but for a cause that shows them, and facts to come."""
    objected = here.cause is Cause.NONE_HEARD
    options = tuple(one if objected else replace(one, objection="") for one in card.options)
    return replace(
        card,
        prompts=(),
        shortcuts=(),
        options=options,
        eclairage=_revealed(card.eclairage, here, index),
        what_would_change=card.what_would_change if here.change_shown else "",
    )


def _revealed(facts: tuple[Fact, ...], here: Round, index: int) -> tuple[Fact, ...]:
    """The facts in view: as many as shown; in `distinct` the first of each table's card, in seat order."""
    if here.distinct:
        return facts[:1] if index < here.shown else ()
    return facts[: here.shown]
