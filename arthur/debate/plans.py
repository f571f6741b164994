"""From a recipe (data, in `scenarios/plans/`) to the plan of a session for a number of tables."""

from dataclasses import dataclass, replace
from enum import StrEnum

from codev.meeting.plan import Plan, Step
from codev.timing import Millis, minutes
from codev.words import N_

LEAST_DEBATE = 8  # minutes: under this a debate is no debate (setting of this project)


class StepKind(StrEnum):
    """What is done in a step."""

    WELCOME = "accueil"
    DRAW = "tirage"
    READING = "lecture"
    DEBATE = "debat"
    CHOICE = "choix"
    SHARING = "mise-en-commun"
    LIGHT = "eclairage"
    BREAK = "pause"
    CLOSING = "cloture"


STEP_NAMES = {
    StepKind.WELCOME: N_("Accueil"),
    StepKind.DRAW: N_("Tirage"),
    StepKind.READING: N_("Lecture"),
    StepKind.DEBATE: N_("Débat"),
    StepKind.CHOICE: N_("Choix"),
    StepKind.SHARING: N_("Mise en commun"),
    StepKind.LIGHT: N_("Éclairage"),
    StepKind.BREAK: N_("Pause"),
    StepKind.CLOSING: N_("Clôture"),
}


class Deal(StrEnum):
    """One card for the room, or a printed card of its own for each table."""

    SAME = "same"
    DISTINCT = "distinct"


@dataclass(frozen=True, slots=True)
class Recipe:
    """A plan as its author wrote it; every length is in minutes, `sharing_per_table` for each table."""

    id: str
    title: str
    promised_minutes: int
    welcome: int
    rounds: int
    pause: int  # 0: no break
    pause_after_round: int
    closing: int
    draw: int
    reading: int
    debate: int
    choice: int
    sharing_per_table: int
    eclairage: int


def added_by_distinct(recipe: Recipe, tables: int) -> int:
    """Minutes that one card for each table adds: a minute a table in each round, to say what its card asks."""
    return recipe.rounds * tables


def make_plan(recipe: Recipe, tables: int, deal: Deal = Deal.SAME) -> Plan:
    """The steps of `recipe` for `tables` tables, with their planned times."""
    steps = [_step("accueil", StepKind.WELCOME, recipe.welcome)]
    for number in range(1, recipe.rounds + 1):
        steps += _round(recipe, number, tables, deal)
        if recipe.pause and number == recipe.pause_after_round:
            steps.append(_step("pause", StepKind.BREAK, recipe.pause))
    steps.append(_step("cloture", StepKind.CLOSING, recipe.closing))
    return Plan(recipe.id, recipe.title, minutes(recipe.promised_minutes), tuple(steps))


def _round(recipe: Recipe, number: int, tables: int, deal: Deal) -> list[Step]:
    sharing = recipe.sharing_per_table * tables + (tables if deal is Deal.DISTINCT else 0)
    lengths = {
        StepKind.DRAW: recipe.draw,
        StepKind.READING: recipe.reading,
        StepKind.DEBATE: recipe.debate,
        StepKind.CHOICE: recipe.choice,
        StepKind.SHARING: sharing,
        StepKind.LIGHT: recipe.eclairage,
    }
    return [_step(f"{number}.{kind}", kind, length, number) for kind, length in lengths.items()]


def _step(name: str, kind: StepKind, length: int, number: int = 0) -> Step:
    return Step(name, kind, minutes(length), number)


@dataclass(frozen=True, slots=True)
class Cut:
    """A recipe made to fit, and what was taken from it: a source sentence for the set-up screen."""

    recipe: Recipe
    advice: str
    values: tuple[tuple[str, int], ...] = ()


def cut_to_fit(recipe: Recipe, tables: int, deal: Deal = Deal.SAME) -> Cut | None:
    """The gentlest cut by which a plan that is too long fits: shorter debates, no break, fewer rounds.

    None when the plan fits as it is, or when nothing that can be cut is enough.
    """
    if _short_by(recipe, tables, deal) <= 0:
        return None
    for attempt in (recipe, replace(recipe, pause=0)):
        per_round = -(-_short_by(attempt, tables, deal) // recipe.rounds)
        debate = attempt.debate - max(0, per_round)
        if debate >= LEAST_DEBATE:
            advice = (
                N_("Débats ramenés à {debate} min.")
                if attempt.pause
                else N_("Sans pause ; débats ramenés à {debate} min.")
            )
            return Cut(replace(attempt, debate=debate), advice, (("debate", debate),))
    if recipe.rounds > 1:
        fewer = recipe.rounds - 1
        pause_after = min(recipe.pause_after_round, max(1, fewer - 1))
        shorter = replace(recipe, rounds=fewer, pause_after_round=pause_after)
        again = cut_to_fit(shorter, tables, deal)
        fits = again or (Cut(shorter, "") if _short_by(shorter, tables, deal) <= 0 else None)
        return fits and Cut(fits.recipe, N_("Une manche de moins."), fits.values)
    return None


def _short_by(recipe: Recipe, tables: int, deal: Deal) -> int:
    """Minutes over the promise; negative when some are left."""
    reserve: Millis = make_plan(recipe, tables, deal).reserve
    return -(reserve // minutes(1))
