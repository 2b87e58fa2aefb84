# What the folder web/src/organisation says, på svenska.

## The tree

tree = Regioner, distrikt och föreningar
tree-search = Sök
tree-search-placeholder = Namn, kod eller ort
tree-found = Hittade
tree-more = Visa fler

## A place

place-of-rules = från reglerna
place-of-rules-why = Reglerna själva nämner platsen, eftersom belopp och andelar beror på den. Den ändras med reglerna.
place-code = Kod
place-town = Ort
place-name = Namn
place-level = Vad det är
place-below = Direkt under
place-members = { $count ->
    [0] inga
    [one] en medlem
   *[other] { $count } medlemmar
}
place-members-more = fler än { $count } medlemmar
place-add = Lägg till under
place-add-below = Under { $name }
place-rename = Byt namn
place-move = Flytta
place-move-to = Direkt under
place-move-hint = Allt under den följer med, även medlemmarna.
place-remove = Ta bort
place-remove-title = Ta bort { $name }?
place-remove-what = Bara en plats utan något under sig och utan medlemskap kan tas bort. Det som beslutats om den finns kvar.
