"""Do the texts of a card fit the stage? Laid out at 4:3, the narrowest stage there is, and never drawn.

What does not fit is paged on the stage, never cut; the check tells the author, who can say it shorter.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from arthur.debate.cards import Card, Imprevu
from arthur.scenario_pack.checking import Fit, Misfit
from arthur.stage.canvas import Canvas
from arthur.stage.letters import Letters
from arthur.stage.styles import QUESTION, READING, STRONG, TITLE, Style
from arthur.stage.window import StageWindow
from arthur.stage_views.entries import Foot
from arthur.stage_views.frame import inside
from arthur.widgets.card_face import front
from arthur.widgets.measures import gap
from codev.words import N_, Words

NARROWEST = (1024, 768)  # pixels
TWO_SHEETS = N_("la carte et sa question ne tiennent pas sur un seul écran")
TOO_MANY_LINES = N_("{lines} lignes pour {limit} à l’écran")
TOO_HIGH = N_("le texte ne tient pas sur un seul écran")


def fit(fonts: Path, words_for: Callable[[str], Words]) -> Fit:
    """The check for cards and imprévus, whatever their language; `fonts` is the folder of the typefaces."""
    window = StageWindow("", NARROWEST, headless=True)
    canvas = Canvas(window.surface, Letters(fonts))

    def misfits(text: Card | Imprevu) -> Iterator[Misfit]:
        words = words_for(text.lang)
        return _card(canvas, text, words) if isinstance(text, Card) else _imprevu(canvas, text, words)

    return misfits


def _card(canvas: Canvas, card: Card, words: Words) -> Iterator[Misfit]:
    box = inside(canvas, Foot(" ", " "), words)
    yield from _lines(canvas, ("title",), card.title, TITLE, box.w, 2, words)
    yield from _lines(canvas, ("question",), card.question, QUESTION, box.w, 4, words)
    face = front(canvas, box.w, card, words, TITLE, READING)
    asked = canvas.lay(card.question, QUESTION, box.w, even=True)
    if face.height + canvas.px(0.035) + asked.height > box.h:
        yield Misfit(("situation",), words(TWO_SHEETS))
    for number, option in enumerate(card.options):
        yield from _lines(canvas, ("options", number, "label"), option.label, STRONG, box.w, 1, words)
    for number, fact in enumerate(card.eclairage):
        parts = (
            (fact.title, QUESTION),
            (fact.statement, READING),
            (fact.reference, STRONG),
            (fact.publisher, READING),
        )
        if _height(canvas, parts, box.w) > box.h:
            yield Misfit(("eclairage", number), words(TOO_HIGH))
    if _height(canvas, ((TITLE_OF_CHANGE, TITLE), (card.what_would_change, READING)), box.w) > box.h:
        yield Misfit(("what_would_change",), words(TOO_HIGH))


TITLE_OF_CHANGE = "Ce qui changerait la réponse"


def _imprevu(canvas: Canvas, imprevu: Imprevu, words: Words) -> Iterator[Misfit]:
    box = inside(canvas, Foot(" ", " "), words)
    yield from _lines(canvas, ("title",), imprevu.title, TITLE, box.w, 2, words)
    # As a slip across the debate it leaves the larger half to the question and the clock.
    if (
        _height(canvas, ((imprevu.title, STRONG), (imprevu.text, READING), (imprevu.question, STRONG)), box.w)
        > box.h // 2
    ):
        yield Misfit(("text",), words(TOO_HIGH))


def _lines(
    canvas: Canvas, loc: tuple[str | int, ...], text: str, style: Style, width: int, limit: int, words: Words
) -> Iterator[Misfit]:
    lines = len(canvas.lay(text, style, width).slices)
    if lines > limit:
        yield Misfit(loc, words(TOO_MANY_LINES, lines=lines, limit=limit))


def _height(canvas: Canvas, parts: tuple[tuple[str, Style], ...], width: int) -> int:
    return sum(canvas.lay(text, style, width).height + gap(canvas) for text, style in parts)
