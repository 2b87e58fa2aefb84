# Las frases que se muestran, en español. Cada idioma tiene los mismos mensajes; una prueba los
# compara.
#
# Una clave del motor pasa a ser un nombre con guiones: véase en.ftl. Importes, fechas, porcentajes
# y nombres llegan ya con formato; lo que falta es `none`.

## Formatos

money = { $currency ->
    [EUR] { $sign }{ $amount } €
    [GBP] { $sign }{ $amount } £
    [USD] { $sign }{ $amount } $
   *[other] { $sign }{ $amount } { $currency }
}
percent = { $number } %
federation-part = { $code ->
    [GB-ENG] Inglaterra
    [GB-SCT] Escocia
    [GB-WLS] Gales
    [GB-NIR] Irlanda del Norte
   *[other] { $code }
}
date = { $day } de { month } de { $year }
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
club = club { $code }
named = { $name } ({ $code })

## Palabras para lo que el motor nombra con un código

level = { $level ->
    [federation] Federación
    [region] Región
    [district] Distrito
    [club] Club
   *[other] Nivel
}
guard = { $guard ->
    [alone_later] que las comprobaciones y pruebas pasen, que no se haya publicado nada entretanto, que no haga falta otra persona y que la hora esté por llegar
    [alone_now] que las comprobaciones y pruebas pasen, que no se haya publicado nada entretanto y que no haga falta otra persona
    [another] que decida alguien distinto de quien lo escribió
    [another_later] que las comprobaciones y pruebas pasen, que no se haya publicado nada entretanto, que lo apruebe alguien distinto de quien lo escribió y que la hora esté por llegar
    [another_now] que las comprobaciones y pruebas pasen, que no se haya publicado nada entretanto y que lo apruebe alguien distinto de quien lo escribió
    [authority_needed] una confederación o la federación internacional decide también
    [authority_not_needed] las dos federaciones deciden solas
    [balanced] que no quede nada por pagar
    [begun] que ese día rija una suspensión
    [completable] su último día no ha pasado, y ninguna cuota lo impide
    [escalates] su plazo ha pasado, y entonces se avisa a la federación
    [federation_approval_not_required] la federación no tiene que aprobar primero
    [federation_approval_required] la federación aprueba primero
    [first_federation] la federación debe aprobar antes que todos los demás
    [first_new_club] el club de destino debe aprobar antes que todos los demás
    [first_old_club] el club de origen debe aprobar antes que todos los demás
    [fit] que las comprobaciones y pruebas pasen y que no se haya publicado nada entretanto
    [free] que no cueste nada
    [in_use] que la licencia esté activa o suspendida
    [issued_on_approval] que las licencias se expidan al aprobarse
    [issued_on_payment] que las licencias se expidan al pagarse
    [last] nadie más tiene que aprobar
    [nobody] nadie tiene que aprobar
    [not_moved] el jugador todavía no ha cambiado de club
    [not_over] que la suspensión no haya terminado ni se haya levantado
    [original] que sea un pago del que quede algo
    [over] su último día ha pasado
    [owed] que quede algo por pagar
    [part] que se devuelva menos de lo que queda
    [period_over] que haya terminado el período
    [reminds] su plazo ha pasado, y entonces se envía un recordatorio
    [season_over] que haya terminado la temporada
    [settled] que todo esté pagado
    [silent_last] su plazo ha pasado, el silencio aprueba, y nadie más tiene que hacerlo
    [silent_then_federation] su plazo ha pasado, el silencio aprueba, y sigue la federación
    [silent_then_new_club] su plazo ha pasado, el silencio aprueba, y sigue el club de destino
    [silent_then_old_club] su plazo ha pasado, el silencio aprueba, y sigue el club de origen
    [term_over] que ese día no rija ninguna suspensión
    [then_federation] la federación aprueba a continuación
    [then_new_club] el club de destino aprueba a continuación
    [then_old_club] el club de origen aprueba a continuación
    [unfit] que falle una comprobación o una prueba, o que se haya publicado algo entretanto
    [whole] que se devuelva todo lo que queda
   *[other] otra condición
}
expected = { $expected ->
    [date] una fecha como 2026-01-31
    [amount] un importe entre comillas con todos los decimales de la moneda{ $example ->
        [none] { "" }
       *[other] , como "{ $example }"
    }
    [amount_above_zero] un importe mayor que cero
    [amount_not_below_zero] un importe que no sea negativo
    [percentage] un porcentaje entre comillas, como "12.5"
    [text] un texto
    [integer] { $least ->
        [none] un número entero
       *[other] un número entero de { $least } a { $most }
    }
    [boolean] true o false
    [list] una lista
    [object] un grupo de campos
    [one_of] uno de los valores posibles
    [currency] un código de moneda como EUR
    [season_code] un código de temporada como 2026-27, de 16 letras (de la A a la Z), cifras, - y _ como máximo
    [code] un código de 64 letras (de la A a la Z), cifras, - y _ como máximo que empiece por una letra o una cifra
    [account_code] el código de una cuenta, de 20 letras (de la A a la Z), cifras, . y - como máximo
    [script_file] un nombre de archivo como license_adjust.rhai, de letras (de la A a la Z), cifras, - y _
    [language] el código de un idioma, como es
    [time_zone] el nombre de una zona horaria, como Europe/Madrid
    [integer_of_64_bits] un número entero de 18 cifras como máximo
    [expectation] al menos un valor que la respuesta deba tener
    [season_of_a_year] un código de temporada que empiece por un año, como 2026, cercano al de la temporada copiada
    [text_or_names_by_language] un texto, o un nombre por idioma
    [text_not_number] un texto entre comillas, como "12.50", y no un número decimal
    [toml] TOML correcto
    [readable_file] un archivo que se pueda leer como texto
    [nothing] nada aquí
    [terms] días como 2026-03-15/2026-04-30 o 2026-03-15/..
    [audience] public, member o staff
    [month_day] un día del año como 11-01
    [days_up_to_730] un número de días de 0 a 730
    [days_1_to_730] un número de días de 1 a 730
    [approvers] old_club, new_club y federation, cada uno una vez como máximo
    [none] otra cosa
   *[other] { $expected }
}
found = { $found ->
    [null] nada
    [boolean] true o false
    [decimal_number] un número decimal
    [large_number] un número de más de 64 bits
    [integer] un número
    [text] un texto
    [list] una lista
    [object] un grupo de campos
    [none] nada
   *[other] «{ $found }»
}
fee-category = { $fee_category ->
    [license] licencias
    [affiliation] afiliación de clubes
    [competition_entry] inscripciones en competiciones
    [sanction] homologación de competiciones
    [suspension] suspensiones
    [transfer] cambios de club
   *[other] otras tasas
}
adjustment-floor = Nunca por debajo de cero
adjustment-rounding = Redondeo

## El presupuesto

quote-title = { $license_type } · temporada { $season }
quote-on = A fecha de { $date }
quote-age = Edad considerada: { $age }
quote-component = Parte
quote-owner = La cobra
quote-amount = Importe
quote-subtotal = Subtotal
quote-total = Total a pagar
quote-tax-included = IVA incluido ({ $rate } sobre { $net })
quote-tax-added = IVA ({ $rate } sobre { $net })
quote-split = Quién recibe qué
quote-why = Por qué
quote-source = Fuente: { $source }
quote-illustrative = A título de ejemplo: inventado para esta demostración.
quote-refused = No se puede dar ningún precio.
allowed = Posible aquí: { $allowed }.
allowed-cut = Posible aquí: { $allowed } y { $more } más.
option = Véase { $option }.

## Las comprobaciones

check-error = error
check-warning = aviso
check-help = qué hacer
check-by = comprobación
check-explained = { $name } («carreau rules checks { $name }» la explica)
check-summary = { $errors ->
    [0] ningún error
    [one] { $errors } error
   *[other] { $errors } errores
}, { $warnings ->
    [0] ningún aviso
    [one] { $warnings } aviso
   *[other] { $warnings } avisos
}

## Las pruebas de las reglas

test-summary = superadas: { $passed }, fallidas: { $failed }
test-coverage = { $pack }: { $touched } de { $rows } filas tocadas, { $ran } de { $lines } líneas de scripts ejecutadas
test-untouched = ningún caso toca { $rule }
test-not-run = ningún caso ejecuta esta línea
test-difference = { $path }: se esperaba { $expected }, se encontró { $found }
test-nothing-found = nada
test-no-cases = No hay ninguna prueba en «{ $pack }»; escriba casos en su carpeta tests.
test-none-match = Ninguna prueba contiene «{ $filter }» en su nombre, archivo u operación; indique otro filtro, o ninguno.

## Para qué sirven las operaciones

