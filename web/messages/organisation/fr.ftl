# What the folder web/src/organisation says, en français.

## The tree

tree = Ligues, comités et clubs
tree-search = Rechercher
tree-search-placeholder = Nom, code ou ville
tree-found = Résultats
tree-more = En voir plus

## A place

place-of-rules = issu des règles
place-of-rules-why = Les règles elles-mêmes nomment ce lieu, car des montants et des parts en dépendent. Il change avec les règles.
place-code = Code
place-town = Ville
place-name = Nom
place-level = Ce que c’est
place-below = Juste en dessous
place-members = { $count ->
    [0] aucun
    [one] un membre
   *[other] { $count } membres
}
place-members-more = plus de { $count } membres
place-add = Ajouter en dessous
place-add-below = Sous { $name }
place-rename = Renommer
place-move = Déplacer
place-move-to = Juste en dessous de
place-move-hint = Tout ce qui est en dessous suit, ses membres aussi.
place-remove = Supprimer
place-remove-title = Supprimer { $name } ?
place-remove-what = Seul un lieu sans rien en dessous, ni adhésion, peut être supprimé. Ce qui a été décidé à son sujet reste enregistré.
