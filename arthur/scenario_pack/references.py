"""From one file to another by id: what a card names must exist, be sound, and be named once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from arthur.scenario_pack.findings import BROKEN_REFERENCE, REPEATED
from arthur.scenario_pack.shelf import F, Filed
from codev.packs.problems import Kind, Problem
from codev.packs.reading import Loc
from codev.packs.schema import close_to


@dataclass(frozen=True, slots=True)
class Target:
    """The ids that may be named, those whose file has an error, and the problem of naming another."""

    good: Collection[str]
    broken: Collection[str]
    unknown: Kind


def resolve(filed: Filed[F], loc: Loc, ids: Sequence[str], target: Target, problems: list[Problem]) -> None:
    """Adds a problem for each of `ids`, the list at `loc`, that `target` does not have, or that comes twice."""
    tell_repeats(filed, loc, ids, problems)
    for at, value in enumerate(ids):
        if value in target.broken:
            problems.append(filed.problem(BROKEN_REFERENCE, (*loc, at), value=value))
        elif value not in target.good:
            possible = tuple(sorted(target.good))
            close = close_to(value, possible)
            problems.append(
                filed.problem(target.unknown, (*loc, at), value=value, possible=possible, close=close)
            )


def tell_repeats(filed: Filed[F], loc: Loc, values: Sequence[str], problems: list[Problem]) -> None:
    """Adds a problem for each of `values`, the list at `loc`, that was there before."""
    for at, value in enumerate(values):
        if value in values[:at]:
            problems.append(filed.problem(REPEATED, (*loc, at), value=str(value), key=str(loc[-1])))
