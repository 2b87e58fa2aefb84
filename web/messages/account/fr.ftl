# What the folder web/src/account says, en français.

forgotten-lead = Indiquez votre adresse électronique. S’il existe un compte, un lien pour choisir un nouveau mot de passe y est envoyé.
forgotten-send = Envoyer le lien
forgotten-sent = Si { $email } a un compte, le courriel est en route. Son lien ne sert qu’une fois.
to-log-in = Vers la connexion
link-incomplete = Cette adresse est incomplète. Ouvrez de nouveau le lien du courriel ou copiez-le en entier.
link-another = Demander un autre lien
invitation-lead = Vous êtes invité. Dites qui vous êtes et choisissez un mot de passe.
invitation-accept = Accepter l’invitation
invitation-done = Votre compte est prêt.
account-name = Nom
account-roles = Ce que vous pouvez faire, et où
account-no-roles = Rien ne vous a encore été accordé.
role-everywhere = partout
password-change = Changer le mot de passe
password-change-hint = Partout ailleurs où vous êtes connecté, vous serez déconnecté.
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
password-hint = Quelques mots à la suite sont longs, et faciles à retenir.
password-show = L’afficher
password-save = Enregistrer le mot de passe
password-changed = Le mot de passe est changé.
