# Ce que seule la page dit, en français. Chaque langue a les mêmes messages ; un test les compare.
#
# Les phrases des motifs et des refus du moteur sont dans host/messages, pour la page aussi.

## The page

page-title = Combien coûtera la licence, et pourquoi ?
page-lead = Les règles mêmes de la fédération, appliquées à mesure que vous écrivez. Chaque montant dévoile son motif, et le serveur le confirme au centime.
labelled = { $name } : { $value }
page-skip = Aller au calculateur
page-language = Langue
page-language-failed = Cette langue n’a pas pu être chargée ; choisissez-la de nouveau.
page-light = Clair ou sombre
page-light-dark = Passer au sombre
page-light-light = Passer au clair
page-foot = Un carreau est le tir qui s’arrête exactement où se trouvait l’autre boule. L’aperçu s’arrête exactement où le serveur s’arrête.
page-embed = Sur votre site
page-interface = L’interface HTTP
nothing-title = Il n’y a rien ici
nothing-advice = Aucune page ne se trouve à cette adresse. Elle a peut-être été copiée en partie.

## The questions

form-title = Vos questions
form-tenant = Fédération
form-tenant-unknown = Il n’y a pas de fédération « { $tenant } » ici ; choisissez-en une de la liste.
form-season = Saison
form-license-type = Licence
form-choose = Choisir une licence
form-birth-date = Date de naissance
form-club = Club
form-club-placeholder = Nom, numéro ou lieu
form-club-none = Aucun club ni comité de ce nom.
form-club-away = L’annuaire des clubs est absent ; voici les lieux que nomment les règles.
form-club-clear = Effacer le club choisi
form-on = Demandée le
form-today = Revenir à aujourd’hui
form-sex = Sexe
form-not-said = Non précisé
form-sex-female = Femme
form-sex-male = Homme
form-sex-other = Autre
form-category = Catégorie
form-none = Aucune
form-flags = L’un de ces cas s’applique-t-il ?
form-family = Famille licenciée cette saison, joueur compris
form-family-rank = rang par âge, l’aîné étant 1
form-family-size = personnes en tout
date-day = Jour
date-month = Mois
date-year = Année
date-day-placeholder = JJ
date-month-placeholder = MM
date-year-placeholder = AAAA
place-region = Région
place-district = Comité
place-club = Club
field-season = la saison
field-license-type = la licence
field-birth-date = la date de naissance
field-org = le club
field-family = les deux nombres de la famille
field-on = la date
refused-allowed = Possible ici :

## Before there is a price

empty-lead = Dites qui joue, et où. Le prix apparaît pendant que vous écrivez.
empty-needed = Il manque encore :
empty-examples = Ou commencez par un exemple
example-junior-marseille = Un junior de 16 ans à Marseille
example-family-lyon = La troisième licence d’une famille lyonnaise, en novembre
example-cadet-bordeaux = Un enfant à Bordeaux, dont le club paie
example-adult-berlin = Un adulte à Berlin, avec la règle propre de la fédération
example-adult-duesseldorf = Un adulte de Düsseldorf, tôt et à faibles revenus
example-senior-stockholm = Trop tard à Stockholm : le prix double
example-youth-oresund = Un enfant de 12 ans au bord de l’Øresund
loading = Chargement des règles …

## The price

quote-sheet = Le prix
quote-figures = De quoi il se compose
quote-before = auparavant : { "" }
quote-illustrative-short = illustratif
quote-allocated = Ce qu’elle retire à chaque part
quote-aside = { $count ->
    [one] Un point a été examiné et ne s’applique pas
   *[other] { $count } points ont été examinés et ne s’appliquent pas
}
quote-all = { $count ->
    [one] Le seul motif
   *[other] Les { $count } motifs, dans l’ordre
}
quote-stale-missing = Voici le dernier prix. Pour le nouveau, il manque encore : { $fields }.
quote-stale-refused = Voici le dernier prix. Ce qui est saisi maintenant est refusé ; le champ dit pourquoi.
split-recipient = Bénéficiaire
split-why = Pourquoi { $recipient } reçoit ce montant
split-bears = prend en charge plus qu’il ne reçoit
course-title = Si elle est demandée un autre jour
course-days = du { $from } au { $to }
course-no-price = pas de prix
script-mark = la règle propre de la fédération à l’œuvre
script-work = Script { $hook } : { $operations ->
    [one] une opération
   *[other] { $operations } opérations
}.
script-read = Lire le script { $name }

## Confirming

confirm-title = Confirmation par le serveur
confirm = Confirmer auprès du serveur
confirm-again = Redemander au serveur
confirm-asking = Le serveur répond …
confirm-hint = Le serveur répond lui-même à la même question et l’enregistre sous un numéro.
confirm-hint-unrecorded = Le serveur répond lui-même à la même question ; rien n’est enregistré.
confirm-equal = Carreau : le serveur dit exactement la même chose.
confirm-equal-bytes = Les { $bytes } octets des deux réponses sont égaux.
confirm-different = La réponse du serveur est différente !
confirm-different-at = La première différence se trouve en { $path }.
confirm-here = Ici
confirm-there = Serveur
confirm-preview-goes-on = Le prix ci-dessus reste valable : il a été calculé ici, selon les mêmes règles.
rules-changed = Les règles ont changé depuis l’ouverture de cette page.
rules-changed-advice = Le serveur a répondu selon les nouvelles. Chargez-les : le prix est recalculé et confirmé.
rules-load = Charger les nouvelles règles
engine-hash = Moteur
pack-hash = Règles
reply-hash = Réponse
pinned-title = Même module
pinned-check = Vérifier avec le module même que le serveur a épinglé
pinned-asking = Chargement du module du serveur …
pinned-equal = Le module du serveur, exécuté ici, donne les mêmes octets.
pinned-different = Le module du serveur, exécuté ici, donne une autre réponse !
copy = copier
copied = copié
copy-name = Copier : { $name }
copied-name = Copié : { $name }
link-copy = Copier un lien vers ce prix
link-copied = Lien copié
print = Imprimer
embed-open = Ouvrir ce prix dans Carreau, où il peut être enregistré

