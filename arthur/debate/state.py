"""The state of a debate, whole: it holds the facilitator's prompts and private notes, and never goes to the projection."""

from dataclasses import dataclass, field, replace

from arthur.debate import deck
from arthur.debate import events as e
from arthur.debate.cards import Card
from arthur.debate.plans import Deal, StepKind
from arthur.debate.rounds import ROOM, Position, Round, Voice
from arthur.debate.tables import Table, left_by, merged, returned
from codev.meeting.state import Meeting
from codev.meeting.state import evolve as evolve_meeting
from codev.timing import Instant


@dataclass(frozen=True, slots=True)
class Debate:
    """A session and what is a debate's own. `order` is the deck; `drawn` are its cards as often as they were dealt."""

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
        """The round in hand; outside rounds (welcome, break, closing) the last one played so far, 0 before the first."""
        steps = self.meeting.steps[: self.meeting.index + 1]
        if not steps or steps[-1].round:
            return steps[-1].round if steps else 0
        reached = max(step.round for step in steps)
        return max((one.number for one in self.rounds if one.number <= reached), default=0)

    @property
    def round(self) -> Round:
        return self.round_of(self.number)

    def round_of(self, number: int) -> Round:
        return next((one for one in self.rounds if one.number == number), Round(number))

    def with_round(self, changed: Round) -> "Debate":
        others = tuple(one for one in self.rounds if one.number != changed.number)
        return replace(self, rounds=tuple(sorted((*others, changed), key=lambda one: one.number)))

    def playing(self, here: Round) -> tuple[Table, ...]:
        """The tables in the room that have a card in the round `here`."""
        return tuple(table for table in self.present if here.deals_to(table.emblem))

    def waiting(self, here: Round) -> tuple[Table, ...]:
        """The tables in the room that have not chosen yet in the round `here`."""
        return tuple(table for table in self.playing(here) if here.voice(table.emblem).position is None)

    def shared(self, here: Round) -> bool:
        """Whether the choices of the round `here` were shown: its exchange, or its éclairage, was entered once."""
        after_choice = (StepKind.SHARING, StepKind.LIGHT)
        steps = enumerate(self.meeting.steps)
        return any(
            index in self.meeting.visited and step.round == here.number and step.kind in after_choice
            for index, step in steps
        )

    def argued(self, here: Round) -> bool:
        """Whether the gate of the round `here` is open: every table in the room has argued, or a cause was given."""
        return here.cause is not None or all(here.voice(table.emblem).argued for table in self.playing(here))

    def floor(self, here: Round) -> str:
        """The table that speaks now in the round `here`, "" when none does or it has left."""
        last = here.opened[-1:]
        return next((table.emblem for table in self.present if table.emblem in last), "")

    def undealt(self) -> tuple[str, ...]:
        """Who is to get a card in the round in hand: `ROOM`, or in a distinct deal each table that has none yet."""
        if self.deal is Deal.SAME:
            return () if self.round.hands else (ROOM,)
        dealt = [hand.table for hand in self.round.hands]
        return tuple(table.emblem for table in self.present if table.emblem not in dealt)

    def deck(self) -> tuple[str, ...]:
        """The cards that can be drawn, in order; all of them again once the deck is out."""
        return deck.left(self.order, self.drawn)

    def next_cards(self, first: str = "") -> tuple[str, ...]:
        """The cards of the next draw, one for each of `undealt`, in their order; `first` is one picked by hand."""
        return deck.following(self.order, self.drawn, len(self.undealt()), first)

    def explored(self) -> tuple[Card, ...]:
        """Every card debated up to the exchange, in its source language, in the order of play."""
        return tuple(hand.editions[0] for one in self.rounds if self.shared(one) for hand in one.hands)


