# Les phrases affichées, en français. Chaque langue a les mêmes messages ; un test les compare.
#
# Une clé du moteur devient un identifiant à traits d’union : voir en.ftl. Montants, dates,
# pourcentages et noms arrivent déjà mis en forme ; ce qui manque est `none`.

## Formats

money = { $currency ->
    [EUR] { $sign }{ $amount } €
    [GBP] { $sign }{ $amount } £
    [USD] { $sign }{ $amount } $
   *[other] { $sign }{ $amount } { $currency }
}
percent = { $number } %
federation-part = { $code ->
    [GB-ENG] Angleterre
    [GB-SCT] Écosse
    [GB-WLS] Pays de Galles
    [GB-NIR] Irlande du Nord
   *[other] { $code }
}
date = { $day ->
    [1] 1er
   *[other] { $day }
} { month } { $year }
month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
club = club { $code }
named = { $name } ({ $code })

## Ce que le moteur désigne par un code

level = { $level ->
    [federation] Fédération
    [region] Région
    [district] District
    [club] Club
   *[other] Échelon
}
guard = { $guard ->
    [alone_later] que contrôles et tests réussissent, que rien n’ait été publié entre-temps, qu’aucune seconde personne ne soit requise et que l’heure soit à venir
    [alone_now] que contrôles et tests réussissent, que rien n’ait été publié entre-temps et qu’aucune seconde personne ne soit requise
    [another] qu’une autre personne que l’auteur décide
    [another_later] que contrôles et tests réussissent, que rien n’ait été publié entre-temps, qu’une autre personne que l’auteur approuve et que l’heure soit à venir
    [another_now] que contrôles et tests réussissent, que rien n’ait été publié entre-temps et qu’une autre personne que l’auteur approuve
    [authority_needed] une confédération ou la fédération internationale décide aussi
    [authority_not_needed] les deux fédérations décident seules
    [balanced] qu’il n’en reste rien à payer
    [begun] qu’une suspension soit en cours ce jour-là
    [completable] son dernier jour n’est pas passé, et aucun frais ne l’empêche
    [escalates] son délai est passé, et la fédération en est alors informée
    [federation_approval_not_required] la fédération n’a pas à approuver d’abord
    [federation_approval_required] la fédération approuve d’abord
    [first_federation] la fédération doit approuver avant tous les autres
    [first_new_club] le club rejoint doit approuver avant tous les autres
    [first_old_club] le club quitté doit approuver avant tous les autres
    [fit] que contrôles et tests réussissent et que rien n’ait été publié entre-temps
    [free] que rien ne soit à payer
    [in_use] que la licence soit active ou suspendue
    [issued_on_approval] que les licences soient délivrées dès l’approbation
    [issued_on_payment] que les licences soient délivrées dès le paiement
    [last] personne d’autre n’a à approuver
    [nobody] personne n’a à approuver
    [not_moved] le joueur n’a pas encore changé de club
    [not_over] que la suspension ne soit ni terminée ni levée
    [original] que ce soit un paiement, dont il reste quelque chose
    [over] son dernier jour est passé
    [owed] qu’il en reste quelque chose à payer
    [part] que l’on rende moins que ce qui reste
    [period_over] que la période soit terminée
    [reminds] son délai est passé, et un rappel suit alors
    [season_over] que la saison soit terminée
    [settled] que tout soit payé
    [silent_last] son délai est passé, le silence vaut accord, et personne d’autre n’a à approuver
    [silent_then_federation] son délai est passé, le silence vaut accord, et la fédération est le suivant
    [silent_then_new_club] son délai est passé, le silence vaut accord, et le club rejoint est le suivant
    [silent_then_old_club] son délai est passé, le silence vaut accord, et le club quitté est le suivant
    [term_over] qu’aucune suspension ne soit en cours ce jour-là
    [then_federation] la fédération approuve ensuite
    [then_new_club] le club rejoint approuve ensuite
    [then_old_club] le club quitté approuve ensuite
    [unfit] qu’un contrôle ou un test échoue, ou que quelque chose ait été publié entre-temps
    [whole] que l’on rende tout ce qui reste
   *[other] une autre condition
}
expected = { $expected ->
    [date] une date comme 2026-01-31
    [amount] un montant entre guillemets, avec toutes les décimales de la monnaie{ $example ->
        [none] { "" }
       *[other] , comme "{ $example }"
    }
    [amount_above_zero] un montant supérieur à zéro
    [amount_not_below_zero] un montant qui n’est pas négatif
    [percentage] un pourcentage entre guillemets, comme "12.5"
    [text] un texte
    [integer] { $least ->
        [none] un nombre entier
       *[other] un nombre entier de { $least } à { $most }
    }
    [boolean] true ou false
    [list] une liste
    [object] un groupe de champs
    [one_of] l’une des valeurs possibles
    [currency] un code de monnaie comme EUR
    [season_code] un code de saison comme 2026-27, de 16 lettres (A à Z), chiffres, - et _ au plus
    [code] un code de 64 lettres (A à Z), chiffres, - et _ au plus, qui commence par une lettre ou un chiffre
    [account_code] le code d’un compte, de 20 lettres (A à Z), chiffres, . et - au plus
    [script_file] un nom de fichier comme license_adjust.rhai, fait de lettres (A à Z), chiffres, - et _
    [language] le code d’une langue, comme fr
    [time_zone] le nom d’un fuseau horaire, comme Europe/Paris
    [integer_of_64_bits] un nombre entier de 18 chiffres au plus
    [expectation] au moins une valeur que la réponse doit contenir
    [season_of_a_year] un code de saison qui commence par une année, comme 2026, proche de celle de la saison copiée
    [text_or_names_by_language] un texte, ou un nom par langue
    [text_not_number] un texte entre guillemets, comme "12.50", et non un nombre décimal
    [toml] du TOML correct
    [readable_file] un fichier lisible comme texte
    [nothing] rien ici
    [terms] des jours comme 2026-03-15/2026-04-30 ou 2026-03-15/..
    [audience] public, member ou staff
    [month_day] un jour de l’année comme 11-01
    [days_up_to_730] un nombre de jours de 0 à 730
    [days_1_to_730] un nombre de jours de 1 à 730
    [approvers] old_club, new_club et federation, chacun une fois au plus
    [none] autre chose
   *[other] { $expected }
}
found = { $found ->
    [null] rien
    [boolean] true ou false
    [decimal_number] un nombre décimal
    [large_number] un nombre de plus de 64 bits
    [integer] un nombre
    [text] un texte
    [list] une liste
    [object] un groupe de champs
    [none] rien
   *[other] « { $found } »
}
fee-category = { $fee_category ->
    [license] licences
    [affiliation] affiliation des clubs
    [competition_entry] engagements en compétition
    [sanction] homologation des compétitions
    [suspension] suspensions
    [transfer] mutations
   *[other] autres droits
}
adjustment-floor = Jamais en dessous de zéro
adjustment-rounding = Arrondi

## Le devis

quote-title = { $license_type } · saison { $season }
quote-on = Au { $date }
quote-age = Âge retenu : { $age }
quote-component = Part
quote-owner = Perçue par
quote-amount = Montant
quote-subtotal = Sous-total
quote-total = Total à payer
quote-tax-included = dont TVA ({ $rate } sur { $net })
quote-tax-added = TVA ({ $rate } sur { $net })
quote-split = Qui reçoit quoi
quote-why = Pourquoi
quote-source = Source : { $source }
quote-illustrative = À titre d’illustration : inventé pour cette démonstration.
quote-refused = Aucun prix ne peut être donné.
allowed = Possible ici : { $allowed }.
allowed-cut = Possible ici : { $allowed } et { $more } autres.
option = Voir { $option }.

## Les contrôles

check-error = erreur
check-warning = avertissement
check-help = que faire
check-by = contrôle
check-explained = { $name } (expliqué par « carreau rules checks { $name } »)
check-summary = { $errors ->
    [0] aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}

## Les tests des règles

test-summary = réussis : { $passed }, échoués : { $failed }
test-coverage = { $pack } : { $touched } lignes de règles sur { $rows } touchées, { $ran } lignes de scripts sur { $lines } exécutées
test-untouched = aucun cas ne touche { $rule }
test-not-run = aucun cas n’exécute cette ligne
test-difference = { $path } : attendu { $expected }, trouvé { $found }
test-nothing-found = rien
test-no-cases = Il n’y a aucun test dans « { $pack } » ; écrivez des cas dans son dossier tests.
test-none-match = Aucun test dont le nom, le fichier ou l’opération contienne « { $filter } » ; donnez un autre filtre, ou aucun.

## À quoi servent les opérations

