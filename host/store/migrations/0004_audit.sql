-- Who did what, append-only, sealed in a chain of hashes: one chain a tenant, one for the platform.
--
-- An entry joins the transaction of what it tells of, unchained. A moment later it is sealed: put
-- in its place, with others, under one root. So no writer waits for another, and an entry that is
-- altered, missing or moved afterwards is found.

create table audit_entries (
    -- UUIDv7 in lower case
    id text not null primary key,
    -- the tenant's code, or `platform`
    chain text not null,
    -- RFC 3339, UTC, milliseconds
    happened_at text not null,
    -- `user:<id>`, `key:<id>`, or the program's own name for itself: `system:serve`
    actor text not null,
    -- what was done: `license_fee_config.updated`
    action text not null,
    -- to what
    entity_kind text not null,
    entity_id text not null,
    -- states of a workflow; null for what has none
    from_state text,
    to_state text,
    -- leads from here to the logs
    request_id text not null,
    -- canonical JSON: reason, before, after; null once erased, as it may hold personal data
    payload text,
    -- 32 random bytes; without them the commitment tells nothing of what was erased
    salt bytea,
    -- SHA-256 of salt and payload: it stays when they are erased
    commitment text not null,
    -- RFC 3339, UTC, milliseconds; null while payload and salt are kept
    erased_at text,
    check (length(id) = 36),
    check (length(happened_at) = 24),
    check ((payload is null) = (erased_at is not null)),
    check ((salt is null) = (erased_at is not null)),
    check (length(commitment) = 64),
    check (erased_at is null or length(erased_at) = 24)
);

-- lists: the newest first, of all or of one thing
create index audit_entries_chain on audit_entries (chain, id);
create index audit_entries_entity on audit_entries (chain, entity_kind, entity_id, id);

-- What was not sealed yet.
create table audit_unsealed (
    chain text not null,
    entry text not null references audit_entries (id),
    primary key (chain, entry)
);

create table audit_seals (
    chain text not null,
    -- 1, 2, 3 … without gaps: two sealers that draw the same number collide here
    number bigint not null,
    -- entries under it
    count bigint not null,
    -- SHA-256 over the hashes of its entries, in their order
    root text not null,
    -- the seal before; 64 zeros for the first
    previous text not null,
    -- SHA-256 of chain, number, count, root, previous and sealed_at: what the next one names
    hash text not null,
    sealed_at text not null,
    primary key (chain, number),
    check (number >= 1),
    check (count >= 1),
    check (length(root) = 64),
    check (length(previous) = 64),
    check (length(hash) = 64),
    check (length(sealed_at) = 24)
);

-- Where an entry stands. No reference to the entry: that it is gone is to be found, not forbidden.
create table audit_places (
    chain text not null,
    seal bigint not null,
    -- 0, 1, 2 … within the seal
    place bigint not null,
    entry text not null,
    primary key (chain, seal, place),
    foreign key (chain, seal) references audit_seals (chain, number),
    check (place >= 0)
);

create unique index audit_places_entry on audit_places (entry);