purpose-license-fee-calculate = cuánto cuesta la licencia de un jugador, por qué, y quién recibe qué
purpose-affiliation-fee-calculate = cuánto cuesta la afiliación de un club
purpose-entry-fee-calculate = cuánto cuesta la inscripción de un equipo en una competición
purpose-sanction-fee-calculate = cuánto cuesta homologar una competición, clase por clase
purpose-suspension-fee-calculate = cuánto cuesta pedir una suspensión
purpose-surcharge-calculate = descuentos por anticipación y recargos por retraso sobre un importe
purpose-waiver-calculate = exenciones y descuentos sobre un importe
purpose-split-calculate = quién recibe qué parte de un importe
purpose-season-copy = las tarifas de una temporada preparadas para la siguiente
purpose-config-list = las entradas de las reglas, tal como se editan
purpose-config-change = en qué quedan las reglas cuando cambia una entrada
purpose-pack-check = qué está mal en un conjunto de reglas
purpose-pack-diff = qué cambia una modificación de las reglas
purpose-pack-amend = unas reglas con otras secciones, y qué tienen mal
purpose-workflow-step = lo que un evento hace de un estado
purpose-workflow-diagram = un proceso en filas y en imagen
purpose-ledger-charge = un precio como importe debido, con su vencimiento
purpose-ledger-accounts = las cuentas en que se llevan los diarios
purpose-ledger-post = adónde va el dinero, o de dónde se devuelve, y quién recibe qué
purpose-debt-check = lo que debe un deudor, y si eso bloquea
purpose-transfer-check = si un jugador puede cambiar de club, cuándo y cuánto cuesta
purpose-transfer-term = hasta cuándo se decide un traspaso
purpose-itc-open = qué requiere un certificado internacional de transferencia
purpose-itc-eligibility = desde cuándo puede competir un jugador del extranjero
purpose-confederation-find = a qué confederación pertenece una federación en una fecha
purpose-confederation-list = todas las federaciones de una fecha, con su confederación

## Explicaciones

explanation-age = { $age ->
    [one] { $age } año
   *[other] { $age } años
}: nacimiento el { $birth_date }, { $policy ->
    [calendar_year] edad que se cumple en el año natural de la temporada.
    [season_start] edad en el primer día de la temporada.
    [on_date] edad en el día de la solicitud.
   *[other] edad según la regla de la federación.
}
explanation-org-filled-in = { $level }: { $node }, según el directorio de la federación.
explanation-component-price = { $component }: { $amount } ({ $owner }).
explanation-component-level-missing = { $component }: no se cobra nada, porque no consta el nivel «{ $level }».
explanation-component-unpriced = { $component }: no se cobra nada, porque no hay ningún importe fijado para este club.
explanation-component-override = { $component }: { $after } { $before ->
    [none] (importe fijado por: { $node }).
   *[other] en lugar de { $before } (importe fijado por: { $node }).
}
explanation-subtotal = Las partes suman { $amount }.
explanation-surcharge-percentage = «{ $surcharge }», desde el { $date }: { $percentage } de { $base }, es decir, { $amount } más.
explanation-discount-percentage = «{ $surcharge }», hasta el { $date }: { $percentage } de { $base }, es decir, { $amount } menos.
explanation-surcharge-fixed = «{ $surcharge }», desde el { $date }: { $amount } más.
explanation-discount-fixed = «{ $surcharge }», hasta el { $date }: { $amount } menos.
explanation-discount-deadline-passed = «{ $surcharge }» ya no se aplica: el plazo terminó el { $date }.
explanation-surcharge-not-started = «{ $surcharge }» todavía no se aplica: empieza el { $date }.
explanation-surcharge-not-in-period = «{ $surcharge }» no se aplica en esta fecha.
explanation-surcharge-nothing-to-charge = «{ $surcharge }» no se aplica: las partes a las que se refiere no se cobran aquí.
explanation-waiver-full = «{ $waiver }»: exención total sobre { $base }, es decir, { $amount } menos.
explanation-waiver-percentage = «{ $waiver }»: { $percentage } de { $base }, es decir, { $amount } menos.
explanation-waiver-fixed = «{ $waiver }»: { $amount } menos, de { $base }.
explanation-waiver-capped = «{ $waiver }»: se limita a { $amount } en lugar de { $wanted }, para que nada quede por debajo de cero.
explanation-waiver-borne-by = «{ $waiver }»: estos { $amount } corren a cargo de uno solo: { $node }. Esta reducción no quita nada a la parte de los demás.
explanation-waiver-level-missing = Como no consta el nivel «{ $level }», «{ $waiver }» corre a cargo de: { $node }.
explanation-waiver-not-eligible = «{ $waiver }» no se aplica: { $criterion ->
    [age_from] hay que tener al menos { $needed } años, y la edad considerada es { $found }.
    [age_to] hay que tener como máximo { $needed } años, y la edad considerada es { $found }.
    [flag] hace falta la mención «{ $needed }».
    [family_size] hace falta una familia de al menos { $needed } personas, { $found ->
        [none] y no consta ninguna familia.
       *[other] y esta tiene { $found }.
    }
    [family_rank] empieza con la persona número { $needed } de una familia, { $found ->
        [none] y no consta ninguna familia.
       *[other] y esta es la número { $found }.
    }
    [person] depende de la persona, y no consta ninguna.
   *[other] no se cumplen sus condiciones.
}
explanation-waiver-not-used = «{ $waiver }» ({ $amount }) no se utiliza: «{ $used }» reduce el precio al menos lo mismo, y solo se aplica una reducción.
explanation-waiver-nothing-to-waive = «{ $waiver }» no se aplica: no queda nada que reducir.
explanation-script-adjustment = «{ $label }», por una regla propia de la federación: { $amount }{ $recipient ->
    [none] .
   *[other] , en favor de: { $recipient }.
}
explanation-script-changed = La regla propia de la federación deja «{ $component }» en { $after } en lugar de { $before }.
explanation-script-dropped = La regla propia de la federación quita «{ $component }», { $amount }.
explanation-script-moved = La regla propia de la federación pasa { $amount } de la parte de { $node } a { $recipient }.
explanation-script-not-eligible = «{ $waiver }» no se aplica: la regla propia de la federación no la concede.
explanation-script-said = La regla propia de la federación dice: { $text }.
explanation-script-ran = Se ha aplicado la regla propia de la federación ({ $operations ->
    [one] { $operations } paso
   *[other] { $operations } pasos
} de cálculo).
explanation-total-floor = El total sería de { $before }; se eleva a cero.
explanation-total-rounding = El total de { $before } se redondea a { $after }, múltiplo de { $increment }.
explanation-tax-included = El precio incluye { $tax } de IVA: { $rate } sobre { $base }.
explanation-tax-added = Se añade el IVA: { $rate } sobre { $base }, es decir, { $tax }.
explanation-tax-none = { $category ->
    [exempt] Sin IVA sobre { $base }: exento.
    [out_of_scope] Sin IVA sobre { $base }: no sujeto al impuesto.
    [zero] Sin IVA sobre { $base }: el tipo es cero.
   *[other] Sin IVA sobre { $base }.
}
explanation-total = Total a pagar: { $amount }.
explanation-split-by-component = Cada parte corresponde a la entidad a la que pertenece.
explanation-split-share = { $recipient }: { $percentage }, es decir, { $amount }.
explanation-split-level-missing = Como no consta el nivel «{ $level }», su parte corresponde a: { $recipient }.
explanation-affiliation-flat = { $component }: { $amount } por club.
explanation-affiliation-per-member = { $component }: { $count ->
    [one] { $count } miembro
   *[other] { $count } miembros
} a { $price }, es decir, { $amount }.
explanation-affiliation-tier = { $component }, { $to ->
    [none] a partir de { $from } miembros
   *[other] de { $from } a { $to } miembros
}: { $tiering ->
    [graduated] { $count ->
        [one] { $count } miembro
       *[other] { $count } miembros
    } de este tramo a { $price }, es decir, { $amount }.
    [whole_volume] todos los miembros ({ $count }) a { $price }, es decir, { $amount }.
    [flat_by_tier] un solo importe para el club, { $amount }.
   *[other] { $amount }.
}
explanation-affiliation-not-first-year = { $component }: no se cobra nada, porque no es el primer año del club.
explanation-entry-per-team = { $component }: { $amount } por equipo.
explanation-entry-per-player = { $component }: { $count ->
    [one] { $count } jugador
   *[other] { $count } jugadores
} a { $price }, es decir, { $amount }.
explanation-sanction-class = { $class } ({ $level }): { $amount }.
explanation-sanction-recipient = La tasa corresponde a: { $recipient }.
explanation-suspension-fixed = Gastos administrativos: { $amount }.
explanation-suspension-multiplier = Gastos administrativos: { $multiplier } veces el precio de { $reference_amount } de «{ $license_type }», es decir, { $amount }.
explanation-suspension-debtor = Debe pagar: { $debtor }.
explanation-transfer-window-always = Los traspasos pueden solicitarse todo el año.
explanation-transfer-window-open = El período de traspasos está abierto hasta el { $closes_on }.
explanation-transfer-window-closed = { $opens_on ->
    [none] El período de traspasos está cerrado.
   *[other] El período de traspasos está cerrado; se abre el { $opens_on }.
}
explanation-transfer-exception = El período está cerrado; «{ $exception }» permite la solicitud.
explanation-transfer-evidence-missing = «{ $exception }» requiere un documento: { $evidence }.
explanation-transfer-cap = Solicitudes de la temporada { $season } hasta ahora: { $count } de { $most }.
explanation-transfer-cap-reached = La temporada { $season } permite { $most } y ya hay { $count }.
explanation-transfer-licensed = Ya se ha sacado una licencia de la temporada { $season }: no hay más traspasos en ella.
explanation-transfer-debt = Quedan { $amount } por pagar.
explanation-transfer-suspended = { $until ->
    [none] El jugador está suspendido.
   *[other] El jugador está suspendido hasta el { $until }.
}
explanation-transfer-open-request = Hay un traspaso del jugador en curso.
explanation-transfer-same-club = El jugador ya es de { $club }.
explanation-transfer-refused = La regla propia de la federación se opone: { $message }.
explanation-transfer-effective = El traspaso vale desde el { $from }.
explanation-transfer-fee = { $fee } ({ $kind ->
    [internal] dentro de un distrito
   *[other] a otro distrito
}) cuesta { $amount }.
explanation-transfer-fee-waived = { $fee }: gratis, por «{ $exception }».
explanation-transfer-free = Un traspaso { $kind ->
    [internal] dentro de un distrito
   *[other] a otro distrito
} no cuesta nada.
explanation-itc-within = Ambas federaciones son de { $confederation }: deciden solas.
explanation-itc-between = De { $releasing } a { $receiving }: la FIPJP decide también.
explanation-itc-european = Una de las dos federaciones es europea: la CEP decide también.
explanation-itc-authority = Según la regla propia de la federación, { $authority ->
    [none] no decide nadie más
   *[other] { $authority } decide también
}.
explanation-itc-fee = La federación de origen ({ $federation }) pide { $sum } { $currency } de tramitación.
explanation-itc-eligible = Completado el { $completed_on }, { $days ->
    [one] 1 día
   *[other] { $days } días
} de espera: el jugador puede competir desde el { $from }.
explanation-itc-not-yet-eligible = Completado el { $completed_on }, { $days ->
    [one] 1 día
   *[other] { $days } días
} de espera: el jugador podrá competir a partir del { $from }.
explanation-season-years-shifted = De la temporada { $from } a la temporada { $to }, las fechas se desplazan { $years ->
    [one] { $years } año
   *[other] { $years } años
}.

