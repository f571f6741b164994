"""What takes the middle of the screen when it is asked for: help, what is noted, a menu; and the end of a session."""

from collections.abc import Iterator
from pathlib import PurePath

from codev.circle.state import Circle
from codev.terminal import bodies
from codev.terminal.desk import Desk, Entry, Menu
from codev.terminal.keys import BINDINGS
from codev.terminal.letters import Line, Signs, cut, paragraph, width
from codev.terminal.top import phase_title
from codev.words import N_, Words

KEYS_WIDE = 18  # cells for the keys of the help


def helped(cells: int, words: Words) -> list[Line]:
    """The key table."""
    lines: list[Line] = [(("bold", words(N_("Les touches"))),)]
    for one in BINDINGS:
        shown = words(one.shown)
        label = words(one.label)
        pad = " " * max(1, KEYS_WIDE - width(shown))
        lines.append((("bold", shown), ("", cut(pad + label, cells - width(shown)))))
    return lines


def noted(circle: Circle, cells: int, words: Words, signs: Signs) -> list[Line]:
    """All that the session has in writing, private notes included: this screen is the facilitator's."""
    lines: list[Line] = []

    def chapter(heading: str, found: Iterator[Line]) -> None:
        inside = list(found)
        if inside:
            lines.extend([(("bold", heading),), *inside, ()])

    if circle.chosen:
        chapter(words(N_("Sujet")), iter(paragraph("", circle.chosen.text, cells)))
    chapter(words(N_("Fiche du client")), bodies.sheet(circle.sheet, cells, words))
    chapter(words(N_("Retour de la séance précédente")), bodies.returns(circle, cells, words))
    if circle.question.versions:
        chapter(words(N_("La question")), bodies.versions(circle, cells, words, signs))
    for index, step in enumerate(circle.meeting.steps):
        chapter(phase_title(circle, index, words), bodies.said(circle, step.id, cells, words))
    chapter(words(N_("Synthèse")), bodies.synthesis(circle, cells, words))
    chapter(words(N_("Engagements")), bodies.commitments(circle, cells, words))
    chapter(words(N_("Apprentissages")), bodies.learnings(circle, cells, words))
    chapter(words(N_("À revoir")), bodies.wishes(circle, cells, words))
    chapter(words(N_("Parking")), _parked(circle, cells))
    chapter(words(N_("Notes")), _notes(circle, cells, words))
    return lines or [(("", words(N_("Rien n’est encore noté."))),)]


def _parked(circle: Circle, cells: int) -> Iterator[Line]:
    for one in circle.meeting.subjects:
        yield from paragraph("·", one.text, cells)


def _notes(circle: Circle, cells: int, words: Words) -> Iterator[Line]:
    for one in circle.meeting.notes:
        lead = words(N_("privée :")) if one.private else words(N_("partagée :"))
        yield from paragraph(lead, one.text, cells)


def ended(circle: Circle, left_files: tuple[str, ...], cells: int, words: Words) -> list[Line]:
    """The end: where the minutes are."""
    lines: list[Line] = [(("bold", words(N_("La séance est close. Merci à toutes et à tous."))),), ()]
    if circle.question.text:
        lines += paragraph(words(N_("La question :")), circle.question.text, cells)
    lines += bodies.commitments(circle, cells, words)
    if left_files:
        paths = [PurePath(path) for path in left_files]
        for folder in dict.fromkeys(path.parent for path in paths):
            lead = words(N_("Comptes rendus et séance, dans {folder} :"), folder=folder)
            lines += [(), *paragraph("", lead, cells, style="bold")]
            lines += bodies.columns([path.name for path in paths if path.parent == folder], cells)
    else:
        lines += [(), (("", words(N_("Les comptes rendus ne sont pas écrits : U les écrit."))),)]
    return lines


def menu(shown: Menu, desk: Desk, cells: int, rows: int, words: Words, signs: Signs) -> list[Line]:
    """The question and its entries, the one in focus marked and reversed; in columns where they are many."""
    question = paragraph("", shown.question, cells, 3, "bold")
    foot: Line = (("", cut(words(N_("↑ ↓ ou le numéro, puis Entrée · Échap ferme")), cells)),)
    room = max(1, rows - len(question) - 1)
    labels = [_label(one) for one in shown.entries]
    wide = min(cells, max(width(one) for one in labels) + 4)
    across = max(1, cells // wide) if len(labels) > room else 1
    high = -(-len(labels) // across)
    first = min(max(0, desk.focus % high - room + 1), max(0, high - room))
    lines = list(question)
    for row in range(first, min(high, first + room)):
        fragments: list[tuple[str, str]] = []
        for at in range(row, len(labels), high):
            here = at == desk.focus
            text = cut(f"{signs.focus if here else ' '} {labels[at]}", wide - 1)
            fragments.append(("reverse" if here else "", text))
            fragments.append(("", " " * (wide - width(text))))
        lines.append(tuple(fragments))
    return [*lines, foot]


def _label(entry: Entry) -> str:
    return f"{entry.number:>2}  {entry.label}" if entry.number else f" ·  {entry.label}"
