# What the folder web/src/transfers says, en français.

## The boards

transfers-title-transfers = Mutations
transfers-title-itc = Certificats internationaux
transfers-title-rules = Les règles des mutations
transfers-to-transfers = Entre clubs
transfers-to-itc = International
transfers-to-rules = Règles
transfers-back = À toutes les mutations
transfers-place = Ligue, comité ou club
transfers-place-placeholder = Toute la fédération
transfers-none = Personne n’a demandé de mutation cette saison.
board-awaiting = { $count ->
    [0] À vous de décider
    [one] À vous de décider : une demande vous attend
   *[other] À vous de décider : { $count } demandes vous attendent
}
board-awaiting-none = Rien ne vous attend.
board-state = État
board-none = Aucune ici.
board-all = Tout afficher
board-back = Au tableau
transfer-new = Demander une mutation
transfer-state = { $status ->
    [pending_old_club] Attend le club quitté
    [pending_new_club] Attend le club d’accueil
    [pending_federation] Attend la fédération
    [approved] Approuvée
    [rejected] Refusée
    [cancelled] Retirée
   *[other] Demandée
}
transfer-to = vers { "" }
transfer-erased = Un membre effacé
transfer-by-exception = par exception
transfer-by = à décider au plus tard le { $day }
transfer-late = était à décider au plus tard le { $day }
transfer-from = à partir du { $day }
transfer-player = Joueur
transfer-old-club = Club quitté
transfer-new-club = Club d’accueil
transfer-requested = Demandée

## A request, step by step

transfer-who = Qui change de club ?
transfer-who-how = Le numéro de licence et la date de naissance désignent ensemble un joueur, quel que soit son club.
transfer-number = Numéro de licence
transfer-find = Chercher le joueur
transfer-another = Un autre joueur
transfer-no-club = aucun club
transfer-where = Vers quel club, pour quelle saison ?
transfer-why = Une exception s’applique-t-elle ?
transfer-why-none = Aucune
transfer-documents = Y a-t-il des pièces ?
transfer-document-other = Une autre pièce
document-needed = nécessaire
document-remove = Retirer
document-remove-of = Retirer { $name }
document-how = PDF, PNG ou JPEG, 5 Mo au plus
document-sending = Envoi …
transfer-verdict = Le joueur peut-il changer de club ?
transfer-verdict-later = Vous verrez ici si c’est possible, avec toutes les raisons, dès qu’on sait qui va vers quel club.
transfer-checking = Vérification …
transfer-send-title = Envoyer la demande
transfer-comment = Commentaire
transfer-new-rules = Charger les nouvelles règles
transfer-send = Demander la mutation
transfer-send-for = Demander pour { $total }
transfer-allowed = La mutation peut être demandée
transfer-not-allowed = { $count ->
    [one] Une raison s’y oppose
   *[other] { $count } raisons s’y opposent
}
transfer-next = Ce serait possible à partir du { $day }.
transfer-window = Période de mutation
transfer-window-until = ouverte jusqu’au { $day }
transfer-window-always = ouverte toute l’année
transfer-window-from = close ; ouvre le { $day }
transfer-window-closed = close
transfer-window-except = Admise tout de même : { $exception }
transfer-approvals = Qui approuve
transfer-approvals-none = Personne : elle est approuvée aussitôt.
transfer-approver = { $approver ->
    [old_club] le club quitté
    [new_club] le club d’accueil
   *[federation] la fédération
}
transfer-days-each = { $count ->
    [one] un jour chacun
   *[other] { $count } jours chacun
}
transfer-holds = Elle prend effet
transfer-from-approval = dès la dernière approbation
transfer-fee = Frais
transfer-fee-who = { $payer ->
    [player] payés par le joueur
   *[new_club] payés par le club d’accueil
}, { $charged ->
    [request] avec la demande.
   *[approval] une fois approuvée.
}
transfer-fee-returned = Ils sont rendus si la demande échoue.
transfer-fee-kept = Ils ne sont pas rendus si la demande échoue.
transfer-fee-none = aucuns

## One transfer

