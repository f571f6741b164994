"""The minutes: whole, true to what was said, in one language, and for their readers only."""

from pathlib import Path

import pytest

from arthur.debate.activity import DEBATE
from codev.document import Audience, Bars, Choices, Picture, Source, Way
from codev.document import Table as Grid
from codev.meeting import commands as mc
from codev.words import SourceWords
from tests.arthur.debate.journey import Journey, written

STORIES = Path(__file__).parent / "journeys"
MORNING = (STORIES / "matinee.txt").read_text(encoding="utf-8")
WORDS = SourceWords()


def after_story(story: str) -> Journey:
    journey = Journey()
    list(journey.lines(story))
    return journey


@pytest.fixture(scope="module")
def morning() -> Journey:
    return after_story(MORNING)


def text(journey: Journey, slug: str = "compte-rendu", words: SourceWords = WORDS) -> str:
    return "\n".join(written(DEBATE.output(slug).document(journey.state, "", words)))


def test_private_notes_are_the_facilitators(morning: Journey) -> None:
    private = "La table du Lion s’est sentie jugée."
    assert private in text(morning, "journal")
    shared = [one.slug for one in DEBATE.outputs if one.audience is not Audience.FACILITATOR]
    for slug in shared:
        assert private not in text(morning, slug)
        assert "privées" not in text(morning, slug)
    assert "Reprendre la carte « repas » au printemps." in text(morning)


def test_what_is_for_the_facilitator_only_never_enters(morning: Journey) -> None:
    for output in DEBATE.outputs:
        assert "Piste" not in text(morning, output.slug)
        assert "Raccourci" not in text(morning, output.slug)
        assert "Parade" not in text(morning, output.slug)


def test_every_fact_has_its_source(morning: Journey) -> None:
    blocks = DEBATE.output("compte-rendu").document(morning.state, "", WORDS).blocks
    sources = [block for block in blocks if isinstance(block, Source)]
    assert len(sources) == 7
    assert all(one.reference and one.publisher and one.url and one.checked for one in sources)
    assert [one.note for one in sources] == ["", "à vérifier", "", "", "à vérifier", "", ""]


def test_the_first_choice_stays_when_a_table_moves(morning: Journey) -> None:
    blocks = DEBATE.output("compte-rendu").document(morning.state, "", WORDS).blocks
    first = next(block for block in blocks if isinstance(block, Grid))
    lion = next(row for row in first.rows if row[0] == "Lion")
    assert lion[1] == "C. Réserver un lot"
    assert lion[-1] == "bouge"
    assert all(len(row) == len(first.header) for row in first.rows)


def test_the_footer_says_that_the_project_is_independent(morning: Journey) -> None:
    footer = DEBATE.output("compte-rendu").document(morning.state, "", WORDS).footer
    assert footer.startswith("Projet indépendant")
    assert "Aucun lien" in footer


def test_minutes_of_nothing_are_a_title() -> None:
    for output in DEBATE.outputs:
        document = output.document(DEBATE.start(), "", WORDS)
        assert document.title
        assert (document.particulars, document.blocks) == ((), ())


def test_a_session_that_is_not_closed_says_so() -> None:
    journey = after_story("09:00  ouvre : 8 personnes, 2 tables, decouverte-60, la même carte")
    assert "Horaires : séance ouverte à 9 h 00, pas encore close" in text(journey)


def test_a_card_is_in_the_language_of_the_minutes(morning: Journey) -> None:
    german = text(morning, words=SourceWords("de"))
    assert "Le pain de la cantine (de)" in german
    assert "Voici le fait numéro 1 sur « repas », établi en 2026. (de)" in german
    assert DEBATE.output("compte-rendu").document(morning.state, "", SourceWords("de")).lang == "de"


def test_what_the_room_wrote_is_never_translated_nor_filled_in() -> None:
    journey = after_story(
        """09:00  ouvre : 8 personnes, 2 tables, decouverte-60, la même carte
09:00  la suite
09:00  tire
09:00  étape 1.choix
09:00  Chêne suit sa voie : Social {table}
09:00  Lion choisit sans choix
09:00  la suite
09:00  Chêne donne sa raison : Tirage {0}
09:00  Chêne a entendu : Pause %s
09:00  note : Clôture {name}
09:00  sujet : Besoin {}"""
    )
    state = journey.state
    for command in (
        mc.GiveWord("Social", "Accueil {text}"),
        mc.MakeCommitment("Notes {}", "Lion", "Choix", "Suivi"),
    ):
        answer = DEBATE.decide(state, command, journey.now)
        assert isinstance(answer, tuple)
        for event in answer:
            state = DEBATE.evolve(state, event, journey.now)
    marking = SourceWords(change=lambda text: f"¤{text}¤")
    told = (output.document(state, "", marking) for output in DEBATE.outputs)
    marked = "\n".join(line for document in told for line in written(document))
    mine = (
        "Social {table}",
        "Tirage {0}",
        "Pause %s",
        "Clôture {name}",
        "Besoin {}",
        "Accueil {text}",
        "Notes {}",
    )
    assert all(written_by_hand in marked for written_by_hand in mine)
    assert "Notes {} | Lion | Choix | Suivi" in marked
    assert "¤Ce que les tables ont dit¤" in marked
    assert "¤Social¤" not in marked


