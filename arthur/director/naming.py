"""The name that a facilitator gives to the file of a session kept."""

from pathlib import PurePath

from arthur.director.desk import Desk
from arthur.director.drafts import abandon, handed_in, opened
from arthur.director.orders import Rename
from arthur.director.scene import Reply, Scene
from codev.words import N_

LIMIT = 60  # characters


def open_name(desk: Desk, scene: Scene) -> Desk:
    """The line with the name of the session in hand."""
    label = scene.words(N_("Le nouveau nom de cette séance"))
    return opened(desk, f"session:{desk.chosen}", label, LIMIT, PurePath(desk.chosen).stem)


def submit(desk: Desk) -> Reply:
    """Enter: the file takes the name that was written, when one was."""
    name = desk.draft.line.text.strip() if desk.draft else ""
    if not name or name == PurePath(desk.chosen).stem:
        return abandon(desk), ()
    return handed_in(desk), (Rename(desk.chosen, name),)
