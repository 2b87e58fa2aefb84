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
effect-age = { $type }, { $age } años

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
history-entity-transfer-config = Reglas de traspaso
history-entity-transfer-fee = Cuota de traspaso
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
rule-age-from = desde la edad
rule-age-to = hasta la edad
rule-basis = cómputo
rule-tiering = modo de los tramos
rule-up-to = hasta miembros
rule-overridable-by = puede fijarlo
rule-flags = debe cumplirse
rule-categories = categorías de jugadores
rule-sexes = sexo
rule-borne-by = lo asume
rule-fee-categories = se aplica a
rule-levels = niveles de competición
rule-classes = clases de competición
rule-level = nivel
rule-first-year-only = solo el primer año
rule-tax = régimen fiscal
rule-debtor = lo debe
rule-family-size-from = familia de al menos
rule-family-rank-from = desde el número en la familia
rule-reference-license-type = precio de la licencia

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

## Entries as a whole

fees-tab-surcharges = Antes y después de plazo
edit-unreached = No les afecta, porque tienen importe propio: { $places }.
effect-clubs = Lo que los clubes de { $place } pagan por su afiliación el { $day }.
effect-club-head = Club
effect-club = Club de { $count } miembros
row-edit = Editar todo
row-new = Nueva entrada
row-new-component = Añadir una parte
row-new-fee = Añadir una cuota
row-new-surcharge = Añadir un descuento o un recargo
row-new-waiver = Añadir una exención
row-new-split = Añadir un reparto
row-nothing-yet = Cambie algo y aquí verá su efecto antes de guardar nada.
row-new-yet = Rellénelo y aquí verá su efecto antes de guardar nada.
row-end = Finalizar o eliminar …
row-ending = Lo que estaba en vigor queda registrado y termina; lo que no ha empezado se elimina.
row-end-do = Finalizar y publicar
row-keep = Conservarlo
row-none = sin indicar
row-sum = En total: { $sum }
row-name = Nombre
row-code = Código, en minúsculas
row-owner = De quién es
row-locked = Igual para todos: sin importes propios
row-overridable_by = Quién, por debajo, puede fijar su importe
row-tax = Régimen fiscal
row-recipient = Quién lo recibe
row-basis = Cómo se cuenta
row-amount = Importe en { $currency }
row-percentage = Porcentaje
row-multiplier = Veces el precio de la licencia
row-reference_license_type = Precio de qué licencia
row-tiering = Cómo funcionan los tramos
row-tiering-graduated = cada miembro, el precio de su tramo
row-tiering-whole_volume = todos los miembros, el precio del tramo alcanzado
row-tiering-flat_by_tier = un importe por club, según el tramo
row-tiers = Tramos por número de miembros; el último sin límite
row-add-tiers = Añadir un tramo
row-remove-tiers = Quitar el tramo { $number }
row-up_to = Hasta cuántos miembros
row-first_year_only = Solo el primer año del club
row-levels = Niveles de competición; sin elegir: todos
row-classes = Clases de competición; sin elegir: todas
row-debtor = Quién lo debe
row-debtor-organiser = el organizador
row-debtor-host_district = el distrito donde se celebra
row-mode = Cómo se mide
row-mode-fixed = un importe fijo
row-mode-multiplier = un múltiplo del precio de una licencia
row-mode-full = todo
row-mode-percentage = un porcentaje
row-mode-by_component = cada parte a su titular
row-mode-shares = en porcentajes
row-kind = Qué es
row-kind-early_bird = descuento por inscripción anticipada
row-kind-late_fee = recargo por demora
row-kind-youth = para jóvenes
row-kind-veteran = para veteranos
row-kind-disabled = por discapacidad
row-kind-family = para familias
row-kind-honorary = para miembros de honor
row-kind-low_income = por bajos ingresos
row-kind-custom = solo por sus condiciones
row-fee_categories = Se aplica a; sin elegir: licencias
row-license_types = Tipos de licencia; sin elegir: todos
row-applies_to = Sobre qué partes; sin elegir: todas
row-borne_by = Quién lo asume
row-steps = Escalones
row-add-steps = Añadir un escalón
row-remove-steps = Quitar el escalón { $number }
row-until = Hasta, ese día incluido
row-from = Desde
row-to = Último día
row-shares = Porcentajes
row-add-shares = Añadir un porcentaje
row-remove-shares = Quitar el porcentaje { $number }
row-level = Qué nivel
row-prices = Precios
row-add-prices = Añadir un precio
row-remove-prices = Quitar el precio { $number }
row-when = Para quién
row-categories = Categorías de jugadores; sin elegir: todas
row-sexes = Sexo; sin elegir: todos
row-flags = Deben cumplirse todos
row-age_from = Desde la edad de
row-age_to = Hasta la edad de
row-family_size_from = Familia de al menos
row-family_rank_from = Desde el número en la familia
row-valid_from = Primer día
row-valid_to = Último día
