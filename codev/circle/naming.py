"""Who and what would tell whose circle it was: the people by their names, the client's structure and post, the place."""

from codev.circle.state import Circle
from codev.meeting.naming import names_in
from codev.names import Name
from codev.words import N_, Words


def names(circle: Circle, words: Words) -> tuple[Name, ...]:
    """What is to be sought in a document without names; people come first, their numbers in place of their names."""
    people = tuple(
        Name(one.name, words(N_("n° {seat}"), seat=one.seat), person=True)
        for one in circle.people
        if one.name
    )
    numbered = {one.text for one in people}
    promised = circle.previous.promises if circle.previous else ()
    others = (
        *(one for one in names_in(circle.meeting) if one.text not in numbered),
        *(Name(one.who) for one in promised if one.who not in numbered),
        *((Name(circle.sheet.structure), Name(circle.sheet.post)) if circle.sheet else ()),
    )
    return (*people, *dict.fromkeys(others))
