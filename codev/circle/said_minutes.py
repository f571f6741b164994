"""What was said in a circle, as its documents tell it: the question, contributions by sort, the ending.

`named` says whether a reader may know whose a line is: by seat, or by first name where those are allowed.
"""

from collections.abc import Iterator, Sequence

from codev.circle.about_minutes import listed, who
from codev.circle.question import AUTHOR_NAMES, Version
from codev.circle.records import Contribution, Sort
from codev.circle.state import Circle
from codev.document import Block, Bullets, Heading, Paragraph, Table
from codev.words import N_, Words

SORTS_NAMED = {
    Sort.IDEA: N_("Idées"),
    Sort.EXPERIENCE: N_("Expériences"),
    Sort.RESOURCE: N_("Ressources"),
    Sort.STEP_BACK: N_("Questions de recul"),
}


def question(circle: Circle, words: Words, *, versions: bool) -> Iterator[Block]:
    """The question that was worked on, and with `versions` how it came about."""
    asked = circle.question
    if not asked.versions:
        return
    yield Heading(1, words(N_("La question")))
    if asked.text:
        lead = N_("Question acceptée par le groupe") if asked.accepted_by_group else N_("Question validée")
        yield Paragraph(asked.text, lead=words(lead))
    else:
        yield Paragraph(words(N_("Aucune question n’a été validée.")))
    others = [one for one in asked.versions if one.number != asked.settled]
    if others and versions:
        yield Paragraph(words(N_("Les autres versions :")))
        yield Bullets(tuple(_version(one, words) for one in others))


def _version(version: Version, words: Words) -> str:
    """A wording, whose it was, and why the client did not take it."""
    told = {"text": version.text, "author": words(AUTHOR_NAMES[version.author])}
    if version.missing:
        return words(N_("{text} ({author} ; il manquait : {missing})"), **told, missing=version.missing)
    if version.refused:
        return words(N_("{text} ({author} ; le client a dit non)"), **told)
    return words(N_("{text} ({author})"), **told)


def asked(circle: Circle, words: Words, *, named: bool) -> Iterator[Block]:
    lines = _lines(circle, Sort.ASKED, words, named=named)
    yield from listed(N_("Questions posées"), lines, words)


def brought(circle: Circle, words: Words, *, named: bool) -> Iterator[Block]:
    """Ideas, experiences and resources, one list each."""
    found = [(title, _lines(circle, sort, words, named=named)) for sort, title in SORTS_NAMED.items()]
    if any(lines for _, lines in found):
        yield Heading(1, words(N_("Ce que le groupe a apporté")))
    for title, lines in found:
        yield from listed(title, lines, words, level=2)


def _lines(circle: Circle, sort: Sort, words: Words, *, named: bool) -> Sequence[str]:
    return [_line(one, circle, words, named=named) for one in circle.said if one.sort is sort]


def _line(said: Contribution, circle: Circle, words: Words, *, named: bool) -> str:
    if not named or not said.seat:
        return said.text
    return words(N_("{text} ({who})"), text=said.text, who=who(said.seat, circle, words))


def ending(circle: Circle, words: Words, *, named: bool) -> Iterator[Block]:
    """The client's synthesis, what was promised, what was learnt."""
    yield from listed(N_("Synthèse"), [one.text for one in circle.synthesis], words)
    if circle.meeting.commitments:
        yield Heading(1, words(N_("Engagements")))
        yield commitments(circle, words, named=named or circle.names_in_minutes)
    learnt = [
        words(N_("{who} : {text}"), who=who(int(one.by), circle, words), text=one.text) if named else one.text
        for one in circle.meeting.words
    ]
    yield from listed(N_("Apprentissages"), learnt, words)


def commitments(circle: Circle, words: Words, *, named: bool) -> Table:
    back = dict(circle.returns)
    header = (N_("Quoi"), *((N_("Qui"),) if named else ()), N_("Quand"), N_("Retour"))
    rows = tuple(
        (one.what, *((one.who,) if named else ()), one.when, words.iso_date(back.get(one.number, "")))
        for one in circle.meeting.commitments
    )
    return Table(
        words(N_("Engagements pris")), tuple(words(name) for name in header), rows, key="commitments"
    )
