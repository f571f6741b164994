"""What a key means: first what the screen says, then what it means everywhere."""

from arthur.director.desk import Desk
from arthur.director.keys import meaning, receive
from arthur.director.scene import Scene
from arthur.intents import BINDINGS, Click, Hover, Intent, KeyPress, Typed, Verb, Zone, bound, key_name
from codev.timing import Instant
from codev.words import SourceWords

NEXT_PAGE = Zone((0, 0, 10, 10), Intent(Verb.GO, "page:1"), "Page suivante", key="next")
B = Zone((0, 0, 10, 10), Intent(Verb.POSITION, "b"), "B", key="b")


def test_a_screens_own_key_comes_before_what_it_means_everywhere() -> None:
    assert meaning("b", ()) == Intent(Verb.CURTAIN)
    assert meaning("b", (B,)) == B.intent
    assert meaning(".", (B,)) == Intent(Verb.CURTAIN)


def test_all_the_keys_that_go_on_turn_the_page_first() -> None:
    for key in ("right", "pagedown", "space"):
        assert meaning(key, (NEXT_PAGE,)) == NEXT_PAGE.intent
        assert meaning(key, ()) == Intent(Verb.NEXT)
    assert meaning("left", (NEXT_PAGE,)) == Intent(Verb.BACK)


def test_a_key_that_means_nothing_does_nothing() -> None:
    scene = Scene(Instant(0), SourceWords())
    for given in (
        Typed("ß"),
        Typed("中"),
        KeyPress("f9"),
        KeyPress("insert"),
        KeyPress("x", ctrl=True),
        Hover(1, 1),
    ):
        assert receive(given, Desk(), scene) == (Desk(), ())
    assert receive(Click(5, 5), Desk(), scene) == (Desk(), ())


def test_capitals_and_signs_of_other_keyboards_are_the_same_keys() -> None:
    assert key_name(Typed("B")) == "b"
    assert key_name(Typed("−")) == "-"
    assert key_name(KeyPress("q", ctrl=True)) == "ctrl+q"


def test_no_key_is_bound_twice_and_each_is_explained() -> None:
    keys = [key for binding in BINDINGS for key in binding.keys]
    assert len(keys) == len(set(keys))
    assert all(binding.label and binding.shown for binding in BINDINGS)
    assert all(bound(key) is not None for key in keys)


def test_the_topmost_place_takes_the_click() -> None:
    under = Zone((0, 0, 100, 100), Intent(Verb.MAP), "dessous")
    over = Zone((20, 20, 10, 10), Intent(Verb.HELP), "dessus")
    scene = Scene(Instant(0), SourceWords(), zones=(under, over))
    assert receive(Click(25, 25), Desk(), scene)[0].over == "help"
    assert receive(Click(25, 25, button=3), Desk(), scene)[0].over is None
