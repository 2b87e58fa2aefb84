# What the folder web/src/licences says, en español.

## A season at a glance

season-place = Liga, distrito o club
season-place-placeholder = Toda la federación
season-members = Miembros
season-licences = Licencias
season-search = Nombre o número
season-show = Mostrar
season-show-all = Todo
season-show-without = Sin licencia
season-show-requested = Solicitadas
season-show-owing = Por pagar
season-show-paid = Con licencia y al día
season-name = Nombre
season-born = Nacimiento
season-club = Club
season-licence = Licencia
season-status = Estado
season-owed = Por pagar
season-actions = Acciones
season-before = { $type } la temporada pasada
season-nobody = Este club no tiene miembros esta temporada. Añádalos entre los miembros.
season-nobody-so = Nadie corresponde.
season-more = Solo se muestran los primeros miembros; busque los demás entre los miembros.
season-no-licences = Aquí aún no hay licencias.
figure-licences = Licencias
figure-money = Pagado por licencias
figure-of-members = { $count ->
    [one] de un miembro
   *[other] de { $count } miembros
}
figure-issued-beside = { $count ->
    [one] licencia expedida
   *[other] licencias expedidas
}
figure-issued = expedidas
figure-waiting = en espera
figure-without = sin licencia
figure-ended = terminadas o rechazadas
figure-paid-of = de { $all } debidos
figure-paid = pagado
figure-open = por pagar

## A licence and what happens to it

licence-status = { $status ->
    [requested] solicitada
    [awaiting_payment] pendiente de pago
    [active] expedida
    [suspended] suspendida
    [revoked] retirada
    [expired] caducada
    [rejected] rechazada
    [cancelled] anulada
   *[none] ninguna
}
owed-until = hasta el { $day }
owed-late = venció el { $day }
owed-paid = pagado
owed-given-up = condonado
licence-issue = Expedir una licencia
licence-issue-short = Expedir
licence-issue-of = Expedir una licencia: { $name }
licence-approve = Aprobar
licence-approve-of = Aprobar: { $name }
licence-reject = Rechazar
licence-reject-of = Rechazar: { $name }
licence-reject-now = Rechazar
licence-choose = Selección
licence-choose-of = Elegir a { $name }
licence-reason = Motivo
licences-all-waiting = { $count ->
    [one] La única en espera
   *[other] Las { $count } en espera
}
licences-approve-chosen = { $count ->
    [0] Aprobar
   *[other] Aprobar { $count }
}
licences-reject-title = { $count ->
    [one] ¿Rechazar esta licencia?
   *[other] ¿Rechazar estas { $count } licencias?
}
licences-deciding = Progreso
licences-done-approve = { $count ->
    [one] Una licencia está expedida.
   *[other] { $count } licencias están expedidas.
}
licences-done-reject = { $count ->
    [one] Una licencia está rechazada.
   *[other] { $count } licencias están rechazadas.
}

## Issuing a licence, step by step

issue-back = A las licencias de la temporada
issue-who = ¿Para quién?
issue-player = Miembro
issue-nobody = Nadie con ese nombre o número.
issue-number = Número
issue-no-club = sin club: añada antes una afiliación
issue-family = Familia
issue-family-rank = número { $rank } por edad, de { $size }
issue-flags = Marcas
issue-which = ¿Qué licencia?
issue-no-price = Aquí aparece el precio, con todos sus motivos, en cuanto se sabe para quién y qué licencia.
issue-payer = ¿Quién paga?
issue-payer-usual = lo habitual aquí
issue-blocked = Hay deudas que lo impiden: antes deben pagarse { $amount }.
issue-blocked-look = Ver lo que se debe
issue-approve = Aprobarla enseguida
issue-then = Después la aprueba un responsable; el precio queda fijado hoy.
issue-send = Solicitarla por { $total }
issue-send-approved = Expedirla por { $total }
issue-new-price = Cargar el nuevo precio
issued-title = { $name } tiene licencia
issued-title-requested = La licencia de { $name } está solicitada
issued-due = { $who } debe { $amount }, a pagar hasta el { $day }.
issued-paid = Todo está pagado.
issued-waits = Espera la aprobación de un responsable. El precio se debe una vez aprobada.
issued-next = Expedir otra
issued-member = Al miembro
issued-decision = El cálculo registrado

## On a member’s page

member-licences = Licencias
member-licences-none = Aún no hay licencia.

## Many at once

renew-many = Renovar las de la temporada pasada
renew-title = Renovar licencias para { $season }
renew-lead = Cada uno recibe la licencia de su edad, al precio de hoy. Los rechazados se listan con el motivo; las demás se hacen igualmente.
renew-club = ¿Miembros de qué club?
renew-nobody = Quien tenía licencia la temporada pasada ya tiene una, o nadie la tenía.
renew-all = { $count ->
    [one] El único con licencia la temporada pasada
   *[other] Los { $count } con licencia la temporada pasada
}
renew-approve = Aprobarlas enseguida
renew-now = { $count ->
    [one] Renovar una licencia
   *[other] Renovar { $count } licencias
}
renew-report = Informe
renew-running = { $done } de { $total } …
renew-done = Está hecho.
renew-failed = Se detuvo antes del final. Lo hecho queda; empiece de nuevo con el resto.
renew-made = Hechas
renew-skipped = Ya tenían
renew-refused = Rechazadas
renew-total = En total
renew-leave = Puede dejar esta página: continúa, y la dirección lleva de nuevo aquí.

## Suspensions

suspensions-title = Suspensiones
suspensions-none = Ninguna aquí.
suspension-days = { $from } a { $until }
suspension-open = desde el { $from }, sin fin conocido
suspension-status = { $status ->
    [requested] solicitada
    [granted] concedida
    [refused] denegada
   *[withdrawn] retirada
}
suspension-lifted = levantada el { $day }
suspension-grant = Conceder
suspension-refuse = Denegar
suspension-withdraw = Retirar
suspension-lift = Levantarla
suspend = Suspender
suspend-ask = Solicitar suspensión
suspend-title = Suspender a { $name }
suspend-ask-title = Solicitar la suspensión de { $name }
suspend-fee = Decide un responsable. La federación puede cobrar al club por la solicitud.
suspend-from = Primer día
suspend-until = Último día, si se conoce
own-none = Esta cuenta no es de ningún miembro de esta federación. Pida a su club o al administrador que la vincule.
own-issued = expedida el { $day }
