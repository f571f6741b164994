import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.document import Document, Paragraph, Source, Table
from codev.export.typesetting import retold, typeset
from tests.codev.export.wholes import MINUTES, whole


@pytest.mark.parametrize(
    ("said", "set_as"),
    [
        ("Payer plus ?", "Payer plus\u00a0?"),
        ("Il dit : « oui » !", "Il dit\u00a0: «\u00a0oui\u00a0»\u00a0!"),
        ("10 % de 12 min", "10\u00a0% de 12\u00a0min"),
        ("n° 2 et 3 hectares", "n°\u00a02 et 3 hectares"),
        ("sans?espace", "sans?espace"),
        (" ? seul", " ? seul"),
    ],
)
def test_no_sign_starts_a_line_alone(said: str, set_as: str) -> None:
    (block,) = typeset(Document("t", "", "fr", blocks=(Paragraph(said),))).blocks
    assert block == Paragraph(set_as)


@given(st.text())
def test_nothing_is_added(said: str) -> None:
    assert typeset(whole(said)).title.replace("\u00a0", " ") == said.replace("\u00a0", " ")


def test_other_languages_have_other_habits() -> None:
    document = Document("What ?", "", "en")
    assert typeset(document) == document


@pytest.mark.parametrize(
    ("lang", "lead", "printed"),
    [
        ("fr", "Question", "Question\u00a0:"),
        ("de", "Frage", "Frage:"),
        ("fr", "Et alors ?", "Et alors\u00a0?"),
        ("fr", "", ""),
        ("fr", "  ", "  "),
    ],
)
def test_a_lead_leads_on(lang: str, lead: str, printed: str) -> None:
    (block,) = typeset(Document("t", "", lang, blocks=(Paragraph("x", lead=lead),))).blocks
    assert block == Paragraph("x", lead=printed)


def test_every_text_is_told_again_and_nothing_else() -> None:
    told = retold(MINUTES, str.upper)
    assert told.title == MINUTES.title.upper()
    assert told.lang == "fr"
    assert told.reminders[0].uid == MINUTES.reminders[0].uid
    assert told.reminders[0].title == MINUTES.reminders[0].title.upper()
    table, source = told.blocks[5], told.blocks[6]
    assert isinstance(table, Table)
    assert isinstance(source, Source)
    assert (table.key, table.rows[0][0]) == ("positions", "CHÊNE")
    assert source.url == "https://www.legifrance.gouv.fr/x?a=1&b=2"
    assert retold(whole("x"), lambda text: "y" if text == "x" else text) == whole("y")
