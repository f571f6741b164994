"""A pack to begin with: a folder of explained files that passes the check as it stands."""

import re
import unicodedata
from datetime import date
from pathlib import Path

from arthur.scenario_pack.loading import CARDS, FACTS, IMPREVUS, MANIFEST
from codev.activity import Trouble
from codev.packs.shapes import ID
from codev.words import N_

NOT_EMPTY = N_(
    "Le dossier « {folder} » n’est pas vide ; donnez le nom d’un dossier neuf : rien n’est écrit par-dessus."
)
NOT_A_FOLDER = N_("« {folder} » est un fichier ; donnez le nom d’un dossier neuf.")
BAD_NAME = N_(
    "Le nom du dossier est celui du jeu : minuscules sans accent, chiffres et traits d’union, 60 caractères au plus ; "
    "par exemple « {possible} »."
)
NOT_WRITTEN = N_("Le jeu n’a pas été écrit dans « {folder} » ({cause}) ; choisissez un autre emplacement.")

_MODEL = Path(__file__).with_name("model")
_FILES = {
    "pack.yaml": MANIFEST,
    "carte.yaml": f"{CARDS}/ma-premiere-carte.yaml",
    "imprevu.yaml": f"{IMPREVUS}/mon-premier-imprevu.yaml",
    "fait.yaml": f"{FACTS}/mon-premier-fait.yaml",
    "SOURCES.md": "SOURCES.md",
}
_LONGEST = 60  # characters of an identifier


def start_pack(folder: Path, today: date) -> tuple[Path, ...]:
    """Writes the pack into `folder`, which is made or empty; its files. Raises `Trouble` with a sentence."""
    name = folder.resolve().name
    if folder.exists() and not folder.is_dir():
        raise Trouble(NOT_A_FOLDER, folder=str(folder))
    if len(name) > _LONGEST or not re.fullmatch(ID, name):
        raise Trouble(BAD_NAME, possible=_possible(name))
    try:
        if folder.exists() and any(folder.iterdir()):
            raise Trouble(NOT_EMPTY, folder=str(folder))
        return tuple(_write(model, folder / inside, name, today) for model, inside in _FILES.items())
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise Trouble(NOT_WRITTEN, folder=str(folder), cause=cause) from error


def _write(model: str, path: Path, pack: str, today: date) -> Path:
    text = (_MODEL / model).read_text(encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text.replace("{pack}", pack).replace("{today}", today.isoformat()))
    return path


def _possible(name: str) -> str:
    """The closest name that a pack may have."""
    plain = unicodedata.normalize("NFKD", name.replace("’", " ")).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:_LONGEST].strip("-") or "mon-jeu"
