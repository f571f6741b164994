"""What was laid out once is kept, and never taken for something else."""

from arthur.stage.letters import Letters
from arthur.stage.setting import setting
from arthur.stage.styles import QUESTION, READING

TEXT = "Faut-il payer plus cher pour coudre ici, ou attendre trois semaines de plus ?"


def test_a_text_is_laid_out_once_for_a_window(letters: Letters) -> None:
    first = setting(letters, 1080, 1.0).lay(TEXT, READING, 500, even=False)
    assert setting(letters, 1080, 1.0).lay(TEXT, READING, 500, even=False) is first


def test_style_width_evenness_window_and_text_size_all_count(letters: Letters) -> None:
    here = setting(letters, 1080, 1.0)
    blocks = {
        here.lay(TEXT, READING, 500, even=False),
        here.lay(TEXT, READING, 500, even=True),
        here.lay(TEXT, READING, 700, even=False),
        here.lay(TEXT, READING, None, even=False),
        here.lay(TEXT, QUESTION, 500, even=False),
        setting(letters, 1080, 1.3).lay(TEXT, READING, 500, even=False),
        setting(letters, 768, 1.0).lay(TEXT, READING, 500, even=False),
    }
    assert len(blocks) == 7


def test_windows_and_texts_that_go_by_are_not_kept_for_ever(letters: Letters) -> None:
    for height in range(600, 700):
        setting(letters, height, 1.0)
    assert len(letters.settings) < 10
    here = setting(letters, 1080, 1.0)
    for number in range(7_000):
        here.lay(str(number), READING, 500, even=False)
    assert len(here._blocks) < 5_000