def evolve(debate: Debate, event: e.DebateEvent, at: Instant) -> Debate:
    """The debate after `event`, which happened at `at`."""
    match event:
        case e.DeckLaid(pack, title, deal, seed, order):
            return replace(debate, pack=pack, pack_title=title, deal=deal, seed=seed, order=order)
        case e.TablesSeated() | e.TablesMerged() | e.TableLeft() | e.TableArrived():
            return _reseated(debate, event)
        case e.CardsDrawn(number, hands):
            here = debate.round_of(number)
            drawn = replace(debate, drawn=(*debate.drawn, *(hand.editions[0].id for hand in hands)))
            return drawn.with_round(replace(here, hands=(*here.hands, *hands)))
        case e.CardsPutBack(number):
            return _put_back(debate, number)
        case (
            e.ImprevuDrawn()
            | e.FloorGiven()
            | e.GateOpened()
            | e.FactShown()
            | e.ChangeShown()
            | e.SheetShown()
        ):
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


RoundEvent = e.ImprevuDrawn | e.FloorGiven | e.GateOpened | e.FactShown | e.ChangeShown | e.SheetShown
VoiceEvent = (
    e.PositionTaken | e.OwnWayNamed | e.AgreementSaid | e.ReasonGiven | e.ObjectionHeard | e.StanceTaken
)
TableEvent = e.TablesSeated | e.TablesMerged | e.TableLeft | e.TableArrived


def _put_back(debate: Debate, number: int) -> Debate:
    """The round's cards at the end of the deck, and the round as if it had not begun."""
    cards = [hand.editions[0].id for hand in debate.round_of(number).hands]
    order, drawn = deck.put_back(debate.order, debate.drawn, cards)
    others = tuple(one for one in debate.rounds if one.number != number)
    return replace(debate, order=order, drawn=drawn, rounds=others)


def _progress(here: Round, event: RoundEvent) -> Round:
    match event:
        case e.ImprevuDrawn(_, editions):
            return replace(here, imprevu=editions)
        case e.FloorGiven(_, table):
            return replace(here, opened=(*here.opened, table))
        case e.GateOpened(_, cause):
            return replace(here, cause=cause)
        case e.FactShown(_, count):
            return replace(here, shown=count)
        case e.ChangeShown():
            return replace(here, change_shown=True)
        case e.SheetShown(_, editions):
            return here.with_sheet(editions)


def _speak(voice: Voice, event: VoiceEvent) -> Voice:
    match event:
        case e.PositionTaken(_, _, position):
            return _chosen(voice, position, voice.own_way)
        case e.OwnWayNamed(_, _, text):
            return _chosen(voice, Position.OWN, text)
        case e.AgreementSaid(_, _, agreement, second):
            other = voice.second_reason if second else ""
            return replace(voice, agreement=agreement, second=second, second_reason=other)
        case e.ReasonGiven(_, _, text, of_second):
            return replace(voice, second_reason=text) if of_second else replace(voice, reason=text)
        case e.ObjectionHeard(_, _, text):
            return replace(voice, objection=text)
        case e.StanceTaken(_, _, stance):
            return replace(voice, stance=stance)


def _chosen(voice: Voice, position: Position, own_way: str) -> Voice:
    """A choice, or a key corrected: what was noted stays, but for what the new choice contradicts."""
    chosen = replace(voice, position=position, own_way=own_way if position is Position.OWN else "")
    return (
        replace(chosen, agreement=None, second=None, second_reason="") if voice.second is position else chosen
    )


def _reseated(debate: Debate, event: TableEvent) -> Debate:
    match event:
        case e.TablesSeated(seated):
            return replace(debate, tables=seated)
        case e.TablesMerged(table, into):
            return replace(debate, tables=merged(debate.tables, table, into))
        case e.TableLeft(table):
            return replace(debate, tables=left_by(debate.tables, table))
        case e.TableArrived(table) if any(one.emblem == table.emblem for one in debate.tables):
            return replace(debate, tables=returned(debate.tables, table))
        case e.TableArrived(table):
            people = debate.meeting.people + table.seats
            return replace(
                debate, tables=(*debate.tables, table), meeting=replace(debate.meeting, people=people)
            )
