# What the folder web/src/members says, på svenska.

## The list

members-new = Lägg till en medlem
members-enter = Lägg till medlemmen
members-import = Importera en fil
members-export = Exportera som CSV
members-search = Sök
members-search-placeholder = Namn eller nummer
members-place = Region, distrikt eller förening
members-place-placeholder = Alla platser
members-found = { $count ->
    [0] Ingen hittades
    [one] en medlem
   *[other] { $count } medlemmar
}
members-more-than = Fler än { $count } medlemmar; sök för att se färre
members-more = Visa fler
members-none = Ingen är medlem här ännu.
members-none-found = Ingen med det namnet eller numret är medlem här.
members-back = Till alla medlemmar
member-no-club = ingen förening

## A member

member-called = Namn
member-number = Nummer
member-number-hint = Lämnas det tomt ger servern ett.
member-birth-date = Födelsedatum
member-born = född
member-club = Förening
member-flags = Markeringar
member-details = Uppgifter
member-given-name = Förnamn
member-family-name = Efternamn
member-email = E-post
member-family = Familj
member-family-hint = Medlemmar med samma kod är en familj.
member-export = Exportera allt som finns
member-erase = Radera
member-erase-title = Radera { $name }?
member-erase-what = Namn, födelsedatum och allt annat som säger vem det är tas bort, här, i registrerade beslut och i loggen. Det går inte att ångra.
member-erase-remains = Beloppen finns kvar utan att säga vems de var. Exportera först det som personen kan vilja ha.
member-erase-sure = Jag har kontrollerat att det är rätt person.
member-erase-now = Radera för alltid
member-erased = En raderad medlem
member-erased-on = Vem det var raderades den { $day }.

## When somebody else was quicker

race-lost = Någon annan har ändrat detta under tiden. Inget av ditt har gått förlorat och inget av det andra har skrivits över.
race-same = Det som sparades är det du skrev in.
race-field = Vad
race-theirs = Sparat under tiden
race-yours = Ditt
race-keep-yours = Spara ditt
race-take-theirs = Behåll det sparade

## Clubs and licence

memberships = Medlemskap
memberships-none = Ingen förening ännu.
membership-add = Lägg till ett medlemskap
membership-active = aktivt
membership-expired = avslutat
membership-end = Avsluta
membership-end-of = Avsluta: { $club }, { $season }
membership-from = sedan { $from }
membership-from-until = { $from } till { $until }
licence = Licensen
licence-lead = Räknaren öppnas med det som är känt här: födelsedatum, förening, familj och markeringar.
licence-open = Vad kostar den?
licence-family = { $code }: nummer { $rank } efter ålder, av { $size }
licence-no-family = ingen

## Files

import-lead = En fil provas först: inget ändras förrän varje rad är riktig, eller du säger att de riktiga räcker.
import-kind = Vad den innehåller
import-kind-players = Medlemmar
import-kind-memberships = Medlemskap
import-kind-org-nodes = Föreningar
import-kind-seasons = Säsonger
import-file = CSV-fil
import-columns = Första raden nämner kolumnerna.
import-template = Ladda ner det som finns, som exempel
import-by-line = Ta de riktiga raderna även om andra är felaktiga
import-although = Importera fast referensfall inte stämmer
import-try = Prova filen
import-now = Importera nu
import-report = Rapport
import-progress = Hur långt det har kommit
import-running = { $done } av { $total } rader …
import-writing = Skriver { $total } rader …
import-failed = Inget har ändrats: { $count ->
    [one] en rad är felaktig
   *[other] { $count } rader är felaktiga
}.
import-would = Filen är riktig. Importerad skulle den ge:
import-done = Importerat:
import-counts = { $created } nya, { $updated } ändrade, { $unchanged } som förut.
import-line = Rad
import-column = Kolumn
import-message = Vad som är fel
import-value = Vad som står där
import-more = { $count ->
    [one] Ytterligare en rad är fel.
   *[other] Ytterligare { $count } rader är fel.
}
