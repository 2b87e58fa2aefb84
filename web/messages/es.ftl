# Lo que solo dice la página, en español. Cada lengua tiene los mismos mensajes;
# una prueba los compara.
#
# Las frases de los motivos y rechazos del motor están en host/messages, también para la página.

## The page

page-title = ¿Cuánto costará la licencia, y por qué?
page-lead = Las reglas de la propia federación, aplicadas mientras escribe. Cada importe muestra su motivo, y el servidor lo confirma al céntimo.
labelled = { $name }: { $value }
page-skip = Ir a la calculadora
page-language = Idioma
page-language-failed = No se pudo cargar ese idioma; elíjalo de nuevo.
page-light = Claro u oscuro
page-light-dark = Cambiar a oscuro
page-light-light = Cambiar a claro
page-foot = Un carreau es el tiro que queda exactamente donde estaba la otra bola. La vista previa queda exactamente donde queda el servidor.
page-embed = En su propio sitio
page-interface = La interfaz HTTP
nothing-title = Aquí no hay nada
nothing-advice = No hay ninguna página en esta dirección. Quizá se copió solo una parte.

## The questions

form-title = Sus preguntas
form-tenant = Federación
form-tenant-unknown = Aquí no hay ninguna federación «{ $tenant }»; elija una de estas.
form-season = Temporada
form-license-type = Licencia
form-choose = Elegir una licencia
form-birth-date = Fecha de nacimiento
form-club = Club
form-club-placeholder = Nombre, número o lugar
form-club-none = Ningún club ni distrito con ese nombre.
form-club-away = El directorio de clubes no está disponible; estos son los lugares que nombran las reglas.
form-club-clear = Quitar el club elegido
form-on = Solicitada el
form-today = Volver a hoy
form-sex = Sexo
form-not-said = Sin indicar
form-sex-female = Mujer
form-sex-male = Hombre
form-sex-other = Otro
form-category = Categoría
form-none = Ninguna
form-flags = ¿Se da alguno de estos casos?
form-family = Familia con licencia esta temporada, jugador incluido
form-family-rank = puesto por edad, la persona mayor es 1
form-family-size = personas en total
date-day = Día
date-month = Mes
date-year = Año
date-day-placeholder = DD
date-month-placeholder = MM
date-year-placeholder = AAAA
place-region = Región
place-district = Distrito
place-club = Club
field-season = la temporada
field-license-type = la licencia
field-birth-date = la fecha de nacimiento
field-org = el club
field-family = los dos números de la familia
field-on = la fecha
refused-allowed = Posible aquí:

## Before there is a price

empty-lead = Diga quién juega y dónde. El precio aparece mientras escribe.
empty-needed = Falta todavía:
empty-examples = O empiece con un ejemplo
example-junior-marseille = Un júnior de 16 años en Marsella
example-family-lyon = La tercera licencia de una familia en Lyon, en noviembre
example-cadet-bordeaux = Un niño en Burdeos, cuyo club paga
example-adult-berlin = Un adulto en Berlín, con la regla propia de la federación
example-adult-duesseldorf = Con tiempo en Düsseldorf y bajos ingresos
example-senior-stockholm = Demasiado tarde en Estocolmo: el precio se duplica
example-youth-oresund = Una niña de 12 años junto al Øresund
loading = Cargando las reglas …

## The price

quote-sheet = El precio
quote-figures = De qué se compone
quote-before = antes: { "" }
quote-illustrative-short = ilustrativo
quote-allocated = Lo que quita a cada componente
quote-aside = { $count ->
    [one] Se examinó un punto y no se aplica
   *[other] Se examinaron { $count } puntos y no se aplican
}
quote-all = { $count ->
    [one] El único motivo
   *[other] Los { $count } motivos, en orden
}
quote-stale-missing = Este es el último precio. Para el nuevo falta todavía: { $fields }.
quote-stale-refused = Este es el último precio. Lo que figura ahora se rechaza; el campo dice por qué.
split-recipient = Destinatario
split-why = Por qué { $recipient } recibe esto
split-bears = asume más de lo que recibe
course-title = Si se solicita otro día
course-days = del { $from } al { $to }
course-no-price = sin precio
script-mark = actúa la regla propia de la federación
script-work = Script { $hook }: { $operations ->
    [one] una operación
   *[other] { $operations } operaciones
}.
script-read = Leer el script { $name }

## Confirming

confirm-title = Confirmación del servidor
confirm = Confirmar con el servidor
confirm-again = Preguntar de nuevo al servidor
confirm-asking = El servidor responde …
confirm-hint = El servidor responde él mismo a la misma pregunta y la registra con un número.
confirm-hint-unrecorded = El servidor responde él mismo a la misma pregunta; no se registra nada.
confirm-equal = Carreau: el servidor dice exactamente lo mismo.
confirm-equal-bytes = Los { $bytes } bytes de ambas respuestas son iguales.
confirm-different = ¡La respuesta del servidor es otra!
confirm-different-at = La primera diferencia está en { $path }.
confirm-here = Aquí
confirm-there = Servidor
confirm-preview-goes-on = El precio de arriba se mantiene: se calculó aquí, con las mismas reglas.
rules-changed = Las reglas han cambiado desde que se abrió esta página.
rules-changed-advice = El servidor respondió según las nuevas. Cárguelas: el precio se calcula de nuevo y se confirma.
rules-load = Cargar las nuevas reglas
engine-hash = Motor
pack-hash = Reglas
reply-hash = Respuesta
pinned-title = El mismo módulo
pinned-check = Comprobar con el módulo exacto que fijó el servidor
pinned-asking = Cargando el módulo del servidor …
pinned-equal = El módulo del servidor, ejecutado aquí, da los mismos bytes.
pinned-different = ¡El módulo del servidor, ejecutado aquí, da otra respuesta!
copy = copiar
copied = copiado
copy-name = Copiar: { $name }
copied-name = Copiado: { $name }
link-copy = Copiar un enlace a este precio
link-copied = Enlace copiado
print = Imprimir
embed-open = Abrir este precio en Carreau, donde se puede registrar

