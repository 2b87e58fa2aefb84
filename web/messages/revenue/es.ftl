# What the folder web/src/revenue says, en español.

## The flow

revenue-page-flow = Flujo
revenue-page-statement = Extracto
revenue-page-settlements = Pagos a entidades
revenue-period = Periodo
revenue-period-year = Este año
revenue-period-month = Este mes
revenue-period-before = El año pasado
revenue-from = desde
revenue-to = hasta
revenue-amount = Importe
flow-all = Toda la federación
flow-none = No se pagó nada en este periodo.
flow-nowhere = en otro lugar
flow-others = otros
flow-paid-at = Pagado en
flow-received-by = Recibido por
flow-table = Lo mismo en tabla

## The statement

statement-node = ¿De quién?
statement-accounts = La federación y sus cuentas
statement-csv = Descargar en CSV
statement-none = No ha entrado nada en este periodo.
statement-what = Concepto
statement-entries = Asientos
statement-received = Recibido
statement-debited = Cargado
statement-unsettled = Sin liquidar
statement-total = En total

## Settlements

unsettled-title = Sin liquidar
unsettled-to = hasta
unsettled-none = No queda nada por liquidar hasta ese día.
settlements-title = Liquidaciones
settlements-none = Aún no hay liquidaciones.
settlements-closed = { $count ->
    [one] Se ha cerrado una liquidación.
   *[other] Se han cerrado { $count } liquidaciones.
}
settlement-who = Destinatario
settlement-state = Estado
settlement-status = { $status ->
    [paid] abonada
    [closed] por abonar
   *[open] abierta
}
settlement-actions = Acciones
settlement-days = { $from } a { $until }
settlement-paid-on = abonada el { $day }
settlement-paid-day = Abonada el
settlement-pay = Marcar como abonada
settlement-pay-title = { $amount } a { $name }
settlement-close = Cerrar
settlement-close-all = Cerrar las { $count } hasta el { $day }
settlement-closing = Cerrando { $name } …

## Journals

journal-title = El diario del periodo
journal-lead = Cada asiento con sus cuentas, para quien lleva la contabilidad.
journal-format = Formato
journal-format-name = { $format ->
    [sie] SIE 4 (Suecia)
    [datev] DATEV (Alemania)
    [fec] FEC (Francia)
   *[csv] CSV
}
journal-company = { $format ->
    [sie] Organisationsnummer
    [datev] Berater y Mandant, como 1001-1
   *[fec] SIREN
}
journal-download = Descargar el diario
