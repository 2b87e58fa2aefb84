# What the folder web/src/administration says, en français.

## The parts

admin-users = Utilisateurs
admin-keys = Clés d’API
admin-roles = Rôles
admin-mails = Courriels
admin-jobs = Tâches
admin-log = Journal
admin-tenants = Fédérations
admin-state = État
admin-when = Quand
admin-code = Code
admin-roles-of = Rôles, et où
admin-everywhere = partout
tenant-ready = prête
tenant-failed = hors service
tenant-currency = Monnaie
tenant-today = Aujourd’hui là-bas
tenant-languages = Langues
tenant-choose = L’administrer
tenant-chosen = Ce sont ses bureaux que vous voyez.
tenant-begin = Créer une fédération
tenant-begin-lead = Elle commence avec l’année civile comme saison, un type de licence et aucun tarif. Invitez ensuite son administrateur.
tenant-begin-now = Créer
tenant-name = Nom de la fédération
tenant-federation = Son code dans l’arbre
tenant-zone = Fuseau horaire

## Users

users-search = Nom ou adresse électronique
users-none = Aucun utilisateur de ce nom.
users-back = Vers tous les utilisateurs
user-name = Nom
user-active = actif
user-invited = invité
user-disabled = écarté
user-invite = Inviter quelqu’un
user-invite-lead = Un courriel avec un lien est envoyé ; il ne sert qu’une fois. Qui a déjà un compte reçoit seulement le rôle.
user-invite-send = Envoyer l’invitation
user-disable = Écarter
user-disable-title = Écarter { $name } ?
user-disable-what = Toutes les sessions prennent fin et personne ne peut se connecter avec ce compte. Ce qui a été fait reste au journal.
user-enable = Réadmettre
user-player = Dossier personnel
user-player-hint = Le numéro du joueur dont ce compte peut voir la licence et les paiements ; laissez vide s’il n’y en a pas.
user-player-save = Enregistrer
grant-role = Rôle
grant-node = Lieu, et tout ce qui est en dessous
grant-add = Accorder un rôle
grant-remove = Retirer
grant-remove-of = Retirer : { $role }, { $place }
grants-none = Rien n’est accordé ici.

## Keys

keys-none = Aucune clé pour l’instant. Il en faut une à un programme qui agit au nom de la fédération.
key-new = Créer une clé
key-make = Créer la clé
key-made = La clé est créée
key-name = À quoi elle sert
key-prefix = Commence par
key-scopes = Ce qu’elle ouvre
key-expires = Valable jusqu’au
key-expires-hint = Laissé vide, un an.
key-used = Dernier usage
key-revoke = Retirer
key-revoke-of = Retirer : { $name }
key-revoke-what = Les programmes qui l’utilisent sont refusés dès maintenant. C’est sans retour ; une autre clé peut être créée.
key-revoked = retirée
key-secret-once = Voici la clé. Elle n’est montrée que cette fois et n’est conservée nulle part ici ; mettez-la là où le programme la trouve.
key-copy = La copier
key-copied-close = Je l’ai
scope = { $scope ->
    [audit-read] lire le journal
    [basics-read] lire l’organisation et les règles
    [decisions-bind] enregistrer des décisions fermes
    [decisions-read] lire les décisions fermes
    [fees-read] lire les tarifs
    [fees-write] modifier les tarifs
    [people-read] lire les membres
    [people-write] modifier les membres
   *[other] { $scope }
}

## Roles

roles-lead = Ce que chaque rôle permet sur le lieu où il est accordé et sur tout ce qui est en dessous, tel que le serveur en décide.
roles-action = Action
roles-yes = oui
roles-no = non

## Mails and jobs

state = { $state ->
    [queued] en attente
    [running] en cours
    [done] fait
    [dead] abandonné
   *[other] { $state }
}
state-all = Tous
attempts = { $count ->
    [one] une tentative
   *[other] { $count } tentatives
}
mails-none = Aucun courriel.
mail-to = À
mail-subject = Objet
jobs-none = Aucune tâche.
job-kind = Ce qui est fait
job-due = Prévu
job-finished = Terminé
job-retry = Réessayer

## The log

audit-lead = Chaque changement, scellé dans une chaîne : ce qui serait modifié, omis ou coupé après coup se voit.
audit-kind = Sorte de chose
audit-from = À partir du
audit-to = Avant le
audit-none = Rien de tel n’est arrivé.
audit-of = Sur
audit-states = De, à
audit-request = Requête
audit-payload = Ce qui en a été dit
audit-erased = Ce qui en a été dit a été effacé avec la personne.
