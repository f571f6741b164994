"""How many insertion hours a contract asks for, and how many were done: a pure reckoning, no rule of law.

The formula: hours = amount × labour share × insertion rate ÷ hourly cost. Units: the amount of the lot in euros
before tax, the share and the rate in per cent, the cost of an hour with its charges in euros. Published by the
"maison de l'emploi et de la formation" of Sud 77, and used by LASER emploi (both read; the pages are old).

None of the four has a usual value here: a share of labour depends on the trade, a rate on the buyer, an hourly cost
on the year. They are given, and discussed. The ways in which hours count are those of the CCAG-FCS, art. 16.1.2.

The example that is published, one million of building:

>>> round(hours_due(1_000_000, labour_share=50, rate=5, hourly_cost=30))
833

Two lots for 178 homes: 600 hours were asked for, about 900 were done (for the buyer, 150 % of what was due):

>>> told = FollowUp(600, ((Way.UNTOLD, 900),))
>>> round(told.percent), told.remaining, told.beyond
(150, 0, 300)
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from codev.activity import Trouble
from codev.words import N_, Words

FORMULA = N_("Heures = montant HT × part de main-d’œuvre × taux d’insertion ÷ coût horaire chargé")
SOURCE = N_(
    "Formule publiée par la maison de l’emploi et de la formation du Sud 77 et par LASER emploi ; "
    "chaque hypothèse se discute."
)


class Quantity(StrEnum):
    """The four quantities of the formula, by their names in `Basis`."""

    AMOUNT = "amount"
    LABOUR_SHARE = "labour_share"
    RATE = "rate"
    HOURLY_COST = "hourly_cost"


QUANTITY_NAMES = {
    Quantity.AMOUNT: N_("Montant hors taxes"),
    Quantity.LABOUR_SHARE: N_("Part de main-d’œuvre"),
    Quantity.RATE: N_("Taux d’insertion"),
    Quantity.HOURLY_COST: N_("Coût horaire chargé"),
}
_WRITTEN = {
    Quantity.AMOUNT: N_("{number} €"),
    Quantity.LABOUR_SHARE: N_("{number} %"),
    Quantity.RATE: N_("{number} %"),
    Quantity.HOURLY_COST: N_("{number} €"),
}
_BOUNDS = {  # what makes sense, not what is allowed
    Quantity.AMOUNT: (1_000, 1_000_000_000),
    Quantity.LABOUR_SHARE: (1, 100),
    Quantity.RATE: (0.1, 100),
    Quantity.HOURLY_COST: (1, 500),
}
_OUT_OF_BOUNDS = {
    Quantity.AMOUNT: N_("Le montant va de 1 000 € à un milliard d’euros : « {said} » n’y est pas."),
    Quantity.LABOUR_SHARE: N_("La part de main-d’œuvre va de 1 à 100 % : « {said} » n’y est pas."),
    Quantity.RATE: N_("Le taux d’insertion va de 0,1 à 100 % : « {said} » n’y est pas."),
    Quantity.HOURLY_COST: N_("Le coût horaire va de 1 à 500 € : « {said} » n’y est pas."),
}
NO_NUMBER = N_("« {said} » n’est pas un nombre ; écrivez par exemple 1 200 000 ou 12,5.")
NO_HOURS = N_("Des heures ne peuvent pas dépasser un million : « {said} ».")
NOTHING_DUE = N_("Pour suivre des heures, il en faut au moins une de due.")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a reckoning starts from: euros before tax, per cent, per cent, euros for an hour."""

    amount: float
    labour_share: float
    rate: float
    hourly_cost: float

    def value(self, quantity: Quantity) -> float:
        return float(getattr(self, quantity))

    @property
    def hours(self) -> float:
        return hours_due(self.amount, self.labour_share, self.rate, self.hourly_cost)


def hours_due(amount: float, labour_share: float, rate: float, hourly_cost: float) -> float:
    """The hours that a contract of `amount` € asks for. Raises `ZeroDivisionError` for an hour that costs nothing."""
    return amount * labour_share / 100 * rate / 100 / hourly_cost


