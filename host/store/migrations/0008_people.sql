-- Org nodes that are changed one by one, and the people in them.
--
-- A person is one whoever keeps a record of them; each tenant keeps its own player record. What a
-- player costs is the engine's; here are the facts it is asked with.

-- counts the node's changes: who changes it names the version it was read at
alter table org_nodes add column version bigint not null default 1;

-- whether the tenant's pack has it: such a node comes and goes with the pack
alter table org_nodes add column of_pack boolean not null default false;

-- a branch of the tree is read in this order
create index org_nodes_children on org_nodes (tenant, parent, sort_key, code);

create table persons (
    -- UUIDv7 in lower case: the `person_id` that tenants share
    id text not null primary key,
    -- RFC 3339, UTC, milliseconds
    created_at text not null,
    check (length(id) = 36),
    check (length(created_at) = 24)
);

create table players (
    -- UUIDv7 in lower case
    id text not null primary key,
    tenant text not null references tenants (code),
    person_id text not null references persons (id),
    -- what the federation knows the player by; of an erased player the id
    number text not null,
    -- null once erased, as every fact of the person is
    given_name text,
    family_name text,
    -- `YYYY-MM-DD`
    birth_date text,
    sex text,
    -- a category of the pack
    category text,
    email text,
    -- players of one code are one family
    family text,
    -- codes of flags (`disabled`, `low_income`, `honorary` and the pack's), parted by blanks
    flags text not null,
    -- where the player's latest active membership is, null where there is none; the nodes above it
    -- once more, so that the members of any node are one range of an index
    club text,
    district text,
    region text,
    -- names and number, folded, each word behind a blank: what a search is compared with
    search_key text not null,
    -- the names' ICU collation key in hexadecimal: the order people expect
    sort_key text not null,
    -- RFC 3339, UTC, milliseconds
    created_at text not null,
    updated_at text not null,
    erased_at text,
    -- counts the changes: who changes it names the version it was read at
    version bigint not null,
    foreign key (tenant, club) references org_nodes (tenant, code),
    check (length(id) = 36),
    check (length(number) between 1 and 64),
    check (birth_date is null or length(birth_date) = 10),
    check (sex is null or sex in ('female', 'male', 'other')),
    check (length(created_at) = 24),
    check (length(updated_at) = 24),
    check (erased_at is null or length(erased_at) = 24),
    -- all of the facts are there, or none
    check ((given_name is null) = (erased_at is not null)),
    check ((family_name is null) = (erased_at is not null)),
    check ((birth_date is null) = (erased_at is not null)),
    check (erased_at is null or (sex is null and category is null and email is null)),
    check (erased_at is null or (family is null and flags = '' and search_key = '')),
    -- the nodes above a club are known where the club is
    check (club is not null or (district is null and region is null)),
    check (version >= 1)
);

create unique index players_number on players (tenant, number);

-- one record of a person a tenant
create unique index players_person on players (tenant, person_id);

-- members of the federation, a region, a district, a club: each list is one range
create index players_sorted on players (tenant, sort_key, id);
create index players_of_region on players (tenant, region, sort_key, id);
create index players_of_district on players (tenant, district, sort_key, id);
create index players_of_club on players (tenant, club, sort_key, id);

create index players_family on players (tenant, family) where family is not null;

-- The words of `search_key`, so that a search by the beginning of a word is one range. Made from
-- the players' rows and without references, which would cost more than they guard.
create table player_words (
    tenant text not null,
    -- letters and digits in lower case
    word text not null,
    player text not null,
    primary key (tenant, word, player)
);

create table memberships (
    -- UUIDv7 in lower case
    id text not null primary key,
    tenant text not null references tenants (code),
    player text not null references players (id),
    club text not null,
    -- a season of the pack
    season text not null,
    status text not null,
    -- `YYYY-MM-DD`, the first day
    from_date text not null,
    -- `YYYY-MM-DD`, the last day; null while no end is known
    until_date text,
    -- RFC 3339, UTC, milliseconds
    created_at text not null,
    -- counts the changes: who changes it names the version it was read at
    version bigint not null,
    foreign key (tenant, club) references org_nodes (tenant, code),
    check (length(id) = 36),
    check (status in ('active', 'expired')),
    check (length(from_date) = 10),
    check (until_date is null or length(until_date) = 10),
    check (until_date is null or until_date >= from_date),
    check (status = 'active' or until_date is not null),
    check (length(created_at) = 24),
    check (version >= 1)
);

-- a player is a member of one club at a time in a season
create unique index memberships_active on memberships (player, season) where status = 'active';

-- the same membership is not entered twice
create unique index memberships_natural on memberships (player, club, season, from_date);

-- whether a club has any
create index memberships_of_club on memberships (tenant, club, season);

-- Who was erased, so that a backup that is restored erases them again.
create table erasures (
    tenant text not null references tenants (code),
    -- what was erased: `player`
    entity_kind text not null,
    entity_id text not null,
    -- RFC 3339, UTC, milliseconds
    erased_at text not null,
    -- who erased; null where nobody was logged in
    erased_by text,
    -- leads from here to the logs
    request_id text not null,
    primary key (tenant, entity_kind, entity_id),
    check (length(erased_at) = 24)
);

-- the decisions that were made for a thing
create index decisions_of_subject on decisions (subject_kind, subject_id)
    where subject_id is not null;
