"""The same requests answered by the host and by a cluster, and every reply held against the other.

The host is `carreau call`, a reply a line; the cluster is Sail's, with several workers. It fails on
the first difference it finds, and says in which row.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as parquet
from cluster import cluster
from license_requests import license_requests
from pyspark.sql import SparkSession

from carreau_spark import answer

FRANCE = Path(__file__).parents[3] / "rules" / "france"
"""The pack's folder."""

TASKS_PER_WORKER = 4


class Different(Exception):
    """The cluster does not say what the host says."""


@dataclass
class Ran:
    """What the cluster was and took."""

    workers: int
    tasks: int
    seconds: float


def main() -> int:
    """Asks both, compares, and prints what was measured; 1 where anything differs."""
    said = _parser().parse_args()
    shutil.rmtree(said.folder, ignore_errors=True)
    said.folder.mkdir(parents=True)
    requests = list(license_requests(said.rows))
    module = said.module.read_bytes()
    expected, host_seconds = _host(said, requests)
    found, ran = _cluster(said, module, requests)
    pack_hash = _carreau(said, "rules", "pack", "--hash", str(FRANCE)).decode().strip()
    try:
        compare(expected, found, hashlib.sha256(module).hexdigest(), pack_hash)
    except Different as difference:
        print(f"the cluster differs from the host: {difference}", file=sys.stderr)
        return 1
    refused = sum(reply.startswith(b'{"refused"') for reply in expected)
    print(f"host     {_speed(said.rows, host_seconds)}, {refused} of {said.rows} refused")
    print(f"cluster  {_speed(said.rows, ran.seconds)}, {ran.workers} workers, {ran.tasks} tasks")
    print(f"equal    {said.rows} rows, of all together {fingerprint(map(digest, expected))}")
    return 0


def compare(
    expected: Sequence[bytes], found: Sequence[dict[str, Any]], engine_hash: str, pack_hash: str
) -> None:
    """Holds the cluster's rows against the host's replies, whose places are the identifiers.

    Raises `Different` with the first row that is missing, there twice, or not the same.
    """
    rows = sorted(found, key=lambda row: row["id"])
    if len(rows) != len(expected):
        raise Different(f"{len(rows)} rows where the host has {len(expected)}")
    for place, (row, reply) in enumerate(zip(rows, expected, strict=True)):
        if row["id"] != place:
            raise Different(f"row {row['id']} where {place} is expected")
        wanted = {
            "id": place,
            "reply": reply.decode(),
            "reply_sha256": digest(reply),
            "engine_hash": engine_hash,
            "pack_hash": pack_hash,
        }
        if row != wanted:
            name = next(name for name in wanted if row.get(name) != wanted[name])
            raise Different(f"row {place}, `{name}`: {row.get(name)} where {wanted[name]}")
    of_cluster = fingerprint(row["reply_sha256"] for row in rows)
    of_host = fingerprint(map(digest, expected))
    if of_cluster != of_host:
        raise Different(f"all rows together: {of_cluster} where {of_host}")


def digest(reply: bytes) -> str:
    """A reply's SHA-256."""
    return hashlib.sha256(reply).hexdigest()


def fingerprint(digests: Iterable[str]) -> str:
    """One SHA-256 over those of all replies, each with its place, in order."""
    lines = (f"{place} {digest}\n" for place, digest in enumerate(digests))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _host(said: argparse.Namespace, requests: Sequence[str]) -> tuple[list[bytes], float]:
    lines = "".join(f"{request}\n" for request in requests).encode()
    began = time.monotonic()
    replies = _carreau(said, "call", "--pack", str(FRANCE), given=lines)
    return replies.removesuffix(b"\n").split(b"\n"), time.monotonic() - began


def _carreau(said: argparse.Namespace, *words: str, given: bytes = b"") -> bytes:
    """What the host's program prints."""
    command = [said.carreau, *words]
    return subprocess.run(command, input=given, check=True, stdout=subprocess.PIPE).stdout


def _cluster(
    said: argparse.Namespace, module: bytes, requests: Sequence[str]
) -> tuple[list[dict[str, Any]], Ran]:
    asked, answered = said.folder / "requests.parquet", said.folder / "replies"
    ids = pa.array(range(len(requests)), pa.int64())
    parquet.write_table(pa.table({"id": ids, "request": list(requests)}), asked)
    answering = answer(module, _carreau(said, "rules", "pack", str(FRANCE)))
    with cluster(said.workers, said.folder / "sail.log") as remote:
        spark = SparkSession.builder.remote(remote).create()
        try:
            began = time.monotonic()
            frame = spark.read.parquet(str(asked)).repartition(said.workers * TASKS_PER_WORKER)
            answering.over(frame).write.parquet(str(answered))
            seconds = time.monotonic() - began
            workers = _count(spark, "system.cluster.workers")
            tasks = _count(spark, "system.execution.tasks")
        finally:
            spark.stop()
    found: list[dict[str, Any]] = parquet.read_table(answered).to_pylist()
    return found, Ran(workers, tasks, seconds)


def _count(spark: SparkSession, table: str) -> int:
    count: int = spark.sql(f"select count(*) from {table}").collect()[0][0]
    return count


def _speed(rows: int, seconds: float) -> str:
    return f"{rows / seconds:,.0f} rows a second ({seconds:.1f} s)"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--carreau", required=True, help="the host's program")
    parser.add_argument("--module", required=True, type=Path, help="the engine's module")
    parser.add_argument("--folder", required=True, type=Path, help="what is written; made anew")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=4)
    return parser


if __name__ == "__main__":
    sys.exit(main())