purpose-license-fee-calculate = ce que coûte la licence d’un joueur, pourquoi, et qui reçoit quoi
purpose-affiliation-fee-calculate = ce que coûte l’affiliation d’un club
purpose-entry-fee-calculate = ce que coûte l’engagement d’une équipe dans une compétition
purpose-sanction-fee-calculate = ce que coûte l’homologation d’une compétition, classe par classe
purpose-suspension-fee-calculate = ce que coûte une demande de suspension
purpose-surcharge-calculate = remises pour inscription anticipée et majorations de retard sur un montant
purpose-waiver-calculate = exonérations et réductions sur un montant
purpose-split-calculate = qui reçoit quelle part d’un montant
purpose-season-copy = les tarifs d’une saison préparés pour la suivante
purpose-config-list = les entrées des règles, telles qu’on les modifie
purpose-config-change = ce que deviennent les règles quand une entrée change
purpose-pack-check = ce qui ne va pas dans un ensemble de règles
purpose-pack-diff = ce qu’une modification des règles change
purpose-pack-amend = des règles avec d’autres sections, et ce qui n’y va pas
purpose-workflow-step = ce qu’un événement fait d’un état
purpose-workflow-diagram = un processus en lignes et en image
purpose-ledger-charge = un prix en somme due, avec son échéance
purpose-ledger-accounts = les comptes dans lesquels les journaux sont tenus
purpose-ledger-post = où va l’argent, ou d’où il est rendu, et qui reçoit quoi
purpose-debt-check = ce que doit un débiteur, et si cela bloque
purpose-transfer-check = si un joueur peut changer de club, quand, et ce que cela coûte
purpose-transfer-term = jusqu’à quand une mutation doit être décidée
purpose-itc-open = ce que demande un certificat international de transfert
purpose-itc-eligibility = à partir de quand un joueur venu de l’étranger peut concourir
purpose-confederation-find = de quelle confédération relève une fédération à une date
purpose-confederation-list = chaque fédération à une date, avec sa confédération

## Explications

explanation-age = { $age ->
    [one] { $age } an
   *[other] { $age } ans
} : naissance le { $birth_date }, { $policy ->
    [calendar_year] âge atteint dans l’année civile de la saison.
    [season_start] âge au premier jour de la saison.
    [on_date] âge au jour de la demande.
   *[other] âge selon la règle de la fédération.
}
explanation-org-filled-in = { $level } : { $node }, d’après l’annuaire de la fédération.
explanation-component-price = { $component } : { $amount } ({ $owner }).
explanation-component-level-missing = { $component } : rien n’est perçu, car l’échelon « { $level } » n’est pas indiqué.
explanation-component-unpriced = { $component } : rien n’est perçu, car aucun montant n’est fixé pour ce club.
explanation-component-override = { $component } : { $after } { $before ->
    [none] ({ $node } a fixé ce montant).
   *[other] au lieu de { $before } ({ $node } a fixé son propre montant).
}
explanation-subtotal = La somme des parts est de { $amount }.
explanation-surcharge-percentage = « { $surcharge } », à partir du { $date } : { $percentage } de { $base }, soit { $amount } de plus.
explanation-discount-percentage = « { $surcharge } », jusqu’au { $date } : { $percentage } de { $base }, soit { $amount } de moins.
explanation-surcharge-fixed = « { $surcharge } », à partir du { $date } : { $amount } de plus.
explanation-discount-fixed = « { $surcharge } », jusqu’au { $date } : { $amount } de moins.
explanation-discount-deadline-passed = « { $surcharge } » ne s’applique plus : le délai est passé depuis le { $date }.
explanation-surcharge-not-started = « { $surcharge } » ne s’applique pas encore, mais seulement à partir du { $date }.
explanation-surcharge-not-in-period = « { $surcharge } » ne s’applique pas à cette date.
explanation-surcharge-nothing-to-charge = « { $surcharge } » ne s’applique pas : les parts concernées ne sont pas perçues ici.
explanation-waiver-full = « { $waiver } » : exonération totale sur { $base }, soit { $amount } de moins.
explanation-waiver-percentage = « { $waiver } » : { $percentage } de { $base }, soit { $amount } de moins.
explanation-waiver-fixed = « { $waiver } » : { $amount } de moins, sur { $base }.
explanation-waiver-capped = « { $waiver } » : réduction limitée à { $amount } au lieu de { $wanted }, pour que rien ne soit négatif.
explanation-waiver-borne-by = « { $waiver } » : ces { $amount } sont à la charge d’un seul : { $node }. Cette réduction ne retire rien à la part des autres.
explanation-waiver-level-missing = Comme l’échelon « { $level } » n’est pas indiqué, « { $waiver } » est à la charge de : { $node }.
explanation-waiver-not-eligible = « { $waiver } » ne s’applique pas : { $criterion ->
    [age_from] il faut au moins { $needed } ans, et l’âge retenu est de { $found }.
    [age_to] il faut au plus { $needed } ans, et l’âge retenu est de { $found }.
    [flag] il faut la mention « { $needed } ».
    [family_size] il faut une famille d’au moins { $needed } personnes, { $found ->
        [none] et aucune famille n’est indiquée.
       *[other] et celle-ci en compte { $found }.
    }
    [family_rank] la réduction commence à la personne numéro { $needed } d’une famille, { $found ->
        [none] et aucune famille n’est indiquée.
       *[other] et il s’agit du numéro { $found }.
    }
    [person] la réduction dépend de la personne, et personne n’est nommé.
   *[other] ses conditions ne sont pas remplies.
}
explanation-waiver-not-used = « { $waiver } » ({ $amount }) n’est pas retenu : « { $used } » réduit le prix au moins autant, et une seule réduction s’applique.
explanation-waiver-nothing-to-waive = « { $waiver } » ne s’applique pas : il ne reste rien à réduire.
explanation-script-adjustment = « { $label } », par une règle propre à la fédération : { $amount }{ $recipient ->
    [none] .
   *[other] , au profit de : { $recipient }.
}
explanation-script-changed = La règle propre à la fédération porte « { $component } » à { $after } au lieu de { $before }.
explanation-script-dropped = La règle propre à la fédération retire « { $component } », { $amount }.
explanation-script-moved = La règle propre à la fédération attribue { $amount } de la part de { $node } à : { $recipient }.
explanation-script-not-eligible = « { $waiver } » ne s’applique pas : la règle propre à la fédération ne l’accorde pas.
explanation-script-said = La règle propre à la fédération précise : { $text }.
explanation-script-ran = La règle propre à la fédération a été appliquée ({ $operations ->
    [one] { $operations } étape
   *[other] { $operations } étapes
} de calcul).
explanation-total-floor = Le total serait de { $before } ; il est ramené à zéro.
explanation-total-rounding = Le total de { $before } est arrondi à { $after }, un multiple de { $increment }.
explanation-tax-included = Le prix contient { $tax } de TVA : { $rate } sur { $base }.
explanation-tax-added = La TVA s’ajoute : { $rate } sur { $base }, soit { $tax }.
explanation-tax-none = { $category ->
    [exempt] Pas de TVA sur { $base } : exonération.
    [out_of_scope] Pas de TVA sur { $base } : hors du champ de la taxe.
    [zero] Pas de TVA sur { $base } : taux zéro.
   *[other] Pas de TVA sur { $base }.
}
explanation-total = Total à payer : { $amount }.
explanation-split-by-component = Chaque part revient à l’échelon auquel elle appartient.
explanation-split-share = { $recipient } : { $percentage }, soit { $amount }.
explanation-split-level-missing = Comme l’échelon « { $level } » n’est pas indiqué, sa part revient à : { $recipient }.
explanation-affiliation-flat = { $component } : { $amount } par club.
explanation-affiliation-per-member = { $component } : { $count ->
    [one] { $count } membre
   *[other] { $count } membres
} à { $price }, soit { $amount }.
explanation-affiliation-tier = { $component }, { $to ->
    [none] à partir de { $from } membres
   *[other] de { $from } à { $to } membres
} : { $tiering ->
    [graduated] { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    } de cette tranche à { $price }, soit { $amount }.
    [whole_volume] l’ensemble des { $count } membres à { $price }, soit { $amount }.
    [flat_by_tier] un seul montant pour le club, { $amount }.
   *[other] { $amount }.
}
explanation-affiliation-not-first-year = { $component } : rien n’est perçu, car ce n’est pas la première année du club.
explanation-entry-per-team = { $component } : { $amount } par équipe.
explanation-entry-per-player = { $component } : { $count ->
    [one] { $count } joueur
   *[other] { $count } joueurs
} à { $price }, soit { $amount }.
explanation-sanction-class = { $class } ({ $level }) : { $amount }.
explanation-sanction-recipient = Ce droit revient à : { $recipient }.
explanation-suspension-fixed = Frais administratifs : { $amount }.
explanation-suspension-multiplier = Frais administratifs : { $multiplier } fois le prix de la licence « { $license_type } » de { $reference_amount }, soit { $amount }.
explanation-suspension-debtor = Frais à la charge de : { $debtor }.
explanation-transfer-window-always = Les mutations peuvent être demandées toute l’année.
explanation-transfer-window-open = La période de mutation est ouverte jusqu’au { $closes_on }.
explanation-transfer-window-closed = { $opens_on ->
    [none] La période de mutation est close.
   *[other] La période de mutation est close ; elle ouvre le { $opens_on }.
}
explanation-transfer-exception = La période est close ; « { $exception } » permet la demande.
explanation-transfer-evidence-missing = « { $exception } » demande une pièce : { $evidence }.
explanation-transfer-cap = Demandes de la saison { $season } jusqu’ici : { $count } sur { $most }.
explanation-transfer-cap-reached = La saison { $season } en permet { $most } et il y en a déjà { $count }.
explanation-transfer-licensed = Une licence de la saison { $season } est déjà prise : plus de mutation cette saison.
explanation-transfer-debt = { $amount } restent dus.
explanation-transfer-suspended = { $until ->
    [none] Le joueur est suspendu.
   *[other] Le joueur est suspendu jusqu’au { $until }.
}
explanation-transfer-open-request = Une mutation du joueur est encore en cours.
explanation-transfer-same-club = Le joueur est déjà de { $club }.
explanation-transfer-refused = La règle propre à la fédération s’y oppose : { $message }.
explanation-transfer-effective = La mutation prend effet le { $from }.
explanation-transfer-fee = { $fee } ({ $kind ->
    [internal] interne
   *[other] externe
}) coûte { $amount }.
explanation-transfer-fee-waived = { $fee } : gratuite, pour « { $exception } ».
explanation-transfer-free = Une mutation { $kind ->
    [internal] interne
   *[other] externe
} ne coûte rien.
explanation-itc-within = Les deux fédérations sont de { $confederation } : elles décident seules.
explanation-itc-between = De { $releasing } à { $receiving } : la FIPJP décide aussi.
explanation-itc-european = L’une des deux fédérations est européenne : la CEP décide aussi.
explanation-itc-authority = Selon la règle propre à la fédération, { $authority ->
    [none] personne d’autre ne décide
   *[other] { $authority } décide aussi
}.
explanation-itc-fee = La fédération quittée ({ $federation }) demande { $sum } { $currency } de frais de dossier.
explanation-itc-eligible = Achevé le { $completed_on }, délai de { $days ->
    [one] 1 jour
   *[other] { $days } jours
} : le joueur peut concourir depuis le { $from }.
explanation-itc-not-yet-eligible = Achevé le { $completed_on }, délai de { $days ->
    [one] 1 jour
   *[other] { $days } jours
} : le joueur pourra concourir à partir du { $from }.
explanation-season-years-shifted = De la saison { $from } à la saison { $to }, les dates sont décalées de { $years ->
    [one] { $years } an
   *[other] { $years } ans
}.

