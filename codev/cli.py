"""The command line: what both programs can do with session files, and the `codev` program.

Nothing heavy is imported before a command needs it. Exit codes: 0 done, 1 a problem was found, 2 a wrong call.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Any, TypeAlias

from codev import places
from codev.activity import Activity, Trouble
from codev.catalogs import pack_translations, preferred, speak_to_argparse, words_for
from codev.document import Audience
from codev.export.spelling import visible
from codev.export_commands import NO_OUTPUT, export_commands
from codev.paper_commands import paper_commands
from codev.privacy_commands import erase_after, privacy_commands
from codev.retention import until
from codev.timing import Instant
from codev.words import N_, Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from codev.circle.method import Method, MethodEditions
    from codev.circle.roster import Roster
    from codev.packs.methods import Methods
    from codev.store.shelf import Entry

DONE, PROBLEM, WRONG_CALL = 0, 1, 2

NO_SUCH_METHOD = N_("Il n’y a pas de méthode « {name} » ; « codev methods list » les donne toutes.")
CLOSE_METHOD = N_("Il n’y a pas de méthode « {name} » ; vouliez-vous dire « {close} » ?")
OUT_OF_RANGE = N_("Cette méthode se joue de {least} à {most} personnes.")

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
Activities = Callable[[], Sequence[Activity[Any, Any, Any]]]

# argparse's own words, which are in English: the catalogs, French one included, translate them.
ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The `codev` program."""
    words = spoken()
    said = words("Le codéveloppement dans un terminal : séances, méthodes, comptes rendus.")
    parser = ArgumentParser("codev", description=said)
    commands = parser.add_subparsers(required=True, metavar=words("commande"))
    running_commands(commands, words)
    session_commands(commands, _activities, words)
    method_commands(commands, words)
    paper_commands(commands, words, method_named, people_asked)
    return run(parser, arguments, words)


def _activities() -> Sequence[Activity[Any, Any, Any]]:
    from codev.circle.activity import CIRCLE

    return (CIRCLE,)


def spoken(lang: str = "") -> Words:
    """The words of the terminal, `lang` or else the system's language; argparse speaks it too."""
    lang = lang or preferred()
    speak_to_argparse(lang, places.locales())
    return words_for(lang, places.locales())


def run(parser: ArgumentParser, arguments: Sequence[str] | None, words: Words) -> int:
    """Does what `arguments` ask: the command's `run`, given by `set_defaults`. Trouble is told in its own sentence."""
    print_anything()
    asked = parser.parse_args(arguments)
    try:
        return int(asked.run(asked))
    except Trouble as trouble:
        print(trouble.sentence(words), file=sys.stderr)
        return PROBLEM


def print_anything() -> None:
    """Has a terminal that lacks a letter print the rest."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def session_commands(commands: Commands, activities: Activities, words: Words) -> None:
    """Adds `export` and `sessions`, for the sessions of `activities`, which are made when a command needs them."""
    export_commands(commands, activities, words, session_named)
    parser = command(commands, "sessions", words("Lister, lire ou effacer les séances de cet ordinateur."))
    inner = parser.add_subparsers(required=True, metavar=words("commande"))

    listing = command(inner, "list", words("Lister les séances, la dernière écrite d’abord."))
    listing.add_argument(
        "folder", nargs="?", type=Path, metavar=words("dossier"), help=words("un autre dossier")
    )
    listing.set_defaults(run=partial(_list, activities, words))

    which = words("un fichier, ou le nom d’une séance de cet ordinateur")
    showing = command(inner, "show", words("Lire le compte rendu d’une séance."))
    showing.add_argument("file", type=Path, metavar=words("séance"), help=which)
    kinds = [str(audience) for audience in Audience]
    showing.add_argument(
        "--audience", choices=kinds, default=kinds[0], help=words("pour qui (par défaut, à partager)")
    )
    showing.set_defaults(run=partial(_show, activities, words))

    privacy_commands(inner, activities, words, session_named, _agreed)


def command(commands: Commands, name: str, said: str) -> ArgumentParser:
    """Adds a command that says of itself `said`, in the list and in its own help."""
    return commands.add_parser(name, help=said, description=said)


def _list(activities: Activities, words: Words, asked: Namespace) -> int:
    from codev.store.problems import Fault
    from codev.store.shelf import entries

    folder = asked.folder or places.sessions()
    found = entries(folder)
    if not found:
        print(words("Aucune séance dans « {folder} ».", folder=folder))
    known = activities()
    for entry in found:
        print(visible(f"{entry.path.stem}\n    {_told(entry, known, words)}"))
    damaged = any(entry.problem is not None and entry.problem.fault is Fault.DAMAGED for entry in found)
    return PROBLEM if damaged else DONE


def _told(entry: "Entry", known: Sequence[Activity[Any, Any, Any]], words: Words) -> str:
    """What the list says of one file: where the session stands, or what is wrong."""
    from codev.session import look

    if entry.problem is not None:
        return entry.problem.sentence(words)
    try:
        past = look(entry.path, known)
    except Trouble as trouble:
        return trouble.sentence(words)
    summary = past.activity.summary(past.state, words)
    told = (
        summary.title,
        summary.place,
        words.date(past.last),
        words.duration(past.elapsed),
        summary.standing,
        until(past.last, erase_after(), Instant(time_ns() // 1_000_000), words),
    )
    return " · ".join(text for text in told if text)


def _show(activities: Activities, words: Words, asked: Namespace) -> int:
    from codev.export.markdown import markdown
    from codev.session import look

    past = look(session_named(asked.file), activities())
    for output in past.activity.offered(past.state):
        if output.audience == asked.audience:
            break
    else:
        raise Trouble(NO_OUTPUT)
    document = output.document(past.state, past.about.session, words)
    print(markdown(document), end="")
    return DONE


def _agreed(question: str, words: Words, *, usual: bool = False) -> bool:
    """Whether the answer starts like "oui" in the user's language; an empty one is the `usual`, none at all a no."""
    try:
        answer = input(visible(question)).strip().lower()
    except (EOFError, KeyboardInterrupt):
        return False
    return answer.startswith(words("oui")[0]) if answer else usual


