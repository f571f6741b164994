"""Files of a folder that may come from anywhere: read within the folder, regular files alone, never a big one."""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from codev.packs.problems import Kind, Problem, Severity, quoted
from codev.words import N_

MAX_BYTES = 256 * 1024  # a long card is 5 KiB
MAX_FILES = 5_000  # in one folder
MOST_STRAYS = 50  # told, in one folder

FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.yaml")
_YAML = (".yaml", ".yml")
_INSIDE = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")

MISSING = Kind("missing-file", N_("ce fichier manque"), N_("le créer, ou vérifier le chemin donné"))
UNREADABLE = Kind("unreadable-file", N_("ce fichier ne peut pas être lu"), N_("vérifier ses droits d’accès"))
OUTSIDE = Kind(
    "outside", N_("ce chemin est un lien ou sort du dossier"), N_("mettre le vrai fichier dans le dossier")
)
NOT_A_FILE = Kind("not-a-file", N_("ceci n’est pas un fichier ordinaire"), N_("l’enlever du dossier"))
TOO_BIG = Kind(
    "too-big",
    N_("ce fichier pèse {size} octets, {limit} au plus"),
    N_("le couper en plusieurs fichiers, ou vérifier que c’est bien une fiche"),
)
TOO_MANY_FILES = Kind(
    "too-many-files", N_("ce dossier contient plus de {limit} fichiers"), N_("en faire plusieurs dossiers")
)
BAD_NAME = Kind(
    "file-name",
    N_("ce fichier n’est pas lu : son nom n’est pas de la forme attendue"),
    N_("le nommer en minuscules sans accent, chiffres et traits d’union, avec .yaml à la fin"),
    severity=Severity.WARNING,
)

KINDS = (MISSING, UNREADABLE, OUTSIDE, NOT_A_FILE, TOO_BIG, TOO_MANY_FILES, BAD_NAME)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder whose files are read; `shown` is how problems name it."""

    root: Path
    shown: str

    def name(self, inside: str) -> str:
        """How problems name the file at `inside` (parts joined by "/")."""
        return f"{self.shown}/{inside}" if self.shown else inside

    def entries(self, under: str, problems: list[Problem]) -> tuple[str, ...]:
        """The names of all that is directly in the folder `under` ("" for this one), sorted."""
        folder = self.root / under
        if under and not self._holds(under):
            problems.append(Problem(self.name(under), 0, 0, OUTSIDE))
            return ()
        try:
            return tuple(sorted(entry.name for entry in folder.iterdir()))
        except OSError:
            problems.append(Problem(self.name(under) or ".", 0, 0, UNREADABLE))
            return ()

    def listing(self, under: str, problems: list[Problem]) -> tuple[str, ...]:
        """The data files directly in the folder `under`, sorted; none when there is no such folder."""
        if not (self.root / under).is_dir():
            return ()
        before = f"{under}/" if under else ""
        entries = [one for one in self.entries(under, problems) if not one.startswith(".")]
        found = [before + one for one in entries if FILE_NAME.fullmatch(one)]
        others = [one for one in entries if not FILE_NAME.fullmatch(one) and one.lower().endswith(_YAML)]
        strays = (self.name(f"{before}{quoted(one)}") for one in others[:MOST_STRAYS])
        problems += [Problem(stray, 0, 0, BAD_NAME) for stray in strays]
        if len(found) > MAX_FILES:
            problems.append(Problem(self.name(under), 0, 0, TOO_MANY_FILES, (("limit", MAX_FILES),)))
        return tuple(found[:MAX_FILES])

    def read(self, inside: str, problems: list[Problem]) -> bytes | None:
        """The bytes of the file at `inside`, or None with the reason in `problems`."""
        shown = self.name(str(quoted(inside)))
        if not self._holds(inside):
            problems.append(Problem(shown, 0, 0, OUTSIDE))
            return None
        try:
            return _bounded(self.root / inside, shown, problems)
        except FileNotFoundError:
            problems.append(Problem(shown, 0, 0, MISSING))
        except OSError:
            problems.append(Problem(shown, 0, 0, UNREADABLE))
        return None

    def _holds(self, inside: str) -> bool:
        """Whether `inside` really lies where it says: no "..", no drive, no link, no junction on the way."""
        if not _INSIDE.fullmatch(inside) or ".." in inside:
            return False
        root = os.path.realpath(self.root)
        said = str(Path(root, inside))
        return os.path.normcase(os.path.realpath(said)) == os.path.normcase(said)


def _bounded(path: Path, shown: str, problems: list[Problem]) -> bytes | None:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        problems.append(Problem(shown, 0, 0, NOT_A_FILE))
        return None
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        size = max(status.st_size, len(data))
        problems.append(Problem(shown, 0, 0, TOO_BIG, (("size", size), ("limit", MAX_BYTES))))
        return None
    return data
