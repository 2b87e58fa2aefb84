# Ce que dit le dossier web/src/studio, en français.

## Drafts

studio-lead = Changez une règle sans toucher à la licence de personne : vous travaillez sur une copie, vous voyez aussitôt ce que chacun paierait, et vous publiez quand c’est juste.
studio-drafts = Brouillons
studio-new = Nouveau brouillon
studio-none = Il n’y a pas encore de brouillon. Commencez-en un : rien ne change pour personne avant la publication.
studio-none-of-state = Aucun brouillon n’est dans cet état.
studio-name = Objet
studio-state = État
studio-by = Par
studio-updated = Dernière écriture
studio-state-all = Tous
studio-state-open = en cours d’écriture
studio-state-submitted = attend l’accord
studio-state-scheduled = accepté, prend effet plus tard
studio-state-published = publié
studio-state-discarded = abandonné
studio-revision = révision { $number }
studio-new-name = À quoi sert-il ?
studio-new-name-how = Une ligne que les autres comprennent : « Corse : 1,50 de moins avant 25 ans ».
studio-new-make = Commencer le brouillon
studio-begin = Commencer par
studio-begin-regional = Une mesure régionale pour les jeunes
studio-begin-regional-how = Une courte règle presque finie : vous remplissez où, jusqu’à quel âge et combien.
studio-begin-taken = Il y a déjà une règle de ce genre, dans { $file }. Commencez par les règles telles qu’elles sont et changez ce fichier.
studio-begin-empty = Les règles telles qu’elles sont
studio-begin-empty-how = Changez un montant, une saison ou une règle existante.
studio-begin-what = Une mesure d’une région pour les jeunes. Elle demande trois choses : où, jusqu’à quel âge, et combien de moins. Remplissez-les ci-dessous ; le prix à côté suit pendant que vous tapez.
studio-begin-who = OÙ et QUI : écrivez le code de la région entre les guillemets, et l’âge après <. Les codes sont : { $places }.
studio-begin-much = COMBIEN DE MOINS : écrivez le montant entre les guillemets, avec un point : 1.50
studio-begin-why = POURQUOI, tel que le lit la personne qui paie :
studio-begin-reason = Moins cher pour les jeunes de la région.

## How it works

studio-guide = Comment ça marche
studio-guide-away = Masquer
studio-guide-done = fait
studio-guide-write = Écrire la règle
studio-guide-write-how = Remplissez ce que le texte demande. Il s’enregistre tout seul.
studio-guide-try = L’essayer sur quelqu’un
studio-guide-try-how = Entrez une personne concernée : le prix d’aujourd’hui et celui du brouillon sont côte à côte.
studio-guide-test = En garder un test
studio-guide-test-how = Un bouton fait un test de ce que vous avez essayé, pour que personne ne le casse plus tard.
studio-guide-impact = Voir qui est touché
studio-guide-impact-how = Comptez sur des milliers de personnes avant que quiconque paie.
studio-guide-publish = La faire publier
studio-guide-publish-how = Dites pourquoi en une ligne. Une deuxième personne la regarde si votre fédération le veut.

## A draft

studio-back = Tous les brouillons
studio-base = fait sur la révision { $number }
studio-from = prend effet le
studio-unchanged = Rien n’est encore changé : choisissez un fichier et écrivez.
studio-submitted = { $name } demande l’accord :
studio-submitted-own = Vous y avez écrit vous-même : quelqu’un d’autre doit donner son accord.
studio-sent-back = { $name } l’a renvoyé :
studio-published = Publié par { $name }.
studio-published-see = Le voir dans le calculateur
studio-saving-saved = Tout est enregistré
studio-saving-waiting = Pas encore enregistré…
studio-saving-saving = Enregistrement…
studio-saving-failed = Non enregistré
studio-saving-lost = Non enregistré : changé ailleurs
studio-failed = Ce que vous avez tapé n’est pas enregistré.
studio-failed-again = Enregistrer à nouveau
studio-lost = Quelqu’un a changé ce brouillon entre-temps.
studio-lost-how = Ce que vous avez tapé est encore là, mais n’est pas enregistré.
studio-lost-mine = Garder ce que j’ai tapé
studio-lost-theirs = Relire le brouillon sans cela
studio-leave = Ce que vous avez tapé n’est pas enregistré. Partir quand même ?
studio-panel = Essayer, tests, effet, différence

