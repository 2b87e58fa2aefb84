-- Licences, and the one ledger of money: what is owed, what was paid, who receives it.
--
-- What a licence costs and how a payment is parted the engine says; here is what it said. Amounts
-- are in minor units of the row's currency. Nodes above a club stand beside it once more, as with
-- players, so that what is of any node is one range of an index.

create table licenses (
    -- UUIDv7 in lower case
    id text not null primary key,
    tenant text not null references tenants (code),
    player text not null references players (id),
    -- a season of the pack, and a licence type of its vocabulary
    season text not null,
    license_type text not null,
    -- the club at the request
    club text not null,
    district text,
    region text,
    -- a state of the engine's workflow
    status text not null,
    -- the calculation at the request, which fixes the price
    decision text not null references decisions (id),
    currency text not null,
    total bigint not null,
    -- who owes it: player, club
    bill_to text not null,
    -- `YYYY-MM-DD`: when it became active for the first time
    issued_on text,
    -- `YYYY-MM-DD`: when it ended, by whatever event
    ended_on text,
    -- `YYYY-MM-DD`: since when the policy that goes with it is to be there, and when it was ended
    insured_on text,
    cover_ended_on text,
    -- `user:<id>` or `key:<id>`
    requested_by text not null,
    -- RFC 3339, UTC, milliseconds
    requested_at text not null,
    updated_at text not null,
    -- counts the changes: who changes it names the version it was read at
    version bigint not null,
    foreign key (tenant, club) references org_nodes (tenant, code),
    check (length(id) = 36),
    check (status in ('requested', 'awaiting_payment', 'active', 'suspended', 'revoked', 'expired',
                      'rejected', 'cancelled')),
    check (length(currency) = 3),
    check (total >= 0),
    check (bill_to in ('player', 'club')),
    check (length(requested_at) = 24),
    check (length(updated_at) = 24),
    check (version >= 1)
);

-- one a player and season; those that came to nothing are not counted
create unique index licenses_one on licenses (player, season)
    where status not in ('rejected', 'cancelled', 'revoked');

create index licenses_of_player on licenses (player, season, id);

-- lists of the federation, a region, a district, a club, the newest first
create index licenses_of_tenant on licenses (tenant, season, id, status, total);
create index licenses_of_region on licenses (tenant, season, region, id, status, total);
create index licenses_of_district on licenses (tenant, season, district, id, status, total);
create index licenses_of_club on licenses (tenant, season, club, id, status, total);

-- what is to be done on a day: by status
create index licenses_of_status on licenses (tenant, status, season, id);

-- When a player may not play, and the request of it by a club.
create table suspensions (
    id text not null primary key,
    tenant text not null references tenants (code),
    player text not null references players (id),
    license text not null references licenses (id),
    -- the club that asks for it; null where an officer decided it alone
    club text,
    -- a state of the engine's workflow `suspension_request`
    status text not null,
    -- `YYYY-MM-DD`, both inside; null while no end is known
    from_date text not null,
    until_date text,
    reason text not null,
    -- why it was granted or refused
    answer text,
    -- `YYYY-MM-DD`: when it was lifted before its end
    lifted_on text,
    requested_by text not null,
    requested_at text not null,
    decided_by text,
    decided_at text,
    version bigint not null,
    foreign key (tenant, club) references org_nodes (tenant, code),
    check (length(id) = 36),
    check (status in ('requested', 'granted', 'refused', 'withdrawn')),
    check (length(from_date) = 10),
    check (until_date is null or until_date >= from_date),
    check ((decided_by is null) = (decided_at is null)),
    check (length(requested_at) = 24),
    check (version >= 1)
);

-- one open request a licence
create unique index suspensions_open on suspensions (license) where status = 'requested';

create index suspensions_of_player on suspensions (player, id);
create index suspensions_of_tenant on suspensions (tenant, status, id);

