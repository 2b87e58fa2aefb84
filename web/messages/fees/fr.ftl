# What the folder web/src/fees says, en français.

## The fees of a season

fees-title = Tarifs d’une saison
fees-short = Tableau
fees-lead = { $tenant } : montants en vigueur le { $day }.
fees-tabs = Sortes de tarifs
fees-tab-licence = Licence
fees-tab-schedules = Autres tarifs
fees-tab-reductions = Réductions et partage
fees-filter = Chercher
fees-filter-placeholder = Part, ligue, comité
fees-copy = Copier la saison…
fees-table = Parts de la licence par type, saison { $season }
fees-component = Part
fees-none = –
fees-locked = la même pour tous
fees-change-of = Modifier : { $name }
fees-before = avant : { $amount }
fees-later = dès le { $day } : { $amount }
fees-others = { $count ->
    [one] et { $count } autre selon l’âge ou la catégorie
   *[other] et { $count } autres selon l’âge ou la catégorie
}
fees-own = { $count ->
    [one] { $count } lieu avec son propre montant
   *[other] { $count } lieux avec leurs propres montants
}
fees-own-add = Un autre montant pour un lieu
fees-own-add-of = Fixer un autre montant pour un lieu : { $name }, { $type }
fees-no-components = Cette saison n’a pas encore de parts. Copiez-y une autre saison.
fees-no-match = Rien de ce nom.
fees-no-rows = Rien n’est fixé.
fees-subtotal = Total des parts
fees-total = À payer ce jour-là
fees-from-day = dès le { $day }
fees-to-day = jusqu’au { $day }
fees-age-between = de { $from } à { $to } ans
fees-age-from = { $from } ans et plus
fees-age-to = { $to } ans et moins
fees-family-size = famille de { $count } ou plus
fees-family-rank = à partir du nº { $count } de la famille
fees-applies-to = sur { $parts }
fees-basis-flat = forfait
fees-basis-per_member = par licencié
fees-basis-tiers = selon l’effectif
fees-basis-per_player = par joueur
fees-basis-per_team = par équipe
fees-category-license = Licence
fees-category-affiliation = Affiliation des clubs
fees-category-competition_entry = Engagements aux concours
fees-category-sanction = Homologation des concours
fees-category-suspension = Suspensions
fees-category-transfer = Mutations
fees-category-other = Autres
fees-tier = jusqu’à { $count } licenciés { $amount } chacun
fees-tier-beyond = au-delà { $amount } chacun
fees-waivers = Exonérations et réductions
fees-waiver-full = gratuit
fees-splits = Qui reçoit quoi
fees-by-component = Chaque part à son propriétaire

## Editing

edit-amount = Montant en { $currency }
edit-percentage = Pourcentage
edit-multiplier = Multiple du prix de référence
edit-node = Pour quel lieu
edit-node-choose = Choisir un lieu
edit-from = À partir de quel jour
edit-from-hint = Sans date, il vaut dès aujourd’hui, ou dès le premier jour de la saison si elle n’a pas commencé. Ce qui était en vigueur reste consigné.
edit-source = Sur quoi il se fonde
edit-source-none = Pas encore de source : à titre d’exemple
edit-reason = Motif, pour le journal
edit-nothing-yet = Changez le chiffre : son effet s’affiche ici avant tout enregistrement.
edit-outcome-created = Il est créé.
edit-outcome-updated = Il remplace la valeur actuelle, qui n’est pas encore en vigueur.
edit-outcome-superseded = Il est en vigueur dès le { $day } ; jusque-là, la valeur actuelle demeure.
edit-outcome-closed = Il prend fin la veille du { $day }.
edit-outcome-deleted = Il est supprimé.
edit-outcome-unchanged = Rien ne change.
edit-save = Enregistrer et publier
edit-save-anyway = Publier quand même
edit-saving = Enregistrement…
edit-saved = { $name } : enregistré, révision { $revision }.
edit-cancel = Annuler
edit-close-override = Mettre fin au montant propre
edit-not-allowed = Vos rôles ne permettent pas d’enregistrer ceci. Vous pouvez en voir l’effet.
edit-lost = Quelqu’un d’autre l’a modifié entre-temps. Rien de votre saisie n’a été enregistré.
edit-lost-yours = Quand vous avez commencé
edit-lost-theirs = Maintenant
edit-lost-renew = Continuer avec la dernière version, en gardant ma saisie
edit-tests = { $count ->
    [one] { $count } cas de référence donne un autre résultat.
   *[other] { $count } cas de référence donnent un autre résultat.
}
edit-tests-figures = { $expected } attendu, { $found } obtenu
edit-anyway = Ces écarts sont voulus : publier malgré ces cas

