"""The instances that a worker's process keeps, so that a pack is prepared once and not per batch.

A worker may run several tasks at once, each in a thread of its own, so an instance is lent to one
of them and taken back; there are never more of one kind than were lent at the same time. One that
had a fault is not taken back. What is kept is bounded: those used longest ago go first.
"""

import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from .engine import Instance, Module

INSTANCES_KEPT_MAX: Final = 16
"""Idle instances kept in a process, of all modules and packs together."""

MODULES_KEPT_MAX: Final = 4
"""Compiled modules kept in a process."""


class Resident:
    """Compiled modules, and idle instances of them; the one used last stands last."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._compiling = threading.Lock()
        self._modules: dict[str, Module] = {}
        self._idle: list[tuple[tuple[str, str], Instance]] = []

    @contextmanager
    def lent(
        self, wasm: bytes, engine_hash: str, pack: bytes, *, fresh: bool = False
    ) -> Iterator[Instance]:
        """Lends an instance with this pack prepared, made where none is idle or it is to be fresh.

        Raises `NotAnEngine` and `PackRefused` as `Module` and `Instance` do.
        """
        key = (engine_hash, hashlib.sha256(pack).hexdigest())
        instance = None if fresh else self._take(key)
        if instance is None:
            instance = Instance(self._module(wasm, engine_hash), pack)
        try:
            yield instance
        finally:
            if not instance.is_spoilt:
                self._put(key, instance)

    def _take(self, key: tuple[str, str]) -> Instance | None:
        with self._changing:
            for place in reversed(range(len(self._idle))):
                if self._idle[place][0] == key:
                    return self._idle.pop(place)[1]
        return None

    def _put(self, key: tuple[str, str], instance: Instance) -> None:
        with self._changing:
            self._idle.append((key, instance))
            del self._idle[:-INSTANCES_KEPT_MAX]

    def _module(self, wasm: bytes, engine_hash: str) -> Module:
        # Compiling takes seconds: whoever needs the same module waits instead of doing it again.
        with self._compiling:
            module = self._modules.pop(engine_hash, None) or Module(wasm, engine_hash)
            self._modules[engine_hash] = module
            for oldest in list(self._modules)[:-MODULES_KEPT_MAX]:
                del self._modules[oldest]
        return module


class _Process:
    """What this process keeps."""

    resident = Resident()

    @classmethod
    def forget(cls) -> None:
        """A forked child starts anew: another thread of its parent may have held an instance."""
        cls.resident = Resident()


os.register_at_fork(after_in_child=_Process.forget)


def resident() -> Resident:
    """What this process keeps."""
    return _Process.resident
