"""What a canvas draws is where it says, is as tall as it promises, and is remembered for the law."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.stage.box import Box
from arthur.stage.canvas import Align, Canvas
from arthur.stage.letters import Letters
from arthur.stage.shelf import MIB
from arthur.stage.styles import CLOCK, HINT, QUESTION, READING, SMALLEST, STRONG, TITLE, Style

Make = Callable[..., Canvas]
WALL, INK, RED = (239, 231, 214), (27, 27, 43), (110, 30, 40)
SIZES = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160)]
SENTENCE = "Le service des sports renouvelle 300 maillots « éco » ; faut-il payer 18 % de plus ?"


def painted(canvas: Canvas, box: Box) -> Box:
    """Where the pixels differ from the wall."""
    mask = canvas.freeze(box).image
    mask.set_colorkey(WALL)
    found = mask.get_bounding_rect()
    return Box(box.x + found.x, box.y + found.y, found.w, found.h)


@pytest.mark.parametrize("style", [READING, STRONG, QUESTION, TITLE, CLOCK, HINT])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_capitals_are_as_tall_as_the_back_row_needs(
    canvas: Make, size: tuple[int, int], style: Style, factor: float
) -> None:
    stage = canvas(*size, factor)
    stage.fill(WALL)
    stage.write("H", 0, 0, style, INK)
    height = painted(stage, stage.area).h
    assert height >= SMALLEST[style.role] * size[1] * factor - 1e-6
    assert 0 <= height - stage.marks[0].cap <= 1  # a serif may reach one row under the baseline
    assert stage.marks[0].cap == stage.cap(style)
    assert not stage.marks[0].small(stage.height)


def test_a_text_below_its_size_is_told(canvas: Make) -> None:
    stage = canvas()
    stage.write("trop petit", 0, 0, Style(READING.face, 1 / 50, READING.role), INK)
    assert stage.marks[0].small(stage.height)


def test_a_block_takes_the_box_that_it_says(canvas: Make) -> None:
    stage = canvas()
    stage.fill(WALL)
    block = stage.lay(SENTENCE, READING, 400)
    box = stage.put(block, 50, 60, INK)
    assert len(block.lines) > 2
    assert box == Box(50, 60, 400, block.height)
    assert painted(stage, stage.area).within(box)
    assert stage.overflows == []


@pytest.mark.parametrize(("align", "side"), [("left", "x"), ("right", "right")])
def test_lines_stand_on_their_side(canvas: Make, align: Align, side: str) -> None:
    stage = canvas()
    stage.put(stage.lay(SENTENCE, READING, 400), 50, 60, INK, align=align)
    edges = {getattr(mark.box, side) for mark in stage.marks}
    assert edges == {50 if align == "left" else 450}


def test_the_eye_finds_a_label_in_the_middle_of_its_box(canvas: Make) -> None:
    stage = canvas()
    stage.fill(WALL)
    box = Box(100, 100, 400, 90)
    stage.put_in(stage.lay("HHH", READING), box, INK)
    found = painted(stage, stage.area)
    assert abs((found.y - box.y) - (box.bottom - found.bottom)) <= 1
    assert abs((found.x - box.x) - (box.right - found.right)) <= 4


def test_figures_do_not_dance(canvas: Make) -> None:
    stage = canvas()
    assert stage.digits_size("1:11", CLOCK) == stage.digits_size("8:88", CLOCK)
    box = stage.digits("7:42", 640, 100, CLOCK, INK, align="center")
    assert abs(box.center[0] - 640) <= 1
    assert stage.marks[-1].text == "7:42"
    assert stage.cap(CLOCK) >= 90


def test_what_falls_outside_the_window_is_told(canvas: Make) -> None:
    stage = canvas()
    stage.write("dehors", stage.width - 20, 100, READING, INK)
    stage.rect(Box(-5, 10, 20, 20), RED)
    stage.disc((stage.width, 300), 10, RED)
    assert [one.what for one in stage.overflows] == ["dehors", "rect", "disc"]


def test_what_a_clip_cuts_is_told_and_only_that(canvas: Make) -> None:
    stage = canvas()
    with stage.clip(Box(0, 0, 300, 60)):
        stage.write("dedans", 10, 5, READING, INK)
        stage.write("coupé", 10, 40, READING, INK)
    stage.write("après", 10, 300, READING, INK)
    assert [one.what for one in stage.overflows] == ["coupé"]


def test_the_ground_of_a_text_is_what_it_stands_on(canvas: Make) -> None:
    stage = canvas()
    stage.fill(WALL)
    stage.rect(Box(0, 0, 400, 100), RED)
    stage.write("clair", 10, 10, READING, WALL)
    stage.write("sombre", 10, 200, READING, INK)
    assert [mark.ground for mark in stage.marks] == [RED, WALL]
    assert all(mark.contrast >= 7 for mark in stage.marks)


def test_a_new_picture_forgets_the_old_one(canvas: Make) -> None:
    stage = canvas()
    stage.write("avant", -50, 10, READING, INK)
    stage.fill(WALL)
    assert (stage.marks, stage.overflows) == ([], [])


def test_a_text_that_is_covered_or_veiled_is_forgotten(canvas: Make) -> None:
    stage = canvas()
    stage.write("dessous", 110, 110, READING, INK)
    stage.write("à côté", 700, 500, READING, INK)
    stage.cover(Box(100, 100, 400, 200))
    assert [mark.text for mark in stage.marks] == ["à côté"]
    stage.veil(WALL, 0.8)
    assert stage.marks == []


def test_pages_hold_the_whole_text_and_each_fits(canvas: Make) -> None:
    stage = canvas()
    text = " ".join([SENTENCE] * 6)
    pages = stage.pages(text, READING, 600, 200)
    assert len(pages) > 1
    assert all(page.height <= 200 for page in pages)
    assert " ".join(line for page in pages for line in page.lines) == text


@given(st.integers(0, len(SENTENCE)))
def test_a_caret_is_found_again_where_it_stands(letters: Letters, index: int) -> None:
    stage = Canvas(letters.line("x", READING.face, 400, INK), letters)  # type: ignore[arg-type]
    block = stage.lay(SENTENCE, READING, 300)
    caret = stage.caret(block, index)
    found = stage.index_at(block, caret.x, caret.y + 1)
    assert stage.caret(block, found)[:2] == caret[:2]


def test_a_selection_covers_its_letters_on_every_line(canvas: Make) -> None:
    stage = canvas()
    block = stage.lay(SENTENCE, READING, 400)
    boxes = stage.selection(block, 3, len(SENTENCE))
    assert len(boxes) == len(block.lines)
    assert stage.selection(block, 5, 5) == ()
    assert boxes[0].x == stage.caret(block, 3).x


def test_a_picture_laid_aside_shows_as_it_was_drawn(canvas: Make) -> None:
    stage = canvas()
    aside = stage.aside((400, 300))
    aside.fill(WALL)
    aside.write("carte", 20, 20, READING, INK)
    still = aside.freeze()
    stage.fill((0, 0, 0))
    stage.show(still, Box(100, 50, 400, 300))
    assert stage.freeze(Box(100, 50, 400, 300)).image.get_buffer().raw == still.image.get_buffer().raw
    assert [(mark.text, mark.box.x, mark.box.y) for mark in stage.marks] == [("carte", 120, 70)]
    assert aside.px(1 / 36) == stage.px(1 / 36)


def test_a_still_can_turn_and_fade(canvas: Make) -> None:
    stage = canvas()
    stage.fill((0, 0, 0))
    white = stage.aside((100, 100))
    white.fill((255, 255, 255))
    stage.show(white.freeze(), Box(10, 10, 30, 100), 0.5)
    pixel = stage.freeze(Box(20, 50, 1, 1)).image.get_at((0, 0))
    assert 120 <= pixel.r <= 135
    assert stage.freeze(Box(60, 50, 1, 1)).image.get_at((0, 0)).r == 0


SHAPES: list[Callable[[Canvas, Box], None]] = [
    lambda stage, box: stage.rect(box, RED),
    lambda stage, box: stage.rect(box, RED, 12),
    lambda stage, box: stage.outline(box, RED, 3, 12),
    lambda stage, box: stage.outline(box, RED, 3),
    lambda stage, box: stage.polygon([(box.x, box.y), (box.right, box.y), (box.x, box.bottom)], RED),
    lambda stage, box: stage.path([(box.x + 3, box.y + 3), (box.right - 3, box.bottom - 3)], RED, 4),
    lambda stage, box: stage.drawing(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path fill="currentColor" d="M0 0h2v1h-2z"/></svg>',
        box,
        RED,
    ),
    lambda stage, box: stage.disc(box.center, box.h // 2, RED),
    lambda stage, box: stage.ring(box.center, box.h // 2, 10, 0.7, RED, INK),
]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_stays_in_its_box_and_leaves_no_jag(
    canvas: Make, shape: Callable[[Canvas, Box], None]
) -> None:
    stage = canvas()
    stage.fill(WALL)
    box = Box(100, 100, 200, 100)
    shape(stage, box)
    found = painted(stage, stage.area)
    assert not found.empty
    assert found.within(box.inset(-1))
    assert stage.overflows == []


def test_rounded_corners_are_smooth(canvas: Make) -> None:
    stage = canvas()
    stage.fill(WALL)
    stage.rect(Box(100, 100, 60, 60), RED, 20)
    corner = stage.freeze(Box(100, 100, 20, 20)).image
    shades = {tuple(corner.get_at((x, y)))[:3] for x in range(20) for y in range(20)}
    assert len(shades) > 8


@pytest.mark.parametrize("fraction", [0.0, 0.25, 0.5, 0.75, 1.0])
def test_a_ring_shows_its_share_of_a_turn(canvas: Make, fraction: float) -> None:
    stage = canvas()
    stage.fill(WALL)
    stage.ring((300, 300), 100, 20, fraction, RED)
    image = stage.freeze(Box(200, 200, 200, 200)).image
    quarters = [(170, 30), (170, 170), (30, 170), (30, 30)]  # clockwise from the top
    lit = [image.get_at(place)[:3] != (*WALL,) for place in _on_ring(quarters)]
    assert lit == [index < fraction * 4 for index in range(4)]


def _on_ring(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The middle of each quarter of a ring of outer radius 100 and thickness 20, centred at (100, 100)."""
    shift = round(90 / 2**0.5)
    return [(100 + (shift if x > 100 else -shift), 100 + (shift if y > 100 else -shift)) for x, y in places]


def test_a_shadow_falls_around_and_not_under(canvas: Make) -> None:
    stage = canvas()
    stage.fill(WALL)
    box = Box(200, 200, 300, 200)
    stage.shadow(box, 12, 10)
    found = painted(stage, stage.area)
    assert box.within(found)
    assert found.within(box.inset(-24))
    assert painted(stage, box.inset(60)).empty


def test_a_backdrop_covers_everything(canvas: Make) -> None:
    stage = canvas()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><circle cx="8" cy="4.5" r="2" fill="#6e1e28"/></svg>'
    stage.backdrop(svg, WALL)
    image = stage.freeze().image
    assert image.get_at((0, 0))[:3] == WALL
    assert image.get_at((640, 360))[:3] == RED


def test_a_hundred_screens_of_text_keep_within_the_shelf(canvas: Make, letters: Letters) -> None:
    stage = canvas(1920, 1080)
    for number in range(100):
        stage.fill(WALL)
        stage.put(stage.lay(f"{number} {SENTENCE * 12}", READING, 1700), 40, 40, INK)
    assert letters.shelf.held <= 48 * MIB
