"""A frame's rows and files of requests, answered by a cluster of two workers."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import engines
import pyarrow as pa
import pyarrow.parquet as parquet
import pytest
from cluster import cluster
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession
from pyspark.sql import functions as sql
from test_batch import QUOTE

from carreau_spark import Answer, answer
from carreau_spark.__main__ import main


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the cluster is."""
    with cluster(2, tmp_path_factory.mktemp("sail") / "log") as remote:
        yield remote


@pytest.fixture(scope="module")
def spark(remote: str) -> Iterator[SparkSession]:
    """A session with it."""
    session = SparkSession.builder.remote(remote).create()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def answering(module: bytes, pack: bytes) -> Answer:
    """The built engine with France's pack."""
    return answer(module, pack, id_column="member")


def test_a_frame_is_answered_whatever_columns_it_has(
    spark: SparkSession, answering: Answer
) -> None:
    rows = [(True, QUOTE, 3), (False, None, 1), (True, "no JSON", 2)]
    frame = spark.createDataFrame(rows, "paid boolean, request string, member long")
    replies = answering.over(frame)
    assert replies.columns == ["member", "reply", "reply_sha256", "engine_hash", "pack_hash"]
    assert dict(replies.dtypes)["member"] == "bigint"
    found = {row.member: json.loads(row.reply) for row in replies.collect()}
    assert "ok" in found[3]
    assert {found[1]["refused"]["code"], found[2]["refused"]["code"]} == {"invalid_json"}


def test_requests_can_be_made_of_columns(spark: SparkSession, answering: Answer) -> None:
    frame = spark.createDataFrame(
        [("a", "2010-05-04", "CD13"), ("b", "1980-05-01", "CD13")],
        "member string, birth_date string, district string",
    )
    request = sql.struct(
        sql.lit("license_fee.calculate").alias("op"),
        sql.lit("2026-03-15").alias("on"),
        sql.struct(
            sql.lit("2026").alias("season"),
            sql.lit("junior").alias("license_type"),
            sql.struct("birth_date").alias("player"),
            sql.struct("district").alias("org"),
        ).alias("input"),
    )
    replies = answering.over(frame.withColumn("request", sql.to_json(request)))
    found = {row.member: json.loads(row.reply) for row in replies.collect()}
    assert found["a"]["ok"]["license_type"] == "junior"
    assert found["b"]["refused"]["code"] == "license_type_not_for_age"


def test_an_empty_frame_has_no_rows(spark: SparkSession, answering: Answer) -> None:
    frame = spark.createDataFrame([], "member long, request string")
    assert answering.over(frame).count() == 0


def test_a_fault_ends_the_job_and_names_the_row(spark: SparkSession) -> None:
    answering = answer(engines.echoing(batch=engines.TRAPS_AT_T), b"")
    frame = spark.createDataFrame([("a", "x"), ("b", "T")], "id string, request string")
    with pytest.raises(PySparkException, match="row `b`: the engine trapped"):
        answering.over(frame).collect()


@pytest.fixture
def files(tmp_path: Path, module: bytes, pack: bytes) -> list[str]:
    """The module's and the pack's options of the command."""
    (tmp_path / "engine.wasm").write_bytes(module)
    (tmp_path / "pack.json").write_bytes(pack)
    return ["--module", str(tmp_path / "engine.wasm"), "--pack", str(tmp_path / "pack.json")]


def test_a_file_of_parquet_is_answered(
    remote: str, files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    requests = pa.table({"n": pa.array([7, 8], pa.int32()), "asked": [QUOTE, "{}"]})
    parquet.write_table(requests, tmp_path / "in.parquet")
    output = str(tmp_path / "out")
    words = [str(tmp_path / "in.parquet"), output, "--remote", remote, *files]
    words += ["--id", "n", "--request", "asked", "--partitions", "2"]
    assert main(words) == 0
    assert capsys.readouterr().out.startswith("2 rows, engine ")
    found = parquet.read_table(output)
    assert found.column_names == ["n", "reply", "reply_sha256", "engine_hash", "pack_hash"]
    assert sorted(found.column("n").to_pylist()) == [7, 8]
    assert main(words) == 1
    assert capsys.readouterr().err.startswith("carreau_spark: ")
    assert main([*words, "--overwrite"]) == 0


def test_lines_are_known_by_their_sha_256(remote: str, files: list[str], tmp_path: Path) -> None:
    (tmp_path / "in.ndjson").write_bytes(b"{}\nno JSON\r\n\n" + QUOTE.encode())
    output = str(tmp_path / "out")
    assert main([str(tmp_path / "in.ndjson"), output, "--remote", remote, *files]) == 0
    found = parquet.read_table(output).to_pylist()
    lines = [b"{}", b"no JSON", b"", QUOTE.encode()]
    expected = sorted(hashlib.sha256(line).hexdigest() for line in lines)
    assert sorted(row["request_sha256"] for row in found) == expected


def test_what_cannot_work_is_said_in_a_sentence(
    remote: str, files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def check(words: list[str], says: str) -> None:
        assert main([str(tmp_path / "in"), str(tmp_path / "out"), *words]) == 1
        said = capsys.readouterr().err
        assert said.startswith("carreau_spark: ")
        assert says in said

    connect = ["--remote", remote]
    check([*connect, *files, "--engine-hash", "0" * 64], "where 0000")
    check([*connect, *files, "--ndjson", "--id", "n"], "NDJSON has no columns")
    (tmp_path / "in").mkdir()
    parquet.write_table(pa.table({"id": [1], "request": [2]}), tmp_path / "in" / "one.parquet")
    check([*connect, *files], "`request` is of type `bigint`: make it text")
    check([*connect, *files, "--id", "n"], "no column `n`; there are id, request")
    check([*connect, *files, "--id", "request"], "`request` cannot be the identifier")
    check([*connect, *files[:2], "--pack", str(tmp_path / "none")], "No such file")
    (tmp_path / "refused.json").write_text("{}")
    check([*connect, *files[:2], "--pack", str(tmp_path / "refused.json")], "refuses the pack")
