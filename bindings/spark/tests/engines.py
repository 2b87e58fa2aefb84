"""Engines of a few lines, to see what becomes of a host whose engine misbehaves."""

from wasmtime import wat2wasm

PREPARED = r"{\"ok\":{\"handle\":1,\"pack_hash\":\"ab\"}}"
"""What the engines of a few lines reply to every pack."""


def echoing(
    *,
    marker: str = "i32.const 1",
    batch: str = "",
    prepared: str = PREPARED,
    extra: str = "",
    pages: int = 2,
    lent_at: int = 65_536,
) -> bytes:
    """An engine of ABI v1 whose replies are the requests: all buffers lie at one place.

    `batch` runs before requests are answered, which lie at local 1 and have the length of local 2;
    local 3 is free.
    """
    length = len(prepared.replace("\\", ""))
    text = f"""(module {extra}
      (memory (export "memory") {pages})
      (data (i32.const 1024) "{prepared}")
      (func (export "engine_abi_v1") (result i32) {marker})
      (func (export "engine_alloc") (param i32) (result i32)
        (if (i32.gt_u (local.get 0) (i32.const 65536)) (then (return (i32.const 0))))
        i32.const {lent_at})
      (func (export "engine_free") (param i32 i32))
      (func (export "engine_prepare") (param i32 i32) (result i64)
        i64.const {(1024 << 32) + length})
      (func (export "engine_release") (param i32))
      (func $echo (param i32 i32 i32) (result i64) (local i32)
        {batch}
        (i64.or (i64.shl (i64.extend_i32_u (local.get 1)) (i64.const 32))
                (i64.extend_i32_u (local.get 2))))
      (export "engine_call" (func $echo))
      (export "engine_call_batch" (func $echo))
      (func (export "engine_compare") (param i32 i32 i32 i32) (result i64) i64.const 0))"""
    return bytes(wat2wasm(text))


TRAPS_AT_T = """
  (local.set 3 (local.get 2))
  (loop $next
    (local.set 3 (i32.sub (local.get 3) (i32.const 1)))
    (if (i32.eq (i32.load8_u (i32.add (local.get 1) (local.get 3))) (i32.const 84))
      (then unreachable))
    (br_if $next (i32.gt_s (local.get 3) (i32.const 0))))"""
"""Traps where a request holds a `T`."""

TRAPS_WHEN_LONG = "(if (i32.gt_u (local.get 2) (i32.const 16)) (then unreachable))"
"""Traps where the requests have more than 16 bytes."""

LOOPS = "(loop $ever (br $ever))"
"""Never answers."""

TRAPS_ONCE_USED = """
  (if (i32.load (i32.const 0)) (then unreachable))
  (i32.store (i32.const 0) (i32.const 1))"""
"""Answers once, and traps ever after."""