-- What somebody owes.
create table dues (
    id text not null primary key,
    tenant text not null references tenants (code),
    -- license, affiliation, competition_entry, sanction, suspension, transfer, other
    category text not null,
    -- what it is for, where that is a thing of its own
    license text references licenses (id),
    suspension text references suspensions (id),
    -- whom it is about
    player text references players (id),
    -- who owes it: a player by id, a club or another node by code
    debtor_kind text not null,
    debtor text not null,
    -- where it arose
    club text,
    district text,
    region text,
    season text,
    -- the calculation it comes from
    decision text not null references decisions (id),
    currency text not null,
    amount bigint not null,
    -- what of it was given up: balance is amount less credited less paid
    credited bigint not null,
    paid bigint not null,
    -- `YYYY-MM-DD`
    due_on text not null,
    -- open, settled, void, written_off
    state text not null,
    -- who receives what of the amount; canonical JSON
    shares text not null,
    -- why it was given up
    reason text,
    created_by text not null,
    created_at text not null,
    updated_at text not null,
    version bigint not null,
    check (length(id) = 36),
    check (category in ('license', 'affiliation', 'competition_entry', 'sanction', 'suspension',
                        'transfer', 'other')),
    check (debtor_kind in ('player', 'node')),
    check (length(currency) = 3),
    check (amount >= 0 and credited >= 0 and paid >= 0),
    check (credited + paid <= amount),
    check (state in ('open', 'settled', 'void', 'written_off')),
    check (length(due_on) = 10),
    check (length(created_at) = 24),
    check (length(updated_at) = 24),
    check (version >= 1)
);

-- a licence is charged once
create unique index dues_of_license on dues (license)
    where license is not null and category = 'license' and state <> 'void';
create unique index dues_of_suspension on dues (suspension) where suspension is not null;

-- what a debtor owes, the oldest first
create index dues_of_debtor on dues (tenant, debtor_kind, debtor, state, due_on, id);
create index dues_of_player on dues (player, id) where player is not null;

create index dues_of_tenant on dues (tenant, state, id);
create index dues_of_region on dues (tenant, region, state, id);
create index dues_of_district on dues (tenant, district, state, id);
create index dues_of_club on dues (tenant, club, state, id);

-- Money that came in or went out.
create table payments (
    id text not null primary key,
    tenant text not null references tenants (code),
    -- payment; refund and reversal name what they give back
    kind text not null,
    of_payment text references payments (id),
    -- in, out
    direction text not null,
    -- bank_transfer, card, cash, cheque, direct_debit, online; none where nothing is to be paid
    method text not null,
    -- a state of the engine's workflow `payment`
    state text not null,
    currency text not null,
    amount bigint not null,
    -- what of it was given back
    refunded bigint not null,
    -- what of it is not allocated to a due: the debtor's credit
    credit bigint not null,
    debtor_kind text not null,
    debtor text not null,
    -- where the debtor is
    club text,
    district text,
    region text,
    -- `YYYY-MM-DD`
    booked_on text not null,
    -- what the payer or the bank wrote on it
    reference text,
    reason text,
    -- the online provider, its own id, and the dues it is for (canonical JSON)
    provider text,
    provider_reference text,
    wanted text,
    created_by text not null,
    created_at text not null,
    updated_at text not null,
    version bigint not null,
    check (length(id) = 36),
    check (kind in ('payment', 'refund', 'reversal')),
    check ((kind = 'payment') = (of_payment is null)),
    check (direction in ('in', 'out')),
    check (state in ('initiated', 'settled', 'refunded', 'reversed', 'failed')),
    check (length(currency) = 3),
    check (amount >= 0 and refunded >= 0 and credit >= 0),
    check (refunded + credit <= amount),
    check (debtor_kind in ('player', 'node')),
    check (length(booked_on) = 10),
    check ((provider is null) = (provider_reference is null)),
    check (length(created_at) = 24),
    check (length(updated_at) = 24),
    check (version >= 1)
);

-- a payment is reversed once
create unique index payments_reversal on payments (of_payment) where kind = 'reversal';
create index payments_of_payment on payments (of_payment) where of_payment is not null;

-- what a provider calls its own
create unique index payments_provider on payments (provider, provider_reference)
    where provider is not null;

create index payments_of_debtor on payments (tenant, debtor_kind, debtor, id);
create index payments_of_tenant on payments (tenant, id);
create index payments_booked on payments (tenant, booked_on, id);
create index payments_of_region on payments (tenant, region, id);
create index payments_of_district on payments (tenant, district, id);
create index payments_of_club on payments (tenant, club, id);

-- What a provider told, so that it is believed once.
create table provider_events (
    provider text not null,
    -- the provider's id of the message
    event text not null,
    received_at text not null,
    primary key (provider, event),
    check (length(received_at) = 24)
);

-- Which part of a payment settles which due; of a refund or a reversal negative.
create table allocations (
    id text not null primary key,
    tenant text not null references tenants (code),
    payment text not null references payments (id),
    due text not null references dues (id),
    -- the allocation this gives back, where it does
    gives_back text references allocations (id),
    amount bigint not null,
    created_at text not null,
    check (length(id) = 36),
    check ((gives_back is null) = (amount >= 0)),
    check (length(created_at) = 24)
);