## Demandes refusées

refusal-invalid-json = La demande n’est pas du JSON correct : voir sa ligne { $line }, caractère { $column }.
    .advice = Corrigez le texte à cet endroit et renvoyez-le.
refusal-nested-too-deep = Trop de listes et de groupes imbriqués : plus de { $limit } niveaux, atteints à la ligne { $line }, caractère { $column } de la demande.
    .advice = Envoyez au plus { $limit } niveaux.
refusal-number-out-of-range = Le nombre qui précède la ligne { $line }, caractère { $column } de la demande dépasse tout ce que ce programme peut contenir.
    .advice = Écrivez un nombre plus petit.
refusal-request-too-large = La demande est trop grande : { $size_bytes } octets.
    .advice = Envoyez au plus { $limit_bytes } octets à la fois.
refusal-unknown-op = L’opération « { $op } » n’existe pas.
    .advice = Choisissez l’une des opérations ; « carreau ops » les décrit.
refusal-unknown-field = Le champ « { $field } » est inconnu ici.
    .advice = Vérifiez son orthographe, ou supprimez-le.
refusal-missing-field = Le champ « { $field } » manque.
    .advice = Ajoutez-le.
refusal-duplicate-field = Le champ « { $field } » figure deux fois.
    .advice = Gardez l’un des deux.
refusal-fields-exclusive = Les champs « { $field } » et « { $other } » s’excluent.
    .advice = Gardez l’un des deux.
refusal-invalid-type = La valeur ne peut pas être lue : { found } figure là où il faut { expected }.
    .advice = Écrivez { expected }.
refusal-invalid-value = { $expected ->
    [toml] Le fichier n’est pas du TOML correct ; message d’origine, en anglais : « { $found } ».
    [readable_file] Le fichier ne peut pas être lu comme texte ; message d’origine du système : « { $found } ».
   *[other] La valeur ne convient pas : { found } figure là où il faut { expected }.
}
    .advice = Écrivez { expected }.
refusal-too-long = La liste ou le texte est trop long : { $size }.
    .advice = Donnez-en au plus { $limit }.
refusal-amount-too-large = Le montant est trop grand pour être calculé.
    .advice = Vérifiez les montants et les nombres indiqués.
refusal-unknown-handle = Les règles numéro { $handle } ne sont pas chargées.
    .advice = Chargez les règles avant de poser une question.
refusal-handles-exhausted = Aucun autre ensemble de règles ne peut être chargé ici ; le dernier portait le numéro { $handle }.
    .advice = Redémarrez le moteur.
refusal-unknown-season = La saison « { $season } » n’existe pas dans ces règles.
    .advice = Choisissez l’une des saisons de la fédération.
refusal-no-season-on-date = Aucune saison ne comprend le { $on }.
    .advice = Indiquez une date dans l’une des saisons de la fédération, ou nommez la saison.
refusal-season-ended = La saison { $season } s’est terminée le { $ends_on } ; la date demandée est le { $on }.
    .advice = Choisissez une saison suivante, ou une date avant cette fin.
refusal-unknown-license-type = Le type de licence « { $license_type } » n’existe pas.
    .advice = Choisissez l’un des types de licence de la fédération.
refusal-license-type-not-for-age = La licence « { $license_type } » n’est pas prévue à { $age } ans.
    .advice = Choisissez une licence pour cet âge, ou vérifiez la date de naissance.
refusal-no-license-fee = La saison { $season } n’a pas de prix pour la licence « { $license_type } ».
    .advice = Demandez à la fédération, ou choisissez un autre type de licence.
refusal-birth-date-in-future = La date de naissance, { $birth_date }, est postérieure à la date demandée, { $on }.
    .advice = Vérifiez la date de naissance.
refusal-rank-beyond-family = La famille n’a pas de membre numéro { $rank } : elle compte { $size ->
    [one] { $size } personne
   *[other] { $size } personnes
}.
    .advice = Comptez les membres de la famille à partir du plus âgé, qui est le numéro 1.
refusal-unknown-category = La catégorie de joueurs « { $category } » n’existe pas.
    .advice = Choisissez l’une des catégories de la fédération, ou aucune.
refusal-unknown-flag = La mention « { $flag } » n’existe pas pour les joueurs.
    .advice = Choisissez l’une de celles que la fédération connaît.
refusal-unknown-federation = Ces règles ne sont pas celles de « { $node } ».
    .advice = Indiquez la fédération de ces règles, ou aucune.
refusal-unknown-region = { $region_word } : « { $node } » n’existe pas dans cette fédération.
    .advice = Choisissez dans la liste.
refusal-unknown-district = { $district_word } : « { $node } » n’existe pas dans cette fédération.
    .advice = Choisissez dans la liste.
refusal-district-not-in-region = « { $district } » ({ $district_word }) ne fait pas partie de « { $region } » ({ $region_word }).
    .advice = Corrigez l’un des deux, ou n’indiquez pas le second.
refusal-club-not-in-path = Le club « { $club } » ne fait pas partie de « { $node } ».
    .advice = Vérifiez le numéro du club et son rattachement.
refusal-not-a-club = « { $node } » n’est pas un club.
    .advice = Indiquez le numéro d’un club.
refusal-empty-path = Rien n’indique où se trouve le club.
    .advice = Indiquez au moins l’un de ces échelons : { $district_word }, { $club_word }.
refusal-no-schedule-matches = { $season ->
    [none] La fédération n’a fixé aucun tarif qui convienne.
   *[other] Pour la saison { $season }, la fédération n’a fixé aucun tarif qui convienne ({ fee-category }).
}
    .advice = Demandez à la fédération, ou changez le niveau, la classe ou le nombre.
refusal-unknown-level = Le niveau de compétition « { $level } » n’existe pas.
    .advice = Choisissez l’un des niveaux de la fédération.
refusal-unknown-class = La classe de compétition « { $class } » n’existe pas.
    .advice = Choisissez l’une des classes de la fédération.
refusal-unknown-component = La part « { $component } » n’existe pas dans cette saison.
    .advice = Choisissez l’une des parts de la saison.
refusal-currency-mismatch = La monnaie est { $currency }, or cette fédération compte en { $expected }.
    .advice = Indiquez le montant en { $expected }.
refusal-players-not-team-size = Nombre de joueurs nommés : { $players }, pour une équipe de { $team_size }.
    .advice = Nommez tous les joueurs de l’équipe, ou aucun.
refusal-class-twice = La classe « { $class } » est nommée deux fois.
    .advice = Nommez chaque classe une seule fois.
refusal-classes-apart = Les droits d’homologation de « { $other } » et de « { $class } » n’ont pas le même débiteur ou le même bénéficiaire.
    .advice = Demandez chacune des deux séparément.
refusal-parts-not-amount = La somme des parts est de { $sum } et non de { $amount }.
    .advice = Corrigez les parts ou le montant.
refusal-same-season = La saison { $season } ne peut pas être copiée sur elle-même.
    .advice = Choisissez une autre saison d’arrivée.
