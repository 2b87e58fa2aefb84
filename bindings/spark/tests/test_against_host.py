"""The comparison with the host notices whatever differs."""

from typing import Any

import pytest
from against_host import Different, compare, digest, fingerprint
from license_requests import license_requests

REPLIES = [b'{"ok":1}', b'{"ok":2}', b'{"ok":3}']


def rows() -> list[dict[str, Any]]:
    """What a cluster would say; not in order."""
    return [
        {
            "id": place,
            "reply": REPLIES[place].decode(),
            "reply_sha256": digest(REPLIES[place]),
            "engine_hash": "e",
            "pack_hash": "p",
        }
        for place in (2, 0, 1)
    ]


def test_the_same_is_the_same() -> None:
    compare(REPLIES, rows(), "e", "p")


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("reply", '{"ok":4}', "row 2, `reply`"),
        ("reply_sha256", digest(b"else"), "row 2, `reply_sha256`"),
        ("engine_hash", "f", "row 2, `engine_hash`: f where e"),
        ("pack_hash", "q", "row 2, `pack_hash`: q where p"),
        ("id", 3, "row 3 where 2"),
    ],
)
def test_any_column_of_any_row_counts(column: str, value: object, says: str) -> None:
    altered = rows()
    altered[0][column] = value
    with pytest.raises(Different, match=says):
        compare(REPLIES, altered, "e", "p")


def test_no_row_may_be_missing_or_there_twice() -> None:
    with pytest.raises(Different, match="2 rows where the host has 3"):
        compare(REPLIES, rows()[1:], "e", "p")
    with pytest.raises(Different, match="4 rows where the host has 3"):
        compare(REPLIES, [*rows(), rows()[0]], "e", "p")


def test_the_fingerprint_tells_places_apart() -> None:
    assert fingerprint(["a", "b"]) == fingerprint(["a", "b"])
    assert fingerprint(["a", "b"]) != fingerprint(["b", "a"])


def test_requests_are_the_same_every_time_and_of_many_kinds() -> None:
    requests = list(license_requests(2_000))
    assert requests == list(license_requests(2_000))
    assert len(set(requests)) > 1_900
    assert "no JSON" in requests
