"""The module, checked and asked without a cluster."""

import hashlib
import json
import pickle
import re

import engines
import pytest
from wasmtime import wat2wasm

from carreau_spark import DeadlinePassed, Fault, Instance, Module, NotAnEngine, PackRefused, engine

QUOTE = {
    "op": "license_fee.calculate",
    "on": "2026-03-15",
    "input": {
        "season": "2026",
        "license_type": "junior",
        "player": {"birth_date": "2010-05-04"},
        "org": {"district": "CD13", "club": "13001"},
    },
}


@pytest.fixture(scope="session")
def built(module: bytes) -> Module:
    """The built engine, compiled once."""
    return Module(module)


@pytest.fixture
def instance(built: Module, pack: bytes) -> Instance:
    """The built engine with France's pack."""
    return Instance(built, pack)


def test_a_module_is_known_by_its_sha_256(built: Module, module: bytes) -> None:
    assert built.engine_hash == hashlib.sha256(module).hexdigest()


def test_an_altered_module_is_refused_before_it_is_compiled(module: bytes) -> None:
    expected = hashlib.sha256(module).hexdigest()
    with pytest.raises(NotAnEngine, match=f"where {expected} is expected"):
        Module(module + b"\0", expected)


@pytest.mark.parametrize(
    ("wasm", "says"),
    [
        (b"", "cannot be compiled"),
        (b"\0asm\1\0", "cannot be compiled"),
        (wat2wasm("(module)"), "lacks the marker `engine_abi_v1`"),
        (wat2wasm('(module (func (export "engine_abi_v2")))'), "lacks the marker"),
        (engines.echoing(extra='(import "clock" "now" (func))'), "imports `clock.now`"),
        (engines.echoing(marker="i32.const 2"), "`engine_abi_v1` answers 2 where 1 is expected"),
        (engines.echoing(marker="unreachable"), "does not run: the engine trapped"),
        (wat2wasm('(module (func (export "engine_abi_v1")))'), "does not export `memory`"),
        (
            wat2wasm('(module (memory (export "memory") 1) (func (export "engine_abi_v1")))'),
            "`engine_abi_v1` is of another type",
        ),
        (
            engines.echoing().replace(b"engine_compare", b"engine_compose"),
            "not export `engine_compar",
        ),
    ],
)
def test_what_is_no_engine_of_abi_v1_is_refused(wasm: bytes, says: str) -> None:
    with pytest.raises(NotAnEngine, match=re.escape(says)):
        Module(wasm)


def test_a_pack_that_is_refused_says_why(built: Module, pack: bytes) -> None:
    with pytest.raises(PackRefused) as refusal:
        Instance(built, b"{}")
    assert refusal.value.refused["path"] == "$.manifest"
    assert refusal.value.refused["code"] in str(refusal.value)
    assert pickle.loads(pickle.dumps(refusal.value)).refused == refusal.value.refused
    altered = pack.replace(b'"12.00"', b'"12.01"')
    assert altered != pack
    with pytest.raises(PackRefused):
        Instance(built, altered)


def test_a_reply_is_the_engines_own(instance: Instance) -> None:
    reply = json.loads(instance.call(json.dumps(QUOTE).encode()))
    assert reply["ok"]["season"] == "2026"
    assert reply["explanation"]
    assert re.fullmatch("[0-9a-f]{64}", instance.pack_hash)


def test_a_batch_answers_as_single_calls_do(instance: Instance) -> None:
    quote = json.dumps(QUOTE).encode()
    requests = [quote, b"", b"no JSON", b'{"op":"none"}', b"\xff", quote, b""]
    replies = instance.call_batch(requests)
    assert replies == [instance.call(request) for request in requests]
    codes = [json.loads(reply).get("refused", {}).get("code") for reply in replies]
    assert codes[0] is None
    assert codes[1] == codes[2] == "invalid_json"
    assert instance.call_batch([]) == []


def test_a_request_longer_than_the_engine_reads_is_refused_by_it(instance: Instance) -> None:
    reply = json.loads(instance.call(b" " * (5 * 1024 * 1024)))
    assert reply["refused"]["code"] == "request_too_large"


def test_a_request_longer_than_the_memory_is_a_fault_and_the_instance_is_done(
    instance: Instance,
) -> None:
    with pytest.raises(Fault, match="has no room for 73,400,320 bytes"):
        instance.call(b" " * (70 * 1024 * 1024))
    assert instance.is_spoilt
    with pytest.raises(Fault, match="had a fault before"):
        instance.call(b"{}")


def test_a_trap_is_a_fault_and_the_instance_is_done() -> None:
    instance = Instance(Module(engines.echoing(batch=engines.TRAPS_AT_T)), b"")
    assert instance.call_batch([b"a", b"b"]) == [b"a", b"b"]
    with pytest.raises(Fault, match="the engine trapped"):
        instance.call_batch([b"a", b"T"])
    assert instance.is_spoilt


def test_a_call_ends_by_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = Instance(Module(engines.echoing(batch=engines.LOOPS)), b"")
    monkeypatch.setattr(engine, "CALL_DEADLINE_SECONDS", 0.05)
    with pytest.raises(DeadlinePassed, match=r"did not answer within 0\.05 s"):
        instance.call(b"{}")
    assert instance.is_spoilt


@pytest.mark.parametrize("prepared", ["no JSON", "[]", "{}", r"{\"ok\":{\"handle\":1}}"])
def test_a_reply_to_prepare_that_breaks_the_abi_is_a_fault(prepared: str) -> None:
    with pytest.raises(Fault, match="breaks ABI v1"):
        Instance(Module(engines.echoing(prepared=prepared)), b"")


def test_a_batch_answered_by_too_few_lines_is_a_fault() -> None:
    shorter = "(local.set 2 (i32.const 2))"
    instance = Instance(Module(engines.echoing(batch=shorter)), b"")
    with pytest.raises(Fault, match="answers 2 requests by 1 lines"):
        instance.call_batch([b"a", b"b"])
    assert instance.is_spoilt


def test_a_buffer_outside_the_memory_is_a_fault() -> None:
    module = Module(engines.echoing(lent_at=131_070))
    assert Instance(module, b"").call(b"ab") == b"ab"
    with pytest.raises(Fault, match="a buffer of 3 bytes at 131070 lies outside the memory"):
        Instance(module, b"").call(b"abc")


def test_a_reply_outside_the_memory_is_a_fault() -> None:
    outside = "(local.set 2 (i32.const 999999))"
    instance = Instance(Module(engines.echoing(batch=outside)), b"")
    with pytest.raises(Fault, match="lies outside the memory"):
        instance.call(b"a")


def test_a_module_that_needs_more_memory_than_an_instance_may_have_is_refused() -> None:
    with pytest.raises(NotAnEngine, match="cannot be instantiated: memory minimum size"):
        Module(engines.echoing(pages=1_025))