transfer-made = La mutation est demandée.
transfer-from-to = De { $from } vers { $to }
transfer-way = Où en est la demande
transfer-facts = La mutation
transfer-kind-title = Nature
transfer-kind = { $kind ->
    [internal] interne
   *[external] externe
}
transfer-exception = Exception
transfer-let-in = Admise hors période par cette exception.
transfer-decision = La vérification enregistrée
transfer-approve = Approuver
transfer-reject = Refuser
transfer-cancel = Retirer
transfer-revoke = Révoquer
transfer-behalf-approve = Approuver à sa place
transfer-behalf-reject = Refuser à sa place
transfer-behalf-told = { $turn ->
    [pending_old_club] C’est au club quitté de décider. Vous décidez à sa place, parce qu’il se tait ou n’existe plus.
    [pending_new_club] C’est au club d’accueil de décider. Vous décidez à sa place, parce qu’il se tait ou n’existe plus.
   *[other] Vous décidez à la place de celui dont c’est le tour.
}
transfer-moves = { $name } : { $from } → { $to }
transfer-cancel-told = La demande prend fin et rien ne change.
transfer-revoke-told = L’approbation ne vaut plus : le joueur ne change pas de club.
transfer-reject-why = Raison du refus
transfer-revoke-why = Raison de la révocation
transfer-done-approve = C’est approuvé.
transfer-done-reject = C’est refusé.
transfer-done-cancel = La demande est retirée.
transfer-done-revoke = L’approbation est révoquée.
decide-on-behalf-why = Pourquoi vous décidez à sa place
decide-letter = La lettre de réponse
decide-reference = Numéro de référence
decide-number = Le numéro du joueur chez nous
decide-no-record = Nous n’avons aucune fiche de ce joueur
decide-raced = Quelqu’un a changé quelque chose entre-temps. Regardez de nouveau avant de décider.
decide-look = Regarder de nouveau
next-yours = C’est à vous.
next-turn = { $turn ->
    [pending_old_club] Le club quitté décide
    [pending_new_club] Le club d’accueil décide
   *[other] La fédération décide
}
next-until = au plus tard le { $day }.
next-was-until = – la décision était attendue au plus tard le { $day }.
next-silence = { $silence ->
    [approve] Sans réponse, c’est approuvé.
    [escalate] Sans réponse, la fédération peut décider à sa place.
   *[remind] Sans réponse, un rappel est envoyé.
}
next-holds = Une fois approuvée, elle prend effet le { $day }.
next-moved = Le joueur est de { $to } depuis le { $day }.
next-waits = Le joueur sera de { $to } à partir du { $day }.
next-moves = Le joueur rejoint maintenant { $to }.
next-stays = C’est terminé. Le joueur reste à { $from }.
diagram-at = Étape { $number } sur { $count } : { $state }
diagram-ended = Terminé : { $state }
diagram-state = { $state }{ $standing ->
    [here] , maintenant
    [been] , fait
    [left] , pas atteint
   *[ahead] , à venir
}

## What happened

steps-title = Ce qui s’est passé
transfer-step = { $event ->
    [request] Demandée
    [approve] { $from ->
        [pending_old_club] Le club quitté a approuvé
        [pending_new_club] Le club d’accueil a approuvé
       *[other] La fédération a approuvé
    }
    [reject] { $from ->
        [pending_old_club] Le club quitté a refusé
        [pending_new_club] Le club d’accueil a refusé
       *[other] La fédération a refusé
    }
    [cancel] Retirée
    [revoke] La fédération a révoqué l’approbation
    [lapse] Le délai est passé, personne n’avait décidé
    [comment] Commentaire
    [attach] Pièce ajoutée
    [move] Le joueur a changé de club
    [blocked] N’a pas pu se faire de soi-même
   *[other] { $event }
}
transfer-step-behalf = { $approver ->
    [old_club] à la place du club quitté
    [new_club] à la place du club d’accueil
   *[federation] à la place de la fédération
}
step-by-itself = automatiquement
step-by-nobody = quelqu’un
comment-add = Ajouter un commentaire
comment-send = Ajouter le commentaire
documents-title = Pièces
documents-none = Aucune encore.
document-open = Ouvrir { $name }
document-add = Ajouter une pièce
document-added = { $name } est ajouté.
document-kind-other = autre pièce

