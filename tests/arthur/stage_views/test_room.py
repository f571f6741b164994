"""What each screen of a session says, what it keeps to itself, and what can be done there."""

from dataclasses import replace

import pytest

from arthur.debate.plans import Deal, StepKind
from arthur.debate.rounds import Agreement, Cause, Position
from arthur.debate.tables import Table, emblem_of
from arthur.intents import Intent, Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.entries import Foot
from arthur.stage_views.quest_map import lit, quest_map
from arthur.stage_views.room import ROOM_VIEWS, room
from arthur.stage_views.shows import Room
from arthur.stage_views.welcome import AIM, NO_POINTS, NOBODY_WINS, RULES
from arthur.widgets.theme import DAY, NIGHT
from codev.timing import after, minutes
from codev.words import SourceWords
from tests.arthur.samples import FULL, Story, card, debate_at, imprevu, now_at
from tests.arthur.stage_views.law import blank, written
from tests.arthur.stage_views.rooms import SCENES, Scene, pages

WORDS = SourceWords()
K = StepKind
SIZES = ((1024, 768), (1280, 720), (1920, 1080))


def seen(
    kind: StepKind, page: int = 0, held: str = "", spent: float = 2, **story: object
) -> tuple[Canvas, dict[str, Zone]]:
    """A screen, and its zones by label."""
    debate = debate_at(kind, **story)  # type: ignore[arg-type]
    shows = Room(debate, now_at(debate, spent), page, table=held, foot=Foot("→ la suite"))
    canvas = blank((1920, 1080))
    zones = room(canvas, shows, WORDS, DAY)
    return canvas, {zone.label: zone for zone in sorted(zones, key=lambda zone: zone.key)}


def all_of(scene: Scene, size: tuple[int, int], text_size: float) -> str:
    """All that a scene says over its pages, without a space."""
    shown = pages(scene, WORDS, NIGHT, lambda: blank(size, text_size))
    return "".join(written(canvas) for canvas, _ in shown).replace(" ", "")


def missing(said: str, *texts: str) -> list[str]:
    return [word for text in texts for word in text.split(" ") if word not in said]


def scene(name: str) -> Scene:
    return next(one for one in SCENES if one.name == name)


def test_every_kind_of_step_has_its_screen() -> None:
    assert set(ROOM_VIEWS) == set(StepKind)


@pytest.mark.parametrize("text_size", [1.0, 1.3])
@pytest.mark.parametrize("size", SIZES)
class TestNothingIsCut:
    """Every word of every text at its limit is on one page or another."""

    def test_welcome(self, size: tuple[int, int], text_size: float) -> None:
        said = all_of(scene("accueil"), size, text_size)
        assert not missing(said, AIM, NOBODY_WINS, NO_POINTS, *RULES, "Manche 1", "Clôture", "18 min")

    def test_reading(self, size: tuple[int, int], text_size: float) -> None:
        shown = card(0, FULL)
        said = all_of(scene("lecture"), size, text_size)
        assert not missing(said, shown.title, shown.situation, shown.question, shown.families[0].title)

    def test_debate(self, size: tuple[int, int], text_size: float) -> None:
        shown, event = card(0, FULL), imprevu(FULL)
        said = all_of(scene("débat, imprévu, merci"), size, text_size)
        labels = (option.label for option in shown.options)
        assert not missing(said, shown.question, *labels, event.title, event.text, event.question)

    def test_sharing(self, size: tuple[int, int], text_size: float) -> None:
        here = scene("mise en commun, huit tables")
        said = all_of(here, size, text_size)
        voices = here.shows(WORDS, FULL).debate.round.voices
        texts = [
            text for one in voices for text in (one.reason, one.objection, one.own_way, one.second_reason)
        ]
        assert len(voices) == 8
        assert not missing(said, *texts, *(emblem_of(voice.table).name for voice in voices))

    def test_untaken_options(self, size: tuple[int, int], text_size: float) -> None:
        shown = card(0, FULL)
        said = all_of(scene("mise en commun, toutes d’accord"), size, text_size)
        assert not missing(said, shown.options[0].text, shown.options[2].text)

    def test_facts(self, size: tuple[int, int], text_size: float) -> None:
        here = scene("éclairage, ce qui changerait")
        said = all_of(replace(here, page=9), size, text_size)
        shown = card(0, FULL)
        facts = [
            text
            for fact in shown.eclairage
            for text in (fact.title, fact.statement, fact.reference, fact.publisher)
        ]
        assert not missing(said, *facts, shown.what_would_change)

    def test_closing(self, size: tuple[int, int], text_size: float) -> None:
        here = scene("clôture, bilan")
        debate = here.shows(WORDS, FULL).debate
        said = all_of(here, size, text_size)
        made = [text for one in debate.commitments for text in (one.what, one.who, one.when)]
        assert not missing(said, *(word.text for word in debate.words), *made, debate.subjects[0].text)


