"""Debates at every step, for tests and pictures: built by the real rules, command after command, so they stay true."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from arthur.debate import commands as c
from arthur.debate.activity import DEBATE
from arthur.debate.cards import Card, Fact, Family, Imprevu, Option, Pillar, Shortcut, Stage
from arthur.debate.plans import Deal, Recipe, StepKind, make_plan
from arthur.debate.public import PublicDebate, public
from arthur.debate.rounds import LETTERED, ROOM, Agreement, Cause, Hand, Position, Stance
from arthur.debate.state import Debate
from arthur.debate.tables import seat
from codev.activity import Refused
from codev.meeting import commands as mc
from codev.timing import Instant, after, minutes

OPENED = Instant(1_795_512_600_000)  # 24 November 2026, 9:30 UTC
QUEST = Recipe("quete-120", "La quête", 120, 8, 2, 10, 1, 18, 1, 4, 14, 2, 2, 7)
LIMITS = {
    "title": 36,
    "question": 90,
    "situation": 260,
    "label": 32,
    "text": 160,
    "reason": 90,
    "fact": 220,
    "commitment": 120,
    "name": 24,
}
Stretch = Callable[[str], str]
Edition = TypeVar("Edition", Card, Imprevu)


def longer(text: str) -> str:
    """A language 40 % longer than French: words of the same text again, so that it breaks as a language does."""
    words, extra = text.split(" "), round(len(text) * 0.4)
    tail = " ".join((words * 3)[: len(words) * 2])[: max(extra - 1, 1)].strip()
    return f"{text} {tail.replace('{', '').replace('}', '')}" if text.strip() else text


# Each word once, so that a word that is missing from a picture is missed.
TEXT = (
    "selon la délibération votée avant-hier par quarante-deux communes du bassin, sans surcoût "
    "démontré mais avec un approvisionnement incertain pendant l’été ; l’intercommunalité demande "
    "pourtant que chaque fournisseur détaille honnêtement ses engagements environnementaux, son "
    "emploi local, ses délais, et prévoie réglementairement une reprise gratuite des emballages "
    "usagés, des pièces détachées disponibles dix ans, puis un bilan public annuel "
)
VOCABULARY = TEXT.split()


def filled(text: str, limit: int) -> str:
    """`text` gone on with, up to exactly `limit` characters, ending on a letter."""
    whole = f"{text} {' '.join(VOCABULARY)}"
    cut = whole[:limit]
    return cut if cut[-1] != " " else cut[:-1] + "s"


@dataclass(frozen=True, slots=True)
class Content:
    """The texts of a debate: of a usual length, or `full` (each at its limit), and stretched as a language would."""

    full: bool = False
    stretch: Stretch = field(default=str)
    lang: str = "fr"

    def text(self, usual: str, limit: str) -> str:
        """A text of a card: another language may be longer than the source's limit."""
        return self.stretch(self.typed(usual, limit))

    def typed(self, usual: str, limit: str) -> str:
        """A text written in the session: its limit holds in every language."""
        return filled(usual, LIMITS[limit]) if self.full else usual


USUAL = Content()
FULL = Content(full=True)
LONGER = Content(full=True, stretch=longer, lang="xx")


def fact(number: int, content: Content = USUAL) -> Fact:
    statements = (
        "Une part des meubles achetés chaque année doit venir du réemploi ou contenir des matières recyclées.",
        "Un label peut être exigé s’il a un lien avec l’objet du marché ; un label équivalent est toujours accepté.",
        "Dans un groupement de 153 lycées, la commande commune a ramené quarante références à douze.",
    )
    return Fact(
        id=f"fait-{number}",
        title=content.text("Réemploi du mobilier", "title"),
        statement=content.text(statements[number % 3], "fact"),
        reference=(
            "Loi n° 2020-105 du 10 février 2020, art. 58",
            "CCP, art. R. 2111-15",
            "Retour d’une région",
        )[number % 3],
        publisher="Légifrance" if number % 3 < 2 else "Région, direction des achats",
        url="https://www.legifrance.gouv.fr",
        checked="2026-11-02",
        certain=number % 3 != 1,
    )


