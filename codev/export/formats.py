"""The formats that a document leaves in, and which files each of them makes of one."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import NamedTuple, assert_never

from codev.activity import Trouble
from codev.document import Document
from codev.export.typesetting import typeset
from codev.timing import Instant
from codev.words import N_, Words

UNKNOWN = N_("« {format} » n’est pas un format : il y a {formats}.")


class Format(StrEnum):
    """What a document can be written as; the value is the file's suffix."""

    ODT = "odt"
    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    CSV = "csv"
    JSON = "json"
    ICS = "ics"


FORMAT_NAMES = {
    Format.ODT: N_("OpenDocument, pour LibreOffice et Word"),
    Format.DOCX: N_("Word"),
    Format.PDF: N_("PDF, à lire et à archiver"),
    Format.HTML: N_("page web, en un seul fichier"),
    Format.MARKDOWN: N_("texte, pour un courriel"),
    Format.CSV: N_("tableaux, pour un tableur"),
    Format.JSON: N_("données, pour un autre programme"),
    Format.ICS: N_("agenda, pour les retours à faire"),
}


class File(NamedTuple):
    """A file to be: what comes after the document's name, and how to make it."""

    suffix: str
    make: Callable[[], bytes]


def formats_in(asked: str, words: Words) -> tuple[Format, ...]:
    """The formats of a list such as "odt,pdf", in our order and once each. Raises `Trouble` at an unknown one."""
    names = {name.strip().lower().removeprefix(".") for name in asked.split(",") if name.strip()}
    for name in sorted(names - set(Format)):
        raise Trouble(UNKNOWN, format=name, formats=words.listing(tuple(Format)))
    return tuple(kind for kind in Format if kind in names)


def files(document: Document, kind: Format, at: Instant) -> tuple[File, ...]:
    """The files of `document` in one format, made at the instant `at`.

    One, but for two formats: a sheet for each table, and no calendar where there is no day to come back to.
    """
    match kind:
        case Format.CSV:
            from codev.export.sheets import sheet, sheets

            return tuple(File(f"-{key}.csv", partial(sheet, table)) for key, table in sheets(document))
        case Format.ICS:
            from codev.export.reminders import dated, reminders_file

            told = dated(document.reminders)
            return (File(".ics", partial(reminders_file, document.reminders, at)),) if told else ()
        case _:
            return (File(f".{kind}", partial(_whole, document, kind, at)),)


def _whole(document: Document, kind: Format, at: Instant) -> bytes:
    match kind:
        case Format.ODT:
            from codev.export.odt import odt

            return odt(typeset(document))
        case Format.DOCX:
            from codev.export.docx import docx

            return docx(typeset(document))
        case Format.PDF:
            from codev.export.pdf import pdf

            return pdf(typeset(document), at)
        case Format.HTML:
            from codev.export.page import html

            return html(typeset(document)).encode()
        case Format.MARKDOWN:
            from codev.export.markdown import markdown

            return markdown(document).encode()
        case Format.JSON:
            from codev.export.record import record

            return record(document)
        case Format.CSV | Format.ICS:
            raise AssertionError(kind)  # made of parts, in `files`
        case _:
            assert_never(kind)