def test_nobody_wins_is_said_first() -> None:
    canvas, zones = seen(K.WELCOME)
    assert NOBODY_WINS in written(canvas)
    assert zones["page suivante"].key == "next"


def test_before_the_draw_the_deck_is_face_down() -> None:
    canvas, zones = seen(K.DRAW, acts=0)
    assert card().title not in written(canvas)
    assert zones["Tirer une carte"].intent == Intent(Verb.NEXT)
    assert (zones["Choisir une carte à la main"].key, zones["Choisir une carte à la main"].intent.verb) == (
        "p",
        Verb.PICK,
    )


def test_a_drawn_card_says_its_title_and_can_be_put_back() -> None:
    canvas, zones = seen(K.DRAW)
    assert "Des bureaux" in written(canvas)
    assert card().situation.split(".")[0] not in written(canvas)
    assert {zone.intent.verb for zone in zones.values()} >= {Verb.PUT_BACK}


def test_while_it_turns_the_card_cannot_be_read() -> None:
    debate = debate_at(K.DRAW)
    for turned, readable in ((0.0, False), (0.4, False), (1.0, True)):
        canvas = blank((1920, 1080))
        room(canvas, Room(debate, now_at(debate), turned=turned), WORDS, DAY)
        assert ("Des bureaux" in written(canvas)) is readable


def test_with_a_card_for_each_table_the_reading_names_each() -> None:
    canvas, _ = seen(K.READING, deal=Deal.DISTINCT)
    for table in ("Chêne", "Lion", "Cerf", "Faucon"):
        assert table in written(canvas)
    assert card().situation.split(".")[0] not in written(canvas)


def test_the_debate_offers_an_imprevu_until_one_is_drawn() -> None:
    _, zones = seen(K.DEBATE)
    assert zones["Tirer un imprévu"].key == "i"
    canvas, zones = seen(K.DEBATE, imprevu=True)
    assert "Tirer un imprévu" not in zones
    assert imprevu().question in written(canvas)


def test_over_time_the_room_is_thanked_and_told_no_lateness() -> None:
    canvas, _ = seen(K.DEBATE, spent=20)
    assert "merci" in written(canvas)
    for word in ("retard", "dépass"):
        assert word not in written(canvas)


class TestChoice:
    def test_the_choices_made_are_not_told(self) -> None:
        drawn = []
        for choices in ((Position.A,), (Position.B,)):
            canvas, _ = seen(K.CHOICE, acts=2, held="cerf", choices=choices)
            drawn.append(bytes(canvas.freeze().image.get_buffer().raw))
        assert drawn[0] == drawn[1]
        canvas, _ = seen(K.CHOICE, acts=2, held="cerf")
        assert written(canvas).count("✓ a choisi") == 2

    def test_a_key_for_each_answer_and_each_table(self) -> None:
        _, zones = seen(K.CHOICE, acts=0, held="chene")
        keys = {zone.key: zone.intent for zone in zones.values() if zone.key}
        positions = {"a": "a", "b": "b", "c": "c", "n": "own", "x": "none"}
        assert {key: keys[key] for key in positions} == {
            key: Intent(Verb.POSITION, value) for key, value in positions.items()
        }
        assert keys["3"] == Intent(Verb.TABLE, "cerf")

    def test_a_clicker_finds_the_way_back_after_the_answers(self) -> None:
        debate = debate_at(K.CHOICE, acts=0)
        shown = room(blank((1920, 1080)), Room(debate, now_at(debate), table="chene"), WORDS, DAY)
        asked = [zone for zone in shown if zone.focus]
        assert len(asked) == 6
        assert (asked[-1].label, asked[-1].intent) == ("Revenir", Intent(Verb.GO, f"step:{debate.index - 1}"))
        assert not any(zone.key in ("next", "back") for zone in shown)

    def test_once_all_have_chosen_the_room_is_told(self) -> None:
        canvas, zones = seen(K.CHOICE)
        assert "Toutes les tables" in written(canvas)
        assert not any(zone.focus for zone in zones.values())