def entered(quantity: Quantity, said: str) -> float:
    """The value that was written for `quantity`. Raises `Trouble` when it is no number, or makes no sense."""
    value = _number(said)
    least, most = _BOUNDS[quantity]
    if not least <= value <= most:
        raise Trouble(_OUT_OF_BOUNDS[quantity], said=said.strip())
    return value


def entered_hours(said: str) -> float:
    """A count of hours that was written. Raises `Trouble` when it is none."""
    value = _number(said)
    if value > 1_000_000:
        raise Trouble(NO_HOURS, said=said.strip())
    return value


def _number(said: str) -> float:
    """A number as it is written in French, with its unit or without: one comma at most, thousands apart by spaces."""
    bare = re.sub(r"(€|%|h)$", "", said.strip()).strip()
    if not re.fullmatch(r"([0-9]+|[0-9]{1,3}(\s[0-9]{3})+)([,.][0-9]{1,2})?", bare):
        raise Trouble(NO_NUMBER, said=said.strip())
    return float(re.sub(r"\s", "", bare).replace(",", "."))


def moved(quantity: Quantity, value: float, by: int) -> float:
    """The value `by` steps further, inside what makes sense: a step is what a room would change it by."""
    step = {Quantity.AMOUNT: 10_000 if value + by < 1_000_000 else 100_000, Quantity.LABOUR_SHARE: 5}
    least, most = _BOUNDS[quantity]
    return min(max(value + by * step.get(quantity, 1), least), most)


def typed(value: float) -> str:
    """The value as it is written to be read by `entered`, whatever the language.

    >>> typed(1_200_000), typed(12.5)
    ('1200000', '12,5')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def written(quantity: Quantity, value: float, words: Words) -> str:
    """The value with its unit."""
    return words(_WRITTEN[quantity], number=words.number(value))


def counted(hours: float, words: Words) -> str:
    """Whole hours, in words: "600 heures"."""
    return words.plural("{number} heure", "{number} heures", round(hours), number=words.number(round(hours)))


def reckoned(basis: Basis, words: Words) -> tuple[str, str, str]:
    """The formula with its values, line by line."""
    labour = basis.amount * basis.labour_share / 100
    insertion = labour * basis.rate / 100
    says = {one: written(one, basis.value(one), words) for one in Quantity}
    euros = {"labour": labour, "insertion": insertion}
    told = {name: written(Quantity.AMOUNT, value, words) for name, value in euros.items()}
    return (
        words(N_("{amount} × {labour_share} = {labour} de main-d’œuvre"), **says, **told),
        words(N_("{labour} × {rate} = {insertion} pour l’insertion"), **says, **told),
        words(N_("{insertion} ÷ {hourly_cost} = {hours}"), hours=counted(basis.hours, words), **says, **told),
    )


# ---------------------------------------------------------------------- hours due, done, remaining


class Way(StrEnum):
    """The ways in which insertion hours are done."""

    HIRED = "embauche"
    LENT = "mise-a-disposition"
    SUBCONTRACTED = "sous-traitance"
    UNTOLD = "autres"


WAY_NAMES = {
    Way.HIRED: N_("Embauche directe"),
    Way.LENT: N_("Mise à disposition (intérim d’insertion, association intermédiaire, GEIQ…)"),
    Way.SUBCONTRACTED: N_("Sous-traitance ou groupement avec une structure d’insertion ou du handicap"),
    Way.UNTOLD: N_("Autre, ou non précisé"),
}


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Hours due, and those done in each way. Raises `Trouble` when nothing is due."""

    due: float
    done: tuple[tuple[Way, float], ...]

    def __post_init__(self) -> None:
        if self.due <= 0:
            raise Trouble(NOTHING_DUE)

    @property
    def total(self) -> float:
        return sum(hours for _, hours in self.done)

    @property
    def remaining(self) -> float:
        """What is left to do; never less than nothing."""
        return max(0, self.due - self.total)

    @property
    def beyond(self) -> float:
        """What was done past what is due."""
        return max(0, self.total - self.due)

    @property
    def percent(self) -> float:
        """Hours done for a hundred due."""
        return 100 * self.total / self.due
