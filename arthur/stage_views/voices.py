"""What the tables say, as pieces: a heading for each option, then the words of each table that took it."""

from collections.abc import Sequence
from dataclasses import dataclass

from arthur.debate.cards import Card
from arthur.debate.rounds import AGREEMENT_NAMES, LETTERED, POSITION_NAMES, Agreement, Position, Voice
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.pieces import Piece
from arthur.stage_views.shows import Room
from arthur.stage_views.spoken import indent, spoken
from arthur.widgets.measures import gap
from arthur.widgets.options import option, option_height
from arthur.widgets.shield import name
from arthur.widgets.theme import Theme
from codev.words import N_, Words

MAJORITY, MINORITY = N_("La majorité : {reason}"), N_("La minorité : {reason}")


@dataclass(frozen=True, slots=True)
class _Said:
    """A line of a voice: its text, its face, and its rank."""

    text: str
    face: Face
    colour: Colour


@dataclass(frozen=True, slots=True)
class Group:
    """The tables that took the same option: its heading, if it has one, and each table's pieces in seat order."""

    heading: Piece | None
    voices: tuple[tuple[str, list[Piece]], ...]

    def pieces(self, first: int = 0, last: int | None = None) -> list[Piece]:
        """The heading and the voices from number `first` up to `last`; nothing where there is none."""
        said = [piece for _, voice in self.voices[first:last] for piece in voice]
        return [self.heading, *said] if self.heading and said else said


def voices(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Group]:
    """All tables, grouped by option, their words at `cap`; in `distinct` each names its own card's option."""
    here = shows.debate.round
    said = [here.voice(table.emblem) for table in shows.debate.tables]
    groups = []
    for position in (*Position, None):
        taken = [voice for voice in said if voice.position is position]
        if not taken:
            continue
        card = here.card(words.lang)
        heading = None if here.distinct else _heading(canvas, width, position, card, words, theme, cap)
        spoken_words = ((one.table, _voice(canvas, width, one, shows, words, theme, cap)) for one in taken)
        groups.append(Group(heading, tuple(spoken_words)))
    return groups


def from_table(groups: list[Group], table: str) -> list[Piece]:
    """All the pieces, starting with `table`, the others following round; in their own order where it is not there."""
    for place, group in enumerate(groups):
        tables = [one for one, _ in group.voices]
        if table in tables:
            at = tables.index(table)
            around = [piece for one in (*groups[place + 1 :], *groups[:place]) for piece in one.pieces()]
            return [*group.pieces(at), *around, *group.pieces(0, at)]
    return [piece for group in groups for piece in group.pieces()]


def option_name(position: Position | None, card: Card | None, words: Words) -> str:
    """The name of what a table took, as its card says it."""
    if position in LETTERED and card is not None:
        return card.options[LETTERED.index(position)].label
    return words(POSITION_NAMES[position]) if position else words("Pas encore de choix")


def sign(position: Position | None) -> str:
    """The letter of an option, a star for a way of one's own, a ring for none."""
    if position in LETTERED and position is not None:
        return position.value.upper()
    return "★" if position is Position.OWN else "○"


def _heading(
    canvas: Canvas,
    width: int,
    position: Position | None,
    card: Card | None,
    words: Words,
    theme: Theme,
    cap: float,
) -> Piece:
    label, style = option_name(position, card, words), Style(Face.BOLD, cap, Role.READING)

    def draw(box: Box) -> Sequence[Zone]:
        option(canvas, box, sign(position), label, theme, style)
        return ()

    return Piece(option_height(canvas, width, label, style), draw, canvas.px(0.03), glued=True)


def _voice(
    canvas: Canvas, width: int, voice: Voice, shows: Room, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    """Name and agreement; the reason, the other half's, the objection heard."""
    card = shows.debate.round.card(words.lang, voice.table)
    said = [
        _Said(_title(voice, shows, card, words), Face.BOLD, theme.ink),
        *_lines(voice, shows, card, words, theme),
    ]
    room = width - indent(canvas, cap) - gap(canvas)
    blocks = [(canvas.lay(one.text, Style(one.face, cap, Role.READING), room), one.colour) for one in said]
    held = voice.table == shows.debate.round.floor
    return spoken(canvas, voice.table, blocks, cap, words, theme, held=held)


def _title(voice: Voice, shows: Room, card: Card | None, words: Words) -> str:
    parts = [name(voice.table, words)]
    if shows.debate.round.distinct:
        parts.append(f"{sign(voice.position)} {option_name(voice.position, card, words)}")
    if voice.agreement is not None:
        parts.append(words(AGREEMENT_NAMES[voice.agreement]))
    return " · ".join(parts)


def _lines(voice: Voice, shows: Room, card: Card | None, words: Words, theme: Theme) -> list[_Said]:
    """What the table said, its reasons in ink, the objection in soft italics."""
    alone = len(shows.debate.tables) == 1
    said: list[_Said] = []
    if voice.own_way:
        said.append(_Said(words("« {way} »", way=voice.own_way), Face.PLAIN, theme.royal))
    if voice.reason:
        reason = words(MAJORITY, reason=voice.reason) if alone else voice.reason
        said.append(_Said(reason, Face.PLAIN, theme.ink))
    if voice.agreement is Agreement.MAJORITY and voice.second_reason:
        said.append(_Said(words(MINORITY, reason=voice.second_reason), Face.PLAIN, theme.ink))
    if voice.agreement is Agreement.SPLIT and voice.second is not None:
        other = f"{sign(voice.second)} {option_name(voice.second, card, words)}"
        if voice.second_reason:
            other = words("{option} : {reason}", option=other, reason=voice.second_reason)
        said.append(_Said(words(MINORITY, reason=other) if alone else other, Face.PLAIN, theme.ink))
    objection = _objection(voice, shows, card, words)
    return [*said, _Said(objection, Face.ITALIC, theme.soft)] if objection else said


def _objection(voice: Voice, shows: Room, card: Card | None, words: Words) -> str:
    """The objection heard; the card's own, where it is shown because none was."""
    if voice.objection:
        return words("Objection : {text}", text=voice.objection)
    if shows.debate.round.cause is None or card is None or voice.position not in LETTERED:
        return ""
    given = card.options[LETTERED.index(voice.position)].objection
    return words("Objection de la carte : {text}", text=given) if given else ""
