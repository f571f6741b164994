"""A pack to begin with passes the check as it stands, and says the true limits."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from arthur.cli import main
from arthur.scenario_pack.json_schema import schema_of
from arthur.scenario_pack.starting import start_pack
from codev import places
from codev.activity import Trouble
from tests.arthur.scenario_pack.samples import TODAY

KINDS = {
    "pack.yaml": "pack",
    "cartes/ma-premiere-carte.yaml": "card",
    "imprevus/mon-premier-imprevu.yaml": "imprevu",
    "faits/mon-premier-fait.yaml": "fact",
}


@pytest.fixture
def new(tmp_path: Path) -> Path:
    folder = tmp_path / "mon-jeu"
    start_pack(folder, TODAY)
    return folder


def test_it_passes_the_check_without_a_warning(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "check", str(new), "--today", TODAY.isoformat()]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 1
    assert "erreurs : 0 ; avertissements : 0" in printed[0].replace("\u00a0", " ")


@pytest.mark.parametrize("file", KINDS)
def test_each_key_is_explained(new: Path, file: str) -> None:
    """A comment stands on the line of each key, or right above it."""
    text = (new / file).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(text):
        if re.match(r"[a-z_]+:", line):
            nearby = [line, *text[max(0, number - 2) : number], *text[number + 1 : number + 3]]
            assert any("#" in one for one in nearby), line


def limits(schema: dict[str, Any]) -> set[int]:
    """The greatest lengths of all the texts that the schema asks for, but of the ones checked by their form."""
    found = set()
    for part in [schema, *schema.get("$defs", {}).values()]:
        for name, field in part.get("properties", {}).items():
            longest = field.get("maxLength", field.get("items", {}).get("maxLength"))
            if longest and name not in {"id", "families", "eclairage", "clauses", "url"}:
                found.add(longest)
    return found


@pytest.mark.parametrize("file", KINDS)
def test_the_limits_that_it_tells_are_those_of_the_schema(new: Path, file: str) -> None:
    comments = " ".join(re.findall("#.*", (new / file).read_text(encoding="utf-8")))
    told = {int(number) for number in re.findall(r"\d+", comments)}
    assert limits(schema_of(KINDS[file])) - told == set()
    assert limits(schema_of(KINDS[file])), "a schema without limits would prove nothing"


def test_it_is_named_after_its_folder_and_dated(new: Path) -> None:
    assert yaml.safe_load((new / "pack.yaml").read_text(encoding="utf-8"))["id"] == "mon-jeu"
    assert TODAY.isoformat() in (new / "faits/mon-premier-fait.yaml").read_text(encoding="utf-8")
    assert not [path for path in new.rglob("*.*") if "{" in path.read_text(encoding="utf-8")]


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mon-jeu").mkdir()
    (tmp_path / "mon-jeu" / "notes.txt").write_text("à moi", encoding="utf-8")
    with pytest.raises(Trouble, match="n’est pas vide"):
        start_pack(tmp_path / "mon-jeu", TODAY)
    assert [path.name for path in (tmp_path / "mon-jeu").iterdir()] == ["notes.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "mon-jeu").mkdir()
    assert len(start_pack(tmp_path / "mon-jeu", date(2027, 1, 2))) == 5


def test_a_file_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "mon-jeu").write_text("", encoding="utf-8")
    with pytest.raises(Trouble, match="est un fichier"):
        start_pack(tmp_path / "mon-jeu", TODAY)
    with pytest.raises(Trouble, match="n’a pas été écrit"):
        start_pack(tmp_path / "mon-jeu" / "dedans", TODAY)


@pytest.mark.parametrize(
    ("name", "possible"), [("Mon Jeu d’été", "mon-jeu-d-ete"), ("x" * 61, "x" * 60), ("漢字", "mon-jeu")]
)
def test_a_name_that_cannot_be_an_id_is_told_with_one_that_can(
    tmp_path: Path, name: str, possible: str
) -> None:
    with pytest.raises(Trouble, match=f"« {possible} »"):
        start_pack(tmp_path / name, TODAY)
    assert not (tmp_path / name).exists()


def test_the_guide_shows_pictures_that_are_there() -> None:
    guide = places.scenarios() / "ECRIRE-UNE-CARTE.md"
    pictures = re.findall(r"!\[.+\]\((.+)\)", guide.read_text(encoding="utf-8"))
    assert len(pictures) == 4
    assert [one for one in pictures if not (guide.parent / one).is_file()] == []


# ---------------------------------------------------------------------- from the command line


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    monkeypatch.chdir(tmp_path)


def test_what_was_begun_is_read_and_printed(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "show", str(new / "cartes" / "ma-premiere-carte.yaml")]) == 0
    assert "Les chaises de la médiathèque" in capsys.readouterr().out
    assert main(["packs", "print", "mon-jeu", "-o", "mon-jeu.pdf"]) == 0
    assert Path("mon-jeu.pdf").read_bytes().startswith(b"%PDF-")


def test_a_file_that_is_there_is_not_written_over(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mon-jeu.pdf").write_text("à moi", encoding="utf-8")
    assert main(["packs", "print", "mon-jeu", "-o", "mon-jeu.pdf"]) == 1
    assert "rien n’est écrit par-dessus" in capsys.readouterr().err
    assert Path("mon-jeu.pdf").read_text(encoding="utf-8") == "à moi"


def test_where_nothing_can_be_written_a_sentence_says_so(
    new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("fichier").write_text("", encoding="utf-8")
    assert main(["packs", "print", "mon-jeu", "-o", "fichier/mon-jeu.pdf"]) == 1
    assert "choisissez un autre emplacement" in capsys.readouterr().err


def test_a_pack_that_is_nowhere_is_told_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "print", "absent", "-o", "x.pdf"]) == 1
    assert "arthur-essentiel" in capsys.readouterr().err
    assert not Path("x.pdf").exists()


def test_what_has_an_error_is_left_out_and_told(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (new / "cartes" / "autre.yaml").write_text("id: autre\n", encoding="utf-8")
    assert main(["packs", "print", "mon-jeu", "-o", "x.pdf"]) == 0
    assert "arthur packs check mon-jeu" in capsys.readouterr().err
    (new / "pack.yaml").write_text("id: mon-jeu\n", encoding="utf-8")
    assert main(["packs", "print", "mon-jeu", "-o", "y.pdf"]) == 1
    assert "ne peut pas être lu" in capsys.readouterr().err
    assert main(["packs", "show", str(new / "cartes" / "autre.yaml")]) == 1
