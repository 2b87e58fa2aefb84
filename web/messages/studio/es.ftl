# Lo que dice la carpeta web/src/studio, en español.

## Drafts

studio-lead = Cambie una regla sin tocar la licencia de nadie: trabaja en una copia, ve al momento lo que pagaría cada persona y publica cuando está bien.
studio-drafts = Borradores
studio-new = Nuevo borrador
studio-none = Todavía no hay ningún borrador. Empiece uno: nada cambia para nadie hasta que se publica.
studio-none-of-state = Ningún borrador está en ese estado.
studio-name = Para qué
studio-state = Estado
studio-by = De
studio-updated = Última escritura
studio-state-all = Todos
studio-state-open = en curso
studio-state-submitted = espera la aprobación
studio-state-scheduled = aprobado, vale más tarde
studio-state-published = publicado
studio-state-discarded = abandonado
studio-revision = revisión { $number }
studio-new-name = ¿Para qué es?
studio-new-name-how = Una línea que los demás entiendan: «Córcega: 1,50 menos hasta los 25».
studio-new-make = Empezar el borrador
studio-begin = Empezar con
studio-begin-regional = Una medida regional para los jóvenes
studio-begin-regional-how = Una regla corta casi terminada: usted rellena dónde, hasta qué edad y cuánto.
studio-begin-taken = Ya hay una regla de este tipo, en { $file }. Empiece con las reglas tal como están y cambie ese archivo.
studio-begin-empty = Las reglas tal como están
studio-begin-empty-how = Cambie un importe, una temporada o una regla que ya existe.
studio-begin-what = Una medida de una región para los jóvenes. Pregunta tres cosas: dónde, hasta qué edad y cuánto menos. Rellénelas abajo; el precio de al lado sigue mientras escribe.
studio-begin-who = DÓNDE y QUIÉN: escriba el código de la región entre las comillas, y la edad detrás de <. Los códigos son: { $places }.
studio-begin-much = CUÁNTO MENOS: escriba el importe entre las comillas, con punto: 1.50
studio-begin-why = POR QUÉ, tal como lo lee quien paga:
studio-begin-reason = Menos para los jóvenes de la región.

## How it works

studio-guide = Cómo funciona
studio-guide-away = Ocultar
studio-guide-done = hecho
studio-guide-write = Escribir la regla
studio-guide-write-how = Rellene lo que pide el texto. Se guarda solo.
studio-guide-try = Probarla con alguien
studio-guide-try-how = Introduzca a una persona a quien se aplica: el precio de hoy y el del borrador están lado a lado.
studio-guide-test = Guardarla como prueba
studio-guide-test-how = Un botón hace una prueba de lo que ha probado, para que nadie lo estropee después.
studio-guide-impact = Ver a quién afecta
studio-guide-impact-how = Cuente sobre miles de personas antes de que nadie pague.
studio-guide-publish = Hacer que se publique
studio-guide-publish-how = Diga por qué en una línea. Una segunda persona la mira si su federación lo quiere.

## A draft

studio-back = Todos los borradores
studio-base = hecho sobre la revisión { $number }
studio-from = vale desde
studio-unchanged = Aún no ha cambiado nada: elija un archivo y escriba.
studio-submitted = { $name } pide la aprobación:
studio-submitted-own = Usted mismo ha escrito en él: otra persona tiene que aprobarlo.
studio-sent-back = { $name } lo devolvió:
studio-published = Publicado por { $name }.
studio-published-see = Verlo en la calculadora
studio-saving-saved = Todo guardado
studio-saving-waiting = Aún sin guardar…
studio-saving-saving = Guardando…
studio-saving-failed = Sin guardar
studio-saving-lost = Sin guardar: cambiado en otro sitio
studio-failed = Lo que escribió no está guardado.
studio-failed-again = Guardar otra vez
studio-lost = Alguien ha cambiado este borrador entretanto.
studio-lost-how = Lo que escribió sigue aquí, pero no está guardado.
studio-lost-mine = Conservar lo que escribí
studio-lost-theirs = Volver a leer el borrador sin ello
studio-leave = Algo que escribió no está guardado. ¿Salir de todos modos?
studio-panel = Probar, pruebas, efecto, diferencia

