"""What the tests are given, of what `cargo xtask batch` built: the engine, and a pack."""

import os
import subprocess
from pathlib import Path

import pytest
from against_host import FRANCE


def _built(variable: str) -> str:
    path = os.environ.get(variable)
    assert path, f"`{variable}` is not set: run `cargo xtask batch`"
    return path


@pytest.fixture(scope="session")
def module() -> bytes:
    """The engine's module, as it was built."""
    return Path(_built("CARREAU_MODULE")).read_bytes()


@pytest.fixture(scope="session")
def pack() -> bytes:
    """A pack document: France's."""
    printed = [_built("CARREAU"), "rules", "pack", str(FRANCE)]
    return subprocess.run(printed, check=True, stdout=subprocess.PIPE).stdout