## What a change does

effect-caption = Ce que paient les membres de { $place } le { $day }.
effect-count = Le prix change pour { $changed } sur { $count }.
effect-member = Membre
effect-before = Avant
effect-after = Après
effect-third = { $type }, troisième d’une famille
effect-age = { $type }, { $age } ans

## Copying a season

copy-title = Copier une saison
copy-from = De
copy-to = Vers
copy-hint = Indiquez la saison d’arrivée, par exemple 2028 ; elle est créée au besoin. Ce qui existe déjà reste tel quel.
copy-would = Seraient créés : { $created }. Existent déjà : { $skipped }.
copy-done = Copié. Créés : { $created }. Laissés tels quels : { $skipped }.
copy-do = Copier la saison
copy-doing = Copie en cours…
copy-close = Fermer

## On the time line

time-title = La saison sur une ligne
time-short = Frise
time-surcharges = Remises anticipées et majorations
time-waivers = Réductions
time-free = gratuit
time-today = Aujourd’hui, { $day }
time-table = La même chose en tableau
time-what = Quoi
time-when = Quand
time-figure = Combien
time-whom = Pour qui
time-everybody = tout le monde
time-until = jusqu’au { $day } inclus
time-from = à partir du { $day }

## The change log

history-title = Qu’est-ce qui a changé, par qui, quand et pourquoi
history-short = Journal
history-lead = Chaque modification des tarifs, avant et après, la plus récente d’abord. Rien n’en est jamais retiré.
history-tab-log = Modifications
history-tab-revisions = Révisions
history-entity = Quoi
history-category = Sorte de tarif
history-from = Depuis
history-user = Qui
history-all = Tout
history-everybody = Tout le monde
history-nobody = le programme
history-empty = Aucune modification ne correspond. Retirez un filtre pour en voir davantage.
history-more = Afficher les précédentes
history-revision = révision { $number }
history-entity-license-fee-config = Part de la licence
history-entity-license-fee-override = Montant d’un lieu
history-entity-fee-surcharge = Remise ou majoration
history-entity-fee-schedule = Autre tarif
history-entity-waiver-type = Réduction
history-entity-revenue-distribution-rule = Partage
history-entity-transfer-config = Règles de mutation
history-entity-transfer-fee = Frais de mutation
history-entity-season = Saison
history-action-created = l’a créé
history-action-updated = l’a modifié
history-action-superseded = a fixé une nouvelle valeur
history-action-closed = y a mis fin
history-action-deleted = l’a supprimé
history-action-copied = a copié une saison
history-action-restored = a rétabli une révision antérieure

## Before and after

changes-member = Quoi
changes-before = Avant
changes-after = Après
changes-same = Les deux disent la même chose.
changes-whole = { $count ->
    [one] Afficher { $count } élément inchangé
   *[other] Afficher { $count } éléments inchangés
}
changes-less = Seulement ce qui a changé
changes-yes = oui
changes-no = non
rule-amount = montant
rule-percentage = pourcentage
rule-multiplier = multiple
rule-valid-from = dès
rule-valid-to = jusqu’au
rule-reference = se fonde sur
rule-illustrative = à titre d’exemple
rule-name = nom
rule-prices = prix
rule-when = condition
rule-license-types = types de licence
rule-node = lieu
rule-component = part
rule-owner = propriétaire
rule-locked = la même pour tous
rule-steps = palier
rule-until = jusqu’au
rule-from = à partir du
rule-to = au
rule-season = saison
rule-code = code
rule-kind = sorte
rule-mode = mode
rule-applies-to = porte sur
rule-shares = quote-part
rule-tiers = tranche
rule-recipient = bénéficiaire
rule-fee-category = sorte de tarif
rule-starts-on = premier jour
rule-ends-on = dernier jour
rule-age-from = à partir de l’âge
rule-age-to = jusqu’à l’âge
rule-basis = calcul
rule-tiering = fonctionnement des tranches
rule-up-to = jusqu’à (membres)
rule-overridable-by = peut être fixé par
rule-flags = doit être vrai
rule-categories = catégories de joueurs
rule-sexes = sexe
rule-borne-by = pris en charge par
rule-fee-categories = porte sur
rule-levels = niveaux de compétition
rule-classes = catégories de compétition
rule-level = échelon
rule-first-year-only = première année seulement
rule-tax = régime de taxe
rule-debtor = dû par
rule-family-size-from = famille d’au moins
rule-family-rank-from = à partir du rang familial
rule-reference-license-type = prix de la licence

## Revisions

