-- Tenants and their packs as revisions of content-addressed sections.
--
-- A pack is one document: a manifest naming its sections by their hash. An edit of a pack stores
-- one section, one manifest and one revision. Nothing here is ever updated but `live_revisions`.

create table tenants (
    -- as in paths and in the pack's own manifest: `france`
    code text not null primary key,
    -- RFC 3339, UTC, milliseconds, so that text order is time order
    created_at text not null,
    check (length(created_at) = 24)
);

create table pack_sections (
    tenant text not null references tenants (code),
    -- of `content`; what a manifest calls it by
    sha256 text not null,
    -- canonical JSON, byte for byte what was hashed
    content text not null,
    -- by tenant: what one wrote is never served to another, not even where it is equal
    primary key (tenant, sha256),
    check (length(sha256) = 64)
);

create table packs (
    tenant text not null references tenants (code),
    -- SHA-256 of `manifest`: the pack's identity, which decisions are pinned to
    pack_hash text not null,
    -- canonical JSON, byte for byte what was hashed
    manifest text not null,
    primary key (tenant, pack_hash),
    check (length(pack_hash) = 64)
);

-- The manifest's entries once more as rows, so that no pack can name a section that is not kept
-- and a pack is read by one join.
create table pack_contents (
    tenant text not null,
    pack_hash text not null,
    -- the section's name in the manifest: `fees/2026`
    name text not null,
    sha256 text not null,
    primary key (tenant, pack_hash, name),
    foreign key (tenant, pack_hash) references packs (tenant, pack_hash),
    foreign key (tenant, sha256) references pack_sections (tenant, sha256)
);

create table pack_revisions (
    tenant text not null,
    -- 1, 2, 3 … without gaps: two writers who draw the same number collide here
    number bigint not null,
    -- the revision it was made from; null for the first
    parent bigint,
    -- not unique: a rollback publishes an earlier pack as a new revision
    pack_hash text not null,
    -- who made it: a user, or the program's own name for itself
    author text not null,
    -- why, in the author's words
    reason text not null,
    -- RFC 3339, UTC, milliseconds
    created_at text not null,
    primary key (tenant, number),
    foreign key (tenant, pack_hash) references packs (tenant, pack_hash),
    foreign key (tenant, parent) references pack_revisions (tenant, number),
    check (number >= 1),
    check ((parent is null) = (number = 1)),
    check (parent is null or parent < number),
    check (length(created_at) = 24)
);

-- Which revision answers. A table of its own, as a column of `tenants` would make two tables refer
-- to each other, which the portable dialect cannot write.
create table live_revisions (
    -- exactly one live revision a tenant
    tenant text not null primary key,
    number bigint not null,
    -- counts the moves: who moves it names the version it was read at
    version bigint not null,
    foreign key (tenant, number) references pack_revisions (tenant, number),
    check (version >= 1)
);