## A player’s history

career-title = Clubs et nations
career-none = Aucune mutation encore.
career-itc = { $from } → { $to }
itc-state = { $status ->
    [pending_federation_approval] Attend la fédération d’accueil
    [pending_release] Attend la sortie
    [pending_fipjp] { $authority ->
        [none] Attend CEP ou FIPJP
       *[other] Attend { $authority }
    }
    [released] Sortie accordée
    [completed] Achevé
    [rejected] Refusé
    [cancelled] Retiré
    [expired] Expiré
   *[other] Demandé
}

## The rules in words

rules-lead = Ce qui vaut dans cette fédération quand un joueur change de club ou de pays.
rules-none = Les règles de cette fédération ne disent rien des mutations : personne n’y change de club.
rules-edit = Changer les règles dans l’atelier
rules-window = Quand on peut demander une mutation
rules-window-always = Toute l’année.
rules-window-deadline = Du premier jour de la saison au { $day }.
rules-window-period = Du { $from } au { $to }, chaque année.
rules-calendar = Jours ouverts en { $year }
rules-calendar-open = Ouvert du { $from } au { $to }
rules-calendar-one = Ouvert le { $from }
rules-calendar-never = Aucun jour ouvert cette année.
rules-legend-open = ouvert
rules-legend-closed = clos
rules-legend-unknown = pas encore de saison
rules-legend-today = aujourd’hui
rules-who = Qui approuve, et à partir de quand
rules-days = { $count ->
    [one] Chacun a un jour.
   *[other] Chacun a { $count } jours.
}
rules-silence = { $silence ->
    [approve] Le silence vaut approbation.
    [escalate] Si un club se tait, la fédération peut décider à sa place.
   *[remind] Qui se tait reçoit un rappel.
}
rules-effective = { $effective ->
    [next_season] Une mutation prend effet la saison suivante, par exception dès son approbation.
   *[on_approval] Une mutation prend effet dès la dernière approbation.
}
rules-max = { $count ->
    [one] Une mutation par saison.
   *[other] { $count } mutations par saison.
}
rules-max-none = Autant de mutations qu’on veut.
rules-licensed = Plus aucune une fois prise la licence de la saison.
rules-exceptions = Exceptions hors période
rules-exceptions-any = Exceptions
rules-exceptions-none = Aucune.
rules-exception-needs = pièces : { $documents }
rules-exception-free = aucune pièce demandée
rules-fees = Ce que cela coûte
rules-fees-none = Rien.
rules-fee-any = toute mutation
rules-fee-waived = gratuit pour : { $names }
rules-fee-from = à partir du { $day }
rules-fee-until = jusqu’au { $day }
rules-itc = Certificats internationaux
rules-itc-none = Cette fédération ne délivre pas de certificats internationaux.
rules-itc-approval = { $required ->
    [yes] Cette fédération approuve une demande avant de l’envoyer.
   *[no] Une demande part aussitôt.
}
rules-itc-delay = { $count ->
    [0] Le joueur peut concourir dès l’achèvement.
    [one] Le joueur peut concourir un jour après l’achèvement.
   *[other] Le joueur peut concourir { $count } jours après l’achèvement.
}
rules-itc-authority = { $rule ->
    [cep_if_any_member] Si l’une des fédérations est européenne, la CEP décide aussi ; entre d’autres confédérations, la FIPJP.
   *[by_confederation] Entre deux confédérations, la FIPJP décide aussi.
}
rules-itc-validity = { $count ->
    [one] Après la sortie, le certificat peut être achevé pendant un jour.
   *[other] Après la sortie, le certificat peut être achevé pendant { $count } jours.
}
rules-itc-fee = La sortie d’un joueur coûte { $amount } de frais de dossier : { $payer ->
    [receiving_club] le club d’accueil paie.
    [receiving_federation] la fédération d’accueil paie.
   *[player] le joueur paie.
}
rules-itc-fee-blocks = Un certificat n’est achevé qu’une fois ses frais payés.
rules-itc-fee-none = La sortie d’un joueur ne coûte rien.
rules-itc-free = Le certificat lui-même est gratuit.