def session_named(file: Path) -> Path:
    """The file itself, or the session of this computer that has that name."""
    from codev.store.rows import SUFFIX

    named = places.sessions() / file.with_suffix(SUFFIX).name
    return named if not file.exists() and named.exists() else file


# ---------------------------------------------------------------------- run, resume, rehearse


def running_commands(commands: Commands, words: Words) -> None:
    """Adds `run`, `resume` and `rehearse`: a session in the terminal."""
    method, number, file = words("méthode"), words("nombre"), words("fichier")
    which = words("la méthode (par défaut, celle qui est proposée d’abord)")

    running = command(commands, "run", words("Animer une séance de codéveloppement dans ce terminal."))
    circle_options(running, words)
    running.set_defaults(run=partial(_run, words))

    resuming = command(commands, "resume", words("Reprendre une séance interrompue."))
    resuming.add_argument("file", nargs="?", type=Path, metavar=file)
    resuming.set_defaults(run=partial(_resume, words))

    rehearsing = command(commands, "rehearse", words("Jouer une séance inventée, qui se déroule seule."))
    rehearsing.add_argument("--method", default="", metavar=method, help=which)
    rehearsing.add_argument("--people", type=int, metavar=number, help=words("combien de personnes"))
    speed = words("combien de fois plus vite que la salle (par défaut 12)")
    rehearsing.add_argument("--speed", type=float, default=12.0, metavar=number, help=speed)
    rehearsing.add_argument("--headless", action="store_true", help=words("sans écran"))
    out = words("où laisser séance et comptes rendus")
    rehearsing.add_argument("--out", type=Path, metavar=words("dossier"), help=out)
    rehearsing.set_defaults(run=partial(_rehearse, words))


def circle_options(parser: ArgumentParser, words: Words) -> None:
    """What a session of co-development is asked with, in a terminal or on the stage."""
    method, file = words("méthode"), words("fichier")
    which = words("la méthode (par défaut, celle qui est proposée d’abord)")
    parser.add_argument("--method", default="", metavar=method, help=which)
    who = words("combien de personnes (par défaut 13), ou le fichier qui dit qui vient")
    parser.add_argument("--people", default="", metavar=words("nombre|fichier"), help=who)
    sheet = words("la fiche du client, en YAML ou en texte")
    parser.add_argument("--prepare", type=Path, metavar=file, help=sheet)
    before = words("la séance d’avant, sur laquelle on revient")
    parser.add_argument("--previous", type=Path, metavar=file, help=before)
    parser.add_argument("--file", type=Path, metavar=file, help=words("le fichier de la séance"))
    parser.add_argument("--subject", default="", metavar=words("texte"), help=words("le sujet choisi"))
    parser.add_argument("--place", default="", metavar=words("texte"), help=words("le lieu"))


def _run(words: Words, asked: Namespace) -> int:
    from codev.circle.method import method_in
    from codev.packs.preparation import read_preparation
    from codev.previous import previous_from
    from codev.terminal import running

    editions = method_named(asked.method)
    method = method_in(editions, words.lang)
    people = people_asked(method, asked.people, words)
    if people is None:
        return WRONG_CALL
    wanted = running.Wanted(
        editions,
        people,
        sheet=read_preparation(asked.prepare, words) if asked.prepare else None,
        previous=previous_from(session_named(asked.previous)) if asked.previous else None,
        subject=asked.subject,
        place=asked.place,
        file=asked.file,
    )
    if missing := running.no_terminal(words):
        return _wrong(missing)
    return DONE if running.run(wanted, words, partial(_agreed, words=words, usual=True)) else PROBLEM


def people_asked(method: "Method", asked: str, words: Words) -> "Roster | None":
    """Who comes: so many, or those of a file; None where so many cannot, which is told."""
    from codev.circle.arranging import usual_people, usual_roster
    from codev.packs.people import read_people

    if asked and not asked.lstrip("-").isdecimal():
        return read_people(Path(asked), method, words)
    people = int(asked) if asked else usual_people(method)
    if not method.least <= people <= method.most:
        _wrong(words(OUT_OF_RANGE, least=method.least, most=method.most))
        return None
    return usual_roster(method, people)