## Files

studio-files = Fichiers
studio-group-scripts = Règles en scripts
studio-group-tests = Tests
studio-group-general = Général
studio-group-season = Saison { $season }
studio-changed-count = { $count ->
    [one] 1 changé
   *[other] { $count } changés
}
studio-errors-count = { $count ->
    [one] 1 erreur
   *[other] { $count } erreurs
}
studio-fails-count = { $count ->
    [one] 1 échoue
   *[other] { $count } échouent
}
studio-change-added = nouveau
studio-change-changed = changé
studio-change-removed = retiré
studio-file-fees = Prix des licences
studio-file-fees-how = De quoi se compose une licence cette saison, et ce que coûte chaque part.
studio-file-overrides = Montants des lieux
studio-file-overrides-how = Ce que des régions, comités et clubs demandent à la place.
studio-file-schedules = Autres frais
studio-file-schedules-how = Affiliation, inscriptions, sanctions, suspensions.
studio-file-surcharges = Majorations et remises
studio-file-surcharges-how = Ce qui s’ajoute en retard ou se retire en avance.
studio-file-distribution = Qui reçoit quoi
studio-file-distribution-how = Comment ce qui est payé est partagé.
studio-file-organisation = Organisation
studio-file-organisation-how = Régions et comités avec leurs codes.
studio-file-seasons = Saisons
studio-file-seasons-how = De quel jour à quel jour va chaque saison.
studio-file-sources = Sources
studio-file-sources-how = Où les règles ont été décidées, pour les citer.
studio-file-taxes = Taxes
studio-file-taxes-how = Comment chaque sorte de frais est taxée.
studio-file-tenant = La fédération
studio-file-tenant-how = Nom, monnaie, langues, arrondis, qui peut publier.
studio-file-vocabulary = Mots
studio-file-vocabulary-how = Types de licence, catégories, et comment un script peut appeler un montant.
studio-file-waivers = Exonérations
studio-file-waivers-how = Qui paie moins ou rien.
studio-file-limits = Limites des scripts
studio-file-limits-how = Combien de travail un script peut faire.
studio-file-test-how = Tests : une question, et la réponse qu’il faut. Ils tournent à chaque changement.
studio-file-script-how = Une règle à vous. Ctrl et Espace montrent ce qu’on peut taper, F1 explique un mot.
studio-add = Ajouter un fichier
studio-add-kind = Qu’est-ce que c’est ?
studio-kind-scripts = Une règle en script
studio-kind-tests = Des tests
studio-kind-fees = Prix des licences d’une saison
studio-kind-overrides = Montants des lieux d’une saison
studio-kind-schedules = Autres frais d’une saison
studio-kind-surcharges = Majorations d’une saison
studio-add-name = Comment s’appelle-t-il ?
studio-add-season = Quelle saison ?
studio-add-letters = Lettres sans accents, chiffres, - et _ seulement.
studio-add-there = { $file } existe déjà.
studio-add-how = Ce sera
studio-add-do = L’ajouter
studio-add-begun = Écrivez la règle ici ; Ctrl et Espace montrent ce qu’on peut taper.
studio-remove = Retirer ce fichier
studio-remove-sure = Retirer ce qui est écrit ici ?
studio-revert = Annuler tous les changements de ce fichier
studio-revert-sure = Comme il est en vigueur aujourd’hui ?
studio-sure = Oui
studio-not-sure = Non
studio-no-file = Il n’y a pas de fichier à montrer.
studio-removed = Le brouillon n’a plus ce fichier.
studio-text = Texte de { $file }
studio-wrong = { $count ->
    [one] Une chose est fausse
   *[other] { $count } choses sont fausses
}
studio-warned = À regarder
studio-place = { $file }, ligne { $line }
studio-line = ligne { $line }
studio-sound = Pas d’erreurs dans le texte.

## What somebody pays

