# What the folder web/src/editor says, in English.

## The editor

editor-keys = Tab indents; Escape and then Tab leaves the text. Control and Space offer what can be typed, F1 explains the word at the cursor, F8 lists what is wrong, Control and F search.
editor-keys-reading = Can be read but not changed. F1 explains the word at the cursor, F8 lists what is wrong, Control and F search.
editor-is-error = error
editor-is-warning = warning
editor-count-error = { $count ->
    [one] one error
   *[other] { $count } errors
}
editor-count-warning = { $count ->
    [one] one warning
   *[other] { $count } warnings
}
editor-line-touched = A case runs this line
editor-line-untouched = No case runs this line
editor-says = It may call

## What its parts are called

editor-control-character = Control character
editor-selection-deleted = Selection deleted
editor-close = Close
editor-completions = What can be typed
editor-diagnostics = What is wrong
editor-no-diagnostics = Nothing is wrong
editor-fold-line = Fold
editor-unfold-line = Unfold
editor-folded-lines = Folded: lines
editor-unfolded-lines = Unfolded: lines
editor-to = to
editor-folded-code = Folded lines
editor-unfold = Unfold
editor-go-to-line = Go to line
editor-go = Go

## Searching

editor-find = Search
editor-replace-by = Replace by
editor-next = Next
editor-previous = Previous
editor-all = All
editor-match-case = Match case
editor-regexp = Regular expression
editor-by-word = Whole words
editor-replace = Replace
editor-replace-all = Replace all
editor-replaced-line = Replaced on line { $found }
editor-replaced-count = Replaced: { $found }
editor-current-match = Found
editor-on-line = on line