refusal-dates-meet = Dans la saison { $season }, deux dates de « { $key } » deviendraient la même, le { $date }.
    .advice = Modifiez l’une des deux dans la saison de départ (le 29 février devient le 28 février dans une année commune), puis recommencez la copie.
refusal-unknown-entry = Il n’y a pas d’entrée « { $id } ».
    .advice = Rouvrez la liste : elle a pu être supprimée, ou son identifiant a changé avec sa date.
refusal-duplicate-entry = Il y a déjà une entrée « { $id } ».
    .advice = Modifiez celle-là, ou donnez à celle-ci un autre code ou un autre jour d’entrée en vigueur.
refusal-changed-since = « { $id } » a été modifiée depuis que vous l’avez lue.
    .advice = Relisez-la et refaites votre modification sur ce qu’elle dit maintenant.
refusal-period-over = Cette valeur était en vigueur jusqu’au { $ends_on } ; ce qui est passé ne change pas.
    .advice = Ajoutez une valeur qui entre en vigueur un jour suivant.
refusal-retroactive-change = Une valeur ne peut pas entrer en vigueur le { $from } : c’est avant le jour de la modification, le { $on }.
    .advice = Faites-la entrer en vigueur le jour de la modification, ou plus tard.
refusal-unknown-state = Il n’y a pas d’état « { $state } ».
    .advice = Indiquez l’un des états du processus.
refusal-event-not-allowed = Cela n’arrive pas à partir d’ici : { $event } dans l’état { $state }.
    .advice = Choisissez l’un des événements possibles maintenant.
refusal-guard-not-met = { $event } n’arrive pas en l’état. Il y faut : { $guards }.
    .advice = Faites d’abord ce qui manque.
refusal-draft-only = Cette fédération n’écrit ses règles que par des projets.
    .advice = Faites la modification dans un projet, dans l’atelier, puis faites-le publier.
refusal-above-paid = Il faudrait rendre { $amount }, plus que ce qui reste du paiement : { $paid }.
    .advice = Rendez ce montant au plus.
refusal-above-due = { $amount } doit aller à « { $id } », dont il ne reste à payer que { $due }.
    .advice = Affectez-y ce montant au plus.
refusal-unknown-due = Rien du nom de « { $id } » n’est dû ici, ni payé.
    .advice = Choisissez parmi ce qui est indiqué.
refusal-overpayment = { $amount } est payé, { $due } est dû, et cette fédération n’accepte pas plus que le dû.
    .advice = Payez ce qui est dû, pas davantage.
refusal-not-whole = { $amount } n’est pas tout ce qui reste : { $left }.
    .advice = Reprenez-en la totalité, ou rendez-en une partie par un remboursement.
refusal-shares-do-not-add-up = La somme des parts est de { $sum } et non de { $total }.
    .advice = Corrigez les parts, pour que leur somme soit le total.
refusal-no-accounts = Ces règles ne nomment aucun compte pour les journaux.
    .advice = Nommez-les dans les réglages de la fédération, sous accounts.
refusal-debt-blocks = { $amount } restent dus, à { $issuers } : tant que ce n’est pas payé, ce n’est pas possible.
    .advice = Payez ce qui est dû, ou adressez-vous au trésorier.
refusal-no-transfer-rules = Ces règles ne disent rien des mutations.
    .advice = Ajoutez la section « transfers » aux règles.
refusal-no-itc-rules = Ces règles ne disent rien des certificats internationaux.
    .advice = Ajoutez « itc » à la section « transfers » des règles.
refusal-unknown-exception = L’exception « { $exception } » n’existe pas pour les mutations.
    .advice = Choisissez-en une de la liste, ou aucune.
refusal-unknown-evidence = Le type de pièce « { $evidence } » n’existe pas.
    .advice = Choisissez-en un de la liste.
refusal-unknown-federation-code = La fédération nationale « { $federation } » n’est pas connue.
    .advice = Écrivez le code à deux lettres de son pays, ou demandez à la fédération de l’inscrire dans ses règles.
refusal-several-federations = « { $federation } » a plusieurs fédérations.
    .advice = Dites laquelle.
refusal-federation-suspended = { $until ->
    [none] La fédération ({ $federation }) est suspendue.
   *[other] La fédération ({ $federation }) est suspendue jusqu’au { $until }.
}
    .advice = Attendez la fin de la suspension, ou demandez à la fédération internationale.
refusal-same-federation = Une seule fédération ({ $releasing }, { $federation }) : aucun certificat n’est nécessaire.
    .advice = Demandez plutôt une mutation entre clubs.
refusal-not-the-receiving-federation = Ce ne sont pas les règles de cette fédération ({ $federation }).
    .advice = Demandez par les règles de la fédération que le joueur rejoint.
refusal-itc-open = Un certificat de ce joueur est déjà en cours.
    .advice = Attendez qu’il soit décidé, ou annulez-le.
refusal-unknown-confederation = La confédération « { $confederation } » n’existe pas.
    .advice = Choisissez-en une de la liste.
refusal-change-invalid = Avec cette modification, les règles auraient { $count ->
    [one] 1 erreur
   *[other] { $count } erreurs
} ailleurs ; rien n’a été modifié.
    .advice = Corrigez d’abord ce qui est nommé, ou modifiez les deux ensemble dans un brouillon.
refusal-copy-invalid = Avec la copie, les règles de la saison { $season } auraient { $count ->
    [one] 1 erreur
   *[other] { $count } erreurs
} ; rien n’a été créé.
    .advice = Corrigez les lignes nommées, dans la saison de départ ou dans celle d’arrivée, puis recommencez la copie.

## Refus par les scripts de la fédération

refusal-script-budget = Une règle propre à la fédération a dépassé ses limites et a été arrêtée ({ $file }, ligne { $line } ; au plus { $limit } { $budget ->
    [operations] étapes
    [call_levels] appels imbriqués
    [variables] variables
    [string_bytes] octets de texte
    [map_items] entrées
    [array_items] éléments d’une liste
   *[other] parties
}).
    .advice = Prévenez la fédération ; son script doit être simplifié.
refusal-script-failed = Une règle propre à la fédération a échoué ({ $file }, ligne { $line }, colonne { $column }) ; message d’origine du script, en anglais : « { $reason } ».
    .advice = Prévenez la fédération ; son script doit être corrigé.
refusal-script-refused = La règle propre à la fédération refuse : { $message }.
    .advice = Demandez à la fédération ({ $reason_code }).
refusal-script-invalid = Le script { $file } ne peut pas être lu (ligne { $line }, colonne { $column }) ; message d’origine, en anglais : « { $reason } ».
    .advice = Corrigez le script à cet endroit.
refusal-unknown-hook = Rien n’appelle jamais la fonction « { $hook } ».
    .advice = Donnez-lui le nom de l’une des fonctions qui sont appelées.
refusal-hook-parameters = La fonction « { $hook } » a { $found } paramètres ; il faut : { $expected }.
    .advice = Donnez-lui exactement ces paramètres.
refusal-script-unused = { $hook ->
    [none] Le script { $file } ne sert à rien.
   *[other] Le script { $file } ne sert à rien : sa fonction « { $found } » (ligne { $line }) n’est jamais appelée.
}
    .advice = { $hook ->
    [none] Appelez ses fonctions depuis un autre script, ou supprimez-le.
   *[other] Nommez cette fonction « { $hook } », si c’est ce qui est voulu.
}
refusal-function-unused = La fonction « { $found } » ne sert à rien ({ $file }, ligne { $line }).
    .advice = { $hook ->
    [none] Appelez-la depuis une fonction qui sert, ou supprimez-la.
   *[other] Nommez-la « { $hook } », si c’est ce qui est voulu.
}
refusal-never-equal = « { $field } » n’est jamais « { $found } » : les règles n’ont pas de tel code ({ $file }, ligne { $line }).
    .advice = Corrigez le code, ou ajoutez-le aux règles.
refusal-hook-idle = { $fee_category ->
    [none] Rien n’appelle jamais la fonction « { $hook } » : aucune réduction n’est de la sorte « custom ».
    [transfer] Rien n’appelle jamais la fonction « { $hook } » : les règles ne disent rien de ce qu’elle concerne, transferts ou certificats.
   *[other] Rien n’appelle jamais la fonction « { $hook } » : il n’y a pas de droits qu’elle concerne ({ fee-category }).
}
    .advice = { $fee_category ->
    [none] Donnez la sorte « custom » à la réduction dont elle décide, ou supprimez la fonction.
    [transfer] Ajoutez la section « transfers », avec « itc » pour la fonction des certificats, ou supprimez la fonction.
   *[other] Ajoutez ces droits, ou supprimez la fonction.
}

## Refus de règles

refusal-pack-invalid = Les règles contiennent des erreurs et ne peuvent pas répondre.
    .advice = Corrigez ce que trouve « carreau rules check ».
refusal-findings-left-out = { $severity ->
    [error] { $count ->
        [one] Une autre erreur n’est pas montrée.
       *[other] { $count } autres erreurs ne sont pas montrées.
    }
   *[warning] { $count ->
        [one] Un autre avertissement n’est pas montré.
       *[other] { $count } autres avertissements ne sont pas montrés.
    }
}
    .advice = Corrigez ce qui est montré, puis vérifiez de nouveau.
