# What the folder web/src/editor says, på svenska.

## The editor

editor-keys = Tabb drar in; Escape och sedan Tabb lämnar texten. Kontroll och mellanslag visar vad som kan skrivas, F1 förklarar ordet vid markören, F8 räknar upp vad som är fel, Kontroll och F söker.
editor-keys-reading = Kan läsas men inte ändras. F1 förklarar ordet vid markören, F8 räknar upp vad som är fel, Kontroll och F söker.
editor-is-error = fel
editor-is-warning = varning
editor-count-error = { $count ->
    [one] ett fel
   *[other] { $count } fel
}
editor-count-warning = { $count ->
    [one] en varning
   *[other] { $count } varningar
}
editor-line-touched = Ett testfall kör raden
editor-line-untouched = Inget testfall kör raden
editor-says = Får anropa

## What its parts are called

editor-control-character = Styrtecken
editor-selection-deleted = Markeringen borttagen
editor-close = Stäng
editor-completions = Vad som kan skrivas
editor-diagnostics = Vad som är fel
editor-no-diagnostics = Inget är fel
editor-fold-line = Vik ihop
editor-unfold-line = Vik ut
editor-folded-lines = Hopvikta: raderna
editor-unfolded-lines = Utvikta: raderna
editor-to = till
editor-folded-code = Hopvikta rader
editor-unfold = Vik ut
editor-go-to-line = Gå till rad
editor-go = Gå

## Searching

editor-find = Sök
editor-replace-by = Ersätt med
editor-next = Nästa
editor-previous = Föregående
editor-all = Alla
editor-match-case = Skilj på stora och små
editor-regexp = Reguljärt uttryck
editor-by-word = Hela ord
editor-replace = Ersätt
editor-replace-all = Ersätt alla
editor-replaced-line = Ersatt på rad { $found }
editor-replaced-count = Ersatta: { $found }
editor-current-match = Funnet
editor-on-line = på rad
