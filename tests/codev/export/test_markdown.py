import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from codev.document import Bullets, Document, Heading, Paragraph, Source, Table
from codev.export.markdown import markdown
from codev.export.spelling import lines
from tests.codev.export.naughty import NAUGHTY

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SAID = st.one_of(
    st.sampled_from(NAUGHTY), st.text(max_size=60), st.text("#-*_`[]()<>|\\~ \n\t1.+=:&!{}aé", max_size=30)
)
MARKUP = {
    "html_block",
    "html_inline",
    "code_block",
    "fence",
    "code_inline",
    "hr",
    "blockquote_open",
    "link_open",
    "image",
    "s_open",
}


def parsed(document: Document) -> list[Token]:
    tokens = []
    for token in READER.parse(markdown(document)):
        tokens += [token, *(token.children or ())]
    return tokens


def texts(document: Document) -> list[list[str]]:
    """What each block of text says, line by line, as a reader's program shows it."""
    found = []
    for token in READER.parse(markdown(document)):
        if token.type == "inline":
            said = "".join(
                "\n" if child.type in ("hardbreak", "softbreak") else child.content
                for child in token.children or ()
            )
            found.append([line for line in said.replace("<br>", "\n").split("\n") if line])
    return found


def document(*blocks: Heading | Paragraph | Bullets | Table | Source, title: str = "Titre") -> Document:
    return Document(title, "", "fr", blocks=blocks)


@given(SAID)
def test_nothing_said_becomes_markup(said: str) -> None:
    blocks = (
        Heading(1, said),
        Paragraph(said),
        Bullets((said, said)),
        Table("", ("a", said), ((said, "b"),)),
    )
    tokens = parsed(document(*blocks, title=said))
    kinds = {token.type for token in tokens if not (token.type == "html_inline" and token.content == "<br>")}
    assert not kinds & MARKUP
    assert sum(token.type == "table_open" for token in tokens) == 1
    assert sum(token.type == "bullet_list_open" for token in tokens) == 1
    assert sum(token.type == "heading_open" for token in tokens) == 2
    assert "ordered_list_open" not in kinds
    assert not kinds & {"em_open", "strong_open"}


@given(SAID)
def test_what_was_said_is_what_is_read(said: str) -> None:
    expected = lines(said)
    title, *rest = texts(document(Paragraph(said)))
    assert title == ["Titre"]
    assert rest == ([expected] if expected else [])
    assert texts(document(Bullets((said,))))[1:] == ([expected] if expected else [])
    cells = texts(document(Table("", ("a", "b"), ((said, said),))))[-2:]
    assert cells == [expected, expected] or (not expected and cells == [[], []])


def test_a_whole_document() -> None:
    whole = Document(
        "Débat",
        "Achats durables",
        "fr",
        (("Date", "24 novembre 2026"), ("Lieu", "Metz")),
        (
            Heading(1, "Le lait"),
            Paragraph("Faut-il payer plus ?", lead="Question"),
            Paragraph("Relevé par les tables", soft=True),
            Table("Les choix", ("Table", "Choix"), (("Chêne", "A | B"), ("Lion",))),
            Source(
                "Un critère au moins.",
                "L. 2152-7",
                "Légifrance",
                "https://www.legifrance.gouv.fr/x",
                "vérifié hier",
                "C",
            ),
        ),
        "Projet indépendant",
    )
    assert markdown(whole) == (
        "# Débat\n\nAchats durables\n\n- **Date** — 24 novembre 2026\n- **Lieu** — Metz\n\n## Le lait\n\n"
        "**Question** Faut-il payer plus ?\n\n*Relevé par les tables*\n\n**Les choix**\n\n"
        "| Table | Choix |\n| --- | --- |\n| Chêne | A \\| B |\n| Lion |  |\n\n"
        "Un critère au moins.\n\n"
        "*L. 2152-7 · Légifrance · <https://www.legifrance.gouv.fr/x> · vérifié hier · C*\n\n---\n\nProjet indépendant\n"
    )


def test_an_address_that_is_none_is_no_link() -> None:
    block = Source("x", "", "", "javascript:alert(1)", "")
    assert "link_open" not in {token.type for token in parsed(document(block))}


@pytest.mark.parametrize("level", [1, 2, 5, 9])
def test_headings_are_under_the_title(level: int) -> None:
    assert f"\n{'#' * min(6, level + 1)} Partie\n" in markdown(document(Heading(level, "Partie")))