refusal-pack-too-large = Les règles sont trop grandes : { $size } { $unit ->
    [files] fichiers
    [values] valeurs
   *[bytes] octets
}.
    .advice = Limitez-les à { $limit } au plus.
refusal-unknown-file = { $kind ->
    [folder] Le dossier « { $file } » ne fait pas partie des règles.
    [link] « { $file } » est un lien, et les liens ne sont pas suivis.
   *[file] Le fichier « { $file } » ne fait pas partie des règles.
}
    .advice = Mettez-le à sa place sous son vrai nom, ou supprimez-le.
refusal-unsupported-format = Les règles sont au format { $format }, que ce programme ne sait pas lire.
    .advice = Utilisez une version de ce programme qui lit le format { $format }.
refusal-section-hash-mismatch = La section « { $section } » a été modifiée après l’assemblage des règles.
    .advice = Assemblez de nouveau les règles avec « carreau rules pack ».
refusal-missing-section = La section « { $section } » manque.
    .advice = Ajoutez le fichier { $section }.toml.
refusal-unknown-section = La section « { $section } » n’existe pas.
    .advice = Renommez le fichier, ou supprimez-le.
refusal-duplicate-key = « { $key } » figure deux fois.
    .advice = Donnez à chaque ligne son propre code.
refusal-missing-translation = Le nom de « { $key } » manque dans la langue « { $language } ».
    .advice = Ajoutez le nom dans cette langue.
refusal-period-reversed = La période finit le { $to }, avant de commencer le { $from }.
    .advice = Échangez les deux dates, ou corrigez-en une.
refusal-date-outside-season = La date du { $date } est hors de la saison { $season }.
    .advice = Choisissez une date dans la saison.
refusal-seasons-overlap = Les saisons « { $season } » et « { $other } » ont des jours en commun.
    .advice = Choisissez des jours qu’aucune autre saison n’occupe.
refusal-shares-not-whole = La somme des parts est de { $sum } % et non de 100 %.
    .advice = Modifiez les parts pour que leur somme soit 100.
refusal-percentage-or-amount = « { $key } » demande un pourcentage ou un montant, et un seul des deux.
    .advice = Gardez l’un des deux.
refusal-steps-not-falling = Les remises de « { $key } » ne diminuent pas d’une échéance à la suivante.
    .advice = Classez les étapes par date, la plus forte remise d’abord.
refusal-unknown-node = L’organisation ne contient pas « { $node } ».
    .advice = Ajoutez-le à organisation.toml, ou corrigez le code.
refusal-unknown-recipient = « { $recipient } » ne peut rien recevoir : ce n’est ni un membre de l’organisation ni un compte{ $file ->
    [none] .
   *[other] { " " }({ $file }, ligne { $line }).
}
    .advice = Ajoutez-le à organisation.toml, ou corrigez le code.
refusal-unknown-reference = La source « { $reference } » n’existe pas.
    .advice = Ajoutez-la à sources.toml, ou corrigez le code.
refusal-unknown-tax = Le régime de taxe « { $tax } » n’existe pas.
    .advice = Ajoutez-le à taxes.toml, ou corrigez le code.
refusal-tree-invalid = « { $node } » n’a pas de place correcte dans l’organisation.
    .advice = Gardez une seule fédération au sommet, et donnez aux autres un parent d’un échelon supérieur.
refusal-override-locked = « { $component } » est identique pour tous ; « { $node } » ne peut pas fixer son propre montant.
    .advice = Supprimez la ligne, ou déverrouillez la part.
refusal-override-not-permitted = « { $set_by } » ne peut pas fixer le montant de « { $component } » pour « { $node } » ; il relève de : { $owner }.
    .advice = Laissez « { $owner } » le fixer, ou nommez l’échelon dans overridable_by.
refusal-rows-overlap = { $other ->
    [none] Deux lignes de « { $key } » valent pour les mêmes cas aux mêmes jours.
   *[other] « { $key } » et « { $other } » répartissent les mêmes recettes aux mêmes jours ({ fee-category }) ; c’est « { $key } » qui est utilisée.
}
    .advice = { $other ->
    [none] Modifiez les conditions ou les dates de l’une d’elles.
   *[other] Faites finir l’une avant que l’autre commence, ou retirez la catégorie de l’une d’elles.
}
refusal-dates-gap = « { $key } » n’a pas de valeur du { $from } au { $to }.
    .advice = Comblez le trou, ou ajoutez une valeur pour ces jours.
refusal-row-unreachable = { $fee_category ->
    [none] La ligne de « { $key } » ne peut jamais s’appliquer.
   *[other] « { $key } » ne peut jamais s’appliquer ici ({ fee-category }) : le calcul ne connaît pas ce que « { $field } » demande.
}
    .advice = { $fee_category ->
    [none] Modifiez ses conditions, ou supprimez-la.
   *[other] Supprimez « { $field } », ou la catégorie.
}
refusal-reference-incomplete = Le prix de référence de « { $key } »{ $license_type ->
    [none] { "" }
   *[other] { " " }(licence « { $license_type } »)
} laisse de côté « { $component } » : son montant dépend de l’âge, du sexe ou de la catégorie, et aucun joueur n’y est connu.
    .advice = Donnez à cette part un montant sans ces conditions, ou choisissez une autre licence de référence.
refusal-value-uncited = « { $key } » n’indique aucune source et n’est pas donné à titre d’illustration.
    .advice = Ajoutez reference, ou illustrative = true.
refusal-waiver-criterion = La réduction « { $key } » a besoin de « { $field } » pour sa sorte.
    .advice = Ajoutez-le sous « when ».
refusal-field-not-applicable = Le champ « { $field } » n’a pas de sens ici.
    .advice = Supprimez-le.
refusal-category-not-applicable = Aucun calcul n’utiliserait jamais cette règle ({ fee-category }).
    .advice = Retirez cette catégorie de la règle.

## Ce que le serveur lui-même ne peut pas faire

problem-unknown-parameter = Il n’y a pas de paramètre « { $name } ».
    .advice = Possible ici : { $allowed }.
problem-no-parameters = Cette adresse ne prend aucun paramètre, et « { $name } » en est un.
    .advice = Retirez-le.
problem-missing-parameter = Le paramètre « { $name } » manque.
    .advice = Ajoutez-le à l’adresse.
problem-repeated-parameter = Le paramètre « { $name } » est donné deux fois.
    .advice = Donnez-le une seule fois.
problem-invalid-parameter = Le paramètre « { $name } » ne peut pas être « { $found } ».
    .advice = Possible ici : { $allowed }.
problem-body-broken = Le corps de la requête n’est pas arrivé en entier.
    .advice = Envoyez-le de nouveau.
problem-body-late = Le corps de la requête a mis trop de temps à arriver.
    .advice = Renvoyez-le par une liaison plus rapide, ou envoyez-en moins à la fois.
problem-repeated-member = Un membre figure deux fois dans le corps, qui ne peut donc pas être enregistré.
    .advice = Donnez chaque membre une seule fois.
problem-op-mismatch = Le corps demande « { $op } », et cette adresse répond à « { $expected } ».
    .advice = Omettez l’opération, ou utilisez l’adresse de l’autre.
problem-season-mismatch = Le corps nomme la saison « { $season } », et l’adresse « { $expected } ».
    .advice = Omettez la saison dans le corps, ou utilisez l’autre adresse.
problem-not-json = Le corps n’est pas déclaré comme JSON.
    .advice = Envoyez-le avec l’en-tête « Content-Type: application/json ».
problem-request-too-large = Le corps dépasse { $limit_bytes } octets.
    .advice = Envoyez-en moins à la fois.
problem-unknown-tenant = Il n’y a pas de fédération « { $tenant } ».
    .advice = Possible ici : { $allowed }.
problem-unknown-decision = Il n’y a pas de décision « { $id } ».
    .advice = Utilisez le numéro de l’en-tête « Carreau-Decision » de la réponse enregistrée.
problem-unknown-engine = Il n’y a pas de moteur « { $sha256 } ».
    .advice = Utilisez l’empreinte de l’en-tête « Carreau-Engine » d’une réponse.
problem-tests-failed = Avec cette modification, { $count ->
    [one] 1 cas de référence échoue
   *[other] { $count } cas de référence échouent
} qui passaient auparavant ; rien n’a été modifié.
    .advice = Regardez les montants dans `failed` ; s’ils sont voulus, renvoyez la demande avec `acknowledge=true`.
problem-idempotency-mismatch = Une autre demande a déjà été envoyée avec cet Idempotency-Key.
    .advice = Prenez une nouvelle clé pour une nouvelle demande.
problem-invalid-header = L’en-tête { $name } est illisible : « { $found } ».
    .advice = Envoyez de 1 à 200 caractères ASCII visibles, ou omettez-le.
problem-unknown-revision = Il n’y a pas de révision « { $id } » de ces règles.
    .advice = Choisissez-en une dans la liste des révisions.
