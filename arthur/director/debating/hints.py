"""What the line at the bottom says inside a session: the next act of the step in hand."""

from arthur.debate.plans import STEP_NAMES, StepKind
from arthur.debate.state import Debate
from arthur.debate.tables import name_of
from arthur.director.debating.room import CLOSING_PAGES, sharing_order, table_in_hand
from arthur.director.desk import Desk
from arthur.director.scene import Scene
from codev.words import N_, Words


def next_act(desk: Desk, scene: Scene) -> str:
    """The next act inside a debate."""
    debate, words = scene.debate, scene.words
    following = debate.meeting.index + 1
    here = debate.round
    match debate.kind:
        case StepKind.DRAW if debate.undealt():
            return words(N_("→ tirer une carte"))
        case StepKind.CHOICE if debate.waiting(here):
            table = words(name_of(table_in_hand(debate, desk)))
            return words(N_("{table} : A, B, C… ou → la réponse encadrée, ← la suivante"), table=table)
        case StepKind.SHARING:
            order, table = sharing_order(debate), table_in_hand(debate, desk)
            if table in order[:-1]:
                return words(
                    N_("→ parole à la table {table}"), table=words(name_of(order[order.index(table) + 1]))
                )
        case StepKind.LIGHT:
            return _light(desk, debate, words)
        case StepKind.CLOSING:
            return words(_CLOSING[desk.page % CLOSING_PAGES])
        case _:
            pass
    name = words(STEP_NAMES[StepKind(debate.meeting.steps[following].kind)])
    return words(N_("→ {step}"), step=name)


_CLOSING = (
    N_("→ les engagements de lundi matin"),
    N_("→ les désaccords à garder"),
    N_("→ clore la séance"),
)


def _light(desk: Desk, debate: Debate, words: Words) -> str:
    here = debate.round
    if desk.page > 0:
        return words(N_("→ revenir au dernier fait montré"))
    if here.shown < here.facts_count():
        return words(N_("→ montrer un fait"))
    if not here.change_shown:
        return words(N_("→ ce qui changerait la réponse"))
    if desk.page == 0:
        return words(N_("→ chaque table maintient, ou bouge"))
    table = table_in_hand(debate, desk)
    if table:
        return words(N_("{table} : M maintient, G bouge"), table=words(name_of(table)))
    return words(N_("→ la carte de la quête"))


def step_name(scene: Scene, index: int, words: Words) -> str:
    """How a step is called in the list of steps."""
    step = scene.meeting.steps[index]
    name = words(STEP_NAMES[StepKind(step.kind)])
    return words(N_("Manche {number} · {step}"), number=step.round, step=name) if step.round else name
