"""`sessions contents|forget|erase|keep`: what a session's file holds, and what it is made to forget.

Nothing heavy is imported before a command needs it.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from codev import places
from codev.activity import Activity, Trouble
from codev.export.spelling import visible
from codev.retention import ARCHIVES, ERASED, MARK, TEXT_ERASED
from codev.words import N_, Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DONE, PROBLEM, WRONG_CALL = 0, 1, 2
MOST_DAYS = 3650

NOTHING_ERASED = N_("Rien n’a été effacé.")
ELSEWHERE = N_("Ceci n’est pas touché :")
SAME_TEXT = N_("Le même texte est encore ailleurs dans ce fichier : ligne {numbers}.")

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
Activities = Callable[[], Sequence[Activity[Any, Any, Any]]]
Found = Callable[[Path], Path]  # the file itself, or the session of this computer that has that name
Agreed = Callable[[str, Words], bool]


def privacy_commands(
    commands: Commands, activities: Activities, words: Words, found: Found, agreed: Agreed
) -> None:
    """Adds to `sessions` what concerns personal data; `agreed` asks a question that is answered by yes or no."""
    which = words("un fichier, ou le nom d’une séance de cet ordinateur")
    session, number = words("séance"), words("nombre")

    said = words("Lire tout ce qui est enregistré dans le fichier d’une séance.")
    parser = commands.add_parser("contents", help=said, description=said)
    parser.add_argument("file", type=Path, metavar=session, help=which)
    stored = words("avec chaque enregistrement tel qu’il est écrit")
    parser.add_argument("--stored", action="store_true", help=stored)
    parser.set_defaults(run=partial(_contents, activities, words, found))

    said = words("Effacer un texte du fichier d’une séance ; une marque reste à sa place.")
    parser = commands.add_parser("forget", help=said, description=said)
    parser.add_argument("file", type=Path, metavar=session, help=which)
    numbers = words("le numéro de ligne que donne « sessions contents » ; plusieurs se suivent")
    parser.add_argument("--number", type=int, nargs="+", required=True, metavar=number, help=numbers)
    parser.add_argument("--yes", action="store_true", help=words("sans demander"))
    parser.set_defaults(run=partial(_forget, activities, words, found, agreed))

    said = words("Effacer une séance, pour toujours.")
    parser = commands.add_parser("erase", help=said, description=said)
    parser.add_argument("file", type=Path, metavar=session, help=which)
    parser.add_argument("--yes", action="store_true", help=words("sans demander"))
    parser.set_defaults(run=partial(_erase, activities, words, found, agreed))

    said = words(
        "Choisir après combien de jours la liste propose d’effacer une séance ; rien ne s’efface seul."
    )
    parser = commands.add_parser("keep", help=said, description=said)
    days = words("le nombre de jours ; 0 : sans date")
    parser.add_argument("days", nargs="?", type=int, metavar=words("jours"), help=days)
    parser.set_defaults(run=partial(_keep, words))


def erase_after() -> int:
    """The days after which erasing a session is proposed, as the user chose; 0 where no date was wanted."""
    from codev.preferences import load

    return load(places.preferences()).erase_after_days


def _contents(activities: Activities, words: Words, found: Found, asked: Namespace) -> int:
    from codev.contents import contents, line, lines, notice

    held = contents(found(asked.file), activities(), words)
    for sentence in notice(held, erase_after(), words):
        print(visible(sentence))
    print()
    if not asked.stored:
        for one in lines(held, words):
            print(visible(one).replace("\n", " / "))
        return DONE
    for row in held.rows:
        print(visible(f"{line(row, words)}\n    {row.stored}"))
    return DONE


def _forget(activities: Activities, words: Words, found: Found, agreed: Agreed, asked: Namespace) -> int:
    from codev.contents import contents, line, same_text
    from codev.session import NO_TEXT, forget

    path, known = found(asked.file), activities()
    held = contents(path, known, words)
    chosen = [row for row in held.rows if row.number in asked.number and row.texts]
    for number in asked.number:
        if number not in [row.number for row in chosen]:
            raise Trouble(NO_TEXT, number=number)
    for row in chosen:
        print(visible(line(row, words)))
    print(words(ARCHIVES))
    if not asked.yes and not agreed(words("Effacer pour toujours ce qui est écrit là ? [o/N] "), words):
        print(words(NOTHING_ERASED))
        return PROBLEM
    again = same_text(held, asked.number)
    forget(path, known, asked.number, words(MARK, day=_today()))
    print(words(TEXT_ERASED))
    if again:
        print(words(SAME_TEXT, numbers=words.listing(tuple(map(str, again)))))
    _tell_the_rest(_others(path, known), words)
    return DONE


def _erase(activities: Activities, words: Words, found: Found, agreed: Agreed, asked: Namespace) -> int:
    from codev.store.shelf import erase

    path = found(asked.file)
    if not asked.yes:
        print(words(ARCHIVES))
        question = words("Effacer « {name} » pour toujours ? [o/N] ", name=path.name)
        if not agreed(question, words):
            print(words(NOTHING_ERASED))
            return PROBLEM
    others = _others(path, activities())
    erase(path)
    print(visible(words("« {name} » est effacé.", name=path.name)))
    print(words(ERASED))
    _tell_the_rest(others, words)
    return DONE


def _others(path: Path, known: Sequence[Activity[Any, Any, Any]]) -> tuple[Path, ...]:
    from codev.forgetting import left_elsewhere

    return left_elsewhere(path, known, (places.sessions(), places.documents()))


def _tell_the_rest(others: Sequence[Path], words: Words) -> None:
    if others:
        print(words(ELSEWHERE))
    for path in others:
        print(visible(f"    {path}"))


def _keep(words: Words, asked: Namespace) -> int:
    from dataclasses import replace

    from codev.preferences import load, save

    file = places.preferences()
    preferred = load(file)
    days = preferred.erase_after_days if asked.days is None else asked.days
    if not 0 <= days <= MOST_DAYS:
        print(words(N_("De 0 à {most} jours."), most=MOST_DAYS), file=sys.stderr)
        return WRONG_CALL
    if asked.days is not None:
        save(replace(preferred, erase_after_days=days), file)
    if days:
        said = words.plural(
            "La liste propose d’effacer une séance {count} jour après sa dernière écriture.",
            "La liste propose d’effacer une séance {count} jours après sa dernière écriture.",
            days,
        )
    else:
        said = words(N_("Aucune date : une séance reste jusqu’à ce que vous l’effaciez."))
    print(said)
    return DONE


def _today() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).astimezone().date().isoformat()
