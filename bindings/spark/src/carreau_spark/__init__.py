"""Carreau's engine over the rows of a DataFrame, under Spark or Sail.

`answer` makes a function for `DataFrame.mapInArrow` (`batch.py`); `Instance` asks the engine
without a cluster (`engine.py`); `python -m carreau_spark` reads and writes files (`__main__.py`).
"""

from .batch import Answer, NotThePack, answer
from .engine import DeadlinePassed, Fault, Instance, Module, NotAnEngine, PackRefused

__all__ = [
    "Answer",
    "DeadlinePassed",
    "Fault",
    "Instance",
    "Module",
    "NotAnEngine",
    "NotThePack",
    "PackRefused",
    "answer",
]
