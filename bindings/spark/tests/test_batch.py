"""Rows in, rows out, without a cluster: what `mapInArrow` calls on a worker."""

import hashlib
import json
import pickle
from collections.abc import Sequence
from typing import Any

import engines
import pyarrow as pa
import pytest

from carreau_spark import (
    Answer,
    DeadlinePassed,
    Fault,
    NotAnEngine,
    NotThePack,
    PackRefused,
    answer,
    engine,
)
from carreau_spark.batch import BYTES_PER_CALL_MAX, REQUESTS_PER_CALL_MAX, parts
from carreau_spark.resident import INSTANCES_KEPT_MAX, MODULES_KEPT_MAX, Resident, _Process

QUOTE = (
    '{"op":"license_fee.calculate","on":"2026-03-15","input":{"season":"2026",'
    '"license_type":"junior","player":{"birth_date":"2010-05-04"},'
    '"org":{"district":"CD13","club":"13001"}}}'
)


@pytest.fixture(scope="module")
def answering(module: bytes, pack: bytes) -> Answer:
    """The built engine with France's pack."""
    return answer(module, pack)


def rows(
    answering: Answer, requests: Sequence[str | bytes | None], kind: pa.DataType | None = None
) -> list[dict[str, Any]]:
    """What a batch of these requests becomes; their identifiers count from 0."""
    ids = pa.array(range(len(requests)), pa.int64())
    batch = pa.RecordBatch.from_arrays([pa.array(requests, kind), ids], ["request", "id"])
    (answered,) = answering(iter([batch]))
    assert answered.schema.names == ["id", "reply", "reply_sha256", "engine_hash", "pack_hash"]
    found: list[dict[str, Any]] = answered.to_pylist()
    return found


def echo(batch: str = "") -> Answer:
    """An engine whose replies are the requests, unless it traps."""
    return answer(engines.echoing(batch=batch), b"")


def test_each_row_has_its_reply_and_what_gave_it(answering: Answer, module: bytes) -> None:
    (row,) = rows(answering, [QUOTE])
    reply = row["reply"]
    assert json.loads(reply)["ok"]["total"]
    assert row["id"] == 0
    assert row["reply_sha256"] == hashlib.sha256(reply.encode()).hexdigest()
    assert row["engine_hash"] == hashlib.sha256(module).hexdigest()
    assert row["pack_hash"] == answering.pack_hash


def test_a_row_that_is_no_json_is_refused_by_the_engine_and_the_others_are_answered(
    answering: Answer,
) -> None:
    replies = [json.loads(row["reply"]) for row in rows(answering, ["no JSON", QUOTE, "{}"])]
    assert [next(iter(reply)) for reply in replies].count("refused") == 2
    assert replies[0]["refused"]["code"] == "invalid_json"
    assert "ok" in replies[1]


def test_a_null_row_is_asked_as_an_empty_one(answering: Answer) -> None:
    null, empty, asked = rows(answering, [None, "", QUOTE])
    assert null["reply"] == empty["reply"]
    assert json.loads(null["reply"])["refused"]["code"] == "invalid_json"
    assert "ok" in json.loads(asked["reply"])


def test_an_empty_batch_has_no_rows_and_all_columns(answering: Answer) -> None:
    assert rows(answering, [], pa.string()) == []
    assert list(answering(iter([]))) == []


def test_a_request_over_several_lines_is_one_row(answering: Answer) -> None:
    spread = json.dumps(json.loads(QUOTE), indent=2)
    one, several, ended, windows = rows(answering, [QUOTE, spread, QUOTE + "\n", QUOTE + "\r\n"])
    assert several["reply"] == one["reply"] == ended["reply"] == windows["reply"]


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary()]
)
def test_requests_are_text_or_bytes(answering: Answer, kind: pa.DataType) -> None:
    requests = [QUOTE, None] if "string" in str(kind) else [QUOTE.encode(), None]
    assert len({row["reply"] for row in rows(answering, requests, kind)}) == 2


def test_bytes_that_are_no_text_are_refused_by_the_engine(answering: Answer) -> None:
    (row,) = rows(answering, [b"\xff\xfe"])
    assert json.loads(row["reply"])["refused"]["code"] == "invalid_json"


def test_many_rows_keep_their_order(answering: Answer) -> None:
    days = [QUOTE.replace("05-04", f"{1 + n % 12:02}-{1 + n % 28:02}") for n in range(2_500)]
    together = rows(answering, days)
    assert [row["id"] for row in together] == list(range(2_500))
    for n in (0, 999, 1_000, 1_001, 2_499):
        assert together[n]["reply"] == rows(answering, [days[n]])[0]["reply"]


def test_a_huge_request_is_refused_and_one_past_the_memory_is_named(answering: Answer) -> None:
    huge = QUOTE + " " * (5 * 1024 * 1024)
    replies = [json.loads(row["reply"]) for row in rows(answering, [QUOTE, huge, QUOTE])]
    assert replies[1]["refused"]["code"] == "request_too_large"
    assert replies[0] == replies[2]
    with pytest.raises(Fault, match=r"^row `1`: the engine has no room for 73,400,320 bytes"):
        rows(answering, [QUOTE, " " * (70 * 1024 * 1024), QUOTE])
    assert "ok" in json.loads(rows(answering, [QUOTE])[0]["reply"])


