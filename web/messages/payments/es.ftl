# What the folder web/src/payments says, en español.

## What is due and paid

pay-online = Pagar en línea
due-title = Lo que se debe
due-none = Nunca se ha debido nada.
due-nothing = No se debe nada.
due-category = { $category ->
    [license] Licencia
    [affiliation] Afiliación
    [competition_entry] Inscripción en una competición
    [sanction] Homologación de una competición
    [suspension] Suspensión
    [transfer] Traspaso
   *[other] Otro
}
due-of = de { $amount }
payments-title = Pagos
payments-none = Aún no hay pagos.
payment-method = { $method ->
    [bank_transfer] Transferencia
    [card] Tarjeta
    [cash] Efectivo
    [cheque] Cheque
    [direct_debit] Domiciliación
    [online] En línea
   *[none] Sin movimiento de dinero
}
payment-state = { $state ->
    [initiated] iniciado
    [settled] recibido
    [refunded] devuelto
    [reversed] anulado
   *[failed] fallido
}
due-why = por qué este importe
payment-kind = { $kind ->
    [refund] devolución
   *[reversal] anulación
}
payment-credit = de ello { $amount } de saldo a favor
