# What the folder web/src/certificates says, en español.

## The board

itc-new = Solicitar un certificado
itc-none = Aún no hay ningún certificado.
itc-back = A todos los certificados
itc-to-check = ¿Puede competir alguien? Comprobar un certificado
itc-waits-for = espera a { $authority }
itc-valid-until = por completar hasta el { $day }
itc-competes-from = Puede competir desde el { $day }
itc-fee-open = tramitación sin pagar
itc-number = Número del certificado
itc-releasing = Federación de origen
itc-receiving = Federación de destino
itc-requested = Solicitado

## A request, step by step

itc-who = ¿Quién viene?
itc-unknown = Alguien nuevo
itc-known = Ya es miembro aquí
itc-member = Miembro
itc-member-placeholder = Nombre o número
itc-member-nobody = Nadie con ese nombre o número.
itc-given-name = Nombre
itc-family-name = Apellidos
itc-from = ¿De qué federación?
itc-country = País
itc-country-none = Ninguna federación con ese nombre.
itc-their-number = El número del jugador allí, si se conoce
itc-suspended = suspendida
itc-here = presente aquí
itc-where = ¿A qué club, para qué temporada?
itc-verdict = Qué requiere el certificado
itc-verdict-later = Quién decide, qué cuesta y desde cuándo compite el jugador aparecerá aquí al elegir la federación.
itc-between = Entre dos confederaciones
itc-within = Dentro de una confederación
itc-confederations = Confederaciones
itc-deciding = Quién decide
itc-first-own = esta federación aprueba la solicitud
itc-then-release = la federación de origen concede la salida
itc-then-authority = la { $authority } aprueba, con un número de referencia
itc-then-complete = esta federación lo completa
itc-competes = Competición
itc-delay = { $count ->
    [0] Desde el día en que se completa.
    [one] Un día después de completarse.
   *[other] { $count } días después de completarse.
}
itc-validity = Validez
itc-validity-days = { $count ->
    [one] Un día desde la salida.
   *[other] { $count } días desde la salida.
}
itc-fee = Cuota de tramitación
itc-fee-who = { $payer ->
    [receiving_club] paga el club nuevo.
    [receiving_federation] paga la federación de destino.
   *[player] paga el jugador.
}
itc-fee-blocks = Se completa solo cuando esté pagada.
itc-fee-later = se sabrá al rellenarlo todo
itc-fee-what = Cuota interna de tramitación, propia de la federación de origen. El certificado en sí es gratuito.
itc-send = Solicitar el certificado

## One certificate

itc-made = El certificado está solicitado.
itc-facts = El certificado
itc-not-here = no está aquí
itc-authority = Instancia superior
itc-authority-none = ninguna
itc-reference = Referencia { $reference }
itc-fee-paid = Pagada el { $day }.
itc-completed = Completado
itc-next = { $status ->
    [pending_federation_approval] La federación de destino decide si la solicitud sale.
    [pending_release] La federación de origen ({ $releasing }) decide si concede la salida.
    [pending_fipjp] La { $authority } decide.
    [released] La salida está concedida: la federación de destino ({ $receiving }) puede completarlo.
    [completed] Está completado.
    [rejected] Ha terminado: el jugador sigue en la federación de origen ({ $releasing }).
    [cancelled] Fue retirado.
   *[expired] No se completó a tiempo.
}
itc-next-until = Puede completarse hasta el { $day }.
itc-next-fee = Primero hay que pagar la tramitación; la federación de origen ({ $releasing }) lo anota aquí.
itc-step = { $event ->
    [requested] Solicitado
    [federation_approved] La federación de destino aprobó
    [federation_rejected] La federación de destino rechazó
    [released] Se concedió la salida
    [release_refused] Se negó la salida
    [fipjp_approved] La { $authority } aprobó
    [fipjp_rejected] La { $authority } rechazó
    [completed] Completado
    [cancelled] Retirado
    [expired] Caducado
    [fee_paid] Se pagó la tramitación
    [comment] Comentario
    [attach] Documento añadido
   *[other] { $event }
}
itc-offer = { $offer ->
    [federation-approve] Aprobar
    [federation-reject] Rechazar
    [release] Conceder la salida
    [refuse] Negar la salida
    [record-release] Anotar la salida
    [record-refusal] Anotar la negativa
    [authority-approve] Aprobar
    [authority-reject] Rechazar
    [record-approval] Anotar la aprobación
    [record-rejection] Anotar el rechazo
    [complete] Completar
    [pay] La cuota está pagada
   *[cancel] Retirar
}
itc-told = { $offer ->
    [federation-approve] La solicitud pasa entonces a la federación de origen.
    [federation-reject] La solicitud termina aquí.
    [release] El jugador puede irse. Su pertenencia y su licencia aquí terminan cuando la otra federación lo complete.
    [refuse] La solicitud termina. Las obligaciones pendientes son una razón.
    [record-release] La salida se da por concedida por la otra federación.
    [record-refusal] La salida se da por negada y la solicitud termina.
    [authority-approve] La salida queda concedida con su número de referencia.
    [authority-reject] La solicitud termina aquí.
    [record-approval] Se da por aprobada con ese número de referencia.
    [record-rejection] Se da por rechazada y la solicitud termina.
    [complete] { $count ->
        [0] El jugador pasa a ser miembro aquí y compite desde hoy.
        [one] El jugador pasa a ser miembro aquí y compite desde mañana.
       *[other] El jugador pasa a ser miembro aquí y compite dentro de { $count } días.
    }
    [pay] La cuota de tramitación de la federación de origen se da por pagada.
   *[cancel] La solicitud termina y nada cambia.
}
itc-done = { $offer ->
    [federation-approve] Está aprobado.
    [federation-reject] Está rechazado.
    [release] La salida está concedida.
    [refuse] La salida está negada.
    [record-release] La salida está anotada.
    [record-refusal] La negativa está anotada.
    [authority-approve] Está aprobado.
    [authority-reject] Está rechazado.
    [record-approval] La aprobación está anotada.
    [record-rejection] El rechazo está anotado.
    [complete] Está completado.
    [pay] La cuota se da por pagada.
   *[cancel] Está retirado.
}
itc-records = { $who } no tiene oficina aquí: usted anota la respuesta recibida. Adjunte la carta con que llegó.
itc-why = Por qué
itc-why-refused = Por qué se niega la salida

## May somebody compete?

check-lead = Si un jugador venido del extranjero puede competir un día, según el número del certificado.
check-asked = La pregunta
check-answer = La respuesta
check-on = ¿Qué día?
check-now = Comprobar
check-yes = Puede competir el { $day }
check-no = No puede competir el { $day }
check-copy = Copiar un enlace a esta respuesta
check-unknown = No hay ningún certificado con este número.
check-unknown-advice = Compárelo con el certificado: empieza por ITC y el año.
check-later = La respuesta aparecerá aquí.
