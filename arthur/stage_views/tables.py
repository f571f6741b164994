"""The keys 1 to 8: which table has the hand."""

from arthur.intents import Intent, Verb
from arthur.stage_views.shows import Room
from arthur.widgets.actions import Action
from arthur.widgets.shield import name
from codev.words import Words


def table_actions(shows: Room, words: Words) -> tuple[Action, ...]:
    """A key for each table of the room; with one table alone there is nothing to choose."""
    tables = shows.debate.tables
    if len(tables) < 2:
        return ()
    held = shows.table
    return tuple(
        Action(
            str(number),
            name(one.emblem, words),
            Intent(Verb.TABLE, one.emblem),
            one.emblem == held,
            one.emblem,
        )
        for number, one in enumerate(tables, 1)
    )
