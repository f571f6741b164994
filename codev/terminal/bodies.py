"""The middle of the screen in each phase: what was said in it, versions of the question, meetings, the end."""

from collections.abc import Iterator

from codev.circle.encounters import Encounter
from codev.circle.method import Capture, PhaseKind, Speakers
from codev.circle.public import public
from codev.circle.question import AUTHOR_NAMES
from codev.circle.records import OUTCOME_NAMES, SHEET_NAMES, SORT_NAMES, Preparation
from codev.circle.roster import find
from codev.circle.state import Circle
from codev.terminal.letters import Line, Signs, cut, paragraph, width
from codev.terminal.menus import who
from codev.words import N_, Words

TWO_GROUPS_APART = 3  # cells between two columns


def body(circle: Circle, cells: int, rows: int, words: Words, signs: Signs) -> list[Line]:
    """What the phase in hand has to show, its latest lines where there is not room for all."""
    if circle.phase.kind is PhaseKind.MEETINGS:
        return _meetings(circle, cells, words)[:rows]
    lines = list(_written(circle, cells, words, signs))
    return lines if len(lines) <= rows else lines[-rows:]


def _written(circle: Circle, cells: int, words: Words, signs: Signs) -> Iterator[Line]:
    phase = circle.phase
    if phase.kind is PhaseKind.EXPOSE and phase.speakers is Speakers.CLIENT and not phase.captures:
        yield from sheet(circle.sheet, cells, words)
    for capture in circle.phase.captures:
        match capture:
            case Capture.RETURN:
                yield from returns(circle, cells, words)
            case Capture.SUBJECT:
                yield from subjects(circle, cells, words, signs)
            case Capture.QUESTION:
                yield from versions(circle, cells, words, signs)
            case Capture.SYNTHESIS:
                yield from synthesis(circle, cells, words)
            case Capture.COMMITMENT:
                yield from commitments(circle, cells, words)
            case Capture.LEARNING:
                yield from learnings(circle, cells, words)
            case Capture.CONTACT:
                yield from wishes(circle, cells, words)
            case Capture.ASKED | Capture.IDEA:
                pass  # together, below
    yield from said(circle, circle.meeting.step.id, cells, words)


# ---- what is written, by heading; the panel of what is noted has the same


def sheet(filled: Preparation | None, cells: int, words: Words) -> Iterator[Line]:
    for name, heading in SHEET_NAMES.items():
        if filled and (text := getattr(filled, name)):
            yield from paragraph(words(N_("{heading} :"), heading=words(heading)), text, cells, 3)


def said(circle: Circle, about: str, cells: int, words: Words) -> Iterator[Line]:
    for one in circle.said:
        if one.about == about:
            person = find(circle.people, one.seat)
            by = f"{who(person, words)} · " if person else ""
            lead = words(N_("{sort} :"), sort=f"{by}{words(SORT_NAMES[one.sort])}")
            yield from paragraph(lead, one.text, cells)


def versions(circle: Circle, cells: int, words: Words, signs: Signs) -> Iterator[Line]:
    question = circle.question
    for one in question.versions:
        by = words(AUTHOR_NAMES[one.author])
        lead = words(N_("{number}. {author} :"), number=one.number, author=by)
        settled = one.number == question.settled
        yield from paragraph(lead, one.text, cells, style="bold" if settled else "")
        if settled:
            yes = words(N_("acceptée par le groupe") if question.accepted_by_group else N_("validée"))
            yield (("bold", f"   {signs.focus} {yes}"),)
        elif one.refused:
            missing = words(N_("le client a dit non ; il manque : {missing}"), missing=one.missing)
            yield from paragraph("", missing, cells, indent=3)
    if not question.versions:
        yield (("", words(N_("Aucune version encore : Q en écrit une."))),)
    elif question.client_words_it:
        asks = N_(
            "Après deux « non » : le client écrit la question (Q), le groupe dit s’il peut y travailler (O, N)."
        )
        yield from paragraph("", words(asks), cells)


