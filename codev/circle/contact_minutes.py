"""Who wishes to see whom again after meetings two by two: only where both said so. For the facilitator to pass on."""

from collections.abc import Iterator

from codev.circle.about_minutes import document, who
from codev.circle.method import Capture
from codev.circle.state import Circle
from codev.document import Block, Document, Paragraph, Table
from codev.words import N_, Words

MUTUAL = N_("Seuls les souhaits réciproques sont ici : un souhait resté sans réponse ne se dit à personne.")
NONE = N_("Aucun souhait réciproque n’a été noté.")


def asks_for_contacts(circle: Circle) -> bool:
    return bool(circle.editions) and any(Capture.CONTACT in one.captures for one in circle.method.phases)


def contacts(circle: Circle, session: str, words: Words) -> Document:  # noqa: ARG001 - nothing in it has a uid
    """The list ("contacts à reprendre")."""
    return document(circle, N_("Contacts à reprendre"), _contacts(circle, words), words)


def _contacts(circle: Circle, words: Words) -> Iterator[Block]:
    yield Paragraph(words(MUTUAL), soft=True)
    wished = {(one.by, one.other) for one in circle.wishes}
    mutual = sorted(pair for pair in wished if pair[::-1] in wished and pair[0] < pair[1])
    if not mutual:
        yield Paragraph(words(NONE))
        return
    rows = tuple((who(one, circle, words), who(other, circle, words)) for one, other in mutual)
    header = (words(N_("Entre")), words(N_("et")))
    yield Table(words(N_("Qui souhaite revoir qui")), header, rows, key="contacts")
