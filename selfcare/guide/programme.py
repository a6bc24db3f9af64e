"""A programme: one routine after another, each with its own questions, the next one offered after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.guide.moves import Flow, ask
from selfcare.guide.routine import Closed, routine
from selfcare.guide.stops import Coming, Onward, WhichOne
from selfcare.session.events import Outcome

if TYPE_CHECKING:
    from selfcare.guide.parts import Parts, Shell
    from selfcare.shelves.programmes import Plan


def programme(parts: Parts, shell: Shell, plan: Plan) -> Flow[None]:
    """To its end, or until somebody ends it. Nothing more is offered to somebody whom it hurt, or who went back."""
    at = 0
    while at < len(plan.stages):
        stage = plan.stages[at]
        chosen = 0 if len(stage.entries) == 1 else (yield from ask(WhichOne(plan, stage)))
        if chosen is None:
            return
        at += 1
        ending = yield from routine(parts, shell, stage.entries[chosen], note=stage.note)
        if ending.outcome is Outcome.HURT or ending.closed in (Closed.LEFT, Closed.NOBODY):
            return
        while at < len(plan.stages) and [each.name for each in plan.stages[at].entries] == [ending.played]:
            at += 1  # calm breathing was led in place of what was closed
        while at < len(plan.stages):
            way = yield from ask(Coming(plan, at))
            if way is Onward.END:
                return
            if way is Onward.ON:
                break
            at += 1
