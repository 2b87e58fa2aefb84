-- Transfers between clubs, and certificates between federations.
--
-- Whether a player may change, who decides next and what it costs the engine says; here is what it
-- said when the request was made, and what was done since.

create table transfers (
    -- UUIDv7 in lower case
    id text not null primary key,
    tenant text not null references tenants (code),
    player text not null references players (id),
    -- a season of the pack
    season text not null,
    -- the club left, and the nodes above it at the request
    from_club text not null,
    from_district text,
    from_region text,
    -- the club joined
    to_club text not null,
    to_district text,
    to_region text,
    -- internal, external
    kind text not null,
    -- the exception the request names, and the same where it let it in outside the window
    reason text,
    exception text,
    -- a state of the engine's workflow `transfer`
    status text not null,
    -- who approves, in this order, parted by blanks
    approvals text not null,
    -- days each has for it; null: no term
    approval_days bigint,
    -- remind, escalate, approve
    on_silence text not null,
    -- `YYYY-MM-DD`: until when whose turn it is is to decide
    decide_by text,
    -- `YYYY-MM-DD`: from when it holds; null: from its approval on
    effective_from text,
    -- `YYYY-MM-DD`: when the last approval was given, and when the player moved
    approved_on text,
    moved_on text,
    -- request, approval; null where it costs nothing
    fee_charged_at text,
    -- player, new_club
    fee_payer text,
    fee_refundable boolean not null,
    fee_total bigint,
    fee_currency text,
    -- what is owed for it, once it is charged
    due text references dues (id),
    -- the check at the request, which fixes all of this
    decision text not null references decisions (id),
    requested_by text not null,
    -- RFC 3339, UTC, milliseconds
    requested_at text not null,
    updated_at text not null,
    -- counts the changes: who changes it names the version it was read at
    version bigint not null,
    foreign key (tenant, from_club) references org_nodes (tenant, code),
    foreign key (tenant, to_club) references org_nodes (tenant, code),
    check (length(id) = 36),
    check (from_club <> to_club),
    check (kind in ('internal', 'external')),
    check (status in ('pending_old_club', 'pending_new_club', 'pending_federation', 'approved',
                      'rejected', 'cancelled')),
    check (on_silence in ('remind', 'escalate', 'approve')),
    check (decide_by is null or length(decide_by) = 10),
    check (effective_from is null or length(effective_from) = 10),
    check ((approved_on is not null) = (status = 'approved')),
    check (moved_on is null or status = 'approved'),
    check ((fee_charged_at is null) = (fee_total is null)),
    check ((fee_currency is null) = (fee_total is null)),
    check (due is null or fee_total is not null),
    check (length(requested_at) = 24),
    check (length(updated_at) = 24),
    check (version >= 1)
);

-- one open request a player
create unique index transfers_open on transfers (player)
    where status in ('pending_old_club', 'pending_new_club', 'pending_federation');

create index transfers_of_player on transfers (player, id);
-- a board: by state, the newest first
create index transfers_of_tenant on transfers (tenant, status, season, id);
-- what a day brings: those that wait for their day, and those whose term is over
create index transfers_waiting on transfers (tenant, effective_from)
    where status = 'approved' and moved_on is null;