problem-unknown-draft = Il n’y a pas de projet « { $id } » de ces règles.
    .advice = Cherchez-le dans la liste des projets.
problem-unknown-draft-file = Le projet n’a pas de fichier « { $id } », et sa révision n’en avait pas.
    .advice = Choisissez un des fichiers que liste le projet.
problem-unknown-impact = On n’a pas encore cherché ce que ce projet change.
    .advice = Demandez d’abord son effet.
problem-draft-invalid = Le projet a { $count ->
    [one] 1 erreur
   *[other] { $count } erreurs
}.
    .advice = Regardez `findings` : chacune dit son fichier, sa ligne et quoi faire.
problem-draft-tests-failed = { $count ->
    [one] 1 cas de référence du projet échoue
   *[other] { $count } cas de référence du projet échouent
} ; rien n’a été publié.
    .advice = Corrigez la règle ou le cas ; si les montants sont bien ceux voulus, confirmez-le.
problem-draft-behind = La révision { $live } a été publiée depuis que ce projet a été fait sur la révision { $base } ; rien n’a été publié.
    .advice = Regardez ce qu’elle a changé, refaites le projet dessus, puis regardez de nouveau son effet.
problem-draft-conflict = { $count ->
    [one] 1 fichier a été modifié
   *[other] { $count } fichiers ont été modifiés
} par le projet et par ce qui est en vigueur.
    .advice = Dites pour chacun lequel est gardé : `draft` ou `live`.
problem-unknown-job = Il n’y a pas de tâche abandonnée « { $id } ».
    .advice = Regardez la liste des tâches dans l’état `dead`.
problem-unknown-entry = Il n’y a pas d’entrée « { $id } » ici.
    .advice = Rouvrez la liste : elle a pu être supprimée, ou son identifiant a changé avec sa date.
problem-unknown-pack = Il n’y a pas de règles « { $sha256 } » ici.
    .advice = Utilisez l’empreinte de l’en-tête « Carreau-Pack » d’une réponse.
problem-unauthenticated = Personne n’est connecté.
    .advice = Connectez-vous, et envoyez le jeton d’accès dans l’en-tête « Authorization: Bearer … ».
problem-token-invalid = Le jeton n’est pas de ce serveur.
    .advice = Connectez-vous à nouveau.
problem-token-expired = Le jeton a expiré.
    .advice = Renouvelez la session, ou connectez-vous à nouveau.
problem-token-reused = Le jeton a déjà servi : la session a été fermée, car quelqu’un d’autre l’a peut-être.
    .advice = Connectez-vous à nouveau.
problem-session-ended = La session a été fermée.
    .advice = Connectez-vous à nouveau.
problem-user-disabled = Ce compte ne peut plus être utilisé.
    .advice = Adressez-vous à un administrateur de votre fédération.
problem-wrong-credentials = L’adresse électronique ou le mot de passe est faux.
    .advice = Vérifiez les deux, ou demandez un nouveau mot de passe.
problem-api-key-expired = La clé d’API a expiré.
    .advice = Demandez-en une nouvelle à un administrateur.
problem-api-key-revoked = La clé d’API a été retirée.
    .advice = Demandez-en une nouvelle à un administrateur.
problem-forbidden = Votre rôle ne le permet pas ici ({ $action }).
    .advice = Adressez-vous à un administrateur de votre fédération.
problem-too-many-attempts = Il y a eu trop d’essais.
    .advice = Réessayez dans { $seconds } secondes.
problem-precondition-required = La modification ne dit pas de quelle version elle part.
    .advice = Lisez l’objet, et envoyez son ETag dans l’en-tête « If-Match ».
problem-precondition-failed = L’objet a été modifié depuis sa lecture.
    .advice = Lisez-le à nouveau, et refaites la modification si elle est encore voulue.
problem-email-unreadable = « { $found } » n’est pas une adresse électronique.
    .advice = Écrivez-la comme nom@example.org.
problem-password-unfit = Le mot de passe ne convient pas.
    .advice = Choisissez-en un de 10 à 200 caractères, différent de l’adresse électronique.
problem-name-unfit = « { $found } » n’est pas un nom.
    .advice = Écrivez-en un de 1 à 200 caractères.
problem-language-unknown = La langue « { $found } » n’est pas connue.
    .advice = Possible ici : { $allowed }.
problem-session-kind-unknown = Il n’y a pas de session de type « { $found } ».
    .advice = Possible ici : { $allowed }.
problem-role-unknown = Il n’y a pas de rôle « { $found } ».
    .advice = Possible ici : { $allowed }.
problem-role-not-of-tenant = Le rôle « { $found } » ne s’attribue pas dans une fédération.
    .advice = Possible ici : { $allowed }.
problem-org-node-unknown = Il n’y a ici ni ligue, ni comité, ni club « { $found } ».
    .advice = Choisissez-en un de la fédération.
problem-scope-unknown = Il n’y a pas de droit « { $found } ».
    .advice = Possible ici : { $allowed }.
problem-expiry-unfit = Une clé ne peut pas expirer le « { $found } ».
    .advice = Écrivez un instant dans les deux ans, comme 2027-01-31T00:00:00Z.
problem-grants-unfit = Une invitation attribue de 1 à 50 rôles, et non { $found }.
    .advice = Nommez au moins un rôle, et où il s’exerce.
problem-state-unknown = On ne rend pas ainsi un utilisateur « { $found } ».
    .advice = Possible ici : { $allowed } ; DELETE désactive un utilisateur.
problem-one-time-token-unknown = Le lien n’est pas de ce serveur.
    .advice = Ouvrez-le en entier, tel qu’il est dans le courriel.
problem-one-time-token-used = Le lien a déjà servi, ou un plus récent a été envoyé.
    .advice = Connectez-vous, ou demandez-en un nouveau.
problem-one-time-token-expired = Le lien a expiré.
    .advice = Demandez-en un nouveau.
problem-grant-exists = Le rôle « { $found } » y est déjà attribué.
    .advice = Il n’y a plus rien à faire.
problem-last-admin = « { $found } » est le dernier administrateur.
    .advice = Nommez d’abord un autre administrateur.
problem-user-exists = « { $found } » a déjà un compte.
    .advice = Attribuez un rôle au compte existant.
problem-unknown-user = Il n’y a pas d’utilisateur « { $id } » ici.
    .advice = Choisissez-en un de la liste.
problem-unknown-grant = Cet utilisateur n’a pas l’attribution « { $id } ».
    .advice = Choisissez-en une des siennes.
problem-unknown-api-key = Il n’y a pas de clé d’API « { $id } » ici.
    .advice = Choisissez-en une de la liste.
problem-level-unfit = Un échelon de niveau « { $found } » ne peut pas se trouver là.
    .advice = Il se place sous l’un de ces niveaux : { $allowed }.
problem-person-unknown = Il n’y a pas de personne « { $found } ».
    .advice = N’indiquez pas de personne : une nouvelle sera créée.
problem-org-node-exists = Un échelon porte déjà le code « { $found } ».
    .advice = Choisissez un autre code, ou modifiez l’échelon existant.
problem-org-node-of-pack = « { $found } » appartient à l’organisation définie par les règles.
    .advice = Modifiez l’organisation dans les règles ; l’arborescence suivra.
problem-org-node-in-use = Quelque chose dépend encore de « { $found } » : des échelons ou des adhésions.
    .advice = Déplacez-les d’abord.
problem-player-number-taken = Le numéro « { $found } » est celui d’un autre joueur.
    .advice = Choisissez un autre numéro, ou modifiez le joueur qui le porte.
problem-person-has-record = La personne « { $found } » est déjà enregistrée ici comme joueur.
    .advice = Modifiez le joueur existant.
problem-player-erased = Le joueur « { $found } » a été effacé et ne peut plus être modifié.
    .advice = Enregistrez la personne comme nouveau joueur.
problem-membership-exists = Cette adhésion a déjà été saisie.
    .advice = Modifiez celle qui existe.
problem-left-the-club = Le joueur n’est plus membre du club que la mutation lui fait quitter.
    .advice = Mettez fin à cette mutation ; une autre peut être demandée depuis le club du joueur.
problem-member-elsewhere = Le joueur est déjà membre actif d’un club pour la saison « { $found } ».
    .advice = Mettez d’abord fin à cette adhésion.
problem-unknown-org-node = L’échelon « { $id } » n’existe pas dans l’organisation.
    .advice = Cherchez-le par son nom ou son code.
problem-unknown-player = Il n’y a pas de joueur « { $id } ».
    .advice = Cherchez le joueur par son nom ou son numéro.
problem-unknown-membership = Ce joueur n’a pas d’adhésion « { $id } ».
    .advice = Consultez la liste de ses adhésions.
problem-not-csv = Le fichier est annoncé comme « { $found } ».
    .advice = Envoyez-le comme { $allowed }.
problem-unknown-import = L’import « { $id } » n’existe pas.
    .advice = Cherchez parmi ceux de cette fédération des 30 derniers jours.
problem-column-unknown = La première ligne nomme une colonne « { $found } » que cette table n’a pas.
    .advice = Les colonnes sont : { $allowed }.
