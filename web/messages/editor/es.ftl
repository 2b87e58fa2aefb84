# What the folder web/src/editor says, en español.

## The editor

editor-keys = Tabulador sangra; Escape y después Tabulador sale del texto. Control y Espacio ofrecen lo que se puede escribir, F1 explica la palabra del cursor, F8 enumera lo que está mal, Control y F buscan.
editor-keys-reading = Se puede leer pero no cambiar. F1 explica la palabra del cursor, F8 enumera lo que está mal, Control y F buscan.
editor-is-error = error
editor-is-warning = aviso
editor-count-error = { $count ->
    [one] un error
   *[other] { $count } errores
}
editor-count-warning = { $count ->
    [one] un aviso
   *[other] { $count } avisos
}
editor-line-touched = Un caso ejecuta esta línea
editor-line-untouched = Ningún caso ejecuta esta línea
editor-says = Puede llamar a

## What its parts are called

editor-control-character = Carácter de control
editor-selection-deleted = Selección borrada
editor-close = Cerrar
editor-completions = Lo que se puede escribir
editor-diagnostics = Lo que está mal
editor-no-diagnostics = Nada está mal
editor-fold-line = Plegar
editor-unfold-line = Desplegar
editor-folded-lines = Plegadas, las líneas
editor-unfolded-lines = Desplegadas, las líneas
editor-to = a
editor-folded-code = Líneas plegadas
editor-unfold = Desplegar
editor-go-to-line = Ir a la línea
editor-go = Ir

## Searching

editor-find = Buscar
editor-replace-by = Reemplazar por
editor-next = Siguiente
editor-previous = Anterior
editor-all = Todos
editor-match-case = Distinguir mayúsculas
editor-regexp = Expresión regular
editor-by-word = Palabras enteras
editor-replace = Reemplazar
editor-replace-all = Reemplazar todo
editor-replaced-line = Reemplazado en la línea { $found }
editor-replaced-count = Reemplazos: { $found }
editor-current-match = Encontrado
editor-on-line = en la línea
