"""`python -m carreau_spark`: a file of requests in, Parquet with the replies out.

Both files are the cluster's to read and write, by its own paths; module and pack are read here
and travel with the work. Requests are rows of Parquet with an identifier, or NDJSON, a request a
line, whose identifier is then the SHA-256 of the line.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql

from .batch import Answer, answer
from .engine import NotAnEngine, PackRefused

LINE_ID: Final = "request_sha256"
"""The identifier of a line of NDJSON: the SHA-256 of its bytes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Answers a file; 0 where every row has its reply, 1 with a sentence where not."""
    said = _parser().parse_args(arguments)
    try:
        answering = _answering(said)
        rows = _answered(answering, said)
    except (NotAnEngine, OSError, PackRefused, PySparkException, ValueError) as error:
        print(f"carreau_spark: {error}", file=sys.stderr)
        return 1
    print(f"{rows} rows, engine {answering.engine_hash}, pack {answering.pack_hash}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m carreau_spark", description=__doc__)
    parser.add_argument("input", help="Parquet; or NDJSON, by its name or `--ndjson`")
    parser.add_argument("output", help="a folder of Parquet, made anew")
    parser.add_argument("--remote", required=True, help="Spark Connect, `sc://host:15002`")
    parser.add_argument("--module", required=True, type=Path, help="the engine's module")
    parser.add_argument("--pack", required=True, type=Path, help="a pack document")
    parser.add_argument("--engine-hash", help="the SHA-256 that the module must have")
    parser.add_argument("--id", help="the identifier's column of Parquet (default `id`)")
    parser.add_argument("--request", help="the request's column of Parquet (default `request`)")
    parser.add_argument("--ndjson", action="store_true", help="the input is NDJSON")
    parser.add_argument("--partitions", type=int, help="how many tasks share the work")
    parser.add_argument("--overwrite", action="store_true", help="replace what is there")
    return parser


def _answering(said: argparse.Namespace) -> Answer:
    names = (said.id, said.request)
    if _is_ndjson(said):
        if any(names):
            raise ValueError("NDJSON has no columns: `--id` and `--request` are for Parquet")
        names = (LINE_ID, "request")
    return answer(
        said.module.read_bytes(),
        said.pack.read_bytes(),
        id_column=names[0] or "id",
        request_column=names[1] or "request",
        engine_hash=said.engine_hash,
    )


def _answered(answering: Answer, said: argparse.Namespace) -> int:
    """Has the cluster answer and write, and says how many rows were written."""
    spark = SparkSession.builder.remote(said.remote).create()
    try:
        requests = _requests(spark, said)
        if said.partitions:
            requests = requests.repartition(said.partitions)
        mode = "overwrite" if said.overwrite else "error"
        answering.over(requests).write.mode(mode).parquet(said.output)
        return spark.read.parquet(said.output).count()
    finally:
        spark.stop()


def _requests(spark: SparkSession, said: argparse.Namespace) -> DataFrame:
    if not _is_ndjson(said):
        return spark.read.parquet(said.input)
    line = sql.col("value")
    lines = spark.read.text(said.input)
    return lines.select(sql.sha2(line, 256).alias(LINE_ID), line.alias("request"))


def _is_ndjson(said: argparse.Namespace) -> bool:
    return bool(said.ndjson) or str(said.input).endswith((".ndjson", ".jsonl"))


if __name__ == "__main__":
    sys.exit(main())
