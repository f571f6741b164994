"""What the phase in hand has kept so far, without saying who said it."""

from collections.abc import Sequence

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.paragraph import Block
from arthur.stage.styles import READING, Face, Role, Style
from arthur.stage_views.pieces import Piece, lines
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.theme import Theme
from codev.circle.method import Capture
from codev.circle.records import SORT_NAMES, Contribution, Sort
from codev.words import Words

HEADING = Style(Face.ROMAN, 1 / 36, Role.READING)


def said_here(shows: CircleRoom) -> tuple[Contribution, ...]:
    """What was said in the step in hand."""
    circle = shows.circle
    return tuple(one for one in circle.said if one.about == circle.plan.steps[circle.index].id)


def last_said(canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme) -> list[Piece]:
    """The last line that the phase kept: what was just said."""
    said, learnt = said_here(shows), shows.circle.learnings
    if said:
        return item(canvas, width, told(said[-1], words), theme, before=canvas.px(0.03))
    if learnt and Capture.LEARNING in shows.circle.phase(words.lang).captures:
        return item(canvas, width, learnt[-1].text, theme, before=canvas.px(0.03))
    return []


def told(one: Contribution, words: Words) -> str:
    """A line with what it is, where that is not plain from the phase."""
    if one.sort in (Sort.ASKED, Sort.IDEA):
        return one.text
    return words("{text} ({sort})", text=one.text, sort=words(SORT_NAMES[one.sort]))


def noted(canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme) -> list[Piece]:
    """All that the phase keeps, under what it is."""
    circle, keeps = shows.circle, shows.circle.phase(words.lang).captures
    asked = tuple(told(one, words) for one in said_here(shows) if one.sort is Sort.ASKED)
    ideas = tuple(told(one, words) for one in said_here(shows) if one.sort is not Sort.ASKED)
    synthesis = tuple(one.text for one in circle.synthesis) if Capture.SYNTHESIS in keeps else ()
    chapters = (
        (words("Questions posées"), asked),
        (words("Idées"), ideas),
        (words("Ce que le client retient"), synthesis),
        (words("Engagements"), commitments(shows, words) if Capture.COMMITMENT in keeps else ()),
    )
    return [
        piece for title, texts in chapters if texts for piece in chapter(canvas, width, title, texts, theme)
    ]


def commitments(shows: CircleRoom, words: Words) -> tuple[str, ...]:
    """What was promised: what, who, when, and the day on which it is looked at again."""
    back = dict(shows.circle.returns)
    made = []
    for one in shows.circle.commitments:
        text = words("{what} ({who}, {when})", what=one.what, who=one.who, when=one.when)
        day = back.get(one.number, "")
        made.append(
            words("{promise} ; retour le {day}", promise=text, day=words.iso_date(day)) if day else text
        )
    return tuple(made)


def chapter(canvas: Canvas, width: int, title: str, texts: Sequence[str], theme: Theme) -> list[Piece]:
    """A heading, and a line for each text."""
    head = lines(canvas, canvas.lay(title, HEADING, width), theme.royal, before=canvas.px(0.03), glued=True)
    return [*head, *(piece for text in texts for piece in item(canvas, width, text, theme))]


def item(
    canvas: Canvas, width: int, text: str, theme: Theme, style: Style = READING, *, before: int = 0
) -> list[Piece]:
    """A text after a gold lozenge, kept together where a page can hold it."""
    size = canvas.px(0.008)
    indent = 4 * size
    block = canvas.lay(text, style, width - indent)
    said = lines(canvas, block, theme.ink, before=before or canvas.px(0.012), indent=indent, together=True)
    return [_marked(canvas, said[0], block, size, theme.gold), *said[1:]]


def _marked(canvas: Canvas, piece: Piece, block: Block, size: int, colour: Colour) -> Piece:
    """The first line of a text, with its lozenge."""

    def draw(box: Box) -> Sequence[Zone]:
        x, y = box.x + size, box.y + block.ascent - block.cap // 2
        canvas.polygon(((x, y - size), (x + size, y), (x, y + size), (x - size, y)), colour)
        return tuple(piece.draw(box))

    return Piece(piece.height, draw, piece.before, piece.glued, piece.tag)
