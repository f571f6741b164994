import pytest

from codev.document import Block, Bullets, Document, Heading, Paragraph, Table
from codev.export.drawing import Sheet
from codev.export.pages import followed, is_short, is_whole, running, shrunk, whole_rows


@pytest.mark.parametrize(
    ("rows", "whole"),
    [((("a", "b"),) * 10, True), ((("a", "b"),) * 60, False), ((("a", "mot " * 1_000),), False)],
)
def test_a_short_table_is_never_cut(rows: tuple[tuple[str, ...], ...], whole: bool) -> None:
    assert is_whole(Table("", ("Quoi", "Qui"), rows)) == whole


def test_only_a_row_that_is_too_high_is_cut() -> None:
    assert whole_rows(Table("", ("Quoi",), (("court",), ("mot " * 2_500,)))) == (True, False)
    assert is_short("mot " * 250)
    assert not is_short("mot " * 2_500)


def test_a_picture_fits_on_a_page() -> None:
    assert shrunk(Sheet(480, 300, ())) == 1
    assert shrunk(Sheet(480, 1_200, ())) * 1_200 == 600


def test_what_announces_is_told_and_empty_titles_are_left_out() -> None:
    blocks: tuple[Block, ...] = (
        Paragraph("Les idées :"),
        Bullets(("a",)),
        Paragraph("Suite :"),
        Heading(1, "  "),
        Paragraph("fin :"),
    )
    told = list(followed(Document("t", "", "fr", blocks=blocks)))
    assert [announces for _, announces in told] == [True, False, False, False]


@pytest.mark.parametrize(
    ("title", "subtitle", "expected"),
    [("Titre", "Séance", "Titre — Séance"), ("Titre", " ", "Titre"), ("mot " * 40, "x", f"{'mot ' * 22}m…")],
)
def test_the_head_of_a_page_is_short(title: str, subtitle: str, expected: str) -> None:
    assert running(Document(title, subtitle, "fr")) == expected
