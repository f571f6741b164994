"""The client's sheet comes back from a file as it was written, or a sentence says what to do."""

import os
import re
import unicodedata
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from codev.circle.question import QUESTION_LIMIT
from codev.circle.records import SHEET_LIMIT, SHEET_NAMES, Preparation
from codev.circle.sheet import sheet_document
from codev.export.markdown import markdown
from codev.export.page import html
from codev.export.spelling import lines
from codev.packs.decoding import UNSEEN
from codev.packs.files import MAX_BYTES
from codev.packs.handed import MOST_TOLD, Unread
from codev.packs.preparation import ONE_LINE, read_preparation
from codev.packs.sheet_text import MOST_LETTERS
from codev.words import SourceWords
from tests.codev.export.naughty import NAUGHTY

WORDS = SourceWords()
QUESTION = "Comment faire venir des entreprises locales ?"
SHEET = Preparation(
    structure="Ville d’Arlange",
    post="Acheteuse",
    missions="- fournitures\n- entretien",
    context="Le marché de nettoyage finit en juin.\nQuatre lots : écoles, crèches, mairie, gymnases.",
    tried="Un questionnaire, sans réponse.",
    question=QUESTION,
    help="Des exemples",
)

BESIDE = """
Structure : Ville d’Arlange
Poste : Acheteuse
Missions :
- fournitures
- entretien
Contexte :
Le marché de nettoyage finit en juin.
Quatre lots : écoles, crèches, mairie, gymnases.

Ce qui a été tenté : Un questionnaire, sans réponse.
La question : Comment faire venir
des entreprises locales ?
L’aide attendue : Des exemples
"""

UNDERLINED = """
FICHE DE PREPARATION

STRUCTURE
---------
Ville d’Arlange ......................................

Mon poste (fonction)
=========
Acheteuse

1. Mes missions
- fournitures

- entretien

**Le contexte**
Le marché de nettoyage finit en juin.
Quatre lots : écoles, crèches, mairie, gymnases.
______________________________

**Déjà tenté :** Un questionnaire, sans réponse.
Ma question
…………………………………………………………
Comment faire venir des entreprises locales ?
…………………………………………………………
L'AIDE SOUHAITEE
~~~~~~
Des exemples
"""

IN_YAML = """
# fiche de la séance
Structure: Ville d’Arlange
poste: Acheteuse
missions: [- fournitures, - entretien]
context: |
  Le marché de nettoyage finit en juin.

  Quatre lots : écoles, crèches, mairie, gymnases.
"ce qui a été tenté": Un questionnaire, sans réponse.
question: >-
  Comment faire venir
  des entreprises locales ?
aide: "Des exemples"
"""


