# What the folder web/src/fees says, en español.

## The fees of a season

fees-title = Cuotas de una temporada
fees-short = Tabla
fees-lead = { $tenant }: importes vigentes el { $day }.
fees-tabs = Clases de cuotas
fees-tab-licence = Licencia
fees-tab-schedules = Otras cuotas
fees-tab-reductions = Reducciones y reparto
fees-filter = Buscar
fees-filter-placeholder = Parte, región, distrito
fees-copy = Copiar la temporada…
fees-table = Partes de la licencia por tipo, temporada { $season }
fees-component = Parte
fees-none = –
fees-locked = igual para todos
fees-change-of = Cambiar: { $name }
fees-before = antes: { $amount }
fees-later = desde el { $day }: { $amount }
fees-others = { $count ->
    [one] y { $count } más según edad o categoría
   *[other] y { $count } más según edad o categoría
}
fees-own = { $count ->
    [one] { $count } lugar con importe propio
   *[other] { $count } lugares con importes propios
}
fees-own-add = Otro importe para un lugar
fees-own-add-of = Fijar otro importe para un lugar: { $name }, { $type }
fees-no-components = Esta temporada aún no tiene partes. Copie otra temporada en ella.
fees-no-match = Nada con ese nombre.
fees-no-rows = No hay nada fijado.
fees-subtotal = Suma de las partes
fees-total = A pagar ese día
fees-from-day = desde el { $day }
fees-to-day = hasta el { $day }
fees-age-between = de { $from } a { $to } años
fees-age-from = { $from } años o más
fees-age-to = { $to } años o menos
fees-family-size = familia de { $count } o más
fees-family-rank = a partir del n.º { $count } de la familia
fees-applies-to = sobre { $parts }
fees-basis-flat = fijo
fees-basis-per_member = por socio
fees-basis-tiers = según el número de socios
fees-basis-per_player = por jugador
fees-basis-per_team = por equipo
fees-category-license = Licencia
fees-category-affiliation = Afiliación de clubes
fees-category-competition_entry = Inscripciones en torneos
fees-category-sanction = Homologación de torneos
fees-category-suspension = Suspensiones
fees-category-transfer = Traspasos
fees-category-other = Otros
fees-tier = hasta { $count } socios { $amount } cada uno
fees-tier-beyond = a partir de ahí { $amount } cada uno
fees-waivers = Exenciones y descuentos
fees-waiver-full = gratis
fees-splits = Quién recibe qué
fees-by-component = Cada parte a su titular

## Editing

edit-amount = Importe en { $currency }
edit-percentage = Porcentaje
edit-multiplier = Veces el precio de referencia
edit-node = Para qué lugar
edit-node-choose = Elija un lugar
edit-from = Desde qué día
edit-from-hint = Sin día rige desde hoy, o desde el primer día de la temporada si aún no ha empezado. Lo que regía queda registrado.
edit-source = En qué se basa
edit-source-none = Aún sin fuente: ejemplo
edit-reason = Motivo, para el registro
edit-nothing-yet = Cambie la cifra y aquí se muestra su efecto, antes de guardar nada.
edit-outcome-created = Se crea.
edit-outcome-updated = Sustituye al valor actual, que aún no rige.
edit-outcome-superseded = Rige desde el { $day }; hasta entonces queda el valor actual.
edit-outcome-closed = Termina la víspera del { $day }.
edit-outcome-deleted = Se elimina.
edit-outcome-unchanged = Nada cambia.
edit-save = Guardar y publicar
edit-save-anyway = Publicar de todos modos
edit-saving = Guardando…
edit-saved = { $name }: guardado, revisión { $revision }.
edit-cancel = Cancelar
edit-close-override = Terminar el importe propio
edit-not-allowed = Sus funciones no permiten guardarlo. Aun así puede ver qué efecto tendría.
edit-lost = Otra persona lo cambió mientras tanto. No se ha guardado nada suyo.
edit-lost-yours = Cuando empezó
edit-lost-theirs = Ahora
edit-lost-renew = Seguir desde lo último, conservando lo que escribí
edit-tests = { $count ->
    [one] { $count } caso de referencia da otro resultado.
   *[other] { $count } casos de referencia dan otro resultado.
}
edit-tests-figures = se esperaba { $expected }, resulta { $found }
edit-anyway = Estas diferencias son intencionadas: publicar a pesar de los casos

