# What the folder web/src/payments says, en français.

## What is due and paid

pay-online = Payer en ligne
due-title = Ce qui est dû
due-none = Rien n’a jamais été dû.
due-nothing = Rien n’est dû.
due-category = { $category ->
    [license] Licence
    [affiliation] Affiliation
    [competition_entry] Inscription à une compétition
    [sanction] Homologation d’une compétition
    [suspension] Suspension
    [transfer] Mutation
   *[other] Autre
}
due-of = sur { $amount }
payments-title = Paiements
payments-none = Aucun paiement.
payment-method = { $method ->
    [bank_transfer] Virement
    [card] Carte
    [cash] Espèces
    [cheque] Chèque
    [direct_debit] Prélèvement
    [online] En ligne
   *[none] Sans mouvement d’argent
}
payment-state = { $state ->
    [initiated] commencé
    [settled] reçu
    [refunded] remboursé
    [reversed] contre-passé
   *[failed] échoué
}
due-why = pourquoi ce montant
payment-kind = { $kind ->
    [refund] remboursement
   *[reversal] contre-passation
}
payment-credit = dont { $amount } d’avoir
due-state = { $state ->
    [open] ouvert
    [settled] payé
    [written_off] passé en perte
   *[void] annulé
}
due-owed-by = dû par { $name }
due-what = Pour quoi
due-amount = Montant
due-open = Reste à payer
due-actions = Actions
due-void = Annuler
due-void-title = Annuler { $amount } de { $name } ?
due-void-what = Ce montant n’aurait jamais dû être facturé. Ce qui en a été payé devient un avoir.
due-write-off = Passer en perte
due-write-off-title = Passer en perte { $amount } de { $name } ?
due-write-off-what = Ce montant est dû, mais on ne l’attend plus. S’il est payé quand même, il peut encore être enregistré.
payments-show = Afficher
payments-all = Tous
payments-place = Ligue, comité ou club
payments-place-placeholder = Toute la fédération
payments-back = Vers tous les paiements

## A payment

payment-register = Enregistrer un paiement
payment-register-one = Enregistrer un paiement pour cela
payment-register-of = Enregistrer un paiement : { $name }
payment-who = Payeur
payment-nobody = Un membre effacé
payment-on = Jour
payment-how = Moyen
payment-status = État
payment-amount = Montant
payment-reference = Référence
payment-reason = Motif
payment-of = Rend
payment-open = Le paiement
payment-facts = Le paiement
payment-given-back = Rendu
payment-refund = Rembourser
payment-refund-what = L’argent retourne au payeur ; ceux qui l’ont reçu sont débités, et ce qu’il payait n’est plus dû.
payment-reverse = Contre-passer
payment-reverse-what = L’argent n’est jamais arrivé : un prélèvement rejeté, ou le paiement d’un autre. Ce qu’il payait est de nouveau dû.

## Registering one

register-who = Qui a payé ?
register-player = Un membre
register-place = Ou un club, un comité ou une ligue
register-nobody = Personne de ce nom ou de ce numéro.
register-title = Un paiement de { $name }
register-done = Enregistré pour { $name }
register-nothing = Rien n’est dû : ce qui est payé devient un avoir.
register-dues = Pour quoi ?
register-over = { $amount } de plus que ce qui est choisi : cela devient un avoir.
register-now = L’enregistrer
receipt-title = Ce qu’il en est advenu
receipt-none = Rien encore : il n’a réglé aucun montant dû.
receipt-settles = Il règle
receipt-left = reste { $amount } à payer
receipt-receives = Qui reçoit quoi
receipt-sum = Ensemble
receipt-credit = { $amount } sont un avoir : ils régleront ce qui sera dû.
credit-use = L’utiliser pour ce qui est dû
credit-used = L’avoir a été utilisé.

## The test provider’s page

checkout-test = Un essai : aucun argent ne circule ici.
checkout-lead = Là où un vrai prestataire demande une carte, cette page demande comment le paiement doit finir.
checkout-succeeds = Il réussit
checkout-fails = Il échoue
checkout-end = { $state ->
    [settled] Le paiement a réussi.
    [failed] Le paiement a échoué ; rien n’a été payé.
   *[other] Le paiement est terminé.
}
checkout-back = Retour

## Facturer des frais

charge-title = Facturer des frais
charge-back = Vers ce qui est dû
charge-what = Pour quoi ?
charge-club = Club
charge-organiser = Club organisateur
charge-district = District où elle a lieu
charge-members = Nombre de licenciés
charge-first-year = C’est la première année du club
charge-level = Niveau
charge-class = Catégorie
charge-classes = Catégories
charge-team = Joueurs dans l’équipe
charge-no-price = Le montant s’affiche ici, avec chaque raison, dès que l’on sait pour quoi et à qui.
charge-send = Facturer { $total }
charge-done = { $amount } sont dus par { $name } d’ici au { $day }.
charge-another = Facturer d’autres frais
charge-new-price = Charger les nouvelles règles