## Solicitudes rechazadas

refusal-invalid-json = La solicitud no es JSON correcto: vea su línea { $line }, carácter { $column }.
    .advice = Corrija el texto en ese lugar y vuelva a enviarlo.
refusal-nested-too-deep = Hay demasiadas listas y grupos unos dentro de otros: más de { $limit } niveles, en la línea { $line }, carácter { $column } de la solicitud.
    .advice = Envíe como máximo { $limit } niveles.
refusal-number-out-of-range = El número anterior a la línea { $line }, carácter { $column } de la solicitud es mayor de lo que este programa admite.
    .advice = Escriba un número más pequeño.
refusal-request-too-large = La solicitud es demasiado grande: { $size_bytes } bytes.
    .advice = Envíe como máximo { $limit_bytes } bytes cada vez.
refusal-unknown-op = No existe la operación «{ $op }».
    .advice = Elija una de las operaciones; «carreau ops» las describe.
refusal-unknown-field = El campo «{ $field }» no se conoce aquí.
    .advice = Revise cómo está escrito, o quítelo.
refusal-missing-field = Falta el campo «{ $field }».
    .advice = Añádalo.
refusal-duplicate-field = El campo «{ $field }» aparece dos veces.
    .advice = Deje solo uno.
refusal-fields-exclusive = Los campos «{ $field }» y «{ $other }» se excluyen.
    .advice = Deje solo uno.
refusal-invalid-type = El valor no se puede leer: hay { found } donde hace falta { expected }.
    .advice = Escriba { expected }.
refusal-invalid-value = { $expected ->
    [toml] El archivo no es TOML correcto; mensaje original, en inglés: «{ $found }».
    [readable_file] El archivo no se puede leer como texto; mensaje original del sistema: «{ $found }».
   *[other] El valor no sirve: hay { found } donde hace falta { expected }.
}
    .advice = Escriba { expected }.
refusal-too-long = La lista o el texto es demasiado largo: { $size }.
    .advice = Indique como máximo { $limit }.
refusal-amount-too-large = El importe es demasiado grande para calcularlo.
    .advice = Revise los importes y las cantidades indicadas.
refusal-unknown-handle = Las reglas número { $handle } no están cargadas.
    .advice = Cargue las reglas antes de preguntar.
refusal-handles-exhausted = Aquí no se pueden cargar más conjuntos de reglas; el último tenía el número { $handle }.
    .advice = Reinicie el motor.
refusal-unknown-season = No existe la temporada «{ $season }» en estas reglas.
    .advice = Elija una de las temporadas de la federación.
refusal-no-season-on-date = Ninguna temporada incluye el { $on }.
    .advice = Indique una fecha dentro de una temporada de la federación, o nombre la temporada.
refusal-season-ended = La temporada { $season } terminó el { $ends_on }; la fecha pedida es el { $on }.
    .advice = Elija una temporada posterior, o una fecha anterior a ese final.
refusal-unknown-license-type = No existe el tipo de licencia «{ $license_type }».
    .advice = Elija uno de los tipos de licencia de la federación.
refusal-license-type-not-for-age = La licencia «{ $license_type }» no está prevista a los { $age } años.
    .advice = Elija una licencia para esa edad, o revise la fecha de nacimiento.
refusal-no-license-fee = La temporada { $season } no tiene precio para la licencia «{ $license_type }».
    .advice = Pregunte a la federación, o elija otro tipo de licencia.
refusal-birth-date-in-future = La fecha de nacimiento, { $birth_date }, es posterior a la fecha pedida, { $on }.
    .advice = Revise la fecha de nacimiento.
refusal-rank-beyond-family = La familia no tiene una persona número { $rank }: cuenta con { $size }.
    .advice = Cuente a los miembros de la familia desde el mayor, que es el número 1.
refusal-unknown-category = No existe la categoría de jugadores «{ $category }».
    .advice = Elija una de las categorías de la federación, o ninguna.
refusal-unknown-flag = No existe la mención «{ $flag }» para jugadores.
    .advice = Elija una de las que conoce la federación.
refusal-unknown-federation = Estas reglas no son las de «{ $node }».
    .advice = Indique la federación de estas reglas, o ninguna.
refusal-unknown-region = { $region_word }: «{ $node }» no existe en esta federación.
    .advice = Elija de la lista.
refusal-unknown-district = { $district_word }: «{ $node }» no existe en esta federación.
    .advice = Elija de la lista.
refusal-district-not-in-region = «{ $district }» ({ $district_word }) no forma parte de «{ $region }» ({ $region_word }).
    .advice = Corrija uno de los dos, o no indique el segundo.
refusal-club-not-in-path = El club «{ $club }» no forma parte de «{ $node }».
    .advice = Revise el número del club y a qué pertenece.
refusal-not-a-club = «{ $node }» no es un club.
    .advice = Indique el número de un club.
refusal-empty-path = No se indica dónde está el club.
    .advice = Indique al menos uno de estos niveles: { $district_word }, { $club_word }.
refusal-no-schedule-matches = { $season ->
    [none] La federación no ha fijado ninguna tarifa que corresponda.
   *[other] Para la temporada { $season }, la federación no ha fijado ninguna tarifa que corresponda ({ fee-category }).
}
    .advice = Pregunte a la federación, o cambie el nivel, la clase o la cantidad.
refusal-unknown-level = No existe el nivel de competición «{ $level }».
    .advice = Elija uno de los niveles de la federación.
refusal-unknown-class = No existe la clase de competición «{ $class }».
    .advice = Elija una de las clases de la federación.
refusal-unknown-component = No existe la parte «{ $component }» en esta temporada.
    .advice = Elija una de las partes de la temporada.
refusal-currency-mismatch = La moneda es { $currency }, pero esta federación cuenta en { $expected }.
    .advice = Indique el importe en { $expected }.
