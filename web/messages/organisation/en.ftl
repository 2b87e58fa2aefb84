# What the folder web/src/organisation says, in English.

## The tree

tree = Regions, districts and clubs
tree-search = Search
tree-search-placeholder = Name, code or town
tree-found = Found
tree-more = Show more

## A place

place-of-rules = of the rules
place-of-rules-why = The rules themselves name this place, since amounts and shares depend on it. It changes with the rules.
place-code = Code
place-town = Town
place-name = Name
place-level = What it is
place-below = Right below
place-members = { $count ->
    [0] none
    [one] one member
   *[other] { $count } members
}
place-members-more = more than { $count } members
place-add = Add below
place-add-below = Below { $name }
place-rename = Rename
place-move = Move
place-move-to = Right below
place-move-hint = All that is below moves with it, its members too.
place-remove = Remove
place-remove-title = Remove { $name }?
place-remove-what = Only a place without places or memberships below can be removed. What was decided about it stays in the records.
