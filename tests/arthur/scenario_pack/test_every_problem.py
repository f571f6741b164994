"""One bad pack for each problem code: it is told in a whole sentence, and the other cards stay playable."""

from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from arthur.scenario_pack import findings
from arthur.scenario_pack.checking import Misfit, check
from arthur.scenario_pack.scenarios import load_scenarios
from codev.packs import decoding, files, reading, schema, shapes, syntax
from codev.words import SourceWords
from tests.arthur.scenario_pack.samples import CARD, FACT, PACK, TODAY, World, as_yaml

CARD_FILE = "essai/cartes/carte.yaml"
OPTION = CARD["options"][0]
KINDS = [
    kind for module in (files, decoding, syntax, reading, shapes, schema, findings) for kind in module.KINDS
]


def raw(content: str | bytes) -> Callable[[World], object]:
    return lambda world: world.put(CARD_FILE, content)


def card(**changes: object) -> Callable[[World], object]:
    return lambda world: world.card(**changes)


def fact(**changes: object) -> Callable[[World], object]:
    return lambda world: world.fact(**changes)


def lines(count: int) -> str:
    return "".join(f"k{n}: x\n" for n in range(count))


def link(world: World) -> None:
    (world.root / "essai" / "faits").symlink_to(world.root / "plans")


def no_manifest(world: World) -> None:
    (world.root / "essai/pack.yaml").unlink()


def no_card(world: World) -> None:
    for path in (world.root / "essai/cartes").iterdir():
        path.unlink()


def folder_for_a_file(world: World) -> None:
    (world.root / "essai/cartes/dossier.yaml").mkdir()


BAD: dict[str, Callable[[World], object]] = {
    # files
    "missing-file": no_manifest,
    "unreadable-file": lambda world: world.put("essai/cartes/illisible.yaml", "a: b\n"),
    "outside": link,
    "not-a-file": folder_for_a_file,
    "too-big": raw(b"# " + b"x" * 300_000),
    "too-many-files": lambda world: world.put("essai/cartes/troisieme.yaml", CARD | {"id": "troisieme"}),
    "file-name": lambda world: world.put("essai/cartes/Été.yaml", CARD),
    # letters
    "bom": raw(b"\xef\xbb\xbf" + as_yaml(CARD).encode()),
    "encoding": raw(as_yaml(CARD).encode("cp1252")),
    "nul": raw("id: carte\0\n"),
    "tab": raw("id: carte\nfits:\n\ta: b\n"),
    "hidden-character": raw("id: carte\ntitle: Le\u200b lait\n"),
    # YAML
    "colon": raw("id: carte\ntitle: Marier : le social\n"),
    "open-quote": raw('id: carte\ntitle: "Le lait\n'),
    "open-bracket": raw("id: carte\npillars: [social\ntitle: x\n"),
    "first-letter": raw("id: carte\ntitle: @tous\n"),
    "backslash": raw('id: carte\ntitle: "C:\\qui"\n'),
    "no-colon": raw("id: carte\ntitle\nquestion: x\n"),
    "indent": raw("id: carte\ntitle: 'L'eau'\n"),
    "syntax": raw("%YAML 2.0\n---\nid: carte\n"),
    "alias": raw("id: carte\ntitle: *lait\n"),
    "tag": raw("id: carte\ntitle: !lait\n"),
    "duplicate-key": raw("id: carte\nid: carte\n"),
    "key": raw("? [id]\n: carte\n"),
    "documents": raw("id: carte\n---\nid: carte\n"),
    "empty-file": raw("# rien\n"),
    "not-keys": raw("- id\n"),
    "too-deep": raw("a: " + "[" * 30 + "]" * 30),
    "too-many-values": raw(lines(3_000)),
    "long-value": raw("id: " + "x" * 9_000),
    # forms
    "bad-id": card(eclairage=["loi-une", "label-un", "../../secret"]),
    "bad-lang": lambda world: world.put("essai/pack.yaml", PACK | {"lang": "français"}),
    "bad-day": fact(checked="22/11/2026"),
    "bad-address": fact(source={"publisher": "Légifrance", "url": "javascript:alert(1)"}),
    "line-break": card(question="Deux\nlignes ?"),
    "unknown-key": card(titel="Le lait"),
    "missing-key": card(question=None),
    "unknown-value": card(stage="critères"),
    "text-too-long": card(title="x" * 37),
    "empty-text": card(title=""),
    "too-few": card(options=[OPTION]),
    "too-many": card(options=[OPTION] * 4),
    "not-text": card(prompts=["Qui paie ?", {"Et": "qui livre ?"}]),
    "not-list": card(pillars="social"),
    "not-group": card(options=[OPTION, "Le prix d’abord"]),
    "not-boolean": card(fictional="vrai"),
    "not-number": lambda world: world.plan(welcome="six"),
    "out-of-range": lambda world: world.plan(welcome="0"),
    "more": raw(lines(100)),
    # packs
    "id-not-file-name": card(id="autre-nom"),
    "id-not-folder-name": lambda world: world.put("essai/pack.yaml", PACK | {"id": "autre"}),
    "id-taken": lambda world: world.put("bibliotheque/labels/loi-une.yaml", FACT),
    "unknown-family": card(families=["alimentations"]),
    "unknown-fact": card(eclairage=["loi-une", "label-un", "essai:absent"]),
    "unknown-clause": card(clauses=["clause-deux"]),
    "broken-reference": fact(title=""),
    "repeated": card(pillars=["social", "social"]),
    "pause-too-late": lambda world: world.plan(pause={"minutes": 10, "after_round": 1}),
    "no-card": no_card,
    "not-read": lambda world: world.put("essai/carte/perdue.yaml", CARD),
    "old": fact(checked="2025-11-21"),
    "expired": fact(valid_until="2026-11-21"),
    "checked-later": fact(checked="2062-11-22"),
    "nothing-certain": lambda world: [
        world.put(f"bibliotheque/{kind}/{name}.yaml", FACT | {"id": name, "confidence": "C"})
        for kind, name in (("lois", "loi-une"), ("labels", "label-un"), ("experiences", "experience-une"))
    ],
    "fits-nothing": lambda world: world.imprevu(fits={"stages": ["suivi"]}),
    "no-room": card(title="Un titre trop large"),
    "plan-too-long": lambda world: world.plan(promised_minutes="30"),
}


