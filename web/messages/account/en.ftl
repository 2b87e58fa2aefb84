# What the folder web/src/account says, in English.

forgotten-lead = Say your e-mail address. If there is an account, a link to choose a new password is sent there.
forgotten-send = Send the link
forgotten-sent = If { $email } has an account, the mail is on its way. The link in it is good once.
to-log-in = To the log-in
link-incomplete = This address is incomplete. Open the link of the mail once more, or copy it as a whole.
link-another = Ask for another link
invitation-lead = You have been invited. Say who you are and choose a password.
invitation-accept = Accept the invitation
invitation-done = Your account is ready.
account-name = Name
account-roles = What you may do, and where
account-no-roles = Nothing has been granted to you yet.
role-everywhere = everywhere
password-change = Change the password
password-change-hint = Wherever else you are logged in, you will be logged out.
password-current = Present password
password-new = New password
password-hint = A few words one after the other are long, and easy to remember.
password-show = Show it
password-save = Save the password
password-changed = The password is changed.
