"""Plain data against a form: each refusal in the words of the author's file."""

from enum import StrEnum
from typing import Annotated

import pytest
from pydantic import Field

from codev.packs.problems import Kind, Problem, in_order, quoted
from codev.packs.reading import read_text
from codev.packs.schema import Form, checked, close_to
from codev.packs.shapes import Day, Id, Reference, Web
from codev.words import SourceWords


class Colour(StrEnum):
    RED = "rouge"
    BLUE = "bleu"


class Part(Form):
    name: Annotated[str, Field(min_length=1, max_length=10)]
    colour: Colour = Colour.RED


class Whole(Form):
    id: Id
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=2)] = (Part(name="a"),)
    day: Day = "2026-11-22"
    page: Web = "https://exemple.fr/page"
    fact: Reference = "loi"
    certain: bool = False
    count: Annotated[int, Field(ge=1, le=9)] = 1


def told(text: str) -> list[tuple[str, str, str]]:
    problems: list[Problem] = []
    tree = read_text(text, "f", problems)
    assert tree
    assert checked(tree, Whole, problems) is None
    words = SourceWords()
    return [(one.code, one.reason(words), one.hint(words)) for one in problems]


def test_text_becomes_what_the_form_says() -> None:
    tree = read_text("id: a\ncount: 7\ncertain: true\nparts: [{name: ' x ', colour: bleu}]\n", "f", [])
    assert tree
    whole = checked(tree, Whole, [])
    assert whole == Whole(id="a", count=7, certain=True, parts=(Part(name="x", colour=Colour.BLUE),))


def test_a_mistyped_key_is_guessed() -> None:
    (found,) = told("id: a\nparts: [{nmae: x, name: y}]\n")
    assert found == ("unknown-key", "la clé « nmae » n’existe pas ici", "vouliez-vous dire « name » ?")


def test_an_unknown_key_far_from_any_lists_the_keys() -> None:
    (found,) = told("id: a\nparts: [{zzzz: x, name: y}]\n")
    assert found[2] == "les clés possibles : name, colour"


def test_a_mistyped_value_is_guessed_and_all_are_listed() -> None:
    (found,) = told("id: a\nparts: [{name: x, colour: Bleue}]\n")
    assert found[0] == "unknown-value"
    assert found[2] == "vouliez-vous dire « bleu » ? Les valeurs possibles : rouge, bleu"


def test_a_long_text_is_refused_with_its_count() -> None:
    (found,) = told("id: a\nparts: [{name: abcdefghijklm}]\n")
    assert found[1:] == ("« name » compte 13 caractères, 10 au plus", "retirer 3 caractères ou plus")


def test_a_faulty_element_does_not_make_the_list_short() -> None:
    assert [code for code, *_ in told("id: a\nparts: [{name: ''}]\n")] == ["empty-text"]


def test_bounds_are_said() -> None:
    (found,) = told("id: a\ncount: 12\n")
    assert found[1:] == ("« 12 » n’est pas dans les bornes permises", "écrire un nombre de 1 à 9")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("day: 22/11/2026", "bad-day"),
        ("day: 2026-02-30", "bad-day"),
        ("page: javascript:alert(1)", "bad-address"),
        ("page: http://exemple", "bad-address"),
        ("page: https://a.fr/x y", "bad-address"),
        ("page: https://nom@a.fr/x", "bad-address"),
        ("fact: ../../etc/passwd", "bad-id"),
        ("fact: a:b:c", "bad-id"),
        ("certain: vrai", "not-boolean"),
        ("count: deux", "not-number"),
        ("count: 1.5", "not-number"),
        ("count: [1]", "not-number"),
        ("parts: x", "not-list"),
        ("parts: [x]", "not-group"),
        ("parts: []", "too-few"),
        ("parts: [{name: a}, {name: b}, {name: c}]", "too-many"),
    ],
)
def test_each_refusal_has_its_code(line: str, code: str) -> None:
    assert [found for found, *_ in told(f"id: a\n{line}\n")] == [code]


@pytest.mark.parametrize(
    "line", ["fact: pack:loi-2", "page: http://a.fr/x?y=1#z", "certain: no", "day: 2028-02-29"]
)
def test_what_is_right_is_taken(line: str) -> None:
    problems: list[Problem] = []
    tree = read_text(f"id: a\n{line}\n", "f", problems)
    assert tree
    assert checked(tree, Whole, problems)


def test_a_flood_of_problems_is_counted_not_told() -> None:
    found = told("id: a\n" + "".join(f"k{n}: x\n" for n in range(200)))
    assert len(found) == 51
    assert found[-1][:2] == ("more", "et 150 autres problèmes dans ce fichier")


def test_what_an_author_wrote_cannot_steer_a_terminal() -> None:
    assert quoted("a\x1b[31m" + "x" * 100) == "a�[31m" + "x" * 53 + "…"


def test_problems_are_told_once_in_the_order_of_the_file() -> None:
    kind = Kind("x", "x", "y")
    first, second, third = Problem("a", 1, 9, kind), Problem("a", 2, 1, kind), Problem("b", 1, 1, kind)
    assert in_order([third, second, first, second]) == (first, second, third)


def test_a_guess_is_near_or_none() -> None:
    assert close_to("Alimentations", ("voirie", "alimentation")) == "alimentation"
    assert close_to("zzz", ("voirie", "alimentation")) == ""
    assert close_to("voirie" * 1000, ("voirie",)) == ""
