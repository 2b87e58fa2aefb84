-- Creating requests that were answered: the same key and body gets the first answer again.
--
-- The row is written first in the transaction of what is created, so that of two equal requests at
-- once the second waits for the first and finds its answer. Only what was committed is here.

create table idempotency_keys (
    -- the tenant's code, or `platform`
    tenant text not null,
    -- `user:<id>` or `key:<id>`
    actor text not null,
    -- method and path as described: `POST /api/v1/fee-surcharges/`
    route text not null,
    -- as the sender chose it
    key text not null,
    -- SHA-256 of the request's query and body
    request_sha256 text not null,
    -- the answer; null only within the transaction that makes it
    status bigint,
    -- JSON of the headers that belong to the answer: `location`, `etag`
    headers text,
    body text,
    created_at text not null,
    primary key (tenant, actor, route, key),
    check (length(request_sha256) = 64),
    check (length(created_at) = 24)
);

-- they are forgotten after a day
create index idempotency_keys_age on idempotency_keys (created_at);
