"""The script of the rehearsal: what a facilitator would press and write, and how long each moment lasts in the room.

The tables are invented. Their reasons suit any card; the objections that they hear are the card's own.
"""

from collections.abc import Callable

from arthur.debate.plans import StepKind
from arthur.debate.rounds import Agreement, Position, Voice
from arthur.debate.state import Debate
from arthur.director.debating.room import CLOSING_PAGES, table_in_hand
from arthur.director.desk import Desk, Over
from arthur.intents import Input, Typed
from arthur.rehearsal.cue import ENTER, NEXT, Cue, write
from codev.words import N_, Words

REASONS = (
    N_("Nous l’avons déjà fait : c’est tenable, et cela se contrôle."),
    N_("Le besoin le demande, et le budget peut suivre."),
    N_("Les petites entreprises du coin pourront répondre."),
    N_("On commence modestement, puis on mesure avant d’aller plus loin."),
)
OTHER_REASONS = (N_("La moitié de la table craint de ne pas pouvoir suivre l’exécution."),)
OBJECTION = N_("Qui va vérifier, une fois le marché signé ?")
OWN_WAY = N_("Un essai de six mois sur un seul site, puis un bilan")
WORDS = (
    N_("On a mieux compris le métier des autres."),
    N_("La question était plus ouverte que prévu."),
    N_("Il faut en reparler avec les services."),
    N_("À refaire avec les élus."),
)
COMMITMENTS = (
    (N_("Relire notre prochain cahier des charges"), N_("Service achats"), N_("lundi 9 h")),
    (N_("Appeler trois fournisseurs avant d’écrire"), N_("Camille"), N_("cette semaine")),
    (N_("Demander un suivi des heures d’insertion"), N_("Juridique"), N_("fin du mois")),
    (N_("Proposer un essai sur un site"), N_("Sacha"), N_("au prochain comité")),
)
SUBJECT = N_("Comment vérifier en exécution ce que l’on a demandé ?")
CHOICES = (("a", "b", "a", "n"), ("b", "b", "a", "c"), ("a", "a", "b", "a"))
AGREEMENTS = ("u", "m", "p", "m")
STANCES = ("m", "m", "g", "m")

SECONDS: dict[StepKind, tuple[int, int]] = {
    StepKind.WELCOME: (120, 120),
    StepKind.DRAW: (20, 20),
    StepKind.READING: (180, 0),
    StepKind.DEBATE: (780, 60),
    StepKind.CHOICE: (15, 15),
    StepKind.SHARING: (60, 20),
    StepKind.LIGHT: (60, 30),
    StepKind.BREAK: (600, 0),
    StepKind.CLOSING: (90, 30),
}  # how long a moment lasts, and how long between two keys in it

MOMENTS = {
    StepKind.WELCOME: N_("on accueille : le but, les règles, la route"),
    StepKind.DRAW: N_("on tire une carte pour toute la salle"),
    StepKind.READING: N_("on lit la carte à voix haute"),
    StepKind.DEBATE: N_("les tables débattent"),
    StepKind.BREAK: N_("la salle fait une pause"),
}


def next_cue(debate: Debate, desk: Desk, words: Words) -> Cue:
    """What a facilitator would do now."""
    if desk.over in (Over.MAP, Over.HELP):
        return Cue(N_("la carte montre ce que la salle a exploré"), 20, (NEXT,))
    if desk.over is Over.SECOND:
        return Cue(N_("la table partagée nomme son autre option"), 5, (ENTER,))
    if desk.over is Over.CLOSING:
        return Cue(N_("on clôt : le compte rendu s’écrit"), 10, (NEXT,))
    long, short = SECONDS[debate.kind]
    match debate.kind:
        case StepKind.CHOICE:
            return _choose(debate, desk, short)
        case StepKind.SHARING:
            return _share(debate, desk, words, short)
        case StepKind.LIGHT:
            return _light(debate, desk, long, short)
        case StepKind.CLOSING:
            return _close(debate, desk, words, short)
        case StepKind.DEBATE if not debate.round.imprevu and debate.number == 1:
            return Cue(N_("un imprévu relance le débat"), long / 2, (Typed("i"),))
        case _:
            return Cue(MOMENTS[debate.kind], long, (NEXT,))


