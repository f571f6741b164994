"""The questions of a debate, and what their answers do."""

from arthur.debate import commands as c
from arthur.debate.cards import STAGE_NAMES, Stage, card_in
from arthur.debate.rounds import CAUSE_NAMES, LETTERED, Agreement, Cause, Position
from arthur.debate.state import Debate
from arthur.debate.tables import name_of
from arthur.director import consulting
from arthur.director.asking import Asked, closed, opened
from arthur.director.debating.room import table_in_hand, turning
from arthur.director.desk import Desk, Over
from arthur.director.going import enter
from arthur.director.orders import Ask, DrawCards
from arthur.director.scene import Reply, Scene
from arthur.stage_views.entries import Entry
from codev.words import N_

USUAL_SEATS = 5  # of a table that comes late


def choose(name: str, desk: Desk, scene: Scene) -> Reply:
    """What the answer `name` does to the question that lies over the room."""
    shut = closed(desk)
    match desk.over:
        case Over.PICK:
            return turning(shut, scene), (DrawCards(name),)
        case Over.SHEETS if name == "search":
            return consulting.search(shut, scene), ()
        case Over.SHEETS:
            return consulting.show(name, desk, scene)
        case Over.GATE:
            return _gate(name, shut, scene.debate)
        case Over.SECOND:
            table = table_in_hand(scene.debate, desk)
            return shut, (Ask(c.Agree(table, Agreement(desk.chosen), Position(name))),)
        case Over.ROSTER | Over.ROSTER_ONE:
            return _roster(name, desk, scene.debate)
        case _:
            return shut, ()


def _gate(name: str, shut: Desk, debate: Debate) -> Reply:
    """Past the gate for a cause: the cause is kept, then the éclairage opens."""
    after, orders = enter(debate.meeting.index + 1, shut)
    return after, (Ask(c.OpenGate(Cause(name))), *orders)


def _roster(name: str, desk: Desk, debate: Debate) -> Reply:
    shut = closed(desk)
    what, _, table = name.partition(":")
    match what:
        case "arrive":
            gone = next((one for one in debate.tables if one.emblem == table), None)
            return shut, (Ask(c.WelcomeTable(gone.seats if gone else USUAL_SEATS, table)),)
        case "table":
            return opened(desk, Over.ROSTER_ONE, table), ()
        case "leave":
            return shut, (Ask(c.LetTableGo(desk.chosen)),)
        case _:
            return shut, (Ask(c.MergeTables(desk.chosen, table)),)


def asked(desk: Desk, scene: Scene) -> Asked:
    """The question that lies over the room; of the closing only its note."""
    words = scene.words
    match desk.over:
        case Over.PICK:
            return words(N_("Choisir une carte")), _cards(scene), ""
        case Over.SHEETS:
            return consulting.asked(scene)
        case Over.GATE:
            causes = tuple(Entry(cause, words(name)) for cause, name in CAUSE_NAMES.items())
            return words(N_("Passer à l’éclairage sans attendre ?")), causes, _missing(scene)
        case Over.SECOND:
            return _ask_second(desk, scene)
        case Over.ROSTER | Over.ROSTER_ONE:
            return _ask_roster(desk, scene)
        case Over.CLOSING:
            return "", (), _uncommitted(scene)
        case _:
            return "", (), ""


def _cards(scene: Scene) -> tuple[Entry, ...]:
    left = scene.debate.deck()
    cards = [card for card in scene.library.cards if card.id in left]
    return tuple(Entry(card.id, card.title, scene.words(STAGE_NAMES[Stage(card.stage)])) for card in cards)


def _missing(scene: Scene) -> str:
    debate, words = scene.debate, scene.words
    silent = tuple(
        words(name_of(table.emblem))
        for table in debate.present
        if not debate.round.voice(table.emblem).argued
    )
    return words(N_("Une raison ou une objection manque : {tables}."), tables=words.listing(silent))


def _ask_second(desk: Desk, scene: Scene) -> Asked:
    debate, words = scene.debate, scene.words
    table = table_in_hand(debate, desk)
    card = card_in(debate.round.editions(table), words.lang)
    first = debate.round.voice(table).position
    offered = zip(LETTERED, card.options, strict=False)
    options = tuple(
        Entry(position, words(N_("{letter}. {label}"), letter=position.upper(), label=option.label))
        for position, option in offered
        if position is not first
    )
    own = () if first is Position.OWN else (Entry(Position.OWN, words(N_("Notre voie"))),)
    minority = desk.chosen == Agreement.MAJORITY
    ask = (
        N_("Que préfère la minorité de la table {table} ?")
        if minority
        else N_("Table {table} : quelle est l’autre option ?")
    )
    asked = words(ask, table=words(name_of(table)))
    return asked, (*options, *own), ""


def _uncommitted(scene: Scene) -> str:
    debate, words = scene.debate, scene.words
    committed = {one.by for one in debate.meeting.commitments}
    silent = tuple(words(name_of(t.emblem)) for t in debate.present if t.emblem not in committed)
    if not silent:
        return ""
    return words(N_("Sans engagement pour l’instant : {tables}."), tables=words.listing(silent))


def _ask_roster(desk: Desk, scene: Scene) -> Asked:
    debate, words = scene.debate, scene.words
    here = [table.emblem for table in debate.present]
    if desk.over is Over.ROSTER:
        tables = tuple(
            Entry(f"table:{one}", words(N_("Table {table}"), table=words(name_of(one)))) for one in here
        )
        gone = (table.emblem for table in debate.tables if not table.present)
        back = tuple(
            Entry(f"arrive:{one}", words(N_("La table {table} revient"), table=words(name_of(one))))
            for one in gone
        )
        return (
            words(N_("Les tables de la salle")),
            (*tables, *back, Entry("arrive", words(N_("Une table arrive")))),
            "",
        )
    name = words(name_of(desk.chosen))
    leave = Entry("leave", words(N_("Elle s’en va")))
    merges = tuple(
        Entry(f"merge:{one}", words(N_("Elle rejoint {table}"), table=words(name_of(one))))
        for one in here
        if one != desk.chosen
    )
    return words(N_("Table {table}"), table=name), (leave, *merges), ""