refusal-players-not-team-size = Jugadores nombrados: { $players }, para un equipo de { $team_size }.
    .advice = Nombre a todos los jugadores del equipo, o a ninguno.
refusal-class-twice = La clase «{ $class }» se nombra dos veces.
    .advice = Nombre cada clase una sola vez.
refusal-classes-apart = Los derechos de homologación de «{ $other }» y «{ $class }» no tienen el mismo deudor o beneficiario.
    .advice = Solicite cada una por separado.
refusal-parts-not-amount = Las partes suman { $sum } y no { $amount }.
    .advice = Corrija las partes o el importe.
refusal-same-season = La temporada { $season } no se puede copiar sobre sí misma.
    .advice = Elija otra temporada de destino.
refusal-dates-meet = En la temporada { $season }, dos fechas de «{ $key }» serían la misma, el { $date }.
    .advice = Cambie una de las dos en la temporada de origen (el 29 de febrero pasa a ser el 28 en un año común), y copie de nuevo.
refusal-unknown-entry = No hay ninguna entrada «{ $id }».
    .advice = Vuelva a abrir la lista: puede que se haya eliminado, o que su identificador cambiara con la fecha.
refusal-duplicate-entry = Ya hay una entrada «{ $id }».
    .advice = Modifique esa, o dé a esta otro código u otro día de entrada en vigor.
refusal-changed-since = «{ $id }» ha cambiado desde que la leyó.
    .advice = Léala de nuevo y haga su cambio sobre lo que dice ahora.
refusal-period-over = Este valor estuvo en vigor hasta el { $ends_on }; lo pasado no cambia.
    .advice = Añada un valor que entre en vigor un día posterior.
refusal-retroactive-change = Un valor no puede entrar en vigor el { $from }: es antes del día del cambio, el { $on }.
    .advice = Haga que entre en vigor el día del cambio, o más tarde.
refusal-unknown-state = No existe el estado «{ $state }».
    .advice = Indique uno de los estados del proceso.
refusal-event-not-allowed = Esto no ocurre desde aquí: { $event } en el estado { $state }.
    .advice = Elija uno de los eventos posibles ahora.
refusal-guard-not-met = { $event } no ocurre tal como están las cosas. Hace falta: { $guards }.
    .advice = Haga primero lo que falta.
refusal-draft-only = Esta federación solo escribe sus reglas en borradores.
    .advice = Haga el cambio en un borrador, en el taller, y haga que se publique.
refusal-above-paid = Se quiere devolver más, { $amount }, de lo que queda de lo pagado: { $paid }.
    .advice = Devuelva como máximo ese importe.
refusal-above-due = { $amount } debe ir a «{ $id }», de lo que solo queda por pagar { $due }.
    .advice = Asigne como máximo ese importe.
refusal-unknown-due = Aquí no se debe ni se pagó nada llamado «{ $id }».
    .advice = Elija uno de los indicados.
refusal-overpayment = Se paga { $amount }, se debe { $due }, y esta federación no acepta más de lo debido.
    .advice = Pague lo que se debe, y nada más.
refusal-not-whole = { $amount } no es todo lo que queda: { $left }.
    .advice = Retírelo todo, o devuelva una parte con un reembolso.
refusal-shares-do-not-add-up = Las partes suman { $sum } y no { $total }.
    .advice = Corrija las partes, de modo que sumen el total.
refusal-no-accounts = Estas reglas no nombran ninguna cuenta para los diarios.
    .advice = Nómbrelas en los ajustes de la federación, en accounts.
refusal-debt-blocks = Aún se debe { $amount }, a { $issuers }: mientras no se pague, esto no es posible.
    .advice = Pague lo que debe, o pregunte al tesorero.
refusal-no-transfer-rules = Estas reglas no dicen nada de traspasos.
    .advice = Añada la sección «transfers» a las reglas.
refusal-no-itc-rules = Estas reglas no dicen nada de certificados internacionales.
    .advice = Añada «itc» a la sección «transfers» de las reglas.
refusal-unknown-exception = No existe la excepción «{ $exception }» para traspasos.
    .advice = Elija una de la lista, o ninguna.
refusal-unknown-evidence = No existe el tipo de documento «{ $evidence }».
    .advice = Elija uno de la lista.
refusal-unknown-federation-code = La federación nacional «{ $federation }» no es conocida.
    .advice = Escriba el código de dos letras de su país, o pida a la federación que la incluya en sus reglas.
refusal-several-federations = «{ $federation }» tiene varias federaciones.
    .advice = Indique cuál.
refusal-federation-suspended = { $until ->
    [none] La federación ({ $federation }) está suspendida.
   *[other] La federación ({ $federation }) está suspendida hasta el { $until }.
}
    .advice = Espere al final de la suspensión, o pregunte a la federación internacional.
refusal-same-federation = Una sola federación ({ $releasing }, { $federation }): no hace falta certificado.
    .advice = Solicite un traspaso entre clubes.
refusal-not-the-receiving-federation = Estas no son las reglas de esa federación ({ $federation }).
    .advice = Pregunte por las reglas de la federación a la que va el jugador.
refusal-itc-open = Ya hay un certificado en curso de este jugador.
    .advice = Espere a que se decida, o cancélelo.
refusal-unknown-confederation = No existe la confederación «{ $confederation }».
    .advice = Elija una de la lista.
refusal-change-invalid = Con este cambio las reglas tendrían { $count ->
    [one] 1 error
   *[other] { $count } errores
} en otra parte; no se cambió nada.
    .advice = Corrija primero lo que se nombra, o cambie ambas cosas juntas en un borrador.
refusal-copy-invalid = Con la copia, las reglas de la temporada { $season } tendrían { $count ->
    [one] 1 error
   *[other] { $count } errores
}; no se ha creado nada.
    .advice = Corrija las filas indicadas, en la temporada de origen o en la de destino, y copie de nuevo.

## Rechazos por los scripts de la federación

refusal-script-budget = Una regla propia de la federación superó sus límites y se detuvo ({ $file }, línea { $line }; como máximo { $limit } { $budget ->
    [operations] pasos
    [call_levels] llamadas anidadas
    [variables] variables
    [string_bytes] bytes de texto
    [map_items] entradas
    [array_items] elementos de una lista
   *[other] partes
}).
    .advice = Avise a la federación; hay que simplificar su script.
refusal-script-failed = Una regla propia de la federación ha fallado ({ $file }, línea { $line }, columna { $column }); mensaje original del script, en inglés: «{ $reason }».
    .advice = Avise a la federación; hay que corregir su script.
refusal-script-refused = La regla propia de la federación lo rechaza: { $message }.
    .advice = Pregunte a la federación ({ $reason_code }).
refusal-script-invalid = El script { $file } no se puede leer (línea { $line }, columna { $column }); mensaje original, en inglés: «{ $reason }».
    .advice = Corrija el script en ese lugar.
refusal-unknown-hook = Nada llama nunca a la función «{ $hook }».
    .advice = Dele el nombre de una de las funciones que se llaman.
refusal-hook-parameters = La función «{ $hook }» tiene { $found } parámetros; hacen falta: { $expected }.
    .advice = Dele exactamente esos parámetros.
refusal-script-unused = { $hook ->
    [none] El script { $file } no se usa en ninguna parte.
   *[other] El script { $file } no se usa en ninguna parte: nunca se llama a su función «{ $found }» (línea { $line }).
}
    .advice = { $hook ->
    [none] Llame a sus funciones desde otro script, o quítelo.
   *[other] Dé a esa función el nombre «{ $hook }», si es lo que se quería.
}
refusal-function-unused = La función «{ $found }» no se usa en ninguna parte ({ $file }, línea { $line }).
    .advice = { $hook ->
    [none] Llámela desde una función que se use, o quítela.
   *[other] Dele el nombre «{ $hook }», si es lo que se quería.
}
refusal-never-equal = «{ $field }» nunca es «{ $found }»: las reglas no tienen tal código ({ $file }, línea { $line }).
    .advice = Corrija el código, o añádalo a las reglas.
refusal-hook-idle = { $fee_category ->
    [none] Nunca se llama a la función «{ $hook }»: ningún descuento es de la clase «custom».
    [transfer] Nunca se llama a la función «{ $hook }»: las reglas no dicen nada de lo que le corresponde, traspasos o certificados.
   *[other] Nunca se llama a la función «{ $hook }»: no hay tasas a las que se refiera ({ fee-category }).
}
    .advice = { $fee_category ->
    [none] Dé la clase «custom» al descuento que decide, o quite la función.
    [transfer] Añada la sección «transfers», con «itc» para la función de los certificados, o quite la función.
   *[other] Añada esas tasas, o quite la función.
}

