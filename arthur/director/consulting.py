"""The library on the stage: what the card in play opens, the search, and the sheet that lies over the rest.

A sheet that the room is shown in the éclairage is a reveal: an act of the session, which the minutes list.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from arthur.debate import commands as c
from arthur.debate.plans import StepKind
from arthur.debate.sheets import KIND_NAMES, Sheet, SheetEditions, cited_sheet, sheet_in
from arthur.debate.state import Debate
from arthur.director.asking import Asked, opened
from arthur.director.desk import Desk, Over, Place
from arthur.director.drafts import abandon
from arthur.director.drafts import opened as line_opened
from arthur.director.orders import Ask, Look
from arthur.director.scene import Reply, Scene
from arthur.stage_views.entries import Entry
from arthur.writing.line import line
from codev.words import N_

if TYPE_CHECKING:
    from arthur.debate.rounds import Hand

LIMIT = 60  # characters of a search
MOST = 24  # results listed: who wants more writes another word


def cited(scene: Scene) -> tuple[SheetEditions, ...]:
    """What the cards in play open: families, clauses, and the facts that are in view: none before it is revealed."""
    here = scene.debate.round
    found = {editions[0].id: editions for hand in here.hands for editions in _of_hand(hand, scene)}
    return tuple(found.values())


def _of_hand(hand: "Hand", scene: Scene) -> Iterator[SheetEditions]:
    here, card = scene.debate.round, hand.editions[0]
    if here.distinct:
        facts = card.eclairage[: int(here.hands.index(hand) < here.shown)]
    else:
        facts = card.eclairage[: here.shown]
    for name in (*(family.id for family in card.families), *card.clauses, *(fact.id for fact in facts)):
        if editions := sheet_of(name, scene):
            yield editions


def sheet_of(name: str, scene: Scene) -> SheetEditions:
    """The sheet as the session keeps it, as the library has it, or as a card cites it; empty when nothing has it."""
    here = scene.debate.round if isinstance(scene.state, Debate) else None
    kept = next((one for one in here.sheets if one[0].id == name), ()) if here else ()
    known = scene.catalogue.find(name) if scene.catalogue else ()
    hands = here.hands if here else ()
    return kept or known or next(filter(None, (cited_sheet(hand.editions, name) for hand in hands)), ())


def asked(scene: Scene) -> Asked:
    """The list of what the card opens; the search comes last."""
    words = scene.words
    sheets = (sheet_in(editions, words.lang) for editions in cited(scene))
    search = Entry("search", words(N_("Chercher dans la bibliothèque…")))
    return words(N_("Quelle fiche montrer ?")), (*(_entry(one, scene) for one in sheets), search), ""


def _entry(sheet: Sheet, scene: Scene) -> Entry:
    return Entry(sheet.id, sheet.title, scene.words(KIND_NAMES[sheet.kind]))


def show(name: str, desk: Desk, scene: Scene) -> Reply:
    """Lays the sheet over the screen; in the éclairage the session keeps that the room saw it."""
    editions = sheet_of(name, scene)
    if not editions:
        return desk, ()
    shown = opened(desk, Over.SHEET, name)
    debating = isinstance(scene.state, Debate) and scene.debate.kind is StepKind.LIGHT
    return shown, (Ask(c.ShowSheet(editions)),) if debating else ()


# ---------------------------------------------------------------------- the search


def search(desk: Desk, scene: Scene) -> Desk:
    """Opens the search, with what was asked the last time."""
    there = replace(abandon(desk), place=Place.LIBRARY, page=0, focus=0, over=None)
    return line_opened(there, "library:1", scene.words(N_("Un ou plusieurs mots")), LIMIT)


def leave(desk: Desk, scene: Scene) -> Reply:
    """Back to where the search was opened."""
    place = Place.HOME if scene.state is None else Place.ROOM
    left = replace(abandon(desk), place=place, page=0, focus=0, over=None)
    return left, (Look(),) if scene.state is None else ()


def choose(name: str, desk: Desk, scene: Scene) -> Reply:
    """What an entry of the search does."""
    match name:
        case "clear" if desk.draft is not None:
            return replace(desk, draft=replace(desk.draft, line=line(limit=LIMIT)), focus=0), ()
        case "back":
            return leave(desk, scene)
        case _:
            return show(name, desk, scene)


def submit(desk: Desk, scene: Scene) -> Reply:
    """Enter: what is framed."""
    offered = entries(desk, scene)
    return choose(offered[desk.focus % len(offered)].name, desk, scene)


def found(desk: Desk, scene: Scene) -> tuple[Sheet, ...]:
    """What the line asks for."""
    text = desk.draft.line.text if desk.draft else ""
    return scene.catalogue.search(text, scene.words.lang) if scene.catalogue else ()


def entries(desk: Desk, scene: Scene) -> tuple[Entry, ...]:
    """The sheets found, then the ways on: another search where nothing was found, and back."""
    words, sheets = scene.words, found(desk, scene)
    asked_for = desk.draft is not None and bool(desk.draft.line.text.strip())
    clear = (
        (Entry("clear", words(N_("Effacer et chercher autre chose"))),) if asked_for and not sheets else ()
    )
    back = N_("Revenir à l’accueil") if scene.state is None else N_("Revenir à la séance")
    return (*(_entry(one, scene) for one in sheets[:MOST]), *clear, Entry("back", words(back)))


def note(desk: Desk, scene: Scene) -> str:
    """How many sheets were found, where they are not all listed; that there are none, where there are none."""
    text, sheets = (desk.draft.line.text.strip() if desk.draft else ""), found(desk, scene)
    if text and not sheets:
        return scene.words(N_("Aucune fiche ne contient tous ces mots."))
    if len(sheets) <= MOST:
        return ""
    said = scene.words.plural
    return said(
        "{count} fiche : ajoutez un mot pour préciser.",
        "{count} fiches : ajoutez un mot pour préciser.",
        len(sheets),
    )
