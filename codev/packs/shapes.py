"""The forms of text that every kind of data file uses: identifiers, days, web addresses, one-line texts."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from codev.packs.problems import Kind
from codev.words import N_

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
REFERENCE = r"^([a-z0-9]+(-[a-z0-9]+)*:)?[a-z0-9]+(-[a-z0-9]+)*$"
LANG = r"^[a-z]{2,3}(_[A-Z]{2})?$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
WEB = r"^https?://[^\s/?#@\\]+\.[^\s@\\<>\"]+$"
ONE_LINE = r"^[^\n]*$"

BAD_ID = Kind(
    "bad-id",
    N_("« {value} » n’est pas un identifiant"),
    N_("des minuscules sans accent, des chiffres et des traits d’union, par exemple « lait-bio-2 »"),
)
BAD_LANG = Kind(
    "bad-lang", N_("« {value} » n’est pas un code de langue"), N_("écrire par exemple « fr » ou « de »")
)
BAD_DAY = Kind(
    "bad-day", N_("« {value} » n’est pas une date"), N_("écrire année-mois-jour, par exemple 2026-11-22")
)
BAD_WEB = Kind(
    "bad-address", N_("« {value} » n’est pas une adresse de page"), N_("écrire une adresse https:// complète")
)
LINE_BREAK = Kind(
    "line-break",
    N_("ce texte contient un retour à la ligne"),
    N_("l’écrire en un seul paragraphe (« >- » plutôt que « | », sans ligne vide)"),
)

KINDS = (BAD_ID, BAD_LANG, BAD_DAY, BAD_WEB, LINE_BREAK)

# What a refused pattern means to the author.
MEANING = {ID: BAD_ID, REFERENCE: BAD_ID, LANG: BAD_LANG, DAY: BAD_DAY, WEB: BAD_WEB, ONE_LINE: LINE_BREAK}


def _real_day(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError(BAD_DAY.code, "no such day") from None
    return text


Id = Annotated[str, Field(pattern=ID, max_length=60)]
Reference = Annotated[str, Field(pattern=REFERENCE, max_length=121)]
Lang = Annotated[str, Field(pattern=LANG)]
Day = Annotated[str, Field(pattern=DAY, json_schema_extra={"format": "date"}), AfterValidator(_real_day)]
Web = Annotated[str, Field(pattern=WEB, max_length=400, json_schema_extra={"format": "uri"})]