def card(number: int = 0, content: Content = USUAL, stage: Stage = Stage.SPECIFICATIONS) -> Card:
    titles = ("Des bureaux déjà vécus", "Le pain de la cantine", "Neuf ordinateurs, une école")
    return Card(
        id=f"carte-{number}",
        pack="essai",
        lang=content.lang,
        title=content.text(titles[number % 3], "title"),
        stage=stage,
        families=(Family("mobilier", content.stretch("Mobilier et aménagement")),),
        pillars=(Pillar.ENVIRONMENT, Pillar.SOCIAL),
        situation=content.text(
            "La ville rénove sa mairie : 120 postes à meubler avant l’été. Les agents attendent du neuf, "
            "le budget est voté, et une entreprise d’insertion du bassin remet des bureaux en état.",
            "situation",
        ),
        question=content.text("Jusqu’où demander du mobilier réemployé dans ce marché ?", "question"),
        options=(
            Option(
                content.text("Tout réemployé", "label"),
                content.text(
                    "Un lot entier réservé au réemploi : un signal clair pour la filière locale.", "text"
                ),
                content.text("Si le stock manque, la rentrée se fait sans bureaux.", "reason"),
            ),
            Option(
                content.text("Une part exigée", "label"),
                content.text(
                    "Un tiers de réemploi dans chaque lot : réaliste, et vérifiable à la livraison.", "text"
                ),
                content.text("Un tiers devient vite un plafond.", "reason"),
            ),
            Option(
                content.text("Un critère noté", "label"),
                content.text("Laisser les offres dire ce qu’elles savent faire, et noter l’effort.", "text"),
                content.text("Un critère à 10 % ne change aucun classement.", "reason"),
            ),
        ),
        prompts=("Qui répare un caisson dans trois ans ?", "Qu’en dira l’ergonome ?"),
        shortcuts=(Shortcut("Le réemploi, c’est toujours moins cher.", "La remise en état a un prix."),),
        eclairage=tuple(fact(i, content) for i in range(3)),
        what_would_change=content.text(
            "Un stock garanti par écrit, ou une visite de l’atelier avant la publication.", "fact"
        ),
        fictional=True,
    )


def imprevu(content: Content = USUAL) -> Imprevu:
    return Imprevu(
        id="imprevu-1",
        pack="essai",
        lang=content.lang,
        title=content.text("L’atelier déménage", "title"),
        text=content.text(
            "L’entreprise d’insertion perd ses locaux : elle ne livrera pas avant octobre.", "text"
        ),
        question=content.text("Votre voie tient-elle si la livraison glisse de quatre mois ?", "question"),
    )


@dataclass(frozen=True, slots=True)
class Story:
    """What happens in a debate. `acts` says how many of the last step's acts are done: all of them by default."""

    tables: int = 4
    round: int = 1
    deal: Deal = Deal.SAME
    content: Content = USUAL
    acts: int | None = None
    imprevu: bool = False
    choices: tuple[Position, ...] = (Position.A, Position.B, Position.A, Position.OWN)
    agreements: tuple[Agreement, ...] = (Agreement.UNANIMOUS, Agreement.MAJORITY, Agreement.SPLIT)
    cause: Cause | None = None
    spent: float = 2  # minutes spent in each step
    people: int = 0  # five a table where it is 0


def debate_at(kind: StepKind, tables: int = 4, **changes: object) -> PublicDebate:
    """A debate at its step `kind`, as the room may see it; `changes` are fields of `Story`."""
    return public(state_at(kind, replace(Story(tables=tables), **changes)))  # type: ignore[arg-type]


def state_at(kind: StepKind, story: Story) -> Debate:
    """The same, whole."""
    debate, now = _opened(story), OPENED
    steps = debate.meeting.steps
    number = 0 if kind in (StepKind.WELCOME, StepKind.BREAK, StepKind.CLOSING) else story.round
    last = next(i for i, step in enumerate(steps) if step.kind == kind and step.round == number)
    for index in range(last + 1):
        if index:
            now = after(now, minutes(story.spent))
            debate = _done(debate, mc.EnterStep(index), now)
        limit = story.acts if index == last else None
        for count, command in enumerate(_acts(debate, story)):
            if limit is not None and count >= limit:
                break
            debate = _done(debate, command, now)
    return debate


def now_at(debate: PublicDebate, spent: float = 2) -> Instant:
    """`spent` minutes after the step in hand began."""
    since = debate.timer.since
    return after(since if since is not None else OPENED, minutes(spent))


