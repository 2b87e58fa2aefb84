-- What changed in a tenant's configuration, entry by entry: before, after, who, when, why.
--
-- A row is written in the transaction of the revision that holds the change. Rows are never
-- changed. What the rules then were is the revision's; this is for finding and reading.

create table fee_changes (
    -- UUIDv7 in lower case: in the order they were made
    id text not null primary key,
    tenant text not null,
    -- the revision that holds the change
    revision bigint not null,
    -- kind of the entry: `license_fee_config`
    entity text not null,
    -- its natural key: `2026:federal`
    entity_id text not null,
    -- fee category the entry is of; null where it is of several or none
    category text,
    -- null where the entry is of no season
    season text,
    -- created, updated, superseded, closed, deleted, copied, restored
    action text not null,
    -- canonical JSON; null where there was none
    before text,
    after text,
    -- `user:<id>`, `key:<id>`, or the program's own name for itself
    actor text not null,
    -- why, in the actor's words; empty where nothing was said
    reason text not null,
    changed_at text not null,
    request_id text not null,
    foreign key (tenant, revision) references pack_revisions (tenant, number),
    check (length(id) = 36),
    check (action in ('created', 'updated', 'superseded', 'closed', 'deleted', 'copied',
        'restored', 'pushed')),
    check (length(changed_at) = 24)
);

create index fee_changes_tenant on fee_changes (tenant, id);
create index fee_changes_entity on fee_changes (tenant, entity, entity_id, id);

-- The golden cases of a tenant's rules, which a change of the configuration is held against.
create table rule_tests (
    tenant text not null references tenants (code),
    -- file they stand in: `tests/license.toml`
    file text not null,
    -- canonical JSON: a list of cases
    cases text not null,
    updated_at text not null,
    primary key (tenant, file),
    check (length(updated_at) = 24)
);
