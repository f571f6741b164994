"""What is shown before a session opens: the plan, phase by phase, what was cut, and what is wrong."""

from collections.abc import Iterator

from codev.circle.arranging import Arrangement
from codev.circle.method import method_in
from codev.circle.plan import turns_of
from codev.circle.roster import Roster
from codev.packs.method_text import changeovers
from codev.timing import SECOND, Millis
from codev.words import N_, Words


def plan_lines(made: Arrangement, people: Roster, words: Words) -> Iterator[str]:
    """Phases with their minutes, the sum, changeovers and reserve; then what was cut to make it fit."""
    method, plan = method_in(made.editions, words.lang), made.plan
    coming = sum(person.voice and person.coming for person in people)
    yield words(N_("{method} – {people} personnes"), method=method.title, people=coming)
    yield ""
    for number, step in enumerate(plan.steps, start=1):
        phase = method.phase(step.id)
        title = f"{phase.title} ({step.round})" if step.round else phase.title
        turns = ""
        if phase.in_turns:
            each = _length(Millis(phase.each * SECOND), words)
            turns = words(N_(" · {count} × {each}"), count=turns_of(phase, people), each=each)
        yield f"{number:>3}. {_length(step.planned, words):>12}  {title}{turns}"
    yield ""
    yield words(
        N_(
            "En tout {total} pour {promised} promises, changements de voix compris ({changing}) ; réserve : {reserve}."
        ),
        total=_length(plan.total, words),
        promised=words.duration(plan.promised),
        changing=_length(changeovers(method, plan, people), words),
        reserve=_length(Millis(max(0, plan.reserve)), words),
    )
    if made.advice:
        yield words(N_("Pour tenir :"))
        for text, values in made.advice:
            yield f"    {words(text, **dict(values))}"


def _length(time: Millis, words: Words) -> str:
    """A length with its seconds: "1 min 15 s"."""
    whole = time // SECOND
    parts = (whole // 60 * 60, whole % 60)
    return " ".join(words.duration(Millis(one * SECOND)) for one in parts if one) or words.duration(Millis(0))
