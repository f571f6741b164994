"""What a method is: phases in order, as data. Every shipped method (`scenarios/methodes/`) is made of these and nothing else.

The kinds of phases are the engine; who speaks, for how long, what is captured and what it takes to go on are the author's.
Lengths are in seconds here, because authors think so; the plan (`codev.circle.plan`) has them in milliseconds.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from codev.words import N_

TITLE_LIMIT = 36  # characters, for the title of a method or of a phase
RULE_LIMIT = 90  # characters, for the rule that the room reads in one line
SOURCE_LIMIT = 260  # characters, for where a timing or a method comes from
GROUP_LIMIT = 24  # characters, for the name of a group

USUAL_FLOOR = 30  # seconds: under this nobody can say anything (setting of this project; 20 in a flash)
CHANGEOVER = 5  # seconds from one speaker to the next (setting of this project, as OnlyT counts them)


class PhaseKind(StrEnum):
    """What is done in a phase: all that the engine knows."""

    EXPOSE = "expose"  # one side speaks, nobody interrupts
    ROUND = "tour"  # each in turn, nobody skipped
    FREE = "libre"  # the floor is free
    SILENCE = "silence"  # everybody writes for themselves
    VALIDATION = "validation"  # the question is reworded until the client says yes
    VOTE = "vote"  # subjects are proposed and one is chosen
    MEETINGS = "rencontres"  # two by two, in rounds, nobody twice
    BREAK = "pause"


KIND_NAMES = {
    PhaseKind.EXPOSE: N_("Exposé"),
    PhaseKind.ROUND: N_("Tour de parole"),  # not the word of a table: a tower is translated otherwise
    PhaseKind.FREE: N_("Échange libre"),
    PhaseKind.SILENCE: N_("Silence"),
    PhaseKind.VALIDATION: N_("Validation"),
    PhaseKind.VOTE: N_("Vote"),
    PhaseKind.MEETINGS: N_("Rencontres"),
    PhaseKind.BREAK: N_("Pause"),
}


class Role(StrEnum):
    """What someone is there for. Duties (keeping time, writing) come on top, see `codev.circle.roster`."""

    CLIENT = "client"  # brings the problem; exactly one, in the methods that have one
    CONSULTANT = "consultant"
    PARTICIPANT = "participant"  # in the methods without a client
    EXPERT = "expert"
    WITNESS = "temoin"
    FACILITATOR = "animateur"
    OBSERVER = "observateur"  # speaks with the whole room only


ROLE_NAMES = {
    Role.CLIENT: N_("client"),
    Role.CONSULTANT: N_("consultant"),
    Role.PARTICIPANT: N_("participant"),
    Role.EXPERT: N_("expert"),
    Role.WITNESS: N_("témoin"),
    Role.FACILITATOR: N_("animateur"),
    Role.OBSERVER: N_("observateur"),
}


class Speakers(StrEnum):
    """Who speaks in a phase; in a round, each of them in turn."""

    NOBODY = "personne"
    CLIENT = "client"
    CONSULTANTS = "consultants"
    EVERYONE = "tous"  # all but the facilitator and observers
    ROOM = "salle"  # observers too
    EXPERTS = "experts"
    WITNESSES = "temoins"
    FACILITATOR = "animateur"


VOICES = (Role.CLIENT, Role.CONSULTANT, Role.PARTICIPANT, Role.EXPERT, Role.WITNESS)
ROLES_OF = {
    Speakers.NOBODY: (),
    Speakers.CLIENT: (Role.CLIENT,),
    Speakers.CONSULTANTS: (Role.CONSULTANT,),
    Speakers.EVERYONE: VOICES,
    Speakers.ROOM: (*VOICES, Role.OBSERVER),
    Speakers.EXPERTS: (Role.EXPERT,),
    Speakers.WITNESSES: (Role.WITNESS,),
    Speakers.FACILITATOR: (Role.FACILITATOR,),
}

SPEAKERS_NAMES = {
    Speakers.NOBODY: N_("personne"),
    Speakers.CLIENT: N_("le client"),
    Speakers.CONSULTANTS: N_("les consultants"),
    Speakers.EVERYONE: N_("tous"),
    Speakers.ROOM: N_("toute la salle"),
    Speakers.EXPERTS: N_("l’expert"),
    Speakers.WITNESSES: N_("le témoin"),
    Speakers.FACILITATOR: N_("l’animateur"),
}


class Order(StrEnum):
    """In which order a round goes, so that who is first in one is not first in the next."""

    SEATING = "places"
    REVERSED = "inverse"
    ROTATED = "decale"  # starts half-way round the circle
    CLIENT_FIRST = "client-d-abord"


class Capture(StrEnum):
    """What can be written down in a phase, beside notes and the parking lot, which are open everywhere."""

    SUBJECT = "sujets"  # subjects proposed, votes, the one chosen
    RETURN = "retour"  # what the previous client did; a phase with it stands only where a previous session is given
    ASKED = "questions"  # the questions that consultants ask
    QUESTION = "reformulations"  # versions of the question
    IDEA = "idees"  # ideas, experiences, resources, questions to step back
    SYNTHESIS = "synthese"
    COMMITMENT = "engagements"
    LEARNING = "apprentissages"
    CONTACT = "contacts"  # who wants to see whom again


class Gate(StrEnum):
    """What it takes to leave a phase forward. A round has one of its own besides: everybody present was heard."""

    NONE = "aucune"
    SUBJECT = "sujet-choisi"
    VALIDATED = "question-validee"
    COMMITTED = "engagement-pris"


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase. Either `seconds` for the whole, or `each` for one speaker of a round (one meeting, in meetings)."""

    id: str
    title: str
    kind: PhaseKind
    speakers: Speakers = Speakers.NOBODY
    silent: tuple[Role, ...] = ()  # who is asked to keep silent: the room sees it
    seconds: int = 0
    each: int = 0
    floor: int = USUAL_FLOOR  # seconds: what is left is never shared into less than this (nor than `each`)
    changeover: int = CHANGEOVER  # seconds from one speaker, or one table, to the next
    rounds: int = 0  # meetings at most; 0: as many as it takes for all to meet
    order: Order = Order.SEATING
    rule: str = ""  # one line, shown to the room
    captures: tuple[Capture, ...] = ()
    gate: Gate = Gate.NONE
    for_each: Role | None = None  # phases side by side with the same one are played again for each of them
    spare: bool = False  # may be left out where the whole is too long
    source: str = ""  # of the timing: a reference, or "réglage de ce projet"

    @property
    def in_turns(self) -> bool:
        """Whether its time is the sum of turns."""
        return self.kind in (PhaseKind.ROUND, PhaseKind.MEETINGS)