def subjects(circle: Circle, cells: int, words: Words, signs: Signs) -> Iterator[Line]:
    for one in circle.candidates:
        person = find(circle.people, one.seat)
        by = f" ({who(person, words)})" if person else ""
        votes = words.plural("{count} voix", "{count} voix", one.votes)
        chosen = one.number == circle.subject
        number = f"{signs.focus} {one.number}" if chosen else str(one.number)
        lead = words(N_("{number}. {votes}{by} :"), number=number, votes=votes, by=by)
        style, indent = ("bold", 0) if chosen else ("", 2)
        yield from paragraph(lead, one.text, cells, style=style, indent=indent)
    if not circle.candidates:
        yield (("", words(N_("Aucun sujet encore : E en propose un."))),)


def returns(circle: Circle, cells: int, words: Words) -> Iterator[Line]:
    previous = circle.previous
    if previous is None:
        return
    yield from paragraph(words(N_("La dernière fois :")), previous.question, cells)
    for one in previous.promises:
        outcome = words(OUTCOME_NAMES[one.outcome]) if one.outcome else words(N_("à dire"))
        text = f"{one.what} ({one.who}) : {outcome}" + (f" · {one.text}" if one.text else "")
        yield from paragraph(f"{one.number}.", text, cells)


def synthesis(circle: Circle, cells: int, words: Words) -> Iterator[Line]:
    for one in circle.synthesis:
        yield from paragraph(words(N_("Retenu :")), one.text, cells)


def commitments(circle: Circle, cells: int, words: Words) -> Iterator[Line]:
    back = dict(circle.returns)
    for one in circle.meeting.commitments:
        text = f"{one.what} · {one.who} · {one.when}"
        if day := back.get(one.number):
            text = words(N_("{promise} · retour le {day}"), promise=text, day=words.iso_date(day))
        yield from paragraph(words(N_("Engagement :")), text, cells)


def learnings(circle: Circle, cells: int, words: Words) -> Iterator[Line]:
    for one in circle.meeting.words:
        person = find(circle.people, int(one.by)) if one.by.isdecimal() else None
        yield from paragraph(f"{who(person, words) if person else one.by} :", one.text, cells)


def wishes(circle: Circle, cells: int, words: Words) -> Iterator[Line]:
    for one in circle.wishes:
        by, other = find(circle.people, one.by), find(circle.people, one.other)
        if by and other:
            text = words(N_("{by} veut revoir {other}"), by=who(by, words), other=who(other, words))
            yield from paragraph("", text, cells)


# ---- meetings


def _meetings(circle: Circle, cells: int, words: Words) -> list[Line]:
    """Who meets whom now, then who meets whom next, and who rests."""
    seen = public(circle)
    here = seen.round
    if here is None:
        return []
    lines: list[Line] = []
    now = here.turn.seat if here.turn else 0
    later = here.to_come[0] if here.to_come else 0
    for heading, number in (
        (N_("Rencontre {number}, en cours (place : qui – qui)"), now),
        (N_("Rencontre {number}, ensuite"), later),
    ):
        if number:
            lines.append((("bold", words(heading, number=number)),))
            lines += _table(circle, circle.table[number - 1], cells, words)
    if here.over:
        lines.append((("bold", words(N_("Rencontres terminées : → passe à la phase suivante."))),))
    return [*lines, *wishes(circle, cells, words)]


def _table(circle: Circle, meetings: tuple[Encounter, ...], cells: int, words: Words) -> Iterator[Line]:
    def named(seat: int) -> str:
        person = find(circle.people, seat)
        return f"{seat} {person.name}".strip() if person else str(seat)

    shown = [
        words(N_("{place} : {one} – {other}"), place=one.place, one=named(one.one), other=named(one.other))
        for one in sorted(meetings, key=lambda one: one.place)
    ]
    yield from columns(shown, cells)
    met = {seat for one in meetings for seat in (one.one, one.other)}
    rest = tuple(named(one.seat) for one in circle.people if one.here and one.voice and one.seat not in met)
    if rest:
        yield from paragraph(words(N_("se reposent :")), words.listing(rest), cells, 2)


def columns(items: list[str], cells: int, rows: int = 0) -> Iterator[Line]:
    """Short texts side by side, read from top to bottom; in `rows` lines where it is given."""
    if not items:
        return
    wide = min(cells, max(width(one) for one in items) + TWO_GROUPS_APART)
    across = max(1, cells // wide)
    high = max(rows, -(-len(items) // across))
    for row in range(min(high, len(items))):
        found = (cut(items[at], wide - 1) for at in range(row, len(items), high))
        yield (("", "".join(one + " " * (wide - width(one)) for one in found).rstrip()),)