def put(tmp_path: Path, content: str | bytes, name: str = "fiche.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def told(path: Path) -> str:
    with pytest.raises(Unread) as caught:
        read_preparation(path)
    return str(caught.value)


@pytest.mark.parametrize("text", [BESIDE, UNDERLINED, BESIDE.upper().replace("Œ", "œ")])
def test_a_sheet_is_read_however_its_headings_are_dressed(text: str, tmp_path: Path) -> None:
    sheet = read_preparation(put(tmp_path, text))
    assert {k: v.lower() for k, v in asdict(sheet).items()} == {
        k: v.lower() for k, v in asdict(SHEET).items()
    }


def test_a_sheet_is_read_from_yaml(tmp_path: Path) -> None:
    text = IN_YAML.replace("[- fournitures, - entretien]", '["- fournitures", "- entretien"]')
    assert read_preparation(put(tmp_path, text, "fiche.yaml")) == SHEET


def test_every_part_has_its_field_name(tmp_path: Path) -> None:
    text = "".join(f"{one.name}: x{one.name}\n" for one in fields(Preparation))
    expected = Preparation(**{one.name: f"x{one.name}" for one in fields(Preparation)})
    assert read_preparation(put(tmp_path, text, "fiche.yml")) == expected
    assert read_preparation(put(tmp_path, text)) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_encodings_and_line_ends_that_can_be_told_are_read(encoding: str, end: str, tmp_path: Path) -> None:
    assert read_preparation(put(tmp_path, BESIDE.replace("\n", end).encode(encoding))) == SHEET


def test_letters_are_composed(tmp_path: Path) -> None:
    assert read_preparation(put(tmp_path, "Question : e\u0301te\u0301\n")).question == "été"
    assert read_preparation(put(tmp_path, "Contexte\u00a0:\u00a0été\n")).context == "été"


# ---------------------------------------------------------------------- our own sheet


def test_our_own_sheet_filled_in_by_hand_comes_back(tmp_path: Path) -> None:
    blank = markdown(sheet_document(None, "Codéveloppement du 3 mars", WORDS))
    for name, heading in SHEET_NAMES.items():
        title = f"## {heading}\n"
        assert title in blank
        blank = blank.replace(title, f"{title}\n{getattr(SHEET, name)}\n")
    assert read_preparation(put(tmp_path, blank, "fiche.md")) == SHEET


def test_a_blank_sheet_is_not_a_preparation(tmp_path: Path) -> None:
    blank = markdown(sheet_document(None, "Codéveloppement", WORDS))
    assert "n’est pas remplie" in told(put(tmp_path, blank))


def test_a_sheet_printed_in_another_language_is_read_with_its_words(tmp_path: Path) -> None:
    german = SourceWords("de", lambda text: f"Z{text}s")
    printed = markdown(sheet_document(SHEET, "Titel", german))
    assert "## ZStructures" in printed
    path = put(tmp_path, printed)
    assert read_preparation(path, german) == SHEET
    assert "n’est sous aucune rubrique" in told(path)


def kept(text: str, name: str) -> str:
    """A text as it is on paper, letters composed; a tab is a space there."""
    shown = (" " if name in ONE_LINE else "\n").join(lines(text.replace("\t", " ")))
    return unicodedata.normalize("NFC", shown)


def fits(text: str) -> bool:
    return len(text) <= QUESTION_LIMIT and "…" not in text and "...." not in text and "___" not in text


@given(st.lists(st.one_of(st.text(), st.sampled_from(NAUGHTY)), min_size=7, max_size=7))
def test_what_our_sheet_says_comes_back_whatever_it_says(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    said = {name: kept(text, name) for name, text in zip(SHEET_NAMES, texts, strict=True)}
    assume(any(said.values()) and all(fits(text) for text in said.values()))
    printed = markdown(sheet_document(Preparation(**said), "Séance", WORDS))
    path = put(tmp_path_factory.mktemp("fiche"), printed, "fiche.md")
    if UNSEEN.search(printed.replace("\n", "")):
        assert "invisible" in told(path)
    else:
        assert asdict(read_preparation(path)) == said


# ---------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("Structure : X\nCouleur : bleu\nQuestion : Y\n", 2, "la rubrique « Couleur » n’existe pas"),
        ("Strukture : X\n", 1, "vouliez-vous dire « Structure » ?"),
        ("Question :\nY\n\nContexe : Z\n", 4, "vouliez-vous dire « Contexte » ?"),
        ("Question : Y\n\nBudget\n------\n40 000 €\n", 3, "la rubrique « Budget » n’existe pas"),
        ("Question : Y\n\n**Budget**\n40 000 €\n", 3, "la rubrique « Budget » n’existe pas"),
        ("## Question\nY\n## Questoin\nZ\n", 3, "vouliez-vous dire « La question » ?"),
        ("Question : Y\nQuestion : Z\n", 2, "est écrite deux fois"),
        ("Bonjour,\nQuestion : Y\n", 1, "« Bonjour, » n’est sous aucune rubrique"),
        ("Bonjour.\n", 1, "n’est sous aucune rubrique"),
        ("# Fiche de préparation\n\nun titre\n\nun texte\n\n## Question\nY\n", 5, "« un texte » n’est sous"),
        (f"Question : {'x' * 121}\n", 1, "« Question » compte 121 caractères, 120 au plus → retirer 1"),
        (f"\nContexte\n{'x' * 300}\n{'y' * 300}\n", 2, "« Contexte » compte 601 caractères, 600 au plus"),
        ("Question : a\u202eb\n", 1, "caractère invisible (U+202E)"),
        ("Question : a\x1b[31m\n", 1, "caractère invisible (U+001B)"),
    ],
)
def test_a_text_that_cannot_be_taken_is_told_with_its_line(
    text: str, line: int, reason: str, tmp_path: Path
) -> None:
    said = told(put(tmp_path, text))
    assert said.startswith(f"« fiche.txt », ligne {line} : ")
    assert reason in said
    assert " → " in said


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("strukture: X\n", 1, "vouliez-vous dire « Structure » ?"),
        ("question: Y\n\ncouleur: bleu\n", 3, "la rubrique « couleur » n’existe pas"),
        ("question: Y\nma question: Z\n", 2, "est écrite deux fois"),
        ("question: Y\nquestion: Z\n", 2, "est écrite deux fois"),
        ("question: {a: b}\n", 1, "un texte est attendu"),
        ("missions:\n- a: b\n", 1, "un texte est attendu"),
        ("- a\n- b\n", 1, "aucune rubrique"),
        ("un texte\n", 1, "aucune rubrique"),
        ("contexte: lot #3 de la ville\n", 1, "ce qui suit « # » n’est pas lu"),
        ("contexte: lot\n\tquestion: x: y\n", 2, "« : »"),
        ("question: &a x\n", 1, "renvoi"),
        (f"question: {'x' * 121}\n", 1, "121 caractères"),
    ],
)
def test_a_yaml_sheet_that_cannot_be_taken_is_told_with_its_line(
    text: str, line: int, reason: str, tmp_path: Path
) -> None:
    said = told(put(tmp_path, text, "fiche.yaml"))
    assert said.startswith(f"« fiche.yaml », ligne {line} : ")
    assert reason in said


