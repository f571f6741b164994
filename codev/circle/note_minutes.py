"""The note that may be shared: no authors, no names; and first, what could still tell who it is about.

It is "without names", which does not make anybody unknown: among thirteen colleagues a post or an amount is enough.
"""

from collections.abc import Iterator
from dataclasses import replace

from codev.circle.about_minutes import document, has_client, notes
from codev.circle.said_minutes import asked, brought, ending, question
from codev.circle.state import Circle, meetings_begun
from codev.circle.tally import tally
from codev.document import Block, Bullets, Document, Heading, Paragraph
from codev.words import N_, Words

STILL_TELLS = N_(
    "Cette note est sans noms, mais quelqu’un peut encore y être reconnu. Relisez-la avec ceux dont elle parle, "
    "corrigez ce qui doit l’être, puis supprimez cette liste :"
)
TO_CHECK = (
    N_("la structure : son nom, son sigle, ce qu’elle est seule à faire ;"),
    N_("le lieu : commune, quartier, site, bâtiment ;"),
    N_("les montants : budget, prix, nombre d’habitants ou d’agents ;"),
    N_("le poste : un poste unique désigne une personne ;"),
    N_("le marché : objet, numéro, date, titulaire ;"),
    N_("les prénoms et les noms cités dans une phrase."),
)


def note(circle: Circle, session: str, words: Words) -> Document:
    """The note ("note partageable")."""
    told = document(circle, N_("Note partageable, sans noms"), _note(circle, words), words)
    return replace(told, data=tally(circle, session))


def _note(circle: Circle, words: Words) -> Iterator[Block]:
    yield Heading(1, words(N_("Avant de partager")))
    yield Paragraph(words(STILL_TELLS))
    yield Bullets(tuple(words(line) for line in TO_CHECK))
    yield from question(circle, words, versions=False)
    if not has_client(circle):  # a client's case can be told from the questions that it raised
        yield from asked(circle, words, named=False)
    yield from brought(circle, words, named=False)
    yield from ending(circle, words, named=False)
    yield from _meetings(circle, words)
    yield from notes(circle, words)


def _meetings(circle: Circle, words: Words) -> Iterator[Block]:
    """How much was met; who met whom is told by the table, which stays in the room."""
    held = circle.table[: meetings_begun(circle)]
    if held:
        pairs = sum(len(here) for here in held)
        yield Heading(1, words(N_("Rencontres")))
        yield Paragraph(
            words(N_("Manches : {rounds}. Rencontres deux à deux : {pairs}."), rounds=len(held), pairs=pairs)
        )
