"""Co-development as an activity: what `codev` needs to run, store and report one; and what the next session takes from it."""

from codev.activity import Activity, Output
from codev.circle.about_minutes import has_client
from codev.circle.client_minutes import client_sheet, follow_up, promised
from codev.circle.commands import CircleCommand
from codev.circle.contact_minutes import asks_for_contacts, contacts
from codev.circle.events import EVENTS, CircleEvent
from codev.circle.folding import evolve
from codev.circle.journal_minutes import journal
from codev.circle.labels import label, summary
from codev.circle.naming import names
from codev.circle.note_minutes import note
from codev.circle.public import public
from codev.circle.records import Previous, Promise
from codev.circle.rules import decide
from codev.circle.state import Circle
from codev.circle.texts import TEXTS
from codev.document import Audience
from codev.words import N_

CIRCLE: Activity[Circle, CircleCommand, CircleEvent] = Activity(
    id="codev",
    version=1,
    events=EVENTS,
    start=Circle,
    decide=decide,
    evolve=evolve,
    public=public,
    outputs=(
        Output("fiche-client", N_("Fiche client"), Audience.CLIENT, client_sheet, has_client),
        Output("carte-de-suivi", N_("Carte de suivi"), Audience.CLIENT, follow_up, promised),
        Output("note", N_("Note partageable, sans noms"), Audience.SHAREABLE, note),
        Output("journal", N_("Journal de séance"), Audience.FACILITATOR, journal),
        Output("contacts", N_("Contacts à reprendre"), Audience.FACILITATOR, contacts, asks_for_contacts),
    ),
    label=label,
    summary=summary,
    texts=TEXTS,
    names=names,
)


def previous_of(circle: Circle) -> Previous | None:
    """What the next session opens with: the question and what was promised; None where nothing was."""
    back = dict(circle.returns)
    promises = tuple(
        Promise(one.number, one.what, one.who, one.when, back.get(one.number, ""))
        for one in circle.meeting.commitments
    )
    return Previous(circle.question.text, promises) if promises else None