def test_a_table_that_comes_late_to_a_distinct_deal_is_asked_nothing() -> None:
    debate = debate_at(K.CHOICE, deal=Deal.DISTINCT)
    late = replace(debate, tables=(*debate.tables, Table("rose", 4)))
    canvas = blank((1920, 1080))
    room(canvas, Room(late, now_at(late)), WORDS, DAY)
    assert "Toutes les tables" in written(canvas)
    assert "Rose" not in written(canvas)


class TestSharing:
    def test_the_next_key_gives_the_floor_on_until_the_last_table(self) -> None:
        debate = debate_at(K.SHARING, tables=8, content=FULL)
        first, last = debate.round.order[0], debate.round.order[-1]
        for floor, expected in ((first, "down"), (last, "next")):
            here = replace(debate, round=replace(debate.round, floor=floor))
            canvas = blank((1280, 720))
            zones = room(canvas, Room(here, now_at(here), table=floor), WORDS, DAY)
            assert {zone.key for zone in zones} & {"next", "down"} == {expected}
            assert emblem_of(floor).name in written(canvas)

    def test_what_is_noted_of_the_table_in_hand_is_ticked(self) -> None:
        canvas, zones = seen(K.SHARING, held="chene", acts=3, agreements=(Agreement.MAJORITY,))
        keys = {zone.key: zone.intent for zone in zones.values()}
        assert keys["m"] == Intent(Verb.AGREEMENT, "majorite")
        assert keys["r"] == Intent(Verb.REASON)
        assert keys["o"] == Intent(Verb.OBJECTION)
        assert {"✓ majorité", "✓ raison", "objection"} <= {mark.text for mark in canvas.marks}

    def test_a_way_of_ones_own_can_be_named(self) -> None:
        _, zones = seen(K.SHARING, held="faucon")
        assert {zone.key: zone.intent for zone in zones.values()}["v"] == Intent(Verb.OWN_WAY)
        _, zones = seen(K.SHARING, held="chene")
        assert "v" not in {zone.key for zone in zones.values()}

    def test_two_tables_that_differ_open(self) -> None:
        canvas, _ = seen(K.SHARING, acts=1)
        assert "Chêne, Lion ouvrent l’échange" in written(canvas)

    def test_a_majority_may_say_its_minority(self) -> None:
        debate = debate_at(K.SHARING, choices=(Position.A,), agreements=(Agreement.MAJORITY,))
        voices = tuple(replace(one, second_reason="Trop risqué.") for one in debate.round.voices)
        here = replace(debate, round=replace(debate.round, voices=voices))
        canvas = blank((1920, 1080))
        room(canvas, Room(here, now_at(here)), WORDS, DAY)
        assert "La minorité : Trop risqué." in written(canvas)

    def test_one_table_says_its_majority_and_its_minority(self) -> None:
        canvas, _ = seen(K.SHARING, tables=1, agreements=(Agreement.SPLIT,))
        assert "La majorité :" in written(canvas)
        assert "La minorité :" in written(canvas)

    def test_the_card_objects_where_nobody_did_and_only_then(self) -> None:
        given = card().options[1].objection
        canvas, _ = seen(K.SHARING, acts=3, choices=(Position.B,))
        assert given not in written(canvas)
        debate = debate_at(K.SHARING, acts=0, choices=(Position.B,))
        voiced = card().options[1]
        hands = tuple(
            replace(h, editions=(replace(card(), options=(voiced,) * 3),)) for h in debate.round.hands
        )
        here = replace(debate, round=replace(debate.round, cause=Cause.NONE_HEARD, hands=hands))
        canvas = blank((1920, 1080))
        room(canvas, Room(here, now_at(here)), WORDS, DAY)
        assert "Objection de la carte" in written(canvas)


@pytest.mark.parametrize(
    "name", ["lecture", "clôture, bilan", "éclairage, un fait", "mise en commun, huit tables"]
)
def test_pages_lead_back_where_they_came_from(name: str) -> None:
    here = scene(name)
    shows, trail = here.shows(WORDS, FULL), []
    for _ in range(40):
        trail.append(shows.page)
        zones = room(blank((1024, 768), 1.3), shows, WORDS, DAY)
        onward = next((zone for zone in zones if zone.key == "next" and zone.intent.verb is Verb.GO), None)
        if onward is None:
            break
        shows = replace(shows, page=int(str(onward.intent.value).removeprefix("page:")))
    assert len(trail) > 1
    for expected in reversed(trail[:-1]):
        zones = room(blank((1024, 768), 1.3), shows, WORDS, DAY)
        back = next((zone for zone in zones if zone.key == "back"), None)
        if back is None:  # the parts of the closing are the session's own pages
            assert here.kind is K.CLOSING
            break
        shows = replace(shows, page=int(str(back.intent.value).removeprefix("page:")))
        assert shows.page == expected


