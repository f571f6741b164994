"""Methods read from files: one bad method for each code, told in a whole sentence at its place."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codev.circle import flaws
from codev.circle.method import Capture, Gate, Order, PhaseKind, Role, Speakers
from codev.packs import method_findings
from codev.packs.files import Folder
from codev.packs.methods import Methods, check_methods, load_methods
from codev.packs.problems import Problem, Severity
from codev.packs.texts import Translate
from codev.words import SourceWords
from tests.codev.packs.method_samples import (
    EXPOSE,
    IDEAS,
    METHOD,
    OURS,
    QUESTIONS,
    SYNTHESIS,
    VALIDATION,
    Shelf,
)

WORDS = SourceWords()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def load(shelf: Shelf, problems: list[Problem] | None = None) -> Methods:
    return load_methods(Folder(shelf.root, "methodes"), [] if problems is None else problems)


def phase(index: int, **changes: object) -> Callable[[Shelf], object]:
    return lambda shelf: shelf.phase(index, **changes)


def top(**changes: object) -> Callable[[Shelf], object]:
    return lambda shelf: shelf.put("essai", **changes)


def no_file(shelf: Shelf) -> None:
    (shelf.root / "essai.yaml").unlink()


def far_witnesses() -> list[dict[str, Any]]:
    """Phases for each witness, before and after others."""
    told = {"kind": "expose", "speakers": "temoins", "seconds": 60, "source": OURS, "for_each": "temoin"}
    return [
        {"id": "un", "title": "Un", **told},
        *METHOD["phases"],
        {"id": "deux", "title": "Deux", **told},
    ]


BAD: dict[str, Callable[[Shelf], object]] = {
    # forms
    "bad-id": phase(IDEAS, id="idées"),
    "bad-lang": top(lang="français"),
    "line-break": phase(IDEAS, rule="Deux\nlignes."),
    "unknown-key": phase(IDEAS, second=60),
    "missing-key": phase(IDEAS, source=None),
    "unknown-value": phase(IDEAS, speakers="consultant"),
    "text-too-long": phase(IDEAS, rule="x" * 91),
    "empty-text": top(title=""),
    "too-few": top(people=["4"]),
    "too-many": top(groups=["A", "B", "C"]),
    "not-text": phase(IDEAS, title=["Idées"]),
    "not-list": phase(IDEAS, captures="idees"),
    "not-group": top(phases=["expose"]),
    "not-boolean": phase(SYNTHESIS, spare="vrai"),
    "not-number": top(people=["4", "vingt"]),
    "out-of-range": phase(EXPOSE, seconds="0"),
    # what the engine could not run
    "people": top(people=["4", "21"]),
    "groups": top(groups=["Acheteurs", "Fournisseurs"]),
    "phase-id": phase(IDEAS, id="questions"),
    "idea-before-question": phase(QUESTIONS, captures=["idees"]),
    "for-each": phase(EXPOSE, for_each="client"),
    "turn-time": phase(IDEAS, seconds=600),
    "phase-time": phase(EXPOSE, seconds=None),
    "rounds": phase(IDEAS, rounds=3),
    "quiet": phase(EXPOSE, kind="silence"),
    "speakers": phase(EXPOSE, speakers=None),
    "round-of-one": phase(IDEAS, speakers="animateur"),
    "silent": phase(IDEAS, silent=["consultant"]),
    "captures": phase(VALIDATION, captures=None),
    "gate": phase(VALIDATION, gate=None),
    # files of a folder
    "id-not-file-name": lambda shelf: (shelf.root / "essai.yaml").rename(shelf.root / "autre.yaml"),
    "two-defaults": lambda shelf: shelf.put("autre"),
    "no-default": top(default=None),
    "plan-too-long": top(promised_minutes=40),
    "impossible-plan": phase(EXPOSE, seconds="5400"),
    "long-translation": top(),
    "no-method": no_file,
}


def told(code: str, shelf: Shelf) -> list[Problem]:
    BAD[code](shelf)
    translations = {"de": lambda _, text: text * 9} if code == "long-translation" else {}
    found = [one for one in check_methods(shelf.root, translations) if one.code == code]
    assert found, [one.written(WORDS) for one in check_methods(shelf.root, translations)]
    return found


def test_every_code_has_its_bad_method() -> None:
    source = Path(flaws.__file__).read_text(encoding="utf-8")
    of_engine = set(re.findall(r'(?:Flaw\(\s*|yield "\w+", )"([a-z-]+)"', source))
    assert len(of_engine) >= 10
    assert of_engine | {kind.code for kind in method_findings.KINDS} <= BAD.keys()


def test_a_sound_method_has_no_problem(shelf: Shelf) -> None:
    assert check_methods(shelf.root) == ()


@pytest.mark.parametrize("code", BAD)
def test_a_bad_method_is_told(code: str, shelf: Shelf) -> None:
    for problem in told(code, shelf):
        written = problem.written(WORDS)
        assert "{" not in written
        assert "→ " in written
        assert not written.endswith("→ ")
        assert problem.path.startswith(shelf.root.as_posix())
        assert problem.line or code in {"no-default", "no-method"}


@pytest.mark.parametrize("code", [code for code in BAD if code != "no-method"])
def test_an_error_keeps_its_file_out_and_no_other(code: str, shelf: Shelf) -> None:
    shelf.put("bonne", default=None)
    severity = told(code, shelf)[0].severity
    kept = load(shelf)
    assert kept.get("bonne")
    if severity is Severity.ERROR:
        assert len(kept.found) == 1
    else:
        assert kept.get("essai")


@pytest.mark.parametrize(
    ("code", "line", "said"),
    [
        ("unknown-value", "speakers: consultant", "vouliez-vous dire « consultants » ?"),
        ("unknown-key", "second: 60", "vouliez-vous dire « seconds » ?"),
        ("out-of-range", "seconds: '0'", "écrire un nombre de 1 à 10800"),
        ("silent", "- consultant", "enlever ceux qui parlent"),
        ("people", "- '4'", "écrire deux nombres entre 4 et 20, le plus petit d’abord"),
        ("impossible-plan", "promised_minutes: 90", "couper dans « Exposé », la plus longue"),
    ],
)
def test_the_place_and_the_remedy(code: str, line: str, said: str, shelf: Shelf) -> None:
    problem = told(code, shelf)[0]
    lines = (shelf.root / "essai.yaml").read_text(encoding="utf-8").splitlines()
    assert line in lines[problem.line - 1]
    assert said in problem.written(WORDS)


def test_all_problems_come_at_once(shelf: Shelf) -> None:
    shelf.phase(IDEAS, seconds=600, silent=["consultant"], rounds=2)
    shelf.put("autre", people=["4", "99"], default=None)
    codes = {one.code for one in check_methods(shelf.root)}
    assert codes == {"turn-time", "silent", "rounds", "people"}


def test_witnesses_apart_are_told(shelf: Shelf) -> None:
    shelf.put(phases=far_witnesses())
    assert {one.code for one in check_methods(shelf.root)} == {"for-each"}


def test_one_file_is_checked_alone(shelf: Shelf) -> None:
    other = shelf.put("autre", title="", default=None)
    assert check_methods(shelf.root / "essai.yaml") == ()
    assert [one.code for one in check_methods(other)] == ["empty-text"]


@pytest.mark.parametrize(("name", "code"), [("absent.yaml", "missing-file"), ("note.txt", "no-method")])
def test_a_path_that_is_no_method_is_told(name: str, code: str, shelf: Shelf) -> None:
    shelf.raw("note.txt", "bonjour")
    assert [one.code for one in check_methods(shelf.root / name)] == [code]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert load_methods(Folder(tmp_path / "rien", "rien"), problems).found == ()
    assert [one.code for one in problems] == ["missing-file"]


def test_impossible_at_twenty_is_told_with_what_to_cut(shelf: Shelf) -> None:
    shelf.put(promised_minutes="35")
    said = [one.written(WORDS) for one in check_methods(shelf.root)]
    assert any("à 13 personnes, les phases dépassent de 6 min" in one for one in said)
    (impossible,) = (one for one in said if "les tours les plus courts" in one)
    assert "à 20 personnes" in impossible
    assert "promettre 40 min" in impossible


def test_every_key_reaches_the_engine(shelf: Shelf) -> None:
    shelf.phase(
        IDEAS,
        order="decale",
        floor=20,
        changeover=7,
        spare=True,
        rule="Une idée.",
        silent=["client", "client"],
    )
    editions = load(shelf).get("essai")
    assert editions
    method = editions[0]
    assert (method.least, method.most, method.promised_minutes, method.source) == (4, 20, 90, OURS)
    ideas = method.phases[IDEAS]
    assert (ideas.kind, ideas.speakers, ideas.silent) == (
        PhaseKind.ROUND,
        Speakers.CONSULTANTS,
        (Role.CLIENT,),
    )
    assert (ideas.each, ideas.floor, ideas.changeover, ideas.order) == (60, 20, 7, Order.ROTATED)
    assert (ideas.rule, ideas.captures, ideas.spare) == ("Une idée.", (Capture.IDEA,), True)
    assert method.phases[SYNTHESIS].gate is Gate.COMMITTED
    assert (ideas.seconds, ideas.rounds, ideas.for_each, ideas.source) == (0, 0, None, OURS)


def test_methods_come_shortest_first_and_the_usual_is_named(shelf: Shelf) -> None:
    shelf.put("courte", promised_minutes=60, default=None)
    methods = load(shelf)
    assert [editions[0].id for editions in methods.found] == ["courte", "essai"]
    assert methods.usual == "essai"
    assert methods.get("absente") is None


def test_a_broken_file_may_have_been_the_usual_one(shelf: Shelf) -> None:
    shelf.put("autre", default=None)
    shelf.put(title="")
    assert [one.code for one in check_methods(shelf.root)] == ["empty-text"]


def test_editions_are_the_languages_that_translate_something(shelf: Shelf) -> None:
    german = {"Idées": "Ideen", "Donnez une idée.": "Nennen Sie eine Idee."}
    translations: dict[str, Translate] = {
        "de": lambda _, text: german.get(text, text),
        "en": lambda _, text: text,
        "fr": lambda _, text: text.upper(),
    }
    editions = load_methods(Folder(shelf.root, ""), [], translations).get("essai")
    assert editions
    assert [one.lang for one in editions] == ["fr", "de"]
    assert editions[1].phases[IDEAS].title == "Ideen"
    assert editions[1].phases[IDEAS].rule == "Nennen Sie eine Idee."
    assert editions[1].phases[EXPOSE] == editions[0].phases[EXPOSE]
