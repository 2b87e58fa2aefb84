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
