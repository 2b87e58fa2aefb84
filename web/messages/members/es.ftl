# What the folder web/src/members says, en español.

## The list

members-new = Añadir un miembro
members-enter = Añadir al miembro
members-import = Importar un archivo
members-export = Exportar como CSV
members-search = Buscar
members-search-placeholder = Nombre o número
members-place = Región, distrito o club
members-place-placeholder = Todos los lugares
members-found = { $count ->
    [0] Nadie
    [one] un miembro
   *[other] { $count } miembros
}
members-more-than = Más de { $count } miembros; busque para ver menos
members-more = Ver más
members-none = Aquí aún no hay miembros.
members-none-found = Nadie con ese nombre o número es miembro aquí.
members-back = A todos los miembros
member-no-club = sin club

## A member

member-called = Nombre
member-number = Número
member-number-hint = Si se deja vacío, el servidor asigna uno.
member-birth-date = Fecha de nacimiento
member-born = nacimiento:
member-club = Club
member-flags = Condiciones
member-details = Datos
member-given-name = Nombre de pila
member-family-name = Apellidos
member-email = Correo electrónico
member-family = Familia
member-family-hint = Los miembros con el mismo código forman una familia.
member-export = Exportar todo lo guardado
member-erase = Suprimir
member-erase-title = ¿Suprimir a { $name }?
member-erase-what = Se borran los nombres, la fecha de nacimiento y todo lo que dice quién es, aquí, en las decisiones registradas y en el registro. No se puede deshacer.
member-erase-remains = Los importes permanecen sin decir de quién eran. Exporte antes lo que la persona pueda querer.
member-erase-sure = He comprobado que es la persona correcta.
member-erase-now = Suprimir definitivamente
member-erased = Un miembro suprimido
member-erased-on = La identidad de esta persona se suprimió el { $day }.

## When somebody else was quicker

race-lost = Otra persona lo ha cambiado entretanto. Nada suyo se ha perdido ni se ha sobrescrito nada ajeno.
race-same = Lo guardado es lo que usted introdujo.
race-field = Qué
race-theirs = Guardado entretanto
race-yours = Lo suyo
race-keep-yours = Guardar lo suyo
race-take-theirs = Conservar lo guardado

## Clubs and licence

memberships = Afiliaciones
memberships-none = Aún sin club.
membership-add = Añadir una afiliación
membership-active = vigente
membership-expired = terminada
membership-end = Darla por terminada
membership-end-of = Darla por terminada: { $club }, { $season }
membership-from = desde el { $from }
membership-from-until = del { $from } al { $until }
licence = La licencia
licence-lead = La calculadora se abre con lo que aquí se sabe: nacimiento, club, familia y condiciones.
licence-open = ¿Cuánto cuesta?
licence-family = { $code }: número { $rank } por edad, de { $size }
licence-no-family = ninguna

## Files

import-lead = Un archivo se prueba primero: nada cambia hasta que todas las líneas estén bien, o usted se conforme con las buenas.
import-kind = Qué contiene
import-kind-players = Miembros
import-kind-memberships = Afiliaciones
import-kind-org-nodes = Clubes
import-kind-seasons = Temporadas
import-file = Archivo CSV
import-columns = La primera línea nombra las columnas.
import-template = Descargar lo que hay, como ejemplo
import-by-line = Tomar las líneas buenas aunque otras estén mal
import-although = Importar aunque fallen casos de referencia
import-try = Probar el archivo
import-now = Importar ahora
import-report = Informe
import-progress = Avance
import-running = { $done } de { $total } líneas…
import-writing = Escribiendo { $total } líneas…
import-failed = No se ha cambiado nada: { $count ->
    [one] una línea está mal
   *[other] { $count } líneas están mal
}.
import-would = El archivo está bien. Importado, daría:
import-done = Importado:
import-counts = { $created } nuevos, { $updated } cambiados, { $unchanged } como antes.
import-line = Línea
import-column = Columna
import-message = Qué está mal
import-value = Lo que figura
import-more = { $count ->
    [one] Otra línea no está bien.
   *[other] Otras { $count } líneas no están bien.
}