def test_a_table_that_moved_or_none_is_said_in_a_sentence() -> None:
    story = """09:00  ouvre : 8 personnes, 2 tables, decouverte-60, la même carte
09:00  la suite
09:00  tire
09:00  étape 1.choix
09:00  Chêne choisit A
09:00  Lion choisit B
09:00  la suite
09:00  passe outre : plus le temps
09:00  la suite
09:00  montre
"""
    assert "après l’éclairage." not in text(after_story(story))
    stayed = after_story(story + "09:01  Chêne maintient")
    assert "Aucune table n’a bougé après l’éclairage." in text(stayed)
    one = after_story(story + "09:01  Chêne maintient\n09:01  Lion bouge")
    assert "A bougé après l’éclairage : Lion" in text(one)
    two = after_story(story + "09:01  Chêne bouge\n09:01  Lion bouge")
    assert "Ont bougé après l’éclairage : Chêne, Lion" in text(two)


def test_a_reason_given_before_the_choice_is_kept() -> None:
    journey = after_story(
        """09:00  ouvre : 8 personnes, 2 tables, decouverte-60, la même carte
09:00  la suite
09:00  tire
09:01  la suite
09:01  Lion donne sa raison : On ne sait pas encore."""
    )
    assert "Lion |  |  | On ne sait pas encore." in text(journey)


def test_in_a_distinct_deal_the_minutes_give_the_facts_of_the_tables_that_were_shown() -> None:
    journey = after_story(
        """09:00  ouvre : 12 personnes, 3 tables, decouverte-60, une carte par table
09:00  la suite
09:00  tire
09:00  étape 1.choix
09:00  Chêne choisit A
09:00  Lion choisit B
09:00  Cerf choisit A
09:00  la suite
09:00  passe outre : plus le temps
09:00  la suite
09:00  montre
09:00  montre"""
    )
    blocks = DEBATE.output("compte-rendu").document(journey.state, "", WORDS).blocks
    assert [one.url.split("/")[-2:] for one in blocks if isinstance(one, Source)] == [
        ["repas", "1"],
        ["bureaux", "1"],
    ]
    assert "Ce qui changerait" not in text(journey)


def test_choices_side_by_side_say_the_same_to_who_does_not_see_them(morning: Journey) -> None:
    blocks = DEBATE.output("compte-rendu").document(morning.state, "", WORDS).blocks
    picture = next(one for one in blocks if isinstance(one, Picture) and isinstance(one.drawing, Choices))
    assert isinstance(picture.drawing, Choices)
    assert picture.drawing.columns == ("A. Exiger", "B. Noter", "C. Réserver un lot", "Notre voie")
    assert picture.drawing.rows[0] == ("Chêne", ("partagé", "autre moitié", "", ""))
    assert picture.drawing.rows[1] == ("Lion", ("", "", "unanime, puis a bougé", ""))
    assert "Chêne : A. Exiger ; autre moitié : B. Noter (partagé)." in picture.alternative
    assert "Lion : C. Réserver un lot (unanime, puis a bougé)." in picture.alternative
    assert "Cerf : Notre voie (majorité)." in picture.alternative


def test_one_table_alone_is_not_set_side_by_side() -> None:
    journey = after_story((STORIES / "une-table-de-sept.txt").read_text(encoding="utf-8"))
    blocks = DEBATE.output("compte-rendu").document(journey.state, "", WORDS).blocks
    assert not any(isinstance(one, Picture) and isinstance(one.drawing, Choices) for one in blocks)


def test_the_map_has_every_stage_and_what_the_room_explored(morning: Journey) -> None:
    blocks = DEBATE.output("compte-rendu").document(morning.state, "", WORDS).blocks
    (way,) = (one.drawing for one in blocks if isinstance(one, Picture) and isinstance(one.drawing, Way))
    assert [stop.reached for stop in way.stops] == [True, True, *[False] * 7]
    assert way.stops[0].told == "« Le pain de la cantine » · Environnement"


def test_the_journal_has_every_step_and_pictures_each_round_as_one(morning: Journey) -> None:
    blocks = DEBATE.output("journal").document(morning.state, "", WORDS).blocks
    times = next(one for one in blocks if isinstance(one, Grid) and one.key == "times")
    assert len(times.rows) == len(morning.state.meeting.steps)
    (bars,) = (one.drawing for one in blocks if isinstance(one, Picture) and isinstance(one.drawing, Bars))
    assert [label for label, _ in bars.rows] == ["Accueil", "Manche 1", "Pause", "Manche 2", "Clôture"]
    plan = morning.state.meeting.plan
    assert plan is not None
    assert sum(row[0].value for _, row in bars.rows if row[0]) * 60_000 == plan.total


@pytest.mark.parametrize("story", sorted(STORIES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_program_knows_every_table_of_every_document(story: Path) -> None:
    state = after_story(story.read_text(encoding="utf-8")).state
    for output in DEBATE.outputs:
        tables = [one for one in output.document(state, "", WORDS).blocks if isinstance(one, Grid)]
        assert all(one.key and all(len(row) == len(one.header) for row in one.rows) for one in tables)
