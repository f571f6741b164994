"""The screens on which a circle talks: rounds, one side that speaks, the free floor, silence."""

from dataclasses import dataclass, replace

from arthur.stage_views.shows import CircleRoom
from codev.circle.records import Sort
from codev.meeting import commands as mc
from codev.words import Words
from tests.arthur.circle_samples import Tale
from tests.arthur.stage_views.circle.scenes import Scene


@dataclass(frozen=True, slots=True)
class Talk(Scene):
    """A scene whose line is of some `sort`, or whose rule is recalled."""

    sort: str = ""
    recalled: bool = False

    def shows(self, words: Words, *, full: bool = True) -> CircleRoom:
        shown = Scene.shows(self, words, full=full)
        return replace(shown, sort=self.sort, recalled=self.recalled)


TWENTY = Tale("idees", people=20, acts=8, passes=(12,), later=(13,), absent=(5,))
IDEAS = Tale("idees", acts=7, passes=(9,), later=(10,), absent=(4,))
PAUSED = replace(IDEAS, then=(mc.PauseTimer(),))
ROUNDS = (
    Talk("tour, avant le premier", Tale("tour-de-table", acts=0)),
    Talk("tour, numéros seuls", Tale("tour-de-table", acts=5, names=False)),
    Talk("tour, vingt personnes", TWENTY, message=True),
    Talk("tour, merci", IDEAS, spent=400),
    Talk("tour, temps suspendu", PAUSED),
    Talk("tour, dernière voix", Tale("questions", acts=23)),
    Talk("tour, fin", Tale("questions", people=20, absent=(5,))),
    Talk("tour, fin des idées", replace(TWENTY, acts=None)),
    Talk("tour, écrire une idée", IDEAS, writing="Et si le besoin", sort=Sort.STEP_BACK),
    Talk("tour, écrire une question", Tale("questions", acts=5), writing="Le marché est-il"),
    Talk("tour, rappel", IDEAS, recalled=True),
    Talk("tour, apprentissages", Tale("apprentissages", acts=6)),
    Talk("tour, flash", Tale("contributions", "codev-flash-30", people=9, acts=4)),
)
SPEAKING = (
    Talk("parole, cadre", Tale("cadre")),
    Talk("parole, exposé", Tale("expose", names=False), message=True),
    Talk("parole, exposé, merci", Tale("expose"), spent=900),
    Talk("parole, témoin", Tale("temoignage", "temoignages", people=20, number=3)),
    Talk("parole, synthèse, début", Tale("synthese", acts=0)),
    Talk("parole, synthèse", Tale("synthese")),
    Talk("parole, écrire", Tale("synthese", acts=4), writing="Commencer petit"),
    Talk("parole, rappel", Tale("synthese"), recalled=True),
    Talk("libre, questions", Tale("ensemble", "temoignages", people=20)),
    Talk("libre, clarification", Tale("clarification", "payette-champagne", people=10)),
    Talk("libre, consultation", Tale("consultation", "payette-champagne", people=10)),
)
QUIET = (
    Talk("silence", Tale("silence")),
    Talk("silence, merci", Tale("silence"), spent=400),
    Talk("silence, contacts", Tale("suites", "speed-meeting", people=40)),
    Talk("silence, garer", Tale("silence"), writing="Qui paie"),
)
SCENES = (*ROUNDS, *SPEAKING, *QUIET)
