"""The end of a session in words: thanks, and what was left for whom."""

from pathlib import PurePath

from arthur.debate.state import Debate
from arthur.director.desk import Known, Left
from arthur.director.scene import Scene
from codev.document import Audience
from codev.words import N_, Words

THANKS_TO_TABLES = N_("Merci à toutes les tables")
THANKS_TO_ALL = N_("Merci à toutes et à tous")
_READERS = {
    Audience.CLIENT: N_("Pour le client : {names}"),
    Audience.SHAREABLE: N_("À partager : {names}"),
    Audience.FACILITATOR: N_("Pour l’animateur : {names}"),
}


def thanks(scene: Scene) -> str:
    """What the end is headed by, a source text."""
    return THANKS_TO_TABLES if isinstance(scene.state, Debate) else THANKS_TO_ALL


def ended(known: Known, words: Words) -> tuple[str, ...]:
    """The paragraphs of the end: each document by whom it is for, then where all of them lie."""
    if known.writing:
        return (words(N_("La séance est enregistrée sur cet ordinateur ; ses documents s’écrivent…")),)
    written = [one for one in known.left if one.reader]
    if not written:
        return (words(N_("La séance est enregistrée sur cet ordinateur.")),)
    return (*_by_reader(written, words), *_where(known.left, words))


def _by_reader(left: list[Left], words: Words) -> tuple[str, ...]:
    named = {reader: tuple(one.name for one in left if one.reader == reader) for reader in _READERS}
    return tuple(
        words(told, names=words.listing(named[reader])) for reader, told in _READERS.items() if named[reader]
    )


def _where(left: tuple[Left, ...], words: Words) -> tuple[str, ...]:
    """Their folder by itself, since a long path breaks badly, and the name that they begin with."""
    files = [PurePath(path) for one in left for path in one.paths]
    formats = dict.fromkeys(
        path.suffix[1:].upper() for one in left if one.reader for path in map(PurePath, one.paths)
    )
    said = words(
        N_("Chacun en {formats}, avec une copie de la séance, dans le dossier :"),
        formats=words.listing(tuple(formats)),
    )
    begin = words(N_("Leurs noms commencent par « {name} »."), name=files[-1].stem)
    folders = dict.fromkeys(str(path.parent) for path in files)
    return (said, *folders, begin)
