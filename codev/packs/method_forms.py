"""What authors of methods fill in: the schema of `scenarios/methodes/<id>.yaml`, and the value that it becomes.

Lengths are in seconds. Every length says where it comes from: a public reference, or "réglage de ce projet".
"""

from typing import Annotated

from pydantic import Field

from codev.circle.method import (
    CHANGEOVER,
    GROUP_LIMIT,
    RULE_LIMIT,
    SOURCE_LIMIT,
    TITLE_LIMIT,
    USUAL_FLOOR,
    Capture,
    Gate,
    Method,
    Order,
    Phase,
    PhaseKind,
    Role,
    Speakers,
)
from codev.packs.schema import Form
from codev.packs.shapes import ONE_LINE, Id, Lang

MOST_PHASES = 30


def _text(limit: int, about: str = "") -> object:
    return Field(min_length=1, max_length=limit, pattern=ONE_LINE, description=about or None)


Title = Annotated[str, _text(TITLE_LIMIT)]
Source = Annotated[str, _text(SOURCE_LIMIT, "Une référence publique, ou « réglage de ce projet »")]


class PhaseForm(Form):
    """Une phase : `seconds` pour le tout, ou `each` pour chaque tour (chaque rencontre)."""

    id: Id
    title: Title
    kind: PhaseKind
    speakers: Speakers = Speakers.NOBODY
    silent: Annotated[tuple[Role, ...], Field(max_length=7)] = ()
    seconds: Annotated[int, Field(ge=1, le=10_800)] = 0
    each: Annotated[int, Field(ge=1, le=3_600)] = 0
    floor: Annotated[int, Field(ge=1, le=3_600, description="Le tour le plus court, en secondes")] = (
        USUAL_FLOOR
    )
    changeover: Annotated[int, Field(ge=0, le=600, description="D’un tour au suivant, en secondes")] = (
        CHANGEOVER
    )
    rounds: Annotated[int, Field(ge=1, le=40, description="Rencontres au plus")] = 0
    order: Order = Order.SEATING
    rule: Annotated[str, _text(RULE_LIMIT, "La règle que la salle lit, en une phrase")] = ""
    captures: Annotated[tuple[Capture, ...], Field(max_length=9)] = ()
    gate: Gate = Gate.NONE
    for_each: Role | None = Field(default=None, description="Rejouée pour chaque témoin ou chaque expert")
    spare: bool = Field(default=False, description="true si elle peut être laissée quand le temps manque")
    source: Source


class MethodForm(Form):
    """Une méthode : `methodes/<id>.yaml`."""

    id: Id = Field(description="Le nom du fichier, sans .yaml")
    title: Title
    lang: Lang = Field(description="La langue des textes")
    people: Annotated[tuple[int, ...], Field(min_length=2, max_length=2)] = Field(
        description="Le plus petit et le plus grand nombre de personnes, client compris"
    )
    promised_minutes: Annotated[int, Field(ge=10, le=600)] = Field(
        description="La durée promise à la salle, réserve comprise"
    )
    default: bool = Field(default=False, description="true pour la méthode que l’on propose d’abord")
    groups: Annotated[tuple[Annotated[str, _text(GROUP_LIMIT)], ...], Field(max_length=2)] = Field(
        default=(), description="Les deux groupes qui se rencontrent"
    )
    source: Source
    phases: Annotated[tuple[PhaseForm, ...], Field(min_length=1, max_length=MOST_PHASES)]


def method_of(form: MethodForm) -> Method:
    """The method as the engine takes it, in the language it is written in."""
    least, most = form.people
    return Method(
        id=form.id,
        title=form.title,
        lang=form.lang,
        least=least,
        most=most,
        promised_minutes=form.promised_minutes,
        phases=tuple(_phase(one) for one in form.phases),
        source=form.source,
        groups=form.groups,
    )


def _phase(form: PhaseForm) -> Phase:
    return Phase(
        id=form.id,
        title=form.title,
        kind=form.kind,
        speakers=form.speakers,
        silent=tuple(dict.fromkeys(form.silent)),
        seconds=form.seconds,
        each=form.each,
        floor=form.floor,
        changeover=form.changeover,
        rounds=form.rounds,
        order=form.order,
        rule=form.rule,
        captures=tuple(dict.fromkeys(form.captures)),
        gate=form.gate,
        for_each=form.for_each,
        spare=form.spare,
        source=form.source,
    )
