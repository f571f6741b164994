"""What lies over a place: the help, the questions and their answers."""

from dataclasses import replace

from arthur.debate import commands as c
from arthur.debate.cards import STAGE_NAMES, Stage, card_in
from arthur.debate.plans import STEP_NAMES, StepKind
from arthur.debate.rounds import CAUSE_NAMES, LETTERED, Agreement, Cause, Position
from arthur.debate.state import Debate
from arthur.debate.tables import name_of
from arthur.director.desk import Desk, Over
from arthur.director.orders import Ask, DrawCards, Erase, Leave, Quit, Report, Resume
from arthur.director.room import enter, table_in_hand, turning
from arthur.director.scene import Reply, Scene
from arthur.intents import Intent, Verb
from arthur.stage_views.entries import Entry
from arthur.stage_views.shows import Menu
from codev.meeting import commands as mc
from codev.timing import Millis
from codev.words import N_, Words

STAY = "stay"
USUAL_SEATS = 5  # of a table that comes late


def act(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    """The answer of what lies over the place to `intent`."""
    match intent.verb:
        case Verb.CHOOSE:
            return _choose(str(intent.value), desk, scene)
        case Verb.GO:
            return replace(desk, over_focus=int(str(intent.value).partition(":")[2])), ()
        case Verb.NEXT | Verb.BACK | Verb.CLOSE:
            return closed(desk), ()
        case _:
            return desk, ()


def closed(desk: Desk) -> Desk:
    """The desk with nothing over the place."""
    return replace(desk, over=None, over_focus=0)


def _choose(name: str, desk: Desk, scene: Scene) -> Reply:
    shut = closed(desk)
    if name in (STAY, ""):
        return (replace(shut, gap=None) if desk.over is Over.GAP else shut), ()
    match desk.over:
        case Over.QUIT:
            return shut, (Leave() if name == "home" else Quit(),)
        case Over.STEPS:
            return enter(int(name), shut)
        case Over.PICK:
            return turning(shut, scene), (DrawCards(name),)
        case Over.GATE:
            return _gate(name, shut, scene.debate)
        case Over.SECOND:
            table = table_in_hand(scene.debate, desk)
            return shut, (Ask(c.Agree(table, Agreement(desk.chosen), Position(name))),)
        case Over.CLOSING:
            return shut, (Ask(mc.Close()), Report())
        case Over.GAP:
            return _gap(name, shut)
        case Over.ROSTER | Over.ROSTER_TABLE:
            return _roster(name, desk, scene.debate)
        case Over.SESSION | Over.ERASE:
            return _session(name, desk)
        case _:
            return shut, ()


def _gate(name: str, shut: Desk, debate: Debate) -> Reply:
    """Past the gate for a cause: the cause is kept, then the éclairage opens."""
    after, orders = enter(debate.meeting.index + 1, shut)
    return after, (Ask(c.OpenGate(Cause(name))), *orders)


def _gap(name: str, shut: Desk) -> Reply:
    gap = shut.gap
    if gap is None:
        return shut, ()
    counts = name == "count"
    by = Millis(gap.length * (int(counts) - int(gap.counted)))
    return replace(shut, gap=None), (Ask(mc.SettleGap(by)),)


def _roster(name: str, desk: Desk, debate: Debate) -> Reply:
    shut = closed(desk)
    what, _, table = name.partition(":")
    match what:
        case "arrive":
            gone = next((one for one in debate.tables if one.emblem == table), None)
            return shut, (Ask(c.WelcomeTable(gone.seats if gone else USUAL_SEATS, table)),)
        case "table":
            return replace(desk, over=Over.ROSTER_TABLE, over_focus=0, chosen=table), ()
        case "leave":
            return shut, (Ask(c.LetTableGo(desk.chosen)),)
        case _:
            return shut, (Ask(c.MergeTables(desk.chosen, table)),)


def _session(name: str, desk: Desk) -> Reply:
    shut = closed(desk)
    match name:
        case "resume":
            return shut, (Resume(desk.chosen),)
        case "report":
            return shut, (Report(desk.chosen),)
        case "erase":
            return replace(desk, over=Over.ERASE, over_focus=0), ()
        case _:
            return shut, (Erase(desk.chosen),)


def menu(desk: Desk, scene: Scene) -> Menu:
    """The question that lies over the place, in the language of the stage."""
    words = scene.words
    question, entries, note = _asked(desk, scene)
    back = Entry(STAY, words(_WAY_BACK.get(desk.over, N_("Revenir"))))
    # Where leaving would cost the most, staying comes first.
    first = desk.over in (Over.QUIT, Over.ERASE)
    return Menu(question, (back, *entries) if first else (*entries, back), desk.over_focus, note)


_WAY_BACK: dict[Over | None, str] = {
    Over.QUIT: N_("Rester"),
    Over.GATE: N_("Compléter"),
    Over.ERASE: N_("Garder"),
    Over.GAP: N_("Plus tard, avec + et −"),
}

Asked = tuple[str, tuple[Entry, ...], str]


def _asked(desk: Desk, scene: Scene) -> Asked:
    words = scene.words
    match desk.over:
        case Over.QUIT:
            return _ask_quit(scene)
        case Over.STEPS:
            return words(N_("Aller à quelle étape ?")), _steps(scene.debate, words), ""
        case Over.PICK:
            return words(N_("Choisir une carte")), _cards(scene), ""
        case Over.GATE:
            causes = tuple(Entry(cause, words(name)) for cause, name in CAUSE_NAMES.items())
            return words(N_("Passer à l’éclairage sans attendre ?")), causes, _missing(scene)
        case Over.SECOND:
            return _ask_second(desk, scene)
        case Over.CLOSING:
            close = Entry("close", words(N_("Clore et écrire le compte rendu")))
            return words(N_("Clore la séance ?")), (close,), _uncommitted(scene)
        case Over.GAP:
            return _ask_gap(desk, words)
        case Over.ROSTER | Over.ROSTER_TABLE:
            return _ask_roster(desk, scene)
        case Over.SESSION:
            entries = (
                Entry("resume", words(N_("Ouvrir"))),
                Entry("report", words(N_("Écrire le compte rendu"))),
                Entry("erase", words(N_("Effacer"))),
            )
            return words(N_("Que faire de cette séance ?")), entries, ""
        case Over.ERASE:
            note = words(
                N_("Un compte rendu peut être une archive publique : vérifiez avec votre service d’archives.")
            )
            return (
                words(N_("Effacer cette séance de cet ordinateur ?")),
                (Entry("erased", words(N_("Effacer"))),),
                note,
            )
        case _:
            return "", (), ""


def _ask_quit(scene: Scene) -> Asked:
    words = scene.words
    leave = Entry("quit", words(N_("Quitter")))
    if scene.state is None:
        return words(N_("Quitter ?")), (leave,), ""
    saved = words(N_("Tout ce qui a été noté est enregistré ; la séance pourra être reprise."))
    return words(N_("Quitter la séance ?")), (Entry("home", words(N_("Revenir à l’accueil"))), leave), saved


def _steps(debate: Debate, words: Words) -> tuple[Entry, ...]:
    def named(index: int) -> Entry:
        step = debate.meeting.steps[index]
        name = words(STEP_NAMES[StepKind(step.kind)])
        label = words(N_("Manche {number} · {step}"), number=step.round, step=name) if step.round else name
        here = words(N_("ici")) if index == debate.meeting.index else ""
        return Entry(str(index), label, here or words.duration(step.planned))

    return tuple(named(index) for index in range(len(debate.meeting.steps)))


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


def _ask_gap(desk: Desk, words: Words) -> Asked:
    length = words.duration(desk.gap.length) if desk.gap else ""
    entries = (
        Entry("discount", words(N_("Non, c’était une interruption"))),
        Entry("count", words(N_("Oui, nous avons continué"))),
    )
    return words(N_("L’ordinateur s’est arrêté {length}. Compter ce temps ?"), length=length), entries, ""


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
