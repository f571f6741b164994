"""What is printed: readable, whole, safe to open, and with nothing private on the tables."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from arthur.debate.cards import Card, Option, Shortcut
from arthur.scenario_pack.scenarios import load_scenarios
from arthur.scenario_pack.sheets import facilitator_sheet, table_cards, table_slips
from arthur.scenario_pack.showing import card_text, find_card, pack_lines
from codev.words import SourceWords
from tests.arthur.scenario_pack.samples import World

WORDS = SourceWords()
VOID = {"meta", "br", "hr", "img", "link"}


class Outline(HTMLParser):
    """The tags that are opened, with their attributes, and the text that is shown."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.shown = ""
        self.style = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style += data
        elif "body" in self.open:
            self.shown += data

    def headings(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.tags if re.fullmatch(r"h[1-6]", tag)]


@pytest.fixture
def card(world: World) -> Card:
    return load_scenarios(world.root).packs[0].cards[0][0]


def sheets(card: Card) -> Iterator[str]:
    yield table_cards([card, card], WORDS)
    yield facilitator_sheet(card, WORDS)
    yield table_slips(card, WORDS, ("Chêne", "Lion"))
    yield table_slips(None, WORDS)


def test_every_sheet_stands_alone_and_says_its_language(card: Card) -> None:
    for page in sheets(card):
        outline = Outline(page)
        assert page.startswith('<!DOCTYPE html>\n<html lang="fr">')
        assert outline.open == []
        tags = [tag for tag, _ in outline.tags]
        assert tags.count("main") == tags.count("title") == 1
        assert not {"script", "link", "img", "iframe"} & set(tags)
        assert not re.search(r"url\(|@import", outline.style)


def test_headings_never_skip_a_level(card: Card) -> None:
    for page in sheets(card):
        levels = Outline(page).headings()
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_table_reads_large_print(card: Card) -> None:
    for page in (table_cards([card], WORDS), table_slips(card, WORDS)):
        outline = Outline(page)
        assert ("body", {"class": "large"}) in outline.tags
        size = re.search(r"body\.large \{ font-size: (\d+)pt", outline.style)
        assert size
        assert int(size[1]) >= 18
        smaller = re.findall(r"font-size: (0?\.\d+em|[\d.]+(?:px|pt))", outline.style)
        assert {one for one in smaller if one not in {"18pt", "12pt"}} == set(), (
            "nothing else sets a small size"
        )


def test_a_table_has_the_whole_card_and_nothing_private(card: Card) -> None:
    shown = Outline(table_cards([card], WORDS)).shown
    for text in (card.title, card.situation, card.question, *(o.label for o in card.options)):
        assert text in shown
    assert all(option.text in shown for option in card.options)
    private = [*card.prompts, card.shortcuts[0].claim, card.shortcuts[0].why, card.what_would_change]
    private += [option.objection for option in card.options] + [fact.statement for fact in card.eclairage]
    assert [text for text in private if text in shown] == []


def test_each_table_has_its_sheet(card: Card) -> None:
    tags = [tag for tag, _ in Outline(table_cards([card, replace(card, title="Autre")], WORDS)).tags]
    assert tags.count("article") == tags.count("h1") == 2


def test_the_facilitator_has_everything(card: Card) -> None:
    doubtful = replace(card.eclairage[0], certain=False, valid_until="2027-01-01")
    outline = Outline(facilitator_sheet(replace(card, eclairage=(doubtful, *card.eclairage[1:])), WORDS))
    expected = [*card.prompts, card.shortcuts[0].claim, card.shortcuts[0].why, card.what_would_change]
    expected += [option.objection for option in card.options]
    expected += [
        text for fact in card.eclairage for text in (fact.statement, fact.reference, fact.publisher, fact.url)
    ]
    expected += ["ne pas projeter", "vérifié le 2026-11-22", "valable jusqu’au 2027-01-01"]
    assert [text for text in expected if text not in outline.shown] == []
    assert outline.shown.count("à vérifier") == 1


def test_a_slip_asks_all_that_is_recorded(card: Card) -> None:
    shown = Outline(table_slips(card, WORDS, ("Chêne",))).shown
    for text in (
        "Chêne",
        "A – ",
        "B – ",
        "Notre voie",
        "unanime",
        "majorité",
        "partagé",
        "maintient",
        "bouge",
    ):
        assert text in shown
    assert "C – " not in shown, "this card has two options"
    assert "C" in Outline(table_slips(None, WORDS)).shown


def test_no_text_becomes_a_tag(card: Card) -> None:
    bad = '</title></style><script>alert("1")</script>&lt;&amp;\' onload="x"'
    hostile = replace(
        card,
        title=bad,
        situation=bad,
        question=bad,
        options=(Option(bad, bad, bad),) * 2,
        prompts=(bad, bad),
        shortcuts=(Shortcut(bad, bad),),
        eclairage=tuple(
            replace(fact, title=bad, statement=bad, url=f"https://a.fr/{bad}") for fact in card.eclairage
        ),
    )
    for page, sane in zip(sheets(hostile), sheets(card), strict=True):
        spoiled, plain = Outline(page), Outline(sane)
        assert [(tag, attrs.keys()) for tag, attrs in spoiled.tags] == [(t, a.keys()) for t, a in plain.tags]
        assert bad in spoiled.shown or "Table : …" in spoiled.shown


def test_a_card_is_shown_as_text(card: Card, world: World) -> None:
    text = card_text(card, WORDS)
    assert card.question in text
    assert "Des lieux ou des montants de cette carte sont inventés." in text
    assert card.prompts[0] not in text
    packs = load_scenarios(world.root).packs
    assert list(pack_lines(packs, WORDS)) == [
        "essai – Essai (1.0, fr)",
        "  carte – Le lait de la crèche (Critères)",
        "  greve – Grève des transports (imprévu)",
    ]


def test_a_card_is_found_by_its_id_with_or_without_its_pack(world: World) -> None:
    packs = load_scenarios(world.root).packs
    assert find_card(packs, "carte", "fr") == find_card(packs, "essai:carte", "de") == packs[0].cards[0][0]
    assert find_card(packs, "autre:carte", "fr") is None
    assert find_card(packs, "absente", "fr") is None
