"""Carreau's engine in wasmtime: bytes in, bytes out, by ABI v1 (`bindings/core/ABI.md`).

A `Module` is checked before anything of it runs; an `Instance` is one memory with one prepared
pack. Nothing is decided or computed here: a reply is the engine's own bytes, refusals included,
and only the reply to `engine_prepare` is read, for the handle. What goes wrong *inside* (a trap,
memory, the deadline) is a `Fault`: no decision, and the instance is of no further use.

An instance is for one thread at a time; which ones are kept is `resident.py`'s matter.
"""

import hashlib
import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from wasmtime import (
    Config,
    Engine,
    Func,
    FuncType,
    Memory,
    MemoryType,
    Store,
    Trap,
    TrapCode,
    ValType,
    WasmtimeError,
)
from wasmtime import Instance as WasmInstance
from wasmtime import Module as WasmModule

MEMORY_MAX_BYTES: Final = 64 * 1024 * 1024
"""The linear memory an instance may have, as the module itself declares."""

CALL_DEADLINE_SECONDS: Final = 1.0
"""The time for one request; the dearest script within its budget takes 50 ms."""

BULK_DEADLINE_SECONDS: Final = 60.0
"""The time to prepare a pack, or for a batch."""

_TABLE_ELEMENTS_MAX: Final = 65_536
_MARKER: Final = "engine_abi_v1"
# Parameters and results: `w` a word of 32 bits, `p` a packed reply of 64.
_FUNCTIONS: Final = {
    _MARKER: ("", "w"),
    "engine_alloc": ("w", "w"),
    "engine_free": ("ww", ""),
    "engine_prepare": ("ww", "p"),
    "engine_release": ("w", ""),
    "engine_call": ("www", "p"),
    "engine_call_batch": ("www", "p"),
    "engine_compare": ("wwww", "p"),
}


class NotAnEngine(Exception):
    """The module is no WebAssembly, not an engine of ABI v1, or not the one that was asked for."""


class PackRefused(Exception):
    """The engine refuses the pack document; `refused` is what it says: code, path, arguments."""

    def __init__(self, reply: str) -> None:
        super().__init__(reply)
        self.refused: dict[str, Any] = json.loads(reply)["refused"]

    def __str__(self) -> str:
        return f"the engine refuses the pack: {self.args[0]}"


class Fault(Exception):
    """The engine could not answer: a trap, memory, or the deadline. Never a decision."""


class DeadlinePassed(Fault):
    """The engine did not answer in time."""


class Module:
    """An engine's module: checked, compiled once, known by the SHA-256 of its bytes."""

    def __init__(self, wasm: bytes, engine_hash: str | None = None) -> None:
        """Checks and compiles a module: some seconds.

        Raises `NotAnEngine` where its SHA-256 is not `engine_hash`, 64 lower-case hexadecimal
        digits, or where it does not speak ABI v1.
        """
        self.engine_hash = hashlib.sha256(wasm).hexdigest()
        if engine_hash is not None and engine_hash != self.engine_hash:
            raise NotAnEngine(
                f"the module's SHA-256 is {self.engine_hash}, where {engine_hash} is expected"
            )
        try:
            module = WasmModule(_engine(), wasm)
        except WasmtimeError as error:
            raise NotAnEngine(f"the module cannot be compiled: {error}") from error
        _check_surface(module)
        self._code = bytes(module.serialize())
        try:
            version = _Machine(self).version()
        except Fault as fault:
            raise NotAnEngine(f"the module does not run: {fault}") from fault
        if version != 1:
            raise NotAnEngine(f"`{_MARKER}` answers {version} where 1 is expected")


class Instance:
    """One memory with one prepared pack. After a `Fault` it answers nothing more."""

    def __init__(self, module: Module, pack: bytes) -> None:
        """Prepares a pack document; raises `PackRefused` where the engine refuses it."""
        self.engine_hash = module.engine_hash
        self._machine = _Machine(module)
        reply = self._machine.exchange("engine_prepare", (), pack, BULK_DEADLINE_SECONDS)
        try:
            said = json.loads(reply)
            if "refused" in said:
                raise PackRefused(reply.decode())
            self._handle: int = said["ok"]["handle"]
            self.pack_hash: str = said["ok"]["pack_hash"]
        except (ValueError, KeyError, TypeError) as error:
            raise Fault(f"the reply to `engine_prepare` breaks ABI v1: {error!r}") from error

    @property
    def is_spoilt(self) -> bool:
        """Whether a fault has made this instance useless."""
        return self._machine.is_spoilt

    def call(self, request: bytes) -> bytes:
        """Answers one request, whatever its bytes are."""
        return self._machine.exchange(
            "engine_call", (self._handle,), request, CALL_DEADLINE_SECONDS
        )

    def call_batch(self, requests: Sequence[bytes]) -> list[bytes]:
        """Answers requests in order, a reply each. None may hold a line end: ask it by `call`."""
        if not requests:
            return []
        # A line end after the last, so that an empty last request is a line as well.
        lines = b"\n".join(requests) + b"\n"
        replies = self._machine.exchange(
            "engine_call_batch", (self._handle,), lines, BULK_DEADLINE_SECONDS
        )
        answered = replies.split(b"\n")
        # What follows the last line end.
        rest = answered.pop()
        if rest or len(answered) != len(requests):
            raise self._machine.spoilt_by(
                Fault(f"the engine answers {len(requests)} requests by {len(answered)} lines")
            )
        return answered


