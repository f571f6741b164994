"""The `arthur` program: the stage, the rehearsal, the packs, the sessions.

Nothing heavy is imported before a command needs it. Exit codes: 0 done, 1 a problem was found, 2 a wrong call.
"""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from codev import places
from codev.cli import (
    DONE,
    PROBLEM,
    WRONG_CALL,
    Commands,
    circle_options,
    command,
    method_named,
    people_asked,
    run,
    session_commands,
    session_named,
    shipped_methods,
    spoken,
)
from codev.words import N_, Words

if TYPE_CHECKING:
    from arthur.app.premises import Premises
    from arthur.director.desk import SetUp
    from arthur.scenario_pack.checking import Fit
    from arthur.scenario_pack.printing import Shields
    from codev.activity import Activity
    from codev.preferences import Preferences

UNKNOWN = N_("« {name} » n’existe pas ; au choix : {possible}.")
LANGUAGES = ("fr", "de", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """The `arthur` program; without a command it opens the stage at its home screen."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    words = spoken(_asked_lang(given))
    parser = ArgumentParser(
        "arthur", description=words("Débattre des achats durables, en salle, sans réseau.")
    )
    parser.set_defaults(run=_home)
    _add_stage(parser, words, inner=False)
    commands = parser.add_subparsers(metavar=words("commande"))
    _add_play(commands, words)
    _add_codev(commands, words)
    _add_resume(commands, words)
    _add_rehearse(commands, words)
    from arthur.bilan.command import bilan_command
    from arthur.scenario_pack.clause_commands import clause_commands
    from arthur.scenario_pack.commands import pack_commands
    from arthur.scenario_pack.library_commands import library_commands
    from arthur.scenario_pack.standing_commands import standing_commands

    pack_commands(commands, words, _fit, _shields)
    library_commands(commands, words)
    clause_commands(commands, words)
    standing_commands(commands, words)
    session_commands(commands, _activities, words)
    bilan_command(commands, _activities, words)
    return run(parser, given, words)


def _asked_lang(arguments: Sequence[str]) -> str:
    """The language after `--lang`, so that the help itself speaks it; empty when there is none."""
    pairs = pairwise(arguments)
    return next((after for option, after in pairs if option == "--lang" and after in LANGUAGES), "")


def _add_stage(parser: ArgumentParser, words: Words, *, inner: bool = True) -> None:
    """The options of the stage, before the command or after it; after it, silence keeps what was said before."""

    def usual(value: object) -> object:
        return SUPPRESS if inner else value

    parser.add_argument("--lang", choices=LANGUAGES, default=usual(""), help=words("la langue"))
    windowed = words("dans une fenêtre, pas en plein écran")
    parser.add_argument("--windowed", action="store_true", default=usual(False), help=windowed)
    number, where = words("numéro"), words("sur cet écran, compté à partir de 1")
    parser.add_argument("--display", type=int, default=usual(None), metavar=number, help=where)


def _add_play(commands: Commands, words: Words) -> None:
    parser = command(commands, "play", words("Ouvrir une séance sans passer par l’accueil."))
    _add_stage(parser, words)
    parser.add_argument("--pack", default="", metavar=words("jeu"), help=words("le jeu de cartes"))
    parser.add_argument("--tables", type=int, metavar=words("nombre"), help=words("de 1 à 8"))
    parser.add_argument("--people", type=int, metavar=words("nombre"), help=words("de 4 à 48"))
    parser.add_argument(
        "--draw",
        choices=("same", "distinct"),
        default="same",
        help=words("une carte pour tous, ou une par table"),
    )
    parser.add_argument(
        "--plan", default="", metavar=words("programme"), help=words("decouverte-60, quete-120…")
    )
    parser.add_argument(
        "--seed", type=int, metavar=words("nombre"), help=words("pour retrouver le même ordre de cartes")
    )
    parser.add_argument("--file", type=Path, metavar=words("fichier"), help=words("le fichier de la séance"))
    parser.set_defaults(run=partial(_play, words))


def _add_codev(commands: Commands, words: Words) -> None:
    parser = command(commands, "codev", words("Ouvrir une séance de codéveloppement sur la scène."))
    _add_stage(parser, words)
    circle_options(parser, words)
    parser.set_defaults(run=partial(_codev, words))


def _add_resume(commands: Commands, words: Words) -> None:
    parser = command(commands, "resume", words("Reprendre une séance interrompue."))
    _add_stage(parser, words)
    parser.add_argument("file", nargs="?", type=Path, metavar=words("fichier"))
    parser.set_defaults(run=_resume)


def _add_rehearse(commands: Commands, words: Words) -> None:
    parser = command(commands, "rehearse", words("Jouer une séance inventée, qui se déroule seule."))
    _add_stage(parser, words)
    what = parser.add_mutually_exclusive_group()
    day = words("un débat le matin, puis un codéveloppement sur un sujet qu’il laisse ouvert")
    what.add_argument("--day", action="store_true", help=day)
    what.add_argument("--codev", action="store_true", help=words("un codéveloppement, au lieu d’un débat"))
    method = words("la méthode du codéveloppement (« codev methods list » les donne)")
    parser.add_argument("--method", default="", metavar=words("méthode"), help=method)
    speed = words("combien de fois plus vite que la salle (par défaut 12)")
    parser.add_argument("--speed", type=float, default=12.0, metavar=words("nombre"), help=speed)
    parser.add_argument("--headless", action="store_true", help=words("sans écran"))
    parser.add_argument(
        "--out", type=Path, metavar=words("dossier"), help=words("où laisser séance, compte rendu et images")
    )
    parser.set_defaults(run=partial(_rehearse, words))


def _activities() -> "Sequence[Activity[Any, Any, Any]]":
    from arthur.app.activities import ACTIVITIES

    return ACTIVITIES


def _fit() -> "Fit":
    from arthur.fitting import fit
    from codev.catalogs import words_for

    return fit(places.assets() / "fonts", lambda lang: words_for(lang, places.locales()))


def _shields() -> "Shields":
    from arthur.widgets.shield_svg import printed_shield

    return lambda emblem, coloured: printed_shield(emblem, coloured=coloured)


# ---------------------------------------------------------------------- the stage


def _home(asked: Namespace) -> int:
    from arthur import running
    from arthur.app.premises import usual_premises
    from arthur.director.desk import SetUp

    premises = usual_premises()
    return _told(running.on_stage(premises, _preferences(asked, premises), SetUp()))


def _play(words: Words, asked: Namespace) -> int:
    from arthur import running
    from arthur.app.premises import usual_premises
    from arthur.director.orders import Begin

    setup = _setup(words, asked)
    if isinstance(setup, str):
        print(setup, file=sys.stderr)
        return WRONG_CALL
    premises = usual_premises(asked.file)
    return _told(running.on_stage(premises, _preferences(asked, premises), setup, Begin()))


def _codev(words: Words, asked: Namespace) -> int:
    from arthur import running
    from arthur.app.premises import usual_premises
    from arthur.director.desk import CircleSetUp, SetUp
    from arthur.director.orders import BeginCircle
    from codev.circle.method import method_in
    from codev.packs.preparation import read_preparation
    from codev.previous import previous_from

    editions = method_named(asked.method)
    people = people_asked(method_in(editions, words.lang), asked.people, words)
    if people is None:
        return WRONG_CALL
    previous = session_named(asked.previous) if asked.previous else None
    if asked.prepare:
        read_preparation(asked.prepare, words)  # what is wrong with it is told here, not before the room
    if previous:
        previous_from(previous)
    wanted = CircleSetUp(
        method=editions[0].id,
        people=len(people),
        place=asked.place,
        subject=asked.subject,
        previous=str(previous or ""),
        sheet=str(asked.prepare or ""),
        roster=people,
    )
    premises = usual_premises(asked.file)
    preferred = _preferences(asked, premises)
    return _told(running.on_stage(premises, preferred, SetUp(), BeginCircle(), circle=wanted))


def _resume(asked: Namespace) -> int:
    from arthur import running
    from arthur.app.premises import usual_premises
    from arthur.director.desk import SetUp
    from arthur.director.orders import Resume

    premises, order = usual_premises(), Resume(str(asked.file or ""))
    return _told(running.on_stage(premises, _preferences(asked, premises), SetUp(), order))


def _rehearse(words: Words, asked: Namespace) -> int:
    from arthur import running
    from arthur.app.premises import usual_premises
    from arthur.rehearsal.play import Programme

    if asked.method and (unknown := _unknown_method(asked.method, words)):
        print(unknown, file=sys.stderr)
        return WRONG_CALL
    circle = asked.day or asked.codev or bool(asked.method)
    programme = Programme(debate=asked.day or not circle, circle=circle, method=asked.method)
    if asked.headless:
        return _told(running.rehearse_alone(asked.lang or words.lang, asked.speed, asked.out, programme))
    premises = usual_premises()
    return _told(running.rehearse(premises, _preferences(asked, premises), asked.speed, asked.out, programme))


def _unknown_method(name: str, words: Words) -> str:
    """The methods that there are, where none has that name; empty when one has."""
    known = tuple(one[0].id for one in shipped_methods().found)
    return "" if name in known else words(UNKNOWN, name=name, possible=words.listing(known))


def _told(well: bool) -> int:
    return DONE if well else PROBLEM


def _preferences(asked: Namespace, premises: "Premises") -> "Preferences":
    """The user's, and over them what the command line asks; displays are counted from 1 there."""
    from arthur.app.opening import wanted
    from codev.preferences import load

    display = None if asked.display is None else asked.display - 1
    return wanted(load(premises.preferences), asked.lang, display, windowed=asked.windowed)


def _setup(words: Words, asked: Namespace) -> "SetUp | str":
    """The set-up that the command line asks for, or the sentence that says why it cannot be played."""
    from arthur.debate.tables import FEWEST_PEOPLE, MOST_PEOPLE, table_counts, usual_count
    from arthur.director.desk import SetUp

    usual = SetUp()
    people = usual.people if asked.people is None else asked.people
    counts = table_counts(people)
    if not counts:
        limits = {"fewest": FEWEST_PEOPLE, "most": MOST_PEOPLE}
        return words(N_("Un débat se joue de {fewest} à {most} personnes."), **limits)
    tables = asked.tables
    if tables is None:
        tables = usual.tables if usual.tables in counts else usual_count(people)
    if tables not in counts:
        possible = words.listing(tuple(str(count) for count in counts))
        said = N_("{people} personnes à {tables} tables : impossible ; prévoyez : {possible}.")
        return words(said, people=people, tables=tables, possible=possible)
    if unknown := _unknown(asked, words):
        return unknown
    return SetUp(
        people=people,
        tables=tables,
        recipe=asked.plan or usual.recipe,
        pack=asked.pack or usual.pack,
        deal=asked.draw,
        seed=asked.seed,
    )


def _unknown(asked: Namespace, words: Words) -> str:
    """What is asked by a name that nothing has, and the names that there are; empty when all are known."""
    if not (asked.plan or asked.pack):
        return ""
    from arthur.scenario_pack.scenarios import load_scenarios

    found = load_scenarios(places.scenarios())
    plans, packs = [plan.id for plan in found.recipes], [pack.id for pack in found.packs]
    for name, known in ((asked.plan, plans), (asked.pack, packs)):
        if name and name not in known:
            return words(UNKNOWN, name=name, possible=words.listing(tuple(known)))
    return ""