## A decision

decision-title = Una decisión registrada
decision-back = A la calculadora
decision-number = Decisión
decision-record = El registro
decision-decided = Tomada
decision-purpose = Finalidad
decision-purpose-quote = presupuesto
decision-purpose-binding = vinculante
decision-request = La pregunta tal como se hizo
decision-same-here = Su navegador volvió a calcular esta respuesta con las mismas reglas: es la registrada, byte por byte.
decision-differs-here = Su navegador calculó una respuesta distinta de la registrada. Haga que el servidor la repita.
decision-rules-hidden = No todas las reglas que la produjeron son públicas, así que su navegador no puede recalcularla. El servidor sí.
decision-erased = La pregunta y la respuesta se han borrado.
decision-erased-remains = Queda el registro: cuándo se decidió, con qué motor y qué reglas, y la huella de la respuesta. Ya no se puede repetir.
decision-unknown = No hay ninguna decisión con este número.
decision-unknown-advice = Compruebe que copió la dirección completa, o pregunte a quien le dio el número.
to-test = Hacer de ello un caso de prueba
to-test-made = Póngalo en un archivo de la carpeta «tests» de las reglas: el caso falla en cuanto las reglas respondan otra cosa.
to-test-case = El caso de prueba
replay = Repetir la decisión
replay-asking = Repitiendo …
replay-identical = Idéntica: el motor y las reglas fijados dan otra vez la misma respuesta.
replay-different = ¡La repetición da otra respuesta!
replay-erased = Los datos de esta decisión se han borrado; no queda nada que repetir.
replay-at = Primero en
replay-recorded = Registrado
replay-replayed = Repetido

## What was asked and answered

asked-season = temporada { $season }
asked-members = { $count ->
    [one] un miembro
   *[other] { $count } miembros
}
asked-team = { $count ->
    [one] un jugador
   *[other] un equipo de { $count }
}
asked-first-year = primer año
asked-paid-before = { $amount } ya pagados
asked-copy = de la temporada { $from } a la temporada { $to }
figure-before = Importe anterior
figure-reference = Precio de referencia
figure-times = Multiplicado por
figure-fixed = Importe fijo
owed-by = { $debtor ->
    [organiser] A cargo del organizador
   *[other] A cargo de { $debtor }
}
copy-nothing = No se creó nada: todo existía ya.
copy-created = Creado
copy-skipped = Ya existía y se dejó como estaba
copy-pack = Las reglas después
copy-entity-season = Temporada
copy-entity-component = Partes de la licencia
copy-entity-override = Importes fijados por regiones, distritos y clubes
copy-entity-surcharge = Descuentos por anticipación y recargos por retraso
copy-entity-affiliation = Afiliación
copy-entity-competition-entry = Inscripciones en competiciones
copy-entity-sanction = Homologación de competiciones
copy-entity-suspension = Suspensiones
decision-answer = La respuesta tal como se dio

## Failures

failure-unreachable = El servidor no responde.
failure-server = El servidor tiene un fallo. Inténtelo de nuevo en un momento.
failure-engine = No se pudo cargar el cálculo. { $reason }
failure-editor = No se pudo cargar el editor; el texto se puede leer. { $reason }
failure-again = Intentarlo de nuevo
failure-request = Solicitud { $id }

## The desks

page-skip-content = Ir al contenido
desk-navigation = Secciones
desk-calculator = Calculadora
desk-log-in = Iniciar sesión
desk-forgotten-password = Contraseña olvidada
desk-password-reset = Elegir una contraseña nueva
desk-invitation = Le damos la bienvenida
desk-account = Su cuenta
desk-fees = Cuotas
desk-changes = Registro de cambios
desk-studio = Taller
desk-loading = Un momento…
desk-forbidden = Ninguna de sus funciones en esta federación lo permite. Pregunte a su administrador.
log-in = Iniciar sesión
log-out = Cerrar sesión
log-in-email = Correo electrónico
log-in-password = Contraseña
log-in-busy = Iniciando sesión…
log-in-forgotten = ¿Ha olvidado su contraseña?
role = { $role ->
    [platform_admin] Administración de la plataforma
    [tenant_admin] Administración
    [treasurer] Tesorería
    [officer] Gestión federativa
    [club_officer] Secretaría del club
    [insurance_agent] Agente de seguros
    [rule_author] Autor de reglas
    [insurer] Aseguradora
    [auditor] Auditoría
    [player] Jugador
    [customer] Cliente
   *[other] { $role }
}
desk-members = Miembros
desk-licences = Licencias
desk-transfers = Traspasos
desk-itc-check = ¿Puede competir el jugador?
desk-payments = Pagos
desk-revenue = Ingresos
desk-own = Su licencia
desk-test-checkout = Un pago de prueba
dialog-close = Cerrar
picker-clear = Borrar la selección
picker-none = Ningún lugar con ese nombre.
edit = Editar
save = Guardar
saving = Guardando…
saved = Guardado.
cancel = Cancelar
desk-organisation = Organización
desk-administration = Administración
show-more = Ver más