studio-result = Ce que cela change
studio-result-change = Essayer quelqu’un d’autre
studio-result-missing = Dites sur qui l’essayer.
studio-result-stale = Le texte a des erreurs : ceci date d’avant.
studio-result-same = Rien ne change pour cette personne.
studio-result-inside = Le même prix, composé autrement.
studio-result-other = Le prix change pour cette personne.
studio-result-said = Aujourd’hui { $before }, selon le brouillon { $after }.
studio-today = Aujourd’hui
studio-draft = Ce brouillon
studio-refused = impossible
studio-born = date de naissance : { $date }
studio-tab-try = Essayer
studio-tab-tests = Tests
studio-tab-tests-fail = { $count ->
    [one] Tests (1 échoue)
   *[other] Tests ({ $count } échouent)
}
studio-tab-impact = Effet
studio-tab-difference = Différence
studio-try-who = Sur qui l’essayer
studio-try-nothing = Rien ne peut être calculé tant qu’il y a des erreurs.
studio-try-missing = Il manque encore : { $fields }
studio-try-this = Essayer ce cas
studio-pick = Prendre quelqu’un dans un test ou dans ce qui a été facturé
studio-pick-case = Dans un test
studio-pick-case-how = { $count ->
    [one] Chercher dans un test
   *[other] Chercher dans { $count } tests
}
studio-pick-no-case = Aucun test ne s’appelle ainsi.
studio-pick-player = Dans la dernière licence d’un joueur
studio-pick-player-how = Nom ou numéro
studio-pick-decision = Dans un calcul enregistré, par son numéro
studio-pick-do = Le prendre
studio-pick-taken = Repris.
studio-pick-other = Ce n’était pas une licence ; seules les licences s’essaient ici.
studio-pick-erased = Ce qui y était demandé a été effacé.
studio-pick-keep = Garder sa réponse enregistrée comme test
studio-pick-none = Ce joueur n’a pas encore de licence.
studio-case = En faire un test
studio-case-how = Le test tient tant que la réponse pour cette personne est { $expected }.
studio-case-not = Possible dès que le brouillon n’a plus d’erreurs.
studio-case-name = Nom du test
studio-case-add = Ajouter à { $file }
studio-case-made = Le test est dans { $file }.

## Tests

studio-tests-running = Les tests tournent…
studio-tests-not = Les tests tournent dès que le brouillon n’a plus d’erreurs.
studio-tests-fail = { $count ->
    [one] 1 test échoue
   *[other] { $count } tests échouent
}
studio-tests-hold = { $count ->
    [one] 1 tient
   *[other] { $count } tiennent
}
studio-tests-all = { $count ->
    [one] Le seul test tient
   *[other] Les { $count } tests tiennent
}
studio-tests-again = Relancer
studio-tests-failing = Ce qui échoue
studio-tests-by-file = Tous les tests
studio-test-holds = tient
studio-test-fails = échoue
studio-expected = attendu
studio-found = trouvé
studio-nothing = rien
studio-coverage = Ce qu’aucun test ne regarde
studio-coverage-how = Un changement y passerait inaperçu. Les mêmes marques sont à côté des lignes du texte.
studio-coverage-whole = Chaque règle et chaque ligne est regardée par un test.
studio-coverage-all = les { $count } sont testées
studio-coverage-of = { $count } sur { $all } sont testées ; sans test :

## Impact

