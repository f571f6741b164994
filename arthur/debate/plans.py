"""From a recipe (data, in `scenarios/plans/`) to the plan of a session for a number of tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from codev.meeting.plan import Plan, Step
from codev.timing import minutes
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
    titles: Mapping[str, str] = field(default_factory=dict)  # in other languages

    def said_in(self, lang: str) -> "Recipe":
        """The recipe with its title in `lang`, where it has one."""
        return replace(self, title=self.titles.get(lang, self.title))


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
    """A recipe made to fit, and what was taken from it: a source text, to stand after "pour tenir : "."""

    recipe: Recipe
    advice: str
    values: tuple[tuple[str, int], ...] = ()


_ADVICE = {  # fewer rounds, no break, shorter debates
    (False, False, True): N_("débats ramenés à {debate} min."),
    (False, True, False): N_("pas de pause."),
    (False, True, True): N_("pas de pause, débats ramenés à {debate} min."),
    (True, False, False): N_("manches ramenées à {rounds}."),
    (True, False, True): N_("manches ramenées à {rounds}, débats à {debate} min."),
    (True, True, False): N_("manches ramenées à {rounds}, pas de pause."),
    (True, True, True): N_("manches ramenées à {rounds}, pas de pause, débats ramenés à {debate} min."),
}
_LONGER = N_("comptez {promised} min en tout, pour une manche sans pause et un débat de {debate} min.")


def cut_to_fit(recipe: Recipe, tables: int, deal: Deal = Deal.SAME) -> Cut | None:
    """The gentlest cut by which a plan that is too long fits; None when it fits as it is.

    First shorter debates, then no break, then fewer rounds; where even that is too long, a longer session.
    """
    if _over(recipe, tables, deal) <= 0:
        return None
    for rounds in range(recipe.rounds, 0, -1):
        for pause in dict.fromkeys((recipe.pause if rounds > 1 else 0, 0)):
            after_round = min(recipe.pause_after_round, max(1, rounds - 1))
            shorter = replace(recipe, rounds=rounds, pause=pause, pause_after_round=after_round)
            too_long = max(0, _over(shorter, tables, deal))
            debate = recipe.debate - -(-too_long // rounds)
            if debate >= min(recipe.debate, LEAST_DEBATE):
                return _cut(recipe, replace(shorter, debate=debate))
    return _lengthened(recipe, tables, deal)


def _cut(recipe: Recipe, shorter: Recipe) -> Cut:
    taken = (shorter.rounds < recipe.rounds, shorter.pause < recipe.pause, shorter.debate < recipe.debate)
    return Cut(shorter, _ADVICE[taken], (("rounds", shorter.rounds), ("debate", shorter.debate)))


def _lengthened(recipe: Recipe, tables: int, deal: Deal) -> Cut:
    """One round, no break, and the promise that they need, in whole five minutes; what these leave is debated."""
    least = min(recipe.debate, LEAST_DEBATE)
    alone = replace(recipe, rounds=1, pause=0, debate=least)
    over = _over(alone, tables, deal)
    promised = -(-(recipe.promised_minutes + over) // 5) * 5
    debate = min(recipe.debate, least + promised - recipe.promised_minutes - over)
    values = (("promised", promised), ("debate", debate))
    return Cut(replace(alone, promised_minutes=promised, debate=debate), _LONGER, values)


def _over(recipe: Recipe, tables: int, deal: Deal) -> int:
    """Minutes over the promise; negative when some are left."""
    return -(make_plan(recipe, tables, deal).reserve // minutes(1))
