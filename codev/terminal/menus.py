"""The menus: people, presences, causes, subjects, promises. Each entry carries what it does."""

from collections.abc import Callable, Iterator

from codev.circle import commands as c
from codev.circle.method import ROLE_NAMES, PhaseKind, Role, groups_in
from codev.circle.records import CAUSE_NAMES, OUTCOME_NAMES, SORT_NAMES, Cause, Outcome
from codev.circle.roster import DUTY_NAMES, PRESENCE_NAMES, Duty, Person, Presence, part_of
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.terminal.desk import Ask, Choose, Deed, Do, Entry, Form, Menu, Write, Writing
from codev.timing import SECOND, Instant, Millis
from codev.words import N_, Words, exactly

FORGOTTEN = (30, 60, 120, 300)  # seconds that a start may have been forgotten for


def numbered(question: str, *choices: tuple[str, Deed]) -> Menu:
    """A menu whose entries are counted from 1."""
    return Menu(question, tuple(Entry(i, label, deed) for i, (label, deed) in enumerate(choices, start=1)))


def confirm(question: str, yes: Deed, words: Words) -> Menu:
    return numbered(question, (words(N_("oui")), yes), (words(N_("non")), Do.NOTHING))


def _short(person: Person, circle: Circle, words: Words) -> str:
    """Beside a number that is there already: the first name, or the group, or the role."""
    return person.name or part_of(person, groups_in(circle.editions, circle.groups, words.lang), words)


def who(person: Person, words: Words) -> str:
    """Number and first name: the number is what is typed."""
    number = words(N_("n° {seat}"), seat=person.seat)
    return f"{number} {person.name}" if person.name else number


# ---- people


def presences(circle: Circle, words: Words) -> Menu:
    """Whose presence changes."""
    entries = (
        Entry(
            one.seat,
            f"{_short(one, circle, words)} · {words(PRESENCE_NAMES[one.presence])}",
            Choose(presence(one, words)),
        )
        for one in circle.people
    )
    return Menu(words(N_("Qui est absent, parti ou de retour ?")), tuple(entries))


def presence(person: Person, words: Words) -> Menu:
    others = [one for one in Presence if one is not person.presence]
    return numbered(
        words(N_("{who} est…"), who=who(person, words)),
        *((words(PRESENCE_NAMES[one]), Ask((c.MarkPresence(person.seat, one),))) for one in others),
    )


def about(person: Person, circle: Circle, words: Words) -> Menu:
    """All that can be done about someone."""
    choices: list[tuple[str, Deed]] = []
    if circle.phase.kind is PhaseKind.ROUND:
        choices += [
            (words(N_("donner la parole")), Ask((c.BeginTurn(person.seat),))),
            (words(N_("passe")), Ask((c.Pass(person.seat),))),
            (words(N_("plus tard")), Ask((c.PutOff(person.seat),))),
        ]
    choices.append((words(N_("présence…")), Choose(presence(person, words))))
    choices.append((words(N_("rôle…")), Choose(_roles(person, circle, words))))
    choices.append((words(N_("prénom…")), Write(Form(Writing.NAME, person.seat))))
    for duty in Duty:
        has = duty in person.duties
        text = N_("n’est plus {duty}") if has else N_("devient {duty}")
        named = words(text, duty=words(DUTY_NAMES[duty]))
        choices.append((named, Ask((c.GiveDuty(person.seat, duty, has=not has),))))
    return numbered(who(person, words), *choices)


def _roles(person: Person, circle: Circle, words: Words) -> Menu:
    fitting = [one for one in Role if one not in (person.role, Role.FACILITATOR)]
    absent = (Role.PARTICIPANT,) if circle.method.has_client else (Role.CLIENT, Role.CONSULTANT)
    return numbered(
        words(N_("{who} devient…"), who=who(person, words)),
        *(
            (words(ROLE_NAMES[one]), Ask((c.GiveRole(person.seat, one),)))
            for one in fitting
            if one not in absent
        ),
    )


