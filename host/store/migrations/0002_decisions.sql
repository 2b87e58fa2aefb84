-- The engine's modules and the decisions they made.

create table engine_modules (
    -- SHA-256 of `wasm`: the engine's identity
    hash text not null primary key,
    -- the module as it was built; replay compiles it
    wasm bytea not null,
    -- bytes of `wasm`, so that lists need not read it
    size_bytes bigint not null,
    -- RFC 3339, UTC, milliseconds
    first_used_at text not null,
    check (length(hash) = 64),
    check (size_bytes > 0),
    check (length(first_used_at) = 24)
);

create table decisions (
    -- UUIDv7 in lower case: in the order they were made
    id text not null primary key,
    tenant text not null,
    -- the operation: `license_fee.calculate`
    op text not null,
    -- the date it was judged on, `YYYY-MM-DD`
    on_date text not null,
    -- a quote may be forgotten after 90 days, a binding decision is what was charged
    purpose text not null,
    -- whether `result` is the reply's `ok` or its `refused`
    outcome text not null,
    -- what was asked, canonical JSON; null once erased, as it may hold personal data
    request text,
    -- what was answered, canonical JSON; null once erased
    result text,
    -- 32 random bytes; without them the commitment tells nothing of what was erased
    salt bytea,
    -- SHA-256 of salt, request, line feed, result: it stays when they are erased
    commitment text not null,
    -- RFC 3339, UTC, milliseconds; null while request, result and salt are kept
    erased_at text,
    -- of the whole reply, whose explanation replay computes again
    reply_sha256 text not null,
    -- which module answered; it is kept for as long as a decision names it
    engine_hash text not null references engine_modules (hash),
    -- which pack it answered by
    pack_hash text not null,
    -- what the tenant's scripts used of their budget
    script_operations bigint not null,
    -- the thing it was made for: `license`, `invoice` …; null for a free-standing one
    subject_kind text,
    subject_id text,
    -- RFC 3339, UTC, milliseconds
    decided_at text not null,
    -- null where nobody was logged in
    decided_by text,
    -- leads from here to the logs
    request_id text not null,
    foreign key (tenant, pack_hash) references packs (tenant, pack_hash),
    check (length(id) = 36),
    check (length(on_date) = 10),
    check (purpose in ('quote', 'binding')),
    check (outcome in ('ok', 'refused')),
    -- all of the payload is there, or all of it is erased
    check ((request is null) = (erased_at is not null)),
    check ((result is null) = (erased_at is not null)),
    check ((salt is null) = (erased_at is not null)),
    check (length(commitment) = 64),
    check (erased_at is null or length(erased_at) = 24),
    check (length(reply_sha256) = 64),
    check (script_operations >= 0),
    check ((subject_kind is null) = (subject_id is null)),
    check (length(decided_at) = 24)
);
