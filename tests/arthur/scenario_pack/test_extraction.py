"""What translators are given: every text of a pack, with its context and its room, once in each catalog that is kept."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from arthur.scenario_pack.checking import check
from arthur.scenario_pack.extraction import extract
from arthur.scenario_pack.scenarios import load_scenarios
from tests.arthur.scenario_pack.samples import CARD, PACK, TODAY, World

ROOT = Path(__file__).resolve().parents[3]
KEPT = sorted((ROOT / "scenarios").glob("*/locales/*/LC_MESSAGES/*.po"))


def read(path: Path) -> Catalog:
    with path.open("rb") as readable:
        return read_po(readable, locale=path.parts[-3], abort_invalid=True)


def pairs(catalog: Catalog) -> set[tuple[str, str]]:
    return {(str(one.context), str(one.id)) for one in catalog if one.id}


def found_in(folder: Path, target: Path) -> Catalog:
    """What `make catalogs` finds in a folder of scenarios."""
    mapping = str(ROOT / "locales" / "babel.cfg")
    call = ["pybabel", "--quiet", "extract", "--mapping-file", mapping, "--output-file", str(target)]
    CommandLineInterface().run([*call, str(folder)])  # type: ignore[no-untyped-call]
    with target.open("rb") as readable:
        return read_po(readable)


def test_every_text_of_a_card_comes_with_its_context_and_its_room(world: World) -> None:
    with (world.root / "essai/cartes/carte.yaml").open("rb") as file:
        found = {(message, tuple(comments)) for _, _, message, comments in extract(file, {}, (), {})}
    assert (("essai/carte/title", CARD["title"]), ("36 characters at most",)) in found
    for option in CARD["options"]:
        assert (("essai/carte/options.objection", option["objection"]), ("90 characters at most",)) in found
    for prompt in CARD["prompts"]:
        assert (("essai/carte/prompts", prompt), ("160 characters at most",)) in found
    said = {text for (_, text), _ in found}
    assert not said & {CARD["id"], CARD["stage"], *CARD["eclairage"], *CARD["families"]}


def test_each_text_has_its_line(world: World) -> None:
    path = world.root / "essai/cartes/carte.yaml"
    lines = path.read_text("utf-8").splitlines()
    with path.open("rb") as file:
        for line, _, (context, _), _ in extract(file, {}, (), {}):
            if context == "essai/carte/title":
                assert lines[line - 1].startswith("title:")


def test_a_file_with_a_problem_stops_the_extraction(world: World) -> None:
    world.card(title="")
    with (
        (world.root / "essai/cartes/carte.yaml").open("rb") as file,
        pytest.raises(ValueError, match="title"),
    ):
        list(extract(file, {}, (), {}))


@pytest.mark.parametrize("folder", sorted({path.parents[3] for path in KEPT}), ids=lambda path: path.name)
def test_no_catalog_of_a_pack_is_stale(folder: Path, tmp_path: Path) -> None:
    found = pairs(found_in(folder, tmp_path / "found.pot"))
    assert found
    for path in folder.glob("locales/*/LC_MESSAGES/*.po"):
        assert path.stem == folder.name
        assert pairs(read(path)) == found, f"run make catalogs, then translate: {path.relative_to(ROOT)}"


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.stem}-{path.parts[-3]}")
def test_nothing_obsolete_nor_fuzzy_ships(path: Path) -> None:
    catalog = read(path)
    assert not catalog.obsolete
    assert not catalog.fuzzy
    assert not [one.id for one in catalog if one.id and one.fuzzy]


def translate(world: World, folder: str, lang: str, said: dict[tuple[str, str], str]) -> None:
    """A compiled catalog beside a pack, as an installed program finds it."""
    from babel.messages.mofile import write_mo

    catalog = Catalog(locale=lang)
    for (context, text), translation in said.items():
        catalog.add(text, translation, context=context)
    path = world.root / folder / "locales" / lang / "LC_MESSAGES" / f"{folder}.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as writable:
        write_mo(writable, catalog)


def test_a_compiled_catalog_beside_a_pack_is_played(world: World) -> None:
    german = {
        ("essai/carte/question", CARD["question"]): "Was tun?",
        ("essai/autre/title", CARD["title"]): "Von einer anderen Karte",
    }
    translate(world, "essai", "de", german)
    translate(world, "bibliotheque", "de", {("bibliotheque/alimentation/title", "Alimentation"): "Essen"})
    ((editions,),) = (pack.cards for pack in load_scenarios(world.root).packs)
    assert [one.lang for one in editions] == ["fr", "de"]
    assert (editions[1].question, editions[1].title) == ("Was tun?", CARD["title"])
    assert [one.title for one in editions[1].families] == ["Essen"]


def test_a_pack_may_be_written_first_in_another_language(world: World) -> None:
    world.put("essai/pack.yaml", PACK | {"lang": "de"})
    translate(world, "essai", "fr", {("essai/carte/question", CARD["question"]): "Que faire ?"})
    ((editions,),) = (pack.cards for pack in load_scenarios(world.root).packs)
    assert [(one.lang, one.question) for one in editions] == [
        ("de", CARD["question"]),
        ("fr", "Que faire\u00a0?"),
    ]


def test_a_translation_that_is_too_long_is_told_where_its_text_stands(world: World) -> None:
    translate(world, "essai", "de", {("essai/carte/title", CARD["title"]): "x" * 37})
    report = check([world.root], today=TODAY, library=world.root / "bibliotheque")
    (found,) = (one for one in report.problems if one.code == "long-translation")
    assert found.path.endswith("essai/cartes/carte.yaml")
    assert not found.is_error
