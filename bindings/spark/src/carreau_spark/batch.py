"""Rows in, rows out: the engine as a function for `DataFrame.mapInArrow`.

A row is an identifier of the caller's and a request, JSON as text or bytes. What comes of it has
the identifier, the reply, the reply's SHA-256, and the hashes of the engine and the pack that
gave it; in the order of the rows, one each. The function holds module and pack, so that both
travel to the workers with it, and are checked there before they are asked.

A refusal is a reply like any other. A request that is null is asked as an empty one, which the
engine refuses. Only a `Fault` ends a task: nothing is written for rows that were not answered.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.types import BinaryType, StringType, StructField, StructType

from .engine import DeadlinePassed, Fault, Instance
from .resident import resident

REQUESTS_PER_CALL_MAX: Final = 1_000
"""Requests that go to the engine at once. Their replies share its memory of 64 MiB."""

BYTES_PER_CALL_MAX: Final = 512 * 1024
"""Bytes of requests that go to the engine at once; a longer request goes by itself."""

_ADDED: Final = ("reply", "reply_sha256", "engine_hash", "pack_hash")


class NotThePack(Exception):
    """The pack that reached a worker is not the one that was sent."""


def answer(
    module: bytes,
    pack: bytes,
    *,
    id_column: str = "id",
    request_column: str = "request",
    engine_hash: str | None = None,
) -> "Answer":
    """A function that answers the rows of a DataFrame by one engine and one pack.

    `module` is the engine's module, `pack` a pack document. Both are tried here, so that a module
    that is no engine, or not the one whose SHA-256 is `engine_hash`, raises `NotAnEngine`, and a
    pack that is refused raises `PackRefused`, before any work is handed out.
    """
    return Answer(module, pack, id_column, request_column, engine_hash)


class Answer:
    """What `answer` makes: call it through `DataFrame.mapInArrow`, or over a frame by `over`."""

    def __init__(
        self,
        module: bytes,
        pack: bytes,
        id_column: str,
        request_column: str,
        engine_hash: str | None,
    ) -> None:
        if id_column in (*_ADDED, request_column):
            raise ValueError(f"`{id_column}` cannot be the identifier: it is another column's name")
        self.engine_hash = engine_hash or hashlib.sha256(module).hexdigest()
        self._module = module
        self._pack = pack
        self._id_column = id_column
        self._request_column = request_column
        with resident().lent(module, self.engine_hash, pack) as instance:
            self.pack_hash = instance.pack_hash

    def over(self, frame: DataFrame) -> DataFrame:
        """The replies to a frame's requests. Columns other than identifier and request are left
        behind: join them by the identifier."""
        schema = self.schema(frame)
        return frame.select(self._id_column, self._request_column).mapInArrow(self, schema)

    def schema(self, frame: DataFrame) -> StructType:
        """The columns of the replies; the identifier's is as in the frame. Raises `ValueError`
        where the frame lacks a column, or its requests are neither text nor bytes."""
        columns = {field.name: field for field in frame.schema.fields}
        for name in (self._id_column, self._request_column):
            if name not in columns:
                raise ValueError(f"no column `{name}`; there are {', '.join(columns) or 'none'}")
        kind = columns[self._request_column].dataType
        if not isinstance(kind, StringType | BinaryType):
            said = f"`{self._request_column}` is of type `{kind.simpleString()}`"
            raise ValueError(f"{said}: make it text, by `to_json` of a struct say")
        added = [StructField(name, StringType(), nullable=False) for name in _ADDED]
        return StructType([columns[self._id_column], *added])

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Answers batch by batch, a row a row; what `mapInArrow` calls on a worker."""
        return (self._answered(batch) for batch in batches)

    def _answered(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        ids = batch.column(self._id_column)
        column = batch.column(self._request_column)
        requests = [request or b"" for request in column.cast(pa.binary()).to_pylist()]
        replies: list[bytes] = []
        for rows in parts(requests):
            replies += self._part(requests[rows.start : rows.stop], ids[rows.start : rows.stop])
        columns = [
            pa.array(replies, pa.binary()).cast(pa.string()),
            pa.array([hashlib.sha256(reply).hexdigest() for reply in replies], pa.string()),
            pa.array([self.engine_hash] * len(replies), pa.string()),
            pa.array([self.pack_hash] * len(replies), pa.string()),
        ]
        return pa.RecordBatch.from_arrays([ids, *columns], [self._id_column, *_ADDED])

    def _part(
        self, requests: Sequence[bytes], ids: pa.Array, *, fresh: bool = False
    ) -> list[bytes]:
        """Answers rows by one call. Where that is too much for an instance, its memory say, the
        rows are asked in halves of new ones, until a single row is named as the one at fault."""
        try:
            instances = resident().lent(self._module, self.engine_hash, self._pack, fresh=fresh)
            with instances as instance:
                return self._ask(instance, requests)
        except DeadlinePassed as fault:
            raise DeadlinePassed(f"{_named(ids)}: {fault}") from fault
        except Fault as fault:
            if fresh and len(requests) == 1:
                raise Fault(f"{_named(ids)}: {fault}") from fault
        # Of a single row the first half is empty: it is asked once more, of a new instance.
        half = len(requests) // 2
        first = self._part(requests[:half], ids[:half], fresh=True) if half else []
        return first + self._part(requests[half:], ids[half:], fresh=True)

    def _ask(self, instance: Instance, requests: Sequence[bytes]) -> list[bytes]:
        if instance.pack_hash != self.pack_hash:
            raise NotThePack(f"the pack has the hash {instance.pack_hash}, not {self.pack_hash}")
        if len(requests) == 1:
            return [instance.call(requests[0])]
        return instance.call_batch(requests)


def parts(requests: Sequence[bytes]) -> Iterator[range]:
    """Cuts rows into those that are asked at once. A request that holds a line end would be two
    lines of a batch, so it is asked by itself, as is one that is long."""
    start, size = 0, 0
    for row, request in enumerate(requests):
        alone = b"\n" in request or request.endswith(b"\r") or len(request) > BYTES_PER_CALL_MAX
        full = size + len(request) > BYTES_PER_CALL_MAX or row - start == REQUESTS_PER_CALL_MAX
        if row > start and (alone or full):
            yield range(start, row)
            start, size = row, 0
        if alone:
            yield range(row, row + 1)
            start, size = row + 1, 0
        else:
            size += len(request)
    if start < len(requests):
        yield range(start, len(requests))


def _named(ids: pa.Array) -> str:
    first, last = ids[0].as_py(), ids[-1].as_py()
    return f"row `{first}`" if len(ids) == 1 else f"rows `{first}` to `{last}`"
