"""The whole screen as lines, from the session's state, the desk and the size: the same for a terminal and for a test."""

from collections.abc import Iterator
from dataclasses import dataclass

from codev.circle.method import Capture, PhaseKind
from codev.circle.question import Author
from codev.circle.reserve import ahead, unspoken
from codev.circle.roster import NAME_NOTICE, find
from codev.circle.state import Circle
from codev.terminal import panels
from codev.terminal.bodies import body
from codev.terminal.desk import Desk, Form, Panel, Writing
from codev.terminal.letters import Line, Signs, cut, cut_line, paragraph, spelt, spread
from codev.terminal.lines import PARTS, choice_name, choices, part_of
from codev.terminal.menus import who
from codev.terminal.top import phase_title, top
from codev.timing import SECOND, Instant, Millis
from codev.words import N_, Words, exactly

LATE_START = Millis(15 * SECOND)  # from here on a start that nobody pressed is asked about
LEAST_CELLS, LEAST_ROWS = 40, 12


@dataclass(frozen=True, slots=True)
class Size:
    cells: int
    rows: int


@dataclass(frozen=True, slots=True)
class Face:
    """What a screen is drawn with."""

    words: Words
    signs: Signs
    banner: str = ""  # of a rehearsal, instead of the keys


@dataclass(frozen=True, slots=True)
class Screen:
    """`lines` fill the size but for the row that is written in, which stands before `foot`."""

    lines: tuple[Line, ...]
    foot: tuple[Line, ...]


def screen(circle: Circle, desk: Desk, now: Instant, size: Size, face: Face, typed: str = "") -> Screen:
    """The screen at `now`; `typed` is the line being written, which a row of its own shows."""
    cells = max(LEAST_CELLS, size.cells)
    foot = list(_foot(circle, desk, now, cells, face, typed))
    rows = max(LEAST_ROWS, size.rows) - len(foot) - (1 if desk.form else 0)
    upper = list(_upper(circle, desk, now, cells, rows, face))[:rows]
    upper += [()] * (rows - len(upper))
    return Screen(_spelt(upper, cells, face.signs), _spelt(foot, cells, face.signs))


def _spelt(lines: list[Line], cells: int, signs: Signs) -> tuple[Line, ...]:
    whole = (tuple((style, spelt(text, signs)) for style, text in line) for line in lines)
    fitting = tuple(cut_line(line, cells) for line in whole)
    if not signs.plain:
        return fitting
    return tuple(tuple((style, text.replace("…", ".")) for style, text in line) for line in fitting)


def _upper(circle: Circle, desk: Desk, now: Instant, cells: int, rows: int, face: Face) -> Iterator[Line]:
    words, signs = face.words, face.signs
    if desk.panel is not Panel.ROOM and desk.menu is None:
        yield from _panel(circle, desk, cells, rows, face)
        return
    if circle.meeting.closed is not None:
        yield (("bold", cut(circle.meeting.title, cells)),)
        yield (("", signs.rule * cells),)
        middle = panels.ended(circle, desk.left_files, cells, words)
    else:
        upper = list(top(circle, now, cells, words, signs))
        if desk.menu is not None:
            upper = upper[: max(4, rows - _needed(desk))]
        yield from upper
        yield ()
        rows -= len(upper) + 1
        middle = [] if desk.menu else body(circle, cells, rows, words, signs)
    yield from panels.menu(desk.menu, desk, cells, rows, words, signs) if desk.menu else middle


def _needed(desk: Desk) -> int:
    """Rows that a menu would like: the upper part gives way, but for where one is and the clock."""
    return min(14, len(desk.menu.entries) + 5) if desk.menu else 0


def _panel(circle: Circle, desk: Desk, cells: int, rows: int, face: Face) -> Iterator[Line]:
    words = face.words
    help_ = desk.panel is Panel.HELP
    lines = panels.helped(cells, words) if help_ else panels.noted(circle, cells, words, face.signs)
    room = rows - 1
    first = min(desk.scroll, max(0, len(lines) - room))
    yield from lines[first : first + room]
    yield from [()] * (room - len(lines[first : first + room]))
    more = first + room < len(lines)
    hint = N_("↓ la suite · toute autre touche ferme") if more else N_("Toute touche ferme")
    yield (("", cut(words(hint), cells)),)


# ---- the foot


def _foot(circle: Circle, desk: Desk, now: Instant, cells: int, face: Face, typed: str) -> Iterator[Line]:
    words = face.words
    yield (("", face.signs.rule * cells),)
    if circle.meeting.closed is None:
        yield from _private(circle, now, cells, words)
    if desk.message:
        yield from paragraph("", desk.message, cells, 3, "reverse")
    if desk.form is not None:
        yield from _writing(desk.form, circle, cells, typed, words)
        return
    hint = face.banner or _next_act(circle, words)
    yield spread((("bold", hint),), "" if face.banner else words(N_("F1 aide")), cells)


