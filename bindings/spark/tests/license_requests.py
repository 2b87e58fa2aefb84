"""Requests for licence fees in France, the same for the same number: facts nobody wrote.

Most are answered; some are refused, for a reason of the law (an age, a season that is not there) or
because they are no request at all.
"""

import json
import random
from collections.abc import Iterator
from typing import Any

SEED = 20260315

SEASONS = (2025, 2026, 2027)
AGES = {
    "benjamin": (5, 8),
    "minime": (9, 11),
    "cadet": (12, 14),
    "junior": (15, 17),
    "senior": (18, 59),
    "veteran": (60, 90),
}
"""Licence types, and the ages of those who ask for them here."""
CLUBS = (
    {"district": "CD13", "club": "13001"},
    {"district": "CD13", "club": "13042"},
    {"district": "CD69", "club": "69010"},
    {"club": "33025"},
    {"region": "NAQ", "district": "CD64", "club": "64001"},
    {"district": "CD974"},
    {"district": "CD986", "club": "986007"},
    {"district": "CD75", "club": "75116"},
    {"federation": "FFPJP", "region": "BRE", "district": "CD29", "club": "29040"},
    {"region": "OCC"},
)
FLAGS = ("disabled", "low_income", "honorary", "referee")
UNREADABLE = ("", "no JSON", "{", "[]", '{"op":"license_fee"}', '{"op":"license_fee.calculate"}')


def license_requests(rows: int) -> Iterator[str]:
    """As many requests as rows, a line each."""
    draw = random.Random(SEED)
    for _ in range(rows):
        if draw.random() < 0.01:
            yield draw.choice(UNREADABLE)
        else:
            yield json.dumps(_request(draw), ensure_ascii=False)


def _request(draw: random.Random) -> dict[str, Any]:
    season = draw.choice(SEASONS)
    license_type = draw.choice(list(AGES))
    youngest, oldest = AGES[license_type]
    born = season - draw.randint(youngest, oldest)
    player: dict[str, Any] = {"birth_date": _day(draw, born)}
    if draw.random() < 0.3:
        player["sex"] = draw.choice(["female", "male", "other"])
    if draw.random() < 0.2:
        player["flags"] = draw.sample(FLAGS, draw.randint(1, 2))
    if draw.random() < 0.1:
        size = draw.randint(2, 5)
        player["family"] = {"size": size, "rank": draw.randint(1, size)}
    wrong = draw.random()
    facts = {
        "season": "2031" if wrong < 0.01 else str(season),
        "license_type": "senior" if wrong > 0.95 else license_type,
        "player": player,
        "org": draw.choice(CLUBS),
    }
    if draw.random() < 0.1:
        facts["category"] = draw.choice(["elite", "honneur", "promotion"])
    return {"op": "license_fee.calculate", "on": _day(draw, season), "input": facts}


def _day(draw: random.Random, year: int) -> str:
    return f"{year}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