## Files

studio-files = Archivos
studio-group-scripts = Reglas como scripts
studio-group-tests = Pruebas
studio-group-general = General
studio-group-season = Temporada { $season }
studio-changed-count = { $count ->
    [one] 1 cambiado
   *[other] { $count } cambiados
}
studio-errors-count = { $count ->
    [one] 1 error
   *[other] { $count } errores
}
studio-fails-count = { $count ->
    [one] 1 falla
   *[other] { $count } fallan
}
studio-change-added = nuevo
studio-change-changed = cambiado
studio-change-removed = quitado
studio-file-fees = Precios de las licencias
studio-file-fees-how = De qué se compone una licencia esta temporada y cuánto cuesta cada parte.
studio-file-overrides = Importes de los lugares
studio-file-overrides-how = Lo que cobran en su lugar regiones, distritos y clubes.
studio-file-schedules = Otras cuotas
studio-file-schedules-how = Afiliación, inscripciones, sanciones, suspensiones.
studio-file-surcharges = Recargos y descuentos
studio-file-surcharges-how = Lo que se añade por llegar tarde o se quita por llegar pronto.
studio-file-distribution = Quién recibe qué
studio-file-distribution-how = Cómo se reparte lo que se paga.
studio-file-organisation = Organización
studio-file-organisation-how = Regiones y distritos con sus códigos.
studio-file-seasons = Temporadas
studio-file-seasons-how = De qué día a qué día va cada temporada.
studio-file-sources = Fuentes
studio-file-sources-how = Dónde se decidieron las reglas, para citarlas.
studio-file-taxes = Impuestos
studio-file-taxes-how = Cómo tributa cada tipo de cuota.
studio-file-tenant = La federación
studio-file-tenant-how = Nombre, moneda, idiomas, redondeos, quién puede publicar.
studio-file-vocabulary = Palabras
studio-file-vocabulary-how = Tipos de licencia, categorías y cómo puede llamar un script a un importe.
studio-file-waivers = Exenciones
studio-file-waivers-how = Quién paga menos o nada.
studio-file-limits = Límites de los scripts
studio-file-limits-how = Cuánto trabajo puede hacer un script.
studio-file-test-how = Pruebas: una pregunta y la respuesta que debe haber. Se ejecutan con cada cambio.
studio-file-script-how = Una regla propia. Ctrl y Espacio muestran lo que se puede escribir, F1 explica una palabra.
studio-add = Añadir un archivo
studio-add-kind = ¿Qué es?
studio-kind-scripts = Una regla como script
studio-kind-tests = Pruebas
studio-kind-fees = Precios de las licencias de una temporada
studio-kind-overrides = Importes de los lugares de una temporada
studio-kind-schedules = Otras cuotas de una temporada
studio-kind-surcharges = Recargos de una temporada
studio-add-name = ¿Cómo se llama?
studio-add-season = ¿Qué temporada?
studio-add-letters = Solo letras sin acentos, cifras, - y _.
studio-add-there = { $file } ya existe.
studio-add-how = Será
studio-add-do = Añadirlo
studio-add-begun = Escriba aquí la regla; Ctrl y Espacio muestran lo que se puede escribir.
studio-remove = Quitar este archivo
studio-remove-sure = ¿Quitar lo que hay escrito aquí?
studio-revert = Deshacer todos los cambios de este archivo
studio-revert-sure = ¿Como está en vigor hoy?
studio-sure = Sí
studio-not-sure = No
studio-no-file = No hay ningún archivo que mostrar.
studio-removed = El borrador ya no tiene este archivo.
studio-text = Texto de { $file }
studio-wrong = { $count ->
    [one] Una cosa está mal
   *[other] { $count } cosas están mal
}
studio-warned = Conviene mirarlo
studio-place = { $file }, línea { $line }
studio-line = línea { $line }
studio-sound = El texto no tiene errores.

## What somebody pays