studio-impact-source = Sur qui ?
studio-impact-population = Des personnes inventées
studio-impact-population-how = De tout âge, toute licence et tout comité ; utile quand rien de tel n’a encore été facturé.
studio-impact-recorded = Ce qui a été facturé
studio-impact-recorded-how = Chaque licence et chaque frais, comme facturés selon le brouillon.
studio-impact-size = Combien de personnes
studio-impact-on = À un autre jour
studio-impact-on-recorded = Vide : chacun à son propre jour.
studio-impact-on-population = Vide : aujourd’hui.
studio-impact-find = Compter
studio-impact-again = Compter à nouveau
studio-impact-cancel = Arrêter
studio-impact-errors = Possible dès que le brouillon n’a plus d’erreurs.
studio-impact-begins = Cela commence…
studio-impact-progress = { $read } sur { $total } regardés, { $changed } touchés jusqu’ici
studio-impact-cancelled = Arrêté.
studio-impact-outdated = Le brouillon ou les règles ont changé depuis : comptez à nouveau.
studio-impact-none = Rien n’a encore été compté. Cela ne change rien et prend quelques secondes.
studio-impact-csv = Enregistrer en tableau (CSV)
studio-impact-made = Compté le
studio-weighed-nobody = Sur { $facts } regardés, personne n’est touché.
studio-weighed = { $count ->
    [one] Sur { $facts } regardés, un seul est touché.
   *[other] Sur { $facts } regardés, { $changed } sont touchés.
}
studio-weighed-same = Ensemble, ils paient autant.
studio-weighed-less = Ensemble, ils paient { $amount } de moins.
studio-weighed-more = Ensemble, ils paient { $amount } de plus.
studio-weighed-before = Aujourd’hui
studio-weighed-after = Selon le brouillon
studio-weighed-refused = Devenus impossibles
studio-weighed-allowed = Devenus possibles
studio-weighed-inside = Même prix, partagé autrement
studio-histogram = De combien les prix diffèrent
studio-histogram-by = Différence
studio-histogram-count = Combien
studio-histogram-sum = Ensemble
studio-range = { $from } à { $to }
studio-as-table = En tableau
studio-by-license_type = Par licence
studio-by-region = Par région
studio-by-district = Par comité
studio-by-club = Par club
studio-by-recipient = Par qui reçoit
studio-touched = { $changed } sur { $facts } touchés
studio-all-of = Montrer les { $count }
studio-fewer = En montrer moins
studio-column-touched = Touchés
studio-column-difference = Différence
studio-largest = Les plus grands changements

## Difference

studio-difference-none = Le brouillon ne change encore rien.
studio-difference-errors = La comparaison entrée par entrée est possible dès que le brouillon n’a plus d’erreurs.
studio-difference-entries = { $count ->
    [one] Une entrée en devient une autre
   *[other] { $count } entrées en deviennent d’autres
}
studio-hunk = Changement dans { $file }
studio-line-same = inchangé :
studio-line-in = nouveau :
studio-line-out = retiré :

## What happens to a draft

studio-do-publish = Publier
studio-do-publish-how = Dès lors, tout le monde paie selon ces règles. Ce qui a été facturé avant reste tel quel.
studio-do-submit = Demander l’accord
studio-do-submit-how = Ceux qui peuvent publier sont prévenus par courriel. Jusqu’à leur décision, le brouillon ne peut pas être changé.
studio-do-approve = Donner l’accord
studio-do-approve-how = Dès lors, tout le monde paie selon ces règles. Ce qui a été facturé avant reste tel quel.
studio-do-reject = Renvoyer
studio-do-reject-how = Le brouillon peut de nouveau être changé, et qui demandait apprend pourquoi.
studio-do-withdraw = Reprendre
studio-do-withdraw-how = Le brouillon peut de nouveau être changé ; personne n’a plus à donner son accord.
studio-do-discard = Abandonner
studio-do-discard-how = Le brouillon reste lisible, mais ne peut plus être ni changé ni publié.
studio-doing = Un instant…
studio-reason = Pourquoi ? C’est noté dans le journal des changements.
studio-reason-optional = Que dire à qui demandait (peut rester vide)
studio-when = Quand
studio-when-now = Tout de suite
studio-when-later = À partir d’un jour et d’une heure
studio-stopped-tests = { $count ->
    [one] Non publié : un test échoue.
   *[other] Non publié : { $count } tests échouent.
}
studio-stopped-tests-how = Corrigez la règle, ou le test si le nouveau montant est voulu.
studio-acknowledge = Les nouveaux montants sont voulus : continuer malgré les tests
studio-stopped-errors = { $count ->
    [one] Impossible : une chose est fausse.
   *[other] Impossible : { $count } choses sont fausses.
}
studio-behind = D’autres règles ont été publiées depuis : vous avez commencé sur la révision { $base }, la révision { $live } est en vigueur
studio-behind-changes = { $count ->
    [one] Elles ont changé une entrée :
   *[other] Elles ont changé { $count } entrées :
}
studio-behind-how = Mettez le brouillon à jour ; ce que vous avez écrit reste.
studio-rebase = Le mettre à jour
studio-conflict = Les deux ont changé le même fichier. Lequel garder ?
studio-conflict-draft = Ce qui est dans ce brouillon
studio-conflict-live = Ce qui a été publié
