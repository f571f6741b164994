"""The state of a debate, whole: it holds the facilitator's prompts and private notes, and never goes to the projection."""

from dataclasses import dataclass, field, replace

from arthur.debate import events as e
from arthur.debate.cards import Card
from arthur.debate.plans import Deal, StepKind
from arthur.debate.rounds import Position, Round, Voice
from arthur.debate.tables import Table
from codev.meeting.state import Meeting
from codev.meeting.state import evolve as evolve_meeting
from codev.timing import Instant


@dataclass(frozen=True, slots=True)
class Debate:
    """A session and what is a debate's own. `order` is the deck; `drawn` are the cards no longer in it."""

    meeting: Meeting = field(default_factory=Meeting)
    tables: tuple[Table, ...] = ()
    pack: str = ""
    pack_title: str = ""
    deal: Deal = Deal.SAME
    seed: int = 0
    order: tuple[str, ...] = ()
    drawn: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()

    @property
    def kind(self) -> StepKind:
        """The kind of the step in hand."""
        return StepKind(self.meeting.step.kind)

    @property
    def present(self) -> tuple[Table, ...]:
        return tuple(table for table in self.tables if table.present)

    @property
    def number(self) -> int:
        """The round in hand; outside rounds (welcome, break, closing) the last one begun, 0 before the first."""
        steps = self.meeting.steps[: self.meeting.index + 1]
        return max((step.round for step in steps), default=0)

    @property
    def round(self) -> Round:
        return self.round_of(self.number)

    def round_of(self, number: int) -> Round:
        return next((one for one in self.rounds if one.number == number), Round(number))

    def with_round(self, changed: Round) -> "Debate":
        others = tuple(one for one in self.rounds if one.number != changed.number)
        return replace(self, rounds=tuple(sorted((*others, changed), key=lambda one: one.number)))

    def waiting(self, here: Round) -> tuple[Table, ...]:
        """The tables in the room that have not chosen yet in the round `here`."""
        return tuple(table for table in self.present if here.voice(table.emblem).position is None)

    def argued(self, here: Round) -> bool:
        """Whether the gate of the round `here` is open: every table in the room has argued, or a cause was given."""
        return here.cause is not None or all(here.voice(table.emblem).argued for table in self.present)

    def deck(self) -> tuple[str, ...]:
        """The cards that can be drawn, in order; all of them again once the deck is out."""
        return tuple(card for card in self.order if card not in self.drawn) or self.order

    def cards(self) -> tuple[Card, ...]:
        """Every card played, in its source language, in the order of play."""
        return tuple(hand.editions[0] for one in self.rounds for hand in one.hands)


def evolve(debate: Debate, event: e.DebateEvent, at: Instant) -> Debate:
    """The debate after `event`, which happened at `at`."""
    match event:
        case e.DeckLaid(pack, title, deal, seed, order):
            return replace(debate, pack=pack, pack_title=title, deal=deal, seed=seed, order=order)
        case e.TablesSeated() | e.TablesMerged() | e.TableLeft() | e.TableArrived():
            return replace(debate, tables=_tables(debate.tables, event))
        case e.CardsDrawn(number, hands):
            ids = tuple(hand.editions[0].id for hand in hands)
            fresh = () if set(debate.order) <= set(debate.drawn) else debate.drawn
            drawn = replace(debate, drawn=(*fresh, *ids))
            return drawn.with_round(replace(debate.round_of(number), hands=hands))
        case e.CardsPutBack(number):
            back = [hand.editions[0].id for hand in debate.round_of(number).hands]
            kept = tuple(card for card in debate.order if card not in back)
            order = (*kept, *(card for card in debate.order if card in back))
            drawn_left = tuple(card for card in debate.drawn if card not in back)
            return replace(debate, order=order, drawn=drawn_left).with_round(Round(number))
        case e.ImprevuDrawn() | e.FloorGiven() | e.GateOpened() | e.FactShown() | e.ChangeShown():
            return debate.with_round(_progress(debate.round_of(event.round), event))
        case (
            e.PositionTaken()
            | e.OwnWayNamed()
            | e.AgreementSaid()
            | e.ReasonGiven()
            | e.ObjectionHeard()
            | e.StanceTaken()
        ):
            here = debate.round_of(event.round)
            return debate.with_round(here.with_voice(_speak(here.voice(event.table), event)))
        case _:
            return replace(debate, meeting=evolve_meeting(debate.meeting, event, at))


RoundEvent = e.ImprevuDrawn | e.FloorGiven | e.GateOpened | e.FactShown | e.ChangeShown
VoiceEvent = (
    e.PositionTaken | e.OwnWayNamed | e.AgreementSaid | e.ReasonGiven | e.ObjectionHeard | e.StanceTaken
)
TableEvent = e.TablesSeated | e.TablesMerged | e.TableLeft | e.TableArrived


def _progress(here: Round, event: RoundEvent) -> Round:
    match event:
        case e.ImprevuDrawn(_, editions):
            return replace(here, imprevu=editions)
        case e.FloorGiven(_, table):
            return replace(here, opened=(*(one for one in here.opened if one != table), table))
        case e.GateOpened(_, cause):
            return replace(here, cause=cause)
        case e.FactShown(_, count):
            return replace(here, shown=count)
        case e.ChangeShown():
            return replace(here, change_shown=True)


def _speak(voice: Voice, event: VoiceEvent) -> Voice:
    match event:
        case e.PositionTaken(_, _, position):
            changed = voice.position not in (None, position)
            return Voice(voice.table, position) if changed else replace(voice, position=position)
        case e.OwnWayNamed(_, _, text):
            return replace(voice, position=Position.OWN, own_way=text)
        case e.AgreementSaid(_, _, agreement, second):
            return replace(voice, agreement=agreement, second=second)
        case e.ReasonGiven(_, _, text, of_second):
            return replace(voice, second_reason=text) if of_second else replace(voice, reason=text)
        case e.ObjectionHeard(_, _, text):
            return replace(voice, objection=text)
        case e.StanceTaken(_, _, stance):
            return replace(voice, stance=stance)


def _tables(tables: tuple[Table, ...], event: TableEvent) -> tuple[Table, ...]:
    match event:
        case e.TablesSeated(seated):
            return seated
        case e.TablesMerged(table, into):
            moved = next(one.seats for one in tables if one.emblem == table)
            return tuple(_merged(one, table, into, moved) for one in tables)
        case e.TableLeft(table):
            return tuple(replace(one, present=False) if one.emblem == table else one for one in tables)
        case e.TableArrived(arrived):
            known = any(one.emblem == arrived.emblem for one in tables)
            back = tuple(arrived if one.emblem == arrived.emblem else one for one in tables)
            return back if known else (*tables, arrived)


def _merged(one: Table, table: str, into: str, moved: int) -> Table:
    if one.emblem == table:
        return replace(one, present=False)
    return replace(one, seats=one.seats + moved) if one.emblem == into else one