create table certificates (
    id text not null primary key,
    -- `ITC-2026-000001`: one series for all federations, as both read it
    number text not null,
    -- whose it is: the receiving federation's tenant
    tenant text not null references tenants (code),
    -- the releasing federation's tenant, where it is here
    releasing_tenant text references tenants (code),
    -- ISO 3166-1 alpha-2, or a part of it
    receiving text not null,
    releasing text not null,
    receiving_confederation text not null,
    releasing_confederation text not null,
    is_intercontinental boolean not null,
    person text not null references persons (id),
    -- each federation's own record of the person
    player text not null references players (id),
    releasing_player text references players (id),
    -- what the releasing federation knows the player by, as the request says
    releasing_number text,
    -- the club joined, with the nodes above it
    club text not null,
    district text,
    region text,
    season text not null,
    -- a state of the engine's workflow `itc`
    status text not null,
    -- not_required, pending, approved, rejected
    federation_approval text not null,
    -- who decides besides the two federations: CEP, FIPJP; null: nobody
    authority text,
    authority_decided_at text,
    -- the reference of the authority's approval
    reference text,
    -- why it was refused, by whomever
    refusal text,
    delay_days bigint not null,
    validity_days bigint,
    -- `YYYY-MM-DD`: the last day on which it can be completed
    valid_until text,
    -- the releasing federation's own handling fee, as it was at the request; null: nothing
    fee_amount bigint,
    fee_currency text,
    -- player, receiving_club, receiving_federation
    fee_payer text,
    fee_blocks boolean not null,
    fee_paid_on text,
    fee_paid_by text,
    -- `YYYY-MM-DD`
    completed_on text,
    eligible_from text,
    -- what the engine answered to the request
    decision text not null references decisions (id),
    requested_by text not null,
    requested_at text not null,
    updated_at text not null,
    version bigint not null,
    foreign key (tenant, club) references org_nodes (tenant, code),
    check (length(id) = 36),
    check (length(number) = 15),
    check (receiving <> releasing),
    check (releasing_tenant is null or releasing_tenant <> tenant),
    check (releasing_player is null or releasing_tenant is not null),
    check (status in ('pending_federation_approval', 'pending_release', 'pending_fipjp', 'released',
                      'completed', 'rejected', 'cancelled', 'expired')),
    check (federation_approval in ('not_required', 'pending', 'approved', 'rejected')),
    check (authority is null or authority in ('CEP', 'FIPJP')),
    check ((fee_amount is null) = (fee_currency is null)),
    check ((fee_amount is null) = (fee_payer is null)),
    check (fee_paid_on is null or fee_amount is not null),
    check ((completed_on is not null) = (status = 'completed')),
    check ((eligible_from is null) = (completed_on is null)),
    check (length(requested_at) = 24),
    check (length(updated_at) = 24),
    check (version >= 1)
);

create unique index certificates_number on certificates (number);
-- one open certificate a person, whichever federation asks for it
create unique index certificates_open on certificates (person)
    where status in ('pending_federation_approval', 'pending_release', 'pending_fipjp', 'released');

create index certificates_of_person on certificates (person, id);
create index certificates_of_tenant on certificates (tenant, status, id);
create index certificates_releasing on certificates (releasing_tenant, status, id)
    where releasing_tenant is not null;
create index certificates_of_authority on certificates (authority, status, id)
    where authority is not null;

-- What was done with a transfer or a certificate, and what was said of it.
create table case_steps (
    -- UUIDv7: the order in which it was done
    id text not null primary key,
    transfer text references transfers (id),
    certificate text references certificates (id),
    -- the tenant of whoever did it
    tenant text not null references tenants (code),
    -- an event of the workflow, or comment, attach, move, fee_paid
    event text not null,
    from_state text,
    to_state text not null,
    actor text not null,
    -- in whose place it was decided: old_club, new_club, federation, releasing, authority
    on_behalf_of text,
    comment text,
    at text not null,
    check (length(id) = 36),
    check ((transfer is null) <> (certificate is null)),
    check (length(at) = 24)
);

create index case_steps_of_transfer on case_steps (transfer, id) where transfer is not null;
create index case_steps_of_certificate on case_steps (certificate, id)
    where certificate is not null;

-- Papers that accompany them; before the request is made they belong to none.
create table case_documents (
    id text not null primary key,
    -- the tenant of whoever brought it
    tenant text not null references tenants (code),
    player text references players (id),
    transfer text references transfers (id),
    certificate text references certificates (id),
    -- a kind of the pack's evidence, or other
    kind text not null,
    name text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    -- null once the player was erased
    content bytea,
    uploaded_by text not null,
    uploaded_at text not null,
    check (length(id) = 36),
    check (transfer is null or certificate is null),
    check (player is not null or transfer is not null or certificate is not null),
    check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    check (bytes > 0),
    check (length(sha256) = 64),
    check (length(uploaded_at) = 24)
);

create index case_documents_of_transfer on case_documents (transfer, id)
    where transfer is not null;
create index case_documents_of_certificate on case_documents (certificate, id)
    where certificate is not null;
-- what is of no request yet, and is forgotten after a while
create index case_documents_loose on case_documents (tenant, uploaded_at)
    where transfer is null and certificate is null;

-- How far a series of numbers is.
create table number_series (
    -- a tenant's code, or `platform`
    scope text not null,
    -- itc
    series text not null,
    -- `2026`
    year text not null,
    -- the last that was given
    last bigint not null,
    primary key (scope, series, year),
    check (length(year) = 4),
    check (last >= 0)
);
