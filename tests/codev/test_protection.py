"""The page for a data-protection officer: it fits on one page, and says nothing that the program does not do."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from codev import cli
from codev.document import Paragraph
from codev.export.pdf import pdf
from codev.protection import TESTED_WITH, dpo_document
from codev.timing import Instant
from codev.words import SourceWords
from tests.codev.test_cli import run

WORDS = SourceWords()
DOCUMENT = dpo_document(WORDS)
TEXT = " ".join(f"{one.lead} {one.text}" for one in DOCUMENT.blocks if isinstance(one, Paragraph))


def test_it_answers_what_an_officer_asks() -> None:
    leads = [one.lead for one in DOCUMENT.blocks if isinstance(one, Paragraph)]
    assert leads[:6] == ["Traitement", "Données", "Lieu", "Destinataires", "Durée", "Droits"]
    for expected in ("aucun réseau", "pas chiffrés", "encore des données personnelles", "non audités"):
        assert expected in TEXT
    assert all(tool in TEXT for tool in TESTED_WITH)
    assert "anonymisé" not in TEXT


def test_it_fits_on_one_page() -> None:
    assert len(PdfReader(BytesIO(pdf(DOCUMENT, Instant(1_800_000_000_000)))).pages) == 1


def test_the_commands_that_it_names_exist() -> None:
    named = set(re.findall(r"« sessions (\w+) »", TEXT))
    assert named == {"contents", "forget", "erase"}
    for name in named:
        with pytest.raises(SystemExit) as ended:
            run("sessions", name, "--help")
        assert ended.value.code == cli.DONE