def _private(circle: Circle, now: Instant, cells: int, words: Words) -> Iterator[Line]:
    """What is the facilitator's: the reserve, what to shorten, a start that was forgotten."""
    silent = unspoken(circle, now)
    if silent is not None and silent >= LATE_START and circle.meeting.timer.running:
        meetings = circle.phase.kind is PhaseKind.MEETINGS
        nobody = N_("Personne n’a la parole : D démarre depuis {length} ?")
        asks = N_("La rencontre n’est pas lancée : D démarre depuis {length} ?") if meetings else nobody
        text = words(asks, length=exactly(_whole(silent), words))
        yield (("reverse", cut(text, cells)),)
    found = ahead(circle, now)
    if found is None:
        return
    minutes = words.duration(Millis(abs(found.reserve)))
    text = words(N_("Réserve : {length}"), length=minutes)
    if found.reserve < 0:
        text = words(N_("Réserve épuisée, il manque {length}"), length=minutes)
    if found.cut is not None:
        phase = phase_title(circle, found.cut, words)
        text = words(N_("{reserve} · à écourter : {phase}"), reserve=text, phase=phase)
    yield (("", cut(text, cells)),)


def _whole(time: Millis) -> Millis:
    """Rounded down to five seconds: a prompt that changes every second cannot be read."""
    return Millis(time // (5 * SECOND) * 5 * SECOND)


def _next_act(circle: Circle, words: Words) -> str:
    """What → does, and the letter of the moment."""
    if circle.meeting.closed is not None:
        return words(N_("→ quitte · F2 relire · Z revenir avant la clôture"))
    if circle.phase.kind is PhaseKind.VALIDATION and not circle.question.settled:
        return _of_question(circle, words)
    held = () if circle.meeting.timer.running else (words(N_("T relancer le temps")),)
    parts = [*held, _of_arrow(circle, words)]
    if circle.phase.captures:
        parts.append(words(N_("E écrire")))
    if circle.captures(Capture.COMMITMENT):
        parts.append(words(N_("K engagement")))
    if circle.round.current and circle.phase.kind is PhaseKind.ROUND:
        parts.append(words(N_("P passe · L plus tard")))
    return " · ".join(parts)


def _of_question(circle: Circle, words: Words) -> str:
    question = circle.question
    latest = question.latest
    own = latest is not None and latest.author is Author.CLIENT and not latest.refused
    if question.client_words_it and own:
        return words(N_("O, N le groupe peut-il y travailler ? · Q nouvelle version"))
    if circle.client is None or not circle.client.here:
        return words(N_("Le client n’est pas là : A le dit de retour, F4 en nomme un autre"))
    if question.client_words_it:
        return words(N_("Q le client écrit la question"))
    if latest is None or latest.refused:
        return words(N_("Q écrire une version de la question"))
    return words(N_("V le client valide · N il dit non · Q nouvelle version"))


def _of_arrow(circle: Circle, words: Words) -> str:
    meetings = circle.phase.kind is PhaseKind.MEETINGS
    if circle.phase.in_turns and circle.unheard(circle.meeting.index):
        if meetings:
            return (
                words(N_("→ rencontre suivante")) if circle.round.turns else words(N_("→ première rencontre"))
            )
        return words(N_("→ voix suivante")) if circle.round.turns else words(N_("→ première voix"))
    if circle.phase.in_turns and circle.round.current:
        return words(N_("→ fin des rencontres")) if meetings else words(N_("→ fin du tour"))
    if circle.meeting.index + 1 == len(circle.meeting.steps):
        return words(N_("→ clore la séance"))
    return words(N_("→ phase suivante"))


def _writing(form: Form, circle: Circle, cells: int, typed: str, words: Words) -> Iterator[Line]:
    """What the row below is for: its label, whose it is, how much room is left, what Tab would make of it."""
    part = part_of(form)
    if form.writing in (Writing.NAME, Writing.WELCOME):
        yield from paragraph("", words(NAME_NOTICE), cells, 2)
    parts = [words(part.label)] if part.label else []
    offered = choices(form, circle)
    if form.choice:
        parts.append(choice_name(form, form.choice, words))
    person = (
        find(circle.people, form.seat)
        if form.writing in (Writing.SAID, Writing.LEARNING, Writing.SUBJECT, Writing.NAME)
        else None
    )
    if person:
        parts.append(who(person, words))
    if len(PARTS[form.writing]) > 1:
        parts.append(f"{len(form.texts) + 1}/{len(PARTS[form.writing])}")
    if len(offered) > 1:
        after = (
            offered[(offered.index(form.choice) + 1) % len(offered)] if form.choice in offered else offered[0]
        )
        parts.append(words(N_("Tab : {choice}"), choice=choice_name(form, after, words)))
    count = f"{len(typed.strip())}/{part.limit}"
    style = "reverse" if len(typed.strip()) > part.limit else "bold"
    yield spread(((style, cut(" · ".join(parts), cells - 12)),), count, cells)