def _seat(debate: Debate, table: str) -> int:
    return next(seat for seat, one in enumerate(debate.tables) if one.emblem == table)


def _choose(debate: Debate, desk: Desk, short: float) -> Cue:
    table = table_in_hand(debate, desk)
    if not debate.waiting(debate.round) or not table:
        return Cue(N_("toutes les tables ont choisi : on montre les choix"), short, (NEXT,))
    letter = CHOICES[(debate.number - 1) % len(CHOICES)][_seat(debate, table) % 4]
    offered = "abc"[: len(debate.round.editions(table)[0].options)]
    key = letter if letter in offered or letter == "n" else "a"
    return Cue(N_("une touche par table ; rien ne se voit avant la dernière"), short, (Typed(key),))


def _share(debate: Debate, desk: Desk, words: Words, short: float) -> Cue:
    table = table_in_hand(debate, desk)
    voice = debate.round.voice(table)
    seat = _seat(debate, table) if table else 0
    if not table or voice.argued:
        return Cue(N_("la parole passe à la table suivante"), short, (NEXT,))
    if voice.agreement is None:
        return Cue(N_("U, M ou P : l’accord de la table"), short, (Typed(AGREEMENTS[seat % 4]),))
    argued = _argue(voice, seat, debate, words)
    if voice.position is Position.OWN and not voice.own_way:
        return Cue(
            N_("V : la table nomme sa voie, puis argumente"),
            short,
            (Typed("v"), *write(words(OWN_WAY)), *argued),
        )
    return Cue(N_("R : sa raison, puis l’objection qu’elle a entendue"), short, (Typed("r"), *argued))


def _argue(voice: Voice, seat: int, debate: Debate, words: Words) -> tuple[Input, ...]:
    """The reason, the other half's reason where the table is split, and the objection: one line opens the next."""
    second = write(words(OTHER_REASONS[0])) if voice.agreement is Agreement.SPLIT else ()
    return (*write(words(REASONS[seat % 4])), *second, *write(_objection(voice, debate, words)))


def _objection(voice: Voice, debate: Debate, words: Words) -> str:
    options = debate.round.editions(voice.table)[0].options
    letters = (Position.A, Position.B, Position.C)
    if voice.position in letters:
        return options[letters.index(voice.position)].objection
    return words(OBJECTION)


def _light(debate: Debate, desk: Desk, long: float, short: float) -> Cue:
    here, table = debate.round, table_in_hand(debate, desk)
    if not here.change_shown or desk.page >= 0:
        return Cue(N_("les faits un par un, avec leur source"), long, (NEXT,))
    if table:
        stance = Typed(STANCES[(_seat(debate, table) + debate.number) % 4])
        return Cue(N_("M ou G : la table maintient, ou bouge"), short, (stance,))
    return Cue(N_("la manche est finie"), short, (NEXT,))


def _close(debate: Debate, desk: Desk, words: Words, short: float) -> Cue:
    meeting = debate.meeting
    said = {word.by for word in meeting.words}
    promised = {one.by for one in meeting.commitments}
    tables = [table.emblem for table in debate.present]
    part = desk.page % CLOSING_PAGES  # a part that is longer than its screen goes on at higher pages
    if part == 0:
        return _each(tables, said, lambda seat: write(words(WORDS[seat % 4])), short)
    if part == 1:
        return _each(tables, promised, lambda seat: _promise(seat, words), short)
    if not meeting.subjects:
        return Cue(
            N_("E : un désaccord est gardé pour plus tard"), short, (Typed("e"), *write(words(SUBJECT)))
        )
    return Cue(N_("il reste à clore"), short, (NEXT,))


def _promise(seat: int, words: Words) -> tuple[Input, ...]:
    return tuple(key for part in COMMITMENTS[seat % 4] for key in write(words(part)))


def _each(tables: list[str], done: set[str], lines: Callable[[int], tuple[Input, ...]], short: float) -> Cue:
    """The first table that has not spoken takes the hand and speaks; then the next page."""
    seat = next((seat for seat, table in enumerate(tables) if table not in done), None)
    if seat is None:
        return Cue(N_("toutes les tables ont parlé"), short, (NEXT,))
    return Cue(
        N_("un chiffre donne la main à une table, E ouvre la ligne"),
        short,
        (Typed(str(seat + 1)), Typed("e"), *lines(seat)),
    )
