"""`export`: the documents of a session's file, written in the formats that their readers open.

Nothing heavy is imported before the command needs it.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from codev import places
from codev.activity import Activity, Trouble
from codev.catalogs import NAMES, words_for
from codev.document import Audience
from codev.export.spelling import visible
from codev.names import NOT_CHECKED, Answer, ask_about_names
from codev.words import N_, Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from codev.document import Document
    from codev.export.formats import Format
    from codev.keeping import Reread, Snapshot

DONE, PROBLEM, WRONG_CALL = 0, 1, 2

NO_OUTPUT = N_("Cette séance n’a pas de document pour ce public ; demandez-en un autre avec --audience.")
NO_FORMAT = N_("Aucun format n’est demandé : il y a {formats}.")
WRITTEN = N_("{number} / {count}  {name}")
NOTICE = N_("protection-des-donnees")  # the name of a file
STOPPED = N_("Interrompu ; les fichiers déjà écrits sont entiers.")

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
Activities = Callable[[], Sequence[Activity[Any, Any, Any]]]
Found = Callable[[Path], Path]  # the file itself, or the session of this computer that has that name


def export_commands(commands: Commands, activities: Activities, words: Words, found: Found) -> None:
    """Adds `export`, for the sessions of `activities`, which are made when the command needs them."""
    said = words("Écrire les documents d’une séance, pour chacun de leurs lecteurs.")
    parser = commands.add_parser("export", help=said, description=said)
    which = words("un fichier, ou le nom d’une séance de cet ordinateur")
    parser.add_argument("file", type=Path, metavar=words("séance"), help=which)
    add_where(parser, words)
    audience = words(
        "pour qui : client, à partager ou animateur (par défaut, tous, chacun dans ses fichiers)"
    )
    parser.add_argument("--audience", choices=[str(one) for one in Audience], help=audience)
    names = words(
        "chercher les noms dans ce qui se partage ; chacun est proposé dans sa phrase, rien n’est remplacé sans accord"
    )
    parser.add_argument("--check-names", action="store_true", help=names)
    parser.set_defaults(run=partial(_export, activities, words, found))


def add_where(parser: ArgumentParser, words: Words) -> None:
    """Adds where documents go, in which formats and in which language."""
    where = words("le dossier où les écrire ; rien n’y est remplacé, un nom déjà pris reçoit un numéro")
    parser.add_argument("--to", type=Path, required=True, metavar=words("dossier"), help=where)
    which = words(
        "les formats, séparés par des virgules : odt, docx, pdf, html, md, csv, json, ics (par défaut odt,pdf,html : "
        "l’un se modifie, l’autre s’archive, le dernier s’ouvre partout)"
    )
    parser.add_argument("--formats", metavar=words("liste"), help=which)
    lang = words("la langue des documents (par défaut, celle du système)")
    parser.add_argument("--lang", choices=tuple(NAMES), default="", help=lang)


def formats_wanted(asked: Namespace, words: Words) -> "tuple[Format, ...] | None":
    """The formats that were asked for, the usual ones by default; None once it is told why there are none."""
    from codev.export.formats import Format, formats_in
    from codev.keeping import USUAL

    if asked.formats is None:
        return USUAL
    try:
        wanted = formats_in(asked.formats, words)
    except Trouble as trouble:
        print(visible(trouble.sentence(words)), file=sys.stderr)
        return None
    if not wanted:
        print(words(NO_FORMAT, formats=words.listing(tuple(Format))), file=sys.stderr)
    return wanted or None


def words_wanted(asked: Namespace, words: Words) -> Words:
    """The language of the documents."""
    return words_for(asked.lang, places.locales()) if asked.lang else words


def tell_written(words: Words, number: int, count: int, path: Path) -> None:
    """One line for each file, as soon as it is whole."""
    print(visible(words(WRITTEN, number=number, count=count, name=path.name)), flush=True)


def _export(activities: Activities, words: Words, found: Found, asked: Namespace) -> int:
    from codev.keeping import documents, snapshot
    from codev.session import look

    formats = formats_wanted(asked, words)
    if formats is None:
        return WRONG_CALL
    path = found(asked.file)
    told = snapshot(look(path, activities()))
    audience = Audience(asked.audience) if asked.audience else None
    spoken = words_wanted(asked, words)
    try:
        left = documents(
            told,
            asked.to,
            path.stem,
            spoken,
            formats,
            audience=audience,
            reread=_asking(told, words, spoken) if asked.check_names else _as_it_is,
            written=partial(tell_written, words),
        )
        if audience in (None, Audience.FACILITATOR) and left:
            _leave_notice(asked.to, formats, spoken)
    except KeyboardInterrupt:
        print(words(STOPPED), file=sys.stderr)
        return PROBLEM
    if not left:
        raise Trouble(NO_OUTPUT)
    if asked.check_names:
        print(words(NOT_CHECKED))
    return DONE


def _as_it_is(_: Audience, document: "Document") -> "Document":
    return document


def _asking(told: "Snapshot", words: Words, spoken: Words) -> "Reread":
    """Asks in the terminal about each name in what is shared; what is answered for all holds in every document."""
    from codev.name_questions import in_terminal

    names, ask = told.activity.names(told.state, spoken), in_terminal(words)
    settled: dict[str, Answer] = {}

    def reread(audience: Audience, document: "Document") -> "Document":
        shared = audience is Audience.SHAREABLE
        return ask_about_names(document, names, ask, settled) if shared else document

    return reread


def _leave_notice(folder: Path, formats: "Sequence[Format]", words: Words) -> None:
    """The page for a data-protection officer, once in a folder, in the first of `formats` that is read as a page."""
    from codev.export.formats import Format
    from codev.export.writing import write
    from codev.protection import dpo_document

    name = words(NOTICE)
    pages = [one for one in formats if one not in (Format.CSV, Format.JSON, Format.ICS)]
    if pages and not any((folder / f"{name}.{kind}").exists() for kind in Format):
        for path in write(dpo_document(words), folder, name, pages[:1]):
            print(visible(path.name))
