"""What keys mean, as a keyboard and a clicker send them."""

import pytest

from arthur.intents import Click, Composing, Hover, Input, KeyPress, Resized, Signal, Typed, Wheel
from arthur.stage.engine import pygame
from arthur.stage.inputs import Ear


def down(key: int, mod: int = 0, scancode: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=key, mod=mod, scancode=scancode, unicode="")


def up(key: int) -> pygame.Event:
    return pygame.Event(pygame.KEYUP, key=key, mod=0, scancode=0)


def text(made: str) -> pygame.Event:
    return pygame.Event(pygame.TEXTINPUT, text=made)


def heard(*events: pygame.Event, editing: bool = False) -> list[Input]:
    ear = Ear()
    ear.editing = editing
    return ear.hear(events)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (pygame.K_PAGEDOWN, "pagedown"),
        (pygame.K_PAGEUP, "pageup"),
        (pygame.K_F5, "f5"),
        (pygame.K_ESCAPE, "escape"),
        (pygame.K_KP_ENTER, "return"),
        (pygame.K_F12, "f12"),
    ],
)
def test_keys_without_text_are_known_by_name(key: int, name: str) -> None:
    assert heard(down(key)) == [KeyPress(name)]


def test_letters_come_from_their_text_on_any_layout() -> None:
    """The key that types é on AZERTY is K_2 to SDL."""
    assert heard(down(pygame.K_2), text("é")) == [Typed("é")]
    assert heard(down(pygame.K_SEMICOLON), text("+")) == [Typed("+")]


@pytest.mark.parametrize("editing", [True, False])
def test_a_space_is_heard_once(editing: bool) -> None:
    assert heard(down(pygame.K_SPACE), text(" "), editing=editing) == [
        Typed(" ") if editing else KeyPress("space")
    ]


def test_a_key_held_down_does_not_run_through_the_session() -> None:
    right = [down(pygame.K_RIGHT), down(pygame.K_RIGHT), down(pygame.K_RIGHT)]
    assert heard(*right) == [KeyPress("right")]
    assert heard(down(pygame.K_SPACE), text(" "), text(" "), text(" ")) == [KeyPress("space")]
    assert heard(*right[:1], up(pygame.K_RIGHT), *right[:1]) == [KeyPress("right")] * 2


def test_a_key_held_down_repeats_in_a_line_where_that_helps() -> None:
    assert heard(*[down(pygame.K_BACKSPACE)] * 3, editing=True) == [KeyPress("backspace")] * 3
    assert heard(down(pygame.K_a), text("a"), text("a"), editing=True) == [Typed("a")] * 2
    assert heard(*[down(pygame.K_RETURN)] * 3, editing=True) == [KeyPress("return")]


def test_shift_pressed_over_a_held_key_changes_nothing() -> None:
    assert heard(down(pygame.K_t), text("t"), down(pygame.K_LSHIFT), text("T")) == [Typed("t")]


def test_a_key_whose_release_was_lost_with_the_focus_works_again() -> None:
    lost = pygame.Event(pygame.WINDOWFOCUSLOST)
    assert heard(down(pygame.K_RIGHT), lost, down(pygame.K_RIGHT)) == [
        KeyPress("right"),
        Signal.FOCUS_LOST,
        KeyPress("right"),
    ]


def test_commands_are_letters_held_with_control_and_make_no_text() -> None:
    assert heard(down(pygame.K_q, pygame.KMOD_LCTRL), text("q")) == [KeyPress("q", ctrl=True)]
    assert heard(down(pygame.K_v, pygame.KMOD_LMETA), editing=True) == [KeyPress("v", meta=True)]
    assert heard(down(pygame.K_LEFT, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT)) == [
        KeyPress("left", shift=True, ctrl=True)
    ]


@pytest.mark.parametrize("mod", [pygame.KMOD_RALT, pygame.KMOD_MODE, pygame.KMOD_LCTRL | pygame.KMOD_RALT])
def test_altgr_types_and_commands_nothing(mod: int) -> None:
    assert heard(down(pygame.K_e, mod), text("€")) == [Typed("€")]


def test_the_left_alt_makes_menus_and_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert heard(down(pygame.K_t, pygame.KMOD_LALT), text("t")) == []
    monkeypatch.setattr("sys.platform", "darwin")
    assert heard(down(pygame.K_t, pygame.KMOD_LALT), text("†")) == [Typed("†")]


def test_a_dead_key_and_its_letter_are_one_text() -> None:
    assert heard(down(pygame.K_CARET), down(pygame.K_e), text("ê"), editing=True) == [Typed("ê")]


def test_the_dot_of_a_clicker_is_a_dot_on_every_layout() -> None:
    """It sends the place of the American dot, which types ":" on AZERTY."""
    clicked = [down(pygame.K_COLON, scancode=pygame.KSCAN_PERIOD), text(":")]
    assert heard(*clicked) == [Typed(".")]
    assert heard(*clicked, editing=True) == [Typed(":")]
    assert heard(down(pygame.K_PERIOD, scancode=pygame.KSCAN_PERIOD), text(".")) == [Typed(".")]


def test_an_input_method_shows_what_it_composes_until_it_is_done() -> None:
    def composing(made: str) -> pygame.Event:
        return pygame.Event(pygame.TEXTEDITING, text=made, start=len(made), length=0)

    events = [composing(""), composing("に"), composing(""), text("日")]
    assert heard(*events, editing=True) == [Composing("に", 1), Composing("", 0), Typed("日")]
    assert heard(*events) == []


def test_the_mouse_points_clicks_and_turns() -> None:
    def moved(x: int) -> pygame.Event:
        return pygame.Event(pygame.MOUSEMOTION, pos=(x, 5), rel=(1, 0), buttons=(0, 0, 0))

    def pressed(button: int) -> pygame.Event:
        return pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(7, 8), button=button)

    wheel = pygame.Event(pygame.MOUSEWHEEL, x=0, y=-1)
    assert heard(moved(1), moved(2), pressed(1), pressed(4), wheel) == [
        Hover(2, 5),
        Click(7, 8, 1),
        Wheel(-1),
    ]


def test_of_many_sizes_only_the_last_counts() -> None:
    sizes = [pygame.Event(pygame.WINDOWSIZECHANGED, x=1000 + n, y=800) for n in range(5)]
    exposed = [pygame.Event(pygame.WINDOWEXPOSED)] * 3
    assert heard(*sizes, *exposed) == [Resized(1004, 800), Signal.EXPOSED]


def test_closing_is_asked_once() -> None:
    assert heard(pygame.Event(pygame.WINDOWCLOSE), pygame.Event(pygame.QUIT)) == [Signal.CLOSE_ASKED]


def test_what_nobody_needs_is_not_heard() -> None:
    assert (
        heard(pygame.Event(pygame.MOUSEBUTTONUP, pos=(1, 1), button=1), pygame.Event(pygame.USEREVENT)) == []
    )