## A decision

decision-title = Une décision enregistrée
decision-back = Vers le calculateur
decision-number = Décision
decision-record = L’enregistrement
decision-decided = Prise le
decision-purpose = Objet
decision-purpose-quote = devis
decision-purpose-binding = ferme
decision-request = La demande telle qu’elle a été posée
decision-same-here = Votre navigateur a recalculé cette réponse selon les mêmes règles : c’est celle enregistrée, octet pour octet.
decision-differs-here = Votre navigateur a calculé une autre réponse que celle enregistrée. Faites-la rejouer par le serveur.
decision-rules-hidden = Toutes les règles qui l’ont produite ne sont pas publiques : votre navigateur ne peut pas la recalculer. Le serveur le peut.
decision-erased = La demande et la réponse ont été effacées.
decision-erased-remains = Il reste l’enregistrement : quand la décision a été prise, par quel moteur et quelles règles, et l’empreinte de la réponse. Elle ne peut plus être rejouée.
decision-unknown = Il n’y a pas de décision de ce numéro.
decision-unknown-advice = Vérifiez que l’adresse a été copiée en entier, ou demandez à la personne qui vous a donné le numéro.
to-test = En faire un cas de test
to-test-made = À placer dans un fichier du dossier « tests » des règles : le cas échoue dès que les règles répondent autrement.
to-test-case = Le cas de test
replay = Rejouer la décision
replay-asking = Nouvelle exécution …
replay-identical = Identique : le moteur et les règles épinglés donnent de nouveau la même réponse.
replay-different = La nouvelle exécution donne une autre réponse !
replay-erased = Les faits de cette décision ont été effacés ; il n’y a plus rien à rejouer.
replay-at = D’abord en
replay-recorded = Enregistré
replay-replayed = Rejoué

## What was asked and answered

asked-season = saison { $season }
asked-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
asked-team = { $count ->
    [one] { $count } joueur
   *[other] équipe de { $count }
}
asked-first-year = première année
asked-paid-before = { $amount } déjà payés
asked-copy = de la saison { $from } à la saison { $to }
figure-before = Montant avant
figure-reference = Prix de référence
figure-times = Multiplié par
figure-fixed = Montant fixe
owed-by = { $debtor ->
    [organiser] À la charge de l’organisateur
   *[other] Débiteur : { $debtor }
}
copy-nothing = Rien n’a été créé : tout existait déjà.
copy-created = Créé
copy-skipped = Existait déjà, laissé tel quel
copy-pack = Les règles ensuite
copy-entity-season = Saison
copy-entity-component = Parts de la licence
copy-entity-override = Montants fixés par les ligues, les comités et les clubs
copy-entity-surcharge = Remises anticipées et majorations de retard
copy-entity-affiliation = Affiliation
copy-entity-competition-entry = Engagements en compétition
copy-entity-sanction = Homologation des compétitions
copy-entity-suspension = Suspensions
decision-answer = La réponse telle qu’elle a été donnée

## Failures

failure-unreachable = Le serveur est absent.
failure-server = Le serveur a un défaut. Réessayez dans un instant.
failure-engine = Le calcul n’a pas pu être chargé. { $reason }
failure-editor = L’éditeur n’a pas pu être chargé ; le texte peut être lu. { $reason }
failure-again = Réessayer
failure-request = Demande { $id }

## The desks

page-skip-content = Aller au contenu
desk-navigation = Bureaux
desk-calculator = Calculateur
desk-log-in = Connexion
desk-forgotten-password = Mot de passe oublié
desk-password-reset = Choisir un nouveau mot de passe
desk-invitation = Bienvenue
desk-account = Votre compte
desk-fees = Tarifs
desk-changes = Journal des tarifs
desk-studio = Atelier
desk-loading = Un instant…
desk-forbidden = Aucun de vos rôles dans cette fédération ne le permet. Adressez-vous à son administrateur.
log-in = Se connecter
log-out = Se déconnecter
log-in-email = Adresse électronique
log-in-password = Mot de passe
log-in-busy = Connexion en cours…
log-in-forgotten = Avez-vous oublié votre mot de passe ?
role = { $role ->
    [platform_admin] Administrateur de la plateforme
    [tenant_admin] Administrateur
    [treasurer] Trésorier
    [officer] Responsable fédéral
    [club_officer] Secrétaire de club
    [insurance_agent] Agent d’assurance
    [rule_author] Auteur de règles
    [insurer] Assureur
    [auditor] Vérificateur
    [player] Joueur
    [customer] Client
   *[other] { $role }
}
desk-members = Membres
desk-licences = Licences
desk-transfers = Mutations
desk-itc-check = Le joueur peut-il concourir ?
desk-payments = Paiements
desk-revenue = Recettes
desk-own = Votre licence
desk-test-checkout = Un paiement d’essai
dialog-close = Fermer
picker-clear = Effacer le choix
picker-none = Aucun lieu de ce nom.
edit = Modifier
save = Enregistrer
saving = Enregistrement…
saved = Enregistré.
cancel = Annuler
desk-organisation = Organisation
desk-administration = Administration
show-more = En voir plus
