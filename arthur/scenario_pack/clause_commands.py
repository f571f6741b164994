"""`arthur clause heures` and `arthur clause suivi`: insertion hours, reckoned and followed up in the terminal."""

import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from typing import TYPE_CHECKING

from codev.cli import DONE, WRONG_CALL, Commands, command
from codev.words import N_, Words

if TYPE_CHECKING:
    from arthur.debate.insertion import FollowUp

# The options are French: they are the words that a buyer says.
_QUANTITIES = {"montant": "amount", "part_mo": "labour_share", "taux": "rate", "cout": "hourly_cost"}
MISSING = N_("Pour calculer, il manque {missing} (« --help » donne un exemple).")
EXAMPLE = N_("Exemple : arthur clause heures --montant 1 200 000 --part-mo 50 --taux 5 --cout 32,5")


def clause_commands(commands: Commands, words: Words) -> None:
    """Adds `clause heures|suivi`."""
    parser = command(commands, "clause", words("Calculer et suivre des heures d’insertion."))
    inner = parser.add_subparsers(required=True, metavar=words("commande"))
    hours = command(inner, "heures", words("Combien d’heures d’insertion, ligne par ligne."))
    hours.epilog = words(EXAMPLE)
    _option(hours, "--montant", words("montant du lot en euros, hors taxes"), words)
    _option(hours, "--part-mo", words("part de main-d’œuvre, en %").replace("%", "%%"), words)
    _option(hours, "--taux", words("taux d’insertion, en %").replace("%", "%%"), words)
    _option(hours, "--cout", words("coût d’une heure en euros, charges comprises"), words)
    hours.set_defaults(run=partial(_hours, words))
    follow = command(inner, "suivi", words("Heures dues, faites et restantes, par modalité."))
    _option(follow, "--dues", words("heures que le marché demande"), words)
    _option(follow, "--embauche", words("heures faites en embauche directe"), words)
    _option(follow, "--mise-a-disposition", words("heures faites en mise à disposition"), words)
    _option(follow, "--sous-traitance", words("heures faites en sous-traitance ou groupement"), words)
    _option(follow, "--autres", words("autres heures faites, ou sans modalité connue"), words)
    follow.set_defaults(run=partial(_follow, words))


def _option(parser: ArgumentParser, name: str, said: str, words: Words) -> None:
    """Thousands may stand apart, without quotation marks."""
    parser.add_argument(name, nargs="+", default=(), metavar=words("nombre"), help=said)


def _said(asked: Namespace, name: str) -> str:
    return " ".join(getattr(asked, name)).strip()


def _missing(names: tuple[str, ...], words: Words) -> int:
    listed = words.listing(tuple(f"--{name.replace('_', '-')}" for name in names))
    print(words(MISSING, missing=listed), file=sys.stderr)
    return WRONG_CALL


def _hours(words: Words, asked: Namespace) -> int:
    from arthur.debate.insertion import FORMULA, SOURCE, Basis, Quantity, entered, reckoned
    from arthur.debate.sheets import MODEL

    missing = tuple(name for name in _QUANTITIES if not _said(asked, name))
    if missing:
        return _missing(missing, words)
    basis = Basis(
        **{field: entered(Quantity(field), _said(asked, name)) for name, field in _QUANTITIES.items()}
    )
    print(words(FORMULA), *(f"  {line}" for line in reckoned(basis, words)), sep="\n")
    print("", words(MODEL), words(SOURCE), sep="\n")
    return DONE


def _follow(words: Words, asked: Namespace) -> int:
    from arthur.debate.insertion import FollowUp, Way, entered_hours

    due = _said(asked, "dues")
    if not due:
        return _missing(("dues",), words)
    said = ((way, _said(asked, way.replace("-", "_"))) for way in Way)
    done = tuple((way, entered_hours(hours)) for way, hours in said if hours)
    print("\n".join(_told(FollowUp(entered_hours(due), done), words)))
    return DONE


def _told(follow: "FollowUp", words: Words) -> tuple[str, ...]:
    from arthur.debate.insertion import WAY_NAMES, counted

    by_way = tuple(
        words(N_("  {way} : {hours}"), way=words(WAY_NAMES[way]), hours=counted(hours, words))
        for way, hours in follow.done
    )
    left = (
        words(N_("Restent : {hours}"), hours=counted(follow.remaining, words))
        if not follow.beyond
        else words(N_("Au-delà : {hours}"), hours=counted(follow.beyond, words))
    )
    percent = words.number(round(follow.percent))
    return (
        words(N_("Dues : {hours}"), hours=counted(follow.due, words)),
        words(N_("Faites : {hours}, soit {percent} %"), hours=counted(follow.total, words), percent=percent),
        *by_way,
        left,
    )
