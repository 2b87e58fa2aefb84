# What the folder web/src/transfers says, en español.

## The boards

transfers-title-transfers = Traspasos
transfers-title-itc = Certificados internacionales
transfers-title-rules = Las reglas de los traspasos
transfers-to-transfers = Entre clubes
transfers-to-itc = Internacional
transfers-to-rules = Reglas
transfers-back = A todos los traspasos
transfers-place = Liga, distrito o club
transfers-place-placeholder = Toda la federación
transfers-none = Nadie ha solicitado un traspaso esta temporada.
board-awaiting = { $count ->
    [0] Le toca decidir
    [one] Le toca decidir: uno le espera
   *[other] Le toca decidir: { $count } le esperan
}
board-awaiting-none = Nada le espera.
board-state = Estado
board-none = Ninguno aquí.
board-all = Mostrar todos
board-back = Al tablero
transfer-new = Solicitar un traspaso
transfer-state = { $status ->
    [pending_old_club] Espera al club de origen
    [pending_new_club] Espera al club nuevo
    [pending_federation] Espera a la federación
    [approved] Aprobado
    [rejected] Rechazado
    [cancelled] Retirado
   *[other] Solicitado
}
transfer-to = a { "" }
transfer-erased = Un miembro borrado
transfer-by-exception = por excepción
transfer-by = por decidir hasta el { $day }
transfer-late = debía decidirse hasta el { $day }
transfer-from = desde el { $day }
transfer-player = Jugador
transfer-old-club = Club de origen
transfer-new-club = Club nuevo
transfer-requested = Solicitado

## A request, step by step

transfer-who = ¿Quién cambia de club?
transfer-who-how = El número de licencia y la fecha de nacimiento juntos identifican a un jugador, sea del club que sea.
transfer-number = Número de licencia
transfer-find = Buscar al jugador
transfer-another = Otro jugador
transfer-no-club = ningún club
transfer-where = ¿A qué club, para qué temporada?
transfer-why = ¿Se aplica una excepción?
transfer-why-none = Ninguna
transfer-documents = ¿Hay documentos?
transfer-document-other = Otro documento
document-needed = necesario
document-remove = Quitar
document-remove-of = Quitar { $name }
document-how = PDF, PNG o JPEG, hasta 5 MB
document-sending = Enviando …
transfer-verdict = ¿Puede el jugador cambiar de club?
transfer-verdict-later = Aquí verá si es posible, con todas las razones, en cuanto se sepa quién va a qué club.
transfer-checking = Comprobando …
transfer-send-title = Enviar la solicitud
transfer-comment = Comentario
transfer-new-rules = Cargar las reglas nuevas
transfer-send = Solicitar el traspaso
transfer-send-for = Solicitarlo por { $total }
transfer-allowed = El traspaso puede solicitarse
transfer-not-allowed = { $count ->
    [one] Una razón lo impide
   *[other] { $count } razones lo impiden
}
transfer-next = Sería posible desde el { $day }.
transfer-window = Período de traspasos
transfer-window-until = abierto hasta el { $day }
transfer-window-always = abierto todo el año
transfer-window-from = cerrado; se abre el { $day }
transfer-window-closed = cerrado
transfer-window-except = Admitido de todos modos: { $exception }
transfer-approvals = Quién aprueba
transfer-approvals-none = Nadie: queda aprobado en el acto.
transfer-approver = { $approver ->
    [old_club] el club de origen
    [new_club] el club nuevo
   *[federation] la federación
}
transfer-days-each = { $count ->
    [one] un día cada uno
   *[other] { $count } días cada uno
}
transfer-holds = Vale
transfer-from-approval = desde la última aprobación
transfer-fee = Cuota
transfer-fee-who = { $payer ->
    [player] paga el jugador
   *[new_club] paga el club nuevo
}, { $charged ->
    [request] con la solicitud.
   *[approval] una vez aprobado.
}
transfer-fee-returned = Se devuelve si la solicitud fracasa.
transfer-fee-kept = No se devuelve si la solicitud fracasa.
transfer-fee-none = ninguna

## One transfer

