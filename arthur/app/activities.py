"""The activities that the stage can open."""

from arthur.debate.activity import DEBATE
from codev.circle.activity import CIRCLE

ACTIVITIES = (DEBATE, CIRCLE)
