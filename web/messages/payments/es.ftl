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
due-state = { $state ->
    [open] pendiente
    [settled] pagado
    [written_off] dado por perdido
   *[void] anulado
}
due-owed-by = lo debe { $name }
due-what = Concepto
due-amount = Importe
due-open = Por pagar
due-actions = Acciones
due-void = Anular
due-void-title = ¿Anular { $amount } de { $name }?
due-void-what = Nunca debió cobrarse. Lo pagado pasa a saldo a favor.
due-write-off = Dar por perdido
due-write-off-title = ¿Dar por perdidos { $amount } de { $name }?
due-write-off-what = Se debe, pero ya no se espera. Si aun así se paga, todavía puede registrarse.
payments-show = Mostrar
payments-all = Todos
payments-place = Liga, distrito o club
payments-place-placeholder = Toda la federación
payments-back = A todos los pagos

## A payment

payment-register = Registrar un pago
payment-register-one = Registrar un pago por esto
payment-register-of = Registrar un pago: { $name }
payment-who = Quién paga
payment-nobody = Un miembro borrado
payment-on = Día
payment-how = Medio
payment-status = Estado
payment-amount = Importe
payment-reference = Referencia
payment-reason = Motivo
payment-of = Devuelve
payment-open = El pago
payment-facts = El pago
payment-given-back = Devuelto
payment-refund = Devolver
payment-refund-what = El dinero vuelve a quien pagó; a quien lo recibió se le carga, y lo pagado ya no se debe.
payment-reverse = Anular
payment-reverse-what = El dinero nunca llegó: se devolvió un recibo o era de otra persona. Lo pagado vuelve a deberse.

## Registering one

register-who = ¿Quién ha pagado?
register-player = Un miembro
register-place = O un club, un distrito o una liga
register-nobody = Nadie con ese nombre o número.
register-title = Un pago de { $name }
register-done = Registrado para { $name }
register-nothing = No se debe nada: lo que se pague será saldo a favor.
register-dues = ¿Por qué concepto?
register-over = { $amount } más de lo elegido: pasa a saldo a favor.
register-now = Registrarlo
receipt-title = Qué ha sido de él
receipt-none = Nada aún: no ha saldado nada.
receipt-settles = Salda
receipt-left = quedan { $amount } por pagar
receipt-receives = Quién recibe qué
receipt-sum = En total
receipt-credit = { $amount } son saldo a favor: saldarán lo que llegue a deberse.
credit-use = Usarlo ya para lo que se debe
credit-used = Se ha usado el saldo a favor.

## The test provider’s page

checkout-test = Una prueba: aquí no se mueve dinero.
checkout-lead = Donde un proveedor real pide una tarjeta, esta página pregunta cómo debe acabar el pago.
checkout-succeeds = Sale bien
checkout-fails = Falla
checkout-end = { $state ->
    [settled] El pago ha salido bien.
    [failed] El pago ha fallado; no se ha pagado nada.
   *[other] El pago ha terminado.
}
checkout-back = Volver

## Cobrar una cuota

charge-title = Cobrar una cuota
charge-back = A lo que se debe
charge-what = ¿Por qué?
charge-club = Club
charge-organiser = Club organizador
charge-district = Distrito donde se celebra
charge-members = Miembros contados
charge-first-year = Es el primer año del club
charge-level = Nivel
charge-class = Clase
charge-classes = Clases
charge-team = Jugadores del equipo
charge-no-price = El importe aparece aquí, con cada motivo, en cuanto se sepa por qué y a quién.
charge-send = Cobrar { $total }
charge-done = { $name } debe { $amount } hasta el { $day }.
charge-another = Cobrar otra cuota
charge-new-price = Cargar las nuevas reglas