def people(circle: Circle, words: Words) -> Menu:
    entries = [
        Entry(one.seat, _told(one, circle, words), Choose(about(one, circle, words))) for one in circle.people
    ]
    arrives: Deed = Write(Form(Writing.WELCOME))
    if circle.groups:
        groups = (
            (name, Write(Form(Writing.WELCOME, number)))
            for number, name in enumerate(groups_in(circle.editions, circle.groups, words.lang), start=1)
        )
        arrives = Choose(numbered(words(N_("De quel groupe ?")), *groups))
    entries.append(Entry(0, words(N_("quelqu’un arrive")), arrives))
    entries.append(Entry(0, words(N_("où montrer les prénoms…")), Choose(_names(words))))
    return Menu(words(N_("Les personnes")), tuple(entries))


def _told(one: Person, circle: Circle, words: Words) -> str:
    part = part_of(one, groups_in(circle.editions, circle.groups, words.lang), words)
    parts = [*((one.name,) if one.name else ()), part, *(words(DUTY_NAMES[duty]) for duty in one.duties)]
    if not one.here:
        parts.append(words(PRESENCE_NAMES[one.presence]))
    return " · ".join(parts)


def _names(words: Words) -> Menu:
    return numbered(
        words(N_("Les prénoms se lisent…")),
        (words(N_("ici seulement")), Ask((c.AllowNames(on_stage=False, in_minutes=False),))),
        (words(N_("à l’écran de la salle")), Ask((c.AllowNames(on_stage=True, in_minutes=False),))),
        (
            words(N_("à l’écran et dans les comptes rendus")),
            Ask((c.AllowNames(on_stage=True, in_minutes=True),)),
        ),
    )


def speakers(circle: Circle, writing: Writing, words: Words) -> Menu:
    """Whose line it is, where the floor is free."""
    here = [one for one in circle.speakers(circle.meeting.index) if one.here and one.voice]
    room = (
        ()
        if writing is Writing.LEARNING
        else (Entry(0, words(N_("la salle, sans numéro")), Write(Form(writing, 0))),)
    )
    seats = (Entry(one.seat, _short(one, circle, words), Write(Form(writing, one.seat))) for one in here)
    return Menu(words(N_("Qui le dit ?")), (*room, *seats))


def corrections(circle: Circle, words: Words) -> Menu:
    """What can be written otherwise, the last of each sort first."""

    def lines() -> Iterator[tuple[str, Deed]]:
        for said in reversed(circle.said):
            sort = words(SORT_NAMES[said.sort])
            told = words(N_("{sort} : {text}"), sort=sort, text=said.text)
            yield told, Write(Form(Writing.SAID, said.seat, said.sort, number=said.number))
        for retained in reversed(circle.synthesis):
            told = words(N_("synthèse : {text}"), text=retained.text)
            yield told, Write(Form(Writing.SYNTHESIS, number=retained.number))
        for promise in reversed(circle.meeting.commitments):
            told = words(N_("engagement : {text}"), text=promise.what)
            yield told, Write(Form(Writing.COMMITMENT, number=promise.number))
        for parked in reversed(circle.meeting.subjects):
            told = words(N_("parking : {text}"), text=parked.text)
            yield told, Write(Form(Writing.PARKED, number=parked.number))

    return numbered(words(N_("Corriger quoi ?")), *lines())


# ---- gates and time


def causes(question: str, step: int, then: tuple[c.CircleCommand, ...], words: Words) -> Menu:
    """Why a gate is opened by hand."""
    return numbered(
        question,
        (words(N_("rester dans cette phase")), Do.NOTHING),  # first: Enter, pressed twice, opens no gate
        *((words(CAUSE_NAMES[one]), Ask((c.Overrule(one, step), *then))) for one in Cause),
    )


def gap(length: Millis, words: Words) -> Menu:
    """The question after a sleep; the line of time has it, so that not counting it takes it back."""
    return numbered(
        words(N_("La séance s’est interrompue {length}. Compter ce temps ?"), length=exactly(length, words)),
        (words(N_("oui, la salle a continué")), Ask((mc.SettleGap(Millis(0)),))),
        (words(N_("non, reprendre où on en était")), Ask((mc.SettleGap(Millis(-length)),))),
    )


