# What the folder web/src/editor says, en français.

## The editor

editor-keys = Tabulation met en retrait ; Échap puis Tabulation quitte le texte. Contrôle et Espace proposent ce qui peut s’écrire, F1 explique le mot sous le curseur, F8 donne la liste de ce qui ne va pas, Contrôle et F cherchent.
editor-keys-reading = Se lit mais ne se modifie pas. F1 explique le mot sous le curseur, F8 donne la liste de ce qui ne va pas, Contrôle et F cherchent.
editor-is-error = erreur
editor-is-warning = avertissement
editor-count-error = { $count ->
    [one] une erreur
   *[other] { $count } erreurs
}
editor-count-warning = { $count ->
    [one] un avertissement
   *[other] { $count } avertissements
}
editor-line-touched = Un cas exécute cette ligne
editor-line-untouched = Aucun cas n’exécute cette ligne
editor-says = Peut appeler

## What its parts are called

editor-control-character = Caractère de contrôle
editor-selection-deleted = Sélection supprimée
editor-close = Fermer
editor-completions = Ce qui peut s’écrire
editor-diagnostics = Ce qui ne va pas
editor-no-diagnostics = Tout va bien
editor-fold-line = Replier
editor-unfold-line = Déplier
editor-folded-lines = Repliées, les lignes
editor-unfolded-lines = Dépliées, les lignes
editor-to = à
editor-folded-code = Lignes repliées
editor-unfold = Déplier
editor-go-to-line = Aller à la ligne
editor-go = Aller

## Searching

editor-find = Chercher
editor-replace-by = Remplacer par
editor-next = Suivant
editor-previous = Précédent
editor-all = Tous
editor-match-case = Respecter la casse
editor-regexp = Expression régulière
editor-by-word = Mots entiers
editor-replace = Remplacer
editor-replace-all = Tout remplacer
editor-replaced-line = Remplacé à la ligne { $found }
editor-replaced-count = Remplacements : { $found }
editor-current-match = Trouvé
editor-on-line = à la ligne
