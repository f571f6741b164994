"""A sheet of the library as plain text, for a terminal: in a line or two as it is found, or whole."""

from collections.abc import Iterator
from textwrap import fill

from arthur.debate.cards import NOT_REREAD, STAGE_NAMES, other_language
from arthur.debate.sheets import (
    HEADING_NAMES,
    KIND_NAMES,
    MODEL,
    TO_COLLECT,
    Part,
    Point,
    Sheet,
    SheetKind,
    source_of,
    validity,
)
from arthur.scenario_pack.sheets import TO_CHECK
from arthur.scenario_pack.showing import WIDTH
from codev.words import N_, Words


def found_text(sheet: Sheet, words: Words) -> str:
    """Id, title and kind; under them the reference, then the source with the day of its check."""
    head = (
        f"{sheet.id} – {_marked(sheet.title, words, certain=sheet.certain)} ({words(KIND_NAMES[sheet.kind])})"
    )
    under = [sheet.statement or _risks(sheet), sheet.reference, source_of(sheet, words)]
    return "\n".join([head, *(_indented(one) for one in under if one)])


def sheet_text(sheet: Sheet, words: Words) -> str:
    """The whole sheet, with the address of its source."""
    return "\n\n".join(block for block in _blocks(sheet, words) if block)


def _blocks(sheet: Sheet, words: Words) -> Iterator[str]:
    yield f"{_marked(sheet.title, words, certain=sheet.certain)} ({words(KIND_NAMES[sheet.kind])})"
    yield other_language(sheet, words)
    if sheet.kind is SheetKind.CLAUSE:
        yield words(MODEL)
        stages = tuple(words(STAGE_NAMES[stage]) for stage in sheet.stages)
        yield fill(" · ".join((*stages, *sheet.families)), WIDTH)
    yield fill(sheet.statement, WIDTH)
    for part in sheet.parts:
        yield _part(part, words)
    basis = words(N_("Base légale")) if sheet.kind is SheetKind.CLAUSE else words(N_("Référence"))
    if sheet.reference:
        yield fill(words(N_("{name} : {text}"), name=basis, text=sheet.reference), WIDTH)
    yield "\n".join(one for one in (source_of(sheet, words), validity(sheet, words), sheet.url) if one)
    if sheet.translated:
        yield words(NOT_REREAD)


def _part(part: Part, words: Words) -> str:
    points = [_point(point, words) for point in part.points] or [words(TO_COLLECT)]
    return "\n".join([words(HEADING_NAMES[part.heading]), *(_indented(point) for point in points)])


def _point(point: Point, words: Words) -> str:
    said = _marked(point.text, words, certain=point.certain)
    return f"{said} – {point.reference}" if point.reference else said


def _risks(sheet: Sheet) -> str:
    """What stands for a statement in the sheet of a family: its first risks."""
    return " · ".join(part.points[0].text for part in sheet.parts[:2] if part.points)


def _marked(text: str, words: Words, *, certain: bool) -> str:
    return text if certain else f"{text} ({words(TO_CHECK)})"


def _indented(text: str) -> str:
    return fill(text, WIDTH, initial_indent="  ", subsequent_indent="  ")