studio-result = Lo que cambia
studio-result-change = Probar con otra persona
studio-result-missing = Diga con quién probarlo.
studio-result-stale = El texto tiene errores: esto es de antes.
studio-result-same = Nada cambia para esta persona.
studio-result-inside = El mismo precio, compuesto de otro modo.
studio-result-other = El precio es otro para esta persona.
studio-result-said = Hoy { $before }, según el borrador { $after }.
studio-today = Hoy
studio-draft = Este borrador
studio-refused = no es posible
studio-born = fecha de nacimiento: { $date }
studio-tab-try = Probar
studio-tab-tests = Pruebas
studio-tab-tests-fail = { $count ->
    [one] Pruebas (1 falla)
   *[other] Pruebas ({ $count } fallan)
}
studio-tab-impact = Efecto
studio-tab-difference = Diferencia
studio-try-who = Con quién probarlo
studio-try-nothing = No se puede calcular nada mientras haya errores.
studio-try-missing = Falta todavía: { $fields }
studio-try-this = Probar este caso
studio-pick = Tomar a alguien de una prueba o de lo cobrado
studio-pick-case = De una prueba
studio-pick-case-how = { $count ->
    [one] Buscar en una prueba
   *[other] Buscar en { $count } pruebas
}
studio-pick-no-case = Ninguna prueba se llama así.
studio-pick-player = De la última licencia de un jugador
studio-pick-player-how = Nombre o número
studio-pick-decision = De un cálculo guardado, por su número
studio-pick-do = Tomarlo
studio-pick-taken = Tomado.
studio-pick-other = Aquello no era una licencia; aquí solo se prueban licencias.
studio-pick-erased = Lo que se preguntó allí está borrado.
studio-pick-keep = Guardar su respuesta registrada como prueba
studio-pick-none = Este jugador aún no tiene licencia.
studio-case = Hacer una prueba de ello
studio-case-how = La prueba vale mientras la respuesta para esta persona sea { $expected }.
studio-case-not = Posible en cuanto el borrador no tenga errores.
studio-case-name = Cómo se llama la prueba
studio-case-add = Añadir a { $file }
studio-case-made = La prueba está en { $file }.

## Tests

studio-tests-running = Las pruebas se ejecutan…
studio-tests-not = Las pruebas se ejecutan en cuanto el borrador no tenga errores.
studio-tests-fail = { $count ->
    [one] 1 prueba falla
   *[other] { $count } pruebas fallan
}
studio-tests-hold = { $count ->
    [one] 1 pasa
   *[other] { $count } pasan
}
studio-tests-all = { $count ->
    [one] La única prueba pasa
   *[other] Las { $count } pruebas pasan
}
studio-tests-again = Ejecutar otra vez
studio-tests-failing = Lo que falla
studio-tests-by-file = Todas las pruebas
studio-test-holds = pasa
studio-test-fails = falla
studio-expected = esperado
studio-found = encontrado
studio-nothing = nada
studio-coverage = Lo que ninguna prueba mira
studio-coverage-how = Un cambio ahí pasaría inadvertido. Las mismas marcas están junto a las líneas del texto.
studio-coverage-whole = Una prueba mira cada regla y cada línea.
studio-coverage-all = las { $count } están probadas
studio-coverage-of = { $count } de { $all } están probadas; sin prueba:

## Impact

