"""Small methods of every shape that the shipped ones have, with times that fit four to twenty people."""

from codev.circle.method import Capture, Gate, Method, Order, Phase, PhaseKind, Role, Speakers

K, S, C = PhaseKind, Speakers, Capture

FRAME = Phase("cadre", "Cadre", K.FREE, S.FACILITATOR, seconds=480, rule="Ce qui se dit ici reste ici.")
EXPOSE = Phase(
    "expose",
    "Exposé",
    K.EXPOSE,
    S.CLIENT,
    silent=(Role.CONSULTANT,),
    seconds=600,
    rule="On écoute sans interrompre.",
)
QUESTIONS = Phase(
    "questions",
    "Tour de questions",
    K.ROUND,
    S.CONSULTANTS,
    each=120,
    rule="Une question, pas encore une idée.",
    captures=(C.ASKED,),
)
VALIDATION = Phase(
    "reformulation",
    "Reformulation",
    K.VALIDATION,
    S.EVERYONE,
    seconds=600,
    rule="« J’aimerais que le groupe m’aide à… »",
    captures=(C.QUESTION,),
    gate=Gate.VALIDATED,
)
SILENCE = Phase("silence", "Silence", K.SILENCE, seconds=180, rule="Chacun écrit son idée.")
IDEAS = Phase(
    "idees",
    "Tour des idées",
    K.ROUND,
    S.CONSULTANTS,
    silent=(Role.CLIENT,),
    each=120,
    order=Order.ROTATED,
    rule="Une idée chacun, sans commentaire.",
    captures=(C.IDEA,),
)
SYNTHESIS = Phase(
    "synthese",
    "Synthèse",
    K.EXPOSE,
    S.CLIENT,
    seconds=720,
    rule="Le client choisit.",
    captures=(C.SYNTHESIS, C.COMMITMENT),
    gate=Gate.COMMITTED,
)
LEARNINGS = Phase(
    "apprentissages",
    "Apprentissages",
    K.ROUND,
    S.ROOM,
    each=45,
    order=Order.CLIENT_FIRST,
    rule="Un mot sur soi, pas sur le cas.",
    captures=(C.LEARNING,),
    spare=True,
)
RETURN = Phase("retour", "Retour", K.EXPOSE, S.EVERYONE, seconds=300, captures=(C.RETURN,))
VOTE = Phase(
    "choix", "Choix du sujet", K.VOTE, S.EVERYONE, seconds=900, captures=(C.SUBJECT,), gate=Gate.SUBJECT
)
TABLE = Phase("tour-de-table", "Tour de table", K.ROUND, S.EVERYONE, each=30)
PAUSE = Phase("pause", "Pause", K.BREAK, seconds=600, spare=True)

SEED = Method(
    "grand-est-120",
    "Entraide entre acheteurs",
    "fr",
    4,
    20,
    120,
    (FRAME, RETURN, TABLE, EXPOSE, QUESTIONS, VALIDATION, SILENCE, IDEAS, SYNTHESIS, LEARNINGS),
    "seed 001",
)
STEPS = Method(
    "payette-champagne",
    "Six étapes",
    "fr",
    4,
    10,
    180,
    (
        RETURN,
        VOTE,
        EXPOSE,
        Phase("clarification", "Clarification", K.FREE, S.EVERYONE, seconds=900, captures=(C.ASKED,)),
        VALIDATION,
        PAUSE,
        Phase(
            "consultation",
            "Consultation",
            K.FREE,
            S.CONSULTANTS,
            silent=(Role.CLIENT,),
            seconds=1800,
            captures=(C.IDEA,),
        ),
        SYNTHESIS,
        LEARNINGS,
    ),
)
FLASH = Method(
    "flash-30",
    "Flash",
    "fr",
    4,
    9,
    30,
    (
        Phase("presentation", "Présentation", K.EXPOSE, S.CLIENT, seconds=300),
        Phase(
            "clarification", "Clarification", K.ROUND, S.CONSULTANTS, each=30, floor=20, captures=(C.ASKED,)
        ),
        Phase(
            "demande",
            "Demande",
            K.VALIDATION,
            S.CLIENT,
            seconds=120,
            captures=(C.QUESTION,),
            gate=Gate.VALIDATED,
        ),
        Phase(
            "contributions",
            "Contributions",
            K.ROUND,
            S.CONSULTANTS,
            silent=(Role.CLIENT,),
            each=60,
            floor=20,
            order=Order.REVERSED,
            captures=(C.IDEA,),
        ),
        Phase("suites", "Suites", K.EXPOSE, S.CLIENT, seconds=300, captures=(C.SYNTHESIS, C.COMMITMENT)),
    ),
)
TESTIMONIES = Method(
    "temoignages",
    "Témoignages",
    "fr",
    4,
    20,
    90,
    (
        FRAME,
        Phase("recit", "Récit", K.EXPOSE, S.WITNESSES, seconds=480, for_each=Role.WITNESS),
        Phase(
            "echange",
            "Questions au témoin",
            K.FREE,
            S.EVERYONE,
            seconds=420,
            captures=(C.ASKED,),
            for_each=Role.WITNESS,
        ),
        Phase("ensemble", "Tous ensemble", K.ROUND, S.EVERYONE, each=60, captures=(C.IDEA,)),
    ),
)
SINGLE_THEME = Method(
    "une-heure",
    "Un thème, une heure",
    "fr",
    4,
    20,
    60,
    (
        Phase("eclairage", "L’expert", K.EXPOSE, S.EXPERTS, seconds=900),
        Phase("experience", "Le retour d’expérience", K.EXPOSE, S.WITNESSES, seconds=900),
        Phase("questions", "Questions", K.FREE, S.EVERYONE, seconds=1200, captures=(C.ASKED,)),
        Phase("mots", "Un mot chacun", K.ROUND, S.EVERYONE, each=15, captures=(C.LEARNING,), spare=True),
    ),
)
SPEED = Method(
    "speed-meeting",
    "Rencontres éclair",
    "fr",
    4,
    40,
    120,
    (
        FRAME,
        Phase(
            "rencontres",
            "Rencontres",
            K.MEETINGS,
            S.EVERYONE,
            each=240,
            floor=120,
            changeover=30,
            captures=(C.CONTACT,),
        ),
        Phase("contacts", "Contacts", K.FREE, S.EVERYONE, seconds=300, captures=(C.CONTACT,)),
    ),
    groups=("Acheteurs", "Fournisseurs"),
)
ONE_CIRCLE = Method(
    "speed-cercle", "Rencontres en cercle", "fr", 4, 40, 120, (FRAME, *SPEED.phases[1:]), groups=()
)
METHODS = {one.id: one for one in (SEED, STEPS, FLASH, TESTIMONIES, SINGLE_THEME, SPEED, ONE_CIRCLE)}
