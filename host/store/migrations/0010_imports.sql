-- Files that are brought in: kept until a job has read them, with what came of it.

-- `short` jobs are done at once, one after the other; `long` ones beside them, so that a mail does
-- not wait for a file
alter table jobs add column lane text not null default 'short';

drop index jobs_due;

-- what is due
create index jobs_due on jobs (lane, state, run_at);

create table imports (
    -- UUIDv7 in lower case
    id text not null primary key,
    tenant text not null references tenants (code),
    -- what the lines are: players, memberships, org_nodes, seasons
    kind text not null,
    -- all_or_nothing: one transaction; by_line: each line that is well
    mode text not null,
    -- tried only: nothing is kept
    dry_run boolean not null,
    -- although golden cases of the rules fail, where the lines are of the configuration
    acknowledged boolean not null,
    -- in which the lines that are not well are spoken of; ISO 639-1
    language text not null,
    -- queued, checking, writing, done, failed
    state text not null,
    -- null once it is over: it holds personal data
    file bytea,
    file_sha256 text not null,
    -- null before they were counted
    lines_total bigint,
    lines_done bigint not null,
    created bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    -- lines that are not well; the first of them are kept
    error_count bigint not null,
    -- canonical JSON: code, column, line, message, value of each
    errors text not null,
    -- `user:<id>` or `key:<id>`
    actor text not null,
    request_id text not null,
    -- the job that reads the file: whoever has its lease may write here
    job text not null,
    -- RFC 3339, UTC, milliseconds
    created_at text not null,
    finished_at text,
    check (length(id) = 36),
    check (kind in ('players', 'memberships', 'org_nodes', 'seasons')),
    check (mode in ('all_or_nothing', 'by_line')),
    check (state in ('queued', 'checking', 'writing', 'done', 'failed')),
    check (lines_done >= 0 and created >= 0 and updated >= 0 and unchanged >= 0),
    check (error_count >= 0),
    check (length(created_at) = 24),
    check ((state in ('done', 'failed')) = (finished_at is not null)),
    check ((finished_at is not null) = (file is null))
);

create index imports_tenant on imports (tenant, id);

-- what is forgotten after a while
create index imports_finished on imports (finished_at) where finished_at is not null;
