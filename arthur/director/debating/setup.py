"""The set-up of a session: what can be adjusted, in which values, and whether the plan fits."""

from dataclasses import replace

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Pillar, Stage
from arthur.debate.plans import Cut, Deal, Recipe, added_by_distinct, cut_to_fit, make_plan
from arthur.debate.tables import FEWEST_PEOPLE, MOST_PEOPLE, seat, table_counts, usual_count
from arthur.director.desk import SetUp
from arthur.director.scene import DeckCard, Library, Scene
from arthur.director.turning import turned
from arthur.stage_views.entries import Entry
from codev.timing import Millis
from codev.words import N_, Words


def recipe_of(setup: SetUp, library: Library) -> Recipe | None:
    """The recipe chosen, the first one where its id is unknown, None when none has been read."""
    chosen = (recipe for recipe in library.recipes if recipe.id == setup.recipe)
    return next(chosen, library.recipes[0] if library.recipes else None)


def cut_of(setup: SetUp, library: Library) -> Cut | None:
    """What must be cut from the plan chosen, None when it fits."""
    recipe = recipe_of(setup, library)
    return cut_to_fit(recipe, setup.tables, Deal(setup.deal)) if recipe else None


def fitted(setup: SetUp, library: Library) -> Recipe | None:
    """The recipe that the session will follow: cut where it does not fit as it stands."""
    cut = cut_of(setup, library)
    return cut.recipe if cut else recipe_of(setup, library)


def deck(setup: SetUp, library: Library) -> tuple[DeckCard, ...]:
    """The cards that the filters leave."""
    return tuple(card for card in library.cards if _passes(card, setup))


def _passes(card: DeckCard, setup: SetUp) -> bool:
    family = not setup.family or setup.family in (one for one, _ in card.families)
    pillar = not setup.pillar or setup.pillar in card.pillars
    return (not setup.stage or card.stage == setup.stage) and pillar and family


def adjusted(name: str, by: int, setup: SetUp, scene: Scene) -> SetUp:
    """The set-up with one entry changed by `by` steps; people stop at their bounds, lists turn round."""
    library = scene.library
    match name:
        case "people":
            people = max(FEWEST_PEOPLE, min(MOST_PEOPLE, setup.people + by))
            kept = setup.tables if setup.tables in table_counts(people) else usual_count(people)
            return replace(setup, people=people, tables=kept)
        case "tables":
            return replace(setup, tables=turned(table_counts(setup.people), setup.tables, by))
        case "recipe":
            return replace(setup, recipe=turned([one.id for one in library.recipes], setup.recipe, by))
        case "pack":
            pack = turned([one for one, _ in library.packs], setup.pack, by)
            return replace(setup, pack=pack, stage="", pillar="", family="")
        case "deal":
            return replace(setup, deal=turned([str(one) for one in Deal], setup.deal, by))
        case "stage":
            return replace(setup, stage=turned(["", *Stage], setup.stage, by))
        case "pillar":
            return replace(setup, pillar=turned(["", *Pillar], setup.pillar, by))
        case "family":
            return replace(setup, family=turned(["", *_families(library)], setup.family, by))
        case _:
            return setup


def _families(library: Library) -> dict[str, str]:
    found = {family: title for card in library.cards for family, title in card.families}
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


def entries(setup: SetUp, scene: Scene) -> tuple[Entry, ...]:
    """The lines of the set-up screen; the first one starts, so that one Enter is enough."""
    words, library = scene.words, scene.library
    recipe = recipe_of(setup, library)
    cards = len(deck(setup, library))
    available = words.plural("{count} carte dans le jeu", "{count} cartes dans le jeu", cards)
    packs = dict(library.packs)
    everything = words(N_("toutes"))
    seats = ", ".join(str(table.seats) for table in seat(setup.people, setup.tables))
    return (
        Entry("start", words(N_("Commencer la séance")), note=_length(setup, library, words)),
        Entry("people", words(N_("Personnes")), str(setup.people), steps=True),
        Entry(
            "tables",
            words(N_("Tables")),
            str(setup.tables),
            words(N_("places : {seats}"), seats=seats),
            steps=True,
        ),
        Entry("recipe", words(N_("Programme")), recipe.title if recipe else "", steps=True),
        Entry("pack", words(N_("Cartes")), packs.get(setup.pack, setup.pack), available, steps=True),
        Entry(
            "deal", words(N_("Tirage")), _deal(setup.deal, words), _added(setup, recipe, words), steps=True
        ),
        Entry(
            "stage",
            words(N_("Étape de l’achat")),
            _name(STAGE_NAMES, setup.stage, everything, words),
            steps=True,
        ),
        Entry(
            "pillar",
            words(N_("Pilier")),
            _name(PILLAR_NAMES, setup.pillar, words(N_("tous")), words),
            steps=True,
        ),
        Entry(
            "family",
            words(N_("Famille d’achats")),
            _families(library).get(setup.family, everything),
            steps=True,
        ),
        Entry("place", words(N_("Lieu")), setup.place or words(N_("à écrire, si vous voulez"))),
        Entry("back", words(N_("Revenir à l’accueil"))),
    )


def _name(names: dict[Stage, str] | dict[Pillar, str], value: str, everything: str, words: Words) -> str:
    by_id = {str(key): name for key, name in names.items()}
    return words(by_id[value]) if value else everything


def _deal(deal: str, words: Words) -> str:
    same = Deal(deal) is Deal.SAME
    return words(N_("la même carte pour tous")) if same else words(N_("une carte par table"))


def _added(setup: SetUp, recipe: Recipe | None, words: Words) -> str:
    if Deal(setup.deal) is Deal.SAME or recipe is None:
        return ""
    added = added_by_distinct(recipe, setup.tables)
    return words(N_("cartes imprimées ; ajoute {count} min"), count=added)


def _length(setup: SetUp, library: Library, words: Words) -> str:
    recipe = fitted(setup, library)
    if recipe is None:
        return ""
    plan = make_plan(recipe, setup.tables, Deal(setup.deal))
    reserve = words.duration(Millis(max(0, plan.reserve)))
    return words(
        N_("{total}, dont {reserve} de réserve"), total=words.duration(plan.promised), reserve=reserve
    )


def advice(setup: SetUp, scene: Scene) -> str:
    """What does not fit in this set-up, and what the session will cut; empty when all is well."""
    words, library = scene.words, scene.library
    recipe = recipe_of(setup, library)
    if recipe is None:
        return ""
    if not deck(setup, library):
        return words(N_("Aucune carte ne répond à ces filtres : élargissez-en un."))
    plan = make_plan(recipe, setup.tables, Deal(setup.deal))
    if plan.reserve >= 0:
        return ""
    over = words.duration(Millis(-plan.reserve))
    cut = cut_of(setup, library)
    if cut is None:
        return words(
            N_("Ce programme dépasse de {over} : prenez moins de tables ou un programme plus long."),
            over=over,
        )
    what = words(cut.advice, **dict(cut.values))
    return words(N_("Ce programme dépasse de {over}. Pour tenir : {what}"), over=over, what=what)
