"""What the sheets say is what the files say, in each language that the library has."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from arthur.debate.cards import Stage
from arthur.debate.sheets import Heading, Sheet, SheetKind, sheet_in, source_of
from arthur.scenario_pack.library import load_library
from arthur.scenario_pack.sheet_editions import library_sheets
from arthur.scenario_pack.sheet_text import found_text, sheet_text
from codev.packs.files import Folder
from codev.words import SourceWords
from tests.arthur.scenario_pack.samples import World

WORDS = SourceWords()
GERMAN = {
    "Un critère environnemental": "Ein Umweltkriterium",
    "Au moins un critère tient compte de l’environnement.": "Mindestens ein Kriterium betrifft die Umwelt.",
    "Alimentation": "Lebensmittel",
    "Des restes jetés": "Weggeworfene Reste",
}
Catalogs = Mapping[str, Callable[[str, str], str]]


def no_catalogs(_: Path) -> Catalogs:
    return {}


def german(_: Path) -> Catalogs:
    return {"de": lambda _, text: GERMAN.get(text, text)}


def sheets(
    world: World, catalogs: Callable[[Path], Catalogs] = no_catalogs, lang: str = "fr"
) -> dict[str, Sheet]:
    library = load_library(Folder(world.root / "bibliotheque", "bibliotheque"), [], catalogs)
    return {one[0].id: sheet_in(one, lang) for one in library_sheets(library)}


def part(sheet: Sheet, heading: Heading) -> list[str]:
    return [point.text for part in sheet.parts if part.heading is heading for point in part.points]


def test_each_folder_makes_its_kind_of_sheet(world: World) -> None:
    assert {name: sheet.kind for name, sheet in sheets(world).items()} == {
        "alimentation": SheetKind.FAMILY,
        "clause-une": SheetKind.CLAUSE,
        "loi-une": SheetKind.LAW,
        "label-un": SheetKind.LABEL,
        "experience-une": SheetKind.EXPERIENCE,
    }


def test_a_clause_says_where_it_goes_how_it_is_proved_and_its_trap(world: World) -> None:
    clause = sheets(world)["clause-une"]
    assert (clause.stages, clause.families) == ((Stage.SPECIFICATIONS,), ("Alimentation",))
    assert part(clause, Heading.WORDING)[0].startswith("Le titulaire emploie du lait")
    assert part(clause, Heading.PROOF) == ["Le certificat du produit à chaque livraison."]
    assert part(clause, Heading.TRAP) == ["Un certificat d’entreprise ne dit rien du produit."]


def test_a_family_names_its_facts_their_references_and_what_is_not_certain(world: World) -> None:
    world.fact(confidence="AV", checked="2026-11-02")
    family = sheets(world)["alimentation"]
    (rule,) = next(one.points for one in family.parts if one.heading is Heading.RULES)
    assert (rule.text, rule.certain) == ("Un critère environnemental", False)
    assert rule.reference == "Code de la commande publique, article L. 2152-7"
    assert family.checked == "2026-11-02"
    assert "2026-11-02 ou après" in source_of(family, WORDS)


def test_a_title_alone_makes_a_sheet(world: World) -> None:
    world.put("bibliotheque/familles/alimentation.yaml", {"id": "alimentation", "title": "Alimentation"})
    family = sheets(world)["alimentation"]
    assert [one.points for one in family.parts] == [()] * 6
    assert source_of(family, WORDS) == ""


def test_a_sheet_is_in_the_language_of_the_stage_with_the_names_of_what_it_cites(world: World) -> None:
    there = sheets(world, german, "de")
    assert (there["loi-une"].title, there["loi-une"].lang) == ("Ein Umweltkriterium", "de")
    assert part(there["alimentation"], Heading.RULES) == ["Ein Umweltkriterium"]
    assert there["clause-une"].families == ("Lebensmittel",)
    assert sheets(world, german)["loi-une"].title == "Un critère environnemental"


def test_a_sheet_without_translation_stays_in_its_own_language(world: World) -> None:
    world.fact(statement="Une règle que nul n’a traduite.", title="Une règle", reference="Loi")
    assert sheets(world, german, "de")["loi-une"].lang == "fr"


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        (
            "loi-une",
            (
                "Un critère environnemental (Loi)",
                "Au moins un critère",
                "Légifrance",
                "2026-11-22",
                "https://",
            ),
        ),
        (
            "clause-une",
            ("Modèle à adapter, pas un conseil juridique", "Spécifications · Alimentation", "Base légale :"),
        ),
        ("alimentation", ("Risques sociaux\n  Des producteurs mal payés", "Retours d’expérience")),
    ],
)
def test_a_sheet_in_the_terminal_says_all(world: World, name: str, texts: tuple[str, ...]) -> None:
    said = sheet_text(sheets(world)[name], WORDS)
    assert not [text for text in texts if text not in said]
    assert "\n\n\n" not in said


def test_what_is_not_certain_is_marked_wherever_it_is_named(world: World) -> None:
    world.fact(confidence="C")
    there = sheets(world)
    assert found_text(there["loi-une"], WORDS).startswith(
        "loi-une – Un critère environnemental (à vérifier) (Loi)"
    )
    assert "consulté le 2026-11-22" in found_text(there["loi-une"], WORDS)
    assert "Un critère environnemental (à vérifier) – Code" in sheet_text(there["alimentation"], WORDS)
    assert "(à vérifier)" not in found_text(there["label-un"], WORDS)


def test_a_family_without_experience_says_that_one_is_to_be_collected(world: World) -> None:
    world.family(experiences=None)
    assert "Retours d’expérience\n  à collecter" in sheet_text(sheets(world)["alimentation"], WORDS)