def test_a_sign_that_starts_no_remark_is_kept_in_yaml(tmp_path: Path) -> None:
    text = "# note\ncontexte: lot#3\nmissions: |\n  lot #4\n  # 5\nquestion: 'lot #6'\n"
    sheet = read_preparation(put(tmp_path, text, "fiche.yaml"))
    assert (sheet.context, sheet.missions, sheet.question) == ("lot#3", "lot #4\n# 5", "lot #6")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Question : été\n".encode("cp1252"), "UTF-8 : ici l’octet 0xE9, sans doute « é »"),
        ("Question : été\n".encode("cp850"), "ne sont pas en UTF-8"),
        ("Question : été\n".encode("utf-16-le"), "n’est pas du texte"),
        ("Question : été\n".encode("utf-32"), "n’est pas du texte"),
        (b"\xff\xfeQ", "n’est pas du texte"),
        (b"\xff\xfe\x00\xd8Q\x00", "n’est pas du texte"),
        (b"PK\x03\x04\x14\x00mimetype", ".odt, .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc, .xls"),
        (b"%PDF-1.7\n", ".pdf"),
        (b"{\\rtf1\\ansi Question : x}", ".rtf"),
        (b"<!doctype html>\n<html>", ".html"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "UTF-8"),
        (b"x" * (MAX_BYTES + 1), "octets"),
        (b"", "aucune rubrique"),
        (b"\n \n\t\n", "aucune rubrique"),
        (b"Question :\n", "pas remplie"),
    ],
)
def test_a_file_that_is_no_sheet_is_told(content: bytes, reason: str, tmp_path: Path) -> None:
    said = told(put(tmp_path, content))
    assert said.startswith("« fiche.txt »")
    assert reason in said
    assert said.count("\n") == 0


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    assert "ce fichier manque" in told(tmp_path / "absent.txt")
    assert "un dossier" in told(tmp_path)
    assert "ce fichier ne peut pas être lu" in told(tmp_path / "a\0b")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "tuyau")
        assert "pas un fichier ordinaire" in told(tmp_path / "tuyau")


@pytest.mark.parametrize(
    "piece",
    [
        "# ",
        " #",
        "**",
        "__",
        "…",
        "… ",
        ".",
        "_",
        "-",
        "- ",
        "(",
        ")",
        ":",
        "a:\n",
        "A b :\n",
        "\\",
        "1. ",
        "a ",
        "##\n",
    ],
)
@pytest.mark.parametrize("start", ["", "## Question\n", "Question : x\n"])
def test_a_text_made_to_last_is_read_in_no_time(piece: str, start: str, tmp_path: Path) -> None:
    with suppress(Unread):
        read_preparation(put(tmp_path, start + piece * ((MOST_LETTERS - 99) // len(piece)) + "x"))
    assert "dépasse 30000 caractères" in told(put(tmp_path, "Question : x\n" + piece * MOST_LETTERS))


def test_what_was_copied_from_the_printed_page_is_read(tmp_path: Path) -> None:
    page = html(sheet_document(SHEET, "Séance", WORDS)).partition("<body>")[2]
    copied = re.sub(r"<[^>]+>", "", re.sub(r"<br>|</(?:h1|h2|p)>", "\n", page))
    assert read_preparation(put(tmp_path, copied)) == SHEET


def test_all_is_told_at_once_and_not_for_ever(tmp_path: Path) -> None:
    said = told(put(tmp_path, "Question : x\n" + "Couleur : bleu\n" * 100))
    assert said.count("\n") == MOST_TOLD
    assert "et 90 autres problèmes" in said


def test_a_hostile_name_is_not_repeated_raw(tmp_path: Path) -> None:
    assert "\x1b" not in told(tmp_path / "a\x1b[31m.txt")


@given(st.binary(max_size=300), st.sampled_from(["fiche.txt", "fiche.yaml", "fiche.md"]))
def test_any_bytes_give_a_sheet_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    path = put(tmp_path_factory.mktemp("fiche"), content, name)
    with suppress(Unread):
        assert all(len(text) <= SHEET_LIMIT for text in asdict(read_preparation(path)).values())


@given(
    st.lists(
        st.sampled_from(
            ["Question", " : ", "Structure", "Couleur", "## ", "---", "\n", "\n\n", "**", "bleu", "#", "…………"]
        )
    )
)
def test_nothing_that_is_said_is_lost(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    """What is read holds each word as often as it was written, headings apart."""
    text = "".join(pieces)
    path = put(tmp_path_factory.mktemp("fiche"), text)
    with suppress(Unread):
        sheet = read_preparation(path)
        assert "".join(asdict(sheet).values()).count("bleu") == text.count("bleu")
