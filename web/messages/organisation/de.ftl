# What the folder web/src/organisation says, auf Deutsch.

## The tree

tree = Regionen, Bezirke und Vereine
tree-search = Suchen
tree-search-placeholder = Name, Kürzel oder Ort
tree-found = Gefunden
tree-more = Mehr zeigen

## A place

place-of-rules = aus den Regeln
place-of-rules-why = Die Regeln selbst nennen diesen Ort, weil Beträge und Anteile davon abhängen. Er ändert sich mit den Regeln.
place-code = Kürzel
place-town = Ort
place-name = Name
place-level = Was es ist
place-below = Direkt darunter
place-members = { $count ->
    [0] keine
    [one] ein Mitglied
   *[other] { $count } Mitglieder
}
place-members-more = mehr als { $count } Mitglieder
place-add = Darunter hinzufügen
place-add-below = Unter { $name }
place-rename = Umbenennen
place-move = Verschieben
place-move-to = Direkt unter
place-move-hint = Alles darunter zieht mit um, auch die Mitglieder.
place-remove = Entfernen
place-remove-title = { $name } entfernen?
place-remove-what = Nur ein Ort ohne Orte darunter und ohne Mitgliedschaften lässt sich entfernen. Was über ihn entschieden wurde, bleibt aufgezeichnet.
