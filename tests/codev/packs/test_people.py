"""A list of people becomes a roster that a circle opens with, or a sentence says what to do, line by line."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.activity import Refused
from codev.circle.activity import CIRCLE
from codev.circle.arranging import arranged
from codev.circle.commands import OpenCircle
from codev.circle.method import ROLE_NAMES, Method, Role
from codev.circle.roster import DUTY_NAMES, MOST_SEATS, Duty, Person, Presence, Roster
from codev.circle.state import Circle
from codev.packs.files import Folder
from codev.packs.handed import Unread
from codev.packs.methods import load_methods
from codev.packs.people import read_people
from codev.packs.people_words import bare, vocabulary
from codev.timing import Instant
from codev.words import SourceWords

ROOT = Path(__file__).resolve().parents[3] / "scenarios" / "methodes"
METHODS = {editions[0].id: editions for editions in load_methods(Folder(ROOT, ""), []).found}
CIRCLE_OF_TWO_HOURS, MEETINGS, TALKS = (
    METHODS[name][0] for name in ("entraide-120", "speed-meeting", "temoignages")
)
FOUR = "Camille\nRose\nAli\nJo\n"


def put(tmp_path: Path, content: str | bytes, name: str = "liste.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(
    tmp_path: Path, content: str | bytes, name: str = "liste.txt", method: Method | None = None
) -> Roster:
    return read_people(put(tmp_path, content, name), method or CIRCLE_OF_TWO_HOURS)


def told(tmp_path: Path, content: str | bytes, name: str = "liste.txt", method: Method | None = None) -> str:
    with pytest.raises(Unread) as caught:
        read(tmp_path, content, name, method)
    return str(caught.value)


def opens(method: Method, people: Roster) -> bool:
    arrangement = arranged(METHODS[method.id], people)
    command = OpenCircle("Essai", "", arrangement.editions, people)
    return not isinstance(CIRCLE.decide(Circle(), command, Instant(0)), Refused)


EXPECTED = (
    Person(1, Role.CONSULTANT, "Rose", (Duty.SCRIBE,)),
    Person(2, Role.CLIENT, "Camille"),
    Person(3, Role.CONSULTANT, "Ali", (Duty.TIMEKEEPER,), presence=Presence.LATE),
    Person(4, Role.OBSERVER, "Zoé"),
    Person(5, Role.CONSULTANT, "Jo", presence=Presence.ABSENT),
    Person(6, Role.FACILITATOR, "Max"),
    Person(7, Role.CONSULTANT),
)

LINES = """
# Séance du 3 mars
Rose, consultante, scribe

- Camille ; cliente
3. Ali ; gardien du temps ; attendu
• Zoé ; observatrice
Jo ; Consultant·e ; absent(e)
Max;animateur/trice;
consultants
"""

TABLE = """Prénom;Rôle;Tâche;Présence
Rose;CONSULTANTE;scribe;présente
"Camille";Cliente;;
Ali;;gardien du temps;attendu
Zoé;Observatrice
Jo;consultant;;absente;
Max;animatrice;;
;;;présent
"""

NUMBERED = """N°;Prénom;Rôle;Présence
2;Camille;cliente;
1;Rose;"consultante, scribe";
3;Ali;gardienne du temps;attendue
5;Jo;;excusé
4;Zoé;observatrice;
6;Max;facilitateur;
7;;consultante;
"""

LISTED = """
- Rose ; consultante ; scribe
- nom: Camille
  role: cliente
- {prénom: Ali, rôle: [consultant, gardien du temps], présence: en retard}
- "Zoé, observatrice"
- Jo ; absent
- nom: Max
  role: animatrice
