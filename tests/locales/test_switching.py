"""The language changes while the program runs, and a whole session plays in each."""

from pathlib import Path

import pytest

from arthur.rehearsal.play import rehearse
from codev.catalogs import PSEUDO, words_for
from tests.arthur.pilot import Pilot, flying
from tests.locales.catalogs import ROOT, TRANSLATED


def test_the_settings_change_the_words_of_the_next_picture(tmp_path: Path) -> None:
    with flying(tmp_path, lang="fr") as pilot:
        pilot.click("Réglages")
        assert {"Langue", "Français", "Réglages"} <= set(pilot.seen().split())
        pilot.press("+")
        assert {"Sprache", "Deutsch", "Einstellungen"} <= set(pilot.seen().split())
        pilot.press("+")
        assert {"Language", "English", "Settings"} <= set(pilot.seen().split())
        pilot.press("up", "return")  # round the list, to its last line
        assert {"Play", "Rehearsal", "Quit"} <= set(pilot.seen().split())
        pilot.click("Settings")
        pilot.press("+")
        assert "Réglages" in pilot.seen()


@pytest.mark.parametrize("lang", [*TRANSLATED, PSEUDO])
def test_a_rehearsal_plays_in_every_language(
    tmp_path: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the narrowest window: it comes to its end, nothing is drawn out of the window, the minutes speak it too."""
    with flying(tmp_path, (1024, 768), lang) as pilot:
        strays = _watched(pilot, monkeypatch)
        played = rehearse(pilot.app, 1.0, tmp_path / "out")
    assert played.finished
    assert not strays
    minutes = next((tmp_path / "out").glob("*-compte-rendu.html")).read_text("utf-8")
    assert f"<h1>{words_for(lang, ROOT / 'locales')('Compte rendu du débat')}</h1>" in minutes


def _watched(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is drawn out of the window, or cut by it, in any picture from now on."""
    painter, strays = pilot.app.painter, list[str]()
    paint = painter.paint

    def watched(*given: object) -> bool:
        drawn = paint(*given)  # type: ignore[arg-type]
        if drawn and painter.canvas is not None:
            strays.extend(stray.what for stray in painter.canvas.overflows)
        return drawn

    monkeypatch.setattr(painter, "paint", watched)
    return strays