## Rechazos de reglas

refusal-pack-invalid = Las reglas tienen errores y no pueden responder.
    .advice = Corrija lo que encuentre «carreau rules check».
refusal-findings-left-out = { $severity ->
    [error] { $count ->
        [one] Hay un error más que no se muestra.
       *[other] Hay { $count } errores más que no se muestran.
    }
   *[warning] { $count ->
        [one] Hay una advertencia más que no se muestra.
       *[other] Hay { $count } advertencias más que no se muestran.
    }
}
    .advice = Corrija lo que se muestra y compruebe de nuevo.
refusal-pack-too-large = Las reglas son demasiado grandes: { $size } { $unit ->
    [files] archivos
    [values] valores
   *[bytes] bytes
}.
    .advice = Redúzcalas a { $limit } como máximo.
refusal-unknown-file = { $kind ->
    [folder] La carpeta «{ $file }» no forma parte de las reglas.
    [link] «{ $file }» es un enlace, y los enlaces no se siguen.
   *[file] El archivo «{ $file }» no forma parte de las reglas.
}
    .advice = Póngalo en su sitio con su nombre correcto, o quítelo.
refusal-unsupported-format = Las reglas están en el formato { $format }, que este programa no sabe leer.
    .advice = Use una versión de este programa que lea el formato { $format }.
refusal-section-hash-mismatch = La sección «{ $section }» se modificó después de reunir las reglas.
    .advice = Reúna de nuevo las reglas con «carreau rules pack».
refusal-missing-section = Falta la sección «{ $section }».
    .advice = Añada el archivo { $section }.toml.
refusal-unknown-section = No existe la sección «{ $section }».
    .advice = Cambie el nombre del archivo, o quítelo.
refusal-duplicate-key = «{ $key }» aparece dos veces.
    .advice = Dé a cada fila su propio código.
refusal-missing-translation = Falta el nombre de «{ $key }» en el idioma «{ $language }».
    .advice = Añada el nombre en ese idioma.
refusal-period-reversed = El periodo termina el { $to }, antes de empezar el { $from }.
    .advice = Intercambie las dos fechas, o corrija una.
refusal-date-outside-season = La fecha { $date } está fuera de la temporada { $season }.
    .advice = Elija una fecha dentro de la temporada.
refusal-seasons-overlap = Las temporadas «{ $season }» y «{ $other }» tienen días en común.
    .advice = Elija días que no tenga ninguna otra temporada.
refusal-shares-not-whole = Las participaciones suman { $sum } % y no 100 %.
    .advice = Cambie las participaciones para que sumen 100.
refusal-percentage-or-amount = «{ $key }» necesita un porcentaje o un importe, y solo uno de los dos.
    .advice = Deje solo uno.
refusal-steps-not-falling = Los descuentos de «{ $key }» no disminuyen de un plazo al siguiente.
    .advice = Ordene los pasos por fecha, el mayor descuento primero.
refusal-unknown-node = La organización no contiene «{ $node }».
    .advice = Añádalo a organisation.toml, o corrija el código.
refusal-unknown-recipient = «{ $recipient }» no puede recibir nada: no está en la organización ni es una cuenta{ $file ->
    [none] .
   *[other] { " " }({ $file }, línea { $line }).
}
    .advice = Añádalo a organisation.toml, o corrija el código.
refusal-unknown-reference = No existe la fuente «{ $reference }».
    .advice = Añádala a sources.toml, o corrija el código.
refusal-unknown-tax = No existe el régimen fiscal «{ $tax }».
    .advice = Añádalo a taxes.toml, o corrija el código.
refusal-tree-invalid = «{ $node }» no tiene un lugar correcto en la organización.
    .advice = Deje una sola federación arriba, y dé a los demás un superior de un nivel más alto.
refusal-override-locked = «{ $component }» es igual para todos; «{ $node }» no puede fijar su propio importe.
    .advice = Quite la fila, o desbloquee la parte.
refusal-override-not-permitted = «{ $set_by }» no puede fijar el importe de «{ $component }» para «{ $node }»; corresponde a: { $owner }.
    .advice = Deje que lo fije «{ $owner }», o indique el nivel en overridable_by.
refusal-rows-overlap = { $other ->
    [none] Dos filas de «{ $key }» valen para los mismos casos en los mismos días.
   *[other] «{ $key }» y «{ $other }» reparten los mismos ingresos en los mismos días ({ fee-category }); se usa «{ $key }».
}
    .advice = { $other ->
    [none] Cambie las condiciones o las fechas de una de ellas.
   *[other] Haga que una termine antes de que empiece la otra, o quite la categoría de una de ellas.
}
refusal-dates-gap = «{ $key }» no tiene valor del { $from } al { $to }.
    .advice = Cierre el hueco, o añada un valor para esos días.
refusal-row-unreachable = { $fee_category ->
    [none] La fila de «{ $key }» no se puede aplicar nunca.
   *[other] «{ $key }» no se puede aplicar nunca aquí ({ fee-category }): el cálculo no conoce lo que pide «{ $field }».
}
    .advice = { $fee_category ->
    [none] Cambie sus condiciones, o quítela.
   *[other] Quite «{ $field }», o la categoría.
}
refusal-reference-incomplete = El precio de referencia de «{ $key }»{ $license_type ->
    [none] { "" }
   *[other] { " " }(licencia «{ $license_type }»)
} deja fuera «{ $component }»: su importe depende de la edad, el sexo o la categoría, y allí no se conoce a ningún jugador.
    .advice = Dé a ese componente un importe sin esas condiciones, o elija otra licencia de referencia.
refusal-value-uncited = «{ $key }» no indica ninguna fuente ni está marcado como ejemplo.
    .advice = Añada reference, o illustrative = true.
refusal-waiver-criterion = El descuento «{ $key }» necesita «{ $field }» por su clase.
    .advice = Añádalo bajo «when».
refusal-field-not-applicable = El campo «{ $field }» no significa nada aquí.
    .advice = Quítelo.
refusal-category-not-applicable = Ningún cálculo usaría nunca esta regla ({ fee-category }).
    .advice = Quite esta categoría de la regla.

## Lo que el servidor mismo no puede hacer

problem-unknown-parameter = No hay ningún parámetro «{ $name }».
    .advice = Posible aquí: { $allowed }.
problem-no-parameters = Esta dirección no admite parámetros, y «{ $name }» es uno.
    .advice = Quítelo.
problem-missing-parameter = Falta el parámetro «{ $name }».
    .advice = Añádalo a la dirección.
problem-repeated-parameter = El parámetro «{ $name }» aparece dos veces.
    .advice = Indíquelo una sola vez.
problem-invalid-parameter = El parámetro «{ $name }» no puede ser «{ $found }».
    .advice = Posible aquí: { $allowed }.
problem-body-broken = El contenido no llegó entero.
    .advice = Envíelo de nuevo.
problem-body-late = El contenido tardó demasiado en llegar.
    .advice = Envíelo de nuevo por una conexión más rápida, o menos de una vez.
problem-repeated-member = Un campo aparece dos veces en el contenido, que por eso no puede registrarse.
    .advice = Indique cada campo una sola vez.
problem-op-mismatch = El contenido pide «{ $op }», y esta dirección responde a «{ $expected }».
    .advice = Omita la operación, o use la dirección de la otra.
problem-season-mismatch = El contenido nombra la temporada «{ $season }», y la dirección «{ $expected }».
    .advice = Omita la temporada en el contenido, o use la otra dirección.
problem-not-json = El contenido no está declarado como JSON.
    .advice = Envíelo con la cabecera «Content-Type: application/json».
problem-request-too-large = El contenido supera los { $limit_bytes } bytes.
    .advice = Envíe menos de una vez.
problem-unknown-tenant = No hay ninguna federación «{ $tenant }».
    .advice = Posible aquí: { $allowed }.
problem-unknown-decision = No hay ninguna decisión «{ $id }».
    .advice = Use el número de la cabecera «Carreau-Decision» de la respuesta registrada.
problem-unknown-engine = No hay ningún motor «{ $sha256 }».
    .advice = Use la huella de la cabecera «Carreau-Engine» de una respuesta.
problem-tests-failed = Con este cambio { $count ->
    [one] falla 1 caso de referencia
   *[other] fallan { $count } casos de referencia
} que antes se cumplían; no se cambió nada.
    .advice = Mire las cifras en `failed`; si son las deseadas, envíelo otra vez con `acknowledge=true`.
problem-idempotency-mismatch = Ya se envió otra petición con este Idempotency-Key.
    .advice = Tome una clave nueva para una petición nueva.
problem-invalid-header = La cabecera { $name } no se puede leer: «{ $found }».
    .advice = Envíe de 1 a 200 caracteres ASCII visibles, o déjela fuera.
