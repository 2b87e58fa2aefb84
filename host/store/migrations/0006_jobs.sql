-- Work that is done after the transaction that asked for it, by whichever host takes it.

create table jobs (
    -- UUIDv7 in lower case
    id text not null primary key,
    -- what is to be done: `mail.send`
    kind text not null,
    -- null for the platform's own
    tenant text,
    -- canonical JSON
    payload text not null,
    -- queued, running, done, dead
    state text not null,
    -- not before; RFC 3339, UTC, milliseconds
    run_at text not null,
    -- how often it was begun
    attempts bigint not null,
    -- who has it until when; a host that died is found by its lease having run out
    holder text,
    leased_until text,
    -- counts the leases: who comes back late names an earlier one and is refused
    fence bigint not null,
    -- the last failure's words; null where there was none
    last_error text,
    -- once per occurrence however many hosts: `audit.forget@2026-03-15T02:00:00.000Z`
    occurrence text,
    created_at text not null,
    finished_at text,
    check (length(id) = 36),
    check (state in ('queued', 'running', 'done', 'dead')),
    check (length(run_at) = 24),
    check (attempts >= 0),
    check ((holder is null) = (leased_until is null)),
    check ((state = 'running') = (holder is not null)),
    check (fence >= 0),
    check (length(created_at) = 24),
    check ((state in ('done', 'dead')) = (finished_at is not null))
);

create unique index jobs_occurrence on jobs (occurrence) where occurrence is not null;

-- what is due
create index jobs_due on jobs (state, run_at);

-- Mails, written in the transaction of what they tell of and sent after it by a job.
create table mails (
    id text not null primary key,
    -- null for the platform's own
    tenant text,
    -- what it is: `invitation`, `password_reset`
    kind text not null,
    recipient text not null,
    -- ISO 639-1
    language text not null,
    subject text not null,
    body text not null,
    -- the job that sends it
    job text not null references jobs (id),
    -- the server's own id of the message, once it took it
    message_id text,
    created_at text not null,
    sent_at text,
    check (length(id) = 36),
    check (length(created_at) = 24)
);

create index mails_tenant on mails (tenant, id);