@dataclass(frozen=True, slots=True)
class Method:
    """A method in one language. `groups` are the two that meet each other; with none everybody meets everybody."""

    id: str
    title: str
    lang: str
    least: int  # people, the facilitator and observers not counted
    most: int
    promised_minutes: int
    phases: tuple[Phase, ...]
    source: str = ""
    groups: tuple[str, ...] = field(default=())

    @property
    def has_client(self) -> bool:
        """Whether somebody brings a problem to the others."""
        return any(
            phase.kind is PhaseKind.VALIDATION or phase.speakers is Speakers.CLIENT for phase in self.phases
        )

    @property
    def has_meetings(self) -> bool:
        return any(phase.kind is PhaseKind.MEETINGS for phase in self.phases)

    @property
    def guests(self) -> tuple[Role, ...]:
        """The roles that this method cannot do without, beside the client: experts, witnesses."""
        of_all = (Speakers.EVERYONE, Speakers.ROOM)
        named = {role for one in self.phases if one.speakers not in of_all for role in ROLES_OF[one.speakers]}
        named |= {one.for_each for one in self.phases if one.for_each}
        return tuple(role for role in (Role.EXPERT, Role.WITNESS) if role in named)

    def phase(self, name: str) -> Phase:
        """The phase whose id is `name`, with or without the number that a repeated one gets ("questions.2")."""
        return next(phase for phase in self.phases if phase.id == name.partition(".")[0])


MethodEditions = tuple[Method, ...]  # the same method, one language each; the source language first


def method_in(editions: MethodEditions, lang: str) -> Method:
    """The edition in `lang`, or in the source language where there is none."""
    return next((one for one in editions if one.lang == lang), editions[0])


def groups_in(editions: MethodEditions, groups: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The names of the two groups in `lang`, where they are the method's own; names given by hand stay as they are."""
    own = bool(editions) and groups == editions[0].groups
    return method_in(editions, lang).groups if own else groups