class _Machine:
    """The module instantiated, with an epoch of its own: the deadline of a call is its own."""

    def __init__(self, module: Module) -> None:
        self.is_spoilt = False
        self._engine = _engine()
        self._store = Store(self._engine)
        self._store.set_limits(
            memory_size=MEMORY_MAX_BYTES,
            table_elements=_TABLE_ELEMENTS_MAX,
            instances=1,
            tables=1,
            memories=1,
        )
        self._store.set_epoch_deadline(1)
        try:
            code = WasmModule.deserialize(self._engine, module._code)
            self._exports = WasmInstance(self._store, code, []).exports(self._store)
        except (WasmtimeError, Trap) as error:
            raise Fault(f"the engine cannot be instantiated: {error}") from error
        memory = self._exports["memory"]
        assert isinstance(memory, Memory), "checked with the module's surface"
        self._memory = memory

    def version(self) -> int:
        """The version of the ABI, as the marker answers."""
        with self._guarded(CALL_DEADLINE_SECONDS):
            return self._run(_MARKER, ())

    def exchange(
        self, name: str, handles: tuple[int, ...], given: bytes, deadline_seconds: float
    ) -> bytes:
        """Lends a buffer, calls, copies the reply and gives it back to be freed."""
        with self._guarded(deadline_seconds):
            return self._exchange(name, handles, given)

    def spoilt_by(self, fault: Fault) -> Fault:
        """Marks the instance as useless, and hands the fault back to be raised."""
        self.is_spoilt = True
        return fault

    @contextmanager
    def _guarded(self, deadline_seconds: float) -> Iterator[None]:
        """Runs what calls the module under a deadline; whatever fails in it is a fault."""
        if self.is_spoilt:
            raise Fault("the engine had a fault before")
        late = threading.Timer(deadline_seconds, self._engine.increment_epoch)
        late.daemon = True
        self._store.set_epoch_deadline(1)
        late.start()
        try:
            yield
        except Trap as trap:
            if trap.trap_code == TrapCode.INTERRUPT:
                said = f"the engine did not answer within {deadline_seconds:g} s"
                raise self.spoilt_by(DeadlinePassed(said)) from trap
            raise self.spoilt_by(Fault(f"the engine trapped{self._size()}: {trap}")) from trap
        except WasmtimeError as error:
            raise self.spoilt_by(Fault(f"the engine failed{self._size()}: {error}")) from error
        finally:
            late.cancel()
            # Were it still to fire, it would end the next call.
            late.join()

    def _exchange(self, name: str, handles: tuple[int, ...], given: bytes) -> bytes:
        at = self._run("engine_alloc", (len(given),))
        if at == 0:
            said = f"the engine has no room for {len(given):,} bytes{self._size()}"
            raise self.spoilt_by(Fault(said))
        try:
            if given:
                self._memory.write(self._store, given, at)
        except IndexError as error:
            said = f"a buffer of {len(given)} bytes at {at} lies outside the memory"
            raise self.spoilt_by(Fault(said)) from error
        packed = self._run(name, (*handles, at, len(given)))
        start, length = packed >> 32, packed & 0xFFFF_FFFF
        reply = bytes(self._memory.read(self._store, start, start + length))
        if len(reply) != length:
            said = f"a reply of {length} bytes at {start} lies outside the memory"
            raise self.spoilt_by(Fault(said))
        self._run("engine_free", (start, length))
        return reply

    def _run(self, name: str, arguments: tuple[int, ...]) -> int:
        """Calls an export; what it returns is unsigned, and wasmtime's integers are signed."""
        function = self._exports[name]
        assert isinstance(function, Func), "checked with the module's surface"
        result = function(self._store, *arguments)
        if result is None:
            return 0
        bits = 64 if _FUNCTIONS[name][1] == "p" else 32
        return int(result) & ((1 << bits) - 1)

    def _size(self) -> str:
        """How much of the memory is in use, for a message."""
        mebibytes = self._memory.data_len(self._store) / (1024 * 1024)
        return f" ({mebibytes:.0f} MiB of {MEMORY_MAX_BYTES // (1024 * 1024)} in use)"


def _engine() -> Engine:
    """Wasmtime under the settings of ABI v1: NaNs canonical, no threads, no relaxed SIMD."""
    config = Config()
    config.cranelift_nan_canonicalization = True
    config.wasm_threads = False
    config.wasm_relaxed_simd = False
    config.wasm_memory64 = False
    config.wasm_multi_memory = False
    config.epoch_interruption = True
    return Engine(config)


def _check_surface(module: WasmModule) -> None:
    """Raises `NotAnEngine` with the first way in which a module is not ABI v1."""
    exports = {export.name: export.type for export in module.exports}
    if _MARKER not in exports:
        raise NotAnEngine(
            f"the module lacks the marker `{_MARKER}`; it is no engine, or one of another ABI"
        )
    for wanted in module.imports:
        raise NotAnEngine(
            f"the module imports `{wanted.module}.{wanted.name}`; an engine imports nothing"
        )
    for name in ("memory", *_FUNCTIONS):
        if name not in exports:
            raise NotAnEngine(f"the module does not export `{name}`")
        if not _is_of_type(name, exports[name]):
            raise NotAnEngine(f"the module's export `{name}` is of another type than ABI v1 says")


def _is_of_type(name: str, found: object) -> bool:
    if name == "memory":
        return isinstance(found, MemoryType) and not found.is_64 and not found.is_shared
    if not isinstance(found, FuncType):
        return False
    crossing = {"w": ValType.i32(), "p": ValType.i64()}
    parameters, results = ([crossing[one] for one in side] for side in _FUNCTIONS[name])
    return found.params == parameters and found.results == results