problem-unknown-revision = No hay ninguna revisión «{ $id }» de estas reglas.
    .advice = Elija una de la lista de revisiones.
problem-unknown-draft = No hay ningún borrador «{ $id }» de estas reglas.
    .advice = Búsquelo en la lista de borradores.
problem-unknown-draft-file = El borrador no tiene ningún archivo «{ $id }», y su revisión tampoco lo tenía.
    .advice = Elija uno de los archivos que lista el borrador.
problem-unknown-impact = Aún no se ha averiguado qué cambia este borrador.
    .advice = Pida primero su efecto.
problem-draft-invalid = El borrador tiene { $count ->
    [one] 1 error
   *[other] { $count } errores
}.
    .advice = Mire `findings`: cada uno dice su archivo, su línea y qué hacer.
problem-draft-tests-failed = { $count ->
    [one] Falla 1 caso de referencia del borrador
   *[other] Fallan { $count } casos de referencia del borrador
}; no se ha publicado nada.
    .advice = Corrija la regla o el caso; si los importes son los deseados, confírmelo.
problem-draft-behind = La revisión { $live } se publicó desde que este borrador se hizo sobre la revisión { $base }; no se ha publicado nada.
    .advice = Mire qué cambió, haga el borrador sobre ella y vuelva a mirar el efecto.
problem-draft-conflict = { $count ->
    [one] 1 archivo ha sido cambiado
   *[other] { $count } archivos han sido cambiados
} por el borrador y por lo que está en vigor.
    .advice = Diga de cada uno cuál se conserva: `draft` o `live`.
problem-unknown-job = No hay ninguna tarea abandonada «{ $id }».
    .advice = Mire la lista de tareas en el estado `dead`.
problem-unknown-entry = No hay aquí ninguna entrada «{ $id }».
    .advice = Vuelva a abrir la lista: puede que se haya eliminado, o que su identificador cambiara con la fecha.
problem-unknown-pack = Aquí no hay reglas «{ $sha256 }».
    .advice = Use la huella de la cabecera «Carreau-Pack» de una respuesta.
problem-unauthenticated = Nadie ha iniciado sesión.
    .advice = Inicie sesión y envíe el token de acceso en la cabecera «Authorization: Bearer …».
problem-token-invalid = El token no es de este servidor.
    .advice = Inicie sesión de nuevo.
problem-token-expired = El token ha caducado.
    .advice = Renueve la sesión o iníciela de nuevo.
problem-token-reused = El token ya se había usado: la sesión se cerró, porque otra persona puede tenerlo.
    .advice = Inicie sesión de nuevo.
problem-session-ended = La sesión se cerró.
    .advice = Inicie sesión de nuevo.
problem-user-disabled = Esta cuenta no puede usarse.
    .advice = Diríjase a un administrador de su federación.
problem-wrong-credentials = El correo o la contraseña no es correcto.
    .advice = Compruebe ambos o pida una contraseña nueva.
problem-api-key-expired = La clave de API ha caducado.
    .advice = Pida una nueva a un administrador.
problem-api-key-revoked = La clave de API fue retirada.
    .advice = Pida una nueva a un administrador.
problem-forbidden = Su función no lo permite aquí ({ $action }).
    .advice = Diríjase a un administrador de su federación.
problem-too-many-attempts = Ha habido demasiados intentos.
    .advice = Inténtelo de nuevo dentro de { $seconds } segundos.
problem-precondition-required = El cambio no dice de qué versión parte.
    .advice = Lea el objeto y envíe su ETag en la cabecera «If-Match».
problem-precondition-failed = El objeto cambió desde que se leyó.
    .advice = Léalo de nuevo y repita el cambio si todavía hace falta.
problem-email-unreadable = «{ $found }» no es una dirección de correo.
    .advice = Escriba una como nombre@example.org.
problem-password-unfit = La contraseña no sirve.
    .advice = Elija una de 10 a 200 caracteres que no sea la dirección de correo.
problem-name-unfit = «{ $found }» no es un nombre.
    .advice = Escriba uno de 1 a 200 caracteres.
problem-language-unknown = El idioma «{ $found }» no se conoce.
    .advice = Posible aquí: { $allowed }.
problem-session-kind-unknown = No hay ninguna sesión de tipo «{ $found }».
    .advice = Posible aquí: { $allowed }.
problem-role-unknown = No hay ninguna función «{ $found }».
    .advice = Posible aquí: { $allowed }.
problem-role-not-of-tenant = La función «{ $found }» no se concede en una federación.
    .advice = Posible aquí: { $allowed }.
problem-org-node-unknown = Aquí no hay ninguna región, distrito o club «{ $found }».
    .advice = Elija uno de la federación.
problem-scope-unknown = No hay ningún permiso «{ $found }».
    .advice = Posible aquí: { $allowed }.
problem-expiry-unfit = Una clave no puede caducar el «{ $found }».
    .advice = Escriba un instante dentro de dos años, como 2027-01-31T00:00:00Z.
problem-grants-unfit = Una invitación concede de 1 a 50 funciones, no { $found }.
    .advice = Nombre al menos una función y dónde vale.
problem-state-unknown = Así no se pone a un usuario en «{ $found }».
    .advice = Posible aquí: { $allowed }; DELETE desactiva a un usuario.
problem-one-time-token-unknown = El enlace no es de este servidor.
    .advice = Ábralo entero, tal como está en el correo.
problem-one-time-token-used = El enlace ya se usó, o se envió otro más reciente.
    .advice = Inicie sesión o pida uno nuevo.
problem-one-time-token-expired = El enlace ha caducado.
    .advice = Pida uno nuevo.
problem-grant-exists = La función «{ $found }» ya se había concedido ahí.
    .advice = No queda nada por hacer.
problem-last-admin = «{ $found }» es el último administrador.
    .advice = Nombre antes a otro administrador.
problem-user-exists = «{ $found }» ya tiene una cuenta.
    .advice = Conceda una función a la cuenta que hay.
problem-unknown-user = Aquí no hay ningún usuario «{ $id }».
    .advice = Elija uno de la lista.
problem-unknown-grant = Este usuario no tiene la función «{ $id }».
    .advice = Elija una de las suyas.
problem-unknown-api-key = Aquí no hay ninguna clave de API «{ $id }».
    .advice = Elija una de la lista.
problem-level-unfit = Una entidad del nivel «{ $found }» no puede estar ahí.
    .advice = Va por debajo de uno de estos niveles: { $allowed }.
problem-person-unknown = No hay ninguna persona «{ $found }».
    .advice = No indique la persona y se creará una nueva.
problem-org-node-exists = Ya hay una entidad con el código «{ $found }».
    .advice = Elija otro código o modifique la entidad existente.
problem-org-node-of-pack = «{ $found }» pertenece a la organización de las propias reglas.
    .advice = Cambie la organización en las reglas; el árbol la sigue.
problem-org-node-in-use = Algo depende todavía de «{ $found }»: entidades por debajo o afiliaciones.
    .advice = Trasládelas primero.
problem-player-number-taken = Otro jugador tiene el número «{ $found }».
    .advice = Elija otro número o modifique al jugador que lo tiene.
problem-person-has-record = La persona «{ $found }» ya es jugador aquí.
    .advice = Modifique al jugador existente.
problem-player-erased = El jugador «{ $found }» fue borrado y ya no se puede modificar.
    .advice = Registre a la persona como jugador nuevo.
problem-membership-exists = Esa afiliación ya está registrada.
    .advice = Modifique la existente.
problem-left-the-club = El jugador ya no es miembro del club que iba a dejar.
    .advice = Ponga fin a este traspaso; desde el club del jugador se puede pedir otro.
problem-member-elsewhere = El jugador ya es miembro activo de un club en la temporada «{ $found }».
    .advice = Termine primero esa afiliación.
problem-unknown-org-node = La entidad «{ $id }» no existe en la organización.
    .advice = Búsquela por nombre o código.
problem-unknown-player = No hay ningún jugador «{ $id }».
    .advice = Búsquelo por nombre o número.
problem-unknown-membership = Este jugador no tiene ninguna afiliación «{ $id }».
    .advice = Consulte la lista de sus afiliaciones.
problem-not-csv = El archivo se declara como «{ $found }».
    .advice = Envíelo como { $allowed }.
problem-unknown-import = No existe la importación «{ $id }».
    .advice = Busque entre las de esta federación de los últimos 30 días.
problem-column-unknown = La primera línea nombra una columna «{ $found }» que esta tabla no tiene.
    .advice = Las columnas son: { $allowed }.
problem-column-missing = La primera línea no nombra la columna «{ $found }».
    .advice = Añádala; la exportación de la misma tabla muestra todas las columnas.
