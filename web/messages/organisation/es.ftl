# What the folder web/src/organisation says, en español.

## The tree

tree = Regiones, distritos y clubes
tree-search = Buscar
tree-search-placeholder = Nombre, código o localidad
tree-found = Resultados
tree-more = Ver más

## A place

place-of-rules = de las reglas
place-of-rules-why = Las propias reglas nombran este lugar, pues de él dependen importes y partes. Cambia con las reglas.
place-code = Código
place-town = Localidad
place-name = Nombre
place-level = Qué es
place-below = Justo debajo
place-members = { $count ->
    [0] ninguno
    [one] un miembro
   *[other] { $count } miembros
}
place-members-more = más de { $count } miembros
place-add = Añadir debajo
place-add-below = Debajo de { $name }
place-rename = Cambiar el nombre
place-move = Mover
place-move-to = Justo debajo de
place-move-hint = Todo lo que está debajo se mueve con él, también sus miembros.
place-remove = Quitar
place-remove-title = ¿Quitar { $name }?
place-remove-what = Solo puede quitarse un lugar sin nada debajo ni afiliaciones. Lo decidido sobre él queda registrado.