revisions-from = Comparer
revisions-to = avec
revisions-compare = Montrer la différence
revisions-changes = { $count ->
    [one] { $count } différence
   *[other] { $count } différences
}
revisions-live = en vigueur
revisions-restore = Rétablir la révision { $number }
revisions-do = La remettre en vigueur, comme nouvelle révision
revisions-restored = La révision { $number } est de nouveau en vigueur.

## Entries as a whole

fees-tab-surcharges = Avance et retard
edit-unreached = Non concernés, car ils ont leur propre montant : { $places }.
effect-clubs = Ce que les clubs de { $place } paient pour leur affiliation le { $day }.
effect-club-head = Club
effect-club = Club de { $count } membres
row-edit = Tout modifier
row-new = Nouvelle entrée
row-new-component = Ajouter une part
row-new-fee = Ajouter un droit
row-new-surcharge = Ajouter une remise ou une majoration
row-new-waiver = Ajouter une exonération
row-new-split = Ajouter une répartition
row-nothing-yet = Changez quelque chose : son effet s’affiche ici avant tout enregistrement.
row-new-yet = Remplissez : l’effet s’affiche ici avant tout enregistrement.
row-end = Y mettre fin ou le supprimer …
row-ending = Ce qui était en vigueur reste consigné et prend fin ; ce qui n’a pas commencé est supprimé.
row-end-do = Y mettre fin et publier
row-keep = Le garder finalement
row-none = non précisé
row-sum = Total : { $sum }
row-name = Nom
row-code = Code, en minuscules
row-owner = À qui elle revient
row-locked = Le même pour tous : aucun montant propre
row-overridable_by = Qui, en dessous, peut fixer son montant
row-tax = Régime de taxe
row-recipient = Qui la reçoit
row-basis = Mode de calcul
row-amount = Montant en { $currency }
row-percentage = Pourcentage
row-multiplier = Multiple du prix de la licence
row-reference_license_type = Prix de quelle licence
row-tiering = Fonctionnement des tranches
row-tiering-graduated = chaque membre au prix de sa tranche
row-tiering-whole_volume = tous les membres au prix de la tranche atteinte
row-tiering-flat_by_tier = un montant par club, selon la tranche
row-tiers = Tranches par effectif ; la dernière sans limite
row-add-tiers = Ajouter une tranche
row-remove-tiers = Retirer la tranche { $number }
row-up_to = Jusqu’à combien de membres
row-first_year_only = La première année du club seulement
row-levels = Niveaux de compétition ; aucun choisi : tous
row-classes = Catégories de compétition ; aucune choisie : toutes
row-debtor = Qui la doit
row-debtor-organiser = l’organisateur
row-debtor-host_district = le comité du lieu
row-mode = Mode de calcul
row-mode-fixed = un montant fixe
row-mode-multiplier = un multiple du prix d’une licence
row-mode-full = la totalité
row-mode-percentage = un pourcentage
row-mode-by_component = chaque part à son propriétaire
row-mode-shares = en quotes-parts
row-kind = De quoi il s’agit
row-kind-early_bird = remise pour prise anticipée
row-kind-late_fee = majoration pour retard
row-kind-youth = pour les jeunes
row-kind-veteran = pour les vétérans
row-kind-disabled = pour un handicap
row-kind-family = pour les familles
row-kind-honorary = pour les membres d’honneur
row-kind-low_income = pour les bas revenus
row-kind-custom = selon ses seules conditions
row-fee_categories = Porte sur ; rien de choisi : les licences
row-license_types = Types de licence ; aucun choisi : tous
row-applies_to = Sur quelles parts ; aucune choisie : toutes
row-borne_by = Qui la prend en charge
row-steps = Étapes
row-add-steps = Ajouter une étape
row-remove-steps = Retirer l’étape { $number }
row-until = Jusqu’au, ce jour inclus
row-from = À partir du
row-to = Dernier jour
row-shares = Quotes-parts
row-add-shares = Ajouter une quote-part
row-remove-shares = Retirer la quote-part { $number }
row-level = Quel échelon
row-prices = Prix
row-add-prices = Ajouter un prix
row-remove-prices = Retirer le prix { $number }
row-when = Pour qui
row-categories = Catégories de joueurs ; aucune choisie : toutes
row-sexes = Sexe ; aucun choisi : tous
row-flags = Doivent tous être vrais
row-age_from = À partir de l’âge de
row-age_to = Jusqu’à l’âge de
row-family_size_from = Famille d’au moins
row-family_rank_from = À partir du rang familial
row-valid_from = Premier jour
row-valid_to = Dernier jour
