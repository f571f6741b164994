"""The report of several sessions, as a document: pictures first, tables for who counts further."""

from collections.abc import Iterator, Sequence

from arthur.bilan.counting import Objection, PlayedCard, Promise, Tally
from arthur.debate.cards import STAGE_NAMES, Stage
from arthur.debate.rounds import LETTERED, POSITION_NAMES, Position
from codev.document import Bar, Bars, Block, Bullets, Document, Heading, Paragraph, Picture, Table
from codev.project import INDEPENDENCE
from codev.words import N_, Words

PICTURED = 8  # cards that have a picture of their own, the most debated ones
OBJECTIONS = 20  # that are told, the commonest
ACTIVITIES = {"debate": N_("Débat"), "codev": N_("Codéveloppement")}

CAUTION = N_(
    "Ce bilan ne reprend aucun nom de participant. Les objections, les engagements et les sujets sont repris mot pour mot, "
    "sans avoir été relus : vérifiez que personne ne peut y être reconnu avant de le partager."
)


def report(tally: Tally, left_out: Sequence[str], words: Words) -> Document:
    """The whole; `left_out` are the names of the files that could not be read."""
    return Document(
        title=words(N_("Bilan de plusieurs séances")),
        subtitle="",
        lang=words.lang,
        particulars=_particulars(tally, words),
        blocks=tuple(_blocks(tally, left_out, words)),
        footer=words(INDEPENDENCE),
    )


def _particulars(tally: Tally, words: Words) -> tuple[tuple[str, str], ...]:
    days = sorted(one.opened for one in tally.held)
    first, last = (words.date(day) for day in (days[0], days[-1]))
    period = first if first == last else words(N_("du {first} au {last}"), first=first, last=last)
    debates = sum(one.activity == "debate" for one in tally.held)
    return (
        (words(N_("Période")), period),
        (words(N_("Débats")), str(debates)),
        (words(N_("Codéveloppements")), str(len(tally.held) - debates)),
        (words(N_("Participations")), str(sum(one.people for one in tally.held))),
    )


def _blocks(tally: Tally, left_out: Sequence[str], words: Words) -> Iterator[Block]:
    cards = sorted(tally.cards.values(), key=lambda card: (-card.tables, -card.sessions, card.title))
    if cards:
        yield from _debated(cards, words)
        yield from _choices([card for card in cards if card.tables], words)
    yield from _objections(tuple(tally.objections.values()), words)
    yield from _promises(tally.promises, words)
    if tally.subjects:
        yield Heading(1, words(N_("Sujets restés ouverts")))
        header = (words(N_("Sujet")), words(N_("D’où il vient")))
        yield Table(
            words(N_("Sujets gardés pour un codéveloppement")), header, tuple(tally.subjects), "subjects"
        )
    yield Heading(1, words(N_("Séances comptées")))
    yield _sessions(tally, words)
    if left_out:
        yield Paragraph(words(N_("Fichiers laissés de côté, parce qu’ils n’ont pas pu être lus :")))
        yield Bullets(tuple(left_out))
    yield Paragraph(words(CAUTION), soft=True)


def _debated(cards: Sequence[PlayedCard], words: Words) -> Iterator[Block]:
    yield Heading(1, words(N_("Ce qui a été débattu")))
    played = {stage: sum(card.sessions for card in cards if card.stage == stage) for stage in Stage}
    bars = tuple(
        (words(STAGE_NAMES[stage]), (Bar(times, _times(times, words)),))
        for stage, times in played.items()
        if times
    )
    if bars:
        alternative = " ".join(
            words(N_("{what} : {count}."), what=name, count=bar.told) for name, (bar,) in bars
        )
        yield Picture(words(N_("Étapes d’un achat débattues")), alternative, Bars((), bars))
    if missing := tuple(words(STAGE_NAMES[stage]) for stage, times in played.items() if not times):
        yield Paragraph(words.listing(missing), lead=words(N_("Étapes à explorer")))
    in_order = sorted(cards, key=lambda card: (_rank(card.stage), card.title))
    rows = tuple(
        (_stage(card.stage, words), card.title, str(card.sessions), str(card.tables)) for card in in_order
    )
    header = (N_("Étape"), N_("Carte"), N_("Séances"), N_("Tables"))
    yield Table(words(N_("Cartes débattues")), tuple(map(words, header)), rows, "cards")


