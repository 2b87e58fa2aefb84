-- Drafts of a tenant's rules: what is written before it is published.

create table drafts (
    -- UUIDv7 in lower case
    id text not null primary key,
    tenant text not null references tenants (code),
    -- what it is for, in the author's words
    name text not null,
    -- a state of the engine's workflow `rules_draft`
    state text not null,
    -- the live revision it is made on
    base bigint not null,
    -- why it is published, in the author's words; empty until it is said
    reason text not null,
    -- whether failing tests were seen by whoever submits or publishes it
    acknowledged boolean not null,
    -- not before; RFC 3339, UTC, milliseconds; null: at once
    publish_at text,
    -- `user:<id>`, `key:<id>`, or the program's own name for itself
    created_by text not null,
    created_at text not null,
    updated_at text not null,
    -- null until it is submitted, and once it is open again
    submitted_by text,
    submitted_at text,
    -- who approved, rejected or published it
    decided_by text,
    decided_at text,
    -- what they said; null where they said nothing
    answer text,
    -- the revision it became
    published_as bigint,
    -- counts every change, of its files too
    version bigint not null,
    foreign key (tenant, base) references pack_revisions (tenant, number),
    foreign key (tenant, published_as) references pack_revisions (tenant, number),
    check (length(id) = 36),
    check (publish_at is null or length(publish_at) = 24),
    check ((submitted_by is null) = (submitted_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (length(created_at) = 24),
    check (length(updated_at) = 24)
);

create index drafts_tenant on drafts (tenant, id);

-- The files of a draft that are not as the revision it is made on has them.
create table draft_files (
    draft text not null references drafts (id) on delete cascade,
    -- path in the pack's folder: `scripts/adjust.rhai`
    file text not null,
    -- as its author wrote it; null where the draft has no such file
    content text,
    updated_by text not null,
    updated_at text not null,
    primary key (draft, file),
    check (length(updated_at) = 24)
);

-- Who ever wrote a file of a draft: whoever did publishes it alone where one person may.
create table draft_editors (
    draft text not null references drafts (id) on delete cascade,
    editor text not null,
    primary key (draft, editor)
);

-- What a draft would change, as it was last found.
create table draft_impacts (
    draft text not null primary key references drafts (id) on delete cascade,
    -- the packs that were compared
    live_hash text not null,
    draft_hash text not null,
    -- canonical JSON: what was asked
    options text not null,
    -- canonical JSON: the engine's report, with the explanations of the largest changes
    report text not null,
    made_by text not null,
    made_at text not null,
    check (length(live_hash) = 64),
    check (length(draft_hash) = 64),
    check (length(made_at) = 24)
);

-- The files of a tenant's rules, each kept once for all revisions that have it.
create table rule_files (
    tenant text not null references tenants (code),
    -- `text`: as its author wrote it, with the comments that a pack does not hold; it counts for as
    -- long as it reads as what the pack or its tests say. `cases`: its golden cases, which changes
    -- of the configuration are held against; canonical JSON, a list
    kind text not null,
    -- path in the pack's folder: `tests/license.toml`
    file text not null,
    -- the first revision that has it
    since bigint not null,
    -- the first that has it no more; null: the live one has it
    until bigint,
    content text not null,
    updated_at text not null,
    primary key (tenant, kind, file, since),
    foreign key (tenant, since) references pack_revisions (tenant, number),
    check (kind in ('text', 'cases')),
    check (until is null or until > since),
    check (length(updated_at) = 24)
);

-- Of what was kept until now it is not known since when it is so.
insert into rule_files (tenant, kind, file, since, until, content, updated_at)
select tenant, 'cases', file, 1, null, cases, updated_at from rule_tests;

drop table rule_tests;

-- What was charged, the newest first: what a draft is held against.
create index decisions_binding on decisions (tenant, id) where purpose = 'binding';