def test_rows_are_asked_in_parts() -> None:
    def check(requests: Sequence[bytes], *lengths: int) -> None:
        found = list(parts(requests))
        assert [len(part) for part in found] == list(lengths)
        assert [row for part in found for row in part] == list(range(len(requests)))

    check([])
    check([b""], 1)
    check([b"a"] * REQUESTS_PER_CALL_MAX, REQUESTS_PER_CALL_MAX)
    check([b"a"] * (2 * REQUESTS_PER_CALL_MAX + 1), REQUESTS_PER_CALL_MAX, REQUESTS_PER_CALL_MAX, 1)
    check([b"a", b"b\nc", b"d", b"e\r", b"f"], 1, 1, 1, 1, 1)
    check([b"a\n", b"b", b"c"], 1, 2)
    half = b"a" * (BYTES_PER_CALL_MAX // 2)
    check([half, half, b"b"], 2, 1)
    check([b"b", half + half, b"b", half + half + b"a", b"b", b"b"], 1, 1, 1, 1, 2)


def test_what_is_too_much_for_an_instance_is_asked_in_halves() -> None:
    requests = [f"{n:05}" for n in range(50)]
    found = rows(echo(engines.TRAPS_WHEN_LONG), requests)
    assert [row["reply"] for row in found] == requests


def test_a_row_that_only_a_used_instance_cannot_answer_is_asked_of_a_new_one() -> None:
    answering = echo(engines.TRAPS_ONCE_USED)
    assert [rows(answering, ["a"])[0]["reply"] for _ in range(3)] == ["a"] * 3


def test_a_row_that_makes_the_engine_trap_is_named() -> None:
    requests = [f"{n}" for n in range(37)] + ["T"] + [f"{n}" for n in range(5)]
    with pytest.raises(Fault, match=r"^row `37`: the engine trapped"):
        rows(echo(engines.TRAPS_AT_T), requests)


def test_a_deadline_names_the_rows_and_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    answering = echo(engines.LOOPS)
    monkeypatch.setattr(engine, "BULK_DEADLINE_SECONDS", 0.05)
    with pytest.raises(DeadlinePassed, match=r"^rows `0` to `2`: the engine did not answer within"):
        rows(answering, ["a", "b", "c"])


def test_what_cannot_work_fails_before_any_work_is_handed_out(module: bytes, pack: bytes) -> None:
    with pytest.raises(NotAnEngine, match="SHA-256"):
        answer(module, pack, engine_hash="0" * 64)
    with pytest.raises(PackRefused):
        answer(module, b"[]")
    with pytest.raises(ValueError, match="`reply` cannot be the identifier"):
        answer(module, pack, id_column="reply")


def test_what_was_altered_on_the_way_is_not_asked(module: bytes, pack: bytes) -> None:
    arrived = pickle.loads(pickle.dumps(echo()))
    assert rows(arrived, ["a"])[0]["reply"] == "a"
    arrived._module += b"\0"
    # As in a worker, where nothing is compiled yet.
    _Process.forget()
    with pytest.raises(NotAnEngine, match="SHA-256"):
        rows(arrived, ["a"])
    arrived = pickle.loads(pickle.dumps(echo()))
    arrived.pack_hash = "0" * 64
    with pytest.raises(NotThePack, match="has the hash ab, not 0000"):
        rows(arrived, ["a"])


def test_an_instance_is_lent_to_one_at_a_time_and_kept() -> None:
    kept, module = Resident(), engines.echoing()
    engine_hash = hashlib.sha256(module).hexdigest()
    with kept.lent(module, engine_hash, b"") as one, kept.lent(module, engine_hash, b"") as other:
        assert one is not other
    with kept.lent(module, engine_hash, b"") as again:
        assert again is one
    with kept.lent(module, engine_hash, b"another pack") as another:
        assert another not in (one, other)
    with kept.lent(module, engine_hash, b"", fresh=True) as fresh:
        assert fresh not in (one, other)


def test_an_instance_that_had_a_fault_is_not_lent_again() -> None:
    kept, module = Resident(), engines.echoing(batch=engines.TRAPS_AT_T)
    engine_hash = hashlib.sha256(module).hexdigest()
    with kept.lent(module, engine_hash, b"") as spoilt, pytest.raises(Fault):
        spoilt.call(b"T")
    with kept.lent(module, engine_hash, b"") as fresh:
        assert fresh is not spoilt
        assert fresh.call(b"a") == b"a"


def test_what_a_process_keeps_is_bounded() -> None:
    kept = Resident()
    for n in range(INSTANCES_KEPT_MAX + MODULES_KEPT_MAX):
        module = engines.echoing(batch=f"(local.set 3 (i32.const {n}))")
        with kept.lent(module, hashlib.sha256(module).hexdigest(), b""):
            pass
    assert len(kept._idle) == INSTANCES_KEPT_MAX
    assert len(kept._modules) == MODULES_KEPT_MAX