def _resume(words: Words, asked: Namespace) -> int:
    from codev.terminal import running

    if missing := running.no_terminal(words):
        return _wrong(missing)
    running.resume(session_named(asked.file) if asked.file else None, words)
    return DONE


def _rehearse(words: Words, asked: Namespace) -> int:
    from codev.circle.arranging import usual_people
    from codev.terminal import running

    editions = method_named(asked.method)
    method = editions[0]
    people = usual_people(method) if asked.people is None else asked.people
    if not method.least <= people <= method.most:
        return _wrong(words(OUT_OF_RANGE, least=method.least, most=method.most))
    if not asked.headless and (missing := running.no_terminal(words)):
        return _wrong(missing)
    whole = running.rehearse(editions, people, asked.speed, asked.out, words, headless=asked.headless)
    return DONE if whole else PROBLEM


def _wrong(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_CALL


# ---------------------------------------------------------------------- methods


def method_commands(commands: Commands, words: Words) -> None:
    """Adds `methods check|list|show|schema`, for the methods that are shipped, or for those of another folder."""
    parser = command(commands, "methods", words("Vérifier, lister et lire les méthodes de codéveloppement."))
    inner = parser.add_subparsers(required=True, metavar=words("commande"))

    checking = command(inner, "check", words("Dire tout ce qui ne va pas dans des méthodes."))
    where = words("un dossier de méthodes, ou l’un de ses fichiers (par défaut, celles du programme)")
    checking.add_argument("paths", nargs="*", type=Path, metavar=words("chemin"), help=where)
    checking.set_defaults(run=partial(_check_methods, words))

    listing = command(inner, "list", words("Lister les méthodes."))
    listing.set_defaults(run=partial(_list_methods, words))

    showing = command(inner, "show", words("Lire une méthode, avec ses temps."))
    showing.add_argument("method", metavar=words("méthode"))
    number = words("pour combien de personnes (par défaut 13)")
    showing.add_argument("--people", type=int, metavar=words("nombre"), help=number)
    showing.set_defaults(run=partial(_show_method, words))

    schema = command(inner, "schema", words("Écrire le schéma JSON des méthodes, pour un éditeur de texte."))
    schema.add_argument("--out", type=Path, default=Path(), metavar=words("dossier"))
    schema.set_defaults(run=_schema)


def shipped_methods() -> "Methods":
    """The methods that came with the program, in every language of theirs."""
    from codev.packs.files import Folder
    from codev.packs.methods import load_methods
    from codev.packs.texts import LOCALES

    folder = _methods_folder()
    return load_methods(Folder(folder, folder.as_posix()), [], pack_translations(folder / LOCALES))


def _methods_folder() -> Path:
    from codev.packs.methods import NAME

    return places.scenarios() / NAME


def _check_methods(words: Words, asked: Namespace) -> int:
    from codev.packs.methods import check_methods
    from codev.packs.problems import in_order
    from codev.packs.texts import LOCALES

    paths = asked.paths or [_methods_folder()]
    folders = {path: path if path.is_dir() else path.parent for path in paths}
    problems = in_order(
        one
        for path, folder in folders.items()
        for one in check_methods(path, pack_translations(folder / LOCALES))
    )
    for problem in problems:
        print(problem.written(words))
    errors = sum(problem.is_error for problem in problems)
    print(
        words(
            "Erreurs : {errors} ; avertissements : {warnings}", errors=errors, warnings=len(problems) - errors
        )
    )
    return PROBLEM if errors else DONE


def _list_methods(words: Words, asked: Namespace) -> int:  # noqa: ARG001 - every command is given what was asked
    from codev.packs.method_text import method_lines

    for line in method_lines(shipped_methods(), words):
        print(line)
    return DONE


def _show_method(words: Words, asked: Namespace) -> int:
    from codev.circle.arranging import usual_people
    from codev.circle.method import method_in
    from codev.packs.method_text import method_text

    method = method_in(method_named(asked.method), words.lang)
    people = usual_people(method) if asked.people is None else asked.people
    if not method.least <= people <= method.most:
        return _wrong(words(OUT_OF_RANGE, least=method.least, most=method.most))
    print(method_text(method, people, words))
    return DONE


def _schema(asked: Namespace) -> int:
    from codev.packs.json_schema import write_schema

    print(write_schema(asked.out))
    return DONE


def method_named(name: str) -> "MethodEditions":
    """The shipped method of that id, the one that is proposed first where there is no name. Raises `Trouble`."""
    from codev.packs.schema import close_to

    methods = shipped_methods()
    editions = methods.get(name or methods.usual)
    if editions is None:
        close = close_to(name, [one[0].id for one in methods.found])
        raise Trouble(CLOSE_METHOD if close else NO_SUCH_METHOD, name=visible(name), close=close)
    return editions
