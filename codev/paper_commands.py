"""`codev sheet` and `codev paper`: what is printed before a session, the client's sheet and the session on one page.

Nothing heavy is imported before a command needs it.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from codev.words import N_, Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from codev.circle.method import Method, MethodEditions
    from codev.circle.roster import Roster

DONE, WRONG_CALL = 0, 2

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
Named = Callable[[str], "MethodEditions"]  # the method of an id, the usual one without
Coming = Callable[
    ["Method", str, Words], "Roster | None"
]  # the people that were asked for, None once told why not

SHEET_FILE = N_("fiche-de-preparation")
PAPER_FILE = N_("seance-sur-papier")


def paper_commands(commands: Commands, words: Words, named: Named, coming: Coming) -> None:
    """Adds `sheet` and `paper`; `named` and `coming` say what `--method` and `--people` mean."""
    said = words("Imprimer la fiche de préparation, que le client remplit avant la séance.")
    sheet = commands.add_parser("sheet", help=said, description=said)
    _add_out(sheet, words)
    sheet.set_defaults(run=partial(_sheet, words))

    said = words("Imprimer la séance sur une page, pour continuer si l’ordinateur s’arrête.")
    paper = commands.add_parser("paper", help=said, description=said)
    which = words("la méthode (par défaut, celle qui est proposée d’abord)")
    paper.add_argument("--method", default="", metavar=words("méthode"), help=which)
    who = words("combien de personnes (par défaut 13), ou le fichier qui dit qui vient")
    paper.add_argument("--people", default="", metavar=words("nombre|fichier"), help=who)
    _add_out(paper, words)
    paper.set_defaults(run=partial(_paper, words, named, coming))


def _add_out(parser: ArgumentParser, words: Words) -> None:
    where = words("l’écrire là, en Markdown et en HTML")
    parser.add_argument("--out", type=Path, metavar=words("dossier"), help=where)


def _sheet(words: Words, asked: Namespace) -> int:
    from codev.circle.sheet import sheet_document
    from codev.export.markdown import markdown
    from codev.export.page import html

    document = sheet_document(None, "", words)
    return _printed(markdown(document), html(document), asked.out, words(SHEET_FILE))


def _paper(words: Words, named: Named, coming: Coming, asked: Namespace) -> int:
    from codev.circle.arranging import arranged
    from codev.circle.method import method_in
    from codev.circle.paper import paper_document
    from codev.export.markdown import markdown
    from codev.export.one_page import one_page

    editions = named(asked.method)
    people = coming(method_in(editions, words.lang), asked.people, words)
    if people is None:
        return WRONG_CALL
    made = arranged(editions, people, lang=words.lang)
    for text, values in made.advice:
        print(words(N_("Pour tenir : {cut}"), cut=words(text, **dict(values))), file=sys.stderr)
    document = paper_document(method_in(made.editions, words.lang), people, made.plan, words)
    name = f"{words(PAPER_FILE)}-{editions[0].id}"
    return _printed(markdown(document), one_page(document), asked.out, name)


def _printed(text: str, page: str, out: Path | None, name: str) -> int:
    """Written in the folder `out`, as Markdown and as an HTML page, or shown where there is none."""
    from codev.export.files import free, lay

    if out is None:
        print(text, end="")
        return DONE
    stem = free(out, name, [".md", ".html"])
    for suffix, content in ((".md", text), (".html", page)):
        target = out / f"{stem}{suffix}"
        lay(target, partial(_fill, content))
        print(target)
    return DONE


def _fill(content: str, path: Path) -> None:
    path.write_text(content, encoding="utf-8", newline="\n")
