"""The rules of the room: tables merge, leave, and come late."""

from arthur.debate import commands as c
from arthur.debate import events as e
from arthur.debate.state import Debate
from arthur.debate.tables import EMBLEMS, LARGEST, MOST_TABLES, Table
from codev.activity import Refused
from codev.words import N_

Answer = tuple[e.DebateEvent, ...] | Refused

NO_SUCH_TABLE = N_("Cette table n’est pas dans la salle.")


def decide_tables(debate: Debate, command: c.MergeTables | c.LetTableGo | c.WelcomeTable) -> Answer:
    here = {table.emblem for table in debate.present}
    match command:
        case c.MergeTables(table, into):
            if table == into or not {table, into} <= here:
                return Refused(NO_SUCH_TABLE)
            return (e.TablesMerged(table, into),)
        case c.LetTableGo(table):
            if table not in here:
                return Refused(NO_SUCH_TABLE)
            if len(here) == 1:
                return Refused(N_("C’est la dernière table ; terminez plutôt la séance."))
            return (e.TableLeft(table),)
        case c.WelcomeTable(seats, emblem):
            return _welcome(debate, seats, emblem)


def _welcome(debate: Debate, seats: int, emblem: str) -> Answer:
    here = {table.emblem for table in debate.present}
    if len(here) >= MOST_TABLES:
        return Refused(N_("Il y a déjà huit tables ; faites asseoir ces personnes à l’une d’elles."))
    if not 1 <= seats <= LARGEST + 1:
        return Refused(N_("Une table va de une à sept personnes."))
    if emblem in here:
        return Refused(N_("Cette table est déjà dans la salle."))
    known = {table.emblem for table in debate.tables}
    free = [one.id for one in EMBLEMS if one.id not in known]
    if emblem and emblem not in known and emblem not in free:
        return Refused(NO_SUCH_TABLE)
    if not emblem and not free:
        return Refused(N_("Tous les blasons ont servi ; faites revenir une table partie."))
    return (e.TableArrived(Table(emblem or free[0], seats)),)
