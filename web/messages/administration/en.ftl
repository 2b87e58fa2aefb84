# What the folder web/src/administration says, in English.

## The parts

admin-users = Users
admin-keys = API keys
admin-roles = Roles
admin-mails = Mails
admin-jobs = Jobs
admin-log = Log
admin-tenants = Federations
admin-state = State
admin-when = When
admin-code = Code
admin-roles-of = Roles, and where
admin-everywhere = everywhere
tenant-ready = ready
tenant-failed = not served
tenant-currency = Currency
tenant-today = Today there
tenant-languages = Languages
tenant-choose = Administer it
tenant-chosen = Its desks are the ones in sight.
tenant-begin = Begin a federation
tenant-begin-lead = It starts with this calendar year as its season, one licence type and no fee. Invite its administrator next.
tenant-begin-now = Begin it
tenant-name = Name of the federation
tenant-federation = Its code in the tree
tenant-zone = Time zone

## Users

users-search = Name or e-mail
users-none = No such user.
users-back = To all users
user-name = Name
user-active = active
user-invited = invited
user-disabled = kept out
user-invite = Invite somebody
user-invite-lead = A mail with a link is sent; it is good once. Whoever has an account already is only granted the role.
user-invite-send = Send the invitation
user-disable = Keep out
user-disable-title = Keep { $name } out?
user-disable-what = All sessions end, and nobody can log in with this account. What was done with it stays in the log.
user-enable = Let in again
user-player = Own record
user-player-hint = The number of the player whose licence and payments this account may see; leave it empty for none.
user-player-save = Save
grant-role = Role
grant-node = Place, and all below it
grant-add = Grant a role
grant-remove = Take away
grant-remove-of = Take away: { $role }, { $place }
grants-none = Nothing is granted here.

## Keys

keys-none = No key yet. A program that asks in the federation’s name needs one.
key-new = Make a key
key-make = Make the key
key-made = The key is made
key-name = What it is for
key-prefix = Begins with
key-scopes = What it opens
key-expires = Good until
key-expires-hint = Left empty, for a year.
key-used = Last used
key-revoke = Withdraw
key-revoke-of = Withdraw: { $name }
key-revoke-what = Programs that use it are refused from now on. This cannot be taken back; a new key can be made.
key-revoked = withdrawn
key-secret-once = This is the key. It is shown this once and kept nowhere here; put it where the program finds it.
key-copy = Copy it
key-copied-close = I have it
scope = { $scope ->
    [audit-read] read the log
    [basics-read] read the tree and the rules
    [decisions-bind] record binding decisions
    [decisions-read] read binding decisions
    [fees-read] read fees
    [fees-write] change fees
    [people-read] read members
    [people-write] change members
   *[other] { $scope }
}

## Roles

roles-lead = What each role may do on the place it was granted on and on all below it, as the server’s policies decide it.
roles-action = Action
roles-yes = yes
roles-no = no

## Mails and jobs

state = { $state ->
    [queued] waiting
    [running] under way
    [done] done
    [dead] given up
   *[other] { $state }
}
state-all = All
attempts = { $count ->
    [one] one attempt
   *[other] { $count } attempts
}
mails-none = No mails.
mail-to = To
mail-subject = Subject
jobs-none = No jobs.
job-kind = What is done
job-due = Due
job-finished = Finished
job-retry = Try once more

## The log

audit-lead = Every change, sealed in a chain: what was altered, left out or cut off afterwards is found.
audit-kind = Kind of thing
audit-from = From
audit-to = Before
audit-none = Nothing of that kind has happened.
audit-of = Of
audit-states = From, to
audit-request = Request
audit-payload = What was told of it
audit-erased = What was told of it has been erased with the person.