transfer-made = El traspaso está solicitado.
transfer-from-to = De { $from } a { $to }
transfer-way = En qué punto está la solicitud
transfer-facts = El traspaso
transfer-kind-title = Clase
transfer-kind = { $kind ->
    [internal] dentro de un distrito
   *[external] a otro distrito
}
transfer-exception = Excepción
transfer-let-in = Admitido fuera del período por esta excepción.
transfer-decision = La comprobación registrada
transfer-approve = Aprobar
transfer-reject = Rechazar
transfer-cancel = Retirar
transfer-revoke = Revocar
transfer-behalf-approve = Aprobar en su lugar
transfer-behalf-reject = Rechazar en su lugar
transfer-behalf-told = { $turn ->
    [pending_old_club] Le toca al club de origen. Usted decide en su lugar, porque calla o ya no existe.
    [pending_new_club] Le toca al club nuevo. Usted decide en su lugar, porque calla o ya no existe.
   *[other] Usted decide en lugar de a quien le toca.
}
transfer-moves = { $name }: { $from } → { $to }
transfer-cancel-told = La solicitud termina y nada cambia.
transfer-revoke-told = La aprobación ya no vale: el jugador no cambia de club.
transfer-reject-why = Por qué se rechaza
transfer-revoke-why = Por qué se revoca
transfer-done-approve = Está aprobado.
transfer-done-reject = Está rechazado.
transfer-done-cancel = Está retirado.
transfer-done-revoke = La aprobación está revocada.
decide-on-behalf-why = Por qué decide usted en su lugar
decide-letter = La carta con la respuesta
decide-reference = Número de referencia
decide-number = El número del jugador en nuestra federación
decide-no-record = No tenemos inscrito a este jugador
decide-raced = Alguien ha cambiado algo entretanto. Mírelo de nuevo antes de decidir.
decide-look = Mirar de nuevo
next-yours = Le toca a usted.
next-turn = { $turn ->
    [pending_old_club] El club de origen decide
    [pending_new_club] El club nuevo decide
   *[other] La federación decide
}
next-until = hasta el { $day }.
next-was-until = – debía decidir hasta el { $day }.
next-silence = { $silence ->
    [approve] Si no responde, se da por aprobado.
    [escalate] Si no responde, la federación puede decidir en su lugar.
   *[remind] Si no responde, se le recuerda.
}
next-holds = Una vez aprobado, vale desde el { $day }.
next-moved = El jugador es de { $to } desde el { $day }.
next-waits = El jugador será de { $to } desde el { $day }.
next-moves = El jugador pasa ahora a { $to }.
next-stays = Ha terminado. El jugador sigue en { $from }.
diagram-at = Paso { $number } de { $count }: { $state }
diagram-ended = Terminado: { $state }
diagram-state = { $state }{ $standing ->
    [here] : ahora
    [been] : hecho
    [left] : no alcanzado
   *[ahead] : por venir
}

## What happened

steps-title = Qué ha ocurrido
transfer-step = { $event ->
    [request] Solicitado
    [approve] { $from ->
        [pending_old_club] El club de origen aprobó
        [pending_new_club] El club nuevo aprobó
       *[other] La federación aprobó
    }
    [reject] { $from ->
        [pending_old_club] El club de origen rechazó
        [pending_new_club] El club nuevo rechazó
       *[other] La federación rechazó
    }
    [cancel] Retirado
    [revoke] La federación revocó la aprobación
    [lapse] El plazo pasó sin que nadie decidiera
    [comment] Comentario
    [attach] Documento añadido
    [move] El jugador cambió de club
    [blocked] No pudo producirse por sí solo
   *[other] { $event }
}
transfer-step-behalf = { $approver ->
    [old_club] en lugar del club de origen
    [new_club] en lugar del club nuevo
   *[federation] en lugar de la federación
}
step-by-itself = por sí solo
step-by-nobody = alguien
comment-add = Añadir un comentario
comment-send = Añadir el comentario
documents-title = Documentos
documents-none = Ninguno todavía.
document-open = Abrir { $name }
document-add = Añadir un documento
document-added = { $name } está añadido.
document-kind-other = otro documento