def _choices(cards: Sequence[PlayedCard], words: Words) -> Iterator[Block]:
    if not cards:
        return
    yield Heading(1, words(N_("Ce que les tables ont choisi")))
    for card in cards[:PICTURED]:
        yield _picture(card, words)
    rows = tuple(
        (card.title, _option(option, card, words), str(card.options[option]))
        for card in cards
        for option in _ordered(card)
    )
    header = (N_("Carte"), N_("Choix"), N_("Tables"))
    yield Table(words(N_("Choix des tables, carte par carte")), tuple(map(words, header)), rows, "choices")
    moved, heard = sum(card.moved for card in cards), sum(card.tables for card in cards)
    said = words(N_("Tables qui ont bougé après l’éclairage : {moved} sur {all}."), moved=moved, all=heard)
    yield Paragraph(said)


def _picture(card: PlayedCard, words: Words) -> Picture:
    told = [(_option(option, card, words), card.options[option]) for option in _ordered(card)]
    bars = tuple((name, (Bar(count, _tables(count, words)),)) for name, count in told)
    alternative = " ".join(
        words(N_("{what} : {count}."), what=name, count=_tables(count, words)) for name, count in told
    )
    return Picture(card.title, alternative, Bars((), bars))


def _objections(heard: Sequence[Objection], words: Words) -> Iterator[Block]:
    """The commonest first; where none came back, they are told all the same, up to as many."""
    if not heard:
        return
    yield Heading(1, words(N_("Objections les plus entendues")))
    common = sorted(heard, key=lambda one: (-one.count, one.text))
    rows = tuple((one.text, str(one.count), "\n".join(one.cards)) for one in common[:OBJECTIONS])
    header = (N_("Objection"), N_("Fois"), N_("Cartes"))
    yield Table(
        words(N_("Objections, la plus fréquente d’abord")), tuple(map(words, header)), rows, "objections"
    )
    if len(common) > len(rows):
        said = words.plural(
            "{count} autre objection a été entendue.",
            "{count} autres objections ont été entendues.",
            len(common) - len(rows),
        )
        yield Paragraph(said, soft=True)


def _promises(promises: Sequence[Promise], words: Words) -> Iterator[Block]:
    if not promises:
        return
    yield Heading(1, words(N_("Engagements")))
    in_order = sorted(promises, key=lambda one: (not one.day, one.day, one.opened))
    rows = tuple(
        (one.what, one.when, words.iso_date(one.day) if one.day else "", words.date(one.opened))
        for one in in_order
    )
    header = (N_("Quoi"), N_("Quand"), N_("Retour"), N_("Pris le"))
    yield Table(
        words(N_("Engagements pris, les retours datés d’abord")),
        tuple(map(words, header)),
        rows,
        "commitments",
    )


def _sessions(tally: Tally, words: Words) -> Table:
    rows = tuple(
        (
            words.date(one.opened),
            words(ACTIVITIES.get(one.activity, one.activity)),
            str(one.people or ""),
            str(one.tables or ""),
        )
        for one in sorted(tally.held, key=lambda one: one.opened)
    )
    header = (N_("Date"), N_("Séance"), N_("Personnes"), N_("Tables"))
    return Table(words(N_("Chaque séance, par date")), tuple(map(words, header)), rows, "sessions")


def _ordered(card: PlayedCard) -> tuple[str, ...]:
    """Every option that was chosen, in the order of the card; what is none of ours last."""
    known = tuple(option for option in Position if option in card.options)
    return (*known, *(option for option in card.options if option not in known))


def _option(option: str, card: PlayedCard, words: Words) -> str:
    if option in LETTERED:
        return f"{option.upper()}. {card.labels.get(option, '')}"
    names = {str(position): name for position, name in POSITION_NAMES.items()}
    return words(names.get(option, option))


def _stage(stage: str, words: Words) -> str:
    names = {str(one): name for one, name in STAGE_NAMES.items()}
    return words(names.get(stage, stage))


def _rank(stage: str) -> int:
    order = [str(one) for one in Stage]
    return order.index(stage) if stage in order else len(order)


def _times(count: int, words: Words) -> str:
    return words.plural("{count} fois", "{count} fois", count)


def _tables(count: int, words: Words) -> str:
    return words.plural("{count} table", "{count} tables", count)
