"""A Sail cluster on this machine: a server of Spark Connect, and workers it talks to by RPC."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

START_SECONDS = 60.0


@contextmanager
def cluster(workers: int, log: Path) -> Iterator[str]:
    """Starts a cluster, says where it is (`sc://…`), and ends it. What it prints is in `log`.

    Sessions with it are to be stopped before: a client whose server is gone asks it for minutes.
    """
    port = _free_port()
    settings = {
        "SAIL_MODE": "local-cluster",
        "SAIL_CLUSTER__WORKER_INITIAL_COUNT": str(workers),
        "SAIL_CLUSTER__WORKER_MAX_COUNT": str(workers),
        # A task that fails is not tried again: a test waits for its error.
        "SAIL_CLUSTER__TASK_MAX_ATTEMPTS": "1",
    }
    sail = Path(sys.executable).with_name("sail")
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sail, "spark", "server", "--ip", "127.0.0.1", "--port", str(port)],
            env=os.environ | settings,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(server, port, log)
        yield f"sc://127.0.0.1:{port}"
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    latest = time.monotonic() + START_SECONDS
    while time.monotonic() < latest:
        if server.poll() is not None:
            raise RuntimeError(f"Sail ended with {server.returncode}: {log.read_text()[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"Sail does not listen after {START_SECONDS:g} s; see `{log}`")
