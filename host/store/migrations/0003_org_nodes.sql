-- The tenant's tree: federation, regions, districts, clubs, and who stands above whom.
--
-- It is for finding and listing. What a place in the tree means for a fee is the pack's.

create table org_nodes (
    tenant text not null references tenants (code),
    -- as in the pack and in requests: `CD13`
    code text not null,
    level text not null,
    -- the node right above; null for the federation
    parent text,
    name text not null,
    -- where a club plays; null where it was not told
    town text,
    -- name, code and town, folded: what a search is compared with
    search_key text not null,
    -- the name's ICU collation key in hexadecimal: the order people expect
    sort_key text not null,
    primary key (tenant, code),
    foreign key (tenant, parent) references org_nodes (tenant, code),
    check (level in ('federation', 'region', 'district', 'club')),
    check ((parent is null) = (level = 'federation')),
    -- the shortest circle; longer ones cannot be inserted, parents being first
    check (parent <> code)
);

-- one federation a tenant
create unique index org_nodes_root on org_nodes (tenant) where parent is null;

-- lists of clubs are read in this order
create index org_nodes_sorted on org_nodes (tenant, level, sort_key, code);

-- Each node with itself (depth 0) and every node above it, so that "all of this region" and "the
-- path of this club" are joins.
create table org_closure (
    tenant text not null,
    ancestor text not null,
    descendant text not null,
    -- steps from the descendant up to the ancestor
    depth bigint not null,
    -- descendant first: the path of a club is read far more often than a subtree
    primary key (tenant, descendant, ancestor),
    foreign key (tenant, ancestor) references org_nodes (tenant, code),
    foreign key (tenant, descendant) references org_nodes (tenant, code),
    check (depth >= 0)
);

create index org_closure_subtree on org_closure (tenant, ancestor, depth);
