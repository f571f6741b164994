"""The preparation sheet as a document: filled in for the client, or blank to be printed and sent before the session."""

from collections.abc import Iterator

from codev.circle.records import SHEET_NAMES, Preparation
from codev.document import Block, Document, Heading, Paragraph
from codev.project import INDEPENDENCE
from codev.words import N_, Words

TITLE = N_("Fiche de préparation")
NOTICE = N_("Cette fiche est au client. La salle n’en lit que la question.")
LINE = "…" * 60  # to be written on, by hand


def sheet_document(sheet: Preparation | None, title: str, words: Words) -> Document:
    """The sheet of the session `title`, each empty part as two lines to write on."""
    blocks: list[Block] = [Paragraph(words(NOTICE), soft=True)]
    for name, heading in SHEET_NAMES.items():
        blocks.append(Heading(1, words(heading)))
        text = getattr(sheet, name) if sheet else ""
        blocks += [Paragraph(text)] if text else [Paragraph(LINE), Paragraph(LINE)]
    return Document(words(TITLE), title, words.lang, blocks=tuple(blocks), footer=words(INDEPENDENCE))


def sheet_blocks(sheet: Preparation | None, words: Words) -> Iterator[Block]:
    """The sheet as a chapter of the client's minutes; nothing where it was not filled in."""
    if sheet is None:
        return
    yield Heading(1, words(N_("Préparation")))
    for name, heading in SHEET_NAMES.items():
        if text := getattr(sheet, name):
            yield Paragraph(text, lead=words(heading))
