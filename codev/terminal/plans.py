"""What is shown before a session opens: the plan, phase by phase, what was cut, and what is wrong."""

from collections.abc import Iterator

from codev.circle.arranging import Arrangement
from codev.circle.method import method_in
from codev.circle.plan import changeovers, turns_of
from codev.circle.roster import Roster
from codev.terminal.letters import wrapped
from codev.timing import SECOND, Millis
from codev.words import N_, Words, exactly


def plan_lines(made: Arrangement, people: Roster, cells: int, words: Words) -> Iterator[str]:
    """Phases with their minutes, the sum, changeovers and reserve; then what was cut to make it fit."""
    method, plan = method_in(made.editions, words.lang), made.plan
    coming = sum(person.voice and person.coming for person in people)
    yield words(N_("{method} – {people} personnes"), method=method.title, people=coming)
    yield ""
    for number, step in enumerate(plan.steps, start=1):
        phase = method.phase(step.id)
        title = f"{phase.title} ({step.round})" if step.round else phase.title
        if phase.in_turns:
            each = exactly(Millis(phase.each * SECOND), words)
            title = f"{title} · {turns_of(phase, people)} × {each}"
        yield f"{number:>3}. {exactly(step.planned, words):>12}  {title}"
    yield ""
    whole = words(
        N_(
            "En tout {total} pour {promised} promises, changements compris ({changing}) ; réserve : {reserve}."
        ),
        total=exactly(plan.total, words),
        promised=words.duration(plan.promised),
        changing=exactly(changeovers(method, plan, people), words),
        reserve=exactly(Millis(max(0, plan.reserve)), words),
    )
    yield from wrapped(whole, cells)
    if made.advice:
        yield words(N_("Pour tenir :"))
        for text, values in made.advice:
            yield f"    {words(text, **dict(values))}"