- consultante
"""


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (LINES, "liste.txt"),
        (LINES.replace("\n", "\r\n").encode("utf-16"), "liste.txt"),
        (TABLE, "liste.csv"),
        (TABLE.encode("utf-8-sig"), "liste.csv"),
        (TABLE.replace(";", "\t").encode("utf-16"), "liste.txt"),
        (TABLE.replace(";", ","), "liste.csv"),
        (NUMBERED, "liste.csv"),
        (LISTED, "liste.yaml"),
        ("personnes:" + LISTED, "liste.yml"),
    ],
)
def test_a_list_is_read_however_it_is_written(content: str | bytes, name: str, tmp_path: Path) -> None:
    people = read(tmp_path, content, name)
    assert people == EXPECTED
    assert opens(CIRCLE_OF_TWO_HOURS, people)


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("Cliente", Role.CLIENT),
        ("porteuse du sujet", Role.CLIENT),
        ("consultantes", Role.CONSULTANT),
        ("animateur·rice", Role.FACILITATOR),
        ("animateur-trice", Role.FACILITATOR),
        ("facilitatrice", Role.FACILITATOR),
        ("observateur.rice.s", Role.OBSERVER),
        ("TEMOIN", Role.WITNESS),
        ("expertes", Role.EXPERT),
        ("participant-e-s", Role.PARTICIPANT),
        ("gardien·ne du temps", Duty.TIMEKEEPER),
        ("garde-temps", Duty.TIMEKEEPER),
        ("Preneuse de notes", Duty.SCRIBE),
        ("secrétaire", Duty.SCRIBE),
        ("en retard", Presence.LATE),
        ("excusée", Presence.ABSENT),
        ("acheteuses", 1),
        ("groupe 2", 2),
        ("2", 2),
    ],
)
def test_a_word_is_known_in_any_gender_and_number(said: str, meaning: object) -> None:
    assert vocabulary(MEETINGS, (SourceWords(),)).meaning(said) == meaning


def test_no_two_names_share_a_bare_form() -> None:
    names = [*ROLE_NAMES.values(), *DUTY_NAMES.values(), "présent", "attendu", "absent"]
    assert len({bare(name) for name in names}) == len(names)


def test_roles_are_read_in_the_language_of_the_room(tmp_path: Path) -> None:
    german = SourceWords("de", lambda text: {"client": "fallgebende Person"}.get(text, text))
    people = read_people(put(tmp_path, FOUR + "Lena ; fallgebende Person\n"), CIRCLE_OF_TWO_HOURS, german)
    assert [person.role for person in people][-1] is Role.CLIENT


# ---------------------------------------------------------------------- what may be left out


def test_the_first_who_can_be_is_client(tmp_path: Path) -> None:
    roles = [person.role for person in read(tmp_path, FOUR)]
    assert roles == [Role.CLIENT, *[Role.CONSULTANT] * 3]
    people = read(tmp_path, "A ; animateur\nB ; absent\nC ; consultant\nD\n" + FOUR)
    assert [person.name for person in people if person.role is Role.CLIENT] == ["D"]
    people = read(tmp_path, "A ; observateur\n" + FOUR.replace("\n", " ; consultante\n"))
    assert [person.name for person in people if person.role is Role.CLIENT] == ["Camille"]


def test_without_a_client_in_the_method_all_take_part(tmp_path: Path) -> None:
    people = read(tmp_path, "Jean ; témoin\n" + FOUR.replace("\n", " ; consultante\n"), method=TALKS)
    assert [person.role for person in people] == [Role.WITNESS, *[Role.PARTICIPANT] * 4]
    assert opens(TALKS, people)


def test_groups_are_named_or_numbered_or_halves(tmp_path: Path) -> None:
    named = "A ; acheteuse\nB ; Fournisseurs\nC ; 2\nD ; groupe 1\nE ; observateur\n"
    assert [person.group for person in read(tmp_path, named, method=MEETINGS)] == [1, 2, 2, 1, 0]
    halves = read(tmp_path, FOUR + "Zoé\n", method=MEETINGS)
    assert [person.group for person in halves] == [1, 1, 1, 2, 2]
    assert opens(MEETINGS, halves)


def test_numbers_are_seats_and_the_others_take_what_is_free(tmp_path: Path) -> None:
    people = read(tmp_path, "4. Camille\nRose\n1) Ali\n12 ; Jo\n")
    assert [(person.seat, person.name) for person in people] == [
        (1, "Ali"),
        (2, "Rose"),
        (4, "Camille"),
        (12, "Jo"),
    ]


# ---------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (FOUR + "Zoé ; clinte\n", 5, "vouliez-vous dire « client » ?"),
        (FOUR + "Zoé ; gardien du tamps\n", 5, "vouliez-vous dire « gardien du temps » ?"),
        (FOUR + "Zoé ; plombier\n", 5, "« plombier » n’est ni un rôle"),
        (FOUR + "Zoé ; Durand\n", 5, "« Durand » n’est ni un rôle"),
        (FOUR + "Zoé ; cliente\n\nMax ; client\n", 7, "il y a déjà un client, à la ligne 5"),
        (FOUR + "Zoé ; cliente ; observatrice\n", 5, "« cliente » et « observatrice » ne vont pas ensemble"),
        (FOUR + "Zoé ; absente ; attendue\n", 5, "ne vont pas ensemble"),
        (FOUR + "Zoé ; cliente ; absente\n", 5, "le client ne vient pas"),
        (FOUR + "Zoé ; témoin\n", 5, "n’a pas de place pour ce rôle : témoin"),
        (FOUR + "Zoé ; 1\n", 5, "n’a pas de groupes"),
        (FOUR + '"Zoé ; consultante\n', 5, "un guillemet droit"),
        (FOUR + "x" * 25 + "\n", 5, "compte 25 lettres, 24 au plus"),
        (FOUR + "3. Zoé\n3. Max\n", 6, "le numéro 3 est déjà donné"),
        (FOUR + "49. Zoé\n", 5, "n’est pas entre 1 et 48"),
        ("Prénom;E-mail\nZoé;z@exemple.fr\n" + FOUR, 1, "la colonne « E-mail » n’est pas connue"),
        (FOUR + "Zo\u202eé\n", 5, "caractère invisible"),
    ],
)
def test_what_cannot_be_followed_is_told_with_its_line(
    text: str, line: int, reason: str, tmp_path: Path
) -> None:
    said = told(tmp_path, text)
    assert f"« liste.txt », ligne {line} : " in said
    assert reason in said
    assert said.count("\n") == 0


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "de 4 à 20 personnes, animateur, observateurs et absents non comptés ; ici 0"),
        ("# personne\n\n", "ici 0"),
        ("Camille\nRose\nAli\n", "ici 3"),
        (FOUR.replace("Jo", "Jo ; absent"), "ici 3"),
        ("x\n" * 21, "ici 21"),
        ("x\n" * (MOST_SEATS + 1), f"il y a {MOST_SEATS + 1} lignes"),
        ("x\n" * 20_000, "il y a 20000 lignes"),
    ],
)
def test_the_number_of_people_has_bounds(text: str, reason: str, tmp_path: Path) -> None:
    assert reason in told(tmp_path, text)


def test_twenty_and_an_observer_are_not_too_many(tmp_path: Path) -> None:
    assert len(read(tmp_path, "x\n" * 20 + "Zoé ; observatrice\nMax ; animateur\nJo ; absent\n")) == 23


def test_what_a_method_needs_is_asked_for(tmp_path: Path) -> None:
    assert "il manque ce rôle, que la méthode demande : témoin" in told(tmp_path, FOUR, method=TALKS)
    assert "pour ce rôle : client" in told(tmp_path, "A ; client\nB ; témoin\n" + FOUR, method=TALKS)
    some = "A ; 1\nB ; 2\nC\nD ; 1\n"
    said = told(tmp_path, some, method=MEETINGS)
    assert "ligne 3 : le groupe de cette personne n’est pas dit" in said
    assert "Acheteurs, Fournisseurs" in said
    one = "A ; 1\nB ; 1\nC ; 1\nD ; 1\n"
    assert "tout le monde est du même groupe" in told(tmp_path, one, method=MEETINGS)


def test_all_is_told_at_once(tmp_path: Path) -> None:
    said = told(tmp_path, "A ; plombier\nB ; client\nC ; client\n")
    assert [line.partition(" : ")[0] for line in said.splitlines()] == [
        "« liste.txt »",
        "« liste.txt », ligne 1",
        "« liste.txt », ligne 3",
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nom: Camille\n", "pas une liste de personnes"),
        ("Camille\n", "pas une liste de personnes"),
        ("- [Camille]\n", "pas une liste de personnes"),
        ("- nom: Camille\n  courriel: x\n", "ligne 2 : la colonne « courriel »"),
        ("- nom: Camille\n  role: {a: b}\n", "« … » n’est ni un rôle"),
        ("- *x\n", "renvoi"),
        ("- nom: x\n  nom: y\n", "écrite deux fois"),
    ],
)
def test_a_yaml_list_that_cannot_be_followed_is_told(text: str, reason: str, tmp_path: Path) -> None:
    said = told(tmp_path, text, "liste.yaml")
    assert reason in said
    assert "ici 0" not in said


def test_a_file_of_the_wrong_kind_is_told(tmp_path: Path) -> None:
    assert "CSV UTF-8" in told(tmp_path, "Zoé\n".encode("cp1252"), "liste.csv")
    assert ".odt, .docx" in told(tmp_path, b"PK\x03\x04", "liste.xlsx")


# ---------------------------------------------------------------------- laws

PIECES = (
    "Camille",
    "Rose",
    ";",
    ",",
    "\n",
    "client",
    "consultante",
    "1",
    "2",
    "absent",
    "-",
    '"',
    "scribe",
    "#",
    " ",
)


@given(
    st.lists(st.sampled_from((*PIECES, *["\nA", "\nB ; ", "\nC"])), max_size=60).map("".join),
    st.sampled_from([CIRCLE_OF_TWO_HOURS, MEETINGS, TALKS]),
    st.sampled_from(["liste.txt", "liste.yaml"]),
)
def test_whatever_is_read_opens_a_session(
    tmp_path_factory: pytest.TempPathFactory, text: str, method: Method, name: str
) -> None:
    path = put(tmp_path_factory.mktemp("liste"), text, name)
    with suppress(Unread):
        assert opens(method, read_people(path, method))


@given(st.binary(max_size=300), st.sampled_from(["liste.csv", "liste.yaml"]))
def test_any_bytes_give_a_roster_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    path = put(tmp_path_factory.mktemp("liste"), content, name)
    with suppress(Unread):
        assert opens(CIRCLE_OF_TWO_HOURS, read_people(path, CIRCLE_OF_TWO_HOURS))