problem-column-repeated = La primera línea nombra dos veces la columna «{ $found }».
    .advice = Deje una sola.
problem-file-not-utf8 = El archivo no está codificado en UTF-8.
    .advice = Guárdelo de nuevo como «CSV UTF-8».
problem-file-empty = El archivo no tiene más líneas que la primera.
    .advice = Añada una línea por cada elemento que quiera importar.
problem-line-uneven = La línea tiene { $found } celdas, no tantas como la primera línea.
    .advice = Ponga entre comillas las celdas que contengan una coma, un punto y coma o un salto de línea.
problem-line-repeated = La línea { $found } habla de lo mismo.
    .advice = Deje una de las dos líneas.
problem-player-number-unknown = Ningún jugador tiene el número «{ $found }».
    .advice = Importe primero a los jugadores o corrija el número.
problem-currency-unknown = Ninguna moneda tiene el código «{ $found }».
    .advice = Escriba un código ISO 4217, como EUR.
problem-time-zone-unknown = «{ $found }» no es una zona horaria.
    .advice = Escriba por ejemplo Europe/Madrid.
problem-tenant-exists = Ya existe una federación con el código «{ $found }».
    .advice = Elija otro código.
first-license-type = Licencia
problem-unknown-export = No hay ninguna tabla «{ $id }» para exportar.
    .advice = Se pueden exportar la organización, los jugadores y las afiliaciones.
problem-unknown-route = No hay nada en esta dirección.
    .advice = Las direcciones que hay figuran en la descripción de la API, en /api/docs.
problem-method-not-allowed = Esta dirección no admite este método.
    .advice = Vea la descripción de la API, en /api/docs.
problem-tenant-unavailable = Las reglas de «{ $tenant }» no se pudieron cargar.
    .advice = Lo que está mal figura en /readyz; las demás federaciones responden.
problem-database-unavailable = La base de datos no está disponible, y no se registró nada.
    .advice = Pregunte de nuevo en un momento; sin registro, la respuesta está ya aquí.
problem-engine-fault = El motor no llegó a una respuesta, y no se registró nada.
    .advice = Pregunte de nuevo.
problem-timeout = La respuesta tardó demasiado.
    .advice = Pregunte de nuevo en un momento.
problem-internal = Algo se rompió en el servidor, y no se registró nada.
    .advice = Pregunte de nuevo, y si sigue así dé el número de la petición a quien lleva el servidor.
problem-signature-invalid = El mensaje no está firmado por el proveedor.
    .advice = Compruebe el secreto que comparten proveedor y servidor.
problem-other-currency = Los importes están en otra moneda que «{ $found }».
    .advice = Utilice { $allowed }.
problem-op-unfit = «{ $found }» no es un cálculo que se pueda cobrar.
    .advice = Utilice uno de: { $allowed }.
problem-license-exists = El jugador ya tiene una licencia de la temporada «{ $found }».
    .advice = Ábrala, o anúlela antes de pedir otra.
problem-player-without-club = El jugador no es miembro de ningún club.
    .advice = Introduzca primero una afiliación.
problem-price-changed = Ahora cuesta { $found }, y no lo que se mostró.
    .advice = Mire el nuevo precio y vuelva a pedirlo.
problem-transfer-open = Ya hay un traspaso abierto de este jugador.
    .advice = Consúltelo, o haga que se anule primero.
problem-transfer-refused = El traspaso no está permitido.
    .advice = Vea qué se opone.
problem-itc-open = Ya hay un certificado abierto de este jugador.
    .advice = Consúltelo, o haga que se anule primero.
problem-itc-without-fee = La federación de origen no pide nada por el certificado { $id }.
    .advice = No hay nada que pagar.
problem-itc-ended = El certificado no llegó a término: su cuota ya no se debe.
    .advice = Consulte el certificado.
problem-player-known = Un jugador con este nombre, nacido ese día, ya está aquí con el número «{ $found }».
    .advice = Pídalo para un miembro que ya está. Si es otra persona, introduzca primero a ese jugador.
problem-federation-of-the-platform = Qué federación es una organización solo lo dicen los administradores de la plataforma: { $found }.
    .advice = Déjelo como está o pregunte a quien lleva la plataforma.
problem-documents-full = Ya hay { $found } documentos, los que un expediente puede tener.
    .advice = Reúna varios en un archivo.
problem-federation-of-several-tenants = Varias organizaciones dicen ser la federación { $found }.
    .advice = Pregunte a quien lleva la plataforma cuál lo es.
problem-releasing-player-unknown = La federación de origen no conoce a tal jugador con el número { $found }.
    .advice = Compruebe número, apellido y fecha de nacimiento, o deje el número vacío.
problem-document-unknown = No hay ningún documento « { $found } » que usted haya aportado y que espere ser usado.
    .advice = Apórtelo de nuevo.
problem-document-unreadable = « { $found } » no es PDF, PNG ni JPEG.
    .advice = Guárdelo en uno de esos formatos y apórtelo de nuevo.
problem-document-kind-unknown = « { $found } » no es un tipo de documento de esta federación.
    .advice = Conocidos: { $allowed }.
problem-decision-unknown = Así no se decide.
    .advice = Diga uno de: { $allowed }.
problem-unknown-transfer = No hay ningún traspaso « { $id } ».
    .advice = Búsquelo en el tablero de traspasos.
problem-unknown-itc = No hay ningún certificado « { $id } ».
    .advice = Compruebe el número, como ITC-2026-000001.
problem-unknown-document = No hay ningún documento « { $id } ».
    .advice = Búsquelo con su traspaso o certificado.
itc-not-completed = { $status ->
        [rejected] El certificado fue denegado: el jugador no compite por él.
        [cancelled] El certificado fue anulado: el jugador no compite por él.
        [expired] El certificado no se completó a tiempo: el jugador no compite por él.
       *[other] El certificado aún no está completado: el jugador todavía no compite por él.
    }
problem-decision-erased = Lo que se preguntó y respondió en esta decisión fue borrado.
    .advice = Tome otra decisión, o escriba el caso a mano.
problem-already-split = El pago ya está repartido por completo entre quienes lo reciben.
    .advice = Consulte el pago para ver sus asientos.
problem-account-unfit = La cuenta { $found } no puede figurar en un diario de este formato.
    .advice = Nombre las cuentas con números del plan de ese formato, o elija CSV.
problem-nothing-due = No hay nada pendiente en lo que usar el saldo.
    .advice = Espere a un nuevo cargo, o devuélvalo.
problem-callback-repeated = El mensaje «{ $found }» ya se recibió.
    .advice = No hay nada más que hacer.
problem-amount-differs = El proveedor habla de { $found }, y el pago es de otro importe.
    .advice = Pregunte al proveedor qué se pagó.
problem-several-debtors = Los importes los deben varios, entre ellos «{ $found }».
    .advice = Pague por separado lo que debe cada uno.
problem-no-provider = Nadie acepta pagos en línea para «{ $found }».
    .advice = Pague de otra forma, o haga configurar un proveedor.
problem-period-closed = El período hasta { $found } ya está cerrado.
    .advice = Elija un día posterior.
problem-nothing-to-settle = «{ $found }» no recibió nada que no esté liquidado.
    .advice = Elija un día posterior, u otro destinatario.
problem-suspension-open = Ya se ha pedido una suspensión de esta licencia.
    .advice = Espere a que se decida, o retírela.
problem-unknown-license = No hay ninguna licencia «{ $id }».
    .advice = Búsquela en la lista de licencias.
problem-unknown-due = No hay ningún importe debido «{ $id }».
    .advice = Mire lo que debe el deudor.
problem-unknown-payment = No hay ningún pago «{ $id }».
    .advice = Búsquelo en la lista de pagos.
problem-unknown-provider = Aquí no hay ningún proveedor de pagos «{ $id }».
    .advice = Compruebe la dirección a la que envía sus mensajes.
problem-unknown-settlement = No hay ninguna liquidación «{ $id }».
    .advice = Búsquela en la lista de liquidaciones.
problem-unknown-suspension = No hay ninguna suspensión «{ $id }».
    .advice = Búsquela en la lista de suspensiones.
problem-unknown-renewal = No hay ningún lote de renovaciones «{ $id }».
    .advice = Empiece de nuevo: quien tiene licencia se pasa por alto.
problem-payment-of-settlement = El pago abona una liquidación y no se devuelve.
    .advice = Regularice la diferencia con el período siguiente.

## Mails

mail-invitation-subject = Su cuenta en Carreau
mail-invitation-body =
    Buenos días, { $name }:

    se ha creado una cuenta para usted ({ $email }). Elija una contraseña en los próximos siete días:

    { $link }

    Si no esperaba este correo, no tiene que hacer nada.