## What a change does

effect-caption = Lo que pagan los miembros de { $place } el { $day }.
effect-count = El precio cambia para { $changed } de estos { $count }.
effect-member = Miembro
effect-before = Antes
effect-after = Después
effect-third = { $type }, tercero de una familia

## Copying a season

copy-title = Copiar una temporada
copy-from = De
copy-to = A
copy-hint = Diga en qué temporada se convierte, por ejemplo 2028; se crea si no existe. Lo que ya está queda igual.
copy-would = Se crearían: { $created }. Ya existen: { $skipped }.
copy-done = Copiado. Creados: { $created }. Sin cambios: { $skipped }.
copy-do = Copiar la temporada
copy-doing = Copiando…
copy-close = Cerrar

## On the time line

time-title = La temporada en una línea
time-short = Línea de tiempo
time-surcharges = Descuentos por anticipación y recargos
time-waivers = Reducciones
time-free = gratis
time-today = Hoy, { $day }
time-table = Lo mismo en una tabla
time-what = Qué
time-when = Cuándo
time-figure = Cuánto
time-whom = Para quién
time-everybody = todos
time-until = hasta el { $day } inclusive
time-from = a partir del { $day }

## The change log

history-title = Qué cambió, quién, cuándo y por qué
history-short = Registro
history-lead = Cada cambio de las cuotas, antes y después, el más reciente primero. Nunca se quita nada.
history-tab-log = Cambios
history-tab-revisions = Revisiones
history-entity = Qué
history-category = Clase de cuota
history-from = Desde
history-user = Quién
history-all = Todo
history-everybody = Todos
history-nobody = el programa
history-empty = Ningún cambio coincide. Quite un filtro para ver más.
history-more = Mostrar anteriores
history-revision = revisión { $number }
history-entity-license-fee-config = Parte de la licencia
history-entity-license-fee-override = Importe de un lugar
history-entity-fee-surcharge = Descuento o recargo
history-entity-fee-schedule = Otra cuota
history-entity-waiver-type = Reducción
history-entity-revenue-distribution-rule = Reparto
history-entity-season = Temporada
history-action-created = lo creó
history-action-updated = lo cambió
history-action-superseded = fijó un valor nuevo
history-action-closed = lo terminó
history-action-deleted = lo eliminó
history-action-copied = copió una temporada
history-action-restored = restauró una revisión anterior

## Before and after

changes-member = Qué
changes-before = Antes
changes-after = Después
changes-same = Ambos dicen lo mismo.
changes-whole = { $count ->
    [one] Mostrar { $count } sin cambios
   *[other] Mostrar { $count } sin cambios
}
changes-less = Solo lo que cambió
changes-yes = sí
changes-no = no
rule-amount = importe
rule-percentage = porcentaje
rule-multiplier = veces
rule-valid-from = desde
rule-valid-to = hasta
rule-reference = se basa en
rule-illustrative = ejemplo
rule-name = nombre
rule-prices = precio
rule-when = condición
rule-license-types = tipos de licencia
rule-node = lugar
rule-component = parte
rule-owner = titular
rule-locked = igual para todos
rule-steps = escalón
rule-until = hasta
rule-from = a partir de
rule-to = hasta
rule-season = temporada
rule-code = código
rule-kind = clase
rule-mode = modo
rule-applies-to = se aplica a
rule-shares = cuota
rule-tiers = tramo
rule-recipient = beneficiario
rule-fee-category = clase de cuota
rule-starts-on = primer día
rule-ends-on = último día

## Revisions

revisions-from = Comparar
revisions-to = con
revisions-compare = Mostrar la diferencia
revisions-changes = { $count ->
    [one] { $count } diferencia
   *[other] { $count } diferencias
}
revisions-live = en vigor
revisions-restore = Restaurar la revisión { $number }
revisions-do = Ponerla en vigor, como revisión nueva
revisions-restored = La revisión { $number } vuelve a estar en vigor.
