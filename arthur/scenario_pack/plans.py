"""The plans of a session, from `scenarios/plans/`: recipes that `arthur.debate.plans` turns into steps."""

from arthur.debate.plans import Recipe, make_plan
from arthur.scenario_pack.findings import PAUSE_TOO_LATE, PLAN_TOO_LONG
from arthur.scenario_pack.forms import PlanForm
from arthur.scenario_pack.shelf import Filed, load_shelf, tell_long
from codev.catalogs import pack_translations
from codev.packs.files import MISSING, Folder
from codev.packs.problems import Problem
from codev.packs.texts import LOCALES, Catalogs, Translations
from codev.timing import MINUTE

NAME = "plans"
USUAL_TABLES = 4  # the sums that the authors of plans have in mind


def load_plans(
    folder: Folder, problems: list[Problem], catalogs: Catalogs = pack_translations
) -> tuple[Recipe, ...]:
    """Every plan in `folder`, the shortest first; a file with an error is left out, its reasons in `problems`."""
    if not folder.root.is_dir():
        problems.append(Problem(folder.shown or ".", 0, 0, MISSING))
        return ()
    shelf = load_shelf(folder, "", PlanForm, problems)
    translations = Translations(folder.root.resolve().name, catalogs(folder.root / LOCALES))
    tell_long(shelf.good.values(), translations, problems)
    recipes = [recipe for filed in shelf.good.values() if (recipe := _recipe(filed, translations, problems))]
    return tuple(sorted(recipes, key=lambda one: (one.promised_minutes, one.id)))


def _recipe(filed: Filed[PlanForm], translations: Translations, problems: list[Problem]) -> Recipe | None:
    form = filed.form
    if form.pause and form.pause.after_round >= form.rounds:
        loc = ("pause", "after_round")
        problems.append(filed.problem(PAUSE_TOO_LATE, loc, after=form.pause.after_round, rounds=form.rounds))
        return None
    recipe = Recipe(
        id=form.id,
        title=form.title,
        promised_minutes=form.promised_minutes,
        welcome=form.welcome,
        rounds=form.rounds,
        pause=form.pause.minutes if form.pause else 0,
        pause_after_round=form.pause.after_round if form.pause else 0,
        closing=form.closing,
        draw=form.round.draw,
        reading=form.round.reading,
        debate=form.round.debate,
        choice=form.round.choice,
        sharing_per_table=form.round.sharing_per_table,
        eclairage=form.round.eclairage,
        titles={lang: translations.of(form, form.id, lang).title for lang in translations.by_lang},
    )
    over = -make_plan(recipe, USUAL_TABLES).reserve // MINUTE
    if over > 0:
        problems.append(filed.problem(PLAN_TOO_LONG, ("promised_minutes",), over=over))
    return recipe