problem-column-missing = La première ligne ne nomme pas la colonne « { $found } ».
    .advice = Ajoutez-la ; l’export de la même table montre toutes les colonnes.
problem-column-repeated = La première ligne nomme deux fois la colonne « { $found } ».
    .advice = N’en gardez qu’une.
problem-file-not-utf8 = Le fichier n’est pas encodé en UTF-8.
    .advice = Enregistrez-le de nouveau comme « CSV UTF-8 ».
problem-file-empty = Le fichier n’a pas d’autre ligne que la première.
    .advice = Ajoutez une ligne pour chaque élément à importer.
problem-line-uneven = La ligne a { $found } cellules, et non autant que la première ligne.
    .advice = Mettez entre guillemets les cellules qui contiennent une virgule, un point-virgule ou un saut de ligne.
problem-line-repeated = La ligne { $found } parle de la même chose.
    .advice = Gardez l’une des deux lignes.
problem-player-number-unknown = Aucun joueur n’a le numéro « { $found } ».
    .advice = Importez d’abord les joueurs, ou corrigez le numéro.
problem-currency-unknown = Aucune monnaie n’a le code « { $found } ».
    .advice = Écrivez un code ISO 4217, comme EUR.
problem-time-zone-unknown = « { $found } » n’est pas un fuseau horaire.
    .advice = Écrivez par exemple Europe/Paris.
problem-tenant-exists = Une fédération a déjà le code « { $found } ».
    .advice = Choisissez un autre code.
first-license-type = Licence
problem-unknown-export = Il n’y a pas de tableau « { $id } » à exporter.
    .advice = On peut exporter l’organisation, les joueurs et les adhésions.
problem-unknown-route = Il n’y a rien à cette adresse.
    .advice = Les adresses existantes figurent dans la description de l’API, à /api/docs.
problem-method-not-allowed = Cette adresse n’accepte pas cette méthode.
    .advice = Voyez la description de l’API, à /api/docs.
problem-tenant-unavailable = Les règles de « { $tenant } » n’ont pas pu être chargées.
    .advice = Ce qui ne va pas figure à /readyz ; les autres fédérations répondent.
problem-database-unavailable = La base de données est absente, et rien n’a été enregistré.
    .advice = Redemandez dans un instant ; sans enregistrement, la réponse est déjà là.
problem-engine-fault = Le moteur n’est pas arrivé à une réponse, et rien n’a été enregistré.
    .advice = Redemandez.
problem-timeout = La réponse a pris trop de temps.
    .advice = Redemandez dans un instant.
problem-internal = Quelque chose s’est cassé dans le serveur, et rien n’a été enregistré.
    .advice = Redemandez ; si cela dure, donnez le numéro de la requête à qui exploite le serveur.
problem-signature-invalid = Le message n’est pas signé par le prestataire.
    .advice = Vérifiez le secret que partagent prestataire et serveur.
problem-other-currency = Les montants sont dans une autre monnaie que « { $found } ».
    .advice = Utilisez { $allowed }.
problem-op-unfit = « { $found } » n’est pas un calcul que l’on peut facturer.
    .advice = Utilisez l’un de ceux-ci : { $allowed }.
problem-license-exists = Le joueur a déjà une licence pour la saison « { $found } ».
    .advice = Ouvrez-la, ou annulez-la avant d’en demander une autre.
problem-player-without-club = Le joueur n’est membre d’aucun club.
    .advice = Saisissez d’abord une adhésion.
problem-price-changed = Cela coûte désormais { $found }, et non ce qui était affiché.
    .advice = Regardez le nouveau prix, puis redemandez.
problem-transfer-open = Une mutation de ce joueur est déjà en cours.
    .advice = Consultez-la, ou faites-la d’abord annuler.
problem-transfer-refused = La mutation n’est pas permise.
    .advice = Voyez ce qui s’y oppose.
problem-itc-open = Un certificat de ce joueur est déjà en cours.
    .advice = Consultez-le, ou faites-le d’abord annuler.
problem-itc-without-fee = La fédération quittée ne demande aucun frais pour le certificat { $id }.
    .advice = Il n’y a rien à payer.
problem-itc-ended = Le certificat n’a pas abouti : ses frais ne sont plus dus.
    .advice = Consultez le certificat.
problem-player-known = Un joueur de ces nom et prénom, né ce jour-là, est déjà enregistré ici sous le numéro « { $found } ».
    .advice = Demandez-le pour un membre déjà enregistré. S’il s’agit de quelqu’un d’autre, saisissez d’abord ce joueur.
problem-federation-of-the-platform = Seuls les administrateurs de la plateforme disent quelle fédération est un espace : { $found }.
    .advice = Laissez-la telle quelle, ou demandez au responsable de la plateforme.
problem-documents-full = Il y a déjà { $found } pièces, le maximum d’un dossier.
    .advice = Réunissez-en plusieurs en un fichier.
problem-federation-of-several-tenants = Plusieurs espaces disent être la fédération { $found }.
    .advice = Demandez au responsable de la plateforme lequel l’est.
problem-releasing-player-unknown = La fédération quittée ne connaît pas un tel joueur sous le numéro { $found }.
    .advice = Vérifiez le numéro, le nom et la date de naissance, ou laissez le numéro vide.
problem-document-unknown = Il n’y a pas de pièce « { $found } » que vous ayez déposée et qui attende d’être utilisée.
    .advice = Déposez-la de nouveau.
problem-document-unreadable = « { $found } » n’est ni un PDF, ni un PNG, ni un JPEG.
    .advice = Enregistrez-la sous l’un de ces formats et déposez-la de nouveau.
problem-document-kind-unknown = « { $found } » n’est pas une sorte de pièce de cette fédération.
    .advice = Connues : { $allowed }.
problem-decision-unknown = Cela ne se décide pas ainsi.
    .advice = Dites l’un de : { $allowed }.
problem-unknown-transfer = Il n’y a pas de mutation « { $id } ».
    .advice = Cherchez-la au tableau des mutations.
problem-unknown-itc = Il n’y a pas de certificat « { $id } ».
    .advice = Vérifiez le numéro, tel que ITC-2026-000001.
problem-unknown-document = Il n’y a pas de pièce « { $id } ».
    .advice = Cherchez-la avec sa mutation ou son certificat.
itc-not-completed = { $status ->
        [rejected] Le certificat a été refusé : le joueur ne joue pas par lui.
        [cancelled] Le certificat a été annulé : le joueur ne joue pas par lui.
        [expired] Le certificat n’a pas été clos à temps : le joueur ne joue pas par lui.
       *[other] Le certificat n’est pas encore clos : le joueur ne joue pas encore par lui.
    }
problem-decision-erased = Ce que cette décision demandait et répondait a été effacé.
    .advice = Prenez une autre décision, ou écrivez le cas à la main.
problem-already-split = Le paiement est déjà entièrement réparti entre ceux qui le reçoivent.
    .advice = Consultez le paiement pour voir ses écritures.
problem-account-unfit = Le compte { $found } ne peut pas figurer dans un journal de ce format.
    .advice = Désignez les comptes par les numéros du plan de ce format, ou prenez le CSV.
problem-nothing-due = Rien n’est dû à quoi l’avoir puisse servir.
    .advice = Attendez une nouvelle charge, ou remboursez-le.
problem-callback-repeated = Le message « { $found } » a déjà été entendu.
    .advice = Il n’y a plus rien à faire.
problem-amount-differs = Le prestataire parle de { $found }, et le paiement est d’un autre montant.
    .advice = Demandez au prestataire ce qui a été payé.
problem-several-debtors = Les montants sont dus par plusieurs, dont « { $found } ».
    .advice = Payez séparément ce que chacun doit.
problem-no-provider = Personne n’encaisse de paiements en ligne pour « { $found } ».
    .advice = Payez autrement, ou faites installer un prestataire.
problem-period-closed = La période de l’échelon jusqu’au { $found } est déjà close.
    .advice = Choisissez un jour plus tardif.
problem-nothing-to-settle = « { $found } » n’a rien reçu qui ne soit déjà réglé.
    .advice = Choisissez un jour plus tardif, ou un autre destinataire.
problem-suspension-open = Une suspension de cette licence est déjà demandée.
    .advice = Attendez la décision, ou retirez-la.
problem-unknown-license = Il n’y a pas de licence « { $id } ».
    .advice = Cherchez-la dans la liste des licences.
problem-unknown-due = Il n’y a pas de montant dû « { $id } ».
    .advice = Regardez ce que doit le débiteur.
problem-unknown-payment = Il n’y a pas de paiement « { $id } ».
    .advice = Cherchez-le dans la liste des paiements.
problem-unknown-provider = Il n’y a pas ici de prestataire de paiement « { $id } ».
    .advice = Vérifiez l’adresse à laquelle il envoie ses messages.
problem-unknown-settlement = Il n’y a pas de règlement « { $id } ».
    .advice = Cherchez-le dans la liste des règlements.
problem-unknown-suspension = Il n’y a pas de suspension « { $id } ».
    .advice = Cherchez-la dans la liste des suspensions.
problem-unknown-renewal = Il n’y a pas de lot de renouvellements « { $id } ».
    .advice = Recommencez : qui a déjà une licence est passé.