class TestLight:
    def test_a_fact_says_its_source_and_its_day(self) -> None:
        canvas, _ = seen(K.LIGHT, acts=1)
        said = written(canvas)
        for text in ("Fait 1 sur 3", "art. 58", "Légifrance · vérifié le 2026-11-02"):
            assert text in said
        assert "À vérifier" not in said

    def test_what_is_not_certain_is_to_be_checked(self) -> None:
        canvas, _ = seen(K.LIGHT, acts=2)
        assert "À vérifier (Légifrance)" in written(canvas)

    def test_before_the_first_fact_only_their_number_is_told(self) -> None:
        canvas, _ = seen(K.LIGHT, acts=0)
        assert "3 faits à découvrir" in written(canvas)

    def test_the_page_before_is_the_fact_before(self) -> None:
        canvas, zones = seen(K.LIGHT, page=1, acts=2)
        assert "Fait 1 sur 3" in written(canvas)
        assert zones["page suivante"].intent == Intent(Verb.GO, "page:0")

    def test_stances_follow_what_would_change(self) -> None:
        canvas, zones = seen(K.LIGHT, acts=4, held="chene")
        assert "Ce qui changerait la réponse" in written(canvas)
        assert zones["chaque table maintient, ou bouge"].intent == Intent(Verb.GO, "page:-1")
        assert written(canvas).count("maintient, ou bouge") == 2  # beside the page, and at the foot
        canvas, zones = seen(K.LIGHT, page=-1, acts=5, held="lion")
        keys = {zone.key: zone.intent for zone in zones.values()}
        assert keys["m"] == Intent(Verb.STANCE, "maintient")
        assert keys["g"] == Intent(Verb.STANCE, "bouge")
        assert "back" not in keys
        assert "● maintient" in written(canvas)


def test_the_break_says_when_to_come_back_whatever_the_second() -> None:
    debate = debate_at(K.BREAK)
    said = set()
    for second in (0, 90, 240):
        canvas = blank((1920, 1080))
        now = after(now_at(debate, 0), minutes(second / 60))
        room(canvas, Room(debate, now), WORDS, DAY)
        said.add(next(mark.text for mark in canvas.marks if " h " in mark.text))
    assert len(said) == 1


@pytest.mark.parametrize(
    ("page", "title", "verb"),
    [
        (0, "Bilan à chaud", Verb.WORD),
        (1, "Lundi matin", Verb.COMMIT),
        (2, "À reprendre ensemble", Verb.SUBJECT),
    ],
)
def test_each_part_of_the_closing_can_be_written(page: int, title: str, verb: Verb) -> None:
    canvas, zones = seen(K.CLOSING, page=page, held="lion")
    assert title in written(canvas)
    assert next(zone.intent.verb for zone in zones.values() if zone.key == "e") is verb


def test_a_table_that_left_keeps_what_it_said() -> None:
    debate = debate_at(K.CLOSING)
    gone = replace(debate, tables=debate.tables[1:])
    for page, text in ((0, "Chêne"), (1, "Appeler l’entreprise")):
        canvas = blank((1920, 1080))
        room(canvas, Room(gone, now_at(gone), page), WORDS, DAY)
        assert text in written(canvas)


def test_the_map_is_lit_by_the_cards_played_and_by_nothing_else() -> None:
    debate = debate_at(K.CLOSING, round=2)
    shows = Room(debate, now_at(debate))
    assert set(lit(shows)) == {stage for stage, _ in debate.explored}
    canvas = blank((1280, 720))
    quest_map(canvas, shows, WORDS, DAY)
    assert "La carte de la quête" in written(canvas)
    for word in ("point", "score", "rang"):
        assert word not in written(canvas).lower()


def test_the_foot_says_when_the_next_key_turns_a_page() -> None:
    canvas, _ = seen(K.WELCOME)
    assert "page suivante" in [mark.text for mark in canvas.marks]
    canvas, _ = seen(K.READING)
    assert "la suite" in [mark.text for mark in canvas.marks]


def test_a_view_is_a_function_of_what_it_shows() -> None:
    for kind in StepKind:
        debate = debate_at(kind, tables=3, content=Story().content)
        shows = Room(debate, now_at(debate))
        drawn = []
        for _ in range(2):
            canvas = blank((1280, 720))
            zones = room(canvas, shows, WORDS, DAY)
            drawn.append((bytes(canvas.freeze().image.get_buffer().raw), zones))
        assert drawn[0] == drawn[1]