## A player’s history

career-title = Clubes y países
career-none = Ningún traspaso todavía.
career-itc = De { $from } a { $to }
itc-state = { $status ->
    [pending_federation_approval] Espera a la federación de destino
    [pending_release] Espera la salida
    [pending_fipjp] { $authority ->
        [none] Espera a CEP o FIPJP
       *[other] Espera a { $authority }
    }
    [released] Salida concedida
    [completed] Completado
    [rejected] Rechazado
    [cancelled] Retirado
    [expired] Caducado
   *[other] Solicitado
}

## The rules in words

rules-lead = Lo que vale en esta federación cuando un jugador cambia de club o de país.
rules-none = Las reglas de esta federación no dicen nada de traspasos: aquí nadie cambia de club.
rules-edit = Cambiar las reglas en el taller
rules-window = Cuándo puede solicitarse un traspaso
rules-window-always = Todo el año.
rules-window-deadline = Desde el primer día de la temporada hasta el { $day }.
rules-window-period = Del { $from } al { $to }, cada año.
rules-calendar = Días abiertos en { $year }
rules-calendar-open = Abierto del { $from } al { $to }
rules-calendar-one = Abierto el { $from }
rules-calendar-never = Ningún día abierto este año.
rules-legend-open = abierto
rules-legend-closed = cerrado
rules-legend-unknown = aún sin temporada
rules-legend-today = hoy
rules-who = Quién aprueba y desde cuándo vale
rules-days = { $count ->
    [one] Cada uno tiene un día.
   *[other] Cada uno tiene { $count } días.
}
rules-silence = { $silence ->
    [approve] El silencio se da por aprobación.
    [escalate] Si un club calla, la federación puede decidir en su lugar.
   *[remind] A quien calla se le recuerda.
}
rules-effective = { $effective ->
    [next_season] Un traspaso vale desde la temporada siguiente; por excepción, desde su aprobación.
   *[on_approval] Un traspaso vale desde la última aprobación.
}
rules-max = { $count ->
    [one] Un traspaso por temporada.
   *[other] { $count } traspasos por temporada.
}
rules-max-none = Tantos traspasos como se quiera.
rules-licensed = Ninguno una vez sacada la licencia de la temporada.
rules-exceptions = Excepciones fuera del período
rules-exceptions-any = Excepciones
rules-exceptions-none = Ninguna.
rules-exception-needs = requiere: { $documents }
rules-exception-free = no requiere documento
rules-fees = Qué cuesta
rules-fees-none = Nada.
rules-fee-any = cualquier traspaso
rules-fee-waived = gratis por: { $names }
rules-fee-from = desde el { $day }
rules-fee-until = hasta el { $day }
rules-itc = Certificados internacionales
rules-itc-none = Esta federación no expide certificados internacionales.
rules-itc-approval = { $required ->
    [yes] Esta federación aprueba una solicitud antes de enviarla.
   *[no] Una solicitud sale en el acto.
}
rules-itc-delay = { $count ->
    [0] El jugador puede competir desde que se completa.
    [one] El jugador puede competir un día después de completarse.
   *[other] El jugador puede competir { $count } días después de completarse.
}
rules-itc-authority = { $rule ->
    [cep_if_any_member] Si una de las federaciones es europea, la CEP decide también; entre otras confederaciones, la FIPJP.
   *[by_confederation] Entre dos confederaciones decide también la FIPJP.
}
rules-itc-validity = { $count ->
    [one] Tras la salida, el certificado puede completarse durante un día.
   *[other] Tras la salida, el certificado puede completarse durante { $count } días.
}
rules-itc-fee = La salida de un jugador cuesta { $amount } de tramitación: { $payer ->
    [receiving_club] paga el club nuevo.
    [receiving_federation] paga la federación de destino.
   *[player] paga el jugador.
}
rules-itc-fee-blocks = Un certificado se completa solo cuando su cuota está pagada.
rules-itc-fee-none = La salida de un jugador no cuesta nada.
rules-itc-free = El certificado en sí es gratuito.
