"""What can be asked of a debate, right or wrong, and what would be asked in one that goes well."""

from hypothesis import strategies as st

from arthur.debate import commands as c
from arthur.debate.commands import DebateCommand
from arthur.debate.plans import Deal, Recipe, StepKind
from arthur.debate.rounds import REASON_LIMIT, Agreement, Cause, Hand, Position, Round, Stance
from arthur.debate.state import Debate
from arthur.debate.tables import EMBLEMS, Table, seat, table_counts
from codev.meeting import commands as mc
from codev.meeting.plan import Plan
from codev.timing import Millis, minutes
from tests.arthur.debate.cards import DECK, IMPREVUS, RECIPES, SHEETS

tables = st.sampled_from([*(emblem.id for emblem in EMBLEMS[:4]), "licorne", "chimère"])
texts = st.sampled_from(
    ["", "  ", "Oui.", " Parce qu’il le faut. ", "x" * REASON_LIMIT, "y" * (REASON_LIMIT + 1)]
)
lengths = st.sampled_from([-99, -1, 0, 1, 2, 500]).map(minutes)
numbers = st.sampled_from([None, None, 0, 1, 2, 7])
cards = st.sampled_from([*DECK, "inconnue"])

Opening = tuple[int, Recipe, Deal, tuple[Table, ...]]


def opening_of(people: int, recipe: Recipe, deal: Deal, fewest: bool) -> Opening:
    counts = table_counts(people)
    return people, recipe, deal, seat(people, min(counts) if fewest else max(counts))


openings = st.builds(
    opening_of,
    st.integers(4, 48),
    st.sampled_from(list(RECIPES.values())),
    st.sampled_from(Deal),
    st.booleans(),
)
meeting_commands = st.one_of(
    st.builds(mc.EnterStep, st.integers(-1, 22)),
    st.builds(mc.StartTimer),
    st.builds(mc.PauseTimer),
    st.builds(mc.AddTime, lengths),
    st.builds(mc.CorrectStart, lengths),
    st.builds(mc.SettleGap, lengths),
    st.builds(mc.GiveWord, tables, texts),
    st.builds(mc.MakeCommitment, texts, texts, texts, tables, numbers),
    st.builds(mc.KeepSubject, texts, texts, numbers),
    st.builds(mc.Open, texts, texts, st.integers(0, 60), st.just(Plan("vide", "Vide", Millis(0), ()))),
)
room_commands = st.one_of(
    st.builds(c.MergeTables, tables, tables),
    st.builds(c.LetTableGo, tables),
    st.builds(c.WelcomeTable, st.integers(0, 8), tables | st.just("")),
)
debate_commands = st.one_of(
    st.builds(c.PutBack),
    st.builds(c.DrawImprevu, st.sampled_from([*IMPREVUS.values(), ()])),
    st.builds(c.Choose, tables, st.sampled_from(Position)),
    st.builds(c.NameOwnWay, tables, texts),
    st.builds(c.GiveFloor, tables),
    st.builds(c.Agree, tables, st.sampled_from(Agreement), st.sampled_from([None, *Position])),
    st.builds(c.GiveReason, tables, texts, st.booleans()),
    st.builds(c.HearObjection, tables, texts),
    st.builds(c.OpenGate, st.sampled_from(Cause)),
    st.builds(c.ShowNext),
    st.builds(c.ShowSheet, st.sampled_from([*SHEETS.values(), ()])),
    st.builds(c.TakeStance, tables, st.sampled_from(Stance)),
)


def usual_act(debate: Debate, mood: int) -> DebateCommand:
    """What would be done now in a session that goes well."""
    here = debate.round
    speaking = [table.emblem for table in debate.playing(here) if not here.voice(table.emblem).argued]
    match debate.kind:
        case StepKind.DRAW if debate.undealt():
            return draw(debate)
        case StepKind.DEBATE if not here.imprevu and mood < 3:
            return c.DrawImprevu(IMPREVUS["presse"])
        case StepKind.CHOICE if debate.waiting(here):
            return c.Choose(debate.waiting(here)[0].emblem, (Position.A, Position.B, Position.OWN)[mood % 3])
        case StepKind.SHARING if speaking:
            return argument(here, speaking[0], mood)
        case StepKind.LIGHT if not here.change_shown:
            return c.ShowNext()
        case StepKind.LIGHT:
            undecided = [
                table.emblem for table in debate.playing(here) if not here.voice(table.emblem).stance
            ]
            return c.TakeStance(next(iter(undecided), ""), (Stance.KEPT, Stance.MOVED)[mood % 2])
        case StepKind.CLOSING if mood < 5:
            return mc.GiveWord(debate.present[0].emblem, f"Bien, {mood} fois.")
        case StepKind.CLOSING if mood < 9:
            number = 1 if debate.meeting.commitments else None
            return mc.MakeCommitment(
                f"Relire {mood} lots", "Camille", "lundi", debate.present[0].emblem, number
            )
        case StepKind.CLOSING:
            return mc.KeepSubject("Comment contrôler ?", "", 1 if debate.meeting.subjects else None)
        case _:
            return mc.EnterStep(debate.meeting.index + 1)


def draw(debate: Debate) -> DebateCommand:
    cards = zip(debate.undealt(), debate.next_cards(), strict=True)
    return c.Draw(tuple(Hand(to, DECK[name]) for to, name in cards))


def argument(here: Round, table: str, mood: int) -> DebateCommand:
    """What is still missing of a table's argument; now and then a cause instead."""
    voice = here.voice(table)
    if here.opened[-1:] != (table,):
        return c.GiveFloor(table)
    if mood == 9:
        return c.OpenGate(Cause.NONE_HEARD)
    if voice.agreement is None:
        split = voice.position is not Position.A and mood % 2 == 0
        return c.Agree(table, Agreement.SPLIT, Position.A) if split else c.Agree(table, Agreement.UNANIMOUS)
    if not voice.reason:
        return c.GiveReason(table, "La règle est la même.")
    if voice.second and not voice.second_reason:
        return c.GiveReason(table, "Et pour nous, non.", of_second=True)
    return c.HearObjection(table, "Et les petits ?")