studio-impact-source = ¿Sobre quién?
studio-impact-population = Personas inventadas
studio-impact-population-how = De toda edad, licencia y distrito; útil cuando aún no se ha cobrado nada parecido.
studio-impact-recorded = Lo cobrado
studio-impact-recorded-how = Cada licencia y cada cuota, como si se cobrara según el borrador.
studio-impact-size = Cuántas personas
studio-impact-on = En otro día
studio-impact-on-recorded = Vacío: cada una en su propio día.
studio-impact-on-population = Vacío: hoy.
studio-impact-find = Contar
studio-impact-again = Contar otra vez
studio-impact-cancel = Parar
studio-impact-errors = Posible en cuanto el borrador no tenga errores.
studio-impact-begins = Empieza…
studio-impact-progress = { $read } de { $total } vistas, { $changed } afectadas hasta ahora
studio-impact-cancelled = Parado.
studio-impact-outdated = El borrador o las reglas han cambiado desde entonces: cuente otra vez.
studio-impact-none = Aún no se ha contado nada. No cambia nada y dura unos segundos.
studio-impact-csv = Guardar como tabla (CSV)
studio-impact-made = Contado el
studio-weighed-nobody = De { $facts } vistas, nadie queda afectado.
studio-weighed = { $count ->
    [one] De { $facts } vistas, una queda afectada.
   *[other] De { $facts } vistas, { $changed } quedan afectadas.
}
studio-weighed-same = Juntas pagan lo mismo.
studio-weighed-less = Juntas pagan { $amount } menos.
studio-weighed-more = Juntas pagan { $amount } más.
studio-weighed-before = Hoy
studio-weighed-after = Según el borrador
studio-weighed-refused = Ya no es posible
studio-weighed-allowed = Ahora es posible
studio-weighed-inside = Mismo precio, repartido de otro modo
studio-histogram = En cuánto difieren los precios
studio-histogram-by = Diferencia
studio-histogram-count = Cuántas
studio-histogram-sum = Juntas
studio-range = { $from } a { $to }
studio-as-table = Como tabla
studio-by-license_type = Por licencia
studio-by-region = Por región
studio-by-district = Por distrito
studio-by-club = Por club
studio-by-recipient = Por quien recibe
studio-touched = { $changed } de { $facts } afectadas
studio-all-of = Mostrar las { $count }
studio-fewer = Mostrar menos
studio-column-touched = Afectadas
studio-column-difference = Diferencia
studio-largest = Los mayores cambios

## Difference

studio-difference-none = El borrador aún no cambia nada.
studio-difference-errors = Entrada por entrada se puede comparar en cuanto el borrador no tenga errores.
studio-difference-entries = { $count ->
    [one] Una entrada pasa a ser otra
   *[other] { $count } entradas pasan a ser otras
}
studio-hunk = Cambio en { $file }
studio-line-same = sin cambios:
studio-line-in = nuevo:
studio-line-out = quitado:

## What happens to a draft

studio-do-publish = Publicar
studio-do-publish-how = Desde entonces todos pagan según estas reglas. Lo cobrado antes queda como está.
studio-do-submit = Pedir la aprobación
studio-do-submit-how = Quienes pueden publicar reciben un correo. Hasta que decidan, el borrador no se puede cambiar.
studio-do-approve = Aprobar
studio-do-approve-how = Desde entonces todos pagan según estas reglas. Lo cobrado antes queda como está.
studio-do-reject = Devolver
studio-do-reject-how = El borrador se puede volver a cambiar, y quien lo pidió sabe por qué.
studio-do-withdraw = Retirar
studio-do-withdraw-how = El borrador se puede volver a cambiar; ya nadie tiene que aprobarlo.
studio-do-discard = Abandonar
studio-do-discard-how = El borrador se puede seguir leyendo, pero ni cambiar ni publicar.
studio-doing = Un momento…
studio-reason = ¿Por qué? Queda en el registro de cambios.
studio-reason-optional = Qué decir a quien lo pidió (puede quedar vacío)
studio-when = Cuándo
studio-when-now = Enseguida
studio-when-later = Desde un día y una hora
studio-stopped-tests = { $count ->
    [one] No publicado: una prueba falla.
   *[other] No publicado: { $count } pruebas fallan.
}
studio-stopped-tests-how = Corrija la regla, o la prueba si el nuevo importe es el querido.
studio-acknowledge = Los nuevos importes son los queridos: seguir aunque fallen pruebas
studio-stopped-errors = { $count ->
    [one] No es posible: una cosa está mal.
   *[other] No es posible: { $count } cosas están mal.
}
studio-behind = Desde entonces se publicaron otras reglas: usted empezó sobre la revisión { $base }, la revisión { $live } está en vigor
studio-behind-changes = { $count ->
    [one] Cambiaron una entrada:
   *[other] Cambiaron { $count } entradas:
}
studio-behind-how = Ponga el borrador al día; lo que escribió se queda.
studio-rebase = Ponerlo al día
studio-conflict = Ambos cambiaron el mismo archivo. ¿Cuál se queda?
studio-conflict-draft = Lo que hay en este borrador
studio-conflict-live = Lo que se publicó
