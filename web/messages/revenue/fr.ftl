# What the folder web/src/revenue says, en français.

## The flow

revenue-page-flow = Flux
revenue-page-statement = Relevé
revenue-page-settlements = Versements
revenue-period = Période
revenue-period-year = Cette année
revenue-period-month = Ce mois-ci
revenue-period-before = L’an dernier
revenue-from = du
revenue-to = au
revenue-amount = Montant
flow-all = Toute la fédération
flow-none = Rien n’a été payé pendant cette période.
flow-nowhere = ailleurs
flow-others = autres
flow-paid-at = Payé à
flow-received-by = Reçu par
flow-table = Le même en tableau

## The statement

statement-node = De qui ?
statement-accounts = La fédération et ses comptes
statement-csv = Télécharger en CSV
statement-none = Rien n’est arrivé pendant cette période.
statement-what = Pour quoi
statement-entries = Écritures
statement-received = Reçu
statement-debited = Débité
statement-unsettled = Pas encore arrêté
statement-total = Ensemble

## Settlements

unsettled-title = Pas encore arrêté
unsettled-to = jusqu’au
unsettled-none = Rien ne reste à arrêter jusqu’à ce jour.
settlements-title = Décomptes
settlements-none = Aucun décompte.
settlements-closed = { $count ->
    [one] Un décompte est arrêté.
   *[other] { $count } décomptes sont arrêtés.
}
settlement-who = Bénéficiaire
settlement-state = État
settlement-status = { $status ->
    [paid] versé
    [closed] à verser
   *[open] ouvert
}
settlement-actions = Actions
settlement-days = { $from } au { $until }
settlement-paid-on = versé le { $day }
settlement-paid-day = Versé le
settlement-pay = Marquer comme versé
settlement-pay-title = { $amount } à { $name }
settlement-close = Arrêter
settlement-close-all = Arrêter les { $count } jusqu’au { $day }
settlement-closing = Décompte de { $name } …

## Journals

journal-title = Le journal de la période
journal-lead = Chaque écriture avec ses comptes, pour qui tient la comptabilité.
journal-format = Format
journal-format-name = { $format ->
    [sie] SIE 4 (Suède)
    [datev] DATEV (Allemagne)
    [fec] FEC (France)
   *[csv] CSV
}
journal-company = { $format ->
    [sie] Organisationsnummer
    [datev] Berater et Mandant, comme 1001-1
   *[fec] SIREN
}
journal-download = Télécharger le journal
