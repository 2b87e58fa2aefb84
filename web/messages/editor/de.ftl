# What the folder web/src/editor says, auf Deutsch.

## The editor

editor-keys = Tabulator rückt ein; Escape und danach Tabulator verlässt den Text. Steuerung und Leertaste zeigen, was stehen kann, F1 erklärt das Wort am Cursor, F8 zählt auf, was falsch ist, Steuerung und F suchen.
editor-keys-reading = Kann gelesen, aber nicht geändert werden. F1 erklärt das Wort am Cursor, F8 zählt auf, was falsch ist, Steuerung und F suchen.
editor-is-error = Fehler
editor-is-warning = Warnung
editor-count-error = { $count ->
    [one] ein Fehler
   *[other] { $count } Fehler
}
editor-count-warning = { $count ->
    [one] eine Warnung
   *[other] { $count } Warnungen
}
editor-line-touched = Ein Testfall führt diese Zeile aus
editor-line-untouched = Kein Testfall führt diese Zeile aus
editor-says = Darf aufrufen

## What its parts are called

editor-control-character = Steuerzeichen
editor-selection-deleted = Auswahl gelöscht
editor-close = Schließen
editor-completions = Was stehen kann
editor-diagnostics = Was falsch ist
editor-no-diagnostics = Nichts ist falsch
editor-fold-line = Einklappen
editor-unfold-line = Ausklappen
editor-folded-lines = Eingeklappt: Zeilen
editor-unfolded-lines = Ausgeklappt: Zeilen
editor-to = bis
editor-folded-code = Eingeklappte Zeilen
editor-unfold = Ausklappen
editor-go-to-line = Zu Zeile
editor-go = Gehe

## Searching

editor-find = Suchen
editor-replace-by = Ersetzen durch
editor-next = Weiter
editor-previous = Zurück
editor-all = Alle
editor-match-case = Groß und klein unterscheiden
editor-regexp = Regulärer Ausdruck
editor-by-word = Ganze Wörter
editor-replace = Ersetzen
editor-replace-all = Alle ersetzen
editor-replaced-line = Ersetzt in Zeile { $found }
editor-replaced-count = Ersetzt: { $found }
editor-current-match = Gefunden
editor-on-line = in Zeile
