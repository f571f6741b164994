"""What can go wrong with a session file, said to the facilitator: what, why, and what to do."""

import errno
import sqlite3
from enum import Enum
from pathlib import Path

from codev.activity import Trouble
from codev.words import N_


class Fault(Enum):
    """The kinds of failure; each is the French source text of its sentence."""

    BUSY = N_(
        "La séance « {name} » est déjà ouverte dans une autre fenêtre ou un autre programme ; fermez-le, puis "
        "recommencez."
    )
    EXISTS = N_("Il y a déjà un fichier « {name} » dans « {folder} » ; choisissez un autre nom.")
    MISSING = N_(
        "Il n’y a pas de fichier « {name} » dans « {folder} » ; vérifiez son nom et son emplacement."
    )
    READ_ONLY = N_("Le dossier « {folder} » est protégé ou hors d’accès ; choisissez un autre emplacement.")
    FULL = N_("Le disque de « {folder} » est plein ; libérez de la place ou choisissez un autre emplacement.")
    FAILED = N_("Le disque de « {folder} » a refusé l’enregistrement ; choisissez un autre emplacement.")
    SILENT = N_("Le disque de « {folder} » ne répond plus ; choisissez un autre emplacement.")
    DAMAGED = N_("Le fichier « {name} » est abîmé ou incomplet ; ouvrez plutôt une copie de cette séance.")
    FOREIGN = N_(
        "« {name} » n’est pas un fichier de séance ; choisissez un fichier dont le nom finit par « .seance »."
    )
    NEWER = N_(
        "« {name} » vient d’une version plus récente du programme ; mettez celui-ci à jour pour l’ouvrir."
    )
    OTHER_PROGRAM = N_("« {name} » est une séance d’un autre programme ; ouvrez-la avec {program}.")
    UNWRITABLE = N_("Ce texte contient un caractère qui ne peut pas être enregistré ; retapez-le.")


class StoreProblem(Trouble):
    """A session file that could not be read or written; `fault` lets a caller offer the right way out."""

    def __init__(self, fault: Fault, path: Path, program: str = "") -> None:
        super().__init__(fault.value, name=path.name, folder=str(path.parent), program=program)
        self.fault = fault
        self.path = path


# SQLite's primary result codes; the extended ones have them in their low byte.
_BY_CODE = {
    sqlite3.SQLITE_BUSY: Fault.BUSY,
    sqlite3.SQLITE_LOCKED: Fault.BUSY,
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Fault.READ_ONLY,
    sqlite3.SQLITE_PERM: Fault.READ_ONLY,
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_IOERR: Fault.FAILED,
    sqlite3.SQLITE_CORRUPT: Fault.DAMAGED,
    sqlite3.SQLITE_ERROR: Fault.DAMAGED,  # a table is missing
    sqlite3.SQLITE_NOTADB: Fault.FOREIGN,
}
_BY_ERRNO = {
    errno.ENOSPC: Fault.FULL,
    errno.EDQUOT: Fault.FULL,
    errno.EROFS: Fault.READ_ONLY,
    errno.EACCES: Fault.READ_ONLY,
    errno.EPERM: Fault.READ_ONLY,
    errno.EEXIST: Fault.EXISTS,
    errno.ENOENT: Fault.READ_ONLY,  # a folder that cannot be made
    errno.ENOTDIR: Fault.READ_ONLY,
}


def explained(error: Exception, path: Path) -> StoreProblem:
    """The problem behind an error of SQLite or of the system, met while using `path`."""
    if isinstance(error, TimeoutError):
        return StoreProblem(Fault.SILENT, path)
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        return StoreProblem(_BY_CODE.get(code & 0xFF, Fault.FAILED), path)
    if isinstance(error, OSError):
        return StoreProblem(_BY_ERRNO.get(error.errno or 0, Fault.FAILED), path)
    return StoreProblem(Fault.DAMAGED, path)  # what was read has not the shape that was written