mail-password-reset-subject = Una contraseña nueva
mail-password-reset-body =
    Buenos días, { $name }:

    alguien ha pedido una contraseña nueva para { $email }. Elíjala en la próxima hora:

    { $link }

    Si no fue usted, no tiene que hacer nada: la contraseña sigue siendo la misma.
mail-license-subject = { $status ->
        [active] { $event ->
            [reinstate] Su licencia { $season } vuelve a ser válida
            [resume] Su licencia { $season } vuelve a ser válida
           *[other] Su licencia { $season } está emitida
        }
        [awaiting_payment] Su licencia { $season } espera el pago
        [suspended] Su licencia { $season } está suspendida
        [revoked] Su licencia { $season } está retirada
        [rejected] Su licencia { $season } no fue concedida
       *[other] Su licencia { $season }
    }
mail-license-body =
    Buenos días, { $name }:

    { $status ->
        [active] { $event ->
            [reinstate] su licencia para la temporada { $season } vuelve a ser válida.
            [resume] su licencia para la temporada { $season } vuelve a ser válida.
           *[other] su licencia para la temporada { $season } está emitida. Cuesta { $total } { $currency }.
        }
        [awaiting_payment] su licencia para la temporada { $season } se emitirá cuando se paguen { $total } { $currency }.
        [suspended] su licencia para la temporada { $season } está suspendida por ahora.
        [revoked] su licencia para la temporada { $season } está retirada.
        [rejected] su licencia para la temporada { $season } no fue concedida.
       *[other] algo ha cambiado en su licencia de la temporada { $season }.
    }

    Su club puede decirle más.

    { $federation }
mail-suspension-subject = { $status ->
        [granted] La suspensión de { $player } fue concedida
       *[other] La suspensión de { $player } fue denegada
    }
mail-suspension-body =
    Buenos días, { $name }:

    { $status ->
        [granted] la suspensión de { $player } que usted pidió fue concedida, desde el { $from }{ $until ->
                [none] { "" }
               *[other] { " " }hasta el { $until }
            }.
       *[other] la suspensión de { $player } que usted pidió fue denegada.
    }{ $answer ->
        [none] { "" }
       *[other] { " " }Motivo: { $answer }
    }

    { $federation }
mail-draft-subject = { $state ->
        [submitted] Reglas por aprobar: { $draft }
        [published] Reglas en vigor: { $draft }
        [scheduled] Reglas aprobadas: { $draft }
       *[other] Reglas devueltas: { $draft }
    }
mail-draft-body =
    Buenos días { $name },

    { $state ->
        [submitted] { $by } le pide que mire el borrador «{ $draft }» y lo publique.
        [published] el borrador «{ $draft }» fue publicado por { $by } y está en vigor.
        [scheduled] el borrador «{ $draft }» fue aprobado por { $by } y estará en vigor desde { $at }.
       *[other] el borrador «{ $draft }» no se publicó y vuelve a estar abierto ({ $by }).
    } Motivo indicado: { $reason }{ $answer ->
        [none] { "" }
       *[other] { " " }Respuesta: { $answer }
    }

    { $federation }
mail-transfer-subject = { $what ->
        [asked] Se pide su decisión: traspaso de { $player }
        [reminded] Aún se espera su decisión: traspaso de { $player }
        [nobody] Nadie del club puede decidir: traspaso de { $player }
        [escalated] Nadie ha decidido a tiempo: traspaso de { $player }
        [blocked] El traspaso de { $player } no se produce por sí solo
        [approved] El traspaso de { $player } está aprobado
        [rejected] El traspaso de { $player } fue denegado
       *[other] El traspaso de { $player } fue anulado
    }
mail-transfer-body =
    Buenos días { $name },

    { $what ->
        [asked] { $player } quiere pasar de { $from } a { $to } en la temporada { $season }. Le toca a usted aprobar o denegar{ $decide_by ->
                [none] { "" }
               *[other] { " " }hasta el { $decide_by }
            }.
        [reminded] { $player } sigue esperando pasar de { $from } a { $to } en la temporada { $season }. Por favor, apruebe o deniegue{ $decide_by ->
                [none] { "" }
               *[other] { " " }hasta el { $decide_by }
            }.
        [nobody] { $player } quiere pasar de { $from } a { $to } en la temporada { $season }. Le toca a un club donde nadie tiene cuenta para decidir: por favor, ocúpese de ello.
        [escalated] { $player } quiere pasar de { $from } a { $to } en la temporada { $season }, y nadie ha decidido a tiempo. Usted puede decidir en lugar del club.
        [blocked] el traspaso de { $player } de { $from } a { $to } debía producirse por sí solo, pero algo lo impide. { $why } Por favor, corríjalo o ponga fin al traspaso.
        [approved] { $player } pasa de { $from } a { $to }{ $moves_on ->
                [none] { "" }
               *[other] { " " }el { $moves_on }
            }.
        [rejected] el traspaso de { $player } de { $from } a { $to } fue denegado.
       *[other] el traspaso de { $player } de { $from } a { $to } fue anulado.
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Se dijo además: { $comment }
    }

    { $link }{ $federation }
mail-itc-payer = { $payer ->
        [receiving_club] el club de destino
        [receiving_federation] la federación de destino
       *[player] el jugador
    }
mail-itc-subject = { $what ->
        [pending_federation_approval] Se pide su aprobación: certificado { $number } de { $player }
        [pending_release] Se pide la baja: certificado { $number } de { $player }
        [pending_fipjp] Se consulta a { $authority }: certificado { $number } de { $player }
        [released] Concedida la baja: certificado { $number } de { $player }
        [fee_paid] Tramitación pagada: certificado { $number } de { $player }
        [completed] Completado: certificado { $number } de { $player }
        [rejected] Denegado: certificado { $number } de { $player }
        [expired] No completado a tiempo: certificado { $number } de { $player }
       *[other] Anulado: certificado { $number } de { $player }
    }
mail-itc-body =
    Buenos días { $name },

    { $what ->
        [pending_federation_approval] { $player } quiere cambiar de federación: { $from } → { $to }. Primero aprueba la federación de destino: por favor, apruebe o deniegue el certificado { $number }.
        [pending_release] { $player } quiere cambiar de federación: { $from } → { $to }. { $recorded ->
            [yes] La federación de origen no tiene cuenta aquí: por favor, pídale la baja y anote su respuesta, con su carta, en el certificado { $number }.
           *[no] Por favor, conceda la baja o niéguela: certificado { $number }.
        }
        [pending_fipjp] { $player } obtuvo la baja: { $from } → { $to }. { $recorded ->
            [yes] Ahora decide { $authority }, que no tiene cuenta aquí: por favor, pídale su respuesta y anótela, con su carta, en el certificado { $number }.
           *[no] Ahora decide { $authority }: certificado { $number }.
        }
        [released] { $player } obtuvo la baja: { $from } → { $to }. La federación de destino puede completar el certificado { $number }.
        [fee_paid] la cuota de tramitación de { $amount } está pagada. La federación de destino puede completar el certificado { $number } de { $player } ({ $from } → { $to }).
        [completed] { $player } cambió de federación: { $from } → { $to }, certificado { $number }. El jugador compite desde el { $eligible_from }.
        [rejected] el certificado { $number } de { $player } ({ $from } → { $to }) fue denegado.
        [expired] el certificado { $number } de { $player } no se completó a tiempo.
       *[other] el certificado { $number } de { $player } fue anulado.
    }{ $fee ->
        [blocking] { " " }Antes, { mail-itc-payer } paga la cuota de tramitación de { $amount }, y la federación de origen anota en el certificado cuándo está pagada.
        [open] { " " }La cuota de tramitación de { $amount } la debe pagar { mail-itc-payer }.
       *[none] { "" }
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Se dijo además: { $comment }
    }

    { $link }{ $federation }
mail-payment-subject = { $kind ->
        [refund] Le devolvemos { $amount } { $currency }
        [reversal] Su pago de { $amount } { $currency } fue anulado
       *[other] Hemos recibido { $amount } { $currency }
    }
mail-payment-body =
    Buenos días, { $name }:

    { $kind ->
        [refund] le devolvemos { $amount } { $currency }, con fecha { $date }.
        [reversal] su pago de { $amount } { $currency } fue anulado con fecha { $date }. Lo que había pagado vuelve a estar pendiente.
       *[other] hemos recibido { $amount } { $currency } de su parte, con fecha { $date }. Gracias.
    }{ $reference ->
        [none] { "" }
       *[other] { " " }Referencia: { $reference }
    }{ $reason ->
        [none] { "" }
       *[other] { " " }Motivo: { $reason }
    }

    { $federation }
