"""The names that a document would tell, asked about one by one in a terminal."""

from collections.abc import Callable

from codev.activity import Trouble
from codev.export.spelling import visible
from codev.names import Answer, Occurrence, proposal
from codev.words import N_, Words

ANSWERS = (Answer.REPLACE, Answer.KEEP, Answer.REPLACE_ALL, Answer.KEEP_ALL)
CHOICES = N_("1 remplacer · 2 garder · 3 remplacer partout · 4 garder partout : ")
LEFT = N_("La recherche des noms n’est pas allée au bout ; rien n’a été écrit.")


def in_terminal(
    words: Words, read: Callable[[str], str] = input, say: Callable[[str], None] = print
) -> Callable[[Occurrence], Answer]:
    """What `codev.names.ask_about_names` asks with. Raises `Trouble` when nobody answers any more."""

    def ask(one: Occurrence) -> Answer:
        say(visible(" ".join(proposal(one, words).split())))
        while True:
            try:
                answer = read(words(CHOICES)).strip()
            except (EOFError, KeyboardInterrupt):
                raise Trouble(LEFT) from None
            if answer in ("1", "2", "3", "4"):
                return ANSWERS[int(answer) - 1]

    return ask
