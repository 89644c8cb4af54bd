"""Turns away who asked where a question or an action was refused: the page's frame answers."""

from tenure.rules.decision import Refused


class Turned(Exception):
    """Something was refused: who asked is turned away with what the refusal says."""

    def __init__(self, refusal: Refused) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


class Asking:
    """One request of somebody who asks questions."""

    __slots__ = ()

    def seen[Answer](self, answer: Answer | Refused) -> Answer:
        """Return a question's answer, or turn away who asked."""
        if isinstance(answer, Refused):
            raise Turned(answer)
        return answer