problem-payment-of-settlement = Le paiement verse un règlement et ne se rend pas.
    .advice = Réglez la différence avec la période suivante.

## Mails

mail-invitation-subject = Votre compte Carreau
mail-invitation-body =
    Bonjour { $name },

    un compte a été créé pour vous ({ $email }). Choisissez un mot de passe dans les sept jours :

    { $link }

    Si vous n’attendiez pas ce courriel, vous n’avez rien à faire.
mail-password-reset-subject = Un nouveau mot de passe
mail-password-reset-body =
    Bonjour { $name },

    quelqu’un a demandé un nouveau mot de passe pour { $email }. Choisissez-le dans l’heure :

    { $link }

    Si ce n’était pas vous, vous n’avez rien à faire : le mot de passe reste le même.
mail-license-subject = { $status ->
        [active] { $event ->
            [reinstate] Votre licence { $season } est de nouveau valable
            [resume] Votre licence { $season } est de nouveau valable
           *[other] Votre licence { $season } est délivrée
        }
        [awaiting_payment] Votre licence { $season } attend son paiement
        [suspended] Votre licence { $season } est suspendue
        [revoked] Votre licence { $season } est retirée
        [rejected] Votre licence { $season } n’a pas été accordée
       *[other] Votre licence { $season }
    }
mail-license-body =
    Bonjour { $name },

    { $status ->
        [active] { $event ->
            [reinstate] votre licence pour la saison { $season } est de nouveau valable.
            [resume] votre licence pour la saison { $season } est de nouveau valable.
           *[other] votre licence pour la saison { $season } est délivrée. Elle coûte { $total } { $currency }.
        }
        [awaiting_payment] votre licence pour la saison { $season } sera délivrée dès que { $total } { $currency } seront payés.
        [suspended] votre licence pour la saison { $season } est suspendue pour le moment.
        [revoked] votre licence pour la saison { $season } est retirée.
        [rejected] votre licence pour la saison { $season } n’a pas été accordée.
       *[other] quelque chose a changé pour votre licence de la saison { $season }.
    }

    Votre club peut vous en dire plus.

    { $federation }
mail-suspension-subject = { $status ->
        [granted] La suspension de { $player } est accordée
       *[other] La suspension de { $player } est refusée
    }
mail-suspension-body =
    Bonjour { $name },

    { $status ->
        [granted] la suspension de { $player } que vous avez demandée est accordée, à partir du { $from }{ $until ->
                [none] { "" }
               *[other] { " " }et jusqu’au { $until }
            }.
       *[other] la suspension de { $player } que vous avez demandée est refusée.
    }{ $answer ->
        [none] { "" }
       *[other] { " " }Motif : { $answer }
    }

    { $federation }
mail-draft-subject = { $state ->
        [submitted] Règles à approuver : { $draft }
        [published] Règles en vigueur : { $draft }
        [scheduled] Règles approuvées : { $draft }
       *[other] Règles renvoyées : { $draft }
    }
mail-draft-body =
    Bonjour { $name },

    { $state ->
        [submitted] { $by } vous demande d’examiner le projet « { $draft } » et de le publier.
        [published] le projet « { $draft } » a été publié par { $by } et est en vigueur.
        [scheduled] le projet « { $draft } » a été approuvé par { $by } et sera en vigueur à partir du { $at }.
       *[other] le projet « { $draft } » n’a pas été publié et est de nouveau ouvert ({ $by }).
    } Motif indiqué : { $reason }{ $answer ->
        [none] { "" }
       *[other] { " " }Réponse : { $answer }
    }

    { $federation }
mail-transfer-subject = { $what ->
        [asked] Votre décision est demandée : mutation de { $player }
        [reminded] Votre décision est toujours attendue : mutation de { $player }
        [nobody] Personne au club ne peut décider : mutation de { $player }
        [escalated] Personne n’a décidé à temps : mutation de { $player }
        [blocked] La mutation de { $player } ne se fait pas d’elle-même
        [approved] La mutation de { $player } est accordée
        [rejected] La mutation de { $player } a été refusée
       *[other] La mutation de { $player } a été annulée
    }
mail-transfer-body =
    Bonjour { $name },

    { $what ->
        [asked] { $player } souhaite passer de { $from } à { $to } pour la saison { $season }. C’est à vous d’accorder ou de refuser{ $decide_by ->
                [none] { "" }
               *[other] { " " }d’ici le { $decide_by }
            }.
        [reminded] { $player } attend toujours de passer de { $from } à { $to } pour la saison { $season }. Merci d’accorder ou de refuser{ $decide_by ->
                [none] { "" }
               *[other] { " " }d’ici le { $decide_by }
            }.
        [nobody] { $player } souhaite passer de { $from } à { $to } pour la saison { $season }. C’est au tour d’un club où personne n’a de compte pour décider : merci d’y veiller.
        [escalated] { $player } souhaite passer de { $from } à { $to } pour la saison { $season }, et personne n’a décidé à temps. Vous pouvez décider à la place du club.
        [blocked] la mutation de { $player } de { $from } à { $to } devait se faire d’elle-même, et quelque chose s’y oppose. { $why } Merci d’y remédier ou de mettre fin à la mutation.
        [approved] { $player } passe de { $from } à { $to }{ $moves_on ->
                [none] { "" }
               *[other] { " " }le { $moves_on }
            }.
        [rejected] la mutation de { $player } de { $from } à { $to } a été refusée.
       *[other] la mutation de { $player } de { $from } à { $to } a été annulée.
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Précision : { $comment }
    }

    { $link }{ $federation }
mail-itc-payer = { $payer ->
        [receiving_club] le club d’accueil
        [receiving_federation] la fédération d’accueil
       *[player] le joueur
    }
mail-itc-subject = { $what ->
        [pending_federation_approval] Votre accord est demandé : certificat { $number } de { $player }
        [pending_release] Une libération est demandée : certificat { $number } de { $player }
        [pending_fipjp] { $authority } est saisie : certificat { $number } de { $player }
        [released] Libéré : certificat { $number } de { $player }
        [fee_paid] Frais de dossier payés : certificat { $number } de { $player }
        [completed] Clos : certificat { $number } de { $player }
        [rejected] Refusé : certificat { $number } de { $player }
        [expired] Non clos à temps : certificat { $number } de { $player }
       *[other] Annulé : certificat { $number } de { $player }
    }
mail-itc-body =
    Bonjour { $name },

    { $what ->
        [pending_federation_approval] { $player } souhaite changer de fédération : { $from } → { $to }. La fédération d’accueil se prononce d’abord : merci d’accorder ou de refuser le certificat { $number }.
        [pending_release] { $player } souhaite changer de fédération : { $from } → { $to }. { $recorded ->
            [yes] La fédération quittée n’a pas de compte ici : merci de lui demander son accord et de noter sa réponse, avec sa lettre, au certificat { $number }.
           *[no] Merci de libérer le joueur ou de refuser : certificat { $number }.
        }
        [pending_fipjp] { $player } a été libéré : { $from } → { $to }. { $recorded ->
            [yes] C’est à la { $authority } de décider, qui n’a pas de compte ici : merci de lui demander sa réponse et de la noter, avec sa lettre, au certificat { $number }.
           *[no] C’est à la { $authority } de décider : certificat { $number }.
        }
        [released] { $player } a été libéré : { $from } → { $to }. La fédération d’accueil peut clore le certificat { $number }.
        [fee_paid] les frais de dossier de { $amount } sont payés. La fédération d’accueil peut clore le certificat { $number } de { $player } ({ $from } → { $to }).
        [completed] { $player } a changé de fédération : { $from } → { $to }, certificat { $number }. Le joueur joue à partir du { $eligible_from }.
        [rejected] le certificat { $number } de { $player } ({ $from } → { $to }) a été refusé.
        [expired] le certificat { $number } de { $player } n’a pas été clos à temps.
       *[other] le certificat { $number } de { $player } a été annulé.
    }{ $fee ->
        [blocking] { " " }Auparavant, { mail-itc-payer } paie les frais de dossier de { $amount }, et la fédération quittée note dans le certificat qu’ils le sont.
        [open] { " " }Les frais de dossier de { $amount } sont à payer par { mail-itc-payer }.
       *[none] { "" }
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Précision : { $comment }
    }

    { $link }{ $federation }
mail-payment-subject = { $kind ->
        [refund] { $amount } { $currency } vous sont rendus
        [reversal] Votre paiement de { $amount } { $currency } est annulé
       *[other] { $amount } { $currency } reçus
    }
mail-payment-body =
    Bonjour { $name },

    { $kind ->
        [refund] nous vous rendons { $amount } { $currency }, en date du { $date }.
        [reversal] votre paiement de { $amount } { $currency } est annulé en date du { $date }. Ce qu’il avait payé est de nouveau dû.
       *[other] nous avons reçu { $amount } { $currency } de votre part, en date du { $date }. Merci.
    }{ $reference ->
        [none] { "" }
       *[other] { " " }Référence : { $reference }
    }{ $reason ->
        [none] { "" }
       *[other] { " " }Motif : { $reason }
    }

    { $federation }