def forgotten(silent: Millis | None, words: Words) -> Menu | Ask:
    """A start that was forgotten: the turn's, since nobody has the floor, or the phase's."""
    if silent is not None and silent >= SECOND:
        return Ask(
            (c.BeginTurn(None, silent),),
            words(N_("Tour parti depuis {length}."), length=exactly(silent, words)),
        )
    return numbered(
        words(N_("La phase a commencé plus tôt :")),
        *(
            (
                words(N_("il y a {length} de plus"), length=words.duration(Millis(seconds * SECOND))),
                Ask((mc.CorrectStart(Millis(seconds * SECOND)),)),
            )
            for seconds in FORGOTTEN
        ),
    )


# ---- the case


def subjects(circle: Circle, words: Words) -> Menu:
    """Proposing, counting, choosing."""
    proposing = [
        Entry(one.seat, _short(one, circle, words), Write(Form(Writing.SUBJECT, one.seat)))
        for one in circle.people
        if one.voice and one.here
    ]
    propose = Menu(words(N_("Qui propose ?")), tuple(proposing))
    choices: list[tuple[str, Deed]] = [(words(N_("proposer un sujet")), Choose(propose))]
    if circle.candidates:
        count = numbered(
            words(N_("Les voix de quel sujet ?")),
            *((one.text, Write(Form(Writing.VOTES, one.number))) for one in circle.candidates),
        )
        chosen = numbered(
            words(N_("Quel sujet est choisi ?")),
            *((one.text, Ask((c.ChooseSubject(one.number),))) for one in circle.candidates),
        )
        choices.append((words(N_("compter les voix d’un sujet")), Choose(count)))
        choices.append((words(N_("choisir le sujet ; qui l’a proposé est client")), Choose(chosen)))
    return numbered(words(N_("Les sujets")), *choices)


def promises(circle: Circle, words: Words) -> Menu:
    """What became of each promise of the last session."""

    def outcome(number: int, what: str) -> Menu:
        forms = ((one, Form(Writing.RETURN, number, one)) for one in Outcome)
        return numbered(what, *((words(OUTCOME_NAMES[one]), Write(form)) for one, form in forms))

    kept = circle.previous.promises if circle.previous else ()
    return numbered(
        words(N_("Quel engagement ?")), *((one.what, Choose(outcome(one.number, one.what))) for one in kept)
    )


def contacts(circle: Circle, words: Words) -> Menu:
    """Who wants to see whom again: first who, then whom."""
    voices = [one for one in circle.people if one.voice and one.here]

    def others(by: Person) -> Menu:
        wished = {one.other for one in circle.wishes if one.by == by.seat}

        def named(one: Person) -> str:
            taken = words(N_("{who} (déjà noté : enlever)"), who=_short(one, circle, words))
            return taken if one.seat in wished else _short(one, circle, words)

        entries = (
            Entry(one.seat, named(one), Ask((c.WishContact(by.seat, one.seat, one.seat not in wished),)))
            for one in voices
            if one.seat != by.seat and (not by.group or one.group != by.group)
        )
        return Menu(words(N_("{who} veut revoir…"), who=who(by, words)), tuple(entries))

    entries = (Entry(one.seat, _short(one, circle, words), Choose(others(one))) for one in voices)
    return Menu(words(N_("Qui veut revoir quelqu’un ?")), tuple(entries))


def phases(circle: Circle, to: Callable[[int], Deed], now: Instant, words: Words) -> Menu:
    """The phases with their times; `to` says how one goes to the step of an index."""
    method, meeting = circle.method_in(words.lang), circle.meeting
    entries = []
    for index, step in enumerate(meeting.steps):
        title = method.phase(step.id).title
        told = f"{title} ({step.round})" if step.round else title
        times = words(N_("prévu {planned}"), planned=words.duration(step.planned))
        if meeting.timers[index].begun:
            spent = words.duration(meeting.timers[index].spent(now))
            times = words(N_("{planned}, passé {spent}"), planned=times, spent=spent)
        entries.append(Entry(index + 1, f"{told} · {times}", to(index)))
    return Menu(words(N_("Les phases ; Entrée va à l’une d’elles")), tuple(entries), meeting.index)
