"""Names sought in a document: found whatever their accents and case, proposed in context, replaced only when accepted."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.activity import Trouble
from codev.document import (
    Bullets,
    Datum,
    Document,
    Heading,
    Paragraph,
    Picture,
    Reminder,
    Source,
    Stop,
    Table,
    Way,
)
from codev.name_questions import in_terminal
from codev.names import ELLIPSIS, Answer, Name, Occurrence, ask_about_names, occurrences, without
from codev.words import SourceWords
from tests.codev.export.naughty import NAUGHTY

WORDS = SourceWords()
ROSE = Name("Rose", "n° 3", person=True)


def page(*texts: str) -> Document:
    return Document("Note", "", "fr", blocks=tuple(Paragraph(text) for text in texts))


def found(text: str, *names: Name) -> list[str]:
    return [one.found for one in occurrences(page(text), names)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Rose a dit", "Rose", ["Rose"]),
        ("ROSE, rose et Röse", "Rose", ["ROSE", "rose", "Röse"]),
        ("l’idée d’Ève, celle d'Eve", "Ève", ["Ève", "Eve"]),
        ("E\u0301lodie et Élodie", "Elodie", ["E\u0301lodie", "Élodie"]),
        ("Elodie\u0301 dit", "Élodie", ["Elodie\u0301"]),
        ("Ro\u200bse caché, R\u00adose aussi", "Rose", ["Ro\u200bse", "R\u00adose"]),
        ("Ｒｏｓｅ en large", "Rose", ["Ｒｏｓｅ"]),
        ("arroser la roseraie", "Rose", []),
        ("rose_noire et (rose)", "Rose", ["rose", "rose"]),
        (
            "Jean Pierre, Jean-Pierre et Jean\u00a0Pierre",
            "Jean-Pierre",
            ["Jean Pierre", "Jean-Pierre", "Jean\u00a0Pierre"],
        ),
        ("Pierre est venu", "Jean-Pierre", ["Pierre"]),
        ("Strauß et STRAUSS", "Strauss", ["Strauß", "STRAUSS"]),
        ("Chez Lœtitia et Loetitia", "Lœtitia", ["Lœtitia", "Loetitia"]),
        ("Marie Dupont, puis Dupont", "Marie Dupont", ["Marie Dupont", "Dupont"]),
        ("M. de La Tour", "de La Tour", ["de La Tour"]),
        ("la tour de guet", "de La Tour", ["tour"]),
        ("a.*b", "a.*b", ["a.*b"]),
        ("李雷 est là", "李雷", ["李雷"]),
        ("rien", "", []),
        ("…", "…", []),
    ],
)
def test_a_name_is_found_as_people_write_it(text: str, name: str, expected: list[str]) -> None:
    assert found(text, Name(name, "n° 3", person=True)) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("la mairie a un service achats", "Mairie de Laxou, service achats", []),
        ("à Laxou, près de laxou", "Mairie de Laxou", ["Laxou", "laxou"]),
        ("la Mairie de Laxou", "Mairie de Laxou", ["Mairie de Laxou"]),
        ("moi et nous", "Moi", []),
        ("le groupe", "Le groupe", []),
        ("acheteuse dans une ville", "acheteuse publique", []),
        ("un poste dans une salle", "Une salle, Un poste, Dans la ville", []),
    ],
)
def test_of_a_place_only_its_own_words_are_sought(text: str, name: str, expected: list[str]) -> None:
    assert found(text, Name(name)) == expected


def test_an_occurrence_is_shown_in_its_context() -> None:
    text = (
        "Nous avons parlé longtemps du marché de nettoyage que Rose a passé l’an dernier avec deux titulaires"
    )
    (one,) = occurrences(page(text), [ROSE])
    assert one.before + one.found + one.after in text
    assert one.before.endswith("nettoyage que ")
    assert one.after.startswith(" a passé")


WHOLE = Document(
    "Rose 1",
    "Rose 2",
    "fr",
    (("Lieu", "Rose 3"),),
    (
        Heading(1, "Rose 4"),
        Paragraph("Rose 5", lead="Rose 6"),
        Bullets(("Rose 7", "x")),
        Table("Rose 8", ("Rose 9",), (("Rose 10",),), key="rose"),
        Source("Rose 11", "Rose 12", "Rose 13", "https://rose.fr/rose", "2026-01-01", "Rose 14"),
        Picture("Rose 15", "Rose 16", Way((Stop("Rose 17", True, "Rose 18"),))),
    ),
    "Rose 19",
    (Reminder("rose-1", "2026-01-01", "Rose 20"),),
    (Datum("rose", (("rose", "Rose 21"),)),),
)


def test_every_text_of_a_document_is_read_those_of_pictures_too() -> None:
    all_found = occurrences(WHOLE, [ROSE])
    assert [one.after for one in all_found if one.after] == [
        f" {n}" for n in (1, 2, 3, 4, 5, 6, *range(7, 22))
    ]
    clean = without(WHOLE, all_found)
    assert repr(clean).replace("rose", "").count("Rose") == 0
    assert repr(clean).count("n° 3") == 21
    assert "https://rose.fr/rose" in repr(clean)
    assert "key='rose'" in repr(clean)
    assert "Datum(about='rose', values=(('rose', 'n° 3 21'),))" in repr(clean)


def test_nothing_is_replaced_but_what_was_accepted() -> None:
    document = page("Rose aime la rose et ROSE.", "Une rose.")
    first, _, third, _ = occurrences(document, [ROSE])
    assert without(document, [third, first]) == page("n° 3 aime la rose et n° 3.", "Une rose.")
    assert without(document, []) == document


def test_two_people_of_one_name_have_no_number() -> None:
    names = [ROSE, Name("Rose", "n° 8", person=True), Name("Claire", "n° 4", person=True)]
    document = page("Rose et Claire")
    assert without(document, occurrences(document, names)) == page(f"{ELLIPSIS} et n° 4")


def test_the_longest_name_comes_first() -> None:
    names = [Name("Anne", "n° 1", person=True), Name("Anne Marie", "n° 2", person=True)]
    document = page("Anne Marie et Anne")
    assert without(document, occurrences(document, names)) == page("n° 2 et n° 1")


def test_each_is_asked_about_and_some_answers_hold_for_all() -> None:
    document = page("Rose, rose, Claire, Pierre, pierre", "Claire, Rose")
    names = [ROSE, Name("Claire", "n° 4", person=True), Name("Pierre", "n° 5", person=True)]
    answers = {"Rose": Answer.REPLACE_ALL, "Claire": Answer.REPLACE, "Pierre": Answer.KEEP_ALL}
    asked: list[str] = []

    def ask(one: Occurrence) -> Answer:
        asked.append(one.found)
        return answers[one.found]

    clean = ask_about_names(document, names, ask)
    assert clean == page("n° 3, n° 3, n° 4, Pierre, pierre", "n° 4, n° 3")
    assert asked == ["Rose", "Claire", "Pierre", "Claire"]


def test_in_a_terminal_the_question_shows_the_context_and_insists() -> None:
    typed = iter(["", "oui", "2", "1"])
    said: list[str] = []
    ask = in_terminal(WORDS, lambda _: next(typed), said.append)
    document = page("avec\x1b[2J Rose\nhier", "Rose")
    assert ask_about_names(document, [ROSE], ask) == page("avec\x1b[2J Rose\nhier", "n° 3")
    assert "\x1b" not in said[0]
    assert ">>Rose<<" in said[0]
    assert "n° 3" in said[0]


def test_who_answers_no_more_has_nothing_replaced() -> None:
    def gone(_: str) -> str:
        raise EOFError

    with pytest.raises(Trouble, match="rien n’a été écrit"):
        ask_about_names(page("Rose"), [ROSE], in_terminal(WORDS, gone, lambda _: None))


@pytest.mark.parametrize("text", NAUGHTY)
def test_any_text_can_be_a_name_or_hold_one(text: str) -> None:
    document = replace(page(text, f"{text} Rose {text}"), title=text)
    names = [Name(text, "n° 1", person=True), Name(text), ROSE]
    clean = without(document, occurrences(document, names))
    assert occurrences(document, [ROSE])
    assert "Rose" not in repr(clean)


@given(st.text(), st.text(min_size=1))
def test_what_is_found_is_where_it_is_said_to_be(text: str, name: str) -> None:
    document = page(text, name)
    for one in occurrences(document, [Name(name, person=True)]):
        whole = (document.title, document.subtitle, text, "", name)[one.text]
        assert whole[one.start : one.end] == one.found
        assert one.found
    assert without(document, []) == document