def test_every_code_has_its_bad_pack() -> None:
    assert {kind.code for kind in KINDS} == BAD.keys()


def wide_titles(edition: object) -> list[Misfit]:
    return [Misfit(("title",), "3 lignes")] if "large" in getattr(edition, "title", "") else []


@pytest.mark.parametrize("code", BAD)
def test_a_bad_pack_is_told(code: str, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.put("essai/cartes/autre.yaml", CARD | {"id": "autre"})
    if code == "too-many-files":
        monkeypatch.setattr(files, "MAX_FILES", 2)
    BAD[code](world)
    _without_rights(monkeypatch)
    report = check([world.root], today=TODAY, library=world.root / "bibliotheque", fit=wide_titles)
    found = [one for one in report.problems if one.code == code]
    assert found, report.lines(SourceWords())
    expected = next(kind for kind in KINDS if kind.code == code).severity
    assert {one.severity for one in found} == {expected}
    for problem in found:
        written = problem.written(SourceWords())
        assert "{" not in written
        assert "→ " in written
        assert not written.endswith("→ ")


NO_PACK = {"missing-file", "bad-lang", "id-not-folder-name"}  # the manifest itself is bad
NO_OTHER = {"no-card", "broken-reference", "bad-day", "bad-address"}  # the other card has the same fact


@pytest.mark.parametrize("code", [code for code in BAD if code not in NO_PACK | NO_OTHER])
def test_the_other_card_stays(code: str, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.put("essai/cartes/autre.yaml", CARD | {"id": "autre"})
    BAD[code](world)
    _without_rights(monkeypatch)
    (pack,) = load_scenarios(world.root).packs
    assert "autre" in {editions[0].id for editions in pack.cards}


def _without_rights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to open one file, as a system does to who has no right (a test may run as one who has all)."""
    real = Path.open

    def refusing(path: Path, mode: str = "r") -> IO[Any]:
        if path.name == "illisible.yaml":
            raise PermissionError(path)
        return real(path, mode)

    monkeypatch.setattr(Path, "open", refusing)
