-- Who may come in: users and what they were granted, their sessions, API keys, and what keeps
-- guessers out. No secret is kept that could be used again: of a token there is its hash.

create table users (
    id text not null primary key,
    -- what a person logs in with, in lower case; one account however many federations
    email text not null,
    name text not null,
    -- of mails and of the page: `fr`
    language text not null,
    -- name and e-mail folded, as searches are
    search_key text not null,
    -- argon2id in PHC form, its parameters included; null until an invitation is accepted
    password_hash text,
    -- the person whose own record the user may see; null where there is none
    person_id text,
    created_at text not null,
    -- null while the user may log in
    disabled_at text,
    -- counts the changes: who changes it names the version it was read at
    version bigint not null,
    check (length(id) = 36),
    check (length(email) >= 3),
    check (length(created_at) = 24),
    check (disabled_at is null or length(disabled_at) = 24),
    check (version >= 1)
);

create unique index users_email on users (email);

-- A role on an org node, holding for everything below it. The node is no reference: a tree is
-- replaced as a whole, and a grant on a node that is gone holds for nothing.
create table grants (
    id text not null primary key,
    user_id text not null references users (id),
    -- null for the platform's own
    tenant text references tenants (code),
    org_node text,
    role text not null,
    created_at text not null,
    -- the user who granted it; null where it was granted by command line
    created_by text,
    check (length(id) = 36),
    check (length(created_at) = 24),
    check ((tenant is null) = (org_node is null)),
    check ((tenant is null) = (role = 'platform_admin')),
    check (role in ('platform_admin', 'tenant_admin', 'treasurer', 'officer', 'club_officer',
        'insurance_agent', 'rule_author', 'insurer', 'auditor', 'player', 'customer'))
);

create unique index grants_once on grants (user_id, tenant, org_node, role)
    where tenant is not null;

create unique index grants_platform_once on grants (user_id, role) where tenant is null;

-- the users of a tenant
create index grants_tenant on grants (tenant, user_id);

-- What each removal of an administrator writes first, so that of two who remove each other at once
-- one waits and sees that the other is the last.
create table admin_guards (
    -- a tenant's code, or empty for the platform
    scope text not null primary key,
    version bigint not null
);

-- A log-in, until it is ended.
create table sessions (
    -- what an access token names
    id text not null primary key,
    user_id text not null references users (id),
    created_at text not null,
    -- null while it lasts
    ended_at text,
    -- why it ended
    ended_by text,
    check (length(id) = 36),
    check (length(created_at) = 24),
    check (ended_at is null or length(ended_at) = 24),
    check ((ended_at is null) = (ended_by is null)),
    check (ended_by in ('logout', 'reuse', 'password', 'disabled'))
);

create index sessions_user on sessions (user_id);

-- Each is used once, for the next; one that comes again was stolen from one of two.
create table refresh_tokens (
    -- SHA-256 of the token
    token_sha256 text not null primary key,
    session text not null references sessions (id),
    created_at text not null,
    expires_at text not null,
    used_at text,
    check (length(token_sha256) = 64),
    check (length(created_at) = 24),
    check (length(expires_at) = 24),
    check (used_at is null or length(used_at) = 24)
);

create index refresh_tokens_session on refresh_tokens (session);

-- What a mail brings: it lets its reader set a password, once.
create table one_time_tokens (
    -- SHA-256 of the token
    token_sha256 text not null primary key,
    purpose text not null,
    user_id text not null references users (id),
    created_at text not null,
    expires_at text not null,
    used_at text,
    check (length(token_sha256) = 64),
    check (purpose in ('invitation', 'password_reset')),
    check (length(created_at) = 24),
    check (length(expires_at) = 24),
    check (used_at is null or length(used_at) = 24)
);

create index one_time_tokens_user on one_time_tokens (user_id);

create table api_keys (
    id text not null primary key,
    tenant text not null references tenants (code),
    -- it opens this node and everything below it
    org_node text not null,
    -- what its owner calls it
    name text not null,
    -- the secret's beginning, to tell keys apart by
    prefix text not null,
    -- SHA-256 of the secret
    secret_sha256 text not null,
    -- parted by blanks, sorted
    scopes text not null,
    created_by text not null references users (id),
    created_at text not null,
    expires_at text not null,
    revoked_at text,
    -- to the minute or so; null while it was never used
    last_used_at text,
    check (length(id) = 36),
    check (length(secret_sha256) = 64),
    check (length(created_at) = 24),
    check (length(expires_at) = 24),
    check (revoked_at is null or length(revoked_at) = 24),
    check (last_used_at is null or length(last_used_at) = 24)
);

create unique index api_keys_secret on api_keys (secret_sha256);

create index api_keys_tenant on api_keys (tenant, id);

-- Attempts to log in that did not succeed, counted for all hosts together.
create table login_attempts (
    kind text not null,
    -- SHA-256 of the e-mail or the address: nobody is to be read here
    subject_sha256 text not null,
    -- when counting began
    began_at text not null,
    attempts bigint not null,
    primary key (kind, subject_sha256),
    check (kind in ('email', 'address')),
    check (length(subject_sha256) = 64),
    check (length(began_at) = 24),
    check (attempts >= 0)
);

create index login_attempts_began on login_attempts (began_at);

-- What access tokens are signed with, the same for every host. The newest signs, all verify.
create table signing_keys (
    -- 1, 2, 3 …: hosts that start at once agree on one
    number bigint not null primary key,
    -- what a token names its key by
    id text not null,
    secret bytea not null,
    created_at text not null,
    check (number >= 1),
    check (length(created_at) = 24)
);

create unique index signing_keys_id on signing_keys (id);
