# What the folder web/src/members says, en français.

## The list

members-new = Ajouter un membre
members-enter = Ajouter le membre
members-import = Importer un fichier
members-export = Exporter en CSV
members-search = Rechercher
members-search-placeholder = Nom ou numéro
members-place = Ligue, comité ou club
members-place-placeholder = Tous les lieux
members-found = { $count ->
    [0] Personne
    [one] un membre
   *[other] { $count } membres
}
members-more-than = Plus de { $count } membres ; cherchez pour en voir moins
members-more = En voir plus
members-none = Personne n’est encore membre ici.
members-none-found = Personne de ce nom ou de ce numéro n’est membre ici.
members-back = Vers tous les membres
member-no-club = sans club

## A member

member-called = Nom
member-number = Numéro
member-number-hint = Laissé vide, le serveur en attribue un.
member-birth-date = Date de naissance
member-born = né le
member-club = Club
member-flags = Mentions
member-details = Coordonnées
member-given-name = Prénom
member-family-name = Nom de famille
member-email = Adresse électronique
member-family = Famille
member-family-hint = Les membres de même code forment une famille.
member-export = Exporter tout ce qui est conservé
member-erase = Effacer
member-erase-title = Effacer { $name } ?
member-erase-what = Les noms, la date de naissance et tout ce qui dit de qui il s’agit sont supprimés, ici, dans les décisions enregistrées et dans le journal. C’est sans retour.
member-erase-remains = Les montants dus restent, sans dire de qui. Exportez d’abord ce que la personne peut vouloir.
member-erase-sure = J’ai vérifié qu’il s’agit de la bonne personne.
member-erase-now = Effacer définitivement
member-erased = Un membre effacé
member-erased-on = L’identité de cette personne a été effacée le { $day }.

## When somebody else was quicker

race-lost = Quelqu’un d’autre l’a modifié entre-temps. Rien de vous n’est perdu, et rien de l’autre n’a été remplacé.
race-same = Ce qui a été enregistré est ce que vous avez saisi.
race-field = Quoi
race-theirs = Enregistré entre-temps
race-yours = Le vôtre
race-keep-yours = Enregistrer le vôtre
race-take-theirs = Garder ce qui est enregistré

## Clubs and licence

memberships = Adhésions
memberships-none = Aucun club pour l’instant.
membership-add = Ajouter une adhésion
membership-active = en cours
membership-expired = terminée
membership-end = Y mettre fin
membership-end-of = Y mettre fin : { $club }, { $season }
membership-from = depuis le { $from }
membership-from-until = du { $from } au { $until }
licence = La licence
licence-lead = Le calculateur s’ouvre avec ce qui est connu ici : naissance, club, famille et mentions.
licence-open = Combien coûte-t-elle ?
licence-family = { $code } : le n° { $rank } par l’âge, sur { $size }
licence-no-family = aucune

## Files

import-lead = Un fichier est d’abord essayé : rien ne change avant que toutes les lignes soient bonnes, ou que vous vous contentiez des bonnes.
import-kind = Ce qu’il contient
import-kind-players = Membres
import-kind-memberships = Adhésions
import-kind-org-nodes = Clubs
import-kind-seasons = Saisons
import-file = Fichier CSV
import-columns = La première ligne nomme les colonnes.
import-template = Télécharger ce qui existe, comme exemple
import-by-line = Prendre les bonnes lignes même si d’autres sont fautives
import-although = Importer bien que des cas de référence échouent
import-try = Essayer le fichier
import-now = Importer maintenant
import-report = Compte rendu
import-progress = Avancement
import-running = { $done } lignes sur { $total }…
import-writing = Écriture de { $total } lignes…
import-failed = Rien n’a changé : { $count ->
    [one] une ligne est fautive
   *[other] { $count } lignes sont fautives
}.
import-would = Le fichier est bon. Importé, il donnerait :
import-done = Importé :
import-counts = { $created } nouveaux, { $updated } modifiés, { $unchanged } inchangés.
import-line = Ligne
import-column = Colonne
import-message = Ce qui ne va pas
import-value = Ce qui s’y trouve
import-more = { $count ->
    [one] Une autre ligne est à revoir.
   *[other] { $count } autres lignes sont à revoir.
}