def _opened(story: Story) -> Debate:
    people = story.people or 5 * story.tables
    opening = mc.Open("Débat des acheteurs", "Mairie", people, make_plan(QUEST, story.tables, story.deal))
    order = tuple(f"carte-{i}" for i in range(20))
    command = c.OpenDebate(
        opening, seat(people, story.tables), "essai", "Paquet d’essai", story.deal, 7, order
    )
    return _done(DEBATE.start(), command, OPENED)


def _done(debate: Debate, command: c.DebateCommand, now: Instant) -> Debate:
    events = DEBATE.decide(debate, command, now)
    assert not isinstance(events, Refused), events
    for event in events:
        debate = DEBATE.evolve(debate, event, now)
    return debate


def _acts(debate: Debate, story: Story) -> Iterator[c.DebateCommand]:
    """What is done in the step in hand, in order."""
    match debate.kind:
        case StepKind.DRAW:
            yield c.Draw(_hands(debate, story))
        case StepKind.DEBATE if story.imprevu:
            yield c.DrawImprevu(_editions(imprevu(USUAL), imprevu(story.content)))
        case StepKind.CHOICE:
            for emblem, position in _positions(debate, story):
                if position is Position.OWN:
                    way = story.content.typed("Un marché à bons de commande, révisé tous les ans", "reason")
                    yield c.NameOwnWay(emblem, way)
                else:
                    yield c.Choose(emblem, position)
        case StepKind.SHARING:
            yield from _sharing(debate, story)
        case StepKind.LIGHT:
            for _ in range(debate.round.facts_count() + 1):
                yield c.ShowNext()
            for number, table in enumerate(debate.present):
                yield c.TakeStance(table.emblem, Stance.MOVED if number % 3 == 1 else Stance.KEPT)
        case StepKind.CLOSING:
            yield from _closing(debate, story)
        case _:
            return


def _hands(debate: Debate, story: Story) -> tuple[Hand, ...]:
    def editions(number: int) -> tuple[Card, ...]:
        stage = tuple(Stage)[(3 * number) % 9]
        return _editions(card(number, USUAL, stage), card(number, story.content, stage))

    first = 8 * (debate.number - 1)
    if story.deal is Deal.SAME:
        return (Hand(ROOM, editions(first)),)
    return tuple(Hand(table.emblem, editions(first + i)) for i, table in enumerate(debate.present))


def _editions(source: Edition, shown: Edition) -> tuple[Edition, ...]:
    return (shown,) if source.lang == shown.lang else (source, shown)


def _positions(debate: Debate, story: Story) -> Iterator[tuple[str, Position]]:
    for number, table in enumerate(debate.present):
        yield table.emblem, story.choices[number % len(story.choices)]


def _sharing(debate: Debate, story: Story) -> Iterator[c.DebateCommand]:
    text = story.content.typed
    reasons = (
        "Le réemploi local d’abord, quitte à étaler la livraison.",
        "Un tiers se vérifie, le tout se promet.",
        "La filière a besoin d’une commande sûre.",
    )
    for number, (emblem, position) in enumerate(_positions(debate, story)):
        yield c.GiveFloor(emblem)
        agreement = story.agreements[number % len(story.agreements)]
        split = agreement is Agreement.SPLIT
        second = LETTERED[1 if position is Position.A else 0] if split else None
        yield c.Agree(emblem, agreement, second)
        yield c.GiveReason(emblem, text(reasons[number % 3], "reason"))
        if split:
            yield c.GiveReason(
                emblem, text("Sans garantie de stock, c’est un pari.", "reason"), of_second=True
            )
        yield c.HearObjection(emblem, text("Et si le stock manque en août ?", "reason"))
    if story.cause:
        yield c.OpenGate(story.cause)


def _closing(debate: Debate, story: Story) -> Iterator[c.DebateCommand]:
    text = story.content.typed
    for table in debate.present:
        yield mc.GiveWord(table.emblem, text("Je relirai nos lots autrement", "reason"))
    for table in debate.present:
        what = text("Appeler l’entreprise d’insertion avant d’écrire le prochain lot", "commitment")
        yield mc.MakeCommitment(what, text("Camille", "name"), "lundi 30 novembre", table.emblem)
    yield mc.KeepSubject(
        text("Comment garantir un stock de mobilier réemployé sans perdre la concurrence ?", "reason")
    )