create index allocations_of_payment on allocations (payment, id);
create index allocations_of_due on allocations (due, id);
create index allocations_gives_back on allocations (gives_back) where gives_back is not null;
create index allocations_of_tenant on allocations (tenant, id);

-- A node closes what it received in a period.
create table settlements (
    id text not null primary key,
    tenant text not null references tenants (code),
    -- the recipient: an org node or an account of the pack
    node text not null,
    currency text not null,
    -- `YYYY-MM-DD`, both inside
    from_date text not null,
    to_date text not null,
    -- a state of the engine's workflow `settlement`
    status text not null,
    entries bigint not null,
    amount bigint not null,
    -- `YYYY-MM-DD`
    paid_on text,
    reference text,
    -- by which it was paid out
    payment text references payments (id),
    closed_by text not null,
    closed_at text not null,
    updated_at text not null,
    version bigint not null,
    check (length(id) = 36),
    check (status in ('closed', 'paid')),
    check (length(from_date) = 10 and length(to_date) = 10),
    check (to_date >= from_date),
    check (entries >= 0),
    check ((status = 'paid') = (paid_on is not null)),
    check (payment is null or status = 'paid'),
    check (length(closed_at) = 24),
    check (length(updated_at) = 24),
    check (version >= 1)
);

-- a node's periods follow each other
create unique index settlements_period on settlements (tenant, node, currency, to_date);
create index settlements_of_tenant on settlements (tenant, id);
create unique index settlements_payment on settlements (payment) where payment is not null;

-- Who receives what of each allocation.
create table revenue_entries (
    id text not null primary key,
    tenant text not null references tenants (code),
    -- the recipient: an org node or an account of the pack
    node text not null,
    currency text not null,
    -- negative where it is given back, or where the node bears a waiver
    amount bigint not null,
    payment text not null references payments (id),
    due text not null references dues (id),
    allocation text not null references allocations (id),
    category text not null,
    season text,
    decision text not null references decisions (id),
    license text references licenses (id),
    -- where it was paid
    club text,
    district text,
    region text,
    -- `YYYY-MM-DD`
    booked_on text not null,
    -- what it is paid out in; null while it is in none
    settlement text references settlements (id),
    created_at text not null,
    check (length(id) = 36),
    check (length(booked_on) = 10),
    check (length(created_at) = 24)
);

-- an allocation is parted once
create unique index revenue_entries_once on revenue_entries (allocation, node);

-- what a node received, in the order it was booked
create index revenue_entries_of_node on revenue_entries
    (tenant, node, booked_on, id, amount, settlement);
create index revenue_entries_open on revenue_entries (tenant, node, booked_on, id)
    where settlement is null;
create index revenue_entries_of_settlement on revenue_entries (settlement, id)
    where settlement is not null;
create index revenue_entries_booked on revenue_entries
    (tenant, booked_on, region, district, club, node, category, amount);
create index revenue_entries_of_payment on revenue_entries (payment, id);
-- what was received, payment by payment, as journals have it
create index revenue_entries_by_payment on revenue_entries (tenant, booked_on, payment, id);

-- Licences of a club's members renewed in one batch, by a job.
create table renewals (
    id text not null primary key,
    tenant text not null references tenants (code),
    club text not null,
    season text not null,
    -- `YYYY-MM-DD`: what the prices are judged on
    on_date text not null,
    -- whether they are approved at once
    approves boolean not null,
    -- ids of players, parted by blanks; null: whoever had one the season before
    players text,
    -- queued, running, done, failed
    state text not null,
    players_total bigint,
    players_done bigint not null,
    made bigint not null,
    -- what was there already, and what was refused
    skipped bigint not null,
    refused bigint not null,
    -- sum of what was made
    currency text not null,
    total bigint not null,
    -- canonical JSON: player, code, sentence of each refusal
    refusals text not null,
    -- in which refusals are spoken of; ISO 639-1
    language text not null,
    actor text not null,
    request_id text not null,
    -- the job that makes them: whoever has its lease may write here
    job text not null,
    created_at text not null,
    finished_at text,
    foreign key (tenant, club) references org_nodes (tenant, code),
    check (length(id) = 36),
    check (state in ('queued', 'running', 'done', 'failed')),
    check (players_done >= 0 and made >= 0 and skipped >= 0 and refused >= 0),
    check (length(created_at) = 24),
    check ((state in ('done', 'failed')) = (finished_at is not null))
);

create index renewals_tenant on renewals (tenant, id);
