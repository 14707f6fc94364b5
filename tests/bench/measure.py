"""Measuring side by side: each action once a round, in a new order each time, and ratios taken within a round.

A disk and a busy machine are slow together, so what is compared is measured in the same breath.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import Generic, TypeVar

LEAST = 3

Action = Callable[[], object]
"""What is measured, once. What it needs for that is made before."""

Name = TypeVar("Name", bound=Hashable)
"""What actions are called by: a text, or what they are about."""


@dataclass(frozen=True)
class Samples(Generic[Name]):
    """The seconds that each action took, round by round; an action that was left out of a round is not in it."""

    rounds: tuple[Mapping[Name, float], ...]

    def has(self, name: Name) -> bool:
        """Whether an action was measured."""
        return any(name in taken for taken in self.rounds)

    def seconds(self, name: Name) -> list[float]:
        """What an action took, in the order of the rounds."""
        return [taken[name] for taken in self.rounds if name in taken]

    def median(self, name: Name) -> float:
        """The middle one of the seconds that an action took."""
        return median(self.seconds(name))

    def high(self, name: Name, percent: int = 95) -> float:
        """The seconds that an action stayed below in so many rounds of a hundred."""
        seconds = self.seconds(name)
        return quantiles(seconds, n=100, method="inclusive")[percent - 1] if len(seconds) > 1 else seconds[0]

    def ratio(self, name: Name, to: Name) -> float:
        """How many times as long one action took as another: the middle one of the ratios within a round."""
        return median(taken[name] / taken[to] for taken in self.rounds if name in taken and to in taken)


def interleaved(
    actions: Mapping[Name, Action], rounds: int, patience: float = 60.0, between: Action = lambda: None
) -> Samples[Name]:
    """Measure actions side by side.

    Args:
        actions: Name → what is done.
        rounds: How often each is done.
        patience: Seconds after which a slow action is left out of the rounds that remain, but not of the first three.
        between: What is done before each action, and not measured.
    """
    random = Random(0)
    spent = dict.fromkeys(actions, 0.0)
    measured: list[dict[Name, float]] = []
    with _quiet_memory():
        for number in range(rounds):
            taken: dict[Name, float] = {}
            names = [name for name in actions if spent[name] < patience or number < LEAST]
            for name in random.sample(names, len(names)):
                action = actions[name]
                between()
                start = perf_counter()
                action()
                taken[name] = perf_counter() - start
                spent[name] += taken[name]
            measured.append(taken)
    return Samples(tuple(measured))


def counting(action: Action, working: list[float]) -> Action:
    """The action, noting each time how long a processor was at work for the programs that it ran and waited for."""

    def counted() -> None:
        before = os.times()
        action()
        after = os.times()
        working.append(after.children_user - before.children_user + after.children_system - before.children_system)

    return counted


@contextmanager
def _quiet_memory() -> Iterator[None]:
    """Spare what is measured the garbage collector's walks through all that was prepared for it."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
